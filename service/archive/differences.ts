import { diffArrays } from 'diff';
import type { Place } from './content.js';

/** One difference between a stored file and the same file made again. */
export interface Difference {
  kind: 'text' | 'form';
  /** Part of a DOCX, page of a PDF (`trang 2`), or the whole file (`tệp`). */
  place: string;
  /** Of the stored lines of the place, counted from 1, where the difference begins. */
  line?: number;
  stored: string[];
  made: string[];
  message: string;
}

/** Beyond so many changed lines at one place, all of it is one difference: finding the least takes ever longer. */
const MOST_EDITS = 2_000;

/** What differs, place by place: the lines, and where those are the same, that the look is not. Never empty. */
export function differences(stored: Place[], made: Place[]): Difference[] {
  const names = new Set([...stored, ...made].map(({ name }) => name));
  const found = [...names].flatMap((name) => {
    const then = stored.find((place) => place.name === name);
    const now = made.find((place) => place.name === name);
    const text = changedLines(name, then?.lines ?? [], now?.lines ?? []);
    return text.length > 0 || then?.form === now?.form ? text : [formOnly(name, then, now)];
  });
  return found.length > 0
    ? found
    : [wholeFile('Chữ và chỗ đứng của chữ như nhau; chỉ nét vẽ, phông nhúng hoặc phần bên trong tệp khác.')];
}

/** A file that differs in a way that cannot be told. */
export const wholeFile = (message: string): Difference => ({
  kind: 'form',
  place: 'tệp',
  stored: [],
  made: [],
  message,
});

function changedLines(place: string, stored: string[], made: string[]): Difference[] {
  const changes = diffArrays(stored, made, { maxEditLength: MOST_EDITS }) ?? [
    { removed: true, added: false, value: stored },
    { removed: false, added: true, value: made },
  ];
  const found: Difference[] = [];
  let line = 1;
  let open: Difference | undefined;
  for (const { removed, added, value } of changes) {
    if (!removed && !added) open = undefined;
    else {
      if (!open) {
        open = { kind: 'text', place, line, stored: [], made: [], message: `Chữ khác ở ${place}, từ dòng ${line}.` };
        found.push(open);
      }
      (removed ? open.stored : open.made).push(...value);
    }
    if (!added) line += value.length;
  }
  return found;
}

function formOnly(place: string, stored: Place | undefined, made: Place | undefined): Difference {
  const message = !made
    ? `${place} chỉ có trong bản đã lưu.`
    : !stored
      ? `${place} chỉ có trong bản vừa làm lại.`
      : stored.lines.length > 0
        ? `Chữ như nhau ở ${place}; chỉ hình thức khác.`
        : `${place} khác; phần này không có dòng chữ.`;
  return { kind: 'form', place, stored: [], made: [], message };
}

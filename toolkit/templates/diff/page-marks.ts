import { diffArrays } from 'diff';
import { type PdfWord, pdfWords } from '../../../service/archive/pdf-content.js';

/** A box round words that only this side has, in percent of its page. */
export interface PageMark {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** By page, counted from 0. */
export type Marks = PageMark[][];

/** Two documents that have less in common are two documents. */
const MOST_CHANGES = 3_000;

/**
 * Where the words of two PDFs differ. What only moved, also to another page, is no difference. Undefined where they have too
 * little in common to be marked.
 */
export async function pageMarks(before: Uint8Array, after: Uint8Array): Promise<[Marks, Marks] | undefined> {
  const [a, b] = await Promise.all([pdfWords(before), pdfWords(after)]);
  const flat = (pages: typeof a) => pages.flatMap(({ words }, page) => words.map((word) => ({ word, page })));
  const [old, now] = [flat(a), flat(b)];
  const changes = diffArrays(
    old.map(({ word }) => word.text),
    now.map(({ word }) => word.text),
    { maxEditLength: MOST_CHANGES },
  );
  if (!changes) return undefined;
  const marks: [Marks, Marks] = [a.map(() => []), b.map(() => [])];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (removed) mark(marks[0], a, old.slice(i, i + count));
    else if (added) mark(marks[1], b, now.slice(j, j + count));
    if (!added) i += count;
    if (!removed) j += count;
  }
  return marks;
}

/** Neighbours on a line share a box. */
function mark(
  marks: Marks,
  pages: readonly { width: number; height: number }[],
  words: readonly { word: PdfWord; page: number }[],
): void {
  const boxes: { page: number; box: PdfWord }[] = [];
  for (const { word, page } of words) {
    const last = boxes.at(-1);
    const near = last?.page === page && last.box.y === word.y && word.x - (last.box.x + last.box.width) < word.height;
    if (near) last.box.width = word.x + word.width - last.box.x;
    else boxes.push({ page, box: { ...word } });
  }
  const percent = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100;
  for (const { page, box } of boxes) {
    const { width, height } = pages[page]!;
    marks[page]!.push({
      left: percent(box.x - 1, width),
      top: percent(box.y, height),
      width: percent(box.width + 2, width),
      height: percent(box.height, height),
    });
  }
}

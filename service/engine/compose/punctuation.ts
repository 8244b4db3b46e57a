import { oneLine } from '../vietnamese/text.js';

/** Marks at the ends of the lines of a list: `dau` on each, `dauCuoi` on the last. */
export interface ListMarks {
  dau: string;
  dauCuoi: string;
}

/** Each item with its final mark. */
export function markList(items: string[], marks: ListMarks): string[] {
  return items.map((item, at) => withMark(item, at === items.length - 1 ? marks.dauCuoi : marks.dau));
}

/** `kinhGui`, `noiNhan`: recipients, without the dash that the template prints. */
export function withoutDash(item: string): string {
  return oneLine(item).replace(/^[-–—+]\s*/, '');
}

/** The text with exactly this mark at its end, whatever mark was typed there. */
export function withMark(item: string, mark: string): string {
  return `${withoutMark(item, mark)}${mark}`;
}

/**
 * Without the mark typed at its end. The point of an abbreviation or of an ellipsis belongs to the text: `v.v.`, `...`; it
 * only goes where `mark` would make it two.
 */
export function withoutMark(item: string, mark = ''): string {
  const text = oneLine(item);
  const last = text.at(-1) ?? '';
  if (last === ';' || last === ',') return text.slice(0, -1).trimEnd();
  if (last === '.' && (mark === '.' || !/(v\.\s?v|\.\s?)\.$/.test(text))) return text.slice(0, -1).trimEnd();
  return text;
}

/** `VT, VP.`: without `Lưu:` in front, which the template prints. */
export function luuLine(luu: string): string {
  return withMark(withoutDash(luu).replace(/^lưu\s?:\s*/i, ''), '.');
}

/** `trichYeu` without the `V/v` that the template of a công văn prints. */
export function withoutVeViec(trichYeu: string): string {
  return trichYeu.replace(/^v\/v\s?:?\s+/i, '');
}

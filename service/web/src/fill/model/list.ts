import { linesOf } from './paste.ts';

/** The list with the item at `index` parted in two: Enter in the middle of a line. */
export function inserted(items: readonly string[], index: number, before: string, after: string): string[] {
  return [...items.slice(0, index), before, after, ...items.slice(index + 1)];
}

/** The list without one item; the last one only becomes empty. */
export const removed = (items: readonly string[], index: number): string[] =>
  items.length <= 1 ? [] : items.filter((_, at) => at !== index);

export function movedBy<T>(items: readonly T[], index: number, by: number): T[] {
  const to = index + by;
  if (to < 0 || to >= items.length) return [...items];
  const moved = [...items];
  moved.splice(to, 0, ...moved.splice(index, 1));
  return moved;
}

/**
 * The list after several lines were pasted into one item: the first goes where the caret is, the others become items of their own.
 * Undefined where one line was pasted: the browser does that.
 */
export function linesInto(
  items: readonly string[],
  index: number,
  { value, selectionStart, selectionEnd }: { value: string; selectionStart: number; selectionEnd: number },
  text: string,
): { items: string[]; added: number } | undefined {
  const lines = linesOf(text);
  if (lines.length < 2) return undefined;
  const first = value.slice(0, selectionStart) + lines[0];
  const last = lines.at(-1)! + value.slice(selectionEnd);
  const put = [first, ...lines.slice(1, -1), last];
  return { items: [...items.slice(0, index), ...put, ...items.slice(index + 1)], added: put.length - 1 };
}

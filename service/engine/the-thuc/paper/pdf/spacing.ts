import type { Line } from './lines.js';
import type { Block } from './paragraphs.js';
import type { Sheet } from './sheet.js';

/** Share of the size from one baseline to the next, set single: above and below the line's own. */
const ABOVE = 0.891;
const BELOW = 0.258;
/** One and a half lines, and a little: further apart are paragraphs. */
const MOST_LEADING = 1.9;
/** More room than this, in points, is left by empty lines, for a signature for example, and asked for by no format. */
const MOST = 40;

/**
 * How far apart lines of a size stand inside a paragraph: the smallest distance that is common. A size met too seldom is
 * taken as set single.
 */
export function leadingOf(pages: readonly (readonly Line[])[]): (size: number) => number {
  const steps = new Map<number, number[]>();
  for (const lines of pages) {
    for (let at = 1; at < lines.length; at++) {
      const [above, line] = [lines[at - 1]!, lines[at]!];
      const step = line.baseline - above.baseline;
      if (line.beside || above.beside || line.cell || above.cell || key(above.size) !== key(line.size)) continue;
      if (step < 0.9 * line.size || step > MOST_LEADING * line.size) continue;
      steps.set(key(line.size), [...(steps.get(key(line.size)) ?? []), step]);
    }
  }
  const common = new Map([...steps].map(([size, all]) => [size, smallestCommon(all)]));
  return (size) => common.get(key(size)) ?? (ABOVE + BELOW) * size;
}

const key = (size: number): number => Math.round(size * 2);

function smallestCommon(steps: number[]): number | undefined {
  const sorted = steps.sort((a, b) => a - b);
  const least = Math.max(2, 0.15 * sorted.length);
  let end = 0;
  for (let at = 0; at < sorted.length; at++) {
    while (end < sorted.length && sorted[end]! < sorted[at]! + 0.8) end++;
    if (end - at >= least) return sorted[Math.floor((at + end - 1) / 2)];
  }
  return undefined;
}

/**
 * How far first lines of the text are set in, where most paragraphs of several lines agree.
 */
export function indentOf(sheets: readonly Sheet[]): number | undefined {
  const indents = sheets
    .flatMap(({ blocks }) => blocks)
    .filter(({ aside, lines }) => !aside && lines.length > 1)
    .map(({ lines }) => lines[0]!.left - Math.min(...lines.slice(1).map(({ left }) => left)))
    .filter((indent) => indent > 8)
    .sort((a, b) => a - b);
  const middle = indents[Math.floor(indents.length / 2)];
  if (middle === undefined || indents.length < 3) return undefined;
  return indents.filter((indent) => Math.abs(indent - middle) < 1.5).length > indents.length / 2 ? middle : undefined;
}

/**
 * The room between a paragraph and the one right above it beyond what their lines take: undefined at the top of a page
 * and of a cell, and where empty lines may stand between.
 */
export function spaceBefore(
  block: Block,
  blocks: readonly Block[],
  leading: (size: number) => number,
): number | undefined {
  const [first] = block.lines;
  if (first!.cell) return undefined;
  let above: Line | undefined;
  for (const other of blocks) {
    if (other === block) continue;
    const last = other.lines.at(-1)!;
    const reaches =
      other.column.left < first!.right && other.column.right > first!.left && last.baseline < first!.baseline - 1;
    if (reaches && last.page === first!.page && (!above || last.baseline > above.baseline)) above = last;
  }
  if (!above || above.cell) return undefined;
  const stretch = Math.max(1, leading(first!.size) / ((ABOVE + BELOW) * first!.size));
  const line = BELOW * above.size + ABOVE * first!.size + (stretch - 1) * (ABOVE + BELOW) * first!.size;
  const space = first!.baseline - above.baseline - line;
  if (space > MOST || space < -3) return undefined;
  // Where a line lies is known to half a point.
  return Math.max(0, Math.round(space * 2) / 2);
}

import type { Face } from './faces.js';
import { type Grid, gridsOf } from './grids.js';
import { type Line, linesOf } from './lines.js';
import { type Margins, marginsOf } from './margins.js';
import type { Block, Column } from './paragraphs.js';
import type { RawPage } from './raw.js';
import { type Running, takeRunning } from './running.js';

/** A page on its way to paper. */
export interface Sheet {
  raw: RawPage;
  /** From 1. */
  page: number;
  /** Its drawn tables and boxes, and the ornament around the whole page. */
  grids: Grid[];
  frames: Grid[];
  /** Without page number and running words. */
  lines: Line[];
  running: Running;
  blocks: Block[];
  text: Column;
  margins: Margins;
  section: number;
}

/** Pages of one size that follow each other are a section; their margins are told together. */
export function sheetsOf(pages: readonly RawPage[], faces: readonly Face[]): Sheet[] {
  const drawn = pages.map((raw) => gridsOf(raw.rules));
  const grids = pages.map((raw, at) => drawn[at]!.filter((grid) => !isFrame(grid, raw)));
  const lines = pages.map((raw, at) => linesOf(raw, at + 1, grids[at]!, faces));
  const running = takeRunning(pages, lines);
  const sheets: Sheet[] = [];
  for (let from = 0, section = 0; from < pages.length; section++) {
    let to = from + 1;
    while (to < pages.length && sameSize(pages[from]!, pages[to]!)) to++;
    const margins = marginsOf(pages.slice(from, to), lines.slice(from, to));
    const text = textColumn(pages[from]!, lines.slice(from, to).flat(), grids.slice(from, to).flat(), margins);
    for (; from < to; from++) {
      sheets.push({
        raw: pages[from]!,
        page: from + 1,
        grids: grids[from]!,
        frames: drawn[from]!.filter((grid) => !grids[from]!.includes(grid)),
        lines: lines[from]!,
        running: running[from]!,
        blocks: [],
        text,
        margins,
        section,
      });
    }
  }
  return sheets;
}

/** A frame drawn around the whole page is an ornament. */
const isFrame = (grid: Grid, { width, height }: RawPage): boolean =>
  grid.xs.length === 2 &&
  grid.ys.length === 2 &&
  (grid.right - grid.left) * (grid.bottom - grid.top) > 0.5 * width * height;

const sameSize = (a: RawPage, b: RawPage): boolean =>
  Math.abs(a.width - b.width) < 1 && Math.abs(a.height - b.height) < 1;

/**
 * The width of the text: between the margins, where they are told; else as far as text and tables reach, with centred
 * lines in the middle.
 */
function textColumn({ width }: RawPage, lines: readonly Line[], grids: readonly Grid[], margins: Margins): Column {
  const flowing = lines.filter(({ cell }) => !cell);
  const reach = [...flowing, ...grids];
  const left = margins.left ?? Math.min(width, ...reach.map((one) => one.left));
  if (margins.right !== undefined) return { left, right: width - margins.right, firm: true };
  const right = Math.max(left, ...reach.map((one) => one.right));
  const middle = middleOf(
    flowing.filter((line) => !line.beside && Math.abs(line.left + line.right - width) < 0.12 * width),
  );
  return { left, right: middle === undefined ? right : Math.max(right, Math.min(width - left / 4, 2 * middle - left)) };
}

/** The middle that most lines near the middle of the page have in common. */
function middleOf(lines: readonly Line[]): number | undefined {
  const middles = lines.map(({ left, right }) => (left + right) / 2).sort((a, b) => a - b);
  let best: { at: number; count: number } | undefined;
  let end = 0;
  for (const [at, middle] of middles.entries()) {
    while (end < middles.length && middles[end]! < middle + 2) end++;
    if (end - at > (best?.count ?? 1)) best = { at: Math.floor((at + end - 1) / 2), count: end - at };
  }
  return best && middles[best.at];
}

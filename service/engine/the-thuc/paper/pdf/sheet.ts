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
  /** Its drawn tables and boxes. */
  grids: Grid[];
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
  const grids = pages.map((raw) => gridsOf(raw.rules).filter((grid) => !isFrame(grid, raw)));
  const lines = pages.map((raw, at) => linesOf(raw, at + 1, grids[at]!, faces));
  const running = takeRunning(pages, lines);
  const sheets: Sheet[] = [];
  for (let from = 0, section = 0; from < pages.length; section++) {
    let to = from + 1;
    while (to < pages.length && sameSize(pages[from]!, pages[to]!)) to++;
    const margins = marginsOf(pages.slice(from, to), lines.slice(from, to));
    for (; from < to; from++) {
      sheets.push({
        raw: pages[from]!,
        page: from + 1,
        grids: grids[from]!,
        lines: lines[from]!,
        running: running[from]!,
        blocks: [],
        text: textColumn(pages[from]!, lines[from]!, margins),
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

function textColumn({ width }: RawPage, lines: readonly Line[], margins: Margins): Column {
  const flowing = lines.filter(({ cell }) => !cell);
  return {
    left: margins.left ?? Math.min(width, ...flowing.map(({ left }) => left)),
    right: margins.right === undefined ? Math.max(0, ...flowing.map(({ right }) => right)) : width - margins.right,
    firm: margins.right !== undefined,
  };
}

import type { Cell, PageRectangle, Paragraph, Place, Rectangle, Run } from '../paper.js';
import { type Piece, sameLook } from './lines.js';
import type { Block } from './paragraphs.js';
import type { shapeOf } from './shape.js';
import type { Sheet } from './sheet.js';
import { isBox } from './tables-of.js';

interface About {
  id: number;
  place: Place;
  sheet: Sheet;
  cell: Cell | undefined;
  shape: ReturnType<typeof shapeOf>;
  before: number | undefined;
}

export function paragraphOf(block: Block, { id, place, sheet, cell, shape, before }: About): Paragraph {
  const runs = runsOf(block);
  const box = block.lines[0]!.cell;
  const framed = box !== undefined && isBox(box.grid);
  const edge = framed ? { width: box.grid.width, style: 'solid' as const } : undefined;
  const { left, right } = block.column;
  return {
    id,
    place,
    text: runs.map(({ text }) => text).join(''),
    label: '',
    runs,
    ...shape,
    before,
    // The space between two paragraphs counts as that before the lower one.
    after: before === undefined ? undefined : 0,
    keepNext: undefined,
    pageBreakBefore: undefined,
    borders: edge ? { top: edge, bottom: edge, left: edge, right: edge } : {},
    section: sheet.section,
    column: { left: left - sheet.text.left, width: right - left },
    cell,
    boxed: framed || block.turned === true,
    ink: inkOf(block, sheet.page),
    style: undefined,
  };
}

/** Where its lines lie on a page. */
export function inkOf({ lines }: Pick<Block, 'lines'>, page: number): Rectangle {
  const here = lines.filter((line) => line.page === page);
  const left = Math.min(...here.map((line) => line.left));
  const top = here[0]!.baseline - 0.9 * here[0]!.size;
  const width = Math.max(...here.map((line) => line.right)) - left;
  return { left, top, width, height: here.at(-1)!.baseline + 0.22 * here.at(-1)!.size - top };
}

/** Where its lines lie, page by page: hundredths of a point. */
export function rectsOf(block: Pick<Block, 'lines'>): PageRectangle[] {
  const round = (length: number) => Math.round(length * 100) / 100;
  const pages = [...new Set(block.lines.map(({ page }) => page))];
  return pages.map((page) => {
    const { left, top, width, height } = inkOf(block, page);
    return { page, x: round(left), y: round(top), width: round(width), height: round(height) };
  });
}

/** Looks that differ, one after the other; lines are joined as they were before they were broken. */
export function runsOf({ lines }: Pick<Block, 'lines'>): Run[] {
  const pieces: Piece[] = [];
  for (const [at, line] of lines.entries()) {
    const before = at > 0 ? lines[at - 1]!.text.trimEnd() : '';
    // A line may be broken after a hyphen or stroke that had no space behind it.
    const glue = at === 0 || /\S[-–/]$/.test(before) ? '' : ' ';
    for (const [number, piece] of line.pieces.entries()) {
      let { text } = piece;
      if (number === 0) text = glue + text.trimStart();
      if (number === line.pieces.length - 1) text = text.trimEnd();
      const last = pieces.at(-1);
      if (last && sameLook(last, piece)) last.text += text;
      else pieces.push({ ...piece, text });
    }
  }
  return pieces.filter(({ text }) => text !== '').map(runOf);
}

export const runOf = ({ text, face, size, bold, italic, colour, underlined }: Piece): Run => ({
  text,
  font: face.family,
  size: Math.round(size * 10) / 10,
  bold,
  italic,
  caps: false,
  underline: underlined ? 'single' : undefined,
  colour,
});

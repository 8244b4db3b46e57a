import type { TableBox, TableCell } from '../../typeset/table.js';
import { lineOf } from './docx-text.js';
import type { BorderLine } from './paper.js';

/** Columns as people count them: word processors leave slivers in a table's grid that no cell begins at. */
export function gridOf(box: TableBox): { columns: number; column(cell: TableCell): number } {
  const starts = new Set<number>();
  for (const row of box.rows) for (const cell of row.cells) if (!cell.filler) starts.add(cell.column);
  const rank = new Map([...starts].sort((a, b) => a - b).map((start, index) => [start, index]));
  return { columns: Math.max(1, starts.size), column: (cell) => rank.get(cell.column) ?? 0 };
}

function* cellsOf(box: TableBox): Iterable<TableCell> {
  for (const row of box.rows) for (const cell of row.cells) if (!cell.filler) yield cell;
}

/** Most of its cells are drawn: lines across and lines down, or a line above and below every row. */
export function isRuled(box: TableBox): boolean {
  let cells = 0;
  let boxed = 0;
  let lined = 0;
  for (const { borders } of cellsOf(box)) {
    const [top, bottom, left, right] = [borders.top, borders.bottom, borders.left, borders.right].map(lineOf);
    cells++;
    if ((top || bottom) && (left || right)) boxed++;
    if (top && bottom) lined++;
  }
  return boxed > cells * 0.6 || (box.rows.length > 2 && lined > cells * 0.8);
}

/** It holds a table's content, not the parts of a letterhead or the signatures. */
export function isContent(box: TableBox, ruled: boolean, hasText: (cell: TableCell) => boolean): boolean {
  if (ruled || box.rows.some((row) => row.header)) return true;
  let cells = 0;
  let filled = 0;
  for (const cell of cellsOf(box)) {
    cells++;
    if (hasText(cell)) filled++;
  }
  return box.rows.length >= 3 && gridOf(box).columns >= 3 && filled > cells * 0.6;
}

/** A line between two rows of a table of layout. Points from the left edge of the column that the table stands in. */
export interface CellLine {
  /** The cell above it, or below where it is the table's first line. */
  cell: TableCell;
  line: BorderLine;
  left: number;
  right: number;
  /** The row whose lower edge it is; -1 for the upper edge of the table. */
  row: number;
}

/** Edges that look like lines under a text; cells with an edge at either side are boxes. */
export function cellLines(box: TableBox): CellLine[] {
  const edges = [box.left];
  for (const width of box.columns) edges.push(edges.at(-1)! + width);
  const at = (cell: TableCell, line: BorderLine, row: number): CellLine => ({
    cell,
    line,
    left: edges[cell.column]!,
    right: edges[cell.column + cell.span]!,
    row,
  });
  const rows: CellLine[][] = Array.from({ length: box.rows.length + 1 }, () => []);
  const below = topEdges(box);
  for (const row of box.rows) {
    for (const cell of row.cells) {
      if (lineOf(cell.borders.left) && lineOf(cell.borders.right)) continue;
      const top = lineOf(cell.row === 0 ? cell.borders.top : cell.own.top);
      if (top) rows[cell.row]!.push(at(cell, top, cell.row - 1));
      const end = cell.row + cell.rowSpan;
      const bottom = lineOf(below.has(`${end} ${cell.column}`) ? cell.own.bottom : cell.borders.bottom);
      if (bottom) rows[end]!.unshift(at(cell, bottom, end - 1));
    }
  }
  return rows.flatMap(merged);
}

/** Where a cell asks for its upper edge itself: a wide cell above it is not drawn below in all its width. */
function topEdges(box: TableBox): Set<string> {
  const found = new Set<string>();
  for (const row of box.rows) {
    for (const cell of row.cells)
      if (cell.own.top) for (let c = 0; c < cell.span; c++) found.add(`${cell.row} ${cell.column + c}`);
  }
  return found;
}

/** Edges of neighbours are one line. */
function merged(lines: CellLine[]): CellLine[] {
  const found: CellLine[] = [];
  for (const line of lines.sort((a, b) => a.left - b.left)) {
    const last = found.at(-1);
    if (last && last.line.style === line.line.style && line.left <= last.right + 0.1) {
      last.right = Math.max(last.right, line.right);
    } else found.push(line);
  }
  return found;
}

import type { RawCell, RawLine, RawTable } from './clip.ts';
import { textOf } from './clip.ts';
import { type Declarations, styleOf } from './css.ts';
import { Reader } from './html.ts';

interface Slot {
  cell: RawCell;
  /** A merged cell speaks once, in its first place. */
  first: boolean;
  columns: number;
  rows: number;
}

/** More than any table has: a page may say anything. */
const MOST_MERGED = 200;

/**
 * A table of a page. Rows over its whole width before its head are lines of their own; what only holds a layout (one column, or one row of several
 * paragraphs) is its lines.
 */
export function tableOf(
  table: HTMLTableElement,
  sheet: Map<string, Declarations>,
  images: (count: number) => void,
): (RawLine | RawTable)[] {
  const grid = gridOf(table, sheet, images);
  const width = Math.max(0, ...grid.map((row) => row.length));
  const lead: RawLine[] = [];
  const full = (row: Slot[]) => row[0] !== undefined && row[0].columns >= width && width > 1;
  while (grid.length > 1 && full(grid[0]!)) lead.push(...grid.shift()![0]!.cell.lines);
  const layout = grid.length === 1 && grid[0]!.some((slot) => slot.cell.lines.length > 1);
  if (width <= 1 || grid.length === 0 || layout)
    return [...lead, ...grid.flatMap((row) => row.flatMap((slot) => (slot.first ? slot.cell.lines : [])))];
  const heads = headRows(table, grid);
  const used = Array.from({ length: width }, (_, at) => at).filter((at) =>
    grid.some((row) => row[at]?.first && hasWords(row[at].cell)),
  );
  const pick = (row: Slot[], whole: boolean) =>
    used.map((at) => (row[at] && (whole || row[at].first) ? row[at].cell : EMPTY));
  return [
    ...lead,
    {
      head: grid.slice(0, heads).map((row) => pick(row, true)),
      rows: grid
        .slice(heads)
        .flatMap((row) =>
          row.some((slot) => slot.first && hasWords(slot.cell)) ? [groupOf(row, width) ?? pick(row, false)] : [],
        ),
    },
  ];
}

const EMPTY: RawCell = { lines: [], canh: undefined };
const hasWords = (cell: RawCell) => cell.lines.some((line) => textOf(line).trim() !== '');

/** A row that is one name over all columns, or all but its first. */
function groupOf(row: Slot[], width: number): { nhom: RawCell | null; ten: RawCell } | undefined {
  const [first, second] = row;
  if (!first || width < 2) return undefined;
  if (first.columns >= width && first.rows === 1 && hasWords(first.cell)) return { nhom: null, ten: first.cell };
  if (
    width > 2 &&
    first.columns === 1 &&
    second?.first &&
    second.columns >= width - 1 &&
    hasWords(second.cell) &&
    first.first
  )
    return { nhom: first.cell, ten: second.cell };
  return undefined;
}

/** How many rows the names of the columns take: what the first row's cells reach down to. */
function headRows(table: HTMLTableElement, grid: Slot[][]): number {
  const told = table.tHead ? table.tHead.rows.length : 0;
  const reach = Math.max(...grid[0]!.map((slot) => slot.rows));
  const merged = grid[0]!.some((slot) => slot.columns > 1) ? reach : 1;
  return Math.max(1, Math.min(Math.max(told > 3 ? 1 : told, merged), 3, grid.length));
}

function gridOf(table: HTMLTableElement, sheet: Map<string, Declarations>, images: (count: number) => void): Slot[][] {
  const grid: Slot[][] = [];
  [...table.rows].forEach((row, at) => {
    grid[at] ??= [];
    let column = 0;
    for (const element of row.cells) {
      while (grid[at]![column]) column++;
      const columns = Math.min(Math.max(element.colSpan, 1), MOST_MERGED);
      const rows = Math.min(Math.max(element.rowSpan, 1), table.rows.length - at, MOST_MERGED);
      const cell = cellOf(element, sheet, images);
      for (let down = 0; down < rows; down++) {
        grid[at + down] ??= [];
        for (let over = 0; over < columns; over++)
          grid[at + down]![column + over] ??= {
            cell,
            first: down === 0 && over === 0,
            columns: over === 0 ? columns : 1,
            rows: down === 0 ? rows : 1,
          };
      }
      column += columns;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) =>
    Array.from({ length: width }, (_, at) => row[at] ?? { cell: EMPTY, first: true, columns: 1, rows: 1 }),
  );
}

function cellOf(
  element: HTMLTableCellElement,
  sheet: Map<string, Declarations>,
  images: (count: number) => void,
): RawCell {
  const reader = new Reader(sheet);
  const style = styleOf(element, sheet);
  reader.inside(element, style);
  images(reader.images);
  const first = element.querySelector('p, div');
  const align =
    (first && (styleOf(first, sheet).get('text-align') ?? first.getAttribute('align'))) ??
    style.get('text-align') ??
    element.getAttribute('align');
  return {
    lines: reader.parts.flatMap((part) => ('runs' in part ? [part] : flat(part))),
    canh: align === 'center' ? 'giua' : align === 'right' ? 'phai' : undefined,
  };
}

/** A table within a cell: a line for each of its rows. */
function flat({ head, rows }: RawTable): RawLine[] {
  const all = [...head, ...rows.map((row) => (Array.isArray(row) ? row : [...(row.nhom ? [row.nhom] : []), row.ten]))];
  return all.map((row) => ({
    hashes: 0,
    runs: row.flatMap((cell, at) => [
      ...(at > 0 ? [{ text: ' | ' }] : []),
      ...cell.lines.flatMap((line, n) => [...(n > 0 ? [{ text: ' ' }] : []), ...line.runs]),
    ]),
  }));
}

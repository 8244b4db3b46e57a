import type { Cell, Table } from '../paper.js';
import type { Grid } from './grids.js';
import type { Block } from './paragraphs.js';
import type { Sheet } from './sheet.js';

/**
 * The drawn tables, numbered in the order they are read, and the cell of each paragraph in them. A table that goes on over
 * the page stays one. A single drawn cell is a box and no table.
 */
export function tablesOf(sheets: readonly Sheet[]): { tables: Table[]; cells: Map<Block, Cell> } {
  const tables: Table[] = [];
  const rows: number[] = [];
  const cells = new Map<Block, Cell>();
  const known = new Map<Grid, { table: number; rowsBefore: number }>();
  let before: { grid: Grid; page: number } | undefined;
  let id = 0;
  for (const { page, blocks } of sheets) {
    for (const block of blocks) {
      const place = block.lines[0]!.cell;
      if (!place || isBox(place.grid)) before = undefined;
      else {
        const { grid, row, column } = place;
        let entry = known.get(grid);
        if (!entry) {
          const onPageBefore =
            before?.page === page - 1 && sameColumns(before.grid, grid) ? known.get(before.grid) : undefined;
          const table = onPageBefore?.table ?? tables.length;
          if (!onPageBefore) tables.push({ table, from: id, to: id, ruled: true });
          entry = { table, rowsBefore: onPageBefore ? rows[table]! : 0 };
          rows[table] = entry.rowsBefore + grid.ys.length - 1;
          known.set(grid, entry);
        }
        tables[entry.table]!.to = id;
        cells.set(block, {
          table: entry.table,
          row: entry.rowsBefore + row,
          column,
          rows: 0,
          columns: grid.xs.length - 1,
        });
        before = { grid, page };
      }
      id++;
    }
  }
  for (const cell of cells.values()) cell.rows = rows[cell.table]!;
  return { tables, cells };
}

export const isBox = (grid: Grid): boolean => grid.xs.length === 2 && grid.ys.length === 2;

const sameColumns = (a: Grid, b: Grid): boolean =>
  a.xs.length === b.xs.length && a.xs.every((x, at) => Math.abs(x - b.xs[at]!) < 2);

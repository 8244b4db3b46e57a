import type { Border, Side, TableBorders } from './properties.js';
import type { TableCell } from './table.js';

export type CellBorders = Partial<Record<Side, Border>>;

const OPPOSITE: Record<Side, Side> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };
const SIDES: Side[] = ['top', 'right', 'bottom', 'left'];

/**
 * Gives each cell its four borders as Word resolves them: what a cell asks for goes before what the table asks for, also
 * where it is the neighbour across the line that asks; of two cells that both ask, the wider line wins. Both cells at a line
 * get the same border, so that the browser has nothing left to decide.
 */
export function resolveBorders(rows: readonly TableCell[][], columns: number, table: TableBorders): void {
  const owners: (TableCell | undefined)[][] = rows.map(() => Array(columns).fill(undefined));
  for (const cell of rows.flat()) {
    cell.rowSpan = Math.min(cell.rowSpan, rows.length - cell.row);
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
      for (let c = cell.column; c < cell.column + cell.span; c++) owners[r]![c] = cell;
    }
  }
  const neighbour = (cell: TableCell, side: Side): TableCell | undefined => {
    if (side === 'left') return owners[cell.row]?.[cell.column - 1];
    if (side === 'right') return owners[cell.row]?.[cell.column + cell.span];
    if (side === 'top') return owners[cell.row - 1]?.[cell.column];
    return owners[cell.row + cell.rowSpan]?.[cell.column];
  };
  for (const cell of rows.flat()) {
    for (const side of SIDES) {
      const border = resolve(cell, side, neighbour(cell, side), table);
      if (border && border.style !== 'none') cell.borders[side] = border;
    }
  }
}

function resolve(cell: TableCell, side: Side, other: TableCell | undefined, table: TableBorders): Border | undefined {
  const own = asked(cell, side);
  const across = other && asked(other, OPPOSITE[side]);
  if (own && across) return across.width > own.width ? across : own;
  if (own ?? across) return own ?? across;
  if (cell.filler && (!other || other.filler)) return undefined;
  const inside = side === 'left' || side === 'right' ? table.insideV : table.insideH;
  return other && !other.filler && !cell.filler ? inside : table[side];
}

const asked = (cell: TableCell, side: Side): Border | undefined => cell.own[side];

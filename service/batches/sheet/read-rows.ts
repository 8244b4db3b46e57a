import { suggest } from '../../engine/compose/suggest.js';
import { fold } from '../../engine/vietnamese/text.js';
import { type BatchNote, MOST_ITEMS, type RowProblem } from '../batch-request.js';
import { Problems, rowPath } from '../orders.js';
import { type Column, namesOf } from './columns.js';
import { judgeColumn } from './dates.js';
import { type CellContent, columnLetters, type Grid } from './grid.js';
import { readCell, textOf } from './values.js';

/** One row of a sheet as data. */
export interface SheetRow {
  /** As the sheet counts. */
  dong: number;
  data: Record<string, unknown>;
}

export interface SheetRows {
  rows: SheetRow[];
  /** The column of the sheet that a field came from. */
  letters: Map<Column, string>;
  /** Heads that are no field of the form, as they stand. */
  unknown: string[];
  problems: RowProblem[];
  notes: BatchNote[];
}

/** Which column a head is, by its folded text; null where it is to be left out. */
export type Heads = ReadonlyMap<string, Column | null>;

/** Heads that only count. */
const COUNTERS = new Set(['stt', 'tt', 'sott', 'sothutu', 'thutu']);
/** A title and the like may stand above the head. */
const HEAD_WITHIN = 15;

/**
 * Reads the rows of a sheet by its head. Everything that is wrong with the sheet is told at once; a cell that cannot be read
 * stands in its row as the text it holds.
 *
 * @param heads what a person said of heads that are no names of fields
 */
export function readRows(grid: Grid, columns: readonly Column[], heads: Heads = new Map()): SheetRows {
  const problems = new Problems();
  const notes: BatchNote[] = [];
  const names = new Map<string, Column | null>([...namesOf(columns), ...heads]);
  const head = findHead(grid, names);
  const letters = new Map<Column, string>();
  const unknown: string[] = [];
  const fields = readHead(grid, head, names, columns, { letters, unknown, problems });
  for (const { top, left, bottom, right } of grid.merges) {
    if (bottom < head) continue;
    const area = `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
    const message = `Các ô ${area} bị gộp, nên không rõ dòng nào có giá trị gì. Hãy bỏ gộp ô rồi điền vào từng dòng.`;
    problems.add({ path: `/file/${area}`, code: 'MERGED_CELLS', message, dong: top + 1, cot: columnLetters(left) });
  }
  const filled = grid.rows.map((row, at) => ({ row, at })).filter(({ row, at }) => at > head && row.some(hasSomething));
  if (letters.size > 0 && filled.length === 0) {
    problems.add({ path: '/file', code: 'MISSING_FIELD', message: 'Bảng chưa có dòng dữ liệu nào dưới dòng tiêu đề.' });
  }
  if (filled.length > MOST_ITEMS) {
    const message = `Bảng có ${filled.length} dòng; một lô nhiều nhất ${MOST_ITEMS} dòng. Hãy chia thành nhiều tệp.`;
    problems.add({ path: '/file', code: 'TOO_MANY', message });
    return { rows: [], letters, unknown, problems: problems.list, notes };
  }
  const dates = new Map(
    [...fields].map(([c, column]) => [
      c,
      judgeColumn(column.kind === 'date' ? filled.map(({ row }) => trimmed(row[c] ?? null)) : []),
    ]),
  );
  const rows = filled.map(({ row, at }, position): SheetRow => {
    const data: Record<string, unknown> = {};
    for (const [c, column] of fields) {
      const cell = row[c] ?? null;
      if (!hasSomething(cell)) continue;
      const read = readCell(cell, column, dates.get(c)!);
      if ('value' in read) set(data, column.path, read.value);
      else {
        const cot = columnLetters(c);
        const message = `Dòng ${at + 1}, cột ${cot} (${column.header}): ${read.problem.message}`;
        problems.add({ path: rowPath(position, column.path), code: read.problem.code, message, dong: at + 1, cot });
        set(data, column.path, heldBy(cell));
      }
    }
    return { dong: at + 1, data };
  });
  notes.push(...noticed(grid, head, rows));
  return { rows, letters, unknown, problems: problems.list, notes };
}

/** The row most of whose cells are names of fields; the first that is not empty where none is. */
function findHead(grid: Grid, names: Heads): number {
  let best = { row: -1, known: 0 };
  let first = -1;
  for (const [at, row] of grid.rows.slice(0, HEAD_WITHIN).entries()) {
    if (first < 0 && row.some(hasSomething)) first = at;
    const known = row.filter((cell) => names.has(fold(textOf(cell)))).length;
    if (known > best.known) best = { row: at, known };
  }
  return best.row >= 0 ? best.row : Math.max(0, first);
}

function readHead(
  grid: Grid,
  head: number,
  names: Heads,
  columns: readonly Column[],
  { letters, unknown, problems }: Pick<SheetRows, 'letters' | 'unknown'> & { problems: Problems },
): Map<number, Column> {
  const fields = new Map<number, Column>();
  const row = grid.rows[head] ?? [];
  const width = grid.rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  for (let c = 0; c < width; c++) {
    const name = textOf(row[c] ?? null);
    const cot = columnLetters(c);
    const report = (code: string, message: string) =>
      problems.add({ path: `/file/${cot}${head + 1}`, code, message, dong: head + 1, cot });
    if (name === '') {
      const used = grid.rows.findIndex((other, at) => at > head && hasSomething(other[c] ?? null));
      if (used >= 0)
        report(
          'UNKNOWN_COLUMN',
          `Cột ${cot} có dữ liệu (ô ${cot}${used + 1}) nhưng không có tiêu đề. Hãy ghi tiêu đề, hoặc xóa cột.`,
        );
      continue;
    }
    if (COUNTERS.has(fold(name)) && !names.has(fold(name))) continue;
    const column = names.get(fold(name));
    if (column === null) continue;
    if (!column) {
      const near = suggest(
        name,
        columns.map(({ header, path }) => ({ word: header, also: path.join('.') })),
      );
      const hint =
        near === undefined ? 'Hãy tải bảng mẫu để xem các tiêu đề, hoặc xóa cột này.' : `Có phải “${near}” không?`;
      unknown.push(name);
      report('UNKNOWN_COLUMN', `Cột ${cot}: mẫu không có trường “${name.slice(0, 60)}”. ${hint}`);
    } else if (letters.has(column)) {
      report(
        'UNKNOWN_COLUMN',
        `Cột ${cot}: “${column.header}” đã có ở cột ${letters.get(column)}. Hãy bỏ một trong hai cột.`,
      );
    } else {
      fields.set(c, column);
      letters.set(column, cot);
    }
  }
  return fields;
}

/** What was taken as it is and may not have been meant. */
function noticed(grid: Grid, head: number, rows: readonly SheetRow[]): BatchNote[] {
  const notes: BatchNote[] = [];
  const formulas = grid.formulas
    .map((place) => place.split(',').map(Number) as [number, number])
    .filter(([r]) => r > head);
  if (formulas.length > 0) {
    const [r, c] = formulas[0]!;
    const message = `Có ${formulas.length} ô là công thức (ô đầu: ${columnLetters(c)}${r + 1}): đã lấy giá trị mà bảng tính tính sẵn.`;
    notes.push({ path: '/file', dong: r + 1, cot: columnLetters(c), code: 'FORMULA_VALUE', message });
  }
  const taken = new Set(rows.map(({ dong }) => dong));
  const hidden = grid.hidden.filter((row) => taken.has(row + 1));
  if (hidden.length > 0) {
    const message = `Có ${hidden.length} dòng bị ẩn hoặc bị lọc (dòng đầu: ${hidden[0]! + 1}) cũng được làm. Nếu không muốn, hãy xóa các dòng đó.`;
    notes.push({ path: '/file', dong: hidden[0]! + 1, code: 'HIDDEN_ROWS', message });
  }
  return notes;
}

/** What is seen in a cell that could not be read. */
const heldBy = (cell: CellContent): string =>
  typeof cell === 'object' && cell !== null && 'loi' in cell ? cell.loi : textOf(cell);

const trimmed = (cell: CellContent): CellContent => (typeof cell === 'string' ? textOf(cell) : cell);
const hasSomething = (cell: CellContent): boolean => (typeof cell === 'string' ? cell.trim() !== '' : cell !== null);

function set(data: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let place = data;
  for (const name of path.slice(0, -1)) {
    place[name] ??= {};
    place = place[name] as Record<string, unknown>;
  }
  place[path.at(-1)!] = value;
}

import type { FieldProblem } from '../api/problem.ts';

/** What a cell of a column is. */
export type ColumnKind = 'text' | 'integer' | 'boolean' | 'date' | 'moment' | 'choice' | 'lines' | 'records';

/** One field of the data as a column. */
export interface Column {
  /** JSON Pointer into the data of a row. */
  path: string;
  title: string;
  type: ColumnKind;
  /** The sheet's own column, where it had one. */
  cot?: string;
}

export interface Row {
  /** Line of the sheet. */
  dong?: number;
  data: Record<string, unknown>;
}

const steps = (path: string) =>
  path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at a place; undefined where there is none. */
export function valueAt(data: unknown, path: string): unknown {
  let value = data;
  for (const step of steps(path)) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return value;
}

/** A copy with the value at the place; undefined takes the field away, and what is left empty round it. */
export function withValue(data: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const [first = '', ...rest] = steps(path);
  const { [first]: old, ...others } = data;
  if (rest.length === 0) return value === undefined ? others : { ...data, [first]: value };
  const inner = withValue(isObject(old) ? old : {}, `/${rest.join('/')}`, value);
  return Object.keys(inner).length === 0 ? others : { ...data, [first]: inner };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows as they were mended, with the columns that a second reading of the same sheet has beside those of the first. */
export function withFurther(
  rows: readonly Row[],
  columns: readonly Column[],
  again: { items: readonly Row[]; columns: readonly Column[] },
): Row[] {
  const before = new Set(columns.filter(({ cot }) => cot !== undefined).map(({ path }) => path));
  const further = again.columns.filter(({ cot, path }) => cot !== undefined && !before.has(path));
  const read = new Map(again.items.map(({ dong, data }) => [dong, data]));
  return rows.map((row) => ({
    ...row,
    data: further.reduce((data, { path }) => withValue(data, path, valueAt(read.get(row.dong), path)), row.data),
  }));
}

/** What stands in the cell, as people read and write it. */
export function textOf(value: unknown, type: ColumnKind): string {
  if (value === undefined || value === null) return '';
  if (type === 'lines' && Array.isArray(value)) return value.map(String).join('\n');
  if (type === 'records' && typeof value !== 'string') return JSON.stringify(value);
  if (type === 'boolean' && typeof value === 'boolean') return value ? 'có' : 'không';
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(String(value)) ?? [];
  if ((type === 'date' || type === 'moment') && year) return `${day}/${month}/${year}${time ? ` ${time}` : ''}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What was typed, as data; what is no such thing goes as it was typed, and the service says what is wrong with it. */
export function dataOf(typed: string, type: ColumnKind): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  if (type === 'integer') return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  if (type === 'boolean')
    return /^(?:có|co|x|đúng|1)$/i.test(text) ? true : /^(?:không|khong|0)$/i.test(text) ? false : text;
  if (type === 'lines')
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  if (type === 'date' || type === 'moment') {
    const [, day, month, year, time] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s+(\d{1,2}:\d{2}))?$/.exec(text) ?? [];
    if (!year) return text;
    const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
    return time ? `${date}T${time.padStart(5, '0')}` : date;
  }
  if (type === 'records') {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  }
  return typed;
}

/** Problems by the row and the column in which they show; those of no cell stand under `rest`. */
export function byCell(problems: readonly FieldProblem[], columns: readonly Column[]) {
  const cells = new Map<string, string[]>();
  const common = new Map<string, string[]>();
  const rest: FieldProblem[] = [];
  const add = (map: Map<string, string[]>, key: string, message: string) => {
    const said = map.get(key) ?? [];
    if (!said.includes(message)) map.set(key, [...said, message]);
  };
  for (const problem of problems) {
    const [, row, inRow] = /^\/items\/(\d+)(\/.*)?$/.exec(problem.path) ?? [];
    const [, inCommon] = /^\/common(\/.*)$/.exec(problem.path) ?? [];
    const column = columnOf(inRow ?? inCommon, columns);
    if (!column) rest.push(problem);
    else if (row !== undefined) add(cells, cellKey(Number(row), column), wordsFor(problem, column));
    else add(common, column.path, wordsFor(problem, column));
  }
  return { cells, common, rest };
}

/** The service speaks of days as data hold them; here they are written as people do. */
function wordsFor({ code, message }: FieldProblem, { type }: Column): string {
  if (code !== 'INVALID_DATE' || (type !== 'date' && type !== 'moment')) return message;
  return type === 'date'
    ? 'Không có ngày này. Ghi ngày/tháng/năm, ví dụ 05/09/2026.'
    : 'Không có lúc này. Ghi ngày/tháng/năm giờ:phút, ví dụ 05/09/2026 07:30.';
}

export const cellKey = (row: number, { path }: Column) => `${row}${path}`;

/** The column of a place: its own, or that of the list or group in which it lies. */
function columnOf(path: string | undefined, columns: readonly Column[]): Column | undefined {
  if (path === undefined) return undefined;
  const own = columns.filter((c) => path === c.path || path.startsWith(`${c.path}/`));
  // A whole group that is missing shows in the first of its fields.
  return own.sort((a, b) => b.path.length - a.path.length)[0] ?? columns.find((c) => c.path.startsWith(`${path}/`));
}

/** Columns of which every row says the same thing is wrong: one value for all mends them. */
export function wrongInAll(rows: number, cells: ReadonlyMap<string, string[]>, columns: readonly Column[]): Column[] {
  if (rows < 2) return [];
  return columns.filter((column) => {
    const first = cells.get(cellKey(0, column))?.join();
    if (first === undefined) return false;
    for (let row = 1; row < rows; row++) if (cells.get(cellKey(row, column))?.join() !== first) return false;
    return true;
  });
}

import { dayOf, dayText } from '../../ui/ngay.ts';
import { isObject, valueAt, withValue } from './path.ts';
import { isEmpty } from './sending.ts';
import { emptyOf, type Shape } from './shape.ts';

export type Row = Record<string, unknown>;

/** One column of a table of objects; a small group inside a row has a column for each of its fields. */
export interface Column {
  path: string[];
  title: string;
  shape: Shape;
  /** Width in rem. */
  width: number;
}

export function columnsOf(items: Shape, path: string[] = []): Column[] {
  return Object.entries(items.fields ?? {}).flatMap(([name, field]) =>
    field.fields
      ? columnsOf(field, [...path, name])
      : [{ path: [...path, name], title: field.title, shape: field, width: widthOf(field) }],
  );
}

function widthOf({ kind, maxLength = 300 }: Shape): number {
  if (kind === 'number') return 6.5;
  if (kind === 'date') return 8.5;
  if (maxLength <= 40) return 6;
  return kind === 'lines' || maxLength > 600 ? 18 : 13;
}

/** A cell as people read it. */
export function cellText(row: Row | undefined, { path, shape }: Column): string {
  const value = valueAt(row, path);
  if (value == null) return '';
  return shape.kind === 'date' ? dayText(value) : String(value);
}

/** What was typed or pasted into a cell as the data hold it; what does not fit stays as it is, and the service says why. */
export function cellValue(text: string, { shape }: Column, year: number): unknown {
  if (text.trim() === '') return emptyOf(shape);
  switch (shape.kind) {
    case 'number':
      return /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : text;
    case 'date':
      return dayOf(text, year) ?? text;
    case 'choice': {
      const folded = text.trim().toLocaleLowerCase('vi');
      const found = shape.options?.find(({ value, label }) =>
        [value, label].some((word) => word.toLocaleLowerCase('vi') === folded),
      );
      return found?.value ?? text;
    }
    default:
      return text;
  }
}

/** The row with one cell changed; a group of which nothing is left goes as a whole. */
export function withCell(row: Row | undefined, column: Column, value: unknown): Row {
  const changed = withValue(row ?? {}, column.path, value ?? undefined);
  const [name] = column.path;
  if (column.path.length > 1 && name !== undefined && isObject(changed[name]) && isEmpty(changed[name])) {
    return withValue(changed, [name], undefined);
  }
  return changed;
}

/**
 * The table after cells were pasted with their upper left corner at `row`, `column`; rows come as they are needed. A first line
 * that only names the columns is no row.
 */
export function pastedInto(
  rows: readonly Row[],
  columns: readonly Column[],
  at: { row: number; column: number },
  cells: readonly (readonly string[])[],
  year: number,
): { rows: Row[]; count: number } {
  const names = new Set(columns.map(({ title }) => title.trim().toLocaleLowerCase('vi')));
  const [first = []] = cells;
  const isHead = first.length > 1 && first.every((cell) => names.has(cell.trim().toLocaleLowerCase('vi')));
  const body = isHead ? cells.slice(1) : cells;
  const result = [...rows];
  for (const [down, line] of body.entries()) {
    let row = result[at.row + down];
    for (const [right, text] of line.entries()) {
      const column = columns[at.column + right];
      if (column) row = withCell(row, column, cellValue(text, column, year));
    }
    result[at.row + down] = row ?? {};
  }
  // Trailing empty lines of a selection are no rows.
  while (result.length > rows.length && isEmpty(result.at(-1))) result.pop();
  return { rows: result, count: body.length };
}

/** A person of the office's list. */
export interface Person {
  id: string;
  danhXung?: string | null;
  hoTen: string;
  namSinh?: number | null;
  chucVu?: string | null;
  donVi?: string | null;
}

/** A person as a row of the table, with what its columns have room for. */
export function rowOf(person: Person, columns: readonly Column[]): Row {
  const known: Row = { ...person, ten: person.hoTen };
  return columns.reduce<Row>((row, column) => {
    const [name = ''] = column.path;
    const value = column.path.length === 1 ? known[name] : undefined;
    return value == null || name === 'id' ? row : withCell(row, column, value);
  }, {});
}

/** Whether the table is one of people. */
export const isOfPeople = (columns: readonly Column[]): boolean =>
  columns.some(({ path, title }) => path[0] === 'hoTen' || (path[0] === 'ten' && /họ tên/i.test(title)));

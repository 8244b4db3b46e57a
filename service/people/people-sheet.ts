import { setImmediate } from 'node:timers/promises';
import { type RowProblem } from '../batches/batch-request.js';
import { Problems, rowPath } from '../batches/orders.js';
import { type Column, columnsOf } from '../batches/sheet/columns.js';
import type { Grid } from '../batches/sheet/grid.js';
import { makeTable } from '../batches/sheet/make-sheet.js';
import { readRows, type SheetRows } from '../batches/sheet/read-rows.js';
import { parsePointer } from '../engine/compose/pointer.js';
import type { DataSchema } from '../problems/data-schema.js';
import type { Row } from './matching.js';
import type { PersonFields } from './people.dto.js';

/** So many rows are checked in one go; others are served between. */
const AT_ONCE = 200;

const EXAMPLES: PersonFields[] = [
  { danhXung: 'Cô', hoTen: 'Lò Thị Thu Hà', namSinh: 1985, chucVu: 'Tổ trưởng chuyên môn', donVi: 'Tổ Toán - Tin' },
  { danhXung: 'Thầy', hoTen: 'Đặng Quốc Tuấn', namSinh: 1979, chucVu: 'Giáo viên', donVi: 'Tổ Ngữ văn' },
  { hoTen: 'Vì Thị Ơn', namSinh: 2009, chucVu: 'Học sinh', donVi: 'Lớp 12A1', ghiChu: 'Lớp trưởng' },
];

/** A person's fields as columns of a sheet; the id is the service's own. */
export const peopleColumns = (schema: DataSchema<PersonFields>): Column[] =>
  columnsOf(schema).filter(({ path }) => path[0] !== 'id');

/** The XLSX to fill in. */
export const makePeopleSheet = (schema: DataSchema<PersonFields>): Promise<Uint8Array> =>
  makeTable(peopleColumns(schema), EXAMPLES, 'Danh bạ');

export interface ReadPeople {
  /** Those without a fault. */
  rows: Row[];
  problems: RowProblem[];
  notes: SheetRows['notes'];
  /** Letter of the column of a field. */
  letterOf(name: string): string | undefined;
}

/** The people of a sheet, each row checked as `POST people` would. */
export async function readPeople(grid: Grid, schema: DataSchema<PersonFields>): Promise<ReadPeople> {
  const columns = peopleColumns(schema);
  const { rows: read, letters, problems: wrong, notes } = readRows(grid, columns);
  const byName = new Map([...letters].map(([{ path }, letter]) => [path[0]!, letter]));
  const problems = new Problems();
  for (const problem of wrong) problems.add(problem);
  const told = new Set(wrong.map(({ path }) => path));
  const nameless = letters.size > 0 && !byName.has('hoTen');
  if (nameless) problems.add(withoutNames(columns));
  const rows: Row[] = [];
  for (const [at, { dong, data }] of read.entries()) {
    if (at % AT_ONCE === 0) await setImmediate();
    const { data: fields, problems: found } = schema.read(data);
    let sound = true;
    for (const problem of found) {
      const [name = ''] = parsePointer(problem.path);
      sound = false;
      if (nameless && name === 'hoTen') continue;
      const placed = inSheet({ ...problem, path: rowPath(at, [name]) }, dong, byName.get(name));
      if (!told.has(placed.path)) problems.add(placed);
    }
    if (sound) rows.push({ at, dong, fields });
  }
  return { rows, problems: problems.list, notes, letterOf: (name) => byName.get(name) };
}

/** A problem with the place in the sheet it came from. */
export function inSheet(problem: RowProblem, dong: number, cot: string | undefined): RowProblem {
  const message = `Dòng ${dong}${cot === undefined ? '' : `, cột ${cot}`}: ${problem.message}`;
  return { ...problem, message, dong, ...(cot !== undefined && { cot }) };
}

function withoutNames(columns: readonly Column[]): RowProblem {
  const { header } = columns.find(({ path }) => path[0] === 'hoTen')!;
  const message = `Bảng thiếu cột “${header}”. Hãy thêm cột này rồi gửi lại.`;
  return { path: '/file', code: 'MISSING_COLUMN', message };
}

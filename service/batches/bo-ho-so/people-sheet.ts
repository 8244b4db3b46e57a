import type { TemplateVersion } from '../../engine/template/manifest.js';
import { columnView } from '../batch-check.js';
import { type Column, columnsBelow } from '../sheet/columns.js';
import type { Grid } from '../sheet/grid.js';
import { makeTable } from '../sheet/make-sheet.js';
import { readRows } from '../sheet/read-rows.js';
import type { NhomKhen, SetRows } from './set-sheets.dto.js';

/** The forms that a row belongs to: the tờ trình with its lists, and the report of one person or group. */
export interface RowForms {
  toTrinh: TemplateVersion;
  baoCao: TemplateVersion;
}

/** What of a report the set has from elsewhere, or nobody types into a cell. */
const TAKEN = new Set(['coQuan', 'diaDanh', 'ngay', 'trichYeu', 'nguoiKy', 'capTrenXacNhan']);
const IN_LIST = new Set(['hoTen', 'biDanh', 'donVi', 'chucVu']);

/** The columns of one list: the person or group as proposed, then what only the report says (`baoCao`). */
export function rowColumns({ toTrinh, baoCao }: RowForms, nhom: NhomKhen): Column[] {
  const list = columnsBelow(toTrinh.schema, [nhom, '0']).map((column) => ({ ...column, path: column.path.slice(2) }));
  const report = columnsBelow(baoCao.schema, [])
    .filter(({ path: [first = '', second = ''] }) => !TAKEN.has(first) && !(first === 'lyLich' && IN_LIST.has(second)))
    .map((column) => ({
      ...column,
      path: ['baoCao', ...column.path],
      header: `Báo cáo: ${column.header.split(': ').at(-1)!}`,
      required: false,
    }));
  return [...list, ...report];
}

/** An XLSX to fill in, one row a person or group. */
export function makeRowSheet(forms: RowForms, nhom: NhomKhen): Promise<Uint8Array> {
  return makeTable(rowColumns(forms, nhom), examplesOf(forms, nhom), 'Đề nghị khen thưởng');
}

/** Rows of the form's own examples. */
function examplesOf({ toTrinh }: RowForms, nhom: NhomKhen): unknown[] {
  const lists = Object.values(toTrinh.examples).map((data) => (data as Record<string, unknown>)[nhom]);
  return lists.flatMap((list) => (Array.isArray(list) ? list : [])).slice(0, 3);
}

/** The rows of a sheet as `caNhan` or `tapThe` of the request. Nothing but the reading of the cells is judged. */
export function readRowSheet(grid: Grid, forms: RowForms, nhom: NhomKhen): SetRows {
  const columns = rowColumns(forms, nhom);
  const { rows, letters, unknown, problems, notes } = readRows(grid, columns);
  return {
    items: rows,
    columns: columns.map((column) => columnView(column, { letters })),
    errors: problems,
    unknown,
    ...(notes.length > 0 && { notes }),
  };
}

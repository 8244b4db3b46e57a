import { API, call } from '../api/http.ts';
import type { FieldProblem } from '../api/problem.ts';
import { canonical } from '../fill/drafts/draft.ts';
import type { Row } from '../fill/model/grid.ts';
import type { Group } from './model/forms.ts';

export interface ReadRows {
  items: { dong?: number; data: Row }[];
  errors: FieldProblem[];
  unknown: string[];
}

const address = `${API}/batches/bo-ho-so/khen-thuong`;

/** The sheet to fill in. */
export const sheetOf = (of: Group, namHoc: string) =>
  `${address}/sheet?nhom=${of}&namHoc=${encodeURIComponent(namHoc)}`;

/** The rows of a sheet; stores nothing. */
export function readRows(of: Group, namHoc: string, file: File) {
  const body = new FormData();
  body.append('nhom', of);
  body.append('namHoc', namHoc);
  body.append('file', file);
  return call<ReadRows>(`${address}/rows`, { method: 'POST', body });
}

/** The table with the rows of a sheet below it. A row that stands there already is not put in twice: sheets are sent again. */
export function withRows(rows: readonly Row[], read: readonly Row[]): { rows: Row[]; added: number } {
  const known = new Set(rows.map(canonical));
  const added = read.filter((row) => !known.has(canonical(row)));
  return { rows: [...rows, ...added], added: added.length };
}

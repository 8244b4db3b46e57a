import { API, call } from '../api/http.ts';
import type { FieldProblem } from '../api/problem.ts';
import type { Batch } from '../api/types.ts';
import type { Column, Row } from './rows.ts';

/** What a sheet holds, and all that is wrong with it. */
export interface BatchCheck {
  template: string | null;
  version: string | null;
  total: number;
  items: Row[];
  common: Record<string, unknown>;
  columns: Column[];
  errors: FieldProblem[];
  unknown: string[];
  documents?: { template: string; version: string; title: string; data: Record<string, unknown> }[];
}

/** Which field a head of the sheet is; null where its column is to be left out. */
export type Heads = Record<string, string | null>;

/** The sheet as rows of data; stores nothing. */
export function readSheet(
  order: { template: string; version: string; common: object; heads: Heads; file: File },
  signal?: AbortSignal,
) {
  const body = new FormData();
  body.append('template', order.template);
  body.append('version', order.version);
  body.append('common', JSON.stringify(order.common));
  body.append('cot', JSON.stringify(order.heads));
  body.append('file', order.file);
  return call<BatchCheck>(`${API}/batches/checks`, { method: 'POST', body, signal });
}

export interface RowsOrder {
  template: string;
  version: string;
  common: object;
  items: object[];
}

/** The rows once more, after they were mended. */
export const checkRows = (body: RowsOrder, signal?: AbortSignal) =>
  call<BatchCheck>(`${API}/batches/checks`, { method: 'POST', body, signal });

/** Orders them all. With the same key a second time it is the same batch. */
export const makeRows = (body: RowsOrder, key: string) =>
  call<Batch>(`${API}/batches`, { method: 'POST', body, headers: { 'Idempotency-Key': key } });

import type { Problem } from '../engine/problem.js';
import type { Format } from '../engine/template/manifest.js';
import type { BatchOptions } from './batches.dto.js';
import type { Column } from './sheet/columns.js';

/** Most documents of one batch. */
export const MOST_ITEMS = 5_000;

/** Where a place in a document's data came from. */
export interface Source {
  /** JSON Pointer into the request. */
  path: string;
  /** Row of the sheet, as the sheet counts. */
  dong?: number;
  /** Letter of the column. */
  cot?: string;
}

/** One thing about a row that may be meant, and should be looked at. */
export interface BatchNote extends Source {
  code: string;
  message: string;
}

/** A problem with the place in the sheet it came from. */
export type RowProblem = Problem & Pick<Source, 'dong' | 'cot'>;

/** One document that is asked for. */
export interface RequestItem {
  template: string;
  version?: string | undefined;
  namHoc?: string | undefined;
  formats?: Format[] | undefined;
  data: Record<string, unknown>;
  sheetRow: number | null;
  /** Where a place in `data` came from. */
  source(path: readonly string[]): Source;
}

/** The rows of a batch of one form as they were sent, before what they have in common and their numbers. */
export interface Table {
  /** What the whole request says of form, version and common data. */
  options: BatchOptions;
  rows: Record<string, unknown>[];
  /** The column of the sheet that a field came from. */
  letters: ReadonlyMap<Column, string>;
  /** Heads of the sheet that are no field of the form. */
  unknown: string[];
}

/** A batch that is asked for, read but not yet checked row by row. */
export interface BatchRequest {
  /** What its files are called. */
  name: string;
  priority: number;
  items: RequestItem[];
  /** What reading found wrong already. What the form then says of the same places is not told again. */
  problems: RowProblem[];
  notes: BatchNote[];
  /** Where its end is to be told. */
  webhook: string | undefined;
  /** Of a bộ hồ sơ there is none. */
  table?: Table;
}

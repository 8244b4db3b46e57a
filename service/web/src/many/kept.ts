import { type DBSchema, openDB } from 'idb';
import type { Column, Row } from './rows.ts';

/** What of a sheet was read and mended, until its documents are made. */
export interface Kept {
  fileName: string;
  version: string;
  rows: Row[];
  columns: Column[];
  /** Heads of the sheet that are no fields, until it is said what they are. */
  unknown: string[];
  common: Record<string, unknown>;
  /** Key of the order: the same rows ordered twice, also after a lost answer and a reload, are one batch. */
  order: string;
}

interface ManyDatabase extends DBSchema {
  sheets: { key: string; value: Kept };
}

const database = () =>
  openDB<ManyDatabase>('vanthu-nhieu', 1, {
    upgrade: (db) => {
      db.createObjectStore('sheets');
    },
  });

/** Kept in this browser: the rows of thousands of people are more than a draft on the service takes. */
export async function keep(template: string, kept: Kept | undefined): Promise<void> {
  const db = await database();
  const change = db.transaction('sheets', 'readwrite', { durability: 'strict' });
  await (kept ? change.store.put(kept, template) : change.store.delete(template));
  await change.done;
  db.close();
}

export async function keptOf(template: string): Promise<Kept | undefined> {
  const db = await database();
  const kept = await db.get('sheets', template);
  db.close();
  return kept;
}

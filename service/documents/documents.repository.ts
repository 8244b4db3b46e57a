import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { RenderNote } from '../engine/engine.js';
import { type EngineFacts, factsHash, factsText } from '../engine/facts.js';
import type { Format } from '../engine/template/manifest.js';
import { DATABASE, type Database, durably } from '../storage/database.js';
import type { StoredFile } from '../storage/files.js';
import type { DocumentFilesTable, DocumentStatus, DocumentsTable, Schema } from '../storage/schema.js';
import { searchWords } from '../storage/search-words.js';
import { searchQuery } from './search.js';

export type DocumentRow = Selectable<DocumentsTable>;
export type FileRow = Selectable<DocumentFilesTable>;

/** A document with the files it has. */
export interface StoredDocument {
  row: DocumentRow;
  files: FileRow[];
  /** What made it: null where that was not kept; left out where it was not asked for, and while it is not made. */
  facts?: EngineFacts | null;
}

/** What a rendering brings. */
export interface Made {
  files: { format: Format; stored: StoredFile }[];
  notes: RenderNote[];
  versionHash: string;
  facts: EngineFacts;
}

/** The stored data of a document are gone, or no longer what was accepted. */
export class DataDamaged extends Error {
  override readonly name = 'DataDamaged';
}

export type NewDocument = Omit<
  DocumentRow,
  'facts' | 'notes' | 'seq' | 'status' | 'attempts' | 'error_code' | 'error_detail' | 'updated_at' | 'finished_at'
> & {
  /** What it is made from. */
  data: unknown;
};

export interface RequestKey {
  key: string;
  hash: string;
}

export interface ListFilter {
  q?: string | undefined;
  template?: string | undefined;
  namHoc?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  status?: DocumentStatus | undefined;
  before?: number | undefined;
  limit: number;
}

/** A document with its data and its words, inside the transaction of its acceptance. */
export async function insertDocument(tx: Transaction<Schema>, document: NewDocument): Promise<DocumentRow> {
  const { data, ...row } = document;
  const text = JSON.stringify(data);
  const accepted = await tx
    .insertInto('documents')
    .values({ ...row, status: 'queued', updated_at: row.created_at })
    .returningAll()
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('document_data')
    .values({ document_id: row.id, data: text, sha256: sha256(text) })
    .execute();
  await tx
    .insertInto('document_search')
    .values({ rowid: accepted.seq, words: searchWords(row.title, data) })
    .execute();
  return accepted;
}

/** Every statement about documents. A change of status names the status it comes from, so each happens once. */
@Injectable()
export class DocumentsRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** The whole acceptance in one transaction. Undefined when the key was taken at the same moment: nothing was stored. */
  async accept(document: NewDocument, key: RequestKey | undefined): Promise<DocumentRow | undefined> {
    return durably(this.db, async (tx) => {
      if (key) {
        const taken = await tx.selectFrom('idempotency').select('key').where('key', '=', key.key).executeTakeFirst();
        if (taken) return undefined;
      }
      const accepted = await insertDocument(tx, document);
      if (key) {
        await tx
          .insertInto('idempotency')
          .values({
            key: key.key,
            request_hash: key.hash,
            document_id: accepted.id,
            created_at: accepted.created_at,
          })
          .execute();
      }
      return accepted;
    });
  }

  async requestWithKey(key: string): Promise<{ hash: string; documentId: string } | undefined> {
    const row = await this.db.selectFrom('idempotency').selectAll().where('key', '=', key).executeTakeFirst();
    return row && { hash: row.request_hash, documentId: row.document_id };
  }

  async get(id: string): Promise<StoredDocument | undefined> {
    const row = await this.db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
    return (
      row && { row, files: await this.filesOf([id]), ...(row.status === 'done' && { facts: await this.factsOf(row) }) }
    );
  }

  /** Newest first. One more than `limit` when there is a next page. */
  async list(filter: ListFilter): Promise<StoredDocument[]> {
    const words = filter.q ? searchQuery(filter.q) : undefined;
    if (words === '') return [];
    // The index brings its matches newest first, so a page of them is read without looking at the rest.
    const seq = sql.ref<number>(words === undefined ? 'documents.seq' : 'document_search.rowid');
    let query = this.db
      .selectFrom('documents')
      .selectAll('documents')
      .$if(words !== undefined, (all) =>
        all
          .innerJoin('document_search', 'document_search.rowid', 'documents.seq')
          .where(sql<boolean>`document_search match ${words}`),
      );
    if (filter.template !== undefined) query = query.where('template', '=', filter.template);
    if (filter.namHoc !== undefined) query = query.where('nam_hoc', '=', filter.namHoc);
    if (filter.from !== undefined) query = query.where('filed_on', '>=', filter.from);
    if (filter.to !== undefined) query = query.where('filed_on', '<=', filter.to);
    if (filter.status !== undefined) query = query.where('status', '=', filter.status);
    if (filter.before !== undefined) query = query.where(seq, '<', filter.before);
    const rows = await query
      .orderBy(seq, 'desc')
      .limit(filter.limit + 1)
      .execute();
    const files = await this.filesOf(rows.map((row) => row.id));
    return rows.map((row) => ({ row, files: files.filter((f) => f.document_id === row.id) }));
  }

  /** Accepted and not finished, in the order they came. */
  open(): Promise<{ id: string; priority: number }[]> {
    return this.db
      .selectFrom('documents')
      .select(['id', 'priority'])
      .where('status', 'in', ['queued', 'rendering'])
      .orderBy('seq')
      .execute();
  }

  /** How many of those that are not finished belong to batches. */
  async openInBatches(): Promise<number> {
    const { count } = await this.db
      .selectFrom('documents')
      .innerJoin('batch_documents', 'document_id', 'documents.id')
      .select((e) => e.fn.countAll().as('count'))
      .where('status', 'in', ['queued', 'rendering'])
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /** Throws DataDamaged. */
  async data(id: string): Promise<unknown> {
    const row = await this.db
      .selectFrom('document_data')
      .select(['data', 'sha256'])
      .where('document_id', '=', id)
      .executeTakeFirst();
    if (!row || sha256(row.data) !== row.sha256) throw new DataDamaged(`the data of ${id} are not what was accepted`);
    return JSON.parse(row.data);
  }

  /** Undefined when there is nothing left to do: finished or cancelled. */
  begin(id: string, now: string): Promise<DocumentRow | undefined> {
    return this.db
      .updateTable('documents')
      .set({ status: 'rendering', updated_at: now })
      .where('id', '=', id)
      .where('status', 'in', ['queued', 'rendering'])
      .returningAll()
      .executeTakeFirst();
  }

  /** Done, with its files, in one transaction. Undefined when it was no longer `rendering`: nothing changes then. */
  async finish(id: string, made: Made, now: string): Promise<StoredDocument | undefined> {
    const { notes, versionHash, facts } = made;
    const factsKey = factsHash(facts);
    return this.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('engine_facts')
        .values({ sha256: factsKey, facts: factsText(facts) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const row = await tx
        .updateTable('documents')
        .set({
          status: 'done',
          notes: JSON.stringify(notes),
          version_hash: versionHash,
          facts: factsKey,
          updated_at: now,
          finished_at: now,
        })
        .where('id', '=', id)
        .where('status', '=', 'rendering')
        .returningAll()
        .executeTakeFirst();
      if (!row) return undefined;
      const files = made.files.map(({ format, stored }) => ({ document_id: id, format, ...stored }));
      await tx.insertInto('document_files').values(files).execute();
      return { row, files, facts };
    });
  }

  /** Back to waiting; `counted` adds to its failed attempts. */
  giveBack(id: string, counted: boolean, now: string): Promise<DocumentRow | undefined> {
    return this.db
      .updateTable('documents')
      .set((e) => ({ status: 'queued', attempts: e('attempts', '+', counted ? 1 : 0), updated_at: now }))
      .where('id', '=', id)
      .where('status', '=', 'rendering')
      .returningAll()
      .executeTakeFirst();
  }

  fail(id: string, error: { code: string; detail: string }, now: string): Promise<DocumentRow | undefined> {
    return this.db
      .updateTable('documents')
      .set({ status: 'failed', error_code: error.code, error_detail: error.detail, updated_at: now, finished_at: now })
      .where('id', '=', id)
      .where('status', 'in', ['queued', 'rendering'])
      .returningAll()
      .executeTakeFirst();
  }

  cancel(id: string, now: string): Promise<DocumentRow | undefined> {
    return durably(this.db, (tx) =>
      tx
        .updateTable('documents')
        .set({ status: 'cancelled', updated_at: now, finished_at: now })
        .where('id', '=', id)
        .where('status', 'in', ['queued', 'rendering'])
        .returningAll()
        .executeTakeFirst(),
    );
  }

  /** Throws when the database does not answer. */
  async check(): Promise<void> {
    await sql`select 1`.execute(this.db);
  }

  private filesOf(ids: string[]): Promise<FileRow[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.db.selectFrom('document_files').selectAll().where('document_id', 'in', ids).orderBy('format').execute();
  }
  private async factsOf({ facts }: DocumentRow): Promise<EngineFacts | null> {
    if (facts === null) return null;
    const query = this.db.selectFrom('engine_facts').select('facts').where('sha256', '=', facts);
    return JSON.parse((await query.executeTakeFirstOrThrow()).facts) as EngineFacts;
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Selectable, sql, type Transaction } from 'kysely';
import type { EngineFacts } from '../engine/facts.js';
import { DATABASE, type Database, durably } from '../storage/database.js';
import type { DocumentFilesTable, DocumentStatus, DocumentsTable, Schema } from '../storage/schema.js';
import { hasTerms, searchEntry, searchSeq } from '../storage/search-index.js';
import { searchTerms } from './search.js';

export type DocumentRow = Selectable<DocumentsTable>;
export type FileRow = Selectable<DocumentFilesTable>;

/** A document with the files it has. */
export interface StoredDocument {
  row: DocumentRow;
  files: FileRow[];
  /** What made it: null where that was not kept; left out where it was not asked for, and while it is not made. */
  facts?: EngineFacts | null;
}

/** The stored data of a document are gone, or no longer what was accepted. */
export class DataDamaged extends Error {
  override readonly name = 'DataDamaged';
}

export type NewDocument = Omit<
  DocumentRow,
  | 'facts'
  | 'notes'
  | 'request_id'
  | 'queue_group'
  | 'seq'
  | 'status'
  | 'attempts'
  | 'worker'
  | 'lease_until'
  | 'suspect'
  | 'alone'
  | 'deaths'
  | 'error_code'
  | 'error_detail'
  | 'updated_at'
  | 'finished_at'
> & {
  request_id?: string | null;
  /** What it is made from. */
  data: unknown;
  /** Whose it is; left out, it stands among those of callers without a key. */
  queue_group?: string;
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

/** Undoes an acceptance whose key another one has. */
export class KeyTaken extends Error {}

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
    .values(searchEntry(tx, accepted.seq, row.title, data))
    .execute();
  return accepted;
}

/**
 * Documents as callers see them: accepted, listed, read, cancelled, retried. A change of status names the status it comes
 * from, so each happens once, whichever of several processes on one database tries it.
 */
@Injectable()
export class DocumentsRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /**
   * The whole acceptance in one transaction, with what else is stored `along`. Undefined when the key was taken at the
   * same moment: nothing was stored. `committed` is called when others see the document, but before it is on the disk.
   */
  async accept(
    document: NewDocument,
    key: RequestKey | undefined,
    along?: (tx: Transaction<Schema>) => Promise<void>,
    committed?: (accepted: DocumentRow) => void,
  ): Promise<DocumentRow | undefined> {
    const work = async (tx: Transaction<Schema>) => {
      const accepted = await insertDocument(tx, document);
      if (key) {
        // Waits for whoever stores the same key right now, in this process or another.
        const taken = await tx
          .insertInto('idempotency')
          .values({ key: key.key, request_hash: key.hash, document_id: document.id, created_at: document.created_at })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (taken.numInsertedOrUpdatedRows === 0n) throw new KeyTaken();
      }
      await along?.(tx);
      return accepted;
    };
    return durably(this.db, work, committed).catch((error: unknown) => {
      if (error instanceof KeyTaken) return undefined;
      throw error;
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
    const terms = filter.q ? searchTerms(filter.q) : undefined;
    if (terms?.length === 0) return [];
    const seq = sql.ref<number>(terms ? searchSeq(this.db) : 'documents.seq');
    let query = this.db
      .selectFrom('documents')
      .selectAll('documents')
      .$if(terms !== undefined, (all) =>
        all.innerJoin('document_search', 'document_search.rowid', 'documents.seq').where(hasTerms(this.db, terms!)),
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

  /** How many are accepted and not finished. */
  async countOpen(): Promise<number> {
    const { count } = await this.db
      .selectFrom('documents')
      .select((e) => e.fn.countAll().as('count'))
      .where('status', 'in', ['queued', 'rendering'])
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /** How many of those belong to batches. */
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

  cancel(id: string, now: string): Promise<DocumentRow | undefined> {
    return durably(this.db, (tx) =>
      tx
        .updateTable('documents')
        .set({ status: 'cancelled', worker: null, lease_until: null, updated_at: now, finished_at: now })
        .where('id', '=', id)
        .where('status', 'in', ['queued', 'rendering'])
        .returningAll()
        .executeTakeFirst(),
    );
  }

  /** A failed one back to waiting, with all its attempts before it. Undefined when it had not failed. */
  retry(id: string, now: string): Promise<DocumentRow | undefined> {
    return durably(this.db, async (tx) => {
      const row = await tx
        .updateTable('documents')
        .set({
          status: 'queued',
          attempts: 0,
          deaths: 0,
          error_code: null,
          error_detail: null,
          updated_at: now,
          finished_at: null,
        })
        .where('id', '=', id)
        .where('status', '=', 'failed')
        .returningAll()
        .executeTakeFirst();
      // It will end once more, its batch too, and whoever was told of the end before is told of that.
      if (row) {
        await tx
          .updateTable('webhooks')
          .set({ told: 0 })
          .where(({ or, and, eb, selectFrom }) =>
            or([
              and([eb('subject', '=', 'document'), eb('subject_id', '=', id)]),
              and([
                eb('subject', '=', 'batch'),
                eb('subject_id', 'in', selectFrom('batch_documents').select('batch_id').where('document_id', '=', id)),
              ]),
            ]),
          )
          .execute();
      }
      return row;
    });
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

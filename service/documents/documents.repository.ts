import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type RawBuilder, type Selectable, type SqlBool, sql, type Transaction } from 'kysely';
import type { RenderNote } from '../engine/engine.js';
import { type EngineFacts, factsHash, factsText } from '../engine/facts.js';
import type { Format } from '../engine/template/manifest.js';
import type { RenderJob } from '../queue/render-queue.js';
import { DATABASE, type Database, durably } from '../storage/database.js';
import { nowMs } from '../storage/dialect.js';
import type { StoredFile } from '../storage/files.js';
import type { DocumentFilesTable, DocumentStatus, DocumentsTable, Schema } from '../storage/schema.js';
import { hasTerms, searchEntry, searchSeq } from '../storage/search-index.js';
import { searchTerms } from './search.js';
import { endedHere, LEASE_MS, newWorker } from './worker-lease.js';

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
  | 'facts'
  | 'notes'
  | 'request_id'
  | 'queue_group'
  | 'seq'
  | 'status'
  | 'attempts'
  | 'worker'
  | 'lease_until'
  | 'error_code'
  | 'error_detail'
  | 'updated_at'
  | 'finished_at'
> & {
  request_id?: string | null;
  /** What it is made from. */
  data: unknown;
  /** Whose it is; left out, it stands among those of callers without a name. */
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
 * Every statement about documents. A change of status names the status it comes from, so each happens once, whichever
 * of several processes on one database tries it.
 */
@Injectable()
export class DocumentsRepository {
  /** Who holds the documents that this process renders. */
  private readonly worker = newWorker();
  private readonly inHand = new Set<string>();

  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /**
   * The whole acceptance in one transaction, with what else is stored `along`. Undefined when the key was taken at the
   * same moment: nothing was stored.
   */
  async accept(
    document: NewDocument,
    key: RequestKey | undefined,
    along?: (tx: Transaction<Schema>) => Promise<void>,
  ): Promise<DocumentRow | undefined> {
    return durably(this.db, async (tx) => {
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
    }).catch((error: unknown) => {
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

  /** Accepted and not finished, in the order they came. What a dead process of this machine held is free again. */
  async open(): Promise<RenderJob[]> {
    await this.freeHeldByDead();
    return this.db
      .selectFrom('documents')
      .select(['id', 'priority', 'queue_group as group'])
      .where('status', 'in', ['queued', 'rendering'])
      .orderBy('seq')
      .execute();
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

  /**
   * Takes a document for this process, which alone may make it until its lease ends. Undefined when there is nothing
   * left to do (finished or cancelled), or when somebody has it in hand: `heldFor` tells.
   */
  async begin(id: string, now: string): Promise<DocumentRow | undefined> {
    if (this.inHand.has(id)) return undefined;
    this.inHand.add(id);
    try {
      const row = await this.db
        .updateTable('documents')
        .set({ status: 'rendering', worker: this.worker, lease_until: this.leaseEnd(), updated_at: now })
        .where('id', '=', id)
        .where((e) => e.or([e('status', '=', 'queued'), e.and([e('status', '=', 'rendering'), this.mayTake()])]))
        .returningAll()
        .executeTakeFirst();
      if (!row) this.inHand.delete(id);
      return row;
    } catch (error) {
      this.inHand.delete(id);
      throw error;
    }
  }

  /** How long somebody else may go on making it, in ms, 0 when it is free; undefined when it is over. */
  async heldFor(id: string): Promise<number | undefined> {
    await this.freeHeldByDead();
    const row = await this.db
      .selectFrom('documents')
      .select(sql<number | null>`lease_until - ${nowMs(this.db)}`.as('ms'))
      .where('id', '=', id)
      .where('status', 'in', ['queued', 'rendering'])
      .executeTakeFirst();
    return row && Math.max(0, row.ms ?? 0);
  }

  /** Holds a document that was begun for longer. False when it is no longer this process's to make. */
  async renew(id: string): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('documents')
      .set({ lease_until: this.leaseEnd() })
      .where('id', '=', id)
      .where('status', '=', 'rendering')
      .where('worker', '=', this.worker)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** This process does no more about it, whatever its row says. */
  letGo(id: string): void {
    this.inHand.delete(id);
  }

  /**
   * Done, with its files, in one transaction. Undefined when it was no longer `rendering`: nothing changes then. Who
   * finishes does not matter: the bytes are the same.
   */
  async finish(id: string, made: Made, now: string): Promise<StoredDocument | undefined> {
    this.inHand.delete(id);
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
          worker: null,
          lease_until: null,
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

  /** Back to waiting; `counted` adds to its failed attempts. Nothing changes when another process has it by now. */
  giveBack(id: string, counted: boolean, now: string): Promise<DocumentRow | undefined> {
    this.inHand.delete(id);
    return this.db
      .updateTable('documents')
      .set((e) => ({
        status: 'queued',
        worker: null,
        lease_until: null,
        attempts: e('attempts', '+', counted ? 1 : 0),
        updated_at: now,
      }))
      .where('id', '=', id)
      .where('status', '=', 'rendering')
      .where(this.mayTake())
      .returningAll()
      .executeTakeFirst();
  }

  /** Nothing changes when another process has it in hand. */
  fail(id: string, error: { code: string; detail: string }, now: string): Promise<DocumentRow | undefined> {
    this.inHand.delete(id);
    return this.db
      .updateTable('documents')
      .set({
        status: 'failed',
        worker: null,
        lease_until: null,
        error_code: error.code,
        error_detail: error.detail,
        updated_at: now,
        finished_at: now,
      })
      .where('id', '=', id)
      .where((e) => e.or([e('status', '=', 'queued'), e.and([e('status', '=', 'rendering'), this.mayTake()])]))
      .returningAll()
      .executeTakeFirst();
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
          error_code: null,
          error_detail: null,
          updated_at: now,
          finished_at: null,
        })
        .where('id', '=', id)
        .where('status', '=', 'failed')
        .returningAll()
        .executeTakeFirst();
      // It will end once more, and whoever was told that it failed is told of that, too.
      if (row) {
        await tx
          .updateTable('webhooks')
          .set({ told: 0 })
          .where('subject', '=', 'document')
          .where('subject_id', '=', id)
          .execute();
      }
      return row;
    });
  }

  /** Throws when the database does not answer. */
  async check(): Promise<void> {
    await sql`select 1`.execute(this.db);
  }

  /** True of a `rendering` row that is ours already, or whose maker's time is over. */
  private mayTake() {
    const over = sql<SqlBool>`(lease_until is null or lease_until <= ${nowMs(this.db)})`;
    return sql<SqlBool>`(worker = ${this.worker} or worker is null or ${over})`;
  }

  private leaseEnd(): RawBuilder<number> {
    return sql<number>`${nowMs(this.db)} + ${sql.lit(LEASE_MS)}`;
  }

  private async freeHeldByDead(): Promise<void> {
    const held = await this.db
      .selectFrom('documents')
      .select('worker')
      .distinct()
      .where('status', '=', 'rendering')
      .where('worker', 'is not', null)
      .execute();
    const dead = held.flatMap(({ worker }) => (worker && endedHere(worker) ? [worker] : []));
    if (dead.length === 0) return;
    await this.db
      .updateTable('documents')
      .set({ lease_until: null })
      .where('status', '=', 'rendering')
      .where('worker', 'in', dead)
      .execute();
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

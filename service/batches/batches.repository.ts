import { Inject, Injectable } from '@nestjs/common';
import type { Selectable, Transaction } from 'kysely';
import { insertDocument, KeyTaken, type NewDocument, type RequestKey } from '../documents/documents.repository.js';
import { DATABASE, type Database, durably } from '../storage/database.js';
import type { BatchesTable, DocumentStatus, Schema } from '../storage/schema.js';

export type BatchRow = Selectable<BatchesTable>;

/** One document of a batch, before it is stored. */
export interface NewItem {
  document: NewDocument;
  sheetRow: number | null;
  number: string | null;
}

/** One document of a batch and what became of it. */
export interface BatchItem {
  position: number;
  sheetRow: number | null;
  number: string | null;
  id: string;
  status: DocumentStatus;
  title: string;
  fileName: string;
  errorCode: string | null;
  errorDetail: string | null;
  finishedAt: string | null;
  attempts: number;
}

/** A file of a batch: whose it is, and its hash. */
export interface ItemFile {
  position: number;
  fileName: string;
  format: string;
  sha256: string;
}

export type Counts = Record<DocumentStatus, number>;

/** Every statement about batches. */
@Injectable()
export class BatchesRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /**
   * The whole batch in one transaction, with what else is stored `along`. False when the key was taken at the same moment:
   * nothing was stored.
   */
  accept(
    batch: BatchRow,
    items: readonly NewItem[],
    key: RequestKey | undefined,
    along?: (tx: Transaction<Schema>) => Promise<void>,
  ): Promise<boolean> {
    return durably(this.db, async (tx) => {
      await tx.insertInto('batches').values(batch).execute();
      if (key) {
        // Waits for whoever stores the same key right now, in this process or another.
        const taken = await tx
          .insertInto('batch_keys')
          .values({ key: key.key, request_hash: key.hash, batch_id: batch.id })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (taken.numInsertedOrUpdatedRows === 0n) throw new KeyTaken();
      }
      for (const [position, { document, sheetRow, number }] of items.entries()) {
        await insertDocument(tx, document);
        await tx
          .insertInto('batch_documents')
          .values({ batch_id: batch.id, position, document_id: document.id, sheet_row: sheetRow, number })
          .execute();
      }
      await along?.(tx);
      return true;
    }).catch((error: unknown) => {
      if (error instanceof KeyTaken) return false;
      throw error;
    });
  }

  async requestWithKey(key: string): Promise<{ hash: string; batchId: string } | undefined> {
    const row = await this.db.selectFrom('batch_keys').selectAll().where('key', '=', key).executeTakeFirst();
    return row && { hash: row.request_hash, batchId: row.batch_id };
  }

  get(id: string): Promise<BatchRow | undefined> {
    return this.db.selectFrom('batches').selectAll().where('id', '=', id).executeTakeFirst();
  }

  /** How many of its documents are in each state. */
  counts(id: string): Promise<Counts> {
    return countsOf(this.db, id);
  }

  /** In the order of the batch; all of them, or those in some states. */
  items(id: string, statuses?: readonly DocumentStatus[]): Promise<BatchItem[]> {
    return this.db
      .selectFrom('batch_documents')
      .innerJoin('documents', 'documents.id', 'document_id')
      .select([
        'position',
        'sheet_row as sheetRow',
        'number',
        'documents.id',
        'status',
        'title',
        'file_name as fileName',
        'error_code as errorCode',
        'error_detail as errorDetail',
        'finished_at as finishedAt',
        'attempts',
      ])
      .where('batch_id', '=', id)
      .$if(statuses !== undefined, (all) => all.where('status', 'in', [...statuses!]))
      .orderBy('position')
      .execute();
  }

  /** The files of its finished documents, of all formats or of one. */
  files(id: string, format?: string): Promise<ItemFile[]> {
    return this.db
      .selectFrom('batch_documents')
      .innerJoin('documents', 'documents.id', 'batch_documents.document_id')
      .innerJoin('document_files', 'document_files.document_id', 'documents.id')
      .select(['position', 'file_name as fileName', 'format', 'sha256'])
      .where('batch_id', '=', id)
      .$if(format !== undefined, (all) => all.where('format', '=', format!))
      .orderBy('position')
      .orderBy('format')
      .execute();
  }
}

/** As `counts`, in a transaction too. */
export async function countsOf(db: Database, id: string): Promise<Counts> {
  const rows = await db
    .selectFrom('batch_documents')
    .innerJoin('documents', 'documents.id', 'document_id')
    .select((e) => ['status', e.fn.countAll().as('count')])
    .where('batch_id', '=', id)
    .groupBy('status')
    .execute();
  const counts: Counts = { queued: 0, rendering: 0, done: 0, failed: 0, cancelled: 0 };
  for (const { status, count } of rows) counts[status] = Number(count);
  return counts;
}

import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Batches, which documents each has in which order, and the keys of their requests. May be run again after a kill. */
export const batches: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('batches')
      .ifNotExists()
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('total', 'integer', (c) => c.notNull())
      .addColumn('notes', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('batch_documents')
      .ifNotExists()
      .addColumn('batch_id', 'text', (c) => c.notNull().references('batches.id'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('document_id', 'text', (c) => c.notNull().unique().references('documents.id'))
      .addColumn('sheet_row', 'integer')
      .addColumn('number', 'text')
      .addPrimaryKeyConstraint('batch_documents_once', ['batch_id', 'position'])
      .execute();
    await db.schema
      .createTable('batch_keys')
      .ifNotExists()
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('request_hash', 'text', (c) => c.notNull())
      .addColumn('batch_id', 'text', (c) => c.notNull().references('batches.id'))
      .execute();
  },
};

import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { isPostgres, numbered } from '../dialect.js';

/** Documents, their files, the keys of their requests, and the index to search them. */
export const documents: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('documents')
      .addColumn('seq', 'integer', numbered(db))
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('template', 'text', (c) => c.notNull())
      .addColumn('version', 'text', (c) => c.notNull())
      .addColumn('version_hash', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) =>
        c.notNull().check(sql`status in ('queued', 'rendering', 'done', 'failed', 'cancelled')`),
      )
      .addColumn('formats', 'text', (c) => c.notNull())
      .addColumn('priority', 'integer', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('file_name', 'text', (c) => c.notNull())
      .addColumn('ngay', 'text')
      .addColumn('filed_on', 'text', (c) => c.notNull())
      .addColumn('nam_hoc', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('notes', 'text', (c) => c.notNull().defaultTo('[]'))
      .addColumn('error_code', 'text')
      .addColumn('error_detail', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('finished_at', 'text')
      .execute();
    await sql`create index documents_open on documents (seq) where status in ('queued', 'rendering')`.execute(db);
    await db.schema.createIndex('documents_filed_on').on('documents').columns(['filed_on', 'seq']).execute();

    // Apart from the row, which is written again with every change of status.
    await db.schema
      .createTable('document_data')
      .addColumn('document_id', 'text', (c) => c.primaryKey().references('documents.id'))
      .addColumn('data', 'text', (c) => c.notNull())
      .execute();

    await db.schema
      .createTable('document_files')
      .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id'))
      .addColumn('format', 'text', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('size', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('document_files_once', ['document_id', 'format'])
      .execute();

    await db.schema
      .createTable('idempotency')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('request_hash', 'text', (c) => c.notNull())
      .addColumn('document_id', 'text', (c) => c.notNull().references('documents.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute();

    // PostgreSQL, which came later, gets its index with the next step.
    if (isPostgres(db)) return;
    await sql`create virtual table document_search using fts5 (words, tokenize = "unicode61 remove_diacritics 2")`.execute(
      db,
    );
  },
};

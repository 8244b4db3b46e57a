import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which request each document came with, so that its rendering can be found in the log by that. */
export const requestIds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // May be run again after a kill: SQLite's steps are not rolled back.
    const tables = await db.introspection.getTables();
    const documents = tables.find(({ name }) => name === 'documents');
    if (documents?.columns.some(({ name }) => name === 'request_id')) return;
    await db.schema.alterTable('documents').addColumn('request_id', 'text').execute();
  },
};

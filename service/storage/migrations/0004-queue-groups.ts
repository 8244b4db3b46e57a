import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { wholeStep } from '../dialect.js';

/** Whose each document is, so that groups can take turns in the queue. */
export const queueGroups: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await wholeStep(db, { table: 'documents', column: 'queue_group' }, (tx) =>
      tx.schema
        .alterTable('documents')
        .addColumn('queue_group', 'text', (c) => c.notNull().defaultTo(''))
        .execute(),
    );
  },
};

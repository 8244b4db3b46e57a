import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { wholeStep } from '../dialect.js';

/** Which documents were in hand when a process died, and how often it died over one alone. */
export const deaths: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await wholeStep(db, { table: 'documents', column: 'suspect' }, async (tx) => {
      for (const column of ['suspect', 'alone', 'deaths']) {
        await tx.schema
          .alterTable('documents')
          .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
          .execute();
      }
    });
  },
};

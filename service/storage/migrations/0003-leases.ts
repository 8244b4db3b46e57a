import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { wholeStep } from '../dialect.js';

/** Who makes a document, and for how long nobody else may. */
export const leases: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await wholeStep(db, { table: 'documents', column: 'worker' }, async (tx) => {
      await tx.schema.alterTable('documents').addColumn('worker', 'text').execute();
      await tx.schema.alterTable('documents').addColumn('lease_until', 'bigint').execute();
    });
  },
};

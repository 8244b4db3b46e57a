import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Browsers that have signed in. May be run again after a kill. */
export const sessions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('sessions')
      .ifNotExists()
      .addColumn('sha256', 'text', (c) => c.primaryKey())
      .addColumn('key_sha256', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute();
  },
};

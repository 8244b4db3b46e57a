import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Keys of requests that added somebody: whom they added, and nothing that was said of them. May be run again after a kill. */
export const peopleKeys: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('people_keys')
      .ifNotExists()
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('request_hash', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull())
      .execute();
  },
};

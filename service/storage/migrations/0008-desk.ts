import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What the office app keeps: the office's own details, its people, and drafts. `registers` has a row for each of the
 * three, which every change raises first: so changes of one kind come one after the other, from whatever instance. May be
 * run again after a kill.
 */
export const desk: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('registers')
      .ifNotExists()
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('revision', 'bigint', (c) => c.notNull())
      .execute();
    await (db as Kysely<{ registers: { name: string; revision: number } }>)
      .insertInto('registers')
      .values(['office', 'people', 'drafts'].map((name) => ({ name, revision: 0 })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db.schema
      .createTable('office')
      .ifNotExists()
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('revision', 'bigint', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('people')
      .ifNotExists()
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('danh_xung', 'text')
      .addColumn('ho_ten', 'text', (c) => c.notNull())
      .addColumn('nam_sinh', 'integer')
      .addColumn('chuc_vu', 'text')
      .addColumn('don_vi', 'text')
      .addColumn('ghi_chu', 'text')
      .execute();
    await db.schema
      .createTable('drafts')
      .ifNotExists()
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('revision', 'bigint', (c) => c.notNull())
      .addColumn('superseded', 'bigint')
      .addColumn('saved', 'bigint', (c) => c.notNull())
      .addColumn('deleted', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('template', 'text', (c) => c.notNull())
      .addColumn('version', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .execute();
  },
};

import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who wants to be told of an end, what is to be told, and each try to tell it. May be run again after a kill. */
export const webhooks: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('webhooks')
      .ifNotExists()
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('subject_id', 'text', (c) => c.notNull())
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('host', 'text', (c) => c.notNull())
      .addColumn('told', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addUniqueConstraint('webhooks_once', ['subject', 'subject_id'])
      .execute();
    await sql`create index if not exists webhooks_untold on webhooks (subject, subject_id) where told = 0`.execute(db);

    await db.schema
      .createTable('webhook_events')
      .ifNotExists()
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('webhook_id', 'text', (c) => c.notNull().references('webhooks.id'))
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('pending', 'delivered', 'given-up')`))
      .addColumn('tries', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('next_at', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute();
    await sql`create index if not exists webhook_events_due on webhook_events (next_at) where state = 'pending'`.execute(
      db,
    );
    await db.schema
      .createIndex('webhook_events_webhook')
      .ifNotExists()
      .on('webhook_events')
      .column('webhook_id')
      .execute();

    await db.schema
      .createTable('webhook_tries')
      .ifNotExists()
      .addColumn('event_id', 'text', (c) => c.notNull().references('webhook_events.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('status', 'integer')
      .addColumn('ms', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('webhook_tries_once', ['event_id', 'number'])
      .execute();
  },
};

import { Inject, Injectable } from '@nestjs/common';
import type { Selectable, Transaction } from 'kysely';
import { documentHref } from '../documents/document-view.js';
import { v7Id } from '../ids.js';
import { DATABASE, type Database } from '../storage/database.js';
import type { Schema, WebhookEventsTable, WebhooksTable, WebhookTriesTable } from '../storage/schema.js';
import type { Posted } from './post.js';

/** An event whose next try is due. */
export interface DueEvent {
  id: string;
  url: string;
  host: string;
  body: string;
  /** Tries before this one. */
  tries: number;
}

/** An event with its tries, as the log has it. */
export interface LoggedEvent {
  event: Selectable<WebhookEventsTable> & { url: string };
  tries: Selectable<WebhookTriesTable>[];
}

export interface End {
  subject: WebhooksTable['subject'];
  subjectId: string;
  type: string;
  data: object;
  now: string;
}

/** Every statement about webhooks. Several processes may run each at once: only one of them changes a row. */
@Injectable()
export class WebhooksRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Makes the event of an end. False when nobody wants to know of it, or there is one. */
  async announce(tx: Transaction<Schema>, { subject, subjectId, type, data, now }: End): Promise<boolean> {
    const webhook = await tx
      .updateTable('webhooks')
      .set({ told: 1 })
      .where('subject', '=', subject)
      .where('subject_id', '=', subjectId)
      .where('told', '=', 0)
      .returning('id')
      .executeTakeFirst();
    if (!webhook) return false;
    const id = v7Id();
    const body = JSON.stringify({ id, type, createdAt: now, ...data });
    const event = { id, webhook_id: webhook.id, type, body, state: 'pending' as const, next_at: now, created_at: now };
    await tx.insertInto('webhook_events').values(event).execute();
    return true;
  }

  /** Makes the events of documents that have ended. @returns how many it looked at; `limit` when there may be more. */
  async announceDocuments(now: string, limit: number): Promise<number> {
    const ended = await this.db
      .selectFrom('webhooks')
      .innerJoin('documents', 'documents.id', 'webhooks.subject_id')
      .selectAll('documents')
      .where('webhooks.subject', '=', 'document')
      .where('webhooks.told', '=', 0)
      .where('documents.status', 'in', ['done', 'failed', 'cancelled'])
      .limit(limit)
      .execute();
    for (const row of ended) {
      const files = await this.db
        .selectFrom('document_files')
        .select(['format', 'sha256', 'size'])
        .where('document_id', '=', row.id)
        .orderBy('format')
        .execute();
      const href = documentHref(row.id);
      // Neither title nor file name: they name people. Whoever may know them asks for them with a key.
      const document = {
        id: row.id,
        href,
        template: row.template,
        version: row.version,
        status: row.status,
        createdAt: row.created_at,
        finishedAt: row.finished_at,
        files: Object.fromEntries(
          files.map(({ format, sha256, size }) => [format, { href: `${href}/files/${format}`, sha256, size }]),
        ),
        ...(row.error_code !== null && { error: { code: row.error_code } }),
      };
      const end = { subject: 'document', subjectId: row.id, type: `document.${row.status}`, now } as const;
      await this.db.transaction().execute((tx) => this.announce(tx, { ...end, data: { document } }));
    }
    return ended.length;
  }

  /** Due now and not for a host that has its turns already; the longest due first. */
  due(now: string, busyHosts: string[], limit: number): Promise<DueEvent[]> {
    let query = this.db
      .selectFrom('webhook_events')
      .innerJoin('webhooks', 'webhooks.id', 'webhook_events.webhook_id')
      .select(['webhook_events.id', 'webhooks.url', 'webhooks.host', 'webhook_events.body', 'webhook_events.tries'])
      .where('webhook_events.state', '=', 'pending')
      .where('webhook_events.next_at', '<=', now);
    if (busyHosts.length > 0) query = query.where('webhooks.host', 'not in', busyHosts);
    return query.orderBy('webhook_events.next_at').limit(limit).execute();
  }

  /** Takes the next try; `lostAt` is when it may be taken again if nothing more is heard. False when another took it. */
  async take({ id, tries }: DueEvent, lostAt: string): Promise<boolean> {
    const taken = await this.db
      .updateTable('webhook_events')
      .set({ tries: tries + 1, next_at: lostAt })
      .where('id', '=', id)
      .where('state', '=', 'pending')
      .where('tries', '=', tries)
      .returning('id')
      .executeTakeFirst();
    return taken !== undefined;
  }

  /** How a try went, and what follows of it, together. */
  async record(
    { id, tries }: DueEvent,
    { outcome, status }: Posted,
    { at, ms, state, nextAt }: { at: string; ms: number; state: WebhookEventsTable['state']; nextAt: string },
  ): Promise<void> {
    const number = tries + 1;
    await this.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('webhook_tries')
        .values({ event_id: id, number, at, outcome, status: status ?? null, ms })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await tx
        .updateTable('webhook_events')
        .set({ state, next_at: nextAt })
        .where('id', '=', id)
        .where('state', '=', 'pending')
        .where('tries', '=', number)
        .execute();
    });
  }

  /** What was told about a subject, and how it went; the oldest first. */
  async log(subject: WebhooksTable['subject'], subjectId: string): Promise<LoggedEvent[]> {
    const events = await this.db
      .selectFrom('webhook_events')
      .innerJoin('webhooks', 'webhooks.id', 'webhook_events.webhook_id')
      .selectAll('webhook_events')
      .select('webhooks.url')
      .where('webhooks.subject', '=', subject)
      .where('webhooks.subject_id', '=', subjectId)
      .orderBy('webhook_events.id')
      .execute();
    const ids = events.map(({ id }) => id);
    const tries =
      ids.length === 0
        ? []
        : await this.db
            .selectFrom('webhook_tries')
            .selectAll()
            .where('event_id', 'in', ids)
            .orderBy('number')
            .execute();
    return events.map((event) => ({ event, tries: tries.filter(({ event_id }) => event_id === event.id) }));
  }
}

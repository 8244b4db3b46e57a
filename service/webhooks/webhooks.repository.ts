import { Inject, Injectable } from '@nestjs/common';
import type { Selectable, Transaction } from 'kysely';
import { batchEnd } from '../batches/batch-view.js';
import { countsOf } from '../batches/batches.repository.js';
import { documentHref, isFinal } from '../documents/document-view.js';
import { v7Id } from '../ids.js';
import { DATABASE, type Database } from '../storage/database.js';
import type {
  DocumentStatus,
  Schema,
  WebhookEventsTable,
  WebhooksTable,
  WebhookTriesTable,
} from '../storage/schema.js';
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

/** Every statement about webhooks. Several processes may run each at once: only one of them changes a row. */
@Injectable()
export class WebhooksRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Makes the events of documents that have ended. @returns how many it looked at; `limit` when there may be more. */
  async announceDocuments(now: string, limit: number): Promise<number> {
    const ended = await this.db
      .selectFrom('webhooks')
      .innerJoin('documents', 'documents.id', 'webhooks.subject_id')
      .select('documents.id')
      .where('webhooks.subject', '=', 'document')
      .where('webhooks.told', '=', 0)
      .where('documents.status', 'in', ['done', 'failed', 'cancelled'])
      .limit(limit)
      .execute();
    for (const { id } of ended) await this.announce('document', id, now, (tx) => documentEnd(tx, id));
    return ended.length;
  }

  /** Makes the events of batches whose documents have all ended. */
  async announceBatches(now: string): Promise<void> {
    const ended = await this.db
      .selectFrom('webhooks')
      .innerJoin('batches', 'batches.id', 'webhooks.subject_id')
      .select(['batches.id', 'batches.total'])
      .where('webhooks.subject', '=', 'batch')
      .where('webhooks.told', '=', 0)
      .where(
        ({ selectFrom }) =>
          // The last document usually ends last: while it is open, no other has to be looked at.
          selectFrom('batch_documents')
            .innerJoin('documents', 'documents.id', 'batch_documents.document_id')
            .select('position')
            .whereRef('batch_documents.batch_id', '=', 'batches.id')
            .where('documents.status', 'in', ['queued', 'rendering'])
            .orderBy('position', 'desc')
            .limit(1),
        'is',
        null,
      )
      .execute();
    for (const batch of ended) {
      await this.announce('batch', batch.id, now, async (tx) => batchEnd(batch, await countsOf(tx, batch.id)));
    }
  }

  /**
   * Makes the event of an end, unless there is one. The end is read after the webhook's row was taken, which a retry changes
   * too: what was put back to waiting meanwhile has not ended.
   */
  private announce(
    subject: WebhooksTable['subject'],
    subjectId: string,
    now: string,
    read: (tx: Transaction<Schema>) => Promise<{ status: DocumentStatus }>,
  ): Promise<void> {
    return this.db.transaction().execute(async (tx) => {
      const webhook = await tx
        .updateTable('webhooks')
        .set({ told: 1 })
        .where('subject', '=', subject)
        .where('subject_id', '=', subjectId)
        .where('told', '=', 0)
        .returning('id')
        .executeTakeFirst();
      if (!webhook) return;
      const end = await read(tx);
      if (!isFinal(end.status)) {
        await tx.updateTable('webhooks').set({ told: 0 }).where('id', '=', webhook.id).execute();
        return;
      }
      const id = v7Id();
      const type = `${subject}.${end.status}`;
      const body = JSON.stringify({ id, type, createdAt: now, [subject]: end });
      const event = {
        id,
        webhook_id: webhook.id,
        type,
        body,
        state: 'pending' as const,
        next_at: now,
        created_at: now,
      };
      await tx.insertInto('webhook_events').values(event).execute();
    });
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

/** How a document stands. Neither title nor file name: they name people. Whoever may know them asks for them with a key. */
async function documentEnd(tx: Transaction<Schema>, id: string) {
  const row = await tx.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const files = await tx
    .selectFrom('document_files')
    .select(['format', 'sha256', 'size'])
    .where('document_id', '=', id)
    .orderBy('format')
    .execute();
  const href = documentHref(id);
  return {
    id,
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
}

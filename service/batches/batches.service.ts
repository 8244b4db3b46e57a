import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, vietnamDate } from '../clock.js';
import { DocumentEvents } from '../documents/document-events.js';
import { isFinal } from '../documents/document-view.js';
import { DocumentsRepository } from '../documents/documents.repository.js';
import { DocumentsService, rowOf } from '../documents/documents.service.js';
import type { Order, WebhookCheck } from '../documents/order.js';
import { requestKey } from '../documents/request-key.js';
import { Engine } from '../engine/engine.js';
import { v7Id } from '../ids.js';
import { LOG, type Log } from '../log.js';
import { ApiProblem, stopping, tooManyWaiting } from '../problems/api-problem.js';
import { RENDER_QUEUE, type RenderQueue } from '../queue/render-queue.js';
import { WebhookSender } from '../webhooks/sender.js';
import { Webhooks } from '../webhooks/webhooks.js';
import { checkBatch } from './batch-check.js';
import type { BatchRequest } from './batch-request.js';
import { batchView, itemView } from './batch-view.js';
import type { BatchCheck, BatchDocuments, BatchView } from './batches.dto.js';
import { BatchesRepository, type BatchItem, type BatchRow, type Counts, type NewItem } from './batches.repository.js';
import { uniqueNames } from './file-names.js';
import { readOrders } from './orders.js';

/** Documents of batches that may wait: four of the largest batches. */
const MOST_OPEN = 20_000;

/** Turns what was sent into documents that are asked for. Throws ApiProblem. */
export type ReadBatch = (
  engine: Engine,
  today: string,
  webhookProblems: WebhookCheck,
) => BatchRequest | Promise<BatchRequest>;

export interface CreatedBatch {
  batch: BatchView;
  /** The answer repeats that of an earlier request with the same key. */
  replayed: boolean;
}

@Injectable()
export class BatchesService {
  constructor(
    private readonly engine: Engine,
    private readonly batches: BatchesRepository,
    private readonly documents: DocumentsRepository,
    private readonly single: DocumentsService,
    private readonly events: DocumentEvents,
    private readonly webhooks: Webhooks,
    private readonly sender: WebhookSender,
    @Inject(RENDER_QUEUE) private readonly queue: RenderQueue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * Accepts a batch whole or not at all. `body` is what the key stands for, `read` turns it into documents that are asked
   * for. Throws one ApiProblem with everything that is wrong with any row.
   */
  async create(body: unknown, keyHeader: string | undefined, read: ReadBatch): Promise<CreatedBatch> {
    const key = requestKey(keyHeader, body);
    const earlier = key && (await this.earlier(key));
    if (earlier) return { batch: earlier, replayed: true };
    const now = this.clock.now();
    const today = vietnamDate(now);
    const request = await this.read(read, today);
    const orders = await readOrders(this.engine, request, today);
    if (this.events.stopped.aborted) throw stopping();
    if ((await this.documents.openInBatches()) + orders.length > MOST_OPEN) throw tooManyWaiting();
    const { name, notes, priority, webhook } = request;
    const createdAt = now.toISOString();
    const batch: BatchRow = {
      id: v7Id(),
      name,
      total: orders.length,
      notes: JSON.stringify(notes),
      created_at: createdAt,
    };
    const items = orders.map(
      (order, at): NewItem => ({
        document: { id: v7Id(), created_at: createdAt, ...rowOf(order, today), priority, queue_group: batch.id },
        sheetRow: request.items[at]!.sheetRow,
        number: numberOf(order),
      }),
    );
    const accepted = await this.batches.accept(
      batch,
      items,
      key,
      webhook === undefined ? undefined : (tx) => this.webhooks.register(tx, 'batch', batch.id, webhook),
    );
    if (!accepted) return { batch: (await this.earlier(key!))!, replayed: true };
    if (webhook !== undefined) this.sender.watch(items.map(({ document }) => document.id));
    for (const { document } of items) this.queue.add({ id: document.id, priority, group: batch.id });
    this.log.info('batch.accepted', { id: batch.id, count: items.length });
    return { batch: await this.get(batch.id), replayed: false };
  }

  /** Everything that `create` checks; stores nothing. */
  async check(read: ReadBatch, gone: AbortSignal): Promise<BatchCheck> {
    const today = vietnamDate(this.clock.now());
    const ends = AbortSignal.any([gone, this.events.stopped]);
    return checkBatch(this.engine, await this.read(read, today), today, ends);
  }

  async get(id: string): Promise<BatchView> {
    const row = await this.row(id);
    const counts = await this.batches.counts(id);
    const failed = counts.failed > 0 ? await this.batches.items(id, ['failed']) : [];
    return batchView(row, counts, failed);
  }

  async list(id: string): Promise<BatchDocuments> {
    const { items, names } = await this.items(id);
    return { items: items.map((item, at) => itemView(item, names[at]!)) };
  }

  /** Its documents in their order, each with a file name of its own. */
  async items(id: string): Promise<{ batch: BatchRow; items: BatchItem[]; names: string[] }> {
    const batch = await this.row(id);
    const items = await this.batches.items(id);
    return { batch, items, names: uniqueNames(items.map(({ fileName }) => fileName)) };
  }

  /** As `items`, once every document has come to its end. */
  async finished(id: string): Promise<{ batch: BatchRow; items: BatchItem[]; names: string[] }> {
    const all = await this.items(id);
    if (all.items.every(({ status }) => isFinal(status))) return all;
    throw new ApiProblem('BATCH_NOT_READY', { params: { id }, headers: { 'Retry-After': '2' } });
  }

  /** Cancels what is not finished; what is done stays. */
  async cancel(id: string): Promise<BatchView> {
    await this.row(id);
    const open = await this.batches.items(id, ['queued', 'rendering']);
    // The last first: what comes next is then not begun meanwhile.
    for (const { id: document } of open.reverse()) {
      await this.single.cancel(document).catch((error: unknown) => {
        // It was done at the same moment.
        if (!(error instanceof ApiProblem && error.code === 'DOCUMENT_FINISHED')) throw error;
      });
    }
    this.log.info('batch.cancelled', { id, count: open.length });
    return this.get(id);
  }

  counts(id: string): Promise<Counts> {
    return this.batches.counts(id);
  }

  private async read(read: ReadBatch, today: string): Promise<BatchRequest> {
    return read(this.engine, today, (webhook) => this.webhooks.problems(webhook));
  }

  private async earlier(key: { key: string; hash: string }): Promise<BatchView | undefined> {
    const request = await this.batches.requestWithKey(key.key);
    if (!request) return undefined;
    if (request.hash !== key.hash) throw new ApiProblem('IDEMPOTENCY_CONFLICT');
    return this.get(request.batchId);
  }

  private async row(id: string): Promise<BatchRow> {
    const row = await this.batches.get(id);
    if (!row) throw new ApiProblem('BATCH_NOT_FOUND', { params: { id } });
    return row;
  }
}

/** What identifies a file in the body of an idempotent request. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function numberOf({ composed }: Order): string | null {
  const { so, soVang } = composed.data as { so?: unknown; soVang?: unknown };
  const number = so ?? soVang ?? null;
  return number === null ? null : String(number);
}

import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, schoolYear, vietnamDate } from '../clock.js';
import { Config } from '../config.js';
import { Engine } from '../engine/engine.js';
import { v7Id } from '../ids.js';
import { LOG, type Log } from '../log.js';
import { Metrics } from '../operations/metrics.js';
import { requestContext } from '../operations/request-context.js';
import { ApiProblem, stopping, tooManyWaiting } from '../problems/api-problem.js';
import { RENDER_QUEUE, type RenderQueue } from '../queue/render-queue.js';
import { FILE_STORE, type FileStore } from '../storage/files.js';
import { WebhookSender } from '../webhooks/sender.js';
import { Webhooks } from '../webhooks/webhooks.js';
import { Backlog } from './backlog.js';
import { ComposedHere } from './composed-here.js';
import { DocumentEvents } from './document-events.js';
import { isFinal, viewOf } from './document-view.js';
import type { DocumentData, DocumentList, DocumentView, ListDocuments } from './documents.dto.js';
import { DocumentsRepository, type StoredDocument } from './documents.repository.js';
import { namedSchoolYear, type Order, readOrder } from './order.js';
import { requestKey } from './request-key.js';
import { storedData } from './stored-data.js';

export interface Created {
  document: DocumentView;
  /** The answer repeats that of an earlier request with the same key. */
  replayed: boolean;
}

export interface FileToSend {
  bytes: Uint8Array;
  fileName: string;
}

@Injectable()
export class DocumentsService implements BeforeApplicationShutdown {
  /** Requests between the check of the backlog and their row. */
  private accepting = 0;
  private stopping = false;

  constructor(
    private readonly config: Config,
    private readonly engine: Engine,
    private readonly documents: DocumentsRepository,
    private readonly events: DocumentEvents,
    private readonly webhooks: Webhooks,
    private readonly sender: WebhookSender,
    private readonly backlog: Backlog,
    private readonly composedHere: ComposedHere,
    private readonly metrics: Metrics,
    @Inject(RENDER_QUEUE) private readonly queue: RenderQueue,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  async create(body: unknown, keyHeader: string | undefined): Promise<Created> {
    const key = requestKey(keyHeader, body);
    const earlier = key && (await this.earlier(key));
    if (earlier) return earlier;
    const now = this.clock.now();
    const today = vietnamDate(now);
    const order = readOrder(this.engine, body, today, {
      webhookProblems: (webhook) => this.webhooks.problems(webhook),
      composing: (work) => this.metrics.stage('compose', work),
    });
    if (this.stopping) throw stopping();
    this.accepting++;
    try {
      if (await this.full()) throw tooManyWaiting();
      const id = v7Id();
      const { request: request_id = null, key: queue_group = '' } = requestContext.getStore() ?? {};
      const row = { id, created_at: now.toISOString(), request_id, queue_group, ...rowOf(order, today) };
      const { webhook } = order;
      const accepted = await this.documents.accept(
        row,
        key,
        webhook === undefined ? undefined : (tx) => this.webhooks.register(tx, 'document', id, webhook),
        // Its making need not wait for the sync, only the answer does: after a power cut there is neither.
        ({ queue_group: group }) => {
          if (webhook !== undefined) this.sender.watch([id]);
          if (this.config.renders && !this.queue.shared) this.composedHere.keep(id, order.version, order.composed);
          this.queue.add({ id, priority: order.priority, group });
        },
      );
      if (!accepted) return (await this.earlier(key!))!;
      return { document: viewOf({ row: accepted, files: [] }), replayed: false };
    } finally {
      this.accepting--;
    }
  }

  async get(id: string): Promise<DocumentView> {
    return viewOf(await this.stored(id));
  }

  /** The document when it is finished, or as it is after so many seconds. */
  async getWithin(id: string, seconds: number): Promise<DocumentView> {
    const finished = await this.events.finished(id, seconds * 1_000, () => this.get(id));
    return finished ?? this.get(id);
  }

  async list(query: ListDocuments): Promise<DocumentList> {
    const limit = Number(query.limit ?? 20);
    const before = query.cursor === undefined ? undefined : Number(query.cursor);
    const { q, template, namHoc, from, to, status } = query;
    const found = await this.documents.list({ q, template, namHoc, from, to, status, before, limit });
    const page = found.slice(0, limit);
    const more = found.length > limit ? String(page.at(-1)!.row.seq) : undefined;
    return { items: page.map(viewOf), ...(more !== undefined && { next: more }) };
  }

  async cancel(id: string): Promise<DocumentView> {
    const row = await this.documents.cancel(id, this.clock.now().toISOString());
    if (!row) {
      const { status } = (await this.stored(id)).row;
      if (status === 'cancelled') return this.get(id);
      throw new ApiProblem('DOCUMENT_FINISHED', { params: { id, status } });
    }
    const document = viewOf({ row, files: [] });
    this.events.publish(document);
    this.queue.cancel(id);
    this.log.info('document.cancelled', { id });
    return document;
  }

  /** Puts a document that failed back to waiting, as if it had just been accepted. */
  async retry(id: string): Promise<DocumentView> {
    if (this.stopping) throw stopping();
    const row = await this.documents.retry(id, this.clock.now().toISOString());
    if (!row) {
      const { status } = (await this.stored(id)).row;
      throw new ApiProblem('DOCUMENT_NOT_FAILED', { params: { id, status } });
    }
    const document = viewOf({ row, files: [] });
    this.events.publish(document);
    this.queue.add({ id, priority: row.priority, group: row.queue_group });
    this.log.info('document.retried', { id });
    return document;
  }

  /** What a document was made from, to make another one like it. */
  async data(id: string): Promise<DocumentData> {
    const { template, version } = (await this.stored(id)).row;
    return { template, version, data: await storedData(this.documents, this.log, id) };
  }

  /** The hash of a file, which is its ETag, before its bytes are read. */
  async fileHash(id: string, format: string): Promise<string> {
    const { row, files } = await this.stored(id);
    const file = files.find((f) => f.format === format);
    if (file) return file.sha256;
    if (isFinal(row.status)) throw new ApiProblem('FILE_NOT_FOUND', { params: { id, format } });
    throw new ApiProblem('DOCUMENT_NOT_READY', { params: { id }, headers: { 'Retry-After': '1' } });
  }

  async file(id: string, format: string): Promise<FileToSend> {
    const { row } = await this.stored(id);
    const bytes = await this.files.get(await this.fileHash(id, format));
    if (!bytes) {
      this.log.error('file.damaged', { id, format });
      throw new ApiProblem('FILE_DAMAGED', { params: { id, format } });
    }
    return { bytes, fileName: `${row.file_name}.${format}` };
  }

  /** Batches are counted only where all together are too many. */
  private async full(): Promise<boolean> {
    const limit = this.config.queueLimit - this.accepting;
    return (await this.backlog.size()) > limit && (await this.backlog.single()) > limit;
  }

  private async earlier(key: { key: string; hash: string }): Promise<Created | undefined> {
    const request = await this.documents.requestWithKey(key.key);
    if (!request) return undefined;
    if (request.hash !== key.hash) throw new ApiProblem('IDEMPOTENCY_CONFLICT');
    const stored = await this.stored(request.documentId);
    const { id, status, priority, queue_group: group } = stored.row;
    // A database that goes away while it stores a document may have it all the same, and nobody has it in his queue.
    if (status === 'queued') this.queue.add({ id, priority, group });
    return { document: viewOf(stored), replayed: true };
  }

  private async stored(id: string): Promise<StoredDocument> {
    const document = await this.documents.get(id);
    if (!document) throw new ApiProblem('DOCUMENT_NOT_FOUND', { params: { id } });
    return document;
  }
}

/** School year of a document that names none: its date's, or where it has none and its form is of another time, the form's. */
function yearOf({ version: { manifest }, composed }: Order, filedOn: string, today: string): string {
  const { from, to } = manifest.effective;
  const ofToday = from <= today && (to === null || today <= to);
  return composed.ngay === null && !ofToday ? manifest.version.split('.')[0]! : schoolYear(filedOn);
}

/** What an order's row says, but for its id and the time. */
export function rowOf(order: Order, today: string) {
  const { version, composed, formats, priority } = order;
  const { manifest, hash } = version;
  const filedOn = composed.ngay ?? today;
  return {
    template: manifest.id,
    version: manifest.version,
    version_hash: hash,
    data: composed.data,
    formats: formats.join(','),
    priority,
    title: composed.title,
    file_name: composed.fileName,
    ngay: composed.ngay,
    filed_on: filedOn,
    nam_hoc: namedSchoolYear(order) ?? yearOf(order, filedOn, today),
  };
}

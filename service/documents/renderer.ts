import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import type { Composed } from '../engine/compose/compose.js';
import { Engine } from '../engine/engine.js';
import { DataError, EngineError } from '../engine/problem.js';
import type { Format, TemplateVersion } from '../engine/template/manifest.js';
import { errorFields, LOG, type Log } from '../log.js';
import { Metrics } from '../operations/metrics.js';
import { requestContext } from '../operations/request-context.js';
import type { RenderOutcome } from '../queue/render-queue.js';
import { isStorageFailure } from '../storage/failures.js';
import { FILE_STORE, type FileStore } from '../storage/files.js';
import { ComposedHere } from './composed-here.js';
import { DocumentEvents } from './document-events.js';
import { isFinal, viewOf } from './document-view.js';
import { DataDamaged, type DocumentRow, DocumentsRepository } from './documents.repository.js';
import { type Place, Quarantine } from './quarantine.js';
import { RenderingRepository } from './rendering.repository.js';
import { keepLease } from './worker-lease.js';

/** A document whose own printing failed so often will not succeed. */
const MAX_ATTEMPTS = 5;
/** So was one over which, alone in hand, so many processes died. */
const MOST_DEATHS = 3;
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 30_000;

/**
 * Makes the files of one accepted document. Doing it twice changes nothing: the bytes are the same, the store keeps
 * them once, and only one finishing takes.
 */
@Injectable()
export class Renderer {
  /** Tries since the last success, by document: how long to wait for the next. */
  private readonly tries = new Map<string, number>();
  private readonly quarantine = new Quarantine();

  constructor(
    private readonly engine: Engine,
    private readonly documents: DocumentsRepository,
    private readonly rendering: RenderingRepository,
    private readonly composedHere: ComposedHere,
    private readonly events: DocumentEvents,
    private readonly metrics: Metrics,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  render(id: string, signal: AbortSignal): Promise<RenderOutcome> {
    // Whichever request woke the queue, this is another's work: its row says whose.
    return requestContext.run({}, () => this.renderAlone(id, signal));
  }

  private async renderAlone(id: string, signal: AbortSignal): Promise<RenderOutcome> {
    let outcome: RenderOutcome;
    let place: Place | undefined;
    try {
      place = await this.quarantine.enter(signal);
      const row = await this.rendering.begin(id, this.now());
      outcome = row ? await this.inHand(row, place, signal) : await this.notTaken(id);
    } catch (error) {
      outcome = await this.afterFailure(id, error, signal);
    } finally {
      place?.leave();
    }
    if (outcome === 'finished') this.tries.delete(id);
    return outcome;
  }

  /** Makes a document for as long as it is this process's to make. */
  private async inHand(row: DocumentRow, place: Place, stop: AbortSignal): Promise<RenderOutcome> {
    const { id, template } = row;
    const started = performance.now();
    Object.assign(requestContext.getStore()!, row.request_id !== null && { request: row.request_id });
    this.metrics.begun(this.clock.now().getTime() - Date.parse(row.created_at));
    const lost = new AbortController();
    const signal = AbortSignal.any([stop, lost.signal]);
    const end = keepLease(
      () => this.rendering.renew(id),
      () => lost.abort(),
    );
    try {
      this.publish(row);
      if (row.deaths >= MOST_DEATHS) throw new RenderKilled();
      if (row.suspect > 0) await this.isolate(row, place, { signal, lost });
      await this.make(row, signal);
      const ms = performance.now() - started;
      this.metrics.finished(ms);
      this.log.info('document.done', { id, template, ms: Math.round(ms) });
      return 'finished';
    } catch (error) {
      return await this.afterFailure(id, error, signal);
    } finally {
      end();
      this.rendering.letGo(id);
    }
  }

  /** Waits until nothing else is in hand here. */
  private async isolate(
    { id, deaths }: DocumentRow,
    place: Place,
    { signal, lost }: { signal: AbortSignal; lost: AbortController },
  ): Promise<void> {
    await place.alone(signal);
    if (!(await this.rendering.isolate(id))) lost.abort();
    signal.throwIfAborted();
    this.log.warn('document.alone', { id, deaths });
  }

  /** Finished or cancelled, or another process has it in hand, which may die over it. */
  private async notTaken(id: string): Promise<RenderOutcome> {
    const ms = await this.rendering.heldFor(id);
    if (ms !== undefined) return { againInMs: Math.max(FIRST_DELAY_MS, ms) };
    const stored = await this.documents.get(id);
    // Whoever waits may not have heard: the store can have finished it and died before it said so.
    if (stored && isFinal(stored.row.status)) this.events.publish(viewOf(stored));
    return 'finished';
  }

  private async make(row: DocumentRow, signal: AbortSignal): Promise<void> {
    const version = this.engine.catalog.get(row.template, row.version);
    const composed = this.composedHere.take(row.id, version) ?? (await this.composeStored(row.id, version));
    const formats = row.formats.split(',') as Format[];
    const { files: bytes, notes } = await this.engine.render(version, composed, formats, {
      signal,
      priority: row.priority,
      measure: (stage, work) => this.metrics.stage(stage, work),
    });
    const files = await this.metrics.stage('store', () =>
      Promise.all(formats.map(async (format) => ({ format, stored: await this.files.put(bytes[format]!) }))),
    );
    const facts = await this.engine.facts(version, formats);
    const made = { files, notes, versionHash: version.hash, facts };
    const finished = await this.rendering.finish(row.id, made, this.now());
    if (finished) this.events.publish(viewOf(finished));
  }

  private async composeStored(id: string, version: TemplateVersion): Promise<Composed> {
    const data = await this.documents.data(id);
    return this.metrics.stage('compose', () => this.engine.compose(version, data));
  }

  private async afterFailure(id: string, error: unknown, signal: AbortSignal): Promise<RenderOutcome> {
    try {
      if (signal.aborted) {
        // Cancelled: the row says so already and nothing changes. Stopping: it goes back to waiting.
        const row = await this.rendering.giveBack(id, false, this.now());
        if (row) this.publish(row);
        return 'finished';
      }
      const again = await this.mayTryAgain(error);
      if (again) {
        // No row: it was cancelled, or the disk was too full even to begin. Looking again finds out.
        const row = await this.rendering.giveBack(id, again === 'counted', this.now());
        if (!row || row.attempts < MAX_ATTEMPTS) {
          if (row) this.publish(row);
          this.metrics.retried(isStorageFailure(error) ? 'STORAGE_FULL' : reason(error).code);
          this.log.warn('document.retry', { id, attempts: row?.attempts, ...errorFields(error) });
          return { againInMs: this.nextDelay(id) };
        }
      }
      const failed = await this.rendering.fail(id, reason(error), this.now());
      if (failed) {
        this.publish(failed);
        this.metrics.failed(reason(error).code);
        this.log.error('document.failed', { id, ...errorFields(error) });
      }
      return 'finished';
    } catch (second) {
      // Not even the row could be written. It still says `rendering` or `queued`, and either is looked at again.
      if (!isStorageFailure(second)) throw second;
      this.log.warn('document.retry', { id, ...errorFields(second) });
      return { againInMs: this.nextDelay(id) };
    }
  }

  /**
   * Failures of the house (disk full, no browser to be had, a form to be restored) are waited out however long they
   * last. A failed printing counts against the document, and so does a browser that died over it, if browsers are
   * otherwise well.
   */
  private async mayTryAgain(error: unknown): Promise<'counted' | 'uncounted' | undefined> {
    if (isStorageFailure(error)) return 'uncounted';
    if (!(error instanceof EngineError)) return undefined;
    if (error.code === 'TEMPLATE_ALTERED' || error.code === 'PRINT_BUSY') return 'uncounted';
    if (error.code === 'BROWSER_UNAVAILABLE') return (await this.engine.health()).ok ? 'counted' : 'uncounted';
    return error.retryable ? 'counted' : undefined;
  }

  private nextDelay(id: string): number {
    const tries = this.tries.get(id) ?? 0;
    this.tries.set(id, tries + 1);
    return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(tries, 10));
  }

  /** A row without files: any but a finished one. */
  private publish(row: DocumentRow): void {
    if (isFinal(row.status)) this.tries.delete(row.id);
    this.events.publish(viewOf({ row, files: [] }));
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}

/** Too many processes died over the document. */
class RenderKilled extends Error {}

function reason(error: unknown): { code: string; detail: string } {
  if (error instanceof RenderKilled) {
    return {
      code: 'RENDER_KILLED',
      detail: `Tiến trình làm văn bản này đã bị tắt đột ngột ${MOST_DEATHS} lần, lần nào cũng trong lúc chỉ làm một mình nó; thường là vì văn bản cần nhiều bộ nhớ hơn máy có. Hãy chia nhỏ văn bản, hoặc nhờ người quản trị cấp thêm bộ nhớ rồi yêu cầu làm lại (POST documents/{id}/retries).`,
    };
  }
  if (error instanceof EngineError) return { code: error.code, detail: error.detail };
  if (error instanceof DataError) {
    return { code: 'VALIDATION_FAILED', detail: error.problems.map((p) => `/data${p.path}: ${p.message}`).join('\n') };
  }
  if (error instanceof DataDamaged) {
    return {
      code: 'DATA_DAMAGED',
      detail: 'Dữ liệu đã lưu của văn bản không còn nguyên vẹn. Hãy khôi phục từ bản sao lưu.',
    };
  }
  return { code: 'INTERNAL', detail: 'Dịch vụ gặp lỗi ngoài dự kiến khi tạo văn bản này; nhật ký có nguyên nhân.' };
}

import { FairOrder } from './fair-order.js';
import {
  AFTER_MISTAKE_MS,
  type RenderHandler,
  type RenderJob,
  type RenderOutcome,
  type RenderQueue,
} from './render-queue.js';

interface Waiting extends RenderJob {
  /** Lower goes first. */
  rank: number;
}

interface Running {
  abort: AbortController;
  ended: Promise<void>;
}

/** The queue inside the process: what is lost with the process comes back from the rows at the next start. */
export class EmbeddedQueue implements RenderQueue {
  readonly shared = false;
  private readonly order = new FairOrder();
  /** By rank. */
  private readonly waiting: Waiting[] = [];
  private readonly waitingIds = new Set<string>();
  private readonly running = new Map<string, Running>();
  private readonly later = new Map<string, NodeJS.Timeout>();
  private handler: RenderHandler | undefined;
  private closed = false;

  constructor(
    private readonly concurrency: number,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(handler: RenderHandler): void {
    this.handler = handler;
    this.pump();
  }

  add(job: RenderJob): void {
    if (this.closed || this.running.has(job.id) || this.waitingIds.has(job.id) || this.later.has(job.id)) return;
    this.enter({ ...job, rank: this.order.rank(job.priority, job.group) });
  }

  async restore(jobs: readonly RenderJob[]): Promise<void> {
    for (const job of jobs) this.add(job);
  }

  cancel(id: string): void {
    if (this.waitingIds.delete(id)) {
      this.waiting.splice(
        this.waiting.findIndex((job) => job.id === id),
        1,
      );
    }
    clearTimeout(this.later.get(id));
    this.later.delete(id);
    this.running.get(id)?.abort.abort();
  }

  async size(): Promise<number> {
    return this.waiting.length + this.running.size + this.later.size;
  }

  async check(): Promise<void> {}

  onReturn(): void {}

  async close(graceMs: number): Promise<void> {
    this.closed = true;
    this.waiting.length = 0;
    this.waitingIds.clear();
    for (const timer of this.later.values()) clearTimeout(timer);
    this.later.clear();
    const ended = Promise.all([...this.running.values()].map((r) => r.ended));
    const timer = setTimeout(() => {
      for (const { abort } of this.running.values()) abort.abort();
    }, graceMs);
    await ended;
    clearTimeout(timer);
  }

  private enter(job: Waiting): void {
    this.waitingIds.add(job.id);
    this.waiting.splice(this.placeOf(job.rank), 0, job);
    this.pump();
  }

  /** Behind every job of the same rank. */
  private placeOf(rank: number): number {
    let [low, high] = [0, this.waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.waiting[middle]!.rank <= rank) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private pump(): void {
    while (!this.closed && this.handler && this.running.size < this.concurrency) {
      const job = this.waiting.shift();
      if (!job) return;
      this.waitingIds.delete(job.id);
      this.order.begun(job.rank);
      this.run(job, this.handler);
    }
  }

  private run(job: Waiting, handler: RenderHandler): void {
    const abort = new AbortController();
    const ended = this.outcome(handler, job, abort.signal).then((outcome) => {
      this.running.delete(job.id);
      if (outcome !== 'finished' && !this.closed && !abort.signal.aborted) this.lookAgain(job, outcome.againInMs);
      this.pump();
    });
    this.running.set(job.id, { abort, ended });
  }

  private async outcome(handler: RenderHandler, job: Waiting, signal: AbortSignal): Promise<RenderOutcome> {
    try {
      return await handler(job.id, signal);
    } catch (error) {
      this.onError(error);
      return { againInMs: AFTER_MISTAKE_MS };
    }
  }

  private lookAgain(job: Waiting, ms: number): void {
    const timer = setTimeout(() => {
      this.later.delete(job.id);
      // With the rank it had: it has waited long enough.
      this.enter(job);
    }, ms);
    // A document that waits for its next try must not keep a stopping process alive.
    timer.unref();
    this.later.set(job.id, timer);
  }
}

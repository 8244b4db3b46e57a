import type { RenderHandler, RenderJob, RenderOutcome, RenderQueue } from './render-queue.js';

interface Running {
  abort: AbortController;
  ended: Promise<void>;
}

/** The queue inside the process: what is lost with the process comes back from the rows at the next start. */
export class EmbeddedQueue implements RenderQueue {
  private readonly waiting: RenderJob[] = [];
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
    if (this.closed || this.running.has(job.id) || this.waitingIds.has(job.id)) return;
    this.waitingIds.add(job.id);
    // Behind every job of its own priority, ahead of lower ones.
    let at = this.waiting.length;
    while (at > 0 && this.waiting[at - 1]!.priority < job.priority) at--;
    this.waiting.splice(at, 0, job);
    this.pump();
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

  size(): number {
    return this.waiting.length + this.running.size + this.later.size;
  }

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

  private pump(): void {
    while (!this.closed && this.handler && this.running.size < this.concurrency) {
      const job = this.waiting.shift();
      if (!job) return;
      this.waitingIds.delete(job.id);
      this.run(job, this.handler);
    }
  }

  private run(job: RenderJob, handler: RenderHandler): void {
    const abort = new AbortController();
    const ended = this.outcome(handler, job, abort.signal).then((outcome) => {
      this.running.delete(job.id);
      if (outcome !== 'finished' && !this.closed && !abort.signal.aborted) this.lookAgain(job, outcome.againInMs);
      this.pump();
    });
    this.running.set(job.id, { abort, ended });
  }

  private async outcome(handler: RenderHandler, job: RenderJob, signal: AbortSignal): Promise<RenderOutcome> {
    try {
      return await handler(job.id, signal);
    } catch (error) {
      // A handler decides about every failure itself; what it throws is a mistake in it, and the row is still there.
      this.onError(error);
      return { againInMs: 30_000 };
    }
  }

  private lookAgain(job: RenderJob, ms: number): void {
    const timer = setTimeout(() => {
      this.later.delete(job.id);
      this.add(job);
    }, ms);
    // A document that waits for its next try must not keep a stopping process alive.
    timer.unref();
    this.later.set(job.id, timer);
  }
}

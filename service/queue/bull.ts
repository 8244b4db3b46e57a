import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Job, JobOptions, Queue, QueueOptions } from 'bull';
import type { Redis } from 'ioredis';
import { classOf, partsOf, rankOf } from './fair-order.js';
import { TAKE_TURN, TURN_BEGUN } from './fair-scripts.js';
import type { RedisConnections } from './redis.js';
import { memoryOf, redisCode } from './redis-words.js';
import {
  AFTER_MISTAKE_MS,
  type RenderHandler,
  type RenderJob,
  type RenderOutcome,
  type RenderQueue,
} from './render-queue.js';
import type { Signals } from './signals.js';
import { within } from './within.js';

/** Form of a job's payload. A newer program may write a newer one, which this one gives back. */
const PAYLOAD_VERSION = 1;

/** Everything that Redis holds of a document. */
interface Payload {
  v: typeof PAYLOAD_VERSION;
  id: string;
  priority: number;
}

/** A job of a newer program is for its workers; meanwhile it comes by here again. */
const NEWER_MS = 15_000;
/** A document that still runs in this very process although its job was lost and added again. */
const STILL_RUNNING_MS = 1_000;
/** Redis gets so long to note how the last jobs ended. */
const LAST_NOTES_MS = 2_000;
const CHECK_MS = 1_000;
/** Jobs added at once: a batch leaves room for what else is said to Redis. */
const CHUNK = 100;
const CANCEL = 'cancel';

/** Ends a try: Bull puts the job aside for so long. Redis keeps an error's words and stack, so it has none. */
class LookAgain extends Error {
  constructor(readonly ms: number) {
    super('look again');
    this.stack = '';
  }
}

/** A job is tried until its row says that there is nothing left to do, and leaves no trace. */
const JOB_OPTIONS: JobOptions = {
  attempts: 1e9,
  backoff: { type: 'lookAgain' },
  stackTraceLimit: 1,
  removeOnComplete: true,
  removeOnFail: true,
};

/** Settings of the Bull queue that `BullQueue` drives. `lockMs`: a worker silent for so long has lost its jobs. */
export function bullOptions(connections: RedisConnections, lockMs: number): QueueOptions {
  const kinds = { client: 'commands', bclient: 'blocking', subscriber: 'subscriber' } as const;
  return {
    prefix: 'vanthu',
    createClient: (type) => connections.connect(kinds[type]),
    defaultJobOptions: JOB_OPTIONS,
    settings: {
      lockDuration: lockMs,
      stalledInterval: Math.ceil(lockMs / 2),
      // Of a document whose workers died the row decides, not a count here.
      maxStalledCount: 1e9,
      retryProcessDelay: 1_000,
      guardInterval: 1_000,
      backoffStrategies: {
        lookAgain: (_: number, error: Error) => (error instanceof LookAgain ? Math.max(1, error.ms) : AFTER_MISTAKE_MS),
      },
    },
  };
}

/** What an installation over several processes has in its Redis client besides the usual commands. */
interface Scripts {
  takeTurn(job: string, turns: string, now: string, group: string): Promise<number>;
  turnBegun(turns: string, now: string, turn: number): Promise<number>;
}

interface Parts {
  queue: Queue<unknown>;
  connections: RedisConnections;
  signals: Signals;
  /** Documents in hand at once. */
  concurrency: number;
  onError: (error: unknown) => void;
}

/**
 * The queue over Redis, for several processes. A job's id is its document's, so no document is in it twice. Redis may
 * be away, or come back empty: the rows then bring back what is missing (`restore`).
 */
export class BullQueue implements RenderQueue {
  readonly shared = true;
  private readonly client: Redis & Scripts;
  private readonly running = new Map<string, AbortController>();
  private readonly ended = new Set<Promise<unknown>>();
  /** Jobs whose end Redis does not know yet. */
  private readonly unnoted = new Set<unknown>();
  private closing = false;
  private closed: Promise<void> | undefined;
  private lastError: unknown;

  constructor(private readonly parts: Parts) {
    const { queue, signals } = parts;
    const client = queue.client as Redis;
    client.defineCommand('takeTurn', { numberOfKeys: 3, lua: TAKE_TURN });
    client.defineCommand('turnBegun', { numberOfKeys: 2, lua: TURN_BEGUN });
    this.client = client as Redis & Scripts;
    client.on('error', (error) => (this.lastError = error));
    // While Redis is away every connection complains once a second; `check` tells that in its place.
    queue.on('error', (error) => this.isThere() && !this.closing && parts.onError(error));
    for (const over of ['completed', 'failed']) queue.on(over, (job: Job | null) => this.unnoted.delete(job?.id));
    signals.hear(CANCEL, ({ id }) => this.running.get(id ?? '')?.abort());
  }

  start(handler: RenderHandler): void {
    const { queue, concurrency, onError } = this.parts;
    queue.process(concurrency, (job) => this.work(job, handler)).catch((error) => this.closing || onError(error));
  }

  add(job: RenderJob): void {
    if (this.closing || !this.isThere()) return;
    this.put(job).catch((error) => this.isThere() && this.parts.onError(error));
  }

  async restore(jobs: readonly RenderJob[]): Promise<void> {
    for (let from = 0; from < jobs.length; from += CHUNK) {
      if (this.closing || !this.isThere()) throw this.away();
      await Promise.all(jobs.slice(from, from + CHUNK).map((job) => this.put(job)));
    }
  }

  cancel(id: string): void {
    this.running.get(id)?.abort();
    this.parts.signals.send(CANCEL, { id });
    if (this.isThere()) this.remove(id).catch(() => undefined);
  }

  async size(): Promise<number> {
    if (!this.isThere()) throw this.away();
    const { waiting, active, delayed } = await this.parts.queue.getJobCounts();
    return waiting + active + delayed;
  }

  async check(): Promise<void> {
    if (!this.isThere()) throw this.away();
    if (!(await within(CHECK_MS, this.client.ping()))) throw this.away();
    const { full } = memoryOf((await within(CHECK_MS, this.client.info('memory'))) ?? '');
    if (full) throw Object.assign(new Error('Redis is full'), { code: 'OOM' });
  }

  onReturn(back: () => void): void {
    this.client.on('ready', back);
    if (this.isThere()) back();
  }

  close(graceMs: number): Promise<void> {
    this.closed ??= this.end(graceMs);
    return this.closed;
  }

  private async end(graceMs: number): Promise<void> {
    this.closing = true;
    const { queue, connections } = this.parts;
    connections.leave();
    const paused = queue.pause(true, true).catch(() => undefined);
    await nextTurn();
    // Where Bull waits for a job it would wait on; Redis answers nothing else there meanwhile.
    connections.drop('blocking');
    const timer = setTimeout(() => {
      for (const abort of this.running.values()) abort.abort();
    }, graceMs);
    await Promise.all(this.ended);
    clearTimeout(timer);
    // With Redis away there is nobody to note how they ended; the others find such jobs stalled.
    const noted = this.allNoted()
      .catch(() => undefined)
      .then(() => paused);
    await within(
      LAST_NOTES_MS,
      noted.then(() => queue.close(true)),
    );
    connections.close();
  }

  private async allNoted(): Promise<void> {
    const { queue } = this.parts;
    while (this.unnoted.size > 0) await Promise.race([once(queue, 'completed'), once(queue, 'failed')]);
  }

  private isThere(): boolean {
    return this.client.status === 'ready';
  }

  private away(): Error {
    const code = redisCode(this.lastError) ?? 'ETIMEDOUT';
    return Object.assign(new Error('Redis is away'), { code });
  }

  private async put({ id, priority, group }: RenderJob): Promise<void> {
    const { queue } = this.parts;
    const turn = await this.client.takeTurn(queue.toKey(id), ...this.turnKeys(classOf(priority)), group);
    if (turn === 0) return;
    const payload: Payload = { v: PAYLOAD_VERSION, id, priority };
    await queue.add(payload, { jobId: id, priority: rankOf(priority, turn) });
  }

  private async remove(id: string): Promise<void> {
    const job = await this.parts.queue.getJob(id);
    // Refused while it runs: it ends by its signal then.
    await job?.remove();
  }

  private turnKeys(priorityClass: number): [string, string] {
    const { queue } = this.parts;
    return [queue.toKey(`turns:${priorityClass}`), queue.toKey(`turn:${priorityClass}`)];
  }

  private async work(job: Job<unknown>, handler: RenderHandler): Promise<void> {
    this.unnoted.add(job.id);
    const { priorityClass, turn } = partsOf(job.opts.priority ?? 0);
    this.client.turnBegun(...this.turnKeys(priorityClass), turn).catch(() => undefined);
    const payload = job.data as Partial<Payload> | null;
    if (typeof payload?.v === 'number' && payload.v > PAYLOAD_VERSION) throw new LookAgain(NEWER_MS);
    // Not one of ours. Were there a document behind it, its row would bring it back.
    if (typeof payload?.id !== 'string') return;
    if (this.running.has(payload.id)) throw new LookAgain(STILL_RUNNING_MS);
    await this.run(payload.id, handler);
  }

  private async run(id: string, handler: RenderHandler): Promise<void> {
    const abort = new AbortController();
    this.running.set(id, abort);
    const outcome = this.outcome(id, handler, abort.signal);
    this.ended.add(outcome);
    const { againInMs } = await outcome.finally(() => {
      this.running.delete(id);
      this.ended.delete(outcome);
    });
    if (againInMs !== undefined) throw new LookAgain(againInMs);
  }

  private async outcome(id: string, handler: RenderHandler, signal: AbortSignal): Promise<{ againInMs?: number }> {
    let outcome: RenderOutcome;
    try {
      outcome = await handler(id, signal);
    } catch (error) {
      this.parts.onError(error);
      outcome = { againInMs: AFTER_MISTAKE_MS };
    }
    // What a stop interrupted goes to another process.
    if (signal.aborted && this.closing) return { againInMs: 0 };
    return outcome === 'finished' ? {} : outcome;
  }
}

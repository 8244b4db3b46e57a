import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { EngineError } from '../engine/problem.js';
import type { Reply } from './answering.js';
import { type ThreadEnd, ThreadEnded, type ThreadLimits } from './thread-ended.js';

export interface ThreadsOptions extends ThreadLimits {
  /** Module of the work, beside the caller's: `new URL('./task', import.meta.url)`. Its default export is `answering(…)`. */
  work: URL;
  most: number;
  /** Pieces of work that may wait for a thread; one more is refused. */
  waiting: number;
}

/** A thread that nobody has needed for so long ends. */
const IDLE_MS = 60_000;

/**
 * Threads for work that only reckons, so that it holds up nobody else and none of it can end the process: each piece has its
 * limit of time and memory, and a thread that passes them is ended with it. They start when they are first needed.
 */
export class Threads<Task, Answer> {
  private readonly pool: Piscina<Task, Reply<Answer>>;

  constructor(private readonly options: ThreadsOptions) {
    const { work, most, waiting, memoryMb } = options;
    this.pool = new Piscina({
      filename: `${work.href}${extname(import.meta.url)}`,
      minThreads: 0,
      maxThreads: most,
      maxQueue: waiting,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
  }

  /** Throws ThreadEnded, the EngineError that the work threw, or whatever else it threw. */
  async run(task: Task, signal?: AbortSignal): Promise<Answer> {
    const late = AbortSignal.timeout(this.options.timeMs);
    const reply = await this.pool
      .run(task, { signal: signal ? AbortSignal.any([signal, late]) : late })
      .catch((error: unknown) => {
        const why = late.aborted ? 'late' : endOf(error);
        throw why ? new ThreadEnded(why, this.options) : error;
      });
    if ('answer' in reply) return reply.answer;
    const { code, message, ...rest } = reply.refused;
    throw new EngineError(code, message, rest);
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}

/** What the pool's own errors say. */
function endOf(error: unknown): ThreadEnd | undefined {
  const { code, name, message } = error as { code?: string; name?: string; message?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'memory';
  if (name === 'AbortError') return 'gone';
  return message === 'Task queue is at limit' ? 'busy' : undefined;
}

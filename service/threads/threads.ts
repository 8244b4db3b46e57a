import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { answered, type Reply } from '../engine/apart/answering.js';
import { type WorkEnd, WorkEnded, type WorkLimits } from '../engine/apart/work-ended.js';

export interface ThreadsOptions extends WorkLimits {
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

  /** Throws WorkEnded, the EngineError that the work threw, or whatever else it threw. */
  async run(task: Task, signal?: AbortSignal): Promise<Answer> {
    const late = AbortSignal.timeout(this.options.timeMs);
    const reply = await this.pool
      .run(task, { signal: signal ? AbortSignal.any([signal, late]) : late })
      .catch((error: unknown) => {
        const why = late.aborted ? 'late' : endOf(error);
        throw why ? new WorkEnded(why, this.options) : error;
      });
    return answered(reply);
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}

/** What the pool's own errors say. */
function endOf(error: unknown): WorkEnd | undefined {
  const { code, name, message } = error as { code?: string; name?: string; message?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'memory';
  if (name === 'AbortError') return 'gone';
  return message === 'Task queue is at limit' ? 'busy' : undefined;
}

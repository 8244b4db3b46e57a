import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answered } from './answering.js';
import { MOST_RESIDENT, type ProcessReply } from './serve.js';
import { type WorkEnd, WorkEnded } from './work-ended.js';

export interface ProcessesOptions {
  /** The program, beside the caller's: `new URL('./process', import.meta.url)`. It calls `serve(…)`. */
  program: URL;
  /** Largest heap of one, in MB; buffers and the program itself may take half a GB beside it. */
  memoryMb: number;
  /** Pieces of work that may wait; one more is refused. */
  waiting?: number | undefined;
  /** Whether a process that gave this answer may be asked again. */
  reusable?: (answer: unknown) => boolean;
}

/** Each may take as much memory as its limits allow. */
const AT_ONCE = 2;
/** A process that has done so much, or that nobody has needed for so long, makes room for a new one. */
const USES = 100;
const IDLE_MS = 60_000;
const BESIDE_HEAP_MB = 512;
/** A stack, a text or an answer went beyond what JavaScript can hold. */
const BEYOND = new Set(['RangeError', 'DataCloneError']);

interface Helper {
  process: ChildProcess;
  uses: number;
  idle: NodeJS.Timeout | undefined;
}

/**
 * Processes for work on what anybody may have made, two at once, each piece with its limits of time and memory. They start
 * when they are needed and are used again only after work they could do. Not threads: one allocation beyond the limits of a
 * thread ends the whole program.
 */
export class Processes<Task, Answer> {
  readonly #idle: Helper[] = [];
  readonly #busy = new Set<Helper>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(private readonly options: ProcessesOptions) {}

  /** Throws WorkEnded, the EngineError that the work threw, or an Error with the words of any other. */
  async run(task: Task, timeMs: number, signal?: AbortSignal): Promise<Answer> {
    const ended = (why: WorkEnd) => new WorkEnded(why, { timeMs, memoryMb: this.options.memoryMb });
    if (signal?.aborted) throw ended('gone');
    await this.turn(ended, signal);
    const helper = this.#idle.pop() ?? this.start();
    clearTimeout(helper.idle);
    this.#busy.add(helper);
    try {
      const reply = await ask<ProcessReply<Answer>>(helper.process, task, { ended, timeMs, signal });
      if ('failed' in reply) throw BEYOND.has(reply.failed.name) ? ended('deep') : failure(reply.failed);
      const reusable = this.options.reusable?.('answer' in reply && reply.answer) ?? true;
      if (reusable && ++helper.uses < USES) this.keep(helper);
      return answered(reply);
    } finally {
      this.#busy.delete(helper);
      if (!this.#idle.includes(helper)) helper.process.kill('SIGKILL');
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }

  close(): void {
    for (const { process } of [...this.#idle.splice(0), ...this.#busy]) process.kill('SIGKILL');
  }

  private async turn(ended: (why: WorkEnd) => WorkEnded, signal?: AbortSignal): Promise<void> {
    if (this.#running < AT_ONCE) {
      this.#running++;
      return;
    }
    if (this.#waiting.length >= (this.options.waiting ?? Number.POSITIVE_INFINITY)) throw ended('busy');
    await new Promise<void>((resolve, reject) => {
      const begin = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        reject(ended('gone'));
      };
      this.#waiting.push(begin);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  private start(): Helper {
    const { program, memoryMb } = this.options;
    const child = fork(fileURLToPath(`${program.href}${extname(import.meta.url)}`), [], {
      execArgv: [...process.execArgv, `--max-old-space-size=${memoryMb}`],
      // Nothing of the caller's own but how Node is to be run.
      env: {
        NODE_OPTIONS: process.env.NODE_OPTIONS,
        [MOST_RESIDENT]: String((memoryMb + BESIDE_HEAP_MB) * 2 ** 20),
      },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const helper: Helper = { process: child, uses: 0, idle: undefined };
    // An error that nobody listens to would end the program; whoever asks listens beside this.
    child.on('error', () => {});
    child.on('exit', () => this.leave(helper));
    return helper;
  }

  /** Idle it keeps nothing waiting: it ends with the program. */
  private keep(helper: Helper): void {
    const { process } = helper;
    process.unref();
    process.channel?.unref();
    helper.idle = setTimeout(() => {
      this.leave(helper);
      process.kill('SIGKILL');
    }, IDLE_MS).unref();
    this.#idle.push(helper);
  }

  private leave(helper: Helper): void {
    clearTimeout(helper.idle);
    const at = this.#idle.indexOf(helper);
    if (at >= 0) this.#idle.splice(at, 1);
  }
}

interface Asking {
  ended: (why: WorkEnd) => WorkEnded;
  timeMs: number;
  signal: AbortSignal | undefined;
}

function ask<Answer>(child: ChildProcess, task: unknown, { ended, timeMs, signal }: Asking): Promise<Answer> {
  child.ref();
  child.channel?.ref();
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      child.off('message', onMessage).off('error', onError).off('exit', onExit);
      signal?.removeEventListener('abort', onAbort);
    };
    const onMessage = (message: unknown) => {
      settle();
      resolve(message as Answer);
    };
    const onError = (error: Error) => {
      settle();
      reject(error);
    };
    const onExit = (code: number | null, signal: string | null) => {
      // Node aborts where its memory is full; a shell would say 134.
      const full = signal !== null || code === 134;
      onError(full ? ended('memory') : new Error(`a process apart ended with ${code}`));
    };
    const onAbort = () => onError(ended('gone'));
    const timer = setTimeout(() => onError(ended('late')), timeMs);
    child.on('message', onMessage).on('error', onError).on('exit', onExit);
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) return onAbort();
    child.send(task as object, (error) => error && onError(error));
  });
}

function failure({ name, message }: Pick<Error, 'name' | 'message'>): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

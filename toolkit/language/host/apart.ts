import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EngineError } from '../../../service/engine/problem.js';
import type { Answer, Results, Task } from './apart-process.js';
import { TemplateTooHard } from './too-hard.js';

export interface Limits {
  timeMs: number;
  memoryMb: number;
}

/** Each may take as much memory as its limits allow. */
const AT_ONCE = 2;

/**
 * Processes for work on templates, started when they are needed and used again only after work they could do. Not threads:
 * out of memory at once, a thread takes the whole program down with it.
 */
export class Apart {
  readonly #idle: ChildProcess[] = [];
  readonly #busy = new Set<ChildProcess>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(private readonly limits: Limits) {}

  /** Throws TemplateTooHard, the EngineError that the work threw, or an Error with the words of any other. */
  async run<K extends keyof Results>(task: Task & { kind: K }): Promise<Results[K]> {
    if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
    const child = this.#idle.pop() ?? start(this.limits.memoryMb);
    this.#busy.add(child);
    try {
      const answer = await ask(child, task, this.limits);
      rest(child);
      this.#idle.push(child);
      return read(answer) as Results[K];
    } finally {
      this.#busy.delete(child);
      if (!this.#idle.includes(child)) child.kill('SIGKILL');
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }

  close(): void {
    for (const child of [...this.#idle.splice(0), ...this.#busy]) child.kill('SIGKILL');
  }
}

function start(memoryMb: number): ChildProcess {
  const file = fileURLToPath(new URL(`./apart-process${extname(import.meta.url)}`, import.meta.url));
  const child = fork(file, [], {
    execArgv: [...process.execArgv, `--max-old-space-size=${memoryMb}`],
    // Nothing of the caller's own but how Node is to be run.
    env: { NODE_OPTIONS: process.env.NODE_OPTIONS },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // An error that nobody listens to would end the program; whoever asks listens beside this.
  child.on('error', () => {});
  return child;
}

/** Idle it keeps nothing waiting: it ends with the program. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function ask(child: ChildProcess, task: Task, { timeMs, memoryMb }: Limits): Promise<Answer> {
  child.ref();
  child.channel?.ref();
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      child.off('message', onMessage).off('error', onError).off('exit', onExit);
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
      const message = `Đọc, làm thử cần hơn ${memoryMb} MB bộ nhớ.`;
      onError(full ? new TemplateTooHard(message) : new Error(`the process for templates ended with ${code}`));
    };
    const timer = setTimeout(
      () => onError(new TemplateTooHard(`Sau ${timeMs / 1_000} giây vẫn chưa đọc, làm thử xong.`)),
      timeMs,
    );
    child.on('message', onMessage).on('error', onError).on('exit', onExit);
    child.send(task, (error) => error && onError(error));
  });
}

function read(answer: Answer): Results[keyof Results] {
  if ('answer' in answer) return answer.answer;
  if ('refused' in answer) {
    const { code, message, ...rest } = answer.refused;
    throw new EngineError(code, message, rest);
  }
  const { name, message } = answer.failed;
  // A stack or a text that went beyond what JavaScript can hold.
  if (name === 'RangeError') throw new TemplateTooHard('Nội dung lồng nhau quá sâu hoặc quá dài.');
  throw new Error(message);
}

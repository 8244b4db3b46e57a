import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadAnswer, ReadOrder } from './raw.js';

/** Each may take as much memory as its limits allow. */
const AT_ONCE = 2;
/** A process that has read so many, or has been idle so long, makes room for a new one. */
const READINGS = 100;
const IDLE_MS = 60_000;
/** What 500 pages need, several times over. */
const HEAP_MB = 384;

interface Reader {
  process: ChildProcess;
  readings: number;
  idle: NodeJS.Timeout | undefined;
}

let running = 0;
const waiting: (() => void)[] = [];
const idle: Reader[] = [];

/**
 * Has a PDF read in a process of its own, two at once at most: out of memory, a thread takes the whole house down with it.
 * A process is used again only after a file it could read; one that takes too long or too much is ended with all it holds.
 */
export async function readApart(order: ReadOrder, timeoutMs: number): Promise<ReadAnswer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  const reader = idle.pop() ?? start();
  clearTimeout(reader.idle);
  try {
    const answer = await ask(reader.process, order, timeoutMs);
    if ('paper' in answer && ++reader.readings < READINGS) keep(reader);
    else reader.process.kill('SIGKILL');
    return answer;
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function start(): Reader {
  const child = fork(fileURLToPath(new URL(`./read-process${extname(import.meta.url)}`, import.meta.url)), [], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    // Nothing of the service's own but how Node is to be run.
    env: { NODE_OPTIONS: process.env.NODE_OPTIONS },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // An error that nobody listens to would end the service; whoever asks listens beside this.
  child.on('error', () => {});
  const reader = { process: child, readings: 0, idle: undefined };
  child.on('exit', () => leave(reader));
  return reader;
}

/** Idle it keeps nothing waiting: it ends with the service. */
function keep(reader: Reader): void {
  const { process } = reader;
  process.unref();
  process.channel?.unref();
  reader.idle = setTimeout(() => {
    leave(reader);
    process.kill('SIGKILL');
  }, IDLE_MS).unref();
  idle.push(reader);
}

function leave(reader: Reader): void {
  const at = idle.indexOf(reader);
  if (at >= 0) idle.splice(at, 1);
}

function ask(process: ChildProcess, order: ReadOrder, timeoutMs: number): Promise<ReadAnswer> {
  process.ref();
  process.channel?.ref();
  return new Promise<ReadAnswer>((resolve) => {
    const done = (answer: ReadAnswer) => {
      clearTimeout(timer);
      process.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    const onMessage = (message: unknown) => done(message as ReadAnswer);
    const onError = (error: Error) => done({ refused: 'broken', message: error.message });
    const onExit = (code: number | null, signal: string | null) =>
      done({ refused: 'memory', message: `the reading process ended with ${code ?? signal}` });
    const timer = setTimeout(() => done({ refused: 'time', message: `not read in ${timeoutMs} ms` }), timeoutMs);
    process.on('message', onMessage).on('error', onError).on('exit', onExit);
    process.send(order, (error) => error && onError(error));
  });
}

import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { answering, type Reply } from './answering.js';

/** What a process answers: beside the replies of a thread, an error of any other kind as its words. */
export type ProcessReply<Answer> = Reply<Answer> | { failed: Pick<Error, 'name' | 'message'> };

/** Where a process finds what it may take at most, in bytes of resident memory. */
export const MOST_RESIDENT = 'VANTHU_MOST_RESIDENT';

/**
 * Makes this process, started by `Processes`, do its work. It ends with whoever started it, and when it has taken more
 * memory than it may, whatever it is doing: the heap's own limit counts neither buffers nor one huge allocation.
 */
export function serve<Task, Answer>(work: (task: Task) => Answer | Promise<Answer>): void {
  // Where a container or a machine is full, this goes before the service.
  try {
    writeFileSync('/proc/self/oom_score_adj', '900');
  } catch {
    // Only Linux knows this.
  }
  const reply = answering(work);
  process.on('message', async (task: Task) => {
    try {
      process.send?.(await reply(task));
    } catch (error) {
      // What the work threw, or that its answer is too large to be sent.
      const { name, message } = error as Error;
      process.send?.({ failed: { name, message } } satisfies ProcessReply<Answer>);
    }
  });
  process.on('disconnect', () => process.exit());
  new Worker(WATCH, { eval: true, execArgv: [], workerData: Number(process.env[MOST_RESIDENT]) }).unref();
}

/** In a thread: who is busy without end hears neither that the program was killed nor how large it has grown. */
const WATCH = `
const { workerData: most } = require('node:worker_threads');
const parent = process.ppid;
const end = () => process.kill(process.pid, 'SIGKILL');
setInterval(() => {
  if (process.ppid !== parent || process.memoryUsage.rss() > most) end();
}, 100);`;

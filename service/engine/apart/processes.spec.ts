import { afterAll, describe, expect, it } from '@jest/globals';
import { Processes } from './processes.js';
import type { TestTask } from './testing.js';

const made: Processes<TestTask, number>[] = [];
function processes(waiting?: number): Processes<TestTask, number> {
  const one = new Processes<TestTask, number>({
    program: new URL('./testing', import.meta.url),
    memoryMb: 64,
    waiting,
  });
  made.push(one);
  return one;
}
afterAll(() => {
  for (const one of made) one.close();
});

const LONG = 60_000;

describe('work in a process apart', () => {
  it('is answered, and the process is used again', async () => {
    const all = processes();
    const pid = await all.run('answer', LONG);
    expect(pid).not.toBe(process.pid);
    expect(await all.run('answer', LONG)).toBe(pid);
  });

  it('is refused in the words of the engine, and fails in its own', async () => {
    const all = processes();
    await expect(all.run('refuse', LONG)).rejects.toMatchObject({
      name: 'EngineError',
      code: 'DOCX_UNREADABLE',
      detail: 'Không phải tệp Word.',
    });
    await expect(all.run('fail', LONG)).rejects.toMatchObject({ name: 'TypeError', message: 'no function' });
    await expect(all.run('exit', LONG)).rejects.toThrow('ended with 3');
  });

  it.each<[string, TestTask, string, number]>([
    ['without end', 'endless', 'late', 1_500],
    ['that goes beyond the stack', 'deep', 'deep', LONG],
    ['that fills the heap', 'heap', 'memory', LONG],
    ['that takes memory beside the heap', 'buffers', 'memory', LONG],
  ])('%s is ended, and the next is done', async (_, task, why, timeMs) => {
    const all = processes();
    const limits = { timeMs, memoryMb: 64 };
    await expect(all.run(task, timeMs)).rejects.toMatchObject({ name: 'WorkEnded', why, limits });
    expect(await all.run('answer', LONG)).toBeGreaterThan(0);
  });

  it('ends when its caller goes, waiting or not', async () => {
    const all = processes();
    const gone = new AbortController();
    const work = [1, 2, 3].map(() => all.run('endless', LONG, gone.signal));
    gone.abort();
    for (const one of await Promise.allSettled(work)) {
      expect(one).toMatchObject({ status: 'rejected', reason: { why: 'gone' } });
    }
    expect(await all.run('answer', LONG)).toBeGreaterThan(0);
    await expect(all.run('answer', LONG, AbortSignal.abort())).rejects.toMatchObject({ why: 'gone' });
  });

  it('waits for its turn, and is refused where too much waits', async () => {
    const all = processes(1);
    const work = [1, 2, 3, 4].map(() => all.run('answer', LONG));
    const ends = (await Promise.allSettled(work)).map((one) => (one.status === 'rejected' ? one.reason.why : 'done'));
    expect(ends).toEqual(['done', 'done', 'done', 'busy']);
  });
});

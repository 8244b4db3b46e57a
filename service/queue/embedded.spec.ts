import { describe, expect, it } from '@jest/globals';
import { EmbeddedQueue } from './embedded.js';
import type { RenderOutcome } from './render-queue.js';

/** A handler whose jobs end when the test says so. */
class Bench {
  readonly started: string[] = [];
  private readonly ends = new Map<string, (outcome: RenderOutcome) => void>();
  private readonly signals = new Map<string, AbortSignal>();
  private wake: () => void = () => undefined;

  handle = (id: string, signal: AbortSignal): Promise<RenderOutcome> => {
    this.started.push(id);
    this.signals.set(id, signal);
    this.wake();
    return new Promise((resolve) => {
      this.ends.set(id, resolve);
      signal.addEventListener('abort', () => resolve('finished'));
    });
  };

  async end(id: string, outcome: RenderOutcome = 'finished'): Promise<void> {
    this.ends.get(id)!(outcome);
    await new Promise(setImmediate);
  }

  aborted = (id: string) => this.signals.get(id)!.aborted;

  async untilStarted(count: number): Promise<void> {
    while (this.started.length < count) await new Promise<void>((resolve) => (this.wake = resolve));
  }
}

const silent = () => undefined;

describe('the embedded queue', () => {
  it('runs so many at once, higher priority first, equals in their order', async () => {
    const queue = new EmbeddedQueue(1, silent);
    const bench = new Bench();
    for (const [id, priority] of [
      ['a', 0],
      ['b', 0],
      ['c', 5],
      ['d', -1],
      ['e', 5],
    ] as const)
      queue.add({ id, priority });
    queue.start(bench.handle);
    for (const id of ['c', 'e', 'a', 'b', 'd']) await bench.end(id);
    expect(bench.started).toEqual(['c', 'e', 'a', 'b', 'd']);
    expect(queue.size()).toBe(0);
  });

  it('looks at one document once at a time', async () => {
    const queue = new EmbeddedQueue(2, silent);
    const bench = new Bench();
    queue.start(bench.handle);
    queue.add({ id: 'a', priority: 0 });
    queue.add({ id: 'a', priority: 0 });
    expect(bench.started).toEqual(['a']);
    expect(queue.size()).toBe(1);
    await bench.end('a');
  });

  it('looks again when told to', async () => {
    const queue = new EmbeddedQueue(1, silent);
    const bench = new Bench();
    queue.start(bench.handle);
    queue.add({ id: 'a', priority: 0 });
    await bench.end('a', { againInMs: 1 });
    expect(queue.size()).toBe(1);
    // Its timer does not keep a process alive; this one does.
    const awake = setInterval(silent, 1_000);
    await bench.untilStarted(2);
    clearInterval(awake);
    await bench.end('a');
    expect(queue.size()).toBe(0);
  });

  it('looks again at a document whose handler was mistaken, and reports the mistake', async () => {
    const errors: unknown[] = [];
    const queue = new EmbeddedQueue(1, (error) => errors.push(error));
    queue.start(() => Promise.reject(new Error('mistake')));
    queue.add({ id: 'a', priority: 0 });
    await new Promise(setImmediate);
    expect(errors).toHaveLength(1);
    expect(queue.size()).toBe(1);
    await queue.close(0);
  });

  it('forgets a cancelled document, waiting or running', async () => {
    const queue = new EmbeddedQueue(1, silent);
    const bench = new Bench();
    queue.start(bench.handle);
    queue.add({ id: 'a', priority: 0 });
    queue.add({ id: 'b', priority: 0 });
    queue.cancel('b');
    queue.cancel('a');
    expect(bench.aborted('a')).toBe(true);
    await new Promise(setImmediate);
    expect(bench.started).toEqual(['a']);
    expect(queue.size()).toBe(0);
  });

  it('lets what runs finish when it closes, and takes nothing more', async () => {
    const queue = new EmbeddedQueue(1, silent);
    const bench = new Bench();
    queue.start(bench.handle);
    queue.add({ id: 'a', priority: 0 });
    queue.add({ id: 'b', priority: 0 });
    const closed = queue.close(60_000);
    queue.add({ id: 'c', priority: 0 });
    await bench.end('a');
    await closed;
    expect(bench.aborted('a')).toBe(false);
    expect(bench.started).toEqual(['a']);
  });

  it('aborts what does not finish in time', async () => {
    const queue = new EmbeddedQueue(1, silent);
    const bench = new Bench();
    queue.start(bench.handle);
    queue.add({ id: 'a', priority: 0 });
    await queue.close(0);
    expect(bench.aborted('a')).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

const never = new AbortController().signal;

/** Work that ends when the test says so. */
function work() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { end, run: () => ended };
}

describe('turns', () => {
  it('run so many at once, the others in the order they came', async () => {
    const turns = new Turns(2, 10);
    const order: string[] = [];
    const works = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...work() }));
    const all = works.map(({ name, run }) =>
      turns.take(never, () => {
        order.push(name);
        return run();
      }),
    );
    await new Promise(setImmediate);
    expect(order).toEqual(['a', 'b']);
    works[1]!.end();
    await all[1];
    await new Promise(setImmediate);
    expect(order).toEqual(['a', 'b', 'c']);
    for (const { end } of works) end();
    await Promise.all(all);
    expect(order).toEqual(['a', 'b', 'c', 'd']);
  });

  it('go on after work that failed', async () => {
    const turns = new Turns(1, 10);
    const failed = turns.take(never, () => Promise.reject(new Error('no')));
    const next = turns.take(never, async () => 'next');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('next');
  });

  it('are refused when too many wait', async () => {
    const turns = new Turns(1, 1);
    const { end, run } = work();
    const running = turns.take(never, run);
    const waiting = turns.take(never, async () => 'waited');
    await expect(turns.take(never, async () => 'x')).rejects.toMatchObject({ code: 'TOO_MANY_WAITING' });
    end();
    await running;
    expect(await waiting).toBe('waited');
  });

  it('are left by those who go', async () => {
    const turns = new Turns(1, 1);
    const { end, run } = work();
    const running = turns.take(never, run);
    const gone = new AbortController();
    const left = turns.take(gone.signal, async () => 'x');
    gone.abort();
    await expect(left).rejects.toMatchObject({ code: 'STOPPING' });
    const next = turns.take(never, async () => 'next');
    end();
    await running;
    expect(await next).toBe('next');
    await turns.take(never, async () => 'again');
  });
});

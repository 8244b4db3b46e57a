import { describe, expect, it } from '@jest/globals';
import { keepLease } from './worker-lease.js';

/** Runs while the process is kept awake: the lease's own timer does not keep it so. */
async function awake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => undefined, 1_000);
  return work().finally(() => clearInterval(timer));
}

describe('keeping a lease', () => {
  it('ends with the word that it was lost, once, after a store that did not answer', () =>
    awake(async () => {
      const answers = [() => true, () => Promise.reject(new Error('gone')), () => true, () => false];
      let asked = 0;
      await new Promise<void>((resolve) => keepLease(async () => answers[asked++]!(), resolve, 1));
      expect(asked).toBe(4);
    }));

  it('ends when it is told to', () =>
    awake(async () => {
      let asked = 0;
      const stop = keepLease(
        async () => ++asked > 0,
        () => undefined,
        1,
      );
      while (asked < 2) await new Promise(setImmediate);
      stop();
      const then = asked;
      const other = await new Promise<number>((resolve) =>
        keepLease(
          async () => false,
          () => resolve(asked),
          5,
        ),
      );
      expect(other).toBe(then);
    }));
});

import { describe, expect, it } from '@jest/globals';
import { Quarantine } from './quarantine.js';

const never = new AbortController().signal;
/** Whether it has come, after everything that is ready has been done. */
const come = async (wait: Promise<unknown>) => {
  let here = false;
  void wait.then(() => {
    here = true;
  });
  await new Promise(setImmediate);
  return here;
};

describe('the quarantine', () => {
  it('lets any number in side by side, one alone only when all have left, and then nobody', async () => {
    const quarantine = new Quarantine();
    const [a, b] = [await quarantine.enter(never), await quarantine.enter(never)];
    const alone = a.alone(never);
    const later = quarantine.enter(never);
    expect([await come(alone), await come(later)]).toEqual([false, false]);
    b.leave();
    expect([await come(alone), await come(later)]).toEqual([true, false]);
    a.leave();
    a.leave();
    expect(await come(later)).toBe(true);
    const c = quarantine.enter(never);
    expect(await come(c)).toBe(true);
  });

  it('takes one after the other alone', async () => {
    const quarantine = new Quarantine();
    const [a, b] = [await quarantine.enter(never), await quarantine.enter(never)];
    const [first, second] = [a.alone(never), b.alone(never)];
    expect([await come(first), await come(second)]).toEqual([true, false]);
    a.leave();
    expect(await come(second)).toBe(true);
  });

  it('goes on without who gives up waiting', async () => {
    const quarantine = new Quarantine();
    const [a, b] = [await quarantine.enter(never), await quarantine.enter(never)];
    const stop = new AbortController();
    const alone = b.alone(stop.signal);
    const later = quarantine.enter(never);
    stop.abort(new Error('stopped'));
    await expect(alone).rejects.toThrow('stopped');
    expect(await come(later)).toBe(true);
    b.leave();
    await expect(quarantine.enter(stop.signal)).rejects.toThrow('stopped');
    a.leave();
    (await later).leave();
    const last = await quarantine.enter(never);
    expect(await come(last.alone(never))).toBe(true);
  });
});

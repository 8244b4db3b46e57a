import { describe, expect, it } from '@jest/globals';
import { SharedSync } from './shared-sync.js';

describe('a sync that many wait for', () => {
  const open = () => {
    const begun: { resolve: () => void; reject: (error: Error) => void }[] = [];
    const sync = new SharedSync(() => new Promise((resolve, reject) => begun.push({ resolve, reject })));
    return { begun, sync };
  };
  const turn = () => new Promise(setImmediate);

  it('covers what was there when it began; who comes later shares the next', async () => {
    const { begun, sync } = open();
    const ended: string[] = [];
    const wait = (name: string) => sync.done().then(() => ended.push(name));
    const all = [wait('a'), wait('b'), wait('c')];
    expect(begun).toHaveLength(1);
    begun[0]!.resolve();
    await turn();
    expect(ended).toEqual(['a']);
    expect(begun).toHaveLength(2);
    all.push(wait('d'));
    begun[1]!.resolve();
    await turn();
    expect(ended).toEqual(['a', 'b', 'c']);
    begun[2]!.resolve();
    await Promise.all(all);
    expect(begun).toHaveLength(3);
  });

  it('tells those who waited for it that it failed, and nobody else', async () => {
    const { begun, sync } = open();
    const [first, second] = [sync.done(), sync.done()];
    begun[0]!.reject(new Error('EIO'));
    await expect(first).rejects.toThrow('EIO');
    await turn();
    begun[1]!.resolve();
    await second;
    const third = sync.done();
    begun[2]!.resolve();
    await third;
  });
});

import { expect, it } from '@jest/globals';
import { nextWaitMs } from './schedule.js';
import { signature } from './signature.js';

it('signs time and body, so that a receiver with openssl comes to the same', () => {
  // printf '1505710800.{"id":"1"}' | openssl dgst -sha256 -hmac bi-mat-cua-truong-thpt-thanh-nua-2017
  expect(signature(['bi-mat-cua-truong-thpt-thanh-nua-2017'], 1_505_710_800, '{"id":"1"}')).toBe(
    't=1505710800,v1=92bea3e66dd80e8d90962ef405c55714925778366a0aab48b3d9bf5872955522',
  );
});

it('signs once for each secret while it is changed', () => {
  expect(signature(['a', 'b'], 1, 'x')).toMatch(/^t=1,v1=[0-9a-f]{64},v1=[0-9a-f]{64}$/);
  expect(signature(['a', 'b'], 1, 'x')).toContain(signature(['b'], 1, 'x').slice('t=1,'.length));
});

it('tries over about a day, at first soon, then gives up', () => {
  const waits: number[] = [];
  for (let tries = 1, wait = nextWaitMs(1); wait !== undefined; wait = nextWaitMs(++tries)) waits.push(wait);
  expect(waits[0]).toBe(10_000);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
  expect(hours).toBeGreaterThan(23);
  expect(hours).toBeLessThan(25);
});

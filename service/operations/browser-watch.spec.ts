import { expect, it } from '@jest/globals';
import { BrowserWatch } from './browser-watch.js';

it('hopes for a browser for two minutes, and begins again when there was one', async () => {
  let now = 0;
  let healthy = true;
  const watch = new BrowserWatch(
    async () => healthy,
    () => now,
  );
  const at = async (seconds: number, isHealthy: boolean) => {
    now = seconds * 1_000;
    healthy = isHealthy;
    return watch.hopeful();
  };
  expect(await at(0, true)).toBe(true);
  expect(await at(1_000, false)).toBe(true);
  expect(await at(1_119, false)).toBe(true);
  expect(await at(1_120, false)).toBe(false);
  expect(await at(1_130, true)).toBe(true);
  expect(await at(1_140, false)).toBe(true);
  expect(await at(1_259, false)).toBe(true);
});

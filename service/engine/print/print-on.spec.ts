import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type PrintPage, RunningBrowser } from './browser.js';
import { findBrowser } from './find-browser.js';
import { writeFontconfig } from './fontconfig.js';
import { pageEvent } from './page-event.js';
import { printOn } from './print-on.js';

let dir: string;
let browser: RunningBrowser;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'vanthu-print-'));
  browser = await RunningBrowser.launch({
    executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? findBrowser(process.env.PATH ?? '') ?? '',
    fontconfigFile: writeFontconfig(dir),
    profilesDir: dir,
    startTimeoutMs: 30_000,
    sandbox: process.getuid?.() !== 0,
  });
});
afterEach(async () => {
  await browser.end(2_000);
  rmSync(dir, { recursive: true, force: true });
});

it('a page does not keep the documents that it printed', async () => {
  const sheet = await browser.openPage();
  const nodes = async () => (await sheet.cdp.send('Memory.getDOMCounters')).nodes;
  const html = `<!doctype html><title>a</title><p>Văn bản</p>${'<!-- văn bản thử -->'.repeat(2_000)}`;
  await printOn(sheet, html);
  const one = await nodes();
  for (let i = 0; i < 60; i++) await printOn(sheet, html);
  // 40,000 characters each: seven or so between two collections.
  expect(await nodes()).toBeLessThan(20 * one);
});

it.each<[string, RegExp, (sheet: PrintPage) => unknown]>([
  // Never answered.
  ['its process', /crashed/, ({ cdp }) => void cdp.send('Page.crash').catch(() => undefined)],
  ['the page', /closed/, (sheet) => sheet.close()],
  ['its browser', /closed|the browser has ended/, () => browser.end(2_000)],
])('a page is waited for no longer when %s has ended', async (_, why, end) => {
  const sheet = await browser.openPage();
  // Nothing was asked of it that could fail instead.
  const waiting = expect(pageEvent(sheet, 'Page.loadEventFired')).rejects.toThrow(why);
  await end(sheet);
  await waiting;
  await expect(printOn(sheet, '<p>a</p>')).rejects.toThrow();
});

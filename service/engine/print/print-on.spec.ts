import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { RunningBrowser } from './browser.js';
import { findBrowser } from './find-browser.js';
import { writeFontconfig } from './fontconfig.js';
import { printOn } from './print-on.js';

it('a page does not keep the documents that it printed', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'vanthu-print-'));
  const browser = await RunningBrowser.launch({
    executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? findBrowser(process.env.PATH ?? '') ?? '',
    fontconfigFile: writeFontconfig(dir),
    profilesDir: dir,
    startTimeoutMs: 30_000,
    sandbox: process.getuid?.() !== 0,
  });
  try {
    const sheet = await browser.openPage();
    const nodes = async () => (await sheet.cdp.send('Memory.getDOMCounters')).nodes;
    const html = `<!doctype html><title>a</title><p>Văn bản</p>${'<!-- văn bản thử -->'.repeat(2_000)}`;
    await printOn(sheet, html);
    const one = await nodes();
    for (let i = 0; i < 60; i++) await printOn(sheet, html);
    // 40,000 characters each: seven or so between two collections.
    expect(await nodes()).toBeLessThan(20 * one);
  } finally {
    await browser.end(2_000);
    rmSync(dir, { recursive: true, force: true });
  }
});

/// <reference lib="dom" />
import { once } from 'node:events';
import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { browserPath } from '../engine.js';
import { start, useHome } from '../support/cli.js';

/** `vanthu preview --watch` in a real browser, while the form is saved as Word saves it. */

const home = useHome(['thong-bao']);
const FORM = 'templates/thong-bao/2026-2027/template.docx';
let running: ReturnType<typeof start>;
let url: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await home.vanthu('new-version', 'thong-bao', '--from=2025-2026', '--nam-hoc=2026-2027');
  running = start('toolkit/cli/run.ts', ['preview', 'thong-bao', '--watch'], {
    cwd: home.path,
    env: { VANTHU_HOME: home.path },
  });
  const [line] = (await once(createInterface({ input: running.child.stdout }), 'line')) as [string];
  url = /http:\S+/.exec(line)![0];
  browser = await puppeteer.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  running.child.kill('SIGKILL');
});

const revision = (least: number) =>
  page.waitForFunction((least) => Number(document.body.dataset.revision) >= least, {}, least);
const text = (id: string) => page.$eval(`#${id}`, (element) => element.textContent);

describe('vanthu preview --watch', () => {
  it('shows the pages as they are printed', async () => {
    await page.goto(url);
    await revision(1);
    await page.waitForFunction(() =>
      [...document.images].every((image) => image.complete && image.naturalWidth === 1240),
    );
    expect(await page.$$eval('main img', (pages) => pages.length)).toBeGreaterThan(0);
    expect(await text('tot')).toBe('Không có gì.');
  });

  it('prints again when Word has saved, and shows what is wrong beside the pages of before', async () => {
    const before = await page.$eval('main img', (image) => (image as HTMLImageElement).src);
    const zip = new PizZip(readFileSync(home.file(FORM)));
    zip.file('word/document.xml', zip.file('word/document.xml')!.asText().replace('{banHanh}', '{banHanhh}'));
    writeFileSync(home.file('templates/thong-bao/2026-2027/~WRD0001.tmp'), zip.generate({ type: 'nodebuffer' }));
    copyFileSync(home.file(FORM), home.file('tot.docx'));
    renameSync(home.file('templates/thong-bao/2026-2027/~WRD0001.tmp'), home.file(FORM));
    await page.waitForFunction(() => document.getElementById('loi')!.textContent!.includes('banHanhh'));
    expect(await page.$eval('main', (main) => main.className)).toBe('cu');
    renameSync(home.file('tot.docx'), home.file(FORM));
    await page.waitForFunction(() => document.querySelector('main')!.className === '');
    expect(await page.$eval('main img', (image) => (image as HTMLImageElement).src)).not.toBe(before);
  });

  it('names the place in an example that its schema refuses', async () => {
    const file = 'examples/thong-bao/2026-2027/hoc-bong.json';
    home.write(file, JSON.stringify({ ...home.json(file), so: 'mười' }));
    await page.waitForFunction(() => document.getElementById('loi')!.textContent!.includes('hoc-bong.json#/so'));
  });

  it('answers this machine alone, reads only, and lets nothing else in', async () => {
    const { port } = new URL(url);
    const ask = (headers: Record<string, string>, method = 'GET', path = '/') =>
      new Promise<number>((resolve, reject) => {
        request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode!);
        })
          .on('error', reject)
          .end();
      });
    expect(await ask({ Host: 'la.example' })).toBe(403);
    expect(await ask({}, 'POST')).toBe(405);
    expect(await ask({}, 'GET', '/trang/1/..%2F..%2Flock/0.png')).toBe(404);
    const { headers } = await fetch(url);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('ends with Ctrl+C', async () => {
    running.child.kill('SIGINT');
    expect(await running.ended).toMatchObject({ code: 0, err: '' });
  });
});

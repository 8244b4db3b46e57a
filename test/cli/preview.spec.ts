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
  await page.setViewport({ width: 1024, height: 768 });
});
afterAll(async () => {
  await browser?.close();
  running.child.kill('SIGKILL');
});

const revision = (least: number) =>
  page.waitForFunction((least) => Number(document.body.dataset.revision) >= least, {}, least);
const text = (id: string) => page.$eval(`#${id}`, (element) => element.textContent);

/** The form with something else in its text, saved as Word saves: a new file into the place of the old one. */
function save(change: (xml: string) => string): void {
  const zip = new PizZip(readFileSync(home.file(FORM)));
  zip.file('word/document.xml', change(zip.file('word/document.xml')!.asText()));
  const temporary = home.file('templates/thong-bao/2026-2027/~WRD0001.tmp');
  writeFileSync(temporary, zip.generate({ type: 'nodebuffer' }));
  renameSync(temporary, home.file(FORM));
}

const listed = (words: string) =>
  page.waitForFunction((words) => document.querySelector('aside')!.textContent!.includes(words), {}, words);
const visible = (selector: string) =>
  page.waitForFunction(
    (selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
    },
    {},
    selector,
  );

describe('vanthu preview --watch', () => {
  it('shows the pages as they are printed', async () => {
    await page.goto(url);
    await revision(1);
    await page.waitForFunction(() =>
      [...document.images]
        .filter((image) => image.offsetParent)
        .every((image) => image.complete && image.naturalWidth === 1240),
    );
    expect(await page.$$eval('#trang-vi-du img', (pages) => pages.length)).toBeGreaterThan(0);
    expect(await text('tot')).toBe('Không có gì phải sửa.');
    expect(await page.$$('.dau')).toEqual([]);
  });

  it('prints again when Word has saved, and marks what is wrong where it stands in the form', async () => {
    const before = await page.$eval('#trang-vi-du img', (image) => (image as HTMLImageElement).src);
    copyFileSync(home.file(FORM), home.file('tot.docx'));
    save((xml) => xml.replace('{banHanh}', '{banHanhh}').replace('{kyHieu}', '{kyHieuu}'));
    await listed('banHanhh');
    expect(await page.$eval('main', (main) => main.className)).toBe('cu');
    // What keeps it from being printed is told once, by its place.
    expect(await page.$$eval('#loi .loi-noi', (all) => all.map((one) => one.textContent))).toEqual([
      expect.stringContaining('banHanhh'),
      expect.stringContaining('kyHieuu'),
    ]);
    await page.click('#loi li:nth-child(2) .dau-muc');
    await visible('#trang-mau .dau.chon[data-so="2"]');
    const under = await page.$eval('#trang-mau .dau[data-so="1"]', (mark) => mark.getAttribute('aria-label'));
    expect(under).toContain('banHanhh');
    await page.click('#trang-mau .dau[data-so="1"]');
    await page.waitForSelector('#loi li:nth-child(1) .dau-muc[aria-expanded="true"]');

    renameSync(home.file('tot.docx'), home.file(FORM));
    await page.waitForFunction(() => document.querySelectorAll('aside li').length === 0);
    await page.click('#chon-vi-du');
    await page.waitForFunction(
      (before) => document.querySelector<HTMLImageElement>('#trang-vi-du img')!.src !== before,
      {},
      before,
    );
    expect(await page.$eval('main', (main) => main.className)).toBe('');
  });

  it('marks what breaks the rules on the page of the example', async () => {
    const file = 'examples/thong-bao/2026-2027/hoc-bong.json';
    const good = home.read(file);
    const data = home.json<{ trichYeu: string }>(file);
    home.write(file, JSON.stringify({ ...data, trichYeu: `${data.trichYeu}.` }));
    await listed('kết thúc bằng dấu');
    const [number, quoted] = await page.$eval('.dau', (mark) => [
      (mark as HTMLElement).dataset.so!,
      mark.closest('#trang-vi-du') !== null,
    ]);
    expect(quoted).toBe(true);
    expect(await page.$eval(`aside li:nth-of-type(${number})`, (item) => item.textContent)).toContain('dấu');
    home.write(file, good);
    await page.waitForFunction(() => document.querySelectorAll('.dau').length === 0);
  });

  it('shows the lines of an example that its schema refuses, and stays where it was', async () => {
    const file = 'examples/thong-bao/2026-2027/hoc-bong.json';
    await page.evaluate(() => window.scrollTo(0, 120));
    await page.waitForFunction(() => Object.values(sessionStorage).includes('120'));
    home.write(file, JSON.stringify({ ...home.json(file), so: 'mười' }, null, 2));
    await listed('hoc-bong.json, dòng');
    await page.click('#loi .dau-muc');
    expect(await page.$eval('#loi pre .nay', (line) => line.textContent)).toContain('"so": "mười"');
    expect(await page.$eval('#loi a', (link) => (link as HTMLAnchorElement).href)).toMatch(/^vscode:\/\/file\/.*:\d+:/);
    expect(await page.evaluate(() => window.scrollY)).toBe(120);
    await page.reload();
    await revision(1);
    await page.waitForFunction(() => window.scrollY === 120);
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
    expect(await ask({}, 'GET', '/trang/1/mau/..%2F..%2Flock/99.png')).toBe(404);
    const { headers } = await fetch(url);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('ends with Ctrl+C', async () => {
    running.child.kill('SIGINT');
    expect(await running.ended).toMatchObject({ code: 0, err: '' });
  });
});

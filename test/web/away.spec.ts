/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer';
import { useBrowser } from '../support/browser.js';
import { json, office, reads } from '../support/desk.js';
import { freePort } from '../support/free-port.js';
import { home, put, spawnService, temporaryFolder, until } from '../support/service.js';

const browser = useBrowser();
const trichYeu = '[data-pointer="/trichYeu"] textarea';

/** Once the browser has kept the page and what it asked for. */
const kept = (page: Page, path: string) =>
  page.waitForFunction(
    async (path) =>
      (await caches.match('/app', { ignoreVary: true })) !== undefined &&
      (await caches.match(path, { ignoreVary: true })) !== undefined,
    { polling: 200 },
    path,
  );

const value = (page: Page) => page.$eval(trichYeu, (field) => (field as HTMLTextAreaElement).value);

describe('while the service is away', () => {
  it('a form that was open before opens again with what was typed, goes on, and is sent once the service is back', async () => {
    const folder = await temporaryFolder();
    const env = { PORT: String(await freePort()) };
    const first = await spawnService(join(folder.path, 'data'), { env });
    try {
      await put(`${first.url}/api/v1/office`, office, { 'If-Match': '"0"' });
      const { page } = await browser.open(`${first.url}/app/soan/cong-van`);
      await page.waitForSelector(trichYeu);
      await page.type(trichYeu, 'tổ chức Hội giảng');
      await reads(page, 'Đã lưu bản nháp');
      await page.waitForSelector('[data-pointer="/noiDung"] [contenteditable=true]');
      const { version } = (await json<{ items: { version: string; id: string }[] }>(`${first.url}/api/v1/drafts`))
        .items[0]!;
      await kept(page, `/api/v1/templates/cong-van/versions/${version}/schema`);
      // The editor of the body is among the files.
      await page.waitForFunction(
        async () => {
          const parts = performance.getEntriesByType('resource').map(({ name }) => name);
          const found = await Promise.all(
            parts.filter((name) => name.includes('/assets/')).map((n) => caches.match(n)),
          );
          return found.length > 10 && found.every((one) => one !== undefined);
        },
        { polling: 200 },
      );
      await first.kill('SIGTERM');

      await page.reload({ waitUntil: 'domcontentloaded' });
      await page.waitForSelector(trichYeu);
      expect(await value(page)).toBe('tổ chức Hội giảng');
      expect(
        await page.$eval('[data-pointer="/coQuan/banHanh"] :is(input, textarea)', (f) => (f as HTMLInputElement).value),
      ).toBe(office.coQuan.banHanh);
      await page.waitForSelector('[data-pointer="/noiDung"] [contenteditable=true]');
      await reads(page, 'Chưa dựng được trang vì mất kết nối');
      await page.focus(trichYeu);
      await page.keyboard.press('End');
      await page.keyboard.type(' cấp trường');
      await reads(page, 'bản nháp được giữ trên máy này');
      await page.reload({ waitUntil: 'domcontentloaded' });
      await page.waitForSelector(trichYeu);
      expect(await value(page)).toBe('tổ chức Hội giảng cấp trường');

      const second = await spawnService(join(folder.path, 'data'), { env });
      try {
        await reads(page, 'Đã lưu bản nháp');
        await page.waitForSelector('section[data-pages="1"][aria-busy="false"] canvas');
        const { items } = await json<{ items: { title: string }[] }>(`${second.url}/api/v1/drafts`);
        expect(items.map(({ title }) => title)).toEqual(['tổ chức Hội giảng cấp trường']);
      } finally {
        await second.kill('SIGTERM');
      }
    } finally {
      await first.kill('SIGKILL');
      await folder.remove();
    }
  });

  it('an app that was upgraded is never hidden behind the one before, and the older one is let go', async () => {
    const worker = await readFile(join(home, 'dist/web/sw.js'));
    let build = 'a';
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      const say = (type: string, body: string | Buffer) =>
        response.writeHead(200, { 'Content-Type': type, 'Service-Worker-Allowed': '/' }).end(body);
      if (path === '/app/sw.js') say('text/javascript', worker);
      else if (path === `/assets/index-${build}.js`) say('text/javascript', `document.title = 'bản ${build}'`);
      else if (path.startsWith('/assets/')) response.writeHead(404).end();
      else say('text/html', `<script type="module" src="/assets/index-${build}.js"></script>`);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const { page } = await browser.open(`http://127.0.0.1:${port}/`);
    const titled = (title: string) => page.waitForFunction((title) => document.title === title, {}, title);
    const keep = (entry: string) =>
      page.evaluate(async (entry) => {
        await navigator.serviceWorker.register('/app/sw.js', { scope: '/' });
        const { active } = await navigator.serviceWorker.ready;
        active!.postMessage({ entry, paths: [entry] });
      }, entry);
    // A cache is there, empty, before it is whole: the page comes into it last.
    const builds = () =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.includes('index-'));
        return Promise.all(
          names.map(async (name) => ({ name, whole: (await (await caches.open(name)).match('/app')) !== undefined })),
        );
      });
    const holds = (entry: string) =>
      until(builds, (all) => all.length === 1 && all[0]!.whole && all[0]!.name.endsWith(entry));
    try {
      await titled('bản a');
      await keep('/assets/index-a.js');
      await holds('/assets/index-a.js');

      build = 'b';
      // The older page goes on with its own parts, though the service has them no more.
      expect(await page.evaluate(async () => (await fetch('/assets/index-a.js')).status)).toBe(404);
      await page.reload();
      await titled('bản b');
      expect(await page.evaluate(async () => (await fetch('/assets/index-a.js')).status)).toBe(200);
      // What a page of the older build tells comes too late.
      await keep('/assets/index-a.js');
      await keep('/assets/index-b.js');
      await holds('/assets/index-b.js');
    } finally {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
    await page.reload();
    await titled('bản b');
    await page.goto(`http://127.0.0.1:${port}/app/van-ban`);
    await titled('bản b');
  });
});

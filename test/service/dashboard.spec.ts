import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { keysCommand } from '../../service/access/keys-command.js';
import { type RedisServer, startRedis } from '../support/redis.js';
import { serve, type TestService, temporaryFolder } from '../support/service.js';

let redis: RedisServer;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let service: TestService;
let browser: Browser;
let full: string;
let read: string;
beforeAll(async () => {
  [redis, folder] = await Promise.all([startRedis(), temporaryFolder()]);
  const add = async (scope: string) =>
    (await keysCommand(join(folder.path, 'api-keys.txt'), ['add', '--scope', scope])).trim();
  [full, read] = [await add('full'), await add('read')];
  service = await serve(folder.path, { QUEUE_URL: redis.url, RENDER_IN_SERVICE: '0' });
  const executablePath = process.env.PUPPETEER_EXECUTABLE_PATH!;
  browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
});
afterAll(async () => {
  await browser.close();
  await service.close();
  await redis.stop();
  await folder.remove();
});

const board = (headers: Record<string, string> = {}) => fetch(`${service.url}/admin/queue`, { headers });
const text = (page: Page) => page.evaluate('document.body.innerText') as Promise<string>;
const says = (page: Page, words: string) =>
  page.waitForFunction(`document.body.innerText.includes(${JSON.stringify(words)})`);

async function enter(page: Page, key: string): Promise<void> {
  await page.locator('input[name=key]').fill(key);
  await page.locator('button').click();
}

describe('the dashboard of a service with keys', () => {
  it('asks a browser for a key that may do everything, and opens then', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const faults: unknown[] = [];
    page.on('pageerror', (error) => faults.push(error));
    const answer = await page.goto(`${service.url}/admin/queue`);
    expect([answer!.status(), answer!.headers()['content-type']]).toEqual([401, 'text/html; charset=utf-8']);
    expect(await text(page)).toContain('Hãy đăng nhập bằng khóa API có quyền “full”.');
    await enter(page, 'sai');
    await says(page, 'Khóa đã gửi không có');
    await enter(page, read);
    await says(page, 'Khóa này chỉ có quyền “read”');
    await enter(page, full);
    await says(page, 'render');
    expect(page.url()).toBe(`${service.url}/admin/queue`);
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(faults).toEqual([]);

    const later = await context.newPage();
    await later.goto(`${service.url}/admin/queue`);
    await says(later, 'render');
    await later.evaluate("fetch('/api/v1/sessions/current', { method: 'DELETE' })");
    await later.goto(`${service.url}/admin/queue`);
    await says(later, 'Hãy đăng nhập');
    await context.close();
  });

  it('opens to whoever follows a link from another site and is signed in', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(`${service.url}/admin/queue`);
    await enter(page, full);
    await says(page, 'render');
    await page.goto('data:text/html,<a>x</a>');
    await page.evaluate(`location.href = '${service.url}/admin/queue'`);
    await says(page, 'render');
    await context.close();
  });

  it('answers programs with problems, and those with a full key with the board', async () => {
    for (const [headers, status, code] of [
      [{}, 401, 'KEY_MISSING'],
      [{ Authorization: `Bearer ${read}` }, 403, 'KEY_SCOPE'],
      [{ Cookie: `vanthu_session=${'x'.repeat(43)}` }, 401, 'SESSION_ENDED'],
    ] as const) {
      const answer = await board(headers);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
    }
    expect((await board({ Authorization: `Bearer ${full}` })).status).toBe(200);
    expect((await fetch(`${service.url}/admin/queue/api/queues`)).status).toBe(401);
  });
});

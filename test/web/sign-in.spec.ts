import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keysCommand } from '../../service/access/keys-command.js';
import { barriers, named, SIZES, useBrowser, type Width } from '../support/browser.js';
import { clock, reads } from '../support/desk.js';
import { serve, type TestService, temporaryFolder } from '../support/service.js';

const browser = useBrowser();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let service: TestService;
let key: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  const file = join(folder.path, 'api-keys.txt');
  key = (await keysCommand(file, ['add', '--scope', 'full'])).trim();
  service = await serve(join(folder.path, 'data'), { API_KEYS_FILE: file }, { clock });
});
afterAll(async () => {
  await service.close();
  await folder.remove();
});

describe('a service with keys', () => {
  it.each(Object.keys(SIZES).map(Number) as Width[])('asks for one at %i pixels without a barrier', async (width) => {
    const { page } = await browser.open(`${service.url}/app/van-ban`, width);
    await page.waitForSelector(named('heading', 'Đăng nhập'));
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('says when a key is no key, and lets in where one wanted to go with a good one, for good', async () => {
    const { page } = await browser.open(`${service.url}/app/van-ban`);
    await page.waitForSelector('input[type=password]');
    await page.type('input[type=password]', 'vanthu_abcdefgh_x');
    await page.keyboard.press('Enter');
    await page.waitForSelector('input[aria-invalid="true"]');
    await page.$eval('input[type=password]', (field) => (field as HTMLInputElement).select());
    await page.type('input[type=password]', key);
    await page.keyboard.press('Enter');
    await reads(page, 'Chưa có văn bản nào');
    await page.reload();
    await reads(page, 'Chưa có văn bản nào');
    // The browser keeps a session, never the key.
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain(key);
  });
});

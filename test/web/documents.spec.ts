import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer';
import { readPdf } from '../pdf.js';
import { barriers, named, picture, useBrowser } from '../support/browser.js';
import { clock, downloads, fill, reads, saveOffice } from '../support/desk.js';
import { example, onePage, post, type SeenDocument, temporaryFolder, until, useService } from '../support/service.js';

const service = useService(undefined, { clock });
const browser = useBrowser();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

async function make(template: string, data: object): Promise<SeenDocument> {
  const answer = await post(`${service.url}/api/v1/documents`, { template, data }, { Prefer: 'wait=30' });
  const made = (await answer.json()) as SeenDocument;
  expect(made.status).toBe('done');
  return made;
}

beforeAll(async () => {
  folder = await temporaryFolder();
  await saveOffice(service.url);
  for (const so of [86, 87, 88]) {
    await make('cong-van', { ...onePage(so).data, ...(so === 87 && { trichYeu: 'tham gia Hội khỏe Phù Đổng' }) });
  }
  await make('dang-ky', example('dang-ky', 'da-dien'));
});
afterAll(() => folder.remove());

const press = async (page: Page, name: string) => (await page.waitForSelector(named('button', name)))!.click();
const titles = (page: Page) => page.$$eval('main li a > span:first-child', (all) => all.map((one) => one.textContent!));
const open = async (search = '') => {
  const { page } = await browser.open(`${service.url}/app/van-ban${search}`);
  await page.waitForSelector(named('heading', 'Văn bản đã làm'));
  return page;
};

describe('documents', () => {
  it('are listed newest first, and found without accents', async () => {
    const page = await open();
    await until(
      () => titles(page),
      (all) => all.length === 4,
    );
    expect((await titles(page))[0]).toMatch(/^Đăng ký: Lò Thị Thu Hà/);
    await picture(page, 'van-ban');
    await page.type('input[type=search]', 'phu dong');
    await until(
      () => titles(page),
      (all) => all.length === 1 && all[0]!.includes('Phù Đổng'),
    );
  });

  it('are filtered by what stands in the address, and come back so', async () => {
    const page = await open();
    await page.type('input[type=search]', '86/THPTBVĐ-VP');
    await until(
      () => titles(page),
      (all) => all.length === 1,
    );
    await page.click('::-p-aria([name="Loại"][role="combobox"])');
    await (await page.waitForSelector(named('option', 'Công văn')))!.click();
    await page.waitForFunction(() => new URLSearchParams(window.location.search).get('template') === 'cong-van');
    await page.waitForFunction(() => new URLSearchParams(window.location.search).get('q') === '86/THPTBVĐ-VP');
    const { search } = new URL(page.url());
    // A document and back, and the same address on another machine.
    await page.click('main li a');
    await page.waitForSelector(named('button', 'Làm lại để đối chiếu với bản đã lưu'));
    await page.goBack();
    const again = await open(search);
    for (const one of [page, again]) {
      await until(
        () => titles(one),
        (all) => all.length === 1 && all[0]!.includes('86/THPTBVĐ-VP'),
      );
      expect(await one.$eval('input[type=search]', (box) => (box as HTMLInputElement).value)).toBe('86/THPTBVĐ-VP');
      expect(new URL(one.url()).search).toBe(search);
    }
  });

  it('are found by their day, typed as people here write it', async () => {
    const page = await open();
    await fill(page, 'Từ ngày', '1/2/2018');
    await fill(page, 'Đến ngày', '28/2/2018');
    await until(
      () => titles(page),
      (all) => all.length === 3,
    );
    expect(new URL(page.url()).search).toBe('?from=2018-02-01&to=2018-02-28');
    await fill(page, 'Đến ngày', '31/2/2018');
    await page.keyboard.press('Tab');
    await reads(page, 'Ví dụ: 05/09/2026');
  });

  it('that cannot be asked for say so, and come by themselves once the connection is back', async () => {
    const { page } = await browser.open(`${service.url}/app/van-ban`);
    await page.waitForSelector(named('heading', 'Văn bản đã làm'));
    await page.setOfflineMode(true);
    await reads(page, 'Mất kết nối với Văn Thư');
    expect(await barriers(page)).toEqual([]);
    await page.setOfflineMode(false);
    await page.waitForFunction(() => !document.body.textContent.includes('Mất kết nối với Văn Thư'));
  });

  it('that nothing matches say how to go on', async () => {
    const page = await open('?q=zzzz&status=failed');
    await reads(page, 'Không có văn bản nào khớp');
    await press(page, 'Bỏ mọi điều kiện');
    await until(
      () => titles(page),
      (all) => all.length === 4,
    );
    expect(new URL(page.url()).search).toBe('');
  });

  it('open on their pages, download under Vietnamese names, and are made again the same', async () => {
    const page = await open('?q=88');
    await until(
      () => titles(page),
      (all) => all.length === 1,
    );
    await page.click('main li a');
    await page.waitForSelector('section[data-pages="1"] canvas');
    await picture(page, 'mot-van-ban');
    const got = await downloads(page, folder.path);
    await (await page.waitForSelector(named('link', 'Tải PDF')))!.click();
    const [first] = await readPdf(await got(/^Công văn 88-THPTBVĐ-VP.*\.pdf$/));
    expect(first!.texts.map(({ text }) => text).join('')).toContain('Đàm Quang Huy');
    await (await page.waitForSelector(named('link', 'Tải Word')))!.click();
    expect((await got(/^Công văn 88-THPTBVĐ-VP.*\.docx$/)).subarray(0, 2).toString()).toBe('PK');
    await press(page, 'Làm lại để đối chiếu với bản đã lưu');
    await reads(page, 'Giống hệt bản đã lưu');
  });
});

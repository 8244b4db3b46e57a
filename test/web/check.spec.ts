import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer';
import { barriers, named, picture, SIZES, useBrowser, type Width } from '../support/browser.js';
import { downloads } from '../support/desk.js';
import { faultyDocx } from '../support/faulty.js';
import { temporaryFolder, useService } from '../support/service.js';

const service = useService();
const browser = useBrowser();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let docx: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  docx = join(folder.path, 'Công văn cũ.docx');
  await writeFile(docx, await faultyDocx(service.url));
});
afterAll(() => folder.remove());

async function dropped(file: string, width?: Width): Promise<Page> {
  const { page } = await browser.open(`${service.url}/app/kiem-tra`, width);
  const input = await page.waitForSelector('input[type=file]');
  await input!.uploadFile(file);
  await page.waitForSelector('ol > li[data-id]');
  return page;
}

const heading = (page: Page) => page.$eval('section h2', (h) => h.textContent);

describe('a document of anybody’s', () => {
  it('is shown with its findings, each marked where it stands, with clause and mending', async () => {
    const page = await dropped(docx);
    expect(await heading(page)).toMatch(/^Có \d+ chỗ sai thể thức/);
    const margin = await page.waitForSelector('::-p-text(Lề trái đang là 20 mm)');
    await margin!.click();
    await page.waitForSelector('section[data-pages="1"] canvas');
    await page.waitForSelector('[data-chosen="true"][title*="Lề trái"]');
    const text = await page.$eval('li[data-chosen="true"]', (li) => li.textContent);
    expect(text).toMatch(/Cách sửa: .*30–35 mm.*Thông tư 01\/2011\/TT-BNV/s);
    // The other way round: a mark on the page chooses its finding.
    await page.click('[data-chosen="false"][title*="Kính gửi"]');
    await page.waitForFunction(() =>
      document.querySelector('li[data-chosen="true"]')?.textContent?.includes('Kính gửi đang có cỡ chữ 11'),
    );
    await picture(page, 'kiem-tra');
  });

  it('comes back corrected: fewer findings, and the copy opens', async () => {
    const page = await dropped(docx);
    const got = await downloads(page, folder.path);
    await page.click(named('button', 'Sửa giúp và tải bản đã sửa'));
    await page.waitForSelector('::-p-text(Đã sửa)');
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(await got(/đã sửa.*\.docx$/))]), 'đã sửa.docx');
    const check = await fetch(`${service.url}/api/v1/the-thuc/checks`, { method: 'POST', body: form });
    const { findings } = (await check.json()) as { findings: { message: string }[] };
    expect(findings.filter((f) => /Lề trái/.test(f.message))).toEqual([]);
  });

  it.each([
    ['cu.doc', 'dạng Word cũ'],
    ['anh.png', 'không phải tệp Word'],
  ])('of another kind (%s) is refused in plain words', async (name, words) => {
    const file = join(folder.path, name);
    await writeFile(file, 'x');
    const { page } = await browser.open(`${service.url}/app/kiem-tra`);
    await (await page.waitForSelector('input[type=file]'))!.uploadFile(file);
    await page.waitForSelector(`::-p-text(${words})`);
  });

  it('that cannot be read says so', async () => {
    const file = join(folder.path, 'hong.docx');
    await writeFile(file, 'PK nothing');
    const { page } = await browser.open(`${service.url}/app/kiem-tra`);
    await (await page.waitForSelector('input[type=file]'))!.uploadFile(file);
    await page.waitForSelector('[role=alert] ::-p-text(Thử lại)');
  });

  it.each(Object.keys(SIZES).map(Number) as Width[])('has no barriers at %i pixels', async (width) => {
    const page = await dropped(docx, width);
    await page.waitForFunction(() => document.querySelector('section[data-pages]') !== null);
    expect(await barriers(page)).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer';
import { useBrowser } from '../support/browser.js';
import { clock, office, saveOffice } from '../support/desk.js';
import { example, onePage, post, put, useService } from '../support/service.js';

const service = useService(undefined, { clock });
const browser = useBrowser();

/** What somebody might be called who wants to see what happens. */
const NAME = '<img src=x onerror=alert(1)>';
const ids: Record<string, string> = {};
const DRAFT = '5f0c3d0e-5a50-4a1c-9d8e-3f1f5b7f9a01';

beforeAll(async () => {
  const api = `${service.url}/api/v1`;
  await saveOffice(service.url, {
    ...office,
    coQuan: { ...office.coQuan, banHanh: NAME },
    nguoiKy: [{ ...office.nguoiKy[0]!, hoTen: NAME }],
  });
  const id = async (answer: Promise<Response>) => ((await (await answer).json()) as { id: string }).id;
  await post(`${api}/people`, { hoTen: NAME, chucVu: NAME, donVi: NAME });
  const data = { ...onePage(86).data, trichYeu: NAME };
  ids.document = await id(post(`${api}/documents`, { template: 'cong-van', data }, { Prefer: 'wait=30' }));
  const { hoTen: _, ...common } = example('dang-ky', 'da-dien');
  ids.batch = await id(
    post(`${api}/batches`, { template: 'dang-ky', common, items: [{ hoTen: NAME }, { hoTen: NAME }] }),
  );
  await (await fetch(`${api}/batches/${ids.batch}/events`)).text();
  const draft = { kind: 'document', template: 'cong-van', version: '2025-2026', title: NAME, data };
  expect((await put(`${api}/drafts/${DRAFT}`, draft, { 'If-None-Match': '*' })).ok).toBe(true);
});

const text = (page: Page) =>
  page.evaluate(() =>
    [
      document.body.textContent,
      ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
    ].join('\n'),
  );

describe('a name with markup in it', () => {
  it.each<[string, () => string]>([
    ['the first page, with its drafts', () => '/'],
    ['the office', () => '/app/co-quan'],
    ['people', () => '/app/nguoi'],
    ['documents', () => '/app/van-ban'],
    ['a document', () => `/app/van-ban/${ids.document}`],
    ['a batch', () => `/app/lo/${ids.batch}`],
    ['a form', () => `/app/soan/cong-van/${DRAFT}`],
    ['a copy', () => `/app/soan/cong-van?tu=${ids.document}`],
  ])('is text in %s', async (_, path) => {
    const { page } = await browser.open(`${service.url}${path()}`);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.waitForFunction(
      (name) =>
        document.body.textContent.includes(name) ||
        [...document.querySelectorAll<HTMLInputElement>('input, textarea')].some(({ value }) => value === name),
      {},
      NAME,
    );
    await page.waitForNetworkIdle();
    expect(await text(page)).toContain(NAME);
    expect(await page.$('img[src="x"]')).toBeNull();
    expect(asked).toEqual([]);
  });
});

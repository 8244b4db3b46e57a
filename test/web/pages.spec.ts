import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'puppeteer';
import { barriers, named, SIZES, useBrowser, type Width } from '../support/browser.js';
import { clock, reads, saveOffice } from '../support/desk.js';
import { example, onePage, post, temporaryFolder, useService } from '../support/service.js';

const service = useService(undefined, { clock });
const empty = useService(undefined, { clock });
const browser = useBrowser();
const ids: Record<string, string> = {};

beforeAll(async () => {
  const api = `${service.url}/api/v1`;
  await saveOffice(service.url);
  const id = async (answer: Promise<Response>) => ((await (await answer).json()) as { id: string }).id;
  for (const so of [86, 87])
    ids.document = await id(
      post(`${api}/documents`, { template: 'cong-van', data: onePage(so).data }, { Prefer: 'wait=30' }),
    );
  for (const [hoTen, donVi] of [
    ['Vì Thị Ơn', 'Tổ Khoa học tự nhiên và Công nghệ'],
    ['Nguyễn Trần Hoàng Phương Thảo Nguyên', 'Tổ Văn'],
  ])
    await post(`${api}/people`, { danhXung: 'Cô', hoTen, donVi, chucVu: 'Giáo viên', namSinh: 1985 });
  const { hoTen: _, ...common } = example('dang-ky', 'da-dien');
  const items = ['Vì Thị Ơn', 'Lò Văn Pâng'].map((hoTen) => ({ hoTen }));
  ids.batch = await id(post(`${api}/batches`, { template: 'dang-ky', common, items }));
  await (await fetch(`${api}/batches/${ids.batch}/events`)).text();
});

/** A page in a state worth looking at: its address, and how to come to the state. */
type Case = [name: string, path: () => string, ready: (page: Page) => Promise<unknown>];

const press = async (page: Page, name: string) => (await page.waitForSelector(named('button', name)))!.click();
const heading = (name: string) => (page: Page) => page.waitForSelector(named('heading', name));

async function sheetWithFaults(page: Page): Promise<void> {
  const folder = await temporaryFolder();
  const rows = [
    ['Họ tên người đăng ký', 'Ngày đăng ký', 'Cột lạ'],
    ['Vì Thị Ơn', '31/02/2026', 'x'],
    ['Lò Văn Pâng', '12/10/2025', 'x'],
  ];
  const file = join(folder.path, 'bảng.xlsx');
  await writeFile(file, await writeXlsx({ sheets: [{ name: 'Dữ liệu', rows }] }));
  await (await page.waitForSelector('input[type=file]'))!.uploadFile(file);
  await reads(page, 'Vài cột chưa rõ là mục nào');
  await folder.remove();
}

const cases: Case[] = [
  ['the first start', () => `${empty.url}/app/bat-dau`, heading('Cơ quan của bạn')],
  [
    'the first start, with what is missing',
    () => `${empty.url}/app/bat-dau`,
    async (page) => {
      await press(page, 'Tiếp');
      await reads(page, 'Hãy ghi tên cơ quan');
    },
  ],
  ['the choice', () => `${service.url}/`, heading('Hôm nay soạn văn bản gì?')],
  [
    'the choice of nothing',
    () => `${service.url}/`,
    async (page) => {
      await (await page.waitForSelector('input[type=search]'))!.type('zzz');
      await heading('Chưa có mẫu nào khớp')(page);
    },
  ],
  ['the office', () => `${service.url}/app/co-quan`, heading('Cơ quan')],
  ['people', () => `${service.url}/app/nguoi`, (page) => reads(page, 'Vì Thị Ơn')],
  ['nobody', () => `${empty.url}/app/nguoi`, heading('Chưa có ai trong danh sách')],
  [
    'a new person',
    () => `${service.url}/app/nguoi`,
    async (page) => {
      await press(page, 'Thêm người');
      await press(page, 'Lưu');
      await page.waitForSelector('[role=dialog] [aria-invalid="true"]');
    },
  ],
  [
    'people from a sheet',
    () => `${service.url}/app/nguoi`,
    async (page) => {
      await press(page, 'Nhập từ Excel');
      await page.waitForSelector('[role=dialog] input[type=file]');
    },
  ],
  ['a bộ hồ sơ', () => `${service.url}/app/bo-ho-so`, heading('Bộ hồ sơ khen thưởng')],
  ['many', () => `${service.url}/app/nhieu`, heading('Nhiều văn bản một lúc')],
  ['a sheet', () => `${service.url}/app/nhieu/dang-ky`, (page) => page.waitForSelector('input[type=file]')],
  ['a sheet with problems', () => `${service.url}/app/nhieu/dang-ky`, sheetWithFaults],
  ['a batch', () => `${service.url}/app/lo/${ids.batch}`, (page) => reads(page, 'Đã xong · 2 trên 2 văn bản')],
  ['a check', () => `${service.url}/app/kiem-tra`, heading('Kiểm tra văn bản')],
  ['documents', () => `${service.url}/app/van-ban`, (page) => page.waitForSelector('main li a')],
  ['no documents', () => `${empty.url}/app/van-ban`, heading('Chưa có văn bản nào')],
  [
    'a document',
    () => `${service.url}/app/van-ban/${ids.document}`,
    async (page) => {
      await page.waitForSelector('section[data-pages="1"]');
    },
  ],
  ['a form', () => `${service.url}/app/soan/cong-van`, heading('Người ký')],
  ['a form with a table', () => `${service.url}/app/soan/danh-sach-de-nghi`, heading('Người ký')],
  ['a place that is not there', () => `${service.url}/app/khong-co`, heading('Không có trang này')],
];

describe.each(Object.keys(SIZES).map(Number) as Width[])('at %i pixels', (width) => {
  it.each(cases)('%s has no barrier, and the page never scrolls sideways', async (_, path, ready) => {
    const { page } = await browser.open(path(), width);
    await ready(page);
    expect(await barriers(page)).toEqual([]);
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, globalThis.innerWidth]);
    expect(wide).toBeLessThanOrEqual(window!);
  });
});

it('is the same place with and without /app', async () => {
  const { page } = await browser.open(`${service.url}/app`);
  await page.waitForSelector(named('heading', 'Hôm nay soạn văn bản gì?'));
  expect(new URL(page.url()).pathname).toBe('/');
});

import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'puppeteer';
import { barriers, named, picture, SIZES, useBrowser, type Width } from '../support/browser.js';
import { post, temporaryFolder, until, useService } from '../support/service.js';

/** Noon in Vietnam of a day on which every kind has a version in force. */
const clock = { now: () => new Date('2026-11-20T05:00:00Z') };
const service = useService(undefined, { clock });
const browser = useBrowser();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

const office = {
  coQuan: { chuQuan: 'UBND PHƯỜNG HIM LAM', banHanh: 'TRƯỜNG THCS HIM LAM ĐÔNG' },
  kyHieu: { coQuan: 'THCSHLĐ', donVi: 'VP' },
  diaDanh: 'Him Lam',
  nguoiKy: [{ quyenHan: null, thayMat: null, chucVu: 'HIỆU TRƯỞNG', hoTen: 'Đặng Quốc Tuấn', macDinh: true }],
  noiNhan: ['Như trên'],
  luu: 'VT',
};
const uyen = {
  danhXung: 'Bà',
  hoTen: 'Lường Thị Ngọc Uyên',
  namSinh: 1977,
  chucVu: 'Giáo viên',
  donVi: 'Tổ Ngoại ngữ',
};

beforeAll(async () => {
  folder = await temporaryFolder();
  const answer = await fetch(`${service.url}/api/v1/office`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': '"0"' },
    body: JSON.stringify(office),
  });
  expect(answer.status).toBe(200);
  expect((await post(`${service.url}/api/v1/people`, uyen)).status).toBe(201);
});
afterAll(() => folder.remove());

const input = (pointer: string) => `[data-pointer="${pointer}"] :is(input, textarea, select, [contenteditable="true"])`;
const row = (name: string, ...others: (string | number)[]) => [name, ...others];
/** Two of the three people, as they lie on the clipboard of Excel: `danhXung` to `trinhDo`. */
const PEOPLE = [
  row('Bà', 'Nguyễn Thị Ánh', 1975, 'Tổ trưởng chuyên môn', 'Tổ Khoa học tự nhiên', 'Chiến sĩ thi đua cơ sở'),
  row('Ông', 'Lò Hữu Ích', 1976, 'Giáo viên', 'Tổ Khoa học xã hội', 'Lao động tiên tiến'),
].map((one, at) => [
  ...one,
  ...['Hoàn thành xuất sắc nhiệm vụ.', 'Sáng kiến “Góc đọc mở”', 'QĐ số 41', at + 1, 14 - at, '', ''],
  ...['08/03/1975', 'Nữ', 'Phường Him Lam', 'Phường Him Lam', 'Đại học sư phạm'],
]);

async function opened(width?: Width): Promise<Page> {
  const { page } = await browser.open(`${service.url}/app/bo-ho-so`, width);
  await page.waitForSelector(named('heading', 'Bộ hồ sơ gồm'));
  return page;
}

const toStep = async (page: Page, name: string) => {
  await page.click(`nav[aria-label="Các bước"] li:nth-child(${STEPS.indexOf(name) + 1}) button`);
  await page.waitForSelector(named('heading', name));
};
const STEPS = ['Năm học và cơ quan', 'Người và tập thể', 'Nội dung văn bản', 'Xem trước và làm'];

async function pasted(page: Page, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  await page.waitForSelector(input('/caNhan/0/danhXung'));
  await page.$eval(
    input('/caNhan/0/danhXung'),
    (cell, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      (cell as HTMLElement).focus();
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    rows.map((cells) => cells.join('\t')).join('\n'),
  );
}

async function typed(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [pointer, text] of Object.entries(texts)) {
    await (await page.waitForSelector(input(pointer)))!.click();
    await page.keyboard.type(text);
  }
}

const kept = (page: Page) => page.waitForSelector('::-p-text(Đã lưu bản nháp)');
const value = (page: Page, pointer: string) => page.$eval(input(pointer), (field) => (field as HTMLInputElement).value);

/** Fills in all that a set of three people asks for; ends at the papers. */
async function filledIn(page: Page): Promise<void> {
  await toStep(page, 'Người và tập thể');
  await pasted(page, PEOPLE);
  // The third comes from the office's list.
  await (await page.waitForSelector('input[aria-label^="Cá nhân: thêm người"]'))!.type('uyen');
  await (await page.waitForSelector('[role=option] ::-p-text(Lường Thị Ngọc Uyên)'))!.click();
  await typed(page, {
    '/caNhan/2/danhHieu': 'Lao động tiên tiến',
    '/caNhan/2/thanhTich': 'Kho học liệu số dùng chung.',
    '/caNhan/2/phieu/dongY': '12',
    '/caNhan/2/baoCao/lyLich/ngaySinh': '19/05/1977',
    '/caNhan/2/baoCao/lyLich/queQuan': 'Phường Him Lam',
    '/caNhan/2/baoCao/lyLich/thuongTru': 'Phường Him Lam',
    '/caNhan/2/baoCao/lyLich/trinhDo': 'Đại học sư phạm',
  });
  await toStep(page, 'Nội dung văn bản');
  await typed(page, { '/toTrinh/so': '38', '/toTrinh/kinhGui/0': 'Ủy ban nhân dân phường Him Lam' });
  await page.click(named('tab', 'Biên bản họp'));
  await typed(page, {
    '/bienBan/diaDiem': 'Phòng họp nhà trường',
    '/bienBan/tongSo': '15',
    '/bienBan/coMat/0': 'Ông Đặng Quốc Tuấn - Hiệu trưởng, Chủ tịch Hội đồng',
    '/bienBan/chuTri': 'Ông Đặng Quốc Tuấn - Hiệu trưởng',
    '/bienBan/thuKy/hoTen': 'Vũ Hải Yến',
    '/bienBan/noiDung': 'Hội đồng thống nhất danh sách bỏ phiếu.',
  });
  for (const [pointer, time] of [
    ['/bienBan/batDau', '14:00'],
    ['/bienBan/ketThuc', '16:45'],
  ]) {
    const [day, hour] = await page.$$(`[data-pointer="${pointer}"] input`);
    await day!.type('20/11/2026');
    await hour!.type(time!);
  }
  await page.click(named('button', 'Số người có mặt'));
  await typed(page, { '/bienBan/soCoMat': '14' });
  await page.click(named('tab', 'Báo cáo thành tích'));
  await typed(page, { '/baoCaoChung/nhiemVu': 'Giảng dạy và chủ nhiệm lớp.' });
}

interface Batch {
  id: string;
  status: string;
  total: number;
}
const json = async <T>(path: string) => (await (await fetch(`${service.url}${path}`)).json()) as T;

/** What each document of a batch says on paper. */
async function printed(batch: string): Promise<{ title: string; text: string }[]> {
  const { items } = await json<{ items: { id: string; title: string }[] }>(`/api/v1/batches/${batch}/documents`);
  return Promise.all(
    items.map(async ({ id, title }) => {
      const answer = await fetch(`${service.url}/api/v1/documents/${id}/files/pdf`);
      const pdf = Buffer.from(await answer.arrayBuffer());
      const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
      return { title, text: text.normalize('NFC').replace(/\s+/g, ' ') };
    }),
  );
}

describe('a bộ hồ sơ', () => {
  it('of three people is filled in once, seen and made, and its documents agree', async () => {
    const page = await opened();
    expect(await value(page, '/common/coQuan/banHanh')).toBe('TRƯỜNG THCS HIM LAM ĐÔNG');
    await filledIn(page);
    await kept(page);
    await toStep(page, 'Xem trước và làm');
    await page.waitForSelector('::-p-text(Không có chỗ nào cần sửa.)');
    await page.waitForSelector('::-p-text(3 cá nhân, 0 tập thể: 6 văn bản.)');
    await page.click('::-p-text(Biên bản họp hội đồng)');
    await page.waitForSelector('section[data-pages] canvas');
    await picture(page, 'bo-ho-so');
    expect(await barriers(page)).toEqual([]);
    await page.click(named('button', 'Làm cả bộ'));
    await page.waitForFunction(() => window.location.pathname.startsWith('/app/lo/'));
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    const batch = await until(
      () => json<Batch>(`/api/v1/batches/${id}`),
      ({ status }) => !['queued', 'rendering'].includes(status),
    );
    expect(batch).toMatchObject({ status: 'done', total: 6 });
    const documents = await printed(id);
    const of = (start: string) => documents.find(({ title }) => title.startsWith(start))!.text;
    for (const name of ['Nguyễn Thị Ánh', 'Lò Hữu Ích', 'Lường Thị Ngọc Uyên']) {
      for (const start of ['Tờ trình', 'Danh sách', 'Biên bản']) expect(of(start)).toContain(name);
      expect(
        documents.filter(({ text }) => text.includes(name) && text.includes('Giảng dạy và chủ nhiệm')),
      ).toHaveLength(1);
    }
    expect([...of('Biên bản').matchAll(/\b\d+\/14\b/g)].map(([vote]) => vote).sort()).toEqual([
      '12/14',
      '13/14',
      '14/14',
    ]);
    for (const start of ['Tờ trình', 'Danh sách']) expect(of(start)).toMatch(/03 \(ba\) cá nhân/);
    expect(of('Danh sách')).toContain('38/TTr-THCSHLĐ');
  });

  it('says what is wrong at its cell and field, and leads there', async () => {
    const page = await opened();
    await toStep(page, 'Người và tập thể');
    const [first] = PEOPLE;
    await pasted(page, [first!.map((cell, at) => (at === 13 ? '31/02/1975' : cell))]);
    await toStep(page, 'Xem trước và làm');
    await (await page.waitForSelector('::-p-text(Dòng 1: “Ngày sinh”)'))!.click();
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pointer]')?.dataset.pointer);
    await until(focused, (pointer) => pointer === '/caNhan/0/baoCao/lyLich/ngaySinh');
    expect(await page.$eval(input('/caNhan/0/baoCao/lyLich/ngaySinh'), (cell) => cell.ariaInvalid)).toBe('true');
    await toStep(page, 'Xem trước và làm');
    await (await page.waitForSelector('::-p-text(Chưa có “Thời gian bắt đầu”.)'))!.click();
    await until(focused, (pointer) => pointer === '/bienBan/batDau');
  });

  it('is there again after the browser was closed on it, and among what was begun', async () => {
    const page = await opened();
    await toStep(page, 'Người và tập thể');
    await pasted(page, PEOPLE);
    await kept(page);
    const address = page.url();
    expect(address).toMatch(/\/app\/bo-ho-so\/[0-9a-f-]{36}$/);
    await page.close();
    const again = (await browser.open(address)).page;
    await again.waitForSelector(named('heading', 'Bộ hồ sơ gồm'));
    await toStep(again, 'Người và tập thể');
    expect(await value(again, '/caNhan/1/hoTen')).toBe('Lò Hữu Ích');
    const start = (await browser.open(`${service.url}/`)).page;
    await start.waitForSelector(`a[href="${new URL(address).pathname}"]`);
  });

  it('takes people from Excel, and writes reports, a decision and certificates when they are wanted', async () => {
    const file = join(folder.path, 'danh sách.xlsx');
    const rows = [
      ['Họ và tên', 'Đơn vị', 'Báo cáo: Ngày sinh', 'Lạ'],
      ['Vì Thị Ơn', 'Lớp 9A', '05/09/2011', ''],
    ];
    await writeFile(file, await writeXlsx({ sheets: [{ name: 'Danh sách', rows }] }));
    const page = await opened();
    for (const name of ['Quyết định khen thưởng', 'Giấy khen']) await page.click(named('checkbox', name));
    await toStep(page, 'Người và tập thể');
    const drop = await page.waitForSelector('input[type=file][aria-label="Thả tệp Excel danh sách cá nhân"]');
    await drop!.uploadFile(file);
    await page.waitForSelector('::-p-text(“Lạ”)');
    await page.waitForSelector('::-p-text(Đã thêm 1 dòng)');
    expect(await value(page, '/caNhan/0/baoCao/lyLich/ngaySinh')).toBe('05/09/2011');
    await toStep(page, 'Nội dung văn bản');
    await page.click(named('tab', 'Quyết định'));
    await page.waitForSelector(input('/quyetDinh/thamQuyen'));
    expect(await value(page, '/quyetDinh/kyHieu')).toBe('QĐ-THCSHLĐ');
    await toStep(page, 'Xem trước và làm');
    await page.waitForSelector('::-p-text(1 cá nhân, 0 tập thể: 6 văn bản.)');
  });

  it.each(Object.keys(SIZES).map(Number) as Width[])('has no barriers at %i pixels', async (width) => {
    const page = await opened(width);
    for (const step of STEPS) {
      await toStep(page, step);
      expect([step, await barriers(page)]).toEqual([step, []]);
    }
    await toStep(page, 'Nội dung văn bản');
    await page.click(named('tab', 'Báo cáo thành tích'));
    await page.waitForSelector(input('/baoCaoChung/nhiemVu'));
    expect(await barriers(page)).toEqual([]);
  });
});

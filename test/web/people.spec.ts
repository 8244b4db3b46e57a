import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Page } from 'puppeteer';
import { named, picture, useBrowser } from '../support/browser.js';
import { box, clock, downloads, fill, json, reads, saveOffice } from '../support/desk.js';
import { post, temporaryFolder, until, useService } from '../support/service.js';

interface Person {
  hoTen: string;
  namSinh?: number;
  chucVu?: string;
  donVi?: string;
}

const service = useService(undefined, { clock });
const browser = useBrowser();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  await saveOffice(service.url);
});
afterAll(() => folder.remove());

const people = async () => (await json<{ items: Person[] }>(`${service.url}/api/v1/people`)).items;
const press = async (page: Page, name: string) => (await page.waitForSelector(named('button', name)))!.click();
const open = async () => {
  const { page } = await browser.open(`${service.url}/app/nguoi`);
  await page.waitForSelector(named('button', 'Thêm người'));
  return page;
};
const shown = (page: Page) => page.$$eval('tbody th', (all) => all.map((one) => one.textContent));

describe('people', () => {
  it('are added, corrected and deleted', async () => {
    const page = await open();
    await reads(page, 'Chưa có ai trong danh sách');
    await press(page, 'Thêm người');
    await fill(page, 'Họ và tên', 'Vì Thị Ơn');
    await fill(page, 'Năm sinh', '19x5');
    await press(page, 'Lưu');
    await page.waitForSelector('[role=dialog] [aria-invalid="true"]');
    await fill(page, 'Năm sinh', '1985');
    await fill(page, 'Chức vụ, nghề nghiệp', 'Giáo viên');
    await page.keyboard.press('Enter');
    await until(
      () => shown(page),
      (all) => all.join() === 'Vì Thị Ơn',
    );
    expect(await people()).toMatchObject([{ hoTen: 'Vì Thị Ơn', namSinh: 1985, chucVu: 'Giáo viên' }]);

    await press(page, 'Sửa Vì Thị Ơn');
    await fill(page, 'Đơn vị', 'Tổ Toán');
    await press(page, 'Lưu');
    await reads(page, 'Tổ Toán');

    await press(page, 'Xóa Vì Thị Ơn khỏi danh sách');
    await reads(page, 'Chưa có ai trong danh sách');
    expect(await people()).toEqual([]);
    // It slides in.
    await page.locator(named('button', 'Hoàn tác')).click();
    await page.waitForSelector(named('button', 'Xóa Vì Thị Ơn khỏi danh sách'));
    expect(await people()).toMatchObject([{ hoTen: 'Vì Thị Ơn', namSinh: 1985, donVi: 'Tổ Toán' }]);
    await press(page, 'Xóa Vì Thị Ơn khỏi danh sách');
    await reads(page, 'Chưa có ai trong danh sách');
    // The focus went with the row.
    await page.waitForFunction(() => document.activeElement?.textContent === 'Thêm người');
    expect(await people()).toEqual([]);
  });

  it('come from the sheet that is handed out: a trial says what is wrong by row, then all or nobody', async () => {
    const page = await open();
    const got = await downloads(page, folder.path);
    await press(page, 'Nhập từ Excel');
    await (await page.waitForSelector(named('link', 'Tải bảng mẫu')))!.click();
    const { sheets } = await readXlsx(await got(/Danh bạ.*\.xlsx$/));
    const [head] = sheets[0]!.rows;
    const column = (name: string) => head!.indexOf(name);
    const row = (hoTen: string, namSinh: string | number, donVi: string) => {
      const cells = head!.map(() => null as string | number | null);
      cells[column('Họ và tên')] = hoTen;
      cells[column('Năm sinh')] = namSinh;
      cells[column('Đơn vị')] = donVi;
      return cells;
    };
    const saved = async (name: string, rows: unknown[][]) => {
      const file = join(folder.path, name);
      await writeFile(file, await writeXlsx({ sheets: [{ name: 'Dữ liệu', rows: [head, ...rows] as never }] }));
      return file;
    };
    const some = [row('Lò Văn Pâng', 1979, 'Tổ Văn'), row('Đặng Thị Bình', 1990, 'Tổ Toán')];
    const bad = await saved('bảng sai.xlsx', [...some, row('Cà Thị Ún', 'năm 85', 'Tổ Toán'), row('', 1990, 'Tổ Sử')]);
    const input = await page.waitForSelector('[role=dialog] input[type=file]');
    await input!.uploadFile(bad);
    await reads(page, 'Bảng có 2 chỗ cần sửa; chưa nhập gì');
    const problems = await page.$$eval('[role=dialog] [role=alert] li', (all) => all.map((one) => one.textContent));
    expect(problems.map((one) => /Dòng (\d+)/i.exec(one!)?.[1])).toEqual(['4', '5']);
    expect(await page.$eval(named('button', 'Nhập vào danh sách'), (one) => (one as HTMLButtonElement).disabled)).toBe(
      true,
    );
    expect(await people()).toEqual([]);

    await input!.uploadFile(await saved('bảng đúng.xlsx', [...some, row('Cà Thị Ún', 1985, 'Tổ Toán')]));
    await reads(page, 'Sẽ thêm 3, cập nhật 0, giữ nguyên 0 người.');
    expect(await people()).toEqual([]);
    await press(page, 'Nhập vào danh sách');
    await reads(page, '3 người');
    expect((await people()).map(({ hoTen }) => hoTen)).toEqual(['Đặng Thị Bình', 'Lò Văn Pâng', 'Cà Thị Ún']);

    await press(page, 'Nhập từ Excel');
    const again = await page.waitForSelector('[role=dialog] input[type=file]');
    await again!.uploadFile(await saved('sửa.xlsx', [row('Cà Thị Ún', 1985, 'Tổ Hóa'), some[0]!]));
    await reads(page, 'Sẽ thêm 0, cập nhật 1, giữ nguyên 1 người.');
    await picture(page, 'nguoi-nhap');
    await press(page, 'Nhập vào danh sách');
    await reads(page, 'Tổ Hóa');
  });

  it('are found without accents, by name or unit', async () => {
    await post(`${service.url}/api/v1/people`, { hoTen: 'Nguyễn Văn Định', donVi: 'Tổ Toán' });
    const page = await open();
    await picture(page, 'nguoi');
    await fill(page, 'Tìm', 'dinh').catch(() => page.type('input[type=search]', 'dinh'));
    await until(
      () => shown(page),
      (all) => all.join() === 'Nguyễn Văn Định',
    );
    await page.$eval('input[type=search]', (one) => (one as HTMLInputElement).select());
    await page.keyboard.type('to toan');
    await until(
      () => shown(page),
      (all) => all.join() === 'Đặng Thị Bình,Nguyễn Văn Định',
    );
    await page.keyboard.type(' zzz');
    await reads(page, 'Không có ai khớp');
    expect(await page.$(box('Họ và tên'))).toBeNull();
  });
});

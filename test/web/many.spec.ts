import { open as openFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import type { Page } from 'puppeteer';
import { linesOf, readPdf } from '../pdf.js';
import { named, picture, useBrowser } from '../support/browser.js';
import { clock, downloads, json, office, reads, saveOffice, standsIn } from '../support/desk.js';
import { freePort } from '../support/free-port.js';
import { post, put, spawnService, temporaryFolder, until, useService } from '../support/service.js';

const browser = useBrowser();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const TEACHERS = Array.from({ length: 30 }, (_, at) => `Lò Thị ${['Hà', 'Mai', 'Ơn'][at % 3]} ${at + 1}`);
const press = async (page: Page, name: string) => (await page.waitForSelector(named('button', name)))!.click();
const disabled = (page: Page, name: string) =>
  page.$eval(named('button', name), (button) => (button as HTMLButtonElement).disabled);
/** Mends a cell as people do: into it, the new text over the old, on to the next. */
async function mend(page: Page, label: string, text: string): Promise<void> {
  const cell = await page.waitForSelector(`textarea[aria-label="${label}"]`);
  await cell!.evaluate((one) => (one as HTMLTextAreaElement).select());
  await cell!.type(text);
  await page.keyboard.press('Tab');
}
const wrongCells = (page: Page) =>
  page.$$eval('textarea[aria-invalid="true"]', (all) => all.map((one) => one.getAttribute('aria-label')));

describe('đăng ký for thirty teachers', () => {
  const service = useService(undefined, { clock });
  beforeAll(() => saveOffice(service.url));
  const open = async () => {
    const { page } = await browser.open(`${service.url}/app/nhieu/dang-ky`);
    await page.waitForSelector('input[type=file]');
    return page;
  };
  const drop = async (page: Page, file: string) => (await page.waitForSelector('input[type=file]'))!.uploadFile(file);

  /** The sheet that is handed out, filled in, with whatever is wrong in some cells. */
  async function filled(sheet: Buffer, faults: Record<number, Record<string, string>> = {}): Promise<string> {
    const { sheets } = await readXlsx(sheet);
    const [head] = sheets[0]!.rows;
    const sample = sheets[1]!.rows[1]!;
    const rows = TEACHERS.map((hoTen, at) =>
      head!.map((name, c) => {
        const said = faults[at]?.[String(name)];
        if (said !== undefined) return said;
        if (name === 'Họ tên người đăng ký') return hoTen;
        // The office's own is not typed again.
        return /^(Cơ quan|Địa danh)/.test(String(name)) ? null : sample[c];
      }),
    );
    const file = join(folder.path, 'đăng ký tổ Văn.xlsx');
    await writeFile(file, await writeXlsx({ sheets: [{ name: 'Dữ liệu', rows: [head!, ...rows] as never }] }));
    return file;
  }

  it('come from one sheet: read, mended in place, made, watched, got', async () => {
    const page = await open();
    const got = await downloads(page, folder.path);
    await (await page.waitForSelector(named('link', 'Tải bảng mẫu')))!.click();
    const sheet = await filled(await got(/^Đăng ký.*\.xlsx$/i), {
      3: { 'Ngày đăng ký': '31/02/2026' },
      11: { 'Ngày đăng ký': 'mai' },
      20: { 'Họ tên người đăng ký': `${TEACHERS[20]}, `.repeat(12) },
    });
    await drop(page, sheet);
    await reads(page, 'Còn 3 chỗ cần sửa');
    expect(await wrongCells(page)).toEqual([
      'Ngày đăng ký, dòng 5',
      'Ngày đăng ký, dòng 13',
      'Họ tên người đăng ký, dòng 22',
    ]);
    for (const cell of await page.$$('textarea[aria-invalid="true"]')) {
      const said = await cell.evaluate(
        (one) => document.getElementById(one.getAttribute('aria-describedby')!)?.textContent,
      );
      expect(said!.length).toBeGreaterThan(10);
    }
    await reads(page, 'Ghi ngày/tháng/năm, ví dụ 05/09/2026.');
    expect(await disabled(page, 'Làm 30 văn bản')).toBe(true);
    await picture(page, 'nhieu-sua');

    await mend(page, 'Ngày đăng ký, dòng 5', '12/10/2025');
    await reads(page, 'Còn 2 chỗ cần sửa');
    // The mended row stays where it was; so does everything over a reload, to the last key.
    expect(await standsIn(page, 'Ngày đăng ký, dòng 5')).toBe('12/10/2025');
    await page.reload();
    await reads(page, 'Đã mở lại bảng đang làm dở');
    await reads(page, 'Còn 2 chỗ cần sửa');
    await press(page, 'Mọi dòng (30)').catch(() => page.click('::-p-text(Mọi dòng (30))'));
    expect(await standsIn(page, 'Ngày đăng ký, dòng 5')).toBe('12/10/2025');
    await mend(page, 'Ngày đăng ký, dòng 13', '13/10/2025');
    await mend(page, 'Họ tên người đăng ký, dòng 22', TEACHERS[20]!);
    await reads(page, '30 dòng, không có chỗ nào cần sửa');
    expect(await wrongCells(page)).toEqual([]);

    await press(page, 'Làm 30 văn bản');
    await page.waitForFunction(() => window.location.pathname.startsWith('/app/lo/'));
    await reads(page, 'Đã xong · 30 trên 30 văn bản');
    await picture(page, 'lo');
    await (await page.waitForSelector(named('link', 'Tải tất cả (ZIP)')))!.click();
    const zip = new PizZip(await got(/\.zip$/));
    const names = Object.keys(zip.files).map((name) => name.normalize('NFC'));
    for (const name of TEACHERS)
      for (const kind of ['docx', 'pdf'])
        expect(names.filter((n) => n.includes(`${name} `) && n.endsWith(kind))).toHaveLength(1);
    await (await page.waitForSelector(named('link', 'Một PDF để in')))!.click();
    const pages = (await readPdf(await got(/\.pdf$/))).map((one) =>
      linesOf(one)
        .map(({ text }) => text)
        .join('\n'),
    );
    const firsts = TEACHERS.map((name) => pages.findIndex((text) => text.includes(`${name}\n`)));
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    expect(new Set(firsts).size).toBe(30);
    expect(firsts).not.toContain(-1);
    expect(pages.every((text) => !/31\/02|\bmai\b$/m.test(text))).toBe(true);
    // The office's name was typed in no row.
    expect(pages[0]).toContain(office.coQuan.banHanh);
    // Made is made: the page begins anew.
    await page.goto(`${service.url}/app/nhieu/dang-ky`);
    await reads(page, 'Lưu lại rồi thả tệp vào đây.');
  });

  it('refuses what is too large or too old in words, and loses nothing that is open', async () => {
    const page = await open();
    const sheet = await (await fetch(`${service.url}/api/v1/templates/dang-ky/versions/2025-2026/sheet`)).arrayBuffer();
    await drop(page, await filled(Buffer.from(sheet), { 0: { 'Ngày đăng ký': 'x' } }));
    await reads(page, 'Còn 1 chỗ cần sửa');
    const large = join(folder.path, 'có ảnh.xlsx');
    const handle = await openFile(large, 'w');
    await handle.truncate(30 * 1024 * 1024);
    await handle.close();
    await drop(page, large);
    await reads(page, '“có ảnh.xlsx” lớn 30 MB');
    await reads(page, 'Tối đa là 20 MB');
    const old = join(folder.path, 'bảng cũ.xls');
    await writeFile(old, 'x');
    await drop(page, old);
    await reads(page, 'Tệp .xls là dạng Excel cũ');
    expect(await standsIn(page, 'Ngày đăng ký, dòng 2')).toBe('x');
    await mend(page, 'Ngày đăng ký, dòng 2', '12/10/2025');
    await reads(page, '30 dòng, không có chỗ nào cần sửa');
  });

  it('asks what a column is that the form does not know, also after a cell was mended', async () => {
    const page = await open();
    const file = join(folder.path, 'cột lạ.xlsx');
    const rows = [
      ['Họ tên người đăng ký', 'Ngày đăng ký', 'Việc của thầy cô'],
      ['Vì Thị Ơn', 'x', 'dạy Toán'],
      ['Lò Văn Pâng', '12/10/2025', 'dạy Văn'],
    ];
    await writeFile(file, await writeXlsx({ sheets: [{ name: 'Dữ liệu', rows }] }));
    await drop(page, file);
    await reads(page, 'Vài cột chưa rõ là mục nào');
    await mend(page, 'Ngày đăng ký, dòng 2', '12/10/2025');
    await page.waitForFunction(
      () => !document.querySelector('[aria-label="Ngày đăng ký, dòng 2"][aria-invalid="true"]'),
    );
    // Over a reload the file is gone, and the question stays.
    await page.reload();
    await page.waitForSelector(named('button', 'Bỏ qua các cột này'));
    expect(await standsIn(page, 'Ngày đăng ký, dòng 2')).toBe('12/10/2025');
    await drop(page, file);
    await page.waitForSelector('[aria-label="Ngày đăng ký, dòng 2"][aria-invalid="true"]');
    await mend(page, 'Ngày đăng ký, dòng 2', '13/10/2025');
    await page.click('::-p-aria([name="Cột “Việc của thầy cô”"][role="combobox"])');
    await (await page.waitForSelector(named('option', 'Nhiệm vụ được giao')))!.click();
    await press(page, 'Đọc lại bảng');
    await page.waitForSelector('textarea[aria-label="Nhiệm vụ được giao, dòng 3"]');
    expect(await standsIn(page, 'Nhiệm vụ được giao, dòng 3')).toBe('dạy Văn');
    expect(await standsIn(page, 'Ngày đăng ký, dòng 2')).toBe('13/10/2025');
  });

  it('are checked again by itself once the connection is back', async () => {
    const page = await open();
    const sheet = await (await fetch(`${service.url}/api/v1/templates/dang-ky/versions/2025-2026/sheet`)).arrayBuffer();
    await drop(page, await filled(Buffer.from(sheet), { 0: { 'Ngày đăng ký': 'x' } }));
    await reads(page, 'Còn 1 chỗ cần sửa');
    await page.setOfflineMode(true);
    await mend(page, 'Ngày đăng ký, dòng 2', '12/10/2025');
    await reads(page, 'Mất kết nối với Văn Thư');
    expect(await standsIn(page, 'Ngày đăng ký, dòng 2')).toBe('12/10/2025');
    await page.setOfflineMode(false);
    await reads(page, '30 dòng, không có chỗ nào cần sửa');
    await page.waitForFunction(() => !document.body.textContent.includes('Mất kết nối với Văn Thư'));
  });
});

describe('a batch that runs', () => {
  const COUNT = 300;
  const items = Array.from({ length: COUNT }, (_, at) => ({
    hoTen: `Người ${at}`,
    tieuDe: ['ĐĂNG KÝ'],
    thoiGianThucHien: 'Năm học 2025-2026',
  }));
  interface Batch {
    id: string;
    done: number;
    status: string;
  }
  const running = async (url: string) => {
    const asked = { template: 'dang-ky', version: '2025-2026', common: { coQuan: office.coQuan }, items };
    const { id } = (await (await post(`${url}/api/v1/batches`, asked)).json()) as Batch;
    const { page } = await browser.open(`${url}/app/lo/${id}`);
    await until(
      () => json<Batch>(`${url}/api/v1/batches/${id}`),
      ({ done }) => done > 5,
    );
    return page;
  };

  it('is followed to its end over a service that is killed and started again, and over a lost connection', async () => {
    const data = join(folder.path, 'dữ liệu');
    const env = { PORT: String(await freePort()) };
    const first = await spawnService(data, { env });
    await put(`${first.url}/api/v1/office`, office, { 'If-Match': '"0"' });
    const page = await running(first.url);
    await reads(page, `trên ${COUNT} văn bản`);
    await page.setOfflineMode(true);
    await reads(page, 'Mất kết nối với Văn Thư');
    await page.setOfflineMode(false);
    await page.waitForFunction(() => !document.body.textContent.includes('Mất kết nối với Văn Thư'));
    await first.kill('SIGKILL');
    await reads(page, 'Mất kết nối với Văn Thư');
    expect(await page.$eval('main', (main) => main.textContent)).not.toContain('Đã xong');
    const second = await spawnService(data, { env });
    try {
      await reads(page, `Đã xong · ${COUNT} trên ${COUNT} văn bản`);
      await page.waitForSelector(named('link', 'Tải tất cả (ZIP)'));
    } finally {
      await second.kill('SIGTERM');
    }
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer';
import { barriers, named, picture, useBrowser, type Width } from '../support/browser.js';
import { until, useService } from '../support/service.js';

/** Noon in Vietnam of a day on which every kind has a version in force. */
const clock = { now: () => new Date('2026-11-20T05:00:00Z') };
const service = useService(undefined, { clock });
const browser = useBrowser();

const office = {
  coQuan: { chuQuan: 'UBND PHƯỜNG ĐIỆN BIÊN PHỦ', banHanh: 'TRƯỜNG THCS HIM LAM ĐÔNG' },
  kyHieu: { coQuan: 'THCSHLĐ', donVi: 'VP' },
  diaDanh: 'Điện Biên Phủ',
  nguoiKy: [{ quyenHan: null, thayMat: null, chucVu: 'HIỆU TRƯỞNG', hoTen: 'Nguyễn Thị Hoa', macDinh: true }],
  noiNhan: ['Như trên'],
  luu: 'VT',
};

beforeAll(async () => {
  const answer = await fetch(`${service.url}/api/v1/office`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': '"0"' },
    body: JSON.stringify(office),
  });
  expect(answer.status).toBe(200);
});

const input = (pointer: string) => `[data-pointer="${pointer}"] :is(input, textarea, select, [contenteditable="true"])`;

async function form(template: string, width?: Width): Promise<Page> {
  const { page } = await browser.open(`${service.url}/app/soan/${template}`, width);
  await page.waitForSelector(named('heading', 'Người ký'));
  return page;
}

const json = async <T>(path: string) => (await (await fetch(`${service.url}${path}`)).json()) as T;
const drafts = async () => (await json<{ items: { id: string; title: string }[] }>('/api/v1/drafts')).items;
const value = (page: Page, pointer: string) => page.$eval(input(pointer), (field) => (field as HTMLInputElement).value);

/** Waits for the words at a field. */
const said = (page: Page, pointer: string, words: RegExp) =>
  page.waitForFunction(
    (place, pattern) =>
      new RegExp(pattern).test(document.querySelector(`[data-pointer="${place}"] ul[id$="-loi"]`)?.textContent ?? ''),
    {},
    pointer,
    words.source,
  );

describe('a công văn', () => {
  it('is filled in, seen as it grows, made and got', async () => {
    const page = await form('cong-van');
    // The office's own stands there, and pages with words for what is missing, before a key is pressed.
    expect(await value(page, '/kyHieu')).toBe('THCSHLĐ-VP');
    await page.waitForSelector('[data-pages="1"]');
    await page.type(input('/trichYeu'), 'tổ chức Hội giảng cấp trường');
    await page.type(input('/kinhGui/0'), 'Tổ Khoa học tự nhiên');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tổ Khoa học xã hội');
    expect(page.url()).toMatch(/\/app\/soan\/cong-van\/[0-9a-f-]{36}$/);
    await (await page.waitForSelector(input('/noiDung')))!.click();
    await page.keyboard.type('Nhà trường tổ chức Hội giảng từ ngày 01/12/2026.');
    await page.waitForSelector('::-p-text(Đã lưu bản nháp)');
    await picture(page, 'soan');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.waitForSelector(named('heading', 'Văn bản đã xong'));
    await page.waitForSelector('::-p-text(Số văn bản để trống)');
    const [pdf] = await page.$$eval('a[href$="/files/pdf"]', (links) =>
      links.map((link) => link.getAttribute('href')!),
    );
    const { items } = await json<{ items: { title: string; status: string }[] }>('/api/v1/documents');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ status: 'done', title: 'Công văn: tổ chức Hội giảng cấp trường' });
    expect((await fetch(service.url + pdf)).headers.get('content-type')).toBe('application/pdf');
    expect(await barriers(page)).toEqual([]);
    // It is no longer among what was begun and not finished.
    await until(drafts, (all) => all.length === 0);
    // Once more without a change is the same document.
    await page.click(named('button', 'Sửa tiếp'));
    await page.click(named('button', 'Hoàn tất'));
    await page.waitForSelector(named('heading', 'Văn bản đã xong'));
    expect((await json<{ items: unknown[] }>('/api/v1/documents')).items).toHaveLength(1);
    await page.click(named('button', 'Soạn văn bản khác'));
    await page.waitForFunction(() => window.location.pathname === '/app/soan/cong-van');
    expect(await drafts()).toEqual([]);
  });

  it('says what is missing at its field once one is done, and leads there', async () => {
    const page = await form('cong-van');
    expect(await page.$('ul[id$="-loi"]')).toBeNull();
    await page.click(named('button', 'Hoàn tất'));
    await said(page, '/trichYeu', /Chưa có “Trích yếu”/);
    await said(page, '/kinhGui', /Kính gửi/);
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pointer]')?.dataset.pointer);
    await until(focused, (pointer) => pointer === '/trichYeu');
    expect(await page.$eval(input('/trichYeu'), (field) => field.getAttribute('aria-invalid'))).toBe('true');
    await page.keyboard.press('F8');
    await until(focused, (pointer) => pointer !== '/trichYeu');
    await page.type(input('/trichYeu'), 'tổ chức Hội giảng');
    await page.waitForFunction(() => !document.querySelector('[data-pointer="/trichYeu"] ul[id$="-loi"]'));
  });

  it('says what is wrong at a field after a pause, and nothing of fields not reached yet', async () => {
    const page = await form('cong-van');
    await page.type(input('/kyHieu'), ' x');
    await said(page, '/kyHieu', /chưa đúng dạng/);
    expect(await page.$('[data-pointer="/trichYeu"] ul[id$="-loi"]')).toBeNull();
    await page.waitForSelector(named('button', '1 chỗ cần sửa'));
  });

  it('says nothing more of what was missing once it is written, also while the service is away', async () => {
    const page = await form('cong-van');
    await page.click(named('button', 'Hoàn tất'));
    await said(page, '/trichYeu', /Chưa có/);
    await said(page, '/kinhGui', /Chưa có/);
    await page.setOfflineMode(true);
    await page.type(input('/trichYeu'), 'họp');
    await page.waitForFunction(() => !document.querySelector('[data-pointer="/trichYeu"] ul[id$="-loi"]'));
    await said(page, '/kinhGui', /Chưa có/);
    await page.setOfflineMode(false);
  });

  it('advises on thể thức beside the field, with the clause', async () => {
    const page = await form('cong-van');
    await page.type(input('/trichYeu'), 'tổ chức Hội giảng.');
    const advice = await page.waitForSelector('[data-pointer="/trichYeu"] ul[id$="-gop-y"]');
    expect(await advice!.evaluate((list) => list.textContent)).toMatch(
      /kết thúc bằng dấu “\.”.*Nghị định 30\/2020\/NĐ-CP/s,
    );
  });

  it('is typed in Telex without being disturbed', async () => {
    const page = await form('cong-van');
    const session = await page.createCDPSession();
    await page.click(input('/trichYeu'));
    const changed = await page.evaluate((selector) => {
      const field = document.querySelector<HTMLTextAreaElement>(selector)!;
      const seen: string[] = [];
      (globalThis as never as { seen: string[] }).seen = seen;
      const { set, get } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
      // Whatever the page itself writes into the field while a word is being composed.
      Object.defineProperty(field, 'value', {
        get,
        set(text: string) {
          if (text !== get!.call(field)) seen.push(text);
          set!.call(field, text);
        },
      });
      return seen.length;
    }, input('/trichYeu'));
    expect(changed).toBe(0);
    for (const text of ['t', 'to', 'tô', 'tổ']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send('Input.insertText', { text: 'tổ ' });
    for (const text of ['c', 'ch', 'chư', 'chức']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      // The preview and the draft run meanwhile.
      await page.waitForFunction(() => document.querySelector('[aria-busy="false"]') !== null);
    }
    await session.send('Input.insertText', { text: 'chức' });
    expect(await value(page, '/trichYeu')).toBe('tổ chức');
    expect(await page.evaluate(() => (globalThis as never as { seen: string[] }).seen)).toEqual([]);
    await until(drafts, (all) => all.some(({ title }) => title === 'tổ chức'));
  });

  it('can be copied from an old one', async () => {
    const made = await json<{ items: { id: string }[] }>('/api/v1/documents');
    const { page } = await browser.open(`${service.url}/app/soan/cong-van?tu=${made.items[0]!.id}`);
    await page.waitForSelector(input('/trichYeu'));
    expect(await value(page, '/trichYeu')).toBe('tổ chức Hội giảng cấp trường');
    await page.waitForFunction(() => /\/cong-van\/[0-9a-f-]{36}$/.test(window.location.href));
  });
});

describe('a draft', () => {
  it('open in another tab is only looked at there until it is taken over', async () => {
    const page = await form('cong-van');
    await page.type(input('/trichYeu'), 'họp giao ban');
    await page.waitForSelector('::-p-text(Đã lưu bản nháp)');
    const { page: other } = await browser.open(page.url());
    await other.waitForSelector(named('heading', 'Bản nháp này đang mở ở thẻ khác'));
    await other.click(named('button', 'Chuyển sang thẻ này'));
    await page.waitForSelector(named('heading', 'Bản nháp này đang mở ở thẻ khác'));
    await other.waitForFunction(() => !document.body.textContent!.includes('đang mở ở thẻ khác'));
    await other.bringToFront();
    await other.click(input('/trichYeu'));
    await other.keyboard.press('End');
    await other.keyboard.type(' tháng 12');
    await until(drafts, (all) => all.some(({ title }) => title === 'họp giao ban tháng 12'));
  });

  it('thrown away on the first page comes back on request', async () => {
    const data = { trichYeu: 'bỏ rồi lấy lại' };
    await fetch(`${service.url}/api/v1/drafts/${crypto.randomUUID()}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-None-Match': '*' },
      body: JSON.stringify({
        kind: 'document',
        template: 'cong-van',
        version: '2025-2026',
        title: data.trichYeu,
        data,
      }),
    });
    const titles = async () => (await drafts()).map(({ title }) => title);
    const { page } = await browser.open(`${service.url}/`);
    await page.locator(named('button', 'Xóa bản nháp: bỏ rồi lấy lại')).click();
    await until(titles, (all) => !all.includes(data.trichYeu));
    await page.locator(named('button', 'Hoàn tác')).click();
    await until(titles, (all) => all.includes(data.trichYeu));
    await page.locator('a::-p-text(bỏ rồi lấy lại)').click();
    await page.waitForSelector(input('/trichYeu'));
    expect(await value(page, '/trichYeu')).toBe(data.trichYeu);
  });

  it('changed on another machine is overwritten by nobody: this one goes on as a draft of its own', async () => {
    const page = await form('cong-van');
    await page.type(input('/trichYeu'), 'bản ở đây');
    await page.waitForSelector('::-p-text(Đã lưu bản nháp)');
    const id = page.url().split('/').at(-1)!;
    const { data, revision, template, version } = await json<Record<string, never>>(`/api/v1/drafts/${id}`);
    await fetch(`${service.url}/api/v1/drafts/${id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': `"${revision}"` },
      body: JSON.stringify({ kind: 'document', template, version, title: 'bản ở kia', data }),
    });
    await page.type(input('/trichYeu'), ' viết tiếp');
    await page.waitForSelector(named('heading', 'Bản nháp này vừa được sửa ở máy khác'));
    // Far down in the form, too.
    await page.locator(named('button', 'Chọn bản để giữ')).click();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Giữ bản ở đây thành bản nháp mới');
    await page.click(named('button', 'Giữ bản ở đây thành bản nháp mới'));
    await until(drafts, (all) => all.some(({ title }) => title === 'bản ở đây viết tiếp'));
    expect((await drafts()).map(({ title }) => title)).toContain('bản ở kia');
    expect(page.url()).not.toContain(id);
  });
});

describe('a table of people', () => {
  it('takes cells of a spreadsheet and gives them back on request', async () => {
    const page = await form('danh-sach-de-nghi');
    await page.$eval('textarea[aria-label="Họ và tên, dòng mới"]', (cell) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Vì Thị Ơn\t1985\tGiáo viên\nLò Văn Pâng\t1979\tTổ trưởng\n');
      (cell as HTMLElement).focus();
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.waitForSelector('textarea[aria-label="Chức vụ, nghề nghiệp, dòng 2"]');
    const cell = (label: string) =>
      page.$eval(`textarea[aria-label="${label}"]`, (field) => (field as HTMLTextAreaElement).value);
    expect(await cell('Năm sinh, dòng 2')).toBe('1979');
    expect(await barriers(page)).toEqual([]);
    await page.click(named('button', 'Hoàn tác'));
    await page.waitForFunction(() => !document.querySelector('textarea[aria-label="Họ và tên, dòng 1"]'));
  });

  it('gives a row back that was taken away, also after one went on typing; Ctrl+Z goes to where it changes something', async () => {
    const page = await form('danh-sach-de-nghi');
    const row = (n: number | string) => `[data-pointer="/caNhan/${n}/hoTen"] textarea`;
    const names = () =>
      page.$$eval('[data-pointer^="/caNhan/"][data-pointer$="/hoTen"] textarea', (all) =>
        all.map((cell) => (cell as HTMLTextAreaElement).value).filter(Boolean),
      );
    for (const [at, name] of ['Vì Thị Ơn', 'Lò Văn Pâng', 'Quàng Thị Hà'].entries()) await page.type(row(at), name);
    await page.focus(row(0));
    await page.keyboard.down('Alt');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Alt');
    expect((await names())[0]).toBe('Vì Thị Ơn\n');
    await page.keyboard.press('Backspace');
    await page.click('[data-pointer="/caNhan"] [aria-label$="dòng 2"][aria-label^="Bỏ"]');
    await page.waitForFunction(() => document.activeElement?.closest('[data-pointer^="/caNhan/1/"]') !== null);
    expect(await names()).toEqual(['Vì Thị Ơn', 'Quàng Thị Hà']);
    await page.type(row(0), 'a');
    // It slides in.
    await page.locator('[role=alert] button::-p-text(Hoàn tác)').click();
    expect(await names()).toEqual(['Vì Thị Ơna', 'Lò Văn Pâng', 'Quàng Thị Hà']);

    await page.type(input('/trichYeu'), 'khen thưởng');
    await page.focus(input('/diaDanh'));
    const back = async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
    };
    const where = (place: string) =>
      page.waitForFunction(
        (place) => document.activeElement?.closest<HTMLElement>('[data-pointer]')?.dataset.pointer === place,
        {},
        place,
      );
    await back();
    await where('/trichYeu');
    expect(await value(page, '/trichYeu')).toBe('');
    await back();
    await where('/caNhan/1/hoTen');
    expect(await names()).toEqual(['Vì Thị Ơna', 'Quàng Thị Hà']);
  });

  it('is led to from the page: a click on a name there goes into its cell, however far down the table', async () => {
    const page = await form('danh-sach-de-nghi');
    await page.$eval('textarea[aria-label="Họ và tên, dòng mới"]', (cell) => {
      const clipboardData = new DataTransfer();
      const lines = Array.from({ length: 80 }, (_, at) => `Người thứ ${at + 1}\t1985\tGiáo viên`);
      clipboardData.setData('text/plain', lines.join('\n'));
      (cell as HTMLElement).focus();
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.type(input('/trichYeu'), 'khen thưởng');
    const named80 = '[data-pointer="/caNhan/79/hoTen"] textarea';
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLElement>('section[data-pages]')?.dataset.pages) > 1,
    );
    expect(await page.$(named80)).toBeNull();
    // The last page may hold no more than the signature.
    const near = await page.waitForSelector('section[data-pages] > div:nth-last-of-type(2)');
    const clicked = async (down: number) => {
      await near!.evaluate((one) => one.scrollIntoView());
      const box = (await near!.boundingBox())!;
      await page.mouse.click(box.x + box.width * 0.3, box.y + box.height * down);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      return page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pointer]')?.dataset.pointer ?? '');
    };
    let place = '';
    for (let down = 0.2; down < 0.8 && !/^\/caNhan\/\d+\//.test(place); down += 0.04) place = await clicked(down);
    expect(Number(place.split('/')[2])).toBeGreaterThan(40);
    await page.waitForSelector('section[data-pages] [data-focus="true"]');
  });
});

describe('the form', () => {
  it.each([1440, 1024, 390] as const)('has no barrier at %i pixels', async (width) => {
    const page = await form('cong-van', width);
    await page.click(named('button', 'Hoàn tất'));
    await said(page, '/trichYeu', /Chưa có/);
    expect(await barriers(page)).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer';
import { linesOf, readPdf } from '../pdf.js';
import { named, picture, useBrowser } from '../support/browser.js';
import { clock, fill, json, office, reads, saveOffice } from '../support/desk.js';
import { home, until, useService } from '../support/service.js';

const input = (pointer: string) => `[data-pointer="${pointer}"] :is(input, textarea, select, [contenteditable="true"])`;
const press = async (page: Page, name: string) => (await page.waitForSelector(named('button', name)))!.click();
const chord = async (page: Page, modifier: 'Control' | 'Shift', key: 'Enter' | 'Tab') => {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
};
/** The pointer of the field in which the caret is. */
const where = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pointer]')?.dataset.pointer ?? '');

/** Every PDF that is handed to the browser to be printed is kept for the test. */
async function printed(page: Page): Promise<() => Promise<string>> {
  const make = () => {
    const blobs: Blob[] = [];
    const old = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      if (blob.type === 'application/pdf') blobs.push(blob);
      return old(blob);
    };
    Object.assign(globalThis, { printed: blobs });
  };
  await page.evaluate(make);
  return async () => {
    await page.waitForFunction(() => (globalThis as never as { printed: Blob[] }).printed.length > 0);
    const bytes = await page.evaluate(async () => [
      ...new Uint8Array(await (globalThis as never as { printed: Blob[] }).printed.at(-1)!.arrayBuffer()),
    ]);
    const pages = await readPdf(new Uint8Array(bytes));
    return pages.flatMap((one) => linesOf(one).map(({ text }) => text)).join('\n');
  };
}

describe('a clerk before an empty instance', () => {
  const service = useService(undefined, { clock });
  const browser = useBrowser();

  it('comes to a printed công văn', async () => {
    const { page } = await browser.open(`${service.url}/`);
    await page.waitForSelector(named('heading', 'Cơ quan của bạn'));
    await fill(page, 'Cơ quan cấp trên', office.coQuan.chuQuan);
    await fill(page, 'Tên cơ quan', office.coQuan.banHanh);
    await press(page, 'Dùng “THPTTN” làm chữ viết tắt');
    await fill(page, 'Đơn vị soạn thảo', 'VP');
    await fill(page, 'Địa danh', 'Thanh Nưa');
    await press(page, 'Tiếp');
    await page.waitForSelector(named('heading', 'Ai ký văn bản'));
    await fill(page, 'Chức vụ', 'HIỆU TRƯỞNG');
    await fill(page, 'Họ và tên', 'Nguyễn Thị Hoa');
    await press(page, 'Tiếp');
    await page.waitForSelector(named('heading', 'Gửi cho ai'));
    await press(page, 'Bắt đầu soạn văn bản');
    await (await page.waitForSelector(named('link', 'Công văn')))!.click();
    await page.waitForSelector(input('/trichYeu'));
    const read = await printed(page);
    await page.type(input('/so'), '45');
    await page.type(input('/trichYeu'), 'tổ chức Hội giảng cấp trường');
    await page.type(input('/kinhGui/0'), 'Sở Giáo dục và Đào tạo tỉnh Điện Biên');
    await (await page.waitForSelector(input('/noiDung')))!.click();
    await page.keyboard.type('Nhà trường tổ chức Hội giảng từ ngày 01/12/2026.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1. Thành phần: toàn thể giáo viên;');
    await page.keyboard.press('Enter');
    await page.keyboard.type('mỗi tổ cử ba giáo viên dự thi.');
    await reads(page, 'Đã lưu bản nháp');
    await page.waitForSelector('section[data-pages="1"][aria-busy="false"] canvas');
    await picture(page, 'soan-xong');
    await press(page, 'Hoàn tất');
    await page.waitForSelector(named('heading', 'Văn bản đã xong'));
    await picture(page, 'hoan-tat');
    await press(page, 'In');
    const text = await read();
    for (const words of [
      'SỞ GDĐT TỈNH ĐIỆN BIÊN',
      'TRƯỜNG THPT THANH NƯA',
      'Số: 45/THPTTN-VP',
      /Thanh Nưa, ngày \d\d tháng \d{1,2} năm \d{4}/,
      'V/v tổ chức Hội giảng',
      'Kính gửi: Sở Giáo dục và Đào tạo tỉnh Điện Biên',
      '1. Thành phần: toàn thể giáo viên;',
      '2. mỗi tổ cử ba giáo viên dự thi.',
      'HIỆU TRƯỞNG',
      'Nguyễn Thị Hoa',
      '- Lưu: VT',
    ])
      expect(text).toEqual(words instanceof RegExp ? expect.stringMatching(words) : expect.stringContaining(words));
    const { items } = await json<{ items: { status: string }[] }>(`${service.url}/api/v1/documents`);
    expect(items.map(({ status }) => status)).toEqual(['done']);
  });
});

describe('with a keyboard alone', () => {
  const service = useService(undefined, { clock });
  const browser = useBrowser();
  beforeEach(async () => {
    const { revision } = await json<{ revision: number }>(`${service.url}/api/v1/office`);
    if (revision === 0) await saveOffice(service.url);
  });

  /** Whether one sees where the focus is: a ring of two pixels at least, in the window. */
  const seen = (page: Page) =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'body';
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`;
      if (bottom < 0 || right < 0 || top > window.innerHeight || left > window.innerWidth || width * height === 0)
        return `${name} is out of sight`;
      const rings = [element, element.parentElement, element.parentElement?.closest('[class*=editor]')].some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (
          (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || / 0px 0px 0px [23]px/.test(boxShadow)
        );
      });
      return rings ? '' : `${name} shows no focus`;
    });

  async function tabTo(page: Page, arrived: () => Promise<boolean>): Promise<void> {
    for (let stops = 0; stops < 120; stops++) {
      if (await arrived()) return;
      await page.keyboard.press('Tab');
      // Smooth scrolling brings what has the focus into sight.
      await until(
        () => seen(page),
        (fault) => !fault.endsWith('out of sight'),
      );
      const fault = await seen(page);
      if (fault !== 'body') expect(fault).toBe('');
    }
    throw new Error('Tab never came there');
  }
  const active = (page: Page, name: string) => async () =>
    page.evaluate(
      (name) => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent) === name,
      name,
    );

  it('a công văn is chosen, filled in, finished and printed', async () => {
    const { page } = await browser.open(`${service.url}/`);
    await page.waitForSelector(named('link', 'Công văn'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, active(page, 'Công văn'));
    await page.keyboard.press('Enter');
    await page.waitForSelector(named('heading', 'Người ký'));
    await page.waitForSelector(input('/trichYeu'));
    const read = await printed(page);
    const to = (pointer: string) => tabTo(page, async () => (await where(page)) === pointer);
    await to('/so');
    await page.keyboard.type('46');
    await to('/ngay');
    await to('/trichYeu');
    await page.keyboard.type('mời họp phụ huynh');
    await to('/kinhGui/0').catch(() => to('/kinhGui'));
    await page.keyboard.type('Ban đại diện cha mẹ học sinh');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tổ chủ nhiệm');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.type(' khối 10');
    await tabTo(page, () => page.evaluate(() => (document.activeElement as HTMLElement).isContentEditable));
    await page.keyboard.type('Nhà trường mời họp.');
    // Tab belongs to the outline until Escape lets the focus out.
    await page.keyboard.press('Escape');
    await to('/nguoiKy/chucVu').catch(() => to('/nguoiKy'));
    await chord(page, 'Control', 'Enter');
    await page.waitForSelector(named('heading', 'Văn bản đã xong'));
    await tabTo(page, active(page, 'In'));
    await page.keyboard.press('Enter');
    const text = await read();
    expect(text).toContain('Số: 46/THPTTN-VP');
    expect(text).toContain('V/v mời họp phụ huynh');
    expect(text).toContain('- Ban đại diện cha mẹ học sinh khối 10;');
    expect(text).toContain('- Tổ chủ nhiệm.');
    expect(text).toContain('Nhà trường mời họp.');
  });

  it('menus, choices and windows open, move and close', async () => {
    const { page } = await browser.open(`${service.url}/app/van-ban`);
    await page.waitForSelector('::-p-aria([name="Loại"][role="combobox"])');
    await page.focus('::-p-aria([name="Loại"][role="combobox"])');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector(named('option', 'Công văn'));
    await page.keyboard.type('cong van');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => new URLSearchParams(window.location.search).get('template') === 'cong-van');
    await page.goto(`${service.url}/app/nguoi`);
    await (await page.waitForSelector(named('button', 'Thêm người')))!.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=dialog]');
    await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[role=dialog]') === null);
    // Where one was before the window opened.
    await page.waitForFunction(() => document.activeElement?.textContent === 'Thêm người');
  });
});

describe('a body of fifty pages from Word', () => {
  const service = useService(undefined, { clock });
  const browser = useBrowser();

  it('is pasted with every word: pictures are told of, old fonts become Unicode, nothing of it runs', async () => {
    await saveOffice(service.url);
    const { page } = await browser.open(`${service.url}/app/soan/cong-van`);
    await page.waitForSelector(input('/noiDung'));
    const { noiDung } = JSON.parse(
      await readFile(join(home, 'examples/cong-van/2017-2018/1140-sgddt-vp.json'), 'utf8'),
    ) as { noiDung: string };
    const paragraph = (text: string, font = 'Times New Roman') =>
      `<p class=MsoNormal style='text-align:justify;text-indent:.5in'><span lang=VI style='font-size:14.0pt;font-family:"${font}",serif'>${text.replace('&', '&amp;').replaceAll('**', '')}<o:p></o:p></span></p>`;
    const once = noiDung
      .split('\n')
      .map((one) => paragraph(one))
      .join('\n');
    const old = paragraph('Céng hoµ x· héi chñ nghÜa ViÖt Nam', '.VnTime');
    const images = `<p class=MsoNormal><img width=200 src="file:///C:/Temp/msohtmlclip1/01/clip_image002.png"><img src=x onerror="document.title='chạy'"></p>`;
    const html = `<html><body><!--StartFragment-->${old}${once.repeat(11)}${images}${old}<!--EndFragment--></body></html>`;
    await page.$eval(
      input('/noiDung'),
      (editor, html) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        clipboardData.setData('text/plain', 'x');
        (editor as HTMLElement).focus();
        editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      html,
    );
    await reads(page, 'Cộng hoà xã hội chủ nghĩa Việt Nam');
    const said = await page.$$eval('[role=status]', (all) => all.map((one) => one.textContent).join(' '));
    expect(said).toMatch(/Ảnh không dán được/);
    expect(said).toMatch(/Unicode/);
    // Kept as a draft, every word of it in order.
    const saved = await until(
      async () => {
        const { items } = await json<{ items: { id: string }[] }>(`${service.url}/api/v1/drafts`);
        if (!items[0]) return [];
        const draft = await json<{ data: { noiDung?: { so?: string; van?: string; ten?: string }[] | null } }>(
          `${service.url}/api/v1/drafts/${items[0].id}`,
        );
        return draft.data.noiDung ?? [];
      },
      (blocks) => blocks.length > 1,
    );
    const words = (text: string) => text.replaceAll('*', '').split(/\s+/).filter(Boolean);
    const line = 'Cộng hoà xã hội chủ nghĩa Việt Nam';
    expect(saved.flatMap((block) => words(`${block.so ?? ''} ${block.van ?? block.ten ?? ''}`))).toEqual(
      words([line, ...Array.from({ length: 11 }, () => noiDung), line].join('\n')),
    );
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLElement>('section[data-pages]')?.dataset.pages) >= 50,
    );
    expect(await page.title()).not.toContain('chạy');
    expect(await page.$('img[src="x"]')).toBeNull();
    // It can still be typed in.
    await page.keyboard.type('Hết.');
    await reads(page, 'Hết.');
  });
});

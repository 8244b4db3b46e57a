/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'puppeteer';
import { put } from './process.js';
import { until } from './until.js';

/** Noon in Vietnam of a day on which every kind has a version in force. */
export const clock = { now: () => new Date('2026-11-20T05:00:00Z') };

/** An office as its clerk would set it up. */
export const office = {
  loai: 'truong',
  coQuan: { chuQuan: 'SỞ GDĐT TỈNH ĐIỆN BIÊN', banHanh: 'TRƯỜNG THPT THANH NƯA' },
  kyHieu: { coQuan: 'THPTTN', donVi: 'VP' },
  diaDanh: 'Thanh Nưa',
  nguoiKy: [{ quyenHan: null, thayMat: null, chucVu: 'HIỆU TRƯỞNG', hoTen: 'Nguyễn Thị Hoa', macDinh: true }],
  noiNhan: ['Như trên', 'Sở GDĐT (b/c)'],
  luu: 'VT, VP',
};

export async function saveOffice(url: string, data: object = office, revision = 0): Promise<void> {
  const answer = await put(`${url}/api/v1/office`, data, { 'If-Match': `"${revision}"` });
  expect(answer.status).toBe(200);
}

export const json = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;

/** What is labelled so and typed into. */
export const box = (label: string) => `::-p-aria([name="${label}"][role="textbox"])`;

/** Types into the box in the place of what stands there. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = await page.waitForSelector(box(label));
  await field!.click({ count: 3 });
  await field!.press('Backspace');
  await field!.type(text);
}

export const standsIn = (page: Page, label: string) =>
  page.$eval(box(label), (field) => (field as unknown as HTMLInputElement).value);

/** Waits for words on the page; the texts of several elements in a row are one. */
export const reads = (page: Page, words: string) =>
  page.waitForFunction((words) => document.body.textContent.includes(words), {}, words);

/**
 * What the page downloads, by the name it comes under, once the browser says that the whole of it is there:
 * in the folder a file stands empty under its name before it is filled.
 */
export async function downloads(page: Page, folder: string): Promise<(name: RegExp) => Promise<Buffer>> {
  const session = await page.createCDPSession();
  const names = new Map<string, string>();
  const whole: { name: string; path: string }[] = [];
  session.on('Browser.downloadWillBegin', ({ guid, suggestedFilename }) => names.set(guid, suggestedFilename));
  session.on('Browser.downloadProgress', ({ guid, state }) => {
    const name = names.get(guid);
    if (state === 'completed' && name) whole.push({ name: name.normalize('NFC'), path: join(folder, guid) });
  });
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  });
  return async (name) => {
    const found = await until(
      async () => whole.find((one) => name.test(one.name)),
      (one) => one !== undefined,
    );
    return readFile(found!.path);
  };
}

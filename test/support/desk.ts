/// <reference lib="dom" />
import { readdir, readFile } from 'node:fs/promises';
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

/** What the page downloads, by whole files as they come into the folder. */
export async function downloads(page: Page, folder: string): Promise<(name: RegExp) => Promise<Buffer>> {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return async (name) => {
    const found = await until(
      async () => (await readdir(folder)).find((file) => name.test(file.normalize('NFC'))),
      (file) => file !== undefined,
    );
    return readFile(join(folder, found!));
  };
}

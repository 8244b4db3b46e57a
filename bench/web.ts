/// <reference lib="dom" />
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { median, ms, p95 } from './measure.js';
import { RunningService } from './running-service.js';
import type { Stand } from './stand.js';

const RUNS = 9;
const PAUSES = 40;
/** How many times slower than this machine the clerk's is taken to be. */
const SLOWER = 4;

const FIELD = '[data-pointer="/trichYeu"] textarea';

/** What the pages of this bench note down of themselves. */
declare const window: Window & { usable?: number; typed?: number; drawn?: number };

/** What a clerk waits for at the form: until it takes the first key, and after a pause in typing until the page is drawn anew. */
export async function web({ browserPath }: Stand): Promise<void> {
  const service = await RunningService.start(browserPath);
  const browser = await puppeteer.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  try {
    const address = `${service.url}/app/soan/cong-van`;
    const [first, again] = [[] as number[], [] as number[]];
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.createBrowserContext();
      first.push(await usable(await context.newPage(), address));
      again.push(await usable(await context.newPage(), address));
      await context.close();
    }
    console.log(`\nThe form page, the processor ${SLOWER} times slower, from the address to a field that takes typing`);
    console.log(`  first visit ${ms(median(first))} (longest ${ms(Math.max(...first))})`);
    console.log(`  with what the browser kept ${ms(median(again))} (longest ${ms(Math.max(...again))})`);
    console.log(`\nFrom the last key before a pause to the page drawn anew, ${PAUSES} pauses, one page`);
    for (const rate of [1, SLOWER]) await pauses(browser, address, rate);
  } finally {
    await browser.close();
    await service.close();
  }
}

async function slowed(page: Page, rate: number): Promise<void> {
  await page.setViewport({ width: 1440, height: 900 });
  await (await page.createCDPSession()).send('Emulation.setCPUThrottlingRate', { rate });
}

/** Milliseconds from the navigation until the field is there and enabled; a key then proves that it takes typing. */
async function usable(page: Page, address: string): Promise<number> {
  await slowed(page, SLOWER);
  await page.evaluateOnNewDocument((field) => {
    const found = new MutationObserver(() => {
      const input = document.querySelector<HTMLTextAreaElement>(field);
      if (!input || input.readOnly || input.disabled) return;
      found.disconnect();
      window.usable = performance.now();
    });
    found.observe(document, { childList: true, subtree: true });
  }, FIELD);
  await page.goto(address);
  await page.waitForFunction(() => window.usable !== undefined);
  await page.type(FIELD, 'x');
  await page.waitForFunction((field) => document.querySelector<HTMLTextAreaElement>(field)!.value === 'x', {}, FIELD);
  const time = await page.evaluate(() => window.usable!);
  await page.close();
  return time;
}

async function pauses(browser: Browser, address: string, rate: number): Promise<void> {
  const page = await browser.newPage();
  await slowed(page, rate);
  await page.goto(address);
  // Whole data: one preview for a pause, as with most keys of a document.
  for (const [pointer, text] of [
    ['/coQuan/banHanh', 'TRƯỜNG THPT THANH NƯA'],
    ['/kyHieu', 'THPTTN-VP'],
    ['/kinhGui/0', 'Sở Giáo dục và Đào tạo'],
    ['/nguoiKy/chucVu', 'HIỆU TRƯỞNG'],
    ['/noiDung', 'Nhà trường báo cáo.'],
    ['/trichYeu', 'báo cáo kết quả'],
  ]) {
    const field = `[data-pointer="${pointer}"] :is(input, textarea, [contenteditable="true"])`;
    await page.waitForSelector(field);
    await page.$eval(field, (one) => (one as HTMLElement).focus());
    await page.keyboard.type(text!);
  }
  await page.waitForSelector('section[data-pages][aria-busy="false"] canvas');
  await page.waitForNetworkIdle();
  await page.evaluate((field) => {
    document.querySelector(field)!.addEventListener('input', () => {
      window.typed = performance.now();
    });
    new MutationObserver((changes) => {
      const drawn = changes.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof HTMLCanvasElement));
      if (drawn) window.drawn = performance.now();
    }).observe(document.querySelector('section[data-pages]')!, { childList: true, subtree: true });
  }, FIELD);
  const [whole, work] = [[] as number[], [] as number[]];
  for (let pause = 0; pause < PAUSES; pause++) {
    await page.evaluate(() => {
      window.typed = undefined;
      window.drawn = undefined;
      performance.clearResourceTimings();
    });
    await page.keyboard.press(pause % 2 ? 'Backspace' : 'x');
    await page.waitForFunction(() => (window.drawn ?? 0) > (window.typed ?? Number.POSITIVE_INFINITY));
    const [typed, asked, drawn] = await page.evaluate(() => {
      const previews = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/previews'));
      return [window.typed!, previews.at(-1)!.startTime, window.drawn!] as const;
    });
    whole.push(drawn - typed);
    work.push(drawn - asked);
    await page.waitForNetworkIdle();
  }
  await page.close();
  const both = (times: number[]) => `p50 ${ms(median(times))}, p95 ${ms(p95(times))}`;
  const machine = rate === 1 ? 'this processor' : `${rate} times slower`;
  console.log(`  ${machine.padEnd(15)} ${both(whole)}; without the pause itself ${both(work)}`);
}

/// <reference lib="dom" />
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { home, temporaryFolder } from './process.js';

/** The windows at which every page is looked at: a desk, an old laptop, a phone. */
export const SIZES = { 1440: 900, 1024: 768, 390: 844 } as const;
export type Width = keyof typeof SIZES;

/** A page of the office app, and whatever it did that it must not. */
export interface Opened {
  page: Page;
  /** Violations of the page's policy, uncaught errors, calls to other origins. */
  faults: string[];
}

/** A real browser for all tests of a file; each test fails whose pages did what they must not. */
export function useBrowser(): { open(url: string, width?: Width): Promise<Opened>; launch(): Promise<Browser> } {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let browser: Browser | undefined;
  let opened: Opened[] = [];
  const launch = () =>
    puppeteer.launch({
      executablePath: process.env.PUPPETEER_EXECUTABLE_PATH!,
      userDataDir: join(folder.path, 'browser'),
      args: ['--no-sandbox', '--lang=vi-VN'],
    });
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    const faults = opened.flatMap((o) => o.faults);
    await Promise.all(opened.map((o) => o.page.close().catch(() => undefined)));
    opened = [];
    if (faults.length > 0) throw new Error(`the page did what it must not: ${faults.join('; ')}`);
  });
  afterAll(async () => {
    await browser?.close();
    await folder.remove();
  });
  return {
    launch,
    open: async (url, width = 1440) => {
      if (!browser?.connected) browser = await launch();
      const one = await watched(await browser.newPage(), new URL(url).origin);
      opened.push(one);
      await one.page.setViewport({ width, height: SIZES[width] });
      await one.page.goto(url, { waitUntil: 'domcontentloaded' });
      return one;
    },
  };
}

async function watched(page: Page, origin: string): Promise<Opened> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/i.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:'].includes(url.protocol) && url.origin !== origin) faults.push(`calls ${url.origin}`);
  });
  return { page, faults };
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong with the page: each rule with the elements that break it. */
export async function barriers(page: Page): Promise<string[]> {
  // As a tool of the test, past the page's policy; the page itself stays under it.
  await page.evaluate((await import('node:fs')).readFileSync(axePath, 'utf8'));
  const { violations } = await page.evaluate(() =>
    (globalThis as never as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }).axe.run({
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

interface Violation {
  id: string;
  nodes: { target: string[] }[];
}

/** Presses or types in what has this role and name, as a person finds it. */
export const named = (role: string, name: string) => `::-p-aria([name="${name}"][role="${role}"])`;

/** Where the pictures of the office app lie; they are made anew with VANTHU_PICTURES=1, and looked at before they are committed. */
const pictures = join(home, 'docs/van-phong');

/** The page at all three widths, kept for the docs when asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.VANTHU_PICTURES !== '1') return;
  await mkdir(pictures, { recursive: true });
  // Nothing is under the mouse.
  await page.mouse.move(0, 0);
  for (const [width, height] of Object.entries(SIZES)) {
    await page.setViewport({ width: Number(width), height });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.screenshot({ path: join(pictures, `${name}-${width}.webp`), type: 'webp', quality: 80 });
  }
  await page.setViewport({ width: 1440, height: SIZES[1440] });
}

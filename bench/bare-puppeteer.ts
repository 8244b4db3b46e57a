import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { writeFontconfig } from '../service/engine/print/fontconfig.js';

/** A bare puppeteer loop: one browser, reused pages, nothing but `setContent` and `pdf`. */
export class BarePuppeteer {
  private constructor(
    private readonly browser: Browser,
    private readonly pages: Page[],
    private readonly folder: string,
    /** Its pages. */
    readonly lanes: number,
  ) {}

  static async open(browserPath: string, pages: number): Promise<BarePuppeteer> {
    const folder = mkdtempSync(join(tmpdir(), 'vanthu-bare-'));
    const browser = await puppeteer.launch({
      executablePath: browserPath,
      headless: 'shell',
      pipe: true,
      args: [
        '--font-render-hinting=none',
        '--disable-dev-shm-usage',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      env: { ...process.env, FONTCONFIG_FILE: writeFontconfig(folder) },
    });
    return new BarePuppeteer(
      browser,
      await Promise.all(Array.from({ length: pages }, () => browser.newPage())),
      folder,
      pages,
    );
  }

  /** Process of the browser. */
  get pid(): number {
    return this.browser.process()!.pid!;
  }

  async print(html: string): Promise<void> {
    const page = this.pages.pop()!;
    await page.setContent(html, { waitUntil: 'load' });
    await page.pdf({ scale: 2 / 3, preferCSSPageSize: true, printBackground: true, waitForFonts: false });
    this.pages.push(page);
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

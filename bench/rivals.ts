import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { writeFontconfig } from '../service/engine/print/fontconfig.js';

/** A bare puppeteer loop: one browser, reused pages, nothing but `setContent` and `pdf`. */
export class BarePuppeteer {
  private constructor(
    private readonly browser: Browser,
    private readonly pages: Page[],
    private readonly folder: string,
    /** Pages that print at once. */
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

/** LibreOffice, one start for one document or for several, with a profile that is warm already. */
export class LibreOffice {
  private readonly folder = mkdtempSync(join(tmpdir(), 'vanthu-soffice-'));

  /** Converts the document so many times, one after the other. */
  convert(docx: Uint8Array, times: number): void {
    const files = Array.from({ length: times }, (_, at) => join(this.folder, `document-${at}.docx`));
    for (const file of files) writeFileSync(file, docx);
    const profile = pathToFileURL(join(this.folder, 'profile')).href;
    const args = [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      this.folder,
      ...files,
    ];
    const { status } = spawnSync('soffice', args, { stdio: 'ignore' });
    if (status !== 0) throw new Error('LibreOffice did not convert the document');
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

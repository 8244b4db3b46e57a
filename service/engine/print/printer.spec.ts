import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sealPdf } from '../seal/pdf.js';
import { findBrowser } from './find-browser.js';
import { Printer, type PrinterOptions } from './printer.js';
import { unseen, WINDOW } from './unseen.js';

const browserPath = process.env.PUPPETEER_EXECUTABLE_PATH ?? findBrowser(process.env.PATH ?? '') ?? '';
const page = (body: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title><style>@page{size:210mm 297mm;margin:20mm}body{font:28px 'Times New Roman'}</style></head><body>${body}</body></html>`;
/** Enough to keep the browser busy while a test does something to it. */
const long = page('<p>Văn bản dài để in nhiều trang.</p>'.repeat(60_000));

describe('Printer', () => {
  let dir: string;
  let printers: Printer[];
  const open = (options: Partial<PrinterOptions> = {}) => {
    const printer = new Printer({ browserPath, runtimeDir: dir, ...options });
    printers.push(printer);
    return printer;
  };

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'vanthu-print-'));
    printers = [];
  });
  afterEach(async () => {
    await Promise.all(printers.map((p) => p.close()));
    rmSync(dir, { recursive: true, force: true });
  });

  /** Processes of the browsers of this test, by the profile in their command line. */
  const processes = () =>
    execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(`--user-data-dir=${dir}`))
      .map((line) => Number(line.trim().split(' ')[0]));

  it('prints a PDF in Tinos and nothing else, with real Vietnamese text', async () => {
    const pdf = await open().print(page('<p>Cộng hòa xã hội chủ nghĩa Việt Nam: ế ữ ặ đ</p><pre>a</pre>'));
    const fonts = execFileSync('pdffonts', ['-'], { input: pdf, encoding: 'utf8' })
      .split('\n')
      .slice(2)
      .filter(Boolean);
    expect(new Set(fonts.map((line) => line.split(/\s+/)[0]?.replace(/^[A-Z]+\+/, '')))).toEqual(
      new Set(['Tinos-Regular']),
    );
    const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
    expect(text).toContain('Cộng hòa xã hội chủ nghĩa Việt Nam: ế ữ ặ đ');
  });

  it('tells the browser no secret of the environment', async () => {
    process.env.WEBHOOK_SECRET = 'bi-mat';
    try {
      await open().print(page('<p>a</p>'));
      const known = processes().map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8'));
      expect(known.some((environment) => environment.includes('FONTCONFIG_FILE='))).toBe(true);
      expect(known.join('')).not.toContain('bi-mat');
    } finally {
      delete process.env.WEBHOOK_SECRET;
    }
  });

  it('gives it a sandbox unless told otherwise', async () => {
    await open({ sandbox: false }).print(page('<p>a</p>'));
    const commands = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
    expect(commands.some((line) => line.includes(`--user-data-dir=${dir}`) && line.includes(' --no-sandbox'))).toBe(
      true,
    );
  });

  it('starts one browser for many documents asked for at once', async () => {
    const printer = open();
    await Promise.all(Array.from({ length: 12 }, (_, i) => printer.print(page(`<p>${i}</p>`))));
    expect(printer.state).toEqual({ starts: 1, running: 0, waiting: 0 });
  });

  it('refuses what comes when too many wait, and lets higher priority go first', async () => {
    const printer = open({ pages: 1, maxWaiting: 2 });
    const order: string[] = [];
    const done = [
      printer.print(page('a')).then(() => order.push('running')),
      printer.print(page('b')).then(() => order.push('low')),
      printer.print(page('c'), { priority: 5 }).then(() => order.push('high')),
    ];
    await expect(printer.print(page('d'))).rejects.toMatchObject({ code: 'PRINT_BUSY', retryable: true });
    await Promise.all(done);
    expect(order).toEqual(['running', 'high', 'low']);
  });

  it('starts again after the browser was killed while printing, and says that a retry can succeed', async () => {
    const printer = open({ pages: 1 });
    await printer.facts();
    const printing = printer.print(long);
    const failed = expect(printing).rejects.toMatchObject({ code: 'BROWSER_UNAVAILABLE', retryable: true });
    for (const pid of processes()) process.kill(pid, 'SIGKILL');
    await failed;
    expect((await printer.print(page('sau'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect(printer.state.starts).toBe(2);
  });

  it('outlives a browser that dies with what it was told unread', async () => {
    const printer = open({ pages: 1 });
    await printer.facts();
    for (const pid of processes()) process.kill(pid, 'SIGSTOP');
    const printing = printer.print(long);
    const failed = expect(printing).rejects.toMatchObject({ code: 'BROWSER_UNAVAILABLE', retryable: true });
    // The words lie in the pipe before the end comes, so that the pipe breaks with an error and does not just close.
    await new Promise(setImmediate);
    for (const pid of processes()) process.kill(pid, 'SIGKILL');
    await failed;
    expect((await printer.print(page('sau'))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('gives up on a document that takes too long and goes on with the next', async () => {
    const printer = open({ pages: 1, printTimeoutMs: 150 });
    await printer.facts();
    await expect(printer.print(long)).rejects.toMatchObject({ code: 'PRINT_TIMEOUT', retryable: true });
    // On a loaded machine a short page may be late too: it is asked for until it comes.
    let pdf: Uint8Array | undefined;
    while (!pdf) {
      pdf = await printer.print(page('sau')).catch((error) => {
        expect(error).toMatchObject({ code: 'PRINT_TIMEOUT' });
        return undefined;
      });
    }
    expect(pdf.length).toBeGreaterThan(500);
  });

  it('cancels what waits and what is being printed', async () => {
    const printer = open({ pages: 1 });
    const [running, waiting] = [new AbortController(), new AbortController()];
    const first = expect(printer.print(long, { signal: running.signal })).rejects.toMatchObject({ code: 'CANCELLED' });
    const second = expect(printer.print(page('b'), { signal: waiting.signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    waiting.abort();
    running.abort();
    await Promise.all([first, second]);
    expect((await printer.print(page('c'))).length).toBeGreaterThan(500);
  });

  it('opens new pages in the place of those that were cancelled, again and again', async () => {
    const printer = open({ pages: 3 });
    for (let round = 0; round < 6; round++) {
      const gone = new AbortController();
      const cancelled = ['a', 'b', 'c'].map((text) => printer.print(page(text), { signal: gone.signal }));
      gone.abort();
      const ends = await Promise.allSettled(cancelled);
      expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      for (const text of ['d', 'e', 'f', 'g']) expect((await printer.print(page(text))).length).toBeGreaterThan(500);
    }
    expect(printer.state.starts).toBe(1);
  });

  it('replaces the browser after its share of documents and removes its profile', async () => {
    const printer = open({ pages: 1, restartAfter: 2 });
    for (let i = 0; i < 5; i++) await printer.print(page(String(i)));
    expect(printer.state.starts).toBe(3);
    await printer.close();
    expect(readdirSync(join(dir, 'profiles'))).toEqual([]);
    expect(processes()).toEqual([]);
  });

  it('can be tried again after a start that failed', async () => {
    const printer = open({ browserPath: '/bin/false', startTimeoutMs: 2_000 });
    await expect(printer.print(page('a'))).rejects.toMatchObject({ code: 'BROWSER_UNAVAILABLE', retryable: true });
    await expect(printer.print(page('a'))).rejects.toMatchObject({ code: 'BROWSER_UNAVAILABLE' });
    expect(await printer.health()).toBe(false);
  });

  it('lays nothing out on a screen that nobody sees, and prints the same', async () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const drawing = '<svg width="40" height="40"><circle cx="20" cy="20" r="18" fill="#c00"/></svg>';
    const hidden = page(`<h1>Một</h1><p>chữ <img alt="Ảnh" src="${dot}" width="40" height="40"> ${drawing}</p>`);
    // HTML knows no case, the printer does.
    const seen = hidden.replace('</head>', '</HEAD>');
    expect(unseen(hidden)).toMatch(
      /@media screen,print and \(width:799px\)\{html\{display:none\}\}<\/style>\n<\/head>/,
    );
    expect(unseen(seen)).toBe(seen);
    const printer = open();
    const [a, b] = [await printer.print(hidden), await printer.print(seen)];
    expect(execFileSync('pdfimages', ['-list', '-'], { input: a, encoding: 'utf8' })).toMatch(/image +1 +1 /);
    const seal = { date: '2017-09-18' };
    expect(Buffer.from(sealPdf(a, seal)).equals(Buffer.from(sealPdf(b, seal)))).toBe(true);
  });

  it('prints on paper as wide as the window that nobody sees', async () => {
    const printer = open();
    const wide = (px: number) =>
      page('<p>chữ</p>').replace('size:210mm 297mm;margin:20mm', `size:${px}px 600px;margin:0`);
    for (const px of [WINDOW.width, (WINDOW.width * 2) / 3]) {
      const text = execFileSync('pdftotext', ['-', '-'], { input: await printer.print(wide(px)), encoding: 'utf8' });
      expect(text).toContain('chữ');
    }
  });

  it('lets a page reach neither the network nor files, nor run a script', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      response.end('<p>BÍ MẬT</p>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const hostile = [
      `<img src="${url}a.png"><iframe src="${url}"></iframe><object data="${url}"></object>`,
      `<iframe src="file:///etc/hostname"></iframe><link rel="stylesheet" href="${url}x.css">`,
      `<script>document.body.append('ĐÃ CHẠY')</script><svg><image href="${url}b.svg"/></svg>`,
    ].join('');
    try {
      const pdf = await open().print(page(`${hostile}<p>bình thường</p>`));
      const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
      expect(text).toContain('bình thường');
      expect(text).not.toMatch(/BÍ MẬT|ĐÃ CHẠY/);
      expect(asked).toBe(0);
    } finally {
      server.close();
    }
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { JsonLog } from '../log.js';
import { serveOfficeApp } from './office-app.js';

@Module({})
class Nothing {}

let built: string;
let app: NestExpressApplication;
let url: string;

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'vanthu-app-'));
  await mkdir(join(built, 'assets'));
  await writeFile(join(built, 'index.html'), '<p nonce="__NONCE__">');
  await writeFile(join(built, 'sw.js'), 'let worker;');
  await writeFile(join(built, 'assets/a-1.js'), 'let a;');
  await writeFile(join(built, 'assets/a-1.js.gz'), 'smaller');
  app = await NestFactory.create<NestExpressApplication>(Nothing, { logger: false });
  serveOfficeApp(app, new JsonLog(), [join(built, 'none'), built]);
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  await rm(built, { recursive: true });
});

describe('the office app', () => {
  it('is given out as small as the caller takes it, its files for ever', async () => {
    const plain = await fetch(`${url}/assets/a-1.js`, { headers: { 'Accept-Encoding': 'identity' } });
    expect([plain.status, await plain.text(), plain.headers.get('content-encoding')]).toEqual([200, 'let a;', null]);
    expect(plain.headers.get('content-type')).toMatch(/javascript/);
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const small = await fetch(`${url}/assets/a-1.js`, { method: 'HEAD', headers: { 'Accept-Encoding': 'br, gzip' } });
    expect([small.headers.get('content-encoding'), small.headers.get('content-length')]).toEqual(['gzip', '7']);
    expect(small.headers.get('vary')).toContain('Accept-Encoding');
    expect((await fetch(`${url}/assets/..%2Findex.html`)).status).toBe(404);
  });

  it('gives out its service worker, which may answer for all pages, fresh each time', async () => {
    const worker = await fetch(`${url}/app/sw.js`);
    expect([worker.status, await worker.text()]).toEqual([200, 'let worker;']);
    expect(worker.headers.get('content-type')).toMatch(/javascript/);
    expect(worker.headers.get('service-worker-allowed')).toBe('/');
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    expect(worker.headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
  });

  it('goes on where a file is gone: built anew, the pages of before ask for what is no more', async () => {
    await rm(join(built, 'assets'), { recursive: true });
    const gone = await fetch(`${url}/assets/a-1.js`);
    expect([gone.status, gone.headers.get('content-encoding')]).toEqual([404, null]);
    expect(await (await fetch(`${url}/app/nguoi`)).text()).toMatch(/^<p nonce="[\w-]{22}">$/);
  });
});

it('an app that was not built is told of in the log and on its pages, and nothing else changes', async () => {
  const lines: string[] = [];
  const without = await NestFactory.create<NestExpressApplication>(Nothing, { logger: false });
  try {
    serveOfficeApp(without, new JsonLog((line) => lines.push(line)), [join(built, 'none')]);
    await without.listen(0, '127.0.0.1');
    const base = await without.getUrl();
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 'warn', event: 'app.missing', looked: join(built, 'none') }),
    ]);
    for (const path of ['/', '/app', '/app/soan']) {
      const page = await fetch(base + path);
      expect([path, page.status, page.headers.get('content-type')]).toEqual([path, 503, 'text/plain; charset=utf-8']);
      expect(await page.text()).toMatch(/chưa có ứng dụng văn phòng.*npm start/s);
    }
    expect((await fetch(`${base}/other`)).status).toBe(404);
    expect((await fetch(base, { method: 'POST' })).status).toBe(404);
  } finally {
    await without.close();
  }
});

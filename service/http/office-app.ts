import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { isSafe } from '../access/open-calls.js';
import type { Log } from '../log.js';

/** The built app: beside the built service, or, where the sources run, in `dist/`. */
const places = [join(import.meta.dirname, '../../web'), join(import.meta.dirname, '../../dist/web')];

/** Addresses at which the app shows its pages; files of it lie under `/assets/`. */
const PAGES = /^\/(?:app(?:\/.*)?)?$/;
/** The app's service worker (`web/src/away/`), which may answer for all of these. */
const WORKER = '/app/sw.js';

/**
 * The office app at `/` and `/app/…`. Its own scripts and nothing else run; what it calls is this service; the styles it makes
 * while it runs bear the answer's nonce. The page itself is never kept by a cache, its files, named by their content, for ever.
 */
export function serveOfficeApp(app: NestExpressApplication, log: Log, folders = places): void {
  const built = folders.find((dir) => existsSync(join(dir, 'index.html')) && existsSync(join(dir, 'assets')));
  if (built === undefined) {
    log.warn('app.missing', { looked: folders.join(', '), hint: 'npm start builds it' });
    app.use((request: Request, response: Response, next: NextFunction) => {
      if (!isSafe(request) || !PAGES.test(request.path)) return next();
      response.status(503).set('Cache-Control', 'no-store').type('text').send(MISSING);
    });
    return;
  }
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const assets = join(built, 'assets');
  const names = new Set(readdirSync(assets));
  const worker = join(built, 'sw.js');
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!isSafe(request)) return next();
    if (request.path.startsWith('/assets/')) {
      const name = request.path.slice('/assets/'.length);
      return names.has(name) ? sendAsset(assets, name, names, request, response, next) : next();
    }
    if (request.path === WORKER && existsSync(worker)) {
      response.set({
        'Content-Security-Policy': "default-src 'none'; connect-src 'self'",
        'Service-Worker-Allowed': '/',
        'Cache-Control': 'no-cache',
      });
      response.type('js').sendFile('sw.js', { root: built }, (error) => error && !response.headersSent && next());
      return;
    }
    if (!PAGES.test(request.path)) return next();
    const nonce = randomBytes(16).toString('base64url');
    response.set({ 'Content-Security-Policy': policy(nonce), 'Cache-Control': 'no-store' });
    response.type('html').send(page.replace('__NONCE__', nonce));
  });
}

/** What people read where the app was not built. */
const MISSING = `Văn Thư đang chạy và API dùng được (xem /api/docs), nhưng chưa có ứng dụng văn phòng: thiếu dist/web.
Người quản trị: hãy chạy “npm start” trong thư mục mã nguồn, lệnh này dựng những gì còn thiếu; nếu dùng container, hãy dựng lại ảnh.

The service runs and its API works (/api/docs), but the office app was not built: dist/web is missing. Run "npm start", or build the
image again.
`;

const ENCODINGS = { br: '.br', gzip: '.gz' };
const YEAR_MS = 365 * 24 * 3600 * 1000;

/** One built file, as small as the caller takes it. A file that is gone since the start is a 404, not the end of the service. */
function sendAsset(
  root: string,
  name: string,
  names: ReadonlySet<string>,
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  const [encoding, extension] =
    Object.entries(ENCODINGS).find(([way, ext]) => names.has(name + ext) && request.acceptsEncodings(way)) ?? [];
  response.type(extname(name)).vary('Accept-Encoding');
  if (encoding) response.set('Content-Encoding', encoding);
  response.sendFile(name + (extension ?? ''), { root, immutable: true, maxAge: YEAR_MS }, (error) => {
    if (!error || response.headersSent) return;
    for (const header of ['Content-Encoding', 'Content-Type', 'Cache-Control']) response.removeHeader(header);
    next();
  });
}

/** A picture may be made from what was rendered (`blob:`), and a finished PDF be printed from a frame. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import sirv from 'sirv';

/** The built app: beside the built service, or, where the sources run, in `dist/`. */
const built = [join(import.meta.dirname, '../../web'), join(import.meta.dirname, '../../dist/web')].find((dir) =>
  existsSync(join(dir, 'index.html')),
);

/** Addresses at which the app shows its pages; files of it lie under `/assets/`. */
const PAGES = /^\/(?:app(?:\/.*)?)?$/;

/**
 * The office app at `/` and `/app/…`. Its own scripts and nothing else run; what it calls is this service; the styles it makes
 * while it runs bear the answer's nonce. The page itself is never kept by a cache, its files, named by their content, for ever.
 */
export function serveOfficeApp(app: NestExpressApplication): void {
  if (built === undefined) return;
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const files = sirv(built, {
    brotli: true,
    gzip: true,
    etag: true,
    immutable: true,
    maxAge: 31_536_000,
    extensions: [],
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (request.path.startsWith('/assets/')) return files(request, response, next);
    if (!PAGES.test(request.path)) return next();
    const nonce = randomBytes(16).toString('base64url');
    response.set({ 'Content-Security-Policy': policy(nonce), 'Cache-Control': 'no-store' });
    response.type('html').send(page.replace('__NONCE__', nonce));
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

import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Where the dashboard of a queue on Redis is served. */
export const DASHBOARD = '/admin/queue';

/** Swagger UI and the dashboard: their own files, their inline styles, calls to this service. */
const pages =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const isPage = (path: string) => ['/api/docs', DASHBOARD].some((page) => path.startsWith(page));

/** A page whose only style is this one. */
export function cspWithStyle(css: string): string {
  return `${nothing}; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}

export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.set({
    'Content-Security-Policy': isPage(request.path) ? pages : nothing,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  next();
}

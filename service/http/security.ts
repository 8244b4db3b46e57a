import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Where the dashboard of a queue on Redis is served. */
export const DASHBOARD = '/admin/queue';

/** Swagger UI and the dashboard: their own files, their inline styles, calls to this service. */
const pages =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The dashboard says itself where its files are. */
const dashboard = pages.replace("base-uri 'none'", "base-uri 'self'");

function policyOf(path: string): string {
  if (path.startsWith(DASHBOARD)) return dashboard;
  return path.startsWith('/api/docs') ? pages : nothing;
}

/** A page whose only style and script are these; the script calls this service. */
export const cspOf = (css: string, script: string): string =>
  `${nothing}; style-src ${hashSource(css)}; script-src ${hashSource(script)}; connect-src 'self'`;

const hashSource = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.set({
    'Content-Security-Policy': policyOf(request.path),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  next();
}

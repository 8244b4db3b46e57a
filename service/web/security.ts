import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { isLoopback } from '../config.js';
import { ApiProblem } from '../problems/api-problem.js';

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

/** A page whose only style is this one. */
export function cspWithStyle(css: string): string {
  return `${nothing}; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}

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

/**
 * Without keys, loopback is the only guard. A web page elsewhere could get past it by a name of its own that resolves
 * to 127.0.0.1; that name arrives in `Host`, which no browser leaves out.
 */
export function loopbackHostOnly(request: Request, _: Response, next: NextFunction): void {
  const host = request.get('host');
  if (host === undefined) {
    next();
    return;
  }
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  next(isLoopback(name.toLowerCase()) ? undefined : new ApiProblem('HOST_NOT_ALLOWED'));
}

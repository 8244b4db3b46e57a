import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Swagger UI: its own files, its inline styles, calls to this service. */
const docs =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** A page whose only style is this one. */
export function cspWithStyle(css: string): string {
  return `${nothing}; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}

export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.set({
    'Content-Security-Policy': request.path.startsWith('/api/docs') ? docs : nothing,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  next();
}

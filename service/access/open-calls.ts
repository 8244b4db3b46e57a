import type { Request } from 'express';

/**
 * Open to everybody: that the service is there, how it is called, the files of its pages, and signing in. Nothing of what
 * it stores. Compared letter by letter: what only the router takes for one of them stays shut.
 */
const pages = new Set(['/', '/app', '/health/live', '/health/ready', '/api/openapi.json', '/api/docs']);
const folders = ['/app/', '/assets/', '/api/docs/'];
const signingIn = new Set([
  'POST /api/v1/sessions',
  'GET /api/v1/sessions/current',
  'HEAD /api/v1/sessions/current',
  'DELETE /api/v1/sessions/current',
]);

type Call = Pick<Request, 'method' | 'path'>;

/** Whether a call reads, and changes nothing. */
export const isSafe = ({ method }: Pick<Call, 'method'>): boolean => method === 'GET' || method === 'HEAD';

/** Whether a call needs no key. */
export function isOpen({ method, path }: Call): boolean {
  if (signingIn.has(`${method} ${path}`)) return true;
  return isSafe({ method }) && (pages.has(path) || folders.some((folder) => path.startsWith(folder)));
}

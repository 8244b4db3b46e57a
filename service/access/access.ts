import type { NextFunction, Request, Response } from 'express';
import type { Log } from '../log.js';
import { requestContext } from '../operations/request-context.js';
import { ApiProblem } from '../problems/api-problem.js';
import { FailedKeys } from './failed-keys.js';
import type { KeyRing } from './key-ring.js';
import type { KeyEntry, Scope } from './keys.js';

/** Open to everybody: that the service is there, and how it is called. Nothing of what it stores. */
const openPaths = new Set(['/', '/health/live', '/health/ready', '/api/openapi.json', '/api/docs']);

const isSafe = ({ method }: Request) => method === 'GET' || method === 'HEAD';
const isOpen = (request: Request) =>
  isSafe(request) && (openPaths.has(request.path) || request.path.startsWith('/api/docs/'));

/** Whether a key of this scope may make the call. */
function mayCall(scope: Scope, request: Request): boolean {
  if (scope === 'full') return true;
  if (scope === 'metrics') return request.path === '/metrics' && isSafe(request);
  return isSafe(request);
}

/**
 * As soon as there is a key, every call that is not open needs one: `Authorization: Bearer …`. Stands before the body
 * is read, so that a stranger's body costs nothing.
 */
export function keysOnly(ring: KeyRing, log: Log, failed = new FailedKeys()) {
  return (request: Request, _: Response, next: NextFunction): void => {
    if (!ring.required) {
      next();
      return;
    }
    const sent = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
    const entry = sent === undefined ? undefined : ring.find(sent);
    callers.set(request, entry);
    const context = requestContext.getStore();
    if (context && entry) context.key = entry.id;
    if (isOpen(request) || (entry && mayCall(entry.scope, request))) next();
    else if (entry) next(insufficient(entry.scope));
    else if (request.get('authorization') === undefined) next(missing());
    else next(refused(request, log, failed));
  };
}

const callers = new WeakMap<Request, KeyEntry | undefined>();

/** Whether whoever calls may see details: has a key, or is on the machine of a service without keys. */
export function isTrusted(request: Request): boolean {
  return !callers.has(request) || callers.get(request) !== undefined;
}

const challenge = (more = '') => ({ 'WWW-Authenticate': `Bearer realm="vanthu"${more}` });

const missing = () => new ApiProblem('KEY_MISSING', { headers: challenge() });

const insufficient = (scope: Scope) =>
  new ApiProblem('KEY_SCOPE', {
    params: { scope },
    headers: challenge(`, error="insufficient_scope", scope="${scope === 'metrics' ? 'read' : 'full'}"`),
  });

function refused(request: Request, log: Log, failed: FailedKeys): ApiProblem {
  const tooMany = failed.count(request.socket.remoteAddress ?? '');
  if (!tooMany) {
    log.warn('key.refused', { address: request.socket.remoteAddress });
    return new ApiProblem('KEY_REFUSED', { headers: challenge(', error="invalid_token"') });
  }
  if (tooMany.first) log.warn('key.refused-often', { address: request.socket.remoteAddress });
  const seconds = tooMany.waitSeconds;
  return new ApiProblem('TOO_MANY_WRONG_KEYS', { params: { seconds }, headers: { 'Retry-After': String(seconds) } });
}

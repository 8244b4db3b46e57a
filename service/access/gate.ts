import { Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Config } from '../config.js';
import { LOG, type Log } from '../log.js';
import { requestContext } from '../operations/request-context.js';
import { ApiProblem } from '../problems/api-problem.js';
import { FailedKeys } from './failed-keys.js';
import { KeyRing } from './key-ring.js';
import type { KeyEntry, Scope } from './keys.js';
import { isOpen, isSafe } from './open-calls.js';
import { fromOwnPage } from './own-page.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsRepository } from './sessions.repository.js';

/** Whether a key of this scope may make the call. */
function mayCall(scope: Scope, request: Request): boolean {
  if (scope === 'full') return true;
  if (scope === 'metrics') return request.path === '/metrics' && isSafe(request);
  return isSafe(request);
}

/** Who calls, and whether they may: by a key in `Authorization: Bearer …`, or by the session a browser signed in to. */
@Injectable()
export class Gate {
  private readonly callers = new WeakMap<Request, Promise<KeyEntry | undefined>>();

  constructor(
    private readonly config: Config,
    private readonly ring: KeyRing,
    private readonly sessions: SessionsRepository,
    private readonly cookie: SessionCookie,
    private readonly failed: FailedKeys,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * As soon as there is a key, every call that is not open needs one. Stands before the body is read, so that a
   * stranger's body costs nothing.
   */
  readonly guard = (request: Request, response: Response, next: NextFunction): void => {
    if (!this.ring.required || isOpen(request)) next();
    else this.admit(request, response).then(() => next(), next);
  };

  /** The key of whoever calls; undefined of a stranger, and on a service without keys. Fails when the store is away. */
  callerOf(request: Request): Promise<KeyEntry | undefined> {
    const known = this.callers.get(request) ?? this.identify(request);
    this.callers.set(request, known);
    return known;
  }

  /** Whether whoever calls may see details: has a key, or is on the machine of a service without keys. */
  async isTrusted(request: Request): Promise<boolean> {
    if (!this.ring.required) return true;
    return this.callerOf(request).then(
      (entry) => entry !== undefined,
      () => false,
    );
  }

  /** Demands a key that may do everything, where there are keys. Throws KEY_SCOPE. */
  async demandFull(request: Request): Promise<void> {
    const entry = await this.callerOf(request);
    if (entry?.scope !== 'full') throw entry ? insufficient(entry.scope) : missing();
  }

  /** Throws ORIGIN_NOT_ALLOWED unless the browser says that a page of this service calls. */
  demandOwnPage(request: Request): void {
    if (!fromOwnPage(request, this.config.publicUrl)) throw new ApiProblem('ORIGIN_NOT_ALLOWED');
  }

  /** Throws ORIGIN_NOT_ALLOWED when the browser says that another page calls. Programs may. */
  refuseOtherPages(request: Request): void {
    if (fromOwnPage(request, this.config.publicUrl) === false) throw new ApiProblem('ORIGIN_NOT_ALLOWED');
  }

  /** Counts a wrong key. @returns how its caller is answered. */
  refused(request: Request): ApiProblem {
    const address = request.socket.remoteAddress ?? '';
    const tooMany = this.failed.count(address);
    if (!tooMany) {
      this.log.warn('key.refused', { address });
      return new ApiProblem('KEY_REFUSED', { headers: challenge(', error="invalid_token"') });
    }
    if (tooMany.first) this.log.warn('key.refused-often', { address });
    const seconds = tooMany.waitSeconds;
    return new ApiProblem('TOO_MANY_WRONG_KEYS', { params: { seconds }, headers: { 'Retry-After': String(seconds) } });
  }

  private async admit(request: Request, response: Response): Promise<void> {
    const entry = await this.callerOf(request);
    const bySession = request.get('authorization') === undefined;
    if (!entry) {
      if (!bySession) throw this.refused(request);
      throw this.cookie.read(request) === undefined ? missing() : ended();
    }
    if (bySession) {
      // Caches keep away from answers to `Authorization` by themselves, from those to a cookie they do not.
      response.set('Cache-Control', 'private, no-cache');
      if (!isSafe(request)) this.demandOwnPage(request);
    }
    if (!mayCall(entry.scope, request)) throw insufficient(entry.scope);
  }

  /** A key that is sent counts alone, whatever cookie goes along. */
  private async identify(request: Request): Promise<KeyEntry | undefined> {
    const sent = request.get('authorization');
    const entry = sent === undefined ? await this.signedIn(request) : this.holder(sent);
    const context = requestContext.getStore();
    if (context && entry) context.key = entry.id;
    return entry;
  }

  private holder(authorization: string): KeyEntry | undefined {
    const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    return key === undefined ? undefined : this.ring.find(key);
  }

  private async signedIn(request: Request): Promise<KeyEntry | undefined> {
    const token = this.cookie.read(request);
    const hash = token === undefined ? undefined : await this.sessions.keyHashOf(token);
    return hash === undefined ? undefined : this.ring.withHash(hash);
  }
}

const challenge = (more = '') => ({ 'WWW-Authenticate': `Bearer realm="vanthu"${more}` });

const missing = () => new ApiProblem('KEY_MISSING', { headers: challenge() });

const ended = () => new ApiProblem('SESSION_ENDED', { headers: challenge() });

const insufficient = (scope: Scope) =>
  new ApiProblem('KEY_SCOPE', {
    params: { scope },
    headers: challenge(`, error="insufficient_scope", scope="${scope === 'metrics' ? 'read' : 'full'}"`),
  });

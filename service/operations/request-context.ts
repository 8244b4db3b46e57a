import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import { v7Id } from '../ids.js';

/** What every line of the log says of the work it belongs to. */
export interface RequestContext {
  /** Correlation id: the caller's `X-Request-Id`, or one of ours. */
  request?: string;
  /** Id of the key that called. */
  key?: string;
}

/** The work this code runs for. */
export const requestContext = new AsyncLocalStorage<RequestContext>();

/** What a caller may call its request. Anything else could be anything, and is not repeated. */
const GOOD_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** Gives every request its id, and sends it back in `X-Request-Id`. */
export function withRequestId(request: Request, response: Response, next: NextFunction): void {
  const sent = request.get('x-request-id');
  const id = sent !== undefined && GOOD_ID.test(sent) ? sent : v7Id();
  response.set('X-Request-Id', id);
  requestContext.run({ request: id }, next);
}

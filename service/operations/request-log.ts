import type { NextFunction, Request, Response } from 'express';
import type { Log } from '../log.js';
import type { Metrics } from './metrics.js';
import { requestContext } from './request-context.js';

/** Asked for every few seconds by machines: measured, not logged. */
const unlogged = new Set(['/health/live', '/health/ready', '/metrics']);

/**
 * Measures and logs every request by its route, never by its address: a search has names in it. What matches no route is
 * `none`, so that made-up addresses make no labels.
 */
export function requestLog(metrics: Metrics, log: Log) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const began = performance.now();
    const context = requestContext.getStore();
    response.once('close', () => {
      const ms = performance.now() - began;
      const { method } = request;
      const route = routeOf(request);
      const gone = !response.writableFinished;
      metrics.answered(METHODS.has(method) ? method : 'other', route, response.statusCode, ms);
      if (unlogged.has(route)) return;
      // The events of a socket belong to no request: its context is brought along.
      requestContext.run(context ?? {}, () =>
        log.info('http.request', {
          method,
          route,
          status: response.statusCode,
          ms: Math.round(ms),
          ...(gone && { gone }),
        }),
      );
    });
    next();
  };
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The pattern of the route that answered, as Express found it. */
function routeOf(request: Request): string {
  const { route } = request as { route?: { path?: unknown } };
  return typeof route?.path === 'string' ? route.path : 'none';
}

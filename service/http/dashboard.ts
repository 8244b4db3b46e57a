import { createBullBoard } from '@bull-board/api';
import { BullAdapter } from '@bull-board/api/bullAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Queue } from 'bull';
import type { NextFunction, Request, Response } from 'express';
import { Gate } from '../access/gate.js';
import { KeyRing } from '../access/key-ring.js';
import { isLoopback } from '../config.js';
import { ApiProblem } from '../problems/api-problem.js';
import { problemTable } from '../problems/codes.js';
import { BULL_QUEUE } from '../queue/over-redis.js';
import { cspOf, DASHBOARD } from './security.js';
import { signInCss, signInPage, signInScript } from './sign-in-page.js';

/**
 * Shows the jobs in Redis: to whoever sits at this machine as long as there are no keys; with keys to whoever has one that
 * may do everything, from anywhere, by itself or signed in with it. To look at only: what is to be done stands in the rows, and a
 * job removed here would come back from its row.
 */
export function serveDashboard(app: NestExpressApplication): void {
  const queue = app.get<Queue>(BULL_QUEUE, { strict: false });
  const serverAdapter = new ExpressAdapter().setBasePath(DASHBOARD);
  createBullBoard({
    queues: [new BullAdapter(queue, { readOnlyMode: true })],
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Văn Thư: hàng đợi' } },
  });
  const gate = app.get(Gate);
  const ring = app.get(KeyRing);
  const mayLook = (request: Request, response: Response, next: NextFunction): void => {
    if (!ring.required) fromThisMachine(request, response, next);
    else gate.demandFull(request).then(() => next(), next);
  };
  app.use(DASHBOARD, mayLook, whenThere(queue), serverAdapter.getRouter());
  app.use(DASHBOARD, askToSignIn);
}

/** Whoever comes with a browser and may not look is asked for a key, on a page. */
function askToSignIn(error: unknown, request: Request, response: Response, next: NextFunction): void {
  const page =
    error instanceof ApiProblem && request.accepts(['json', 'html']) === 'html' ? signInPage(error) : undefined;
  if (!page) {
    next(error);
    return;
  }
  const { options, code } = error as ApiProblem;
  response.status(problemTable[code].status).set({ ...options.headers, 'Cache-Control': 'no-store' });
  response.set('Content-Security-Policy', cspOf(signInCss, signInScript));
  response.vary('Accept').vary('Cookie').type('html').send(page);
}

function fromThisMachine(request: Request, _: Response, next: NextFunction): void {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  next(isLoopback(address) ? undefined : new ApiProblem('NOT_FOUND', { params: { path: request.baseUrl } }));
}

/** Without Redis the library would keep the caller waiting until it is back. */
function whenThere(queue: Queue) {
  return (_: Request, __: Response, next: NextFunction) =>
    next(
      queue.client.status === 'ready' ? undefined : new ApiProblem('QUEUE_AWAY', { headers: { 'Retry-After': '5' } }),
    );
}

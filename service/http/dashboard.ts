import { createBullBoard } from '@bull-board/api';
import { BullAdapter } from '@bull-board/api/bullAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Queue } from 'bull';
import type { NextFunction, Request, Response } from 'express';
import { isLoopback } from '../config.js';
import { ApiProblem } from '../problems/api-problem.js';
import { BULL_QUEUE } from '../queue/over-redis.js';
import { DASHBOARD } from './security.js';

/**
 * Shows the jobs in Redis to whoever sits at this machine. To look at only: what is to be done stands in the rows, and a
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
  app.use(DASHBOARD, fromThisMachine, whenThere(queue), serverAdapter.getRouter());
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

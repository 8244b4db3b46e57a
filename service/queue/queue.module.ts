import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '../config.js';
import { errorFields, type Log } from '../log.js';
import { EmbeddedQueue } from './embedded.js';
import { redisCode, redisHint } from './redis-words.js';
import { RENDER_QUEUE } from './render-queue.js';
import { alone, SIGNALS } from './signals.js';

/** Documents in hand beyond the pages that print: the next is filled and the last is stored while others print. */
const BESIDE_PRINTING = 2;

/** The queue that `QUEUE_URL` names, and the signals between the processes that share it. */
@Module({})
export class QueueModule {
  static async of(config: Config, log: Log): Promise<DynamicModule> {
    const concurrency = config.renderPages + BESIDE_PRINTING;
    const onError = (error: unknown) =>
      log.error('queue.failed', { ...errorFields(error), hint: redisHint(redisCode(error)) });
    const shape = { module: QueueModule, global: true, exports: [RENDER_QUEUE, SIGNALS] };
    if (config.redisUrl === undefined) {
      return {
        ...shape,
        providers: [
          { provide: RENDER_QUEUE, useValue: new EmbeddedQueue(concurrency, onError) },
          { provide: SIGNALS, useValue: alone },
        ],
      };
    }
    // Loaded here only: an embedded queue does without.
    const { overRedis } = await import('./over-redis.js');
    const { redisUrl: url, queueLockMs: lockMs } = config;
    const { imports, providers } = overRedis({ url, lockMs, concurrency, onError, log });
    return { ...shape, imports, providers, exports: [...shape.exports, ...imports] };
  }
}

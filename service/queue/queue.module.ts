import { BullModule, getQueueToken } from '@nestjs/bull';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Queue } from 'bull';
import type { Config } from '../config.js';
import { errorFields, type Log } from '../log.js';
import { BullQueue, bullOptions } from './bull.js';
import { EmbeddedQueue } from './embedded.js';
import { RedisConnections } from './redis.js';
import { RedisSignals } from './redis-signals.js';
import { RENDER_QUEUE } from './render-queue.js';
import { alone, SIGNALS, type Signals } from './signals.js';

const NAME = 'render';

/** Nest's token of the Bull queue; it exists only with Redis. */
export const BULL_QUEUE = getQueueToken(NAME);

/** Documents in hand beyond the pages that print: the next is filled and the last is stored while others print. */
const BESIDE_PRINTING = 2;

/** The queue that `QUEUE_URL` names, and the signals between the processes that share it. */
@Module({})
export class QueueModule {
  static of(config: Config, log: Log): DynamicModule {
    const concurrency = config.renderPages + BESIDE_PRINTING;
    const onError = (error: unknown) => log.error('queue.failed', errorFields(error));
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
    const connections = new RedisConnections(config.redisUrl, log);
    return {
      ...shape,
      imports: [BullModule.registerQueue({ name: NAME, ...bullOptions(connections, config.queueLockMs) })],
      providers: [
        { provide: SIGNALS, useFactory: () => new RedisSignals(connections) },
        {
          provide: RENDER_QUEUE,
          useFactory: (queue: Queue<unknown>, signals: Signals) =>
            new BullQueue({ queue, connections, signals, concurrency, onError }),
          inject: [BULL_QUEUE, SIGNALS],
        },
      ],
      exports: [...shape.exports, BullModule],
    };
  }
}

import { BullModule, getQueueToken } from '@nestjs/bull';
import type { DynamicModule, Provider } from '@nestjs/common';
import type { Queue } from 'bull';
import type { Log } from '../log.js';
import { BullQueue, bullOptions } from './bull.js';
import { RedisConnections } from './redis.js';
import { RedisSignals } from './redis-signals.js';
import { RENDER_QUEUE } from './render-queue.js';
import { SIGNALS, type Signals } from './signals.js';

const NAME = 'render';

/** Nest's token of the Bull queue behind the `RenderQueue`. */
export const BULL_QUEUE = getQueueToken(NAME);

interface Settings {
  url: string;
  lockMs: number;
  concurrency: number;
  onError: (error: unknown) => void;
  log: Log;
}

/** What `QueueModule` is made of where the queue is on Redis. */
export function overRedis({ url, lockMs, concurrency, onError, log }: Settings): {
  imports: DynamicModule[];
  providers: Provider[];
} {
  const connections = new RedisConnections(url, log);
  return {
    imports: [BullModule.registerQueue({ name: NAME, ...bullOptions(connections, lockMs) })],
    providers: [
      { provide: SIGNALS, useFactory: () => new RedisSignals(connections) },
      {
        provide: RENDER_QUEUE,
        useFactory: (queue: Queue<unknown>, signals: Signals) =>
          new BullQueue({ queue, connections, signals, concurrency, onError }),
        inject: [BULL_QUEUE, SIGNALS],
      },
    ],
  };
}

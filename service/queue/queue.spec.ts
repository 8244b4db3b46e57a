import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Bull from 'bull';
import { type RedisServer, startRedis } from '../../test/support/redis.js';
import { until } from '../../test/support/until.js';
import { JsonLog } from '../log.js';
import { BullQueue, bullOptions } from './bull.js';
import { EmbeddedQueue } from './embedded.js';
import { RedisConnections } from './redis.js';
import { RedisSignals } from './redis-signals.js';
import type { RenderJob, RenderOutcome, RenderQueue } from './render-queue.js';

/** A handler whose jobs end when the test says so. */
class Bench {
  readonly started: string[] = [];
  private readonly ends = new Map<string, (outcome: RenderOutcome) => void>();
  private readonly signals = new Map<string, AbortSignal>();

  handle = (id: string, signal: AbortSignal): Promise<RenderOutcome> => {
    this.started.push(id);
    this.signals.set(id, signal);
    return new Promise((resolve) => {
      this.ends.set(id, resolve);
      signal.addEventListener('abort', () => resolve('finished'));
    });
  };

  end(id: string, outcome: RenderOutcome = 'finished'): void {
    this.ends.get(id)!(outcome);
  }

  /** Ends each job as soon as it has started, one after the other. */
  async endAll(count: number): Promise<void> {
    for (let done = 0; done < count; done++) {
      await this.untilStarted(done + 1);
      this.end(this.started[done]!);
    }
  }

  aborted = (id: string) => this.signals.get(id)!.aborted;

  untilStarted = (count: number) =>
    until(
      async () => this.started.length,
      (started) => started >= count,
    );
}

const job = (id: string, priority = 0, group = ''): RenderJob => ({ id, priority, group });
const silent = () => undefined;

let redis: RedisServer;
let open: RenderQueue[];
let errors: unknown[];
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());
beforeEach(async () => {
  open = [];
  errors = [];
  await redis.client.flushall();
});
afterEach(async () => {
  for (const queue of open) await queue.close(0);
});

const LOCK_MS = 1_000;

/** As another process has it: connections of its own. */
function overRedis(concurrency: number, lockMs = LOCK_MS): RenderQueue {
  const connections = new RedisConnections(redis.url, new JsonLog(silent));
  const bull = new Bull('render', bullOptions(connections, lockMs));
  const signals = new RedisSignals(connections);
  const onError = (error: unknown) => errors.push(error);
  return new BullQueue({ queue: bull, connections, signals, concurrency, onError });
}

const drivers: Record<string, (concurrency: number) => RenderQueue> = {
  embedded: (concurrency) => new EmbeddedQueue(concurrency, (error) => errors.push(error)),
  redis: (concurrency) => overRedis(concurrency),
};

async function opened(queue: RenderQueue): Promise<RenderQueue> {
  open.push(queue);
  await new Promise<void>((resolve) => (queue.shared ? queue.onReturn(resolve) : resolve()));
  return queue;
}

describe.each(Object.keys(drivers))('the %s queue', (driver) => {
  const start = (concurrency: number) => opened(drivers[driver]!(concurrency));
  const size = (queue: RenderQueue, wanted: number) =>
    until(
      () => queue.size(),
      (size) => size === wanted,
    );

  it('runs so many at once, higher priority first, equals in their order', async () => {
    const queue = await start(1);
    const bench = new Bench();
    await queue.restore([job('a'), job('b'), job('c', 5), job('d', -1), job('e', 5)]);
    queue.start(bench.handle);
    await bench.endAll(5);
    expect(bench.started).toEqual(['c', 'e', 'a', 'b', 'd']);
    await size(queue, 0);
  });

  it('lets groups take turns, so that one document passes a batch of 1,000', async () => {
    const queue = await start(1);
    const bench = new Bench();
    await queue.restore(Array.from({ length: 1_000 }, (_, i) => job(`batch-${i}`, 0, 'batch')));
    queue.start(bench.handle);
    await bench.endAll(10);
    await bench.untilStarted(11);
    queue.add(job('single', 0, 'clerk'));
    await size(queue, 991);
    bench.end('batch-10');
    await bench.untilStarted(12);
    expect(bench.started.slice(10)).toEqual(['batch-10', 'single']);
  });

  it('gives two batches the same share, and each keeps its order', async () => {
    const queue = await start(1);
    const bench = new Bench();
    const batch = (name: string) => Array.from({ length: 4 }, (_, i) => job(`${name}${i}`, 0, name));
    await queue.restore([...batch('a'), ...batch('b')]);
    queue.start(bench.handle);
    await bench.endAll(8);
    expect(bench.started).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
  });

  it('has one job a document, waiting, running or put aside', async () => {
    const queue = await start(2);
    const bench = new Bench();
    await queue.restore([job('a'), job('a')]);
    queue.start(bench.handle);
    await bench.untilStarted(1);
    await queue.restore([job('a')]);
    await size(queue, 1);
    bench.end('a', { againInMs: 60_000 });
    await queue.restore([job('a'), job('b')]);
    await bench.untilStarted(2);
    expect(bench.started).toEqual(['a', 'b']);
    await size(queue, 2);
  });

  it('looks again when told to', async () => {
    const queue = await start(1);
    const bench = new Bench();
    queue.start(bench.handle);
    await queue.restore([job('a')]);
    await bench.untilStarted(1);
    bench.end('a', { againInMs: 1 });
    await bench.untilStarted(2);
    bench.end('a');
    await size(queue, 0);
    expect(bench.started).toEqual(['a', 'a']);
  });

  it('looks again at a document whose handler was mistaken, and reports the mistake', async () => {
    const queue = await start(1);
    queue.start(() => Promise.reject(new Error('mistake')));
    queue.add(job('a'));
    await until(
      async () => errors.length,
      (count) => count > 0,
    );
    expect(errors).toEqual([new Error('mistake')]);
    await size(queue, 1);
  });

  it('forgets a cancelled document, waiting or running', async () => {
    const queue = await start(1);
    const bench = new Bench();
    await queue.restore([job('a'), job('b')]);
    queue.start(bench.handle);
    await bench.untilStarted(1);
    queue.cancel('b');
    await size(queue, 1);
    queue.cancel('a');
    expect(bench.aborted('a')).toBe(true);
    await size(queue, 0);
    expect(bench.started).toEqual(['a']);
  });

  it('lets what runs finish when it closes, and takes nothing more', async () => {
    const queue = await start(1);
    const bench = new Bench();
    await queue.restore([job('a'), job('b')]);
    queue.start(bench.handle);
    await bench.untilStarted(1);
    const closed = queue.close(60_000);
    queue.add(job('c'));
    bench.end('a');
    await closed;
    expect(bench.aborted('a')).toBe(false);
    expect(bench.started).toEqual(['a']);
  });

  it('aborts what does not finish in time', async () => {
    const queue = await start(1);
    const bench = new Bench();
    queue.start(bench.handle);
    queue.add(job('a'));
    await bench.untilStarted(1);
    await queue.close(0);
    expect(bench.aborted('a')).toBe(true);
  });
});

describe('the queue over Redis, of several processes', () => {
  const start = (concurrency: number, lockMs?: number) => opened(overRedis(concurrency, lockMs));

  it('gives each document to one of them', async () => {
    const queues = await Promise.all([start(3), start(3), start(3)]);
    const seen: string[] = [];
    for (const queue of queues) {
      queue.start(async (id) => {
        seen.push(id);
        return 'finished';
      });
    }
    const ids = Array.from({ length: 300 }, (_, i) => `d${i}`);
    await Promise.all(queues.map((queue) => queue.restore(ids.map((id) => job(id)))));
    await until(
      () => queues[0]!.size(),
      (size) => size === 0,
    );
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  it('holds ids and nothing else', async () => {
    const queue = await start(1);
    await queue.restore([job('a', 3, 'batch-7')]);
    expect(JSON.parse((await redis.client.hget('vanthu:render:a', 'data'))!)).toEqual({ v: 1, id: 'a', priority: 3 });
  });

  it('stops what another one runs when it is cancelled', async () => {
    const [here, there] = [await start(1), await start(1)];
    const bench = new Bench();
    there.start(bench.handle);
    await here.restore([job('a')]);
    await bench.untilStarted(1);
    here.cancel('a');
    await until(async () => bench.aborted('a'), Boolean);
    await until(
      () => here.size(),
      (size) => size === 0,
    );
  });

  it('hands on what a stop interrupted', async () => {
    const [first, second] = [await start(1), await start(1)];
    const bench = new Bench();
    first.start(bench.handle);
    await first.restore([job('a')]);
    await bench.untilStarted(1);
    await first.close(0);
    const other = new Bench();
    second.start(other.handle);
    await other.untilStarted(1);
    expect(other.started).toEqual(['a']);
  });

  it('takes over from one that fell silent', async () => {
    const silent = await start(1);
    const bench = new Bench();
    silent.start(bench.handle);
    await silent.restore([job('a')]);
    await bench.untilStarted(1);
    // As if its process were gone: what it holds is not renewed.
    await redis.client.del('vanthu:render:a:lock');
    const second = await start(1);
    const other = new Bench();
    second.start(other.handle);
    await other.untilStarted(1);
    expect(other.started).toEqual(['a']);
  });

  it('gives back a job of a newer program', async () => {
    const queue = await start(1);
    const bench = new Bench();
    const bull = new Bull('render', redis.url, { prefix: 'vanthu' });
    await bull.add({ v: 2, document: 'x' }, { jobId: 'x', attempts: 9, backoff: { type: 'lookAgain' } });
    queue.start(bench.handle);
    await until(
      () => bull.getDelayedCount(),
      (count) => count === 1,
    );
    expect((await bull.getJob('x'))!.data).toEqual({ v: 2, document: 'x' });
    expect(bench.started).toEqual([]);
    await bull.close();
  });

  it('throws away what is no job', async () => {
    const queue = await start(1);
    const bull = new Bull('render', redis.url, { prefix: 'vanthu' });
    await bull.add('nonsense', { removeOnComplete: true });
    await bull.add({ id: 7 }, { removeOnComplete: true });
    const bench = new Bench();
    queue.start(bench.handle);
    await queue.restore([job('a')]);
    await bench.endAll(1);
    await until(
      () => queue.size(),
      (size) => size === 0,
    );
    await bull.close();
  });

  it('is not well where Redis is full, and is again when there is room', async () => {
    const queue = await start(1);
    await redis.client.config('SET', 'maxmemory', '1kb');
    try {
      await expect(queue.check()).rejects.toMatchObject({ code: 'OOM' });
      await expect(queue.restore([job('a')])).rejects.toThrow(/OOM/);
    } finally {
      await redis.client.config('SET', 'maxmemory', '0');
    }
    await queue.check();
    await queue.restore([job('a')]);
    expect(await queue.size()).toBe(1);
  });

  it('takes a document of which Redis, having forgotten its job, has only notes of the process that held it', async () => {
    const queue = await start(1);
    const bench = new Bench();
    queue.start(bench.handle);
    // As Bull leaves it where everything is gone between its taking a job and its reading it.
    await redis.client.hset('vanthu:render:a', { processedOn: '1511000000000', stacktrace: '[""]', attemptsMade: '1' });
    await queue.restore([job('a')]);
    await bench.untilStarted(1);
    expect(bench.started).toEqual(['a']);
    bench.end('a');
    await until(
      () => queue.size(),
      (size) => size === 0,
    );
  });

  it('warns of a Redis that may throw jobs away', async () => {
    await redis.client.config('SET', 'maxmemory', '100mb', 'maxmemory-policy', 'allkeys-lru');
    const lines: string[] = [];
    const connections = new RedisConnections(redis.url, new JsonLog((line) => lines.push(line)));
    try {
      connections.connect('commands');
      await until(async () => lines.length, Boolean);
      expect(lines.map((line) => JSON.parse(line))).toEqual([
        expect.objectContaining({ level: 'warn', event: 'queue.evicting', policy: 'allkeys-lru' }),
      ]);
    } finally {
      connections.close();
      await redis.client.config('SET', 'maxmemory', '0', 'maxmemory-policy', 'noeviction');
    }
  });

  it('outlives a Redis that dies, and one that forgets everything', async () => {
    const queue = await start(1, 60_000);
    const bench = new Bench();
    let returns = 0;
    queue.onReturn(() => returns++);
    queue.start(bench.handle);
    await queue.restore([job('a'), job('b')]);
    await bench.untilStarted(1);
    await redis.kill();
    await until(
      () =>
        queue.check().then(
          () => true,
          () => false,
        ),
      (there) => !there,
    );
    queue.add(job('c'));
    await expect(queue.restore([job('c')])).rejects.toThrow();
    await redis.restart();
    await until(
      async () => returns,
      (count) => count === 2,
    );
    await queue.check();
    bench.end('a');
    await bench.untilStarted(2);
    expect(bench.started[1]).toBe('b');

    await redis.client.flushall();
    await queue.restore([job('b'), job('c')]);
    bench.end('b');
    await until(
      async () => bench.started.includes('c') || bench.started.filter((id) => id === 'b').length > 1,
      Boolean,
    );
  });
});

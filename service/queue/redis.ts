import { Redis, type RedisOptions } from 'ioredis';
import { errorFields, type Log } from '../log.js';
import { memoryOf, redisCode, redisHint } from './redis-words.js';

/** Longest pause between two tries to connect. */
const RECONNECT_MS = 1_000;

/** What a connection is for: Bull blocks on one of its own and subscribes on another. */
export type ConnectionKind = 'commands' | 'blocking' | 'subscriber';

/** Connections to one Redis that never give up: while it is away they connect again and again, and commands wait. */
export class RedisConnections {
  private readonly open: { kind: ConnectionKind; redis: Redis }[] = [];
  private away = false;
  private leaving = false;
  private closed = false;
  private readonly options: RedisOptions;

  constructor(
    url: string,
    private readonly log: Log,
  ) {
    this.options = redisOptions(url);
  }

  /** Number of the database, by which several installations share one Redis. */
  get db(): number {
    return this.options.db ?? 0;
  }

  connect(kind: ConnectionKind): Redis {
    const redis = new Redis({
      ...this.options,
      maxRetriesPerRequest: null,
      // While Redis reads its file it refuses commands. Bull wants no such wait on the connections it listens on.
      enableReadyCheck: kind === 'commands',
      retryStrategy: (times) => Math.min(RECONNECT_MS, 50 * times),
    });
    // Bull may open a connection again while it closes.
    redis.on('connect', () => this.closed && redis.disconnect());
    redis.on('error', (error) => this.lost(error));
    redis.on('close', () => this.lost(undefined));
    redis.on('ready', () => this.found());
    if (kind === 'commands') redis.on('ready', () => void this.look(redis));
    this.open.push({ kind, redis });
    return redis;
  }

  /** From now on connections come and go because they end. */
  leave(): void {
    this.leaving = true;
  }

  /** Ends every connection at once; commands still waiting fail. */
  close(): void {
    this.leaving = true;
    this.closed = true;
    for (const { redis } of this.open) redis.disconnect();
  }

  /** Ends the connections of one kind; commands waiting on them fail. */
  drop(dropped: ConnectionKind): void {
    for (const { kind, redis } of this.open) if (kind === dropped) redis.disconnect();
  }

  /** Told once, however many connections are lost and however often they are tried again. */
  private lost(error: unknown): void {
    if (this.away || this.leaving) return;
    this.away = true;
    this.log.warn('queue.away', {
      ...(error !== undefined && errorFields(error)),
      hint: redisHint(redisCode(error)),
    });
  }

  /** What Redis may throw away is queued again from the rows, but only when the next sweep comes by. */
  private async look(redis: Redis): Promise<void> {
    const { policy } = memoryOf(await redis.info('memory').catch(() => ''));
    if (policy === undefined || policy === 'noeviction' || this.leaving) return;
    this.log.warn('queue.evicting', { policy, hint: 'set maxmemory-policy noeviction in Redis' });
  }

  private found(): void {
    if (!this.away || this.leaving || !this.open.every(({ redis }) => redis.status === 'ready')) return;
    this.away = false;
    this.log.info('queue.back');
  }
}

/** `redis://[user:password@]host[:port][/database]`, or `rediss:` over TLS. */
export function redisOptions(text: string): RedisOptions {
  const url = new URL(text);
  return {
    host: url.hostname.replace(/^\[|\]$/g, '') || '127.0.0.1',
    port: Number(url.port || 6379),
    db: Number(url.pathname.slice(1) || 0),
    ...(url.username && { username: decodeURIComponent(url.username) }),
    ...(url.password && { password: decodeURIComponent(url.password) }),
    ...(url.protocol === 'rediss:' && { tls: {} }),
  };
}

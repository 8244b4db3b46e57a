import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Redis } from 'ioredis';
import type { RedisConnections } from './redis.js';
import type { Signal, Signals } from './signals.js';

/** Signals over Redis: published once, kept by nobody. */
export class RedisSignals implements Signals {
  readonly shared = true;
  private readonly sender = randomUUID();
  private readonly prefix: string;
  private readonly topics = new EventEmitter().setMaxListeners(0);
  private readonly subscriber: Redis;
  private readonly publisher: Redis;

  constructor(connections: RedisConnections) {
    // Channels are not of a database, unlike keys.
    this.prefix = `vanthu:${connections.db}:`;
    this.publisher = connections.connect('commands');
    this.subscriber = connections.connect('subscriber');
    this.subscriber.on('message', (channel, message) => this.received(channel, message));
  }

  send(topic: string, signal: Signal): void {
    // What cannot be told at once is not worth telling later.
    if (this.publisher.status !== 'ready') return;
    const message = JSON.stringify({ ...signal, sender: this.sender });
    this.publisher.publish(this.prefix + topic, message).catch(() => undefined);
  }

  hear(topic: string, heard: (signal: Signal) => void): void {
    this.topics.on(topic, heard);
    // Subscribed again by ioredis itself after every reconnection.
    this.subscriber.subscribe(this.prefix + topic).catch(() => undefined);
  }

  close(): void {
    this.topics.removeAllListeners();
  }

  private received(channel: string, message: string): void {
    const signal = parsed(message);
    if (!signal || signal.sender === this.sender) return;
    this.topics.emit(channel.slice(this.prefix.length), signal);
  }
}

/** Whatever else is published on the channel is passed over. */
function parsed(message: string): Signal | undefined {
  try {
    const value: unknown = JSON.parse(message);
    const strings =
      typeof value === 'object' && value !== null && Object.values(value).every((v) => typeof v === 'string');
    return strings ? (value as Signal) : undefined;
  } catch {
    return undefined;
  }
}

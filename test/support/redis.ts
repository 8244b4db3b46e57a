import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { Certificates } from './certificates.js';
import { freePort } from './free-port.js';

/** A Redis of its own, on a free port, with its data in a temporary folder. */
export interface RedisServer {
  url: string;
  /** A connection for the test itself. */
  client: Redis;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Ends it for good and removes its data. */
  stop(): Promise<void>;
}

/** Every write is in its file before it is answered, and no write is dropped for want of memory. */
const SETTINGS = [
  ...['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''],
  ...['--maxmemory-policy', 'noeviction', '--bind', '127.0.0.1'],
];

/** With certificates it speaks TLS alone. */
export async function startRedis(tls?: Certificates): Promise<RedisServer> {
  const dir = await mkdtemp(join(tmpdir(), 'vanthu-redis-'));
  const port = await freePort();
  let server: ChildProcess;
  process.once('exit', () => server.kill('SIGKILL'));
  const listening = tls
    ? [
        ...['--port', '0', '--tls-port', String(port), '--tls-auth-clients', 'no'],
        ...['--tls-cert-file', tls.cert, '--tls-key-file', tls.key, '--tls-ca-cert-file', tls.ca],
      ]
    : ['--port', String(port)];
  const begin = () => {
    server = spawn('redis-server', [...SETTINGS, ...listening, '--dir', dir], { stdio: 'ignore' });
  };
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  begin();
  const client = new Redis({
    port,
    maxRetriesPerRequest: null,
    retryStrategy: () => 20,
    ...(tls && { tls: { ca: readFileSync(tls.ca) } }),
  });
  client.on('error', () => undefined);
  await client.ping();
  return {
    url: `${tls ? 'rediss' : 'redis'}://127.0.0.1:${port}`,
    client,
    kill,
    restart: async () => {
      begin();
      await client.ping();
    },
    stop: async () => {
      client.disconnect();
      await kill();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

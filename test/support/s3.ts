import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { Certificates } from './certificates.js';
import { freePort } from './free-port.js';

/** What it answers instead of doing its work. */
export interface Refusal {
  status: number;
  /** S3's own word for it: `SlowDown`, `AccessDenied`, … */
  code: string;
}

/** A server of the S3 API on a free port of this machine, which checks signatures. */
export interface TestS3 {
  port: number;
  bucket: string;
  /** `FILES_URL` of its bucket, below a prefix. */
  url(prefix?: string): string;
  /** Variables of the environment that open it. */
  credentials: { S3_ACCESS_KEY: string; S3_SECRET_KEY: string };
  /** Where the bucket's objects lie: `<folder>/<key>._S3rver_object`. */
  folder: string;
  /** Method and path of every request so far. */
  requests: string[];
  /** Every request from now on is refused like this; undefined lets them through again. */
  refuse(refusal: Refusal | undefined): void;
  /** From now on requests are never answered, or their answers never end; undefined lets them through again. */
  hang(where: 'answer' | 'body' | undefined): void;
  /** It goes away and cuts every connection. */
  stop(): Promise<void>;
  /** It comes back on the same port with what it had. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** With certificates it speaks TLS alone. */
export async function startS3(bucket = 'vanthu', tls?: Certificates): Promise<TestS3> {
  const directory = await mkdtemp(join(tmpdir(), 'vanthu-s3-'));
  const port = await freePort();
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: bucket, configs: [] }] });
  await s3.configureBuckets();
  const work = s3.callback();
  const requests: string[] = [];
  let refusal: Refusal | undefined;
  let hanging: 'answer' | 'body' | undefined;
  const answer: RequestListener = (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (hanging === 'answer') return;
    if (hanging === 'body' && request.method === 'GET') {
      response.writeHead(200, { 'Content-Length': 1_000 });
      response.write('%PDF');
      return;
    }
    if (!refusal) return work(request, response);
    request.resume();
    response.writeHead(refusal.status, { 'Content-Type': 'application/xml' });
    response.end(`<?xml version="1.0"?><Error><Code>${refusal.code}</Code><Message>no</Message></Error>`);
  };

  let server: Server | undefined;
  const start = async () => {
    const options = tls && { cert: readFileSync(tls.cert), key: readFileSync(tls.key) };
    server = (options ? createTlsServer(options, answer) : createServer(answer)).listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const stop = async () => {
    if (!server?.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  await start();
  return {
    port,
    bucket,
    url: (prefix = '') =>
      `s3://${bucket}/${prefix}?endpoint=${tls ? 'https' : 'http'}://127.0.0.1:${port}&region=us-east-1`,
    credentials: { S3_ACCESS_KEY: 'S3RVER', S3_SECRET_KEY: 'S3RVER' },
    folder: join(directory, bucket),
    requests,
    refuse: (next) => {
      refusal = next;
    },
    hang: (where) => {
      hanging = where;
    },
    start,
    stop,
    close: async () => {
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request } from 'express';
import { Gate } from './access/gate.js';
import { allowedHostsOnly } from './access/hosts.js';
import { AppModule, type Outside } from './app.module.js';
import { type Clock, systemClock } from './clock.js';
import { type Config, ConfigError } from './config.js';
import type { Desk } from './engine/desk.js';
import { Engine } from './engine/engine.js';
import { jsonTypes } from './http/json-body.js';
import { answerMalformed } from './http/malformed.js';
import { serveOfficeApp } from './http/office-app.js';
import { describeApi, serveDocs } from './http/openapi.js';
import { methodsAt } from './http/routes.js';
import { securityHeaders } from './http/security.js';
import { UPLOAD_LIMIT } from './http/upload.js';
import { JsonLog, type Log, NestLog } from './log.js';
import { Metrics } from './operations/metrics.js';
import { withRequestId } from './operations/request-context.js';
import { requestLog } from './operations/request-log.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { lockFolderWithin } from './storage/instance-lock.js';
import { openStorage } from './storage/open.js';
import { ThreadDesk } from './threads/thread-desk.js';
import { WorkerModule } from './worker.module.js';

/** A service that answers at `url` until it is closed. */
export interface Service {
  url: string;
  close(): Promise<void>;
}

/** A caller that neither sends nor reads must not hold up a stop for ever. */
const LAST_CALL_MS = 10_000;

/** Largest body with a key to sign in with, in bytes. */
const SIGN_IN_LIMIT = 4_096;

/** A process that was told to stop may take so long: it finishes what it prints. */
const HANDOVER_MS = 8_000;

/**
 * Puts the service together and makes it listen: the one place that knows every part. What was opened is closed again
 * in the opposite order, also when a later part cannot be opened.
 */
export async function startService(
  config: Config,
  { clock = systemClock, log = new JsonLog() }: { clock?: Clock; log?: Log } = {},
): Promise<Service> {
  const { opened, close, opening } = closable();
  return opening(async () => {
    opened.push(await lockFolderWithin(config.dataDir, HANDOVER_MS));
    const outside = await openOutside(config, { clock, log }, opened);
    const app = await NestFactory.create<NestExpressApplication>(AppModule.of(outside), {
      logger: new NestLog(log),
      bodyParser: false,
      abortOnError: false,
    });
    opened.push(() => {
      const timer = setTimeout(() => app.getHttpServer().closeAllConnections(), LAST_CALL_MS);
      return app.close().finally(() => clearTimeout(timer));
    });
    configure(app, config, log);
    if (config.redisUrl !== undefined) (await import('./http/dashboard.js')).serveDashboard(app);
    await app.listen(config.port, config.host);
    void outside.engine.warm();
    return { url: urlOf(app), close };
  });
}

/**
 * A process that takes documents from the shared queue, makes them, and answers nobody, but at `WORKER_PORT` who watches it.
 * Any number may run, beside a service on the same data or on other machines.
 */
export async function startWorker(
  config: Config,
  { clock = systemClock, log = new JsonLog() }: { clock?: Clock; log?: Log } = {},
): Promise<Pick<Service, 'close'> & { url: string | undefined }> {
  if (config.redisUrl === undefined) {
    throw new ConfigError(
      'Tiến trình làm văn bản (npm run worker) cần QUEUE_URL=redis://…, cùng DATABASE_URL và FILES_URL với dịch vụ: hàng đợi embedded: chỉ có trong dịch vụ. (A worker needs a queue on Redis, and the DATABASE_URL and FILES_URL of the service.)',
    );
  }
  const { opened, close, opening } = closable();
  return opening(async () => {
    const outside = await openOutside(config, { clock, log }, opened);
    const app = await NestFactory.create<NestExpressApplication>(WorkerModule.of(outside), {
      logger: new NestLog(log),
      bodyParser: false,
      abortOnError: false,
    });
    opened.push(() => {
      app.getHttpServer().closeAllConnections();
      return app.close();
    });
    guard(app, config, log);
    if (config.workerPort === undefined) await app.init();
    else await app.listen(config.workerPort, config.host);
    void outside.engine.warm();
    return { url: config.workerPort === undefined ? undefined : urlOf(app), close };
  });
}

/** What is undone at the end in the opposite order, also when not everything could be opened. */
function closable() {
  const opened: (() => unknown)[] = [];
  const close = once(async () => {
    for (const undo of opened.reverse()) await undo();
  });
  const opening = async <T>(open: () => Promise<T>): Promise<T> => {
    try {
      return await open();
    } catch (error) {
      await close();
      throw error;
    }
  };
  return { opened, close, opening };
}

async function openOutside(
  config: Config,
  { clock, log }: Pick<Outside, 'clock' | 'log'>,
  opened: (() => unknown)[],
): Promise<Outside> {
  const shared = config.redisUrl !== undefined;
  const { database, files, close } = await openStorage(config, log, { shared });
  opened.push(close);
  const desk = new ThreadDesk();
  opened.push(() => desk.close());
  const engine = await openEngine(config, desk);
  opened.push(() => engine.close());
  for (const { id, version, files } of engine.catalog.altered()) {
    log.error('template.altered', { id, version, files: files.join(', ') });
  }
  for (const [version, reason] of engine.catalog.broken) log.error('template.broken', { version, reason });
  return { config, engine, database, files, clock, log };
}

function openEngine(config: Config, desk: Desk): Promise<Engine> {
  const { home, runtimeDir, browserPath, browserSandbox, renderPages, renderTimeoutMs, queueLimit } = config;
  if (browserPath === undefined) {
    throw new ConfigError(
      'Không tìm thấy trình duyệt Chromium để in PDF. Hãy chạy "npm start" để cài, hoặc đặt PUPPETEER_EXECUTABLE_PATH. (No Chromium found: run "npm start", or set PUPPETEER_EXECUTABLE_PATH.)',
    );
  }
  return Engine.open({
    home,
    runtimeDir,
    browserPath,
    pages: renderPages,
    printTimeoutMs: renderTimeoutMs,
    maxWaiting: queueLimit,
    sandbox: browserSandbox,
    desk,
  });
}

function urlOf(app: NestExpressApplication): string {
  const { address, port, family } = app.getHttpServer().address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function configure(app: NestExpressApplication, config: Config, log: Log): void {
  guard(app, config, log);
  // Batches in JSON are as long as files; what this one has read, the next leaves alone.
  const paths = new Set(['/api/v1/batches', '/api/v1/batches/checks']);
  const batch = (request: Request) => paths.has(request.path) && Boolean(request.is(jsonTypes));
  const limit = Math.max(config.bodyLimit, UPLOAD_LIMIT);
  // Anybody may send a key to sign in with: no more is read than that takes.
  const signIn = (request: Request) =>
    request.path.toLowerCase().startsWith('/api/v1/sessions') && Boolean(request.is(jsonTypes));
  app.useBodyParser('json', { limit: SIGN_IN_LIMIT, strict: false, type: signIn as never });
  app.useBodyParser('json', { limit, strict: false, type: batch as never });
  app.useBodyParser('json', { limit: config.bodyLimit, strict: false, type: jsonTypes });
  serveDocs(app, describeApi(app));
  serveOfficeApp(app, log);
}

/** What stands before every call, and what becomes of its errors. */
function guard(app: NestExpressApplication, config: Config, log: Log): void {
  app.disable('x-powered-by');
  app.getHttpServer().on('clientError', answerMalformed);
  app.use(securityHeaders, withRequestId, requestLog(app.get(Metrics), log));
  app.use(allowedHostsOnly(config), app.get(Gate).guard);
  app.useGlobalFilters(new ProblemFilter(log, methodsAt(app), config.bodyLimit));
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}

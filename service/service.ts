import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { type Clock, systemClock } from './clock.js';
import { type Config, ConfigError } from './config.js';
import type { Desk } from './engine/desk.js';
import { Engine } from './engine/engine.js';
import { errorFields, JsonLog, type Log, NestLog } from './log.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { EmbeddedQueue } from './queue/embedded.js';
import { openDatabase } from './storage/database.js';
import { FolderStore } from './storage/files.js';
import { lockFolderWithin } from './storage/instance-lock.js';
import { ThreadDesk } from './threads/thread-desk.js';
import { jsonTypes } from './web/json-body.js';
import { answerMalformed } from './web/malformed.js';
import { describeApi, serveDocs } from './web/openapi.js';
import { methodsAt } from './web/routes.js';
import { loopbackHostOnly, securityHeaders } from './web/security.js';

/** A service that answers at `url` until it is closed. */
export interface Service {
  url: string;
  close(): Promise<void>;
}

/** A caller that neither sends nor reads must not hold up a stop for ever. */
const LAST_CALL_MS = 10_000;

/** A process that was told to stop may take so long: it finishes what it prints. */
const HANDOVER_MS = 8_000;

/** Documents in hand beyond the pages that print: the next is filled and the last is stored while others print. */
const BESIDE_PRINTING = 2;

/**
 * Puts the service together and makes it listen: the one place that knows every part. What was opened is closed again
 * in the opposite order, also when a later part cannot be opened.
 */
export async function startService(
  config: Config,
  { clock = systemClock, log = new JsonLog() }: { clock?: Clock; log?: Log } = {},
): Promise<Service> {
  const opened: (() => unknown)[] = [];
  const close = once(async () => {
    for (const undo of opened.reverse()) await undo();
  });
  try {
    opened.push(await lockFolderWithin(config.dataDir, HANDOVER_MS));
    const database = await openDatabase(config.databaseFile);
    opened.push(() => database.destroy());
    const files = await FolderStore.open(config.filesDir);
    const desk = new ThreadDesk();
    opened.push(() => desk.close());
    const engine = await openEngine(config, desk);
    opened.push(() => engine.close());
    for (const { id, version, files } of engine.catalog.altered()) {
      log.error('template.altered', { id, version, files: files.join(', ') });
    }
    for (const [version, reason] of engine.catalog.broken) log.error('template.broken', { version, reason });
    const queue = new EmbeddedQueue(config.renderPages + BESIDE_PRINTING, (error) =>
      log.error('queue.failed', errorFields(error)),
    );
    const app = await NestFactory.create<NestExpressApplication>(
      AppModule.of({ config, engine, database, files, queue, clock, log }),
      { logger: new NestLog(log), bodyParser: false, abortOnError: false },
    );
    opened.push(() => {
      const timer = setTimeout(() => app.getHttpServer().closeAllConnections(), LAST_CALL_MS);
      return app.close().finally(() => clearTimeout(timer));
    });
    configure(app, config, log);
    await app.listen(config.port, config.host);
    void engine.warm();
    const { address, port, family } = app.getHttpServer().address() as AddressInfo;
    return { url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function openEngine(config: Config, desk: Desk): Promise<Engine> {
  const { home, runtimeDir, browserPath, renderPages, renderTimeoutMs, queueLimit } = config;
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
    desk,
  });
}

function configure(app: NestExpressApplication, config: Config, log: Log): void {
  app.disable('x-powered-by');
  app.getHttpServer().on('clientError', answerMalformed);
  app.use(securityHeaders, loopbackHostOnly);
  app.useBodyParser('json', { limit: config.bodyLimit, strict: false, type: jsonTypes });
  app.useGlobalFilters(new ProblemFilter(log, methodsAt(app), config.bodyLimit));
  serveDocs(app, describeApi(app));
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}

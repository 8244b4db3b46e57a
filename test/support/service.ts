import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { type Clock } from '../../service/clock.js';
import { readConfig } from '../../service/config.js';
import { JsonLog } from '../../service/log.js';
import { type Service, startService } from '../../service/service.js';
import { home, inherited, temporaryFolder } from './process.js';

export * from './process.js';
export { until } from './until.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Noon of the công văn's day. */
export const clock: Clock = { now: () => new Date('2017-09-18T05:00:00Z') };

export interface TestService extends Service {
  /** What the service logged. */
  lines: string[];
}

/** The service inside the test's process, on a free port. */
export async function serve(
  dataDir: string,
  env: Record<string, string> = {},
  options: { clock?: Clock } = { clock },
): Promise<TestService> {
  const lines: string[] = [];
  const log = new JsonLog((line) => lines.push(line));
  const config = readConfig({ ...inherited(), PORT: '0', DATA_DIR: dataDir, ...env });
  return { ...(await startService(config, { ...options, log })), lines };
}

/** What the services of a file stand on: variables of their environment, and how to end it. */
export interface Surroundings {
  env: Record<string, string>;
  close(): Promise<void>;
}

/** Set by `on-servers.ts` for a file whose services are to stand on servers. */
export const surroundings: { start(): Promise<Surroundings> } = {
  start: async () => ({ env: {}, close: async () => undefined }),
};

/**
 * A service for all tests of a file. `prepare` gets a copy of the templates, schemas and examples to change before the service
 * starts on it.
 */
export function useService(
  prepare?: (home: string) => Promise<void>,
  options?: { clock?: Clock },
): Pick<TestService, 'url' | 'lines'> {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let around: Surroundings;
  let service: TestService;
  beforeAll(async () => {
    folder = await temporaryFolder();
    around = await surroundings.start();
    const env = { ...around.env };
    if (prepare) {
      env.VANTHU_HOME = join(folder.path, 'home');
      for (const part of ['templates', 'schemas', 'examples']) {
        await cp(join(home, part), join(env.VANTHU_HOME, part), { recursive: true });
      }
      await prepare(env.VANTHU_HOME);
    }
    service = await serve(join(folder.path, 'data'), env, options);
  });
  afterAll(async () => {
    await service.close();
    await around.close();
    await folder.remove();
  });
  return {
    get url() {
      return service.url;
    },
    get lines() {
      return service.lines;
    },
  };
}

/** A service of a file whose tests start it again, and, where its database is shared, another instance on the same. */
export function useInstances() {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let around: Surroundings;
  let service: TestService | undefined;
  const start = (name: string, options?: { clock?: Clock }) => serve(join(folder.path, name), around.env, options);
  beforeAll(async () => {
    folder = await temporaryFolder();
    around = await surroundings.start();
    service = await start('a');
  });
  afterAll(async () => {
    await service?.close();
    await around?.close();
    await folder.remove();
  });
  return {
    get service(): TestService {
      return service!;
    },
    async restart(options?: { clock?: Clock }): Promise<void> {
      await service!.close();
      service = await start('a', options);
    },
    /** Does the work with another instance of the same database; with the same one where each has its own. */
    async beside<T>(work: (other: TestService) => Promise<T>): Promise<T> {
      if (!('DATABASE_URL' in around.env)) return work(service!);
      const other = await start('b');
      return work(other).finally(() => other.close());
    },
  };
}

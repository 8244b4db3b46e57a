import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { type Database, openDatabase } from '../../service/storage/database.js';
import type { DatabaseSettings } from '../../service/storage/settings.js';
import { startPostgres, type TestPostgres } from './postgres.js';
import { temporaryFolder } from './service.js';

/** What the tests of the database run against, one after the other. */
export const engines = ['sqlite', 'postgres'] as const;

export interface TestDatabases {
  /** A fresh database, gone after the test. */
  settings(): Promise<DatabaseSettings>;
  /** A fresh database, or another way into one; closed after the test. */
  open(settings?: DatabaseSettings): Promise<Database>;
  /** The server, for PostgreSQL. */
  readonly postgres: TestPostgres;
}

/** Fresh databases of an engine for the tests of a `describe`. */
export function useDatabases(engine: (typeof engines)[number]): TestDatabases {
  let server: TestPostgres;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let files = 0;
  let opened: Database[] = [];
  beforeAll(async () => {
    folder = await temporaryFolder();
    if (engine === 'postgres') server = await startPostgres();
  });
  afterEach(async () => {
    for (const database of opened) await database.destroy();
    opened = [];
  });
  afterAll(async () => {
    await server?.close();
    await folder.remove();
  });
  const settings = async (): Promise<DatabaseSettings> =>
    engine === 'postgres'
      ? { kind: 'postgres', url: await server.newDatabase() }
      : { kind: 'sqlite', file: join(folder.path, `${++files}.sqlite`) };
  return {
    settings,
    open: async (of) => {
      const database = await openDatabase(of ?? (await settings()));
      opened.push(database);
      return database;
    },
    get postgres() {
      return server;
    },
  };
}

import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kysely, sql } from 'kysely';
import { freePort } from '../../test/support/free-port.js';
import { startPostgres, type TestPostgres } from '../../test/support/postgres.js';
import { temporaryFolder, until } from '../../test/support/service.js';
import { ConfigError } from '../config-error.js';
import { JsonLog } from '../log.js';
import { type Database, durably, openDatabase } from './database.js';
import { isStorageFailure, StorageError } from './failures.js';
import { migrationProvider } from './migrations/index.js';
import { openStorage } from './open.js';
import { postgresDialect } from './postgres.js';
import type { Schema } from './schema.js';

let server: TestPostgres;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startPostgres();
});
afterAll(async () => {
  await server?.close();
  await folder.remove();
});

const lines: string[] = [];
const log = new JsonLog((line) => lines.push(line));
const atUrl = (url: string) => ({
  database: { kind: 'postgres', url } as const,
  files: { kind: 'folder', folder: folder.path } as const,
});

describe('PostgreSQL', () => {
  it('is brought to the present form once, by several instances that start at once', async () => {
    const url = await server.newDatabase();
    const opened = await Promise.all(Array.from({ length: 8 }, () => openDatabase({ kind: 'postgres', url })));
    const steps = await server.query<{ name: string }>('select name from kysely_migration order by name', url);
    expect(steps.map(({ name }) => name)).toEqual(Object.keys(await migrationProvider.getMigrations()));
    await Promise.all(opened.map((db) => db.selectFrom('documents').selectAll().execute()));
    await Promise.all(opened.map((db) => db.destroy()));
  });

  it('syncs what must not be lost, however little the server is set up to sync', async () => {
    for (const [setting, durable] of [
      ['off', 'on'],
      ['remote_write', 'remote_write'],
    ] as const) {
      const url = await server.newDatabase();
      await server.query(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = ${setting}`);
      const db = await openDatabase({ kind: 'postgres', url });
      const mode = async (of: Database) =>
        (await sql<{ mode: string }>`select current_setting('synchronous_commit') as mode`.execute(of)).rows[0]!.mode;
      expect(await durably(db, mode)).toBe(durable);
      await expect(durably(db, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect(await mode(db)).toBe(setting);
      await db.destroy();
    }
  });

  it('that goes away is a failure of the store, and serves again when it is back', async () => {
    const db = await openDatabase({ kind: 'postgres', url: await server.newDatabase() });
    const ask = () => db.selectFrom('documents').select('id').execute();
    expect(await ask()).toEqual([]);
    const underWay = sql`select pg_sleep(60)`.execute(db).catch((error: unknown) => error);
    const inTransaction = db
      .transaction()
      .execute(async (tx) => {
        await sql`select 1`.execute(tx);
        await underWay;
        await sql`select 1`.execute(tx);
      })
      .catch((error: unknown) => error);
    await until(
      () => server.query("select 1 from pg_stat_activity where state = 'active' and query = 'select pg_sleep(60)'"),
      (sleeping) => sleeping.length > 0,
    );
    await server.stop();
    expect(await underWay).toBeInstanceOf(StorageError);
    expect(await inTransaction).toBeInstanceOf(StorageError);
    const refused = await ask().catch((error: unknown) => error);
    expect(refused).toMatchObject({ failure: 'unavailable', code: 'ECONNREFUSED' });
    expect(isStorageFailure(refused)).toBe(true);
    await server.start();
    expect(await ask()).toEqual([]);
    await db.destroy();
  });

  it('that does not answer in time is given up, with the connection', async () => {
    const url = await server.newDatabase();
    const db = new Kysely<Schema>({ dialect: postgresDialect(url, { queryTimeoutMs: 200 }) });
    await expect(sql`select pg_sleep(60)`.execute(db)).rejects.toMatchObject({ failure: 'unavailable' });
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
    await db.destroy();
  });

  it('tells a statement’s own fault from a failure of the store', async () => {
    const db = await openDatabase({ kind: 'postgres', url: await server.newDatabase() });
    const error = await sql`select * from nowhere`.execute(db).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: '42P01' });
    expect(isStorageFailure(error)).toBe(false);
    await db.destroy();
  });

  it('counts in numbers', async () => {
    const db = await openDatabase({ kind: 'postgres', url: await server.newDatabase() });
    const { rows } = await sql`select count(*) as n from documents`.execute(db);
    expect(rows).toEqual([{ n: 0 }]);
    await db.destroy();
  });
});

describe('a start with PostgreSQL', () => {
  const refusal = async (url: string, patienceMs: number) => {
    const error = await openStorage(atUrl(url), log, { patienceMs }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  };

  it('that does not answer waits a while, says so once, and gives up with a sentence that hides the password', async () => {
    const port = await freePort();
    const said = await refusal(`postgres://vanthu:bi-mat@127.0.0.1:${port}/so-van-ban`, 1_100);
    expect(said).toContain(`“127.0.0.1:${port}/so-van-ban” không trả lời sau 1 giây: ECONNREFUSED`);
    expect(said).not.toContain('bi-mat');
    expect(lines.filter((line) => line.includes('storage.waiting'))).toHaveLength(1);
    expect(lines.join('')).not.toContain('bi-mat');
  });

  it('that comes up while it waits goes on', async () => {
    const database = new URL(await server.newDatabase());
    const port = await freePort();
    const late = createServer((socket) => {
      socket
        .on('error', () => undefined)
        .pipe(connect(server.port, '127.0.0.1'))
        .on('error', () => undefined)
        .pipe(socket);
    });
    const url = Object.assign(database, { port }).href;
    let opening: ReturnType<typeof openStorage> | undefined;
    await new Promise<void>((waits) => {
      opening = openStorage(atUrl(url), new JsonLog(() => waits()));
    });
    late.listen(port, '127.0.0.1');
    await (await opening!).close();
    late.close();
    await once(late, 'close');
  });

  it('that refuses user, database or rights says so at once', async () => {
    const url = await server.newDatabase();
    expect(await refusal(url.replace(/\w+$/, 'khong_co'), 60_000)).toContain('từ chối: 3D000');
    await server.query('create role ngheo login');
    expect(await refusal(url.replace('postgres:mat-khau-thu', 'ngheo'), 60_000)).toContain('từ chối: 42501');
    expect(await refusal(url.replace('postgres:mat-khau-thu', 'ai_do'), 60_000)).toContain('từ chối: 28000');
  });
});

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Dialect, Kysely, SqliteDialect, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { isPostgres } from './dialect.js';
import { migrationProvider } from './migrations/index.js';
import { NodeSqlite } from './node-sqlite.js';
import type { Schema } from './schema.js';
import type { DatabaseSettings } from './settings.js';

export type Database = Kysely<Schema>;

export const DATABASE = Symbol('Database');

/**
 * Opens the database, or the SQLite file of that path, and brings it to the present form. Throws a StorageError when
 * PostgreSQL does not answer.
 */
export async function openDatabase(settings: DatabaseSettings | string): Promise<Database> {
  if (typeof settings === 'string') return openSqlite(settings);
  return settings.kind === 'sqlite' ? openSqlite(settings.file) : openPostgres(settings.url);
}

/**
 * WAL with synchronous=NORMAL: after a kill everything that was committed is there; after a power cut the last commits may be
 * missing, so what must not be goes through `durably`.
 */
async function openSqlite(file: string): Promise<Database> {
  await mkdir(dirname(file), { recursive: true });
  const sqlite = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true });
  sqlite.exec('pragma journal_mode = wal; pragma synchronous = normal;');
  const database = new Kysely<Schema>({ dialect: new SqliteDialect({ database: new NodeSqlite(sqlite) }) });
  await migrate(database).catch(async (error: unknown) => {
    await database.destroy();
    throw error;
  });
  return database;
}

/** The steps run on connections of their own, without the limit on the time of a statement. */
async function openPostgres(url: string): Promise<Database> {
  // Loaded here only: a service on SQLite does without.
  const { postgresDialect } = await import('./postgres.js');
  const open = (dialect: Dialect) => new Kysely<Schema>({ dialect });
  const unlimited = open(postgresDialect(url, { queryTimeoutMs: 0 }));
  try {
    await migrate(unlimited);
  } finally {
    await unlimited.destroy();
  }
  return open(postgresDialect(url));
}

/** In PostgreSQL an advisory lock lets one instance do it while the others wait; they find it done. */
async function migrate(db: Database): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrationProvider }).migrateToLatest();
  if (error) throw error;
}

/**
 * A transaction that is on the disk when it returns, whatever happens next: acceptance and cancellation are promises.
 * PostgreSQL does so by itself, unless whoever runs it has switched that off to be quicker.
 */
export function durably<T>(database: Database, work: (tx: Transaction<Schema>) => Promise<T>): Promise<T> {
  if (isPostgres(database)) {
    return database.transaction().execute(async (tx) => {
      await sql`select set_config('synchronous_commit', 'on', true)
        where current_setting('synchronous_commit') = 'off'`.execute(tx);
      return work(tx);
    });
  }
  return database.connection().execute(async (connection) => {
    await sql`pragma synchronous = full`.execute(connection);
    try {
      return await connection.transaction().execute(work);
    } finally {
      await sql`pragma synchronous = normal`.execute(connection);
    }
  });
}

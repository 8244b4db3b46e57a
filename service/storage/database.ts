import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Dialect, Kysely, SqliteDialect, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { isPostgres } from './dialect.js';
import { migrationProvider } from './migrations/index.js';
import { NodeSqlite } from './node-sqlite.js';
import type { Schema } from './schema.js';
import type { DatabaseSettings } from './settings.js';
import { SharedSync } from './shared-sync.js';

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

/** Syncs the WAL of a SQLite database. */
const walSyncs = new WeakMap<Database, SharedSync>();

/**
 * WAL with synchronous=NORMAL: after a kill everything that was committed is there; after a power cut the last commits may be
 * missing, so what must not be goes through `durably`.
 */
async function openSqlite(file: string): Promise<Database> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const sqlite = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true });
  sqlite.exec('pragma journal_mode = wal; pragma synchronous = normal;');
  const connection = new NodeSqlite(sqlite);
  const database = new Kysely<Schema>({ dialect: new SqliteDialect({ database: connection }) });
  try {
    await migrate(database);
    // There from the first reading to the end of the last connection, and its name must be on the disk, too.
    const wal = await open(`${file}-wal`, 'r+');
    connection.onClose(() => wal.close());
    const names = await open(folder, 'r');
    await names.sync().finally(() => names.close());
    walSyncs.set(database, new SharedSync(() => wal.datasync()));
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
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
 * PostgreSQL does so by itself, unless whoever runs it has switched that off to be quicker. In SQLite all of a transaction is in
 * the WAL once it is committed; synced is that here, in a thread, one sync for all that wait for one: SQLite itself would hold up
 * everybody at every commit.
 *
 * @param committed called before the sync: whatever is done then may be gone after a power cut, together with the transaction
 */
export async function durably<T>(
  database: Database,
  work: (tx: Transaction<Schema>) => Promise<T>,
  committed: (result: T) => void = () => {},
): Promise<T> {
  const result = await database.transaction().execute(async (tx) => {
    if (isPostgres(database)) {
      await sql`select set_config('synchronous_commit', 'on', true)
        where current_setting('synchronous_commit') = 'off'`.execute(tx);
    }
    return work(tx);
  });
  committed(result);
  await walSyncs.get(database)?.done();
  return result;
}

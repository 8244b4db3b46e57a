import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrationProvider } from './migrations/index.js';
import { NodeSqlite } from './node-sqlite.js';
import type { Schema } from './schema.js';

export type Database = Kysely<Schema>;

export const DATABASE = Symbol('Database');

/**
 * Opens the database file and brings it to the present form.
 *
 * WAL with synchronous=NORMAL: after a kill everything that was committed is there; after a power cut the last commits may be
 * missing, so what must not be goes through `durably`.
 */
export async function openDatabase(file: string): Promise<Database> {
  await mkdir(dirname(file), { recursive: true });
  const sqlite = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true });
  sqlite.exec('pragma journal_mode = wal; pragma synchronous = normal;');
  const database = new Kysely<Schema>({ dialect: new SqliteDialect({ database: new NodeSqlite(sqlite) }) });
  const { error } = await new Migrator({ db: database, provider: migrationProvider }).migrateToLatest();
  if (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

/** A transaction that is on the disk when it returns, whatever happens next: acceptance and cancellation are promises. */
export function durably<T>(database: Database, work: (tx: Transaction<Schema>) => Promise<T>): Promise<T> {
  return database.connection().execute(async (connection) => {
    await sql`pragma synchronous = full`.execute(connection);
    try {
      return await connection.transaction().execute(work);
    } finally {
      await sql`pragma synchronous = normal`.execute(connection);
    }
  });
}

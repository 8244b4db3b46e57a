import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrationProvider } from './migrations/index.js';
import { NodeSqlite } from './node-sqlite.js';
import type { Schema } from './schema.js';

export type Database = Kysely<Schema>;

export const DATABASE = Symbol('Database');

/**
 * Opens the database file and brings it to the present form.
 *
 * WAL with synchronous=FULL: a row whose acceptance was answered is on the disk, whatever happens next.
 */
export async function openDatabase(file: string): Promise<Database> {
  await mkdir(dirname(file), { recursive: true });
  const sqlite = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true });
  sqlite.exec('pragma journal_mode = wal; pragma synchronous = full;');
  const database = new Kysely<Schema>({ dialect: new SqliteDialect({ database: new NodeSqlite(sqlite) }) });
  const { error } = await new Migrator({ db: database, provider: migrationProvider }).migrateToLatest();
  if (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

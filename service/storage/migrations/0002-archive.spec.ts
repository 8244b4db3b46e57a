import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type Database, openDatabase } from '../database.js';
import { NodeSqlite } from '../node-sqlite.js';
import { documents } from './0001-documents.js';

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vanthu-'));
  file = join(dir, 'a.sqlite');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** A database as the first form had it, with so many documents. */
async function older(count: number): Promise<void> {
  const sqlite = new DatabaseSync(file);
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new NodeSqlite(sqlite) }) });
  const provider = { getMigrations: async () => ({ '0001-documents': documents }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  const row = sqlite.prepare(
    `insert into documents (id, template, version, version_hash, status, formats, priority, title, file_name, filed_on, nam_hoc, created_at, updated_at)
     values (?, 'cong-van', '2017-2018', 'h', 'done', 'pdf', 0, 'Công văn', 'x', '2017-09-18', '2017-2018', '', '')`,
  );
  for (let i = 1; i <= count; i++) {
    row.run(`id${i}`);
    const data = i === 3 ? '{broken' : JSON.stringify({ nguoiKy: { hoTen: `Nông Thị Hạnh ${i}` } });
    sqlite.prepare('insert into document_data values (?, ?)').run(`id${i}`, data);
    sqlite.prepare('insert into document_search (rowid, words) values (?, ?)').run(i, 'Công văn');
  }
  await db.destroy();
}

const found = async (db: Database, words: string) =>
  (await sql<{ rowid: number }>`select rowid from document_search where document_search match ${words}`.execute(db))
    .rows;

it('indexes the documents of an older database again, whatever their data', async () => {
  await older(250);
  const db = await openDatabase(file);
  expect(await found(db, 'hanh')).toHaveLength(249);
  expect(await found(db, '"hanh 250"')).toEqual([{ rowid: 250 }]);
  expect(await found(db, 'cong')).toHaveLength(250);
  const { data, sha256 } = await db
    .selectFrom('document_data')
    .select(['data', 'sha256'])
    .where('document_id', '=', 'id7')
    .executeTakeFirstOrThrow();
  expect(sha256).toBe(createHash('sha256').update(data).digest('hex'));
  const row = await db.selectFrom('documents').select('facts').where('id', '=', 'id7').executeTakeFirstOrThrow();
  expect(row.facts).toBeNull();
  await db.destroy();
});

it('goes on after a kill between its end and the note that it was done, as do the steps after it', async () => {
  await older(2);
  await (await openDatabase(file)).destroy();
  const sqlite = new DatabaseSync(file);
  sqlite.exec("delete from kysely_migration where name >= '0002'");
  sqlite.close();
  const db = await openDatabase(file);
  expect(await found(db, 'hanh')).toHaveLength(2);
  await db.destroy();
});

it('brings an index for every filter of the list', async () => {
  const db = await openDatabase(file);
  const plan = async (where: string) =>
    (
      await sql<{
        detail: string;
      }>`explain query plan ${sql.raw(`select * from documents where ${where} order by seq desc limit 21`)}`.execute(db)
    ).rows
      .map(({ detail }) => detail)
      .join('\n');
  for (const [where, index] of [
    ["template = 'a'", 'documents_template'],
    ["nam_hoc = 'a'", 'documents_nam_hoc'],
    ["status = 'failed'", 'documents_status'],
    ["filed_on >= 'a' and filed_on <= 'b'", 'documents_filed_on'],
  ] as const)
    expect([where, await plan(where)]).toEqual([
      where,
      expect.stringMatching(`SEARCH documents USING INDEX ${index} `),
    ]);
  await db.destroy();
});

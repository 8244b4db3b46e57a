import { type FileHandle, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { sql } from 'kysely';
import { durably, openDatabase } from './database.js';
import { isStorageFailure } from './failures.js';
import { FolderStore } from './files.js';
import { FolderInUse, lockFolder } from './instance-lock.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vanthu-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('the database', () => {
  it('is in WAL and keeps what was stored', async () => {
    const file = join(dir, 'sub', 'a.sqlite');
    const first = await openDatabase(file);
    const pragma = async (name: string) =>
      Object.values((await sql.raw(`pragma ${name}`).execute(first)).rows[0] as object)[0];
    const NORMAL = 1;
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(NORMAL);
    await expect(durably(first, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await pragma('foreign_keys')).toBe(1);
    await first.insertInto('document_search').values({ rowid: 7, words: 'Kế hoạch' }).execute();
    await first.destroy();
    const second = await openDatabase(file);
    expect(await second.selectFrom('document_search').select('rowid').execute()).toEqual([{ rowid: 7 }]);
    await second.destroy();
  });

  it('syncs what must not be lost before it says so', async () => {
    const db = await openDatabase(join(dir, 'a.sqlite'));
    const handle = await open(join(dir, 'a.sqlite'));
    const sync = jest.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'datasync');
    await handle.close();
    let synced = () => {};
    sync.mockImplementationOnce(() => new Promise((resolve) => (synced = resolve)));
    const order: string[] = [];
    let stored: Promise<unknown> = Promise.resolve();
    await new Promise<void>((committed) => {
      stored = durably(
        db,
        (tx) => tx.insertInto('document_search').values({ rowid: 7, words: 'x' }).execute(),
        () => committed(),
      ).then(() => order.push('stored'));
    });
    expect(await db.selectFrom('document_search').select('rowid').execute()).toEqual([{ rowid: 7 }]);
    order.push('synced');
    synced();
    await stored;
    expect(order).toEqual(['synced', 'stored']);
    sync.mockImplementationOnce(() => Promise.reject(new Error('EIO')));
    await expect(durably(db, async () => 1)).rejects.toThrow('EIO');
    sync.mockRestore();
    await db.destroy();
  });

  it('undoes a transaction that fails, while others wait their turn', async () => {
    const db = await openDatabase(join(dir, 'a.sqlite'));
    const insert = (rowid: number, fail: boolean) =>
      db.transaction().execute(async (tx) => {
        await tx.insertInto('document_search').values({ rowid, words: 'x' }).execute();
        await new Promise(setImmediate);
        if (fail) throw new Error('undo');
      });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((n) => insert(n, n % 2 === 0)));
    expect(outcomes.map((o) => o.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    const rows = await db.selectFrom('document_search').select('rowid').orderBy('rowid').execute();
    expect(rows).toEqual([{ rowid: 1 }, { rowid: 3 }]);
    await db.destroy();
  });
});

describe('the file store', () => {
  const bytes = Buffer.from('Công văn');

  it('keeps bytes by their hash, once', async () => {
    const store = await FolderStore.open(dir);
    const stored = await store.put(bytes);
    expect(await store.put(bytes)).toEqual(stored);
    expect(stored.size).toBe(bytes.length);
    const { sha256 } = stored;
    expect(await readFile(join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256))).toEqual(bytes);
    expect(Buffer.from((await store.get(sha256))!)).toEqual(bytes);
    expect(await readdir(join(dir, 'tmp'))).toEqual([]);
  });

  it('gives nothing rather than bytes that are not the ones stored, and mends them when they come again', async () => {
    const store = await FolderStore.open(dir);
    const { sha256 } = await store.put(bytes);
    await writeFile(join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'đã sửa');
    expect(await store.get(sha256)).toBeUndefined();
    await store.put(bytes);
    expect(await store.get(sha256)).toBeDefined();
    expect(await store.get('0'.repeat(64))).toBeUndefined();
  });

  it('clears away what a crash left half written', async () => {
    await FolderStore.open(dir);
    await writeFile(join(dir, 'tmp', '1-1'), 'half');
    await FolderStore.open(dir);
    expect(await readdir(join(dir, 'tmp'))).toEqual([]);
  });
});

describe('one process a data folder', () => {
  it('refuses the second and lets the next in after the first', () => {
    const unlock = lockFolder(dir);
    expect(() => lockFolder(dir)).toThrow(FolderInUse);
    unlock();
    lockFolder(dir)();
  });
});

describe('failures of the store', () => {
  it('are told from other errors', () => {
    expect(isStorageFailure(Object.assign(new Error(), { code: 'ENOSPC' }))).toBe(true);
    expect(isStorageFailure(Object.assign(new Error(), { code: 'ERR_SQLITE_ERROR', errcode: 13 }))).toBe(true);
    expect(isStorageFailure(Object.assign(new Error(), { code: 'ERR_SQLITE_ERROR', errcode: 778 }))).toBe(true);
    expect(isStorageFailure(Object.assign(new Error(), { code: 'ERR_SQLITE_ERROR', errcode: 1 }))).toBe(false);
    expect(isStorageFailure(new Error('ENOSPC'))).toBe(false);
    expect(isStorageFailure(undefined)).toBe(false);
  });
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Change, carryOut, type Disk, disk, recover } from '../../toolkit/templates/transaction.js';

const LOCK = 'templates/lock.json';
const NEW = 'templates/cong-van/2026-2027/manifest.json';
const OLD = 'templates/cong-van/2025-2026/manifest.json';
const JOURNAL = 'templates/.publish-journal.json';
const lock = (...keys: string[]) =>
  JSON.stringify({ versions: Object.fromEntries(keys.map((key) => [key, { files: {} }])) });
const CHANGE: Change = {
  key: 'cong-van/2026-2027',
  files: [
    { name: NEW, before: 'nháp', after: 'ban hành' },
    { name: LOCK, before: lock(), after: lock('cong-van/2026-2027') },
    { name: OLD, before: 'để ngỏ', after: 'hết hạn' },
  ],
};

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'vanthu-transaction-'));
  for (const { name, before } of CHANGE.files) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), before);
  }
});
afterEach(() => rmSync(home, { recursive: true }));

const now = () => CHANGE.files.map(({ name }) => readFileSync(join(home, name), 'utf8'));
const BEFORE = CHANGE.files.map(({ before }) => before);
const AFTER = CHANGE.files.map(({ after }) => after);

/** A disk that is full when that file is written. */
const full = (name: string): Disk => ({
  ...disk,
  replace(file, content) {
    if (file.endsWith(name)) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    disk.replace(file, content);
  },
});

describe('a change of several files', () => {
  it.each([
    [NEW, BEFORE],
    [LOCK, BEFORE],
    // Behind the lock it has happened; what is left is done.
    [OLD, AFTER],
  ])('that fails at %s is taken back, or finished, at once', async (name, expected) => {
    await expect(carryOut(home, CHANGE, full(name))).rejects.toThrow('full');
    expect(now()).toEqual(expected);
    expect(existsSync(join(home, JOURNAL))).toBe(false);
  });

  it('leaves alone what somebody has changed since, and what is none of its files', async () => {
    const other = { name: 'templates/../la.txt', before: 'cũ', after: 'mới' };
    writeFileSync(join(home, 'la.txt'), 'mới');
    writeFileSync(join(home, JOURNAL), JSON.stringify({ ...CHANGE, files: [...CHANGE.files, other] }));
    writeFileSync(join(home, NEW), 'sửa tay');
    expect(await recover(home)).toEqual({ key: CHANGE.key, published: false });
    expect(now()[0]).toBe('sửa tay');
    expect(readFileSync(join(home, 'la.txt'), 'utf8')).toBe('mới');
  });

  it('has nothing to recover where nothing was cut off', async () => {
    await carryOut(home, CHANGE);
    expect([now(), await recover(home)]).toEqual([AFTER, undefined]);
  });
});

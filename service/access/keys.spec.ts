import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { entryOf, newKey, readKeys, writeEntry } from './keys.js';

const hash = 'a'.repeat(64);

describe('a new key', () => {
  it('is kept by its hash alone', () => {
    const { key, entry } = newKey('read', 'Phần mềm thi đua');
    expect(key).toMatch(/^vanthu_[a-z0-9]{8}_[A-Za-z0-9_-]{43}$/);
    expect(entry).toEqual({
      id: key.split('_')[1],
      scope: 'read',
      sha256: createHash('sha256').update(key).digest('hex'),
      label: 'Phần mềm thi đua',
    });
    expect(writeEntry(entry)).not.toContain(key.split('_')[2]);
  });

  it('is known again by its entry, and nothing like it is', () => {
    const { key, entry } = newKey('full', '');
    const { entries } = readKeys(writeEntry(entry));
    expect(entryOf(entries, key)).toEqual(entry);
    const last = key.at(-1) === 'A' ? 'B' : 'A';
    for (const other of [
      `${key.slice(0, -1)}${last}`,
      key.slice(0, -1),
      `${key}A`,
      entry.sha256,
      newKey('full', '').key,
      '',
    ])
      expect([other, entryOf(entries, other)]).toEqual([other, undefined]);
  });
});

describe('a list of keys', () => {
  it('has one a line, with comments and empty lines between', () => {
    const list = readKeys(`# khóa\n\nabcdefgh:full:${hash}:Sổ điểm\r\nbcdefghj:metrics:${hash}\n`);
    expect(list.wrong).toEqual([]);
    expect(list.entries).toEqual([
      { id: 'abcdefgh', scope: 'full', sha256: hash, label: 'Sổ điểm' },
      { id: 'bcdefghj', scope: 'metrics', sha256: hash, label: '' },
    ]);
  });

  it('tells which lines are no entries', () => {
    const { key } = newKey('full', '');
    const lines = [
      key,
      `abcdefgh:all:${hash}`,
      `abcdefgh:full:${hash.slice(1)}`,
      `:full:${hash}`,
      `abcdefgh:read:${hash}`,
    ];
    expect(readKeys(lines.join('\n'))).toMatchObject({ wrong: [1, 2, 3, 4], entries: [{ scope: 'read' }] });
  });
});

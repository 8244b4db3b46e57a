import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { JsonLog } from '../log.js';
import { KeyRing } from './key-ring.js';
import { keysCommand } from './keys-command.js';

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vanthu-'));
  file = join(dir, 'data', 'api-keys.txt');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const add = async (...args: string[]) => (await keysCommand(file, ['add', ...args])).trim();

describe('npm run keys', () => {
  it('makes a key, prints it, and keeps only its hash, for the owner alone', async () => {
    const key = await add('--scope', 'read', '--label', '  Phần mềm   thi đua ');
    const text = await readFile(file, 'utf8');
    expect(text).not.toContain(key);
    expect(text).toMatch(/^[a-z0-9]{8}:read:[0-9a-f]{64}:Phần mềm thi đua\n$/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await keysCommand(file, ['list'])).toBe(`${key.split('_')[1]}  read     Phần mềm thi đua\n`);
  });

  it('revokes one and leaves comments and the others', async () => {
    const [first, second] = [await add(), await add()];
    await writeFile(file, `# của trường\n${await readFile(file, 'utf8')}`);
    await keysCommand(file, ['revoke', first!.split('_')[1]!]);
    expect(await keysCommand(file, ['list'])).toBe(`${second!.split('_')[1]}  full\n`);
    expect(await readFile(file, 'utf8')).toMatch(/^# của trường\n/);
  });

  it('adds to a file that somebody ended without a line end', async () => {
    await add();
    await writeFile(file, (await readFile(file, 'utf8')).trimEnd());
    await add();
    expect((await keysCommand(file, ['list'])).trim().split('\n')).toHaveLength(2);
  });

  it.each([
    [[]],
    [['add', '--scope', 'admin']],
    [['add', 'x']],
    [['add', '--label', 'a:b']],
    [['add', '--what']],
    [['revoke']],
    [['revoke', 'abcdefgh']],
    [['list', 'a', 'b']],
  ])('says how it is used at %j', async (args) => {
    await expect(keysCommand(file, args)).rejects.toMatchObject({
      name: 'KeysUsage',
      message: expect.stringMatching(/\S/),
    });
  });
});

describe('the keys of a running service', () => {
  const ringAt = () => {
    const lines: string[] = [];
    let now = 0;
    const ring = new KeyRing({ apiKeys: [], apiKeysFile: file }, new JsonLog((line) => lines.push(line)), () => now);
    return { ring, lines, later: () => (now += 1_000) };
  };

  it('are those of the file as it is, within a second', async () => {
    const { ring, later } = ringAt();
    expect(ring.required).toBe(false);
    const key = await add();
    expect(ring.find(key)).toBeUndefined();
    later();
    expect(ring.find(key)?.id).toBe(key.split('_')[1]);
    expect(ring.required).toBe(true);
    await keysCommand(file, ['revoke', key.split('_')[1]!]);
    later();
    expect(ring.find(key)).toBeUndefined();
  });

  it('stay demanded when the last is revoked, the file is gone or is no file', async () => {
    const { ring, lines, later } = ringAt();
    const key = await add();
    later();
    expect(ring.required).toBe(true);
    await rm(file);
    later();
    expect([ring.required, ring.find(key)]).toEqual([true, undefined]);
    await writeFile(file, 'gì đó\n');
    later();
    expect([ring.required, ring.find(key)]).toEqual([true, undefined]);
    expect(lines.join('')).toContain('"lines":"1"');
    expect(lines.join('')).not.toContain('gì đó');
  });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import { engines, useDatabases } from '../../test/support/databases.js';
import type { Database } from '../storage/database.js';
import { newKey } from './keys.js';
import { SESSION_MS, SessionsRepository } from './sessions.repository.js';

describe.each(engines)('sessions on %s', (engine) => {
  const databases = useDatabases(engine);
  const { entry } = newKey('full', '');
  let db: Database;
  let now: number;
  let sessions: SessionsRepository;
  beforeEach(async () => {
    db = await databases.open();
    now = Date.parse('2017-09-18T01:00:00Z');
    sessions = new SessionsRepository(db, { now: () => new Date(now) });
  });
  const rows = () => db.selectFrom('sessions').selectAll().execute();

  it('stand for their key for twelve hours, and are gone from the table with the next', async () => {
    const token = await sessions.open(entry);
    now += SESSION_MS - 1;
    expect(await sessions.keyHashOf(token)).toBe(entry.sha256);
    now += 1;
    expect(await sessions.keyHashOf(token)).toBeUndefined();
    await sessions.open(entry);
    expect(await rows()).toHaveLength(1);
  });

  it('are kept by the hash of their token alone', async () => {
    const token = await sessions.open(entry);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify(await rows())).not.toContain(token);
    const [row] = await rows();
    expect(await sessions.keyHashOf(row!.sha256)).toBeUndefined();
  });

  it('end one at a time', async () => {
    const [first, second] = [await sessions.open(entry), await sessions.open(entry)];
    await sessions.end(first);
    expect(await sessions.keyHashOf(first)).toBeUndefined();
    expect(await sessions.keyHashOf(second)).toBe(entry.sha256);
  });
});

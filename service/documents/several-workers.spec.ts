import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { engines, useDatabases } from '../../test/support/databases.js';
import { made, newDocument, now } from '../../test/support/documents.js';
import type { Database } from '../storage/database.js';
import { DocumentsRepository } from './documents.repository.js';
import { RenderingRepository } from './rendering.repository.js';
import { LEASE_MS } from './worker-lease.js';

describe.each(engines)('several processes on one %s', (engine) => {
  const databases = useDatabases(engine);
  let db: Database;
  let documents: DocumentsRepository;
  let elsewhere: DocumentsRepository;
  let a: RenderingRepository;
  let b: RenderingRepository;
  beforeEach(async () => {
    const settings = await databases.settings();
    db = await databases.open(settings);
    // SQLite has one process; its two workers share the connection.
    const other = engine === 'postgres' ? await databases.open(settings) : db;
    [documents, elsewhere] = [new DocumentsRepository(db), new DocumentsRepository(other)];
    [a, b] = [new RenderingRepository(db), new RenderingRepository(other)];
  });

  const worker = async (id: string) => (await documents.get(id))!.row.worker;
  const endLease = () => db.updateTable('documents').set({ lease_until: 1 }).execute();

  it('take a document once, and the other learns how long to wait', async () => {
    const ids = Array.from({ length: 20 }, (_, i) => `d${i}`);
    for (const id of ids) await documents.accept(newDocument(id), undefined);
    for (const id of ids) {
      const taken = await Promise.all([a.begin(id, now), b.begin(id, now)]);
      expect(taken.filter(Boolean)).toHaveLength(1);
      const other = taken[0] ? b : a;
      const ms = (await other.heldFor(id))!;
      expect(ms).toBeGreaterThan(0);
      expect(ms).toBeLessThanOrEqual(LEASE_MS);
    }
  });

  it('leave it to who renews, and take it over when nobody does', async () => {
    await documents.accept(newDocument('d'), undefined);
    await a.begin('d', now);
    await endLease();
    expect(await a.renew('d')).toBe(true);
    expect(await b.begin('d', now)).toBeUndefined();
    await endLease();
    expect(await b.heldFor('d')).toBe(0);
    expect(await b.begin('d', now)).toMatchObject({ status: 'rendering' });
    const second = await worker('d');

    expect(await a.renew('d')).toBe(false);
    expect(await a.giveBack('d', true, now)).toBeUndefined();
    expect(await a.fail('d', { code: 'X', detail: 'x' }, now)).toBeUndefined();
    expect(await worker('d')).toBe(second);
    expect(await b.renew('d')).toBe(true);
  });

  it('finish it once, whoever is first', async () => {
    await documents.accept(newDocument('d'), undefined);
    await a.begin('d', now);
    await endLease();
    await b.begin('d', now);
    const finished = await Promise.all([a.finish('d', made, now), b.finish('d', made, now)]);
    expect(finished.filter(Boolean)).toHaveLength(1);
    expect(await b.renew('d')).toBe(false);
    expect(await documents.get('d')).toMatchObject({ row: { status: 'done', worker: null, lease_until: null } });
    expect(await b.heldFor('d')).toBeUndefined();
  });

  it('hear from the row that it was cancelled elsewhere', async () => {
    await documents.accept(newDocument('d'), undefined);
    await a.begin('d', now);
    expect(await elsewhere.cancel('d', now)).toMatchObject({ status: 'cancelled' });
    expect(await a.renew('d')).toBe(false);
  });

  it('take at once what a dead process of this machine held, and not what one elsewhere holds', async () => {
    for (const id of ['here', 'there', 'alive']) {
      await documents.accept(newDocument(id), undefined);
      await a.begin(id, now);
    }
    const { pid } = spawnSync('true');
    const held = (id: string, by: string) =>
      db.updateTable('documents').set({ worker: by }).where('id', '=', id).execute();
    await held('here', `${hostname()}/${pid}/x/1`);
    await held('there', `${hostname()}x/${pid}/x/1`);
    expect((await b.open()).map(({ id }) => id)).toEqual(['here', 'there', 'alive']);
    expect(await b.begin('here', now)).toBeDefined();
    expect(await b.begin('there', now)).toBeUndefined();
    expect(await b.begin('alive', now)).toBeUndefined();
  });

  it('know a process of a container that was started again from the one before it', async () => {
    await documents.accept(newDocument('d'), undefined);
    await a.begin('d', now);
    await db
      .updateTable('documents')
      .set({ worker: `${hostname()}/${process.pid}/before/1` })
      .execute();
    await b.open();
    expect(await b.begin('d', now)).toBeDefined();
  });

  it('look at what they have in hand once at a time, and again when they let it go', async () => {
    await documents.accept(newDocument('d'), undefined);
    const both = await Promise.all([a.begin('d', now), a.begin('d', now)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await a.heldFor('d')).toBeGreaterThan(0);
    a.letGo('d');
    expect(await a.begin('d', now)).toBeDefined();
  });

  it('store one document for one key, at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const key = { key: `k${round}`, hash: 'h' };
      const accepted = await Promise.all(
        Array.from({ length: 8 }, (_, i) => (i % 2 ? documents : elsewhere).accept(newDocument(`${round}-${i}`), key)),
      );
      const [first, ...more] = accepted.filter((row) => row !== undefined);
      expect(more).toEqual([]);
      expect(await documents.requestWithKey(key.key)).toEqual({ hash: 'h', documentId: first!.id });
    }
    expect(await documents.list({ limit: 100 })).toHaveLength(10);
  });

  it('give every document a place of its own, and a list that misses none while others come', async () => {
    const accepted: string[] = [];
    const accept = async (by: DocumentsRepository, name: string) => {
      for (let i = 0; i < 60; i++) {
        await by.accept(newDocument(`${name}${i}`), undefined);
        accepted.push(`${name}${i}`);
      }
    };
    const coming = Promise.all([
      accept(documents, 'a'),
      accept(elsewhere, 'b'),
      accept(documents, 'c'),
      accept(elsewhere, 'd'),
    ]);
    let [walks, waiting] = [0, true];
    void coming.then(() => {
      waiting = false;
    });
    while (waiting) {
      const before = [...accepted];
      const seen: string[] = [];
      for (let cursor: number | undefined; ; ) {
        const page = (await documents.list({ limit: 7, before: cursor })).slice(0, 7);
        seen.push(...page.map(({ row }) => row.id));
        if (page.length < 7) break;
        cursor = page.at(-1)!.row.seq;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(before.filter((id) => !seen.includes(id))).toEqual([]);
      walks++;
      // What is accepted waits for the disk, which answers only when this loop lets it.
      await setImmediate();
    }
    await coming;
    expect(walks).toBeGreaterThan(1);
    expect((await a.open()).length).toBe(240);
  });

  describe('when a process dies', () => {
    const dead = `${hostname()}/${process.pid}/before/1`;
    const row = async (id: string) => {
      const { suspect, alone, deaths, status } = (await documents.get(id))!.row;
      return { suspect, alone, deaths, status };
    };
    /** Takes it, as one that dies over it. */
    const diesOver = async (id: string, alone: boolean) => {
      await a.begin(id, now);
      if (alone) expect(await a.isolate(id)).toBe(true);
      await db.updateTable('documents').set({ worker: dead }).where('id', '=', id).execute();
      a.letGo(id);
    };

    it('suspect all that it had in hand, and count only the death of one that was alone, once', async () => {
      await documents.accept(newDocument('x'), undefined);
      await diesOver('x', false);
      await Promise.all([a.open(), b.open(), a.heldFor('x'), b.heldFor('x')]);
      expect(await row('x')).toMatchObject({ suspect: 1, deaths: 0 });
      for (const deaths of [1, 2, 3]) {
        await diesOver('x', true);
        await Promise.all([a.open(), b.open(), a.heldFor('x'), b.heldFor('x')]);
        expect(await row('x')).toMatchObject({ suspect: 1, alone: 0, deaths });
      }
      expect(await b.begin('x', now)).toMatchObject({ suspect: 1, alone: 0, deaths: 3 });
      await b.fail('x', { code: 'RENDER_KILLED', detail: '' }, now);
      await documents.retry('x', now);
      expect(await row('x')).toEqual({ suspect: 1, alone: 0, deaths: 0, status: 'queued' });
    });

    it('on another machine, see it by the lease that nobody renews', async () => {
      await documents.accept(newDocument('x'), undefined);
      await a.begin('x', now);
      await a.isolate('x');
      await endLease();
      expect(await b.begin('x', now)).toMatchObject({ suspect: 1, alone: 0, deaths: 1 });
      expect(await a.isolate('x')).toBe(false);
    });

    it('suspect nothing that was given back, or is taken again by who has it', async () => {
      await documents.accept(newDocument('x'), undefined);
      await a.begin('x', now);
      await a.isolate('x');
      await a.giveBack('x', false, now);
      expect(await row('x')).toEqual({ suspect: 0, alone: 0, deaths: 0, status: 'queued' });
      await a.begin('x', now);
      await endLease();
      a.letGo('x');
      expect(await a.begin('x', now)).toMatchObject({ suspect: 0, deaths: 0 });
    });
  });
});

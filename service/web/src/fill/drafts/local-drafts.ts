import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LocalDraft } from './draft.ts';

interface Drafts extends DBSchema {
  drafts: { key: string; value: LocalDraft };
}

let opened: Promise<IDBPDatabase<Drafts>> | undefined;

function database(): Promise<IDBPDatabase<Drafts>> {
  opened ??= openDB<Drafts>('vanthu', 1, {
    upgrade: (db) => void db.createObjectStore('drafts', { keyPath: 'id' }),
    // A newer build in another tab wants to change the stores: it must not wait for this one.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Drafts on this machine. `strict`: a draft that counts as kept is on the disk, not in a buffer. */
export const localDrafts = {
  async get(id: string): Promise<LocalDraft | undefined> {
    return (await database()).get('drafts', id);
  },
  /** All of this machine, newest first. */
  async all(): Promise<LocalDraft[]> {
    const all = await (await database()).getAll('drafts');
    return all.sort((a, b) => b.changedAt - a.changedAt);
  },
  async put(draft: LocalDraft): Promise<void> {
    const transaction = (await database()).transaction('drafts', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(draft), transaction.done]);
  },
  async remove(id: string): Promise<void> {
    await (await database()).delete('drafts', id);
  },
};

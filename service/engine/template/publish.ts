import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { lockKey, readLock, writeLock } from './lock.js';
import { loadVersion } from './version-files.js';

/**
 * Enters in the lock every published version that has no entry yet. An entry that stands is never touched, because a
 * published version never changes (design, 4); a correction is a version of its own.
 *
 * @returns the keys `<id>/<version>` that were entered
 */
export async function lockPublished(home: string): Promise<string[]> {
  const lock = await readLock(home);
  const entered: string[] = [];
  for (const id of await folders(path.join(home, 'templates'))) {
    for (const version of await folders(path.join(home, 'templates', id))) {
      const key = lockKey(id, version);
      if (key in lock.versions) continue;
      const loaded = await loadVersion(home, id, version);
      if (loaded.manifest.status === 'draft') continue;
      lock.versions[key] = { files: loaded.files() };
      entered.push(key);
    }
  }
  await writeLock(home, lock);
  return entered;
}

/** Names of the folders in `dir`, sorted. */
export async function folders(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries
    .filter((e) => e.isDirectory() && !e.name.startsWith('.'))
    .map((e) => e.name)
    .sort();
}

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { lockKey, readLock, writeLock } from './lock.js';
import { loadVersion } from './version-files.js';

/**
 * `npm run lock`: enters published versions that have no entry yet. An entry that stands is never touched, because a
 * published version never changes (design, 4); a correction is a version of its own.
 */
const home = process.cwd();
const lock = await readLock(home);
for (const id of readdirSync(path.join(home, 'templates'), { withFileTypes: true }).filter((e) => e.isDirectory())) {
  for (const version of readdirSync(path.join(home, 'templates', id.name))) {
    const loaded = await loadVersion(home, id.name, version);
    const key = lockKey(id.name, version);
    if (loaded.manifest.status === 'draft' || key in lock.versions) continue;
    lock.versions[key] = { files: loaded.files() };
    console.log(`${key}: ${Object.keys(loaded.files()).length} files locked`);
  }
}
await writeLock(home, lock);

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

const SQLITE_BUSY = 5;
const RETRY_MS = 100;

/** Another process serves from the same folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/**
 * Makes this process the only one to serve from a data folder. The lock is the operating system's lock on a file, held
 * through an open SQLite transaction, so it vanishes with the process however that ends.
 *
 * @returns a function that gives the folder free
 */
export function lockFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, 'lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY) throw new FolderInUse(dataDir);
    throw error;
  }
  return () => lock.close();
}

/** As `lockFolder`, for a process that is started while the one before it is still stopping. */
export async function lockFolderWithin(dataDir: string, patienceMs: number): Promise<() => void> {
  const until = performance.now() + patienceMs;
  while (true) {
    try {
      return lockFolder(dataDir);
    } catch (error) {
      if (!(error instanceof FolderInUse) || performance.now() > until) throw error;
      await sleep(RETRY_MS);
    }
  }
}

import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** `templates/lock.json`: what each published version was made of on the day it was published. */
export interface Lock {
  /** `<id>/<version>` → SHA-256 (hex) of every file that it depends on; fonts as `font:<file>`. */
  versions: Record<string, { files: Record<string, string> }>;
}

export const lockKey = (id: string, version: string) => `${id}/${version}`;
const lockFile = (home: string) => path.join(home, 'templates', 'lock.json');

/** A home without a lock has published nothing yet. */
export async function readLock(home: string): Promise<Lock> {
  try {
    return JSON.parse(await readFile(lockFile(home), 'utf8')) as Lock;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { versions: {} };
    throw new Error('templates/lock.json cannot be read', { cause: error });
  }
}

/** The lock as it is written: in a fixed order, so that two people's entries meet in few lines. */
export function lockText(lock: Lock): string {
  const sorted = <T>(record: Record<string, T>) => Object.fromEntries(Object.entries(record).sort());
  const versions = Object.fromEntries(
    Object.entries(sorted(lock.versions)).map(([key, { files }]) => [key, { files: sorted(files) }]),
  );
  return `${JSON.stringify({ versions }, null, 2)}\n`;
}

/** Writes the lock, all or nothing. */
export async function writeLock(home: string, lock: Lock): Promise<void> {
  const temporary = `${lockFile(home)}.${process.pid}`;
  await writeFile(temporary, lockText(lock));
  await rename(temporary, lockFile(home));
}

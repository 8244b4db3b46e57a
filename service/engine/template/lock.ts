import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** `templates/lock.json`: what each published version was made of on the day it was published. */
export interface Lock {
  versions: Record<string, { files: Record<string, string> }>;
}

export const lockKey = (id: string, version: string) => `${id}/${version}`;
export const lockFile = (home: string) => path.join(home, 'templates', 'lock.json');

export async function readLock(home: string): Promise<Lock> {
  return JSON.parse(await readFile(lockFile(home), 'utf8')) as Lock;
}

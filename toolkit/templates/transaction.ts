import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readLock } from '../../service/engine/template/lock.js';
import { replaceFile } from './files.js';

/** How files are written; a test has one that is killed half-way. */
export interface Disk {
  replace(file: string, content: string): void;
  remove(file: string): void;
}

export const disk: Disk = { replace: replaceFile, remove: (file) => rmSync(file, { force: true }) };

/** Files by their names from the home folder, in the order they are written, as they were and as they are to be. */
export interface Change {
  /** `<id>/<version>`: with its entry in the lock the change has happened. */
  key: string;
  files: { name: string; before: string; after: string }[];
}

const journalFile = (home: string) => path.join(home, 'templates', '.publish-journal.json');

/** All that a publishing writes: nothing else is touched, whatever a journal says. */
const OURS = /^templates\/(lock\.json|[a-z0-9-]+\/[0-9.-]+\/manifest\.json)$/;

/**
 * Changes several files as one. What is to be done is written down first, so that whoever comes next finds it; the lock
 * decides: what was cut off before its entry is taken back, what was cut off behind it is finished. Has to hold the lock of
 * the templates. Where a file cannot be written that is done at once, as far as it can be, and the error thrown.
 */
export async function carryOut(home: string, change: Change, on: Disk = disk): Promise<void> {
  try {
    on.replace(journalFile(home), `${JSON.stringify(change)}\n`);
    for (const { name, after } of change.files) on.replace(path.join(home, name), after);
    on.remove(journalFile(home));
  } catch (error) {
    // The next command tries again where this does not help, a full disk for one.
    await recover(home).catch(() => undefined);
    throw error;
  }
}

/**
 * Finishes or takes back what an earlier process was killed at. Has to hold the lock of the templates. A file that somebody has
 * changed since stays as it is.
 *
 * @returns which version it was, and whether it is published now; undefined where nothing was left
 */
export async function recover(home: string, on: Disk = disk): Promise<{ key: string; published: boolean } | undefined> {
  const journal = journalFile(home);
  if (!existsSync(journal)) return undefined;
  const change = JSON.parse(readFileSync(journal, 'utf8')) as Change;
  const published = change.key in (await readLock(home)).versions;
  for (const { name, before, after } of change.files) {
    if (!OURS.test(name)) continue;
    const file = path.join(home, name);
    const [wanted, other] = published ? [after, before] : [before, after];
    if (existsSync(file) && readFileSync(file, 'utf8') === other) on.replace(file, wanted);
  }
  on.remove(journal);
  return { key: change.key, published };
}

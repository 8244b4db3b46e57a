import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Content, Folder } from '../folder.js';
import { MOST_BYTES } from '../version.js';

/** Folders that templates are made of; nothing else of a project is read. */
const ROOTS = ['templates', 'schemas', 'examples'];

/** Keeps contents from one reading to the next while size and time are the same, so that they are hashed once. */
const kept = new Map<string, { signature: string; content: Uint8Array }>();

/**
 * Reads the templates, schemas and examples of a project. Links are not followed: what they name may lie anywhere.
 *
 * @param id only this kind of document, with what all share
 */
export function readFolder(home: string, id?: string): Folder {
  const files = new Map<string, Content>();
  for (const root of ROOTS) walk(home, root, id, files);
  return files;
}

function walk(home: string, dir: string, id: string | undefined, files: Map<string, Content>): void {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(path.join(home, dir));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
    throw error;
  }
  for (const entry of entries) {
    const name = `${dir}/${entry.name}`;
    if (entry.isDirectory()) {
      const other = id !== undefined && !dir.includes('/') && entry.name !== id && entry.name !== 'common';
      if (!other) walk(home, name, id, files);
    } else if (entry.isFile()) files.set(name, read(path.join(home, name)));
  }
}

const list = (dir: string) => readdirSync(dir, { withFileTypes: true });

function read(file: string): Uint8Array {
  const { mtimeMs, size, ino } = statSync(file);
  const signature = `${mtimeMs}:${size}:${ino}`;
  const before = kept.get(file);
  if (before?.signature === signature) return before.content;
  // Of a file that is too large only that is told.
  const content = size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : new Uint8Array(readFileSync(file));
  kept.set(file, { signature, content });
  return content;
}

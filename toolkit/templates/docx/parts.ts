import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EngineError } from '../../../service/engine/problem.js';
import { packDocx } from '../../../service/engine/seal/docx.js';
import { DocxPackage } from '../../../service/engine/typeset/package.js';

/** A part's name as a file below a folder: no way up, no drive, nothing that a system reads otherwise. */
const SAFE = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!\/)[^\\:*?"<>|\p{Cc}]+$/u;

/** What a folder to be packed may hold at most: as much as a DOCX that is read. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_FILES = 2_000;

/**
 * The parts of a DOCX as files below a folder, as they are. Everything is read and checked before anything is written: limits
 * of size, and names that would lead out of the folder.
 *
 * @returns the parts' names
 * @throws EngineError DOCX_UNREADABLE
 */
export function unpackDocx(bytes: Uint8Array, folder: string): string[] {
  const docx = new DocxPackage(bytes);
  const names = [...docx.parts].sort();
  const odd = names.find((name) => !SAFE.test(name));
  if (odd !== undefined) {
    throw new EngineError('DOCX_UNREADABLE', `part ${JSON.stringify(odd)} leads out of the folder`, {
      detail: `Tệp Word có phần mang tên lạ (${JSON.stringify(odd)}), có thể ghi đè tệp khác, nên không mở ra.`,
    });
  }
  const parts = names.map((name) => [name, docx.bytes(name) ?? new Uint8Array()] as const);
  for (const [name, content] of parts) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { flag: 'wx' });
  }
  return names;
}

/**
 * A DOCX from the files below a folder: the same files give the same bytes. Links are not followed.
 *
 * @throws EngineError DOCX_UNREADABLE where it would be none
 */
export function packFolder(folder: string): Uint8Array {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  const visit = (dir: string, below: string) => {
    for (const entry of readdirSync(dir)
      .filter((name) => !name.startsWith('.'))
      .sort()) {
      // `_rels/.rels` is the one part whose name begins with a dot.
      add(path.join(dir, entry), below + entry);
    }
    if (path.basename(dir) === '_rels') add(path.join(dir, '.rels'), `${below}.rels`);
  };
  const add = (file: string, name: string) => {
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (!stat || stat.isSymbolicLink()) return;
    if (stat.isDirectory()) return visit(file, `${name}/`);
    total += stat.size;
    if (total > MOST_BYTES || parts.size >= MOST_FILES) throw tooLarge();
    parts.set(name, readFileSync(file));
  };
  visit(folder, '');
  const packed = packDocx(parts);
  // Says what is missing.
  new DocxPackage(packed);
  return packed;
}

const tooLarge = () =>
  new EngineError('DOCX_UNREADABLE', 'the folder is too large for a DOCX', {
    detail: 'Thư mục quá lớn so với một tệp Word. Hãy xem có nêu nhầm thư mục không.',
  });

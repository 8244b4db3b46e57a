import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { FORM_FILE, readForm } from '../fill/hbs-form.js';
import type { Manifest } from './manifest.js';
import { readOwn } from './own-file.js';

/** What editors and desktops leave in a folder (Word's lock files, hidden files) is no part of a form. */
const LEAVINGS = /^(?:\.|~\$|~WR[A-Z]\d+\.tmp$)/i;

/** No form is as large; what made it would not end. */
const MOST_BYTES = 32 * 1024 * 1024;
const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size;

/** The files of a version's form by their names from the home folder; the source among them, whether it is there or not. */
export function formFiles(home: string, dir: string, { source }: Manifest): string[] {
  const found = source === 'template.hbs' ? present(home, dir).filter((name) => FORM_FILE.test(name)) : [];
  return [...new Set([source, ...found])].map((name) => `${dir}/${name}`);
}

/** Throws when a version's folder holds what its form does not use, or when a form in HTML cannot be used as it is. */
export function checkFolder(home: string, dir: string, manifest: Manifest): void {
  const files = formFiles(home, dir, manifest);
  const faults = present(home, dir)
    .filter((name) => name !== 'manifest.json' && !files.includes(`${dir}/${name}`))
    .map((name) => `${dir}/${name}: tệp thừa, mẫu không dùng đến. Hãy xóa hoặc chuyển đi nơi khác.`);
  const large = files.filter((name) => (sizeOf(path.join(home, name)) ?? 0) > MOST_BYTES);
  faults.push(...large.map((name) => `${name}: lớn quá ${MOST_BYTES >> 20} MB. Hãy bớt hình ảnh hoặc nội dung.`));
  if (large.length === 0 && manifest.source === 'template.hbs') faults.push(...formFaults(home, dir, files, manifest));
  if (faults.length > 0) throw new Error(faults.join(' '));
}

function formFaults(home: string, dir: string, files: string[], { fonts }: Manifest): string[] {
  const texts = files.flatMap((name) => {
    const bytes = readOwn(home, name);
    return bytes ? [[path.basename(name), Buffer.from(bytes).toString('utf8')] as const] : [];
  });
  try {
    readForm(Object.fromEntries(texts), fonts ?? []);
    return [];
  } catch (error) {
    return [`${dir}: ${(error as Error).message}`];
  }
}

const present = (home: string, dir: string) =>
  readdirSync(path.join(home, dir))
    .filter((name) => !LEAVINGS.test(name))
    .sort();

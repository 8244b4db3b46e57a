import { FORM_FILE } from '../../../service/engine/fill/hbs-form.js';
import type { Lock } from '../../../service/engine/template/lock.js';
import { lockedManifest } from '../../../service/engine/template/locked-manifest.js';
import { dirOf, type Folder, filesIn, hashOf, LOCK, schemaOf, textIn, type VersionName } from '../folder.js';
import { jsonFile } from '../json/json-file.js';
import type { VersionSchema } from '../json/schema.js';
import { wholeFile } from '../places.js';
import type { Report } from '../problem.js';
import { sha256 } from '../sha256.js';
import { manifestOf, type Version } from '../version.js';

/** Files that a version's form is made of, as the lock names them. */
export function formFiles(folder: Folder, name: VersionName, source: unknown): string[] {
  const dir = dirOf(name);
  const parts = source === 'template.hbs' ? filesIn(folder, dir).filter((path) => FORM_FILE.test(path)) : [];
  return [...new Set([`${dir}/${source === 'template.hbs' ? source : 'template.docx'}`, ...parts])];
}

/** A published version is what it was on the day it was published. Fonts are no files of the project and not looked at. */
export function checkLock(folder: Folder, { name, manifest, schema }: Version, report: Report): void {
  const said = manifestOf(manifest);
  if (!said || (said.status !== 'published' && said.status !== 'retired')) return;
  const lock = jsonFile(folder, LOCK);
  if (lock && !lock.root) return;
  const versions = (lock?.root?.value as Partial<Lock> | undefined)?.versions;
  const locked = Object.hasOwn(versions ?? {}, `${name.id}/${name.version}`)
    ? versions![`${name.id}/${name.version}`]
    : undefined;
  if (!locked) {
    report(
      'VERSION_UNLOCKED',
      wholeFile(manifest!.path),
      `Phiên bản ${name.version} của “${name.id}” chưa có trong ${LOCK}.`,
    );
    return;
  }
  const now = hashesOf(folder, name, said.source, schema);
  const before = Object.entries(locked.files).filter(([file]) => !file.startsWith('font:'));
  for (const file of new Set([...before.map(([file]) => file), ...Object.keys(now)])) {
    const was = Object.hasOwn(locked.files, file) ? locked.files[file] : undefined;
    if (was === now[file]) continue;
    const what = was === undefined ? 'được thêm vào' : now[file] === undefined ? 'bị xóa' : 'bị sửa';
    const at = folder.has(file) ? file : manifest!.path;
    report(
      'VERSION_ALTERED',
      wholeFile(at),
      `${file} ${what} sau khi phiên bản ${name.version} của “${name.id}” được ban hành.`,
    );
  }
}

function hashesOf(
  folder: Folder,
  name: VersionName,
  source: unknown,
  schema: VersionSchema | undefined,
): Record<string, string> {
  const manifest = `${dirOf(name)}/manifest.json`;
  const files = [...formFiles(folder, name, source), schemaOf(name), ...(schema?.common.map(({ path }) => path) ?? [])];
  const hashes: Record<string, string> = {};
  for (const file of files) if (folder.has(file)) hashes[file] = hashOf(folder.get(file)!);
  hashes[manifest] = sha256(lockedManifest(textIn(folder, manifest)!) ?? textIn(folder, manifest)!);
  return hashes;
}

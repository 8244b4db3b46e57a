import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../service/engine/engine.js';
import { editJson } from '../../service/engine/template/edit-json.js';
import { lockKey, lockText, readLock } from '../../service/engine/template/lock.js';
import type { Manifest, TemplateVersion } from '../../service/engine/template/manifest.js';
import { dayBefore } from '../../service/engine/vietnamese/calendar.js';
import { CommandError } from '../cli/exit.js';
import type { Bounded } from '../language/host/bounded.js';
import { readiness } from './readiness.js';
import { carryOut, type Disk, disk } from './transaction.js';

export interface Published {
  id: string;
  version: string;
  effective: { from: string; to: string | null };
  /** SHA-256 over all that the version is made of. */
  hash: string;
  /** The version before, whose open range ends with this one. */
  closed?: { version: string; to: string };
}

/**
 * Publishes a draft when nothing speaks against it: status and line for people into its manifest, its entry into the lock, and
 * the end of its predecessor's range, all or nothing. Has to hold the lock of the templates.
 *
 * @throws CommandError VERSION_PUBLISHED, VERSION_NOT_READY with every reason; EngineError as the catalog's `get`
 */
export async function publish(
  engine: Engine,
  bounded: Bounded,
  home: string,
  { id, version: name, changes, today }: { id: string; version: string; changes: string; today: string },
  on: Disk = disk,
): Promise<Published> {
  const lock = await readLock(home);
  const key = lockKey(id, name);
  if (key in lock.versions) {
    const detail = `${id}@${name} đã ban hành rồi, không ban hành lại được. Muốn sửa thì mở bản ${corrected(name)}.`;
    throw new CommandError('VERSION_PUBLISHED', detail);
  }
  const seen = JSON.stringify(engine.catalog.files(id, name));
  const errors = await readiness(engine, bounded, home, id, name, today);
  if (errors.length > 0) {
    const detail = `${id}@${name} chưa ban hành được: còn ${errors.length} điều phải sửa.`;
    throw new CommandError('VERSION_NOT_READY', detail, { errors });
  }
  const version = engine.catalog.get(id, name);
  if (JSON.stringify(version.files) !== seen) {
    const detail = `Tệp của ${id}@${name} vừa bị sửa trong lúc kiểm tra. Hãy lưu xong trong Word rồi ban hành lại.`;
    throw new CommandError('VERSION_NOT_READY', detail);
  }
  const manifest = `templates/${id}/${name}/manifest.json`;
  const before = read(home, manifest);
  const files = [
    {
      name: manifest,
      before,
      after: editJson(before, [
        [['status'], 'published'],
        [['changes'], changes],
      ]),
    },
    {
      name: 'templates/lock.json',
      before: read(home, 'templates/lock.json', lockText({ versions: {} })),
      after: lockText({ versions: { ...lock.versions, [key]: { files: { ...version.files } } } }),
    },
  ];
  const closed = predecessor(engine, version);
  if (closed) {
    const old = `templates/${id}/${closed.version}/manifest.json`;
    const text = read(home, old);
    files.push({ name: old, before: text, after: editJson(text, [[['effective', 'to'], closed.to]]) });
  }
  await carryOut(home, { key, files }, on);
  const { effective } = version.manifest;
  return { id, version: name, effective, hash: version.hash, ...(closed && { closed }) };
}

/** A manifest that says “published” and has no entry in the lock, by hand or by a merge, is a draft still. */
export async function reopen(home: string, id: string, version: string, on: Disk = disk): Promise<void> {
  const name = `templates/${id}/${version}/manifest.json`;
  if (lockKey(id, version) in (await readLock(home)).versions || !existsSync(path.join(home, name))) return;
  const text = read(home, name);
  const { status } = JSON.parse(text) as Manifest;
  if (status === 'published') on.replace(path.join(home, name), editJson(text, [[['status'], 'draft']]));
}

/** Takes a version out of use: its documents are still made again, and callers of it are told. */
export async function retire(
  home: string,
  { id, version, den }: { id: string; version: string; den: string },
  on: Disk = disk,
): Promise<{ id: string; version: string; effective: Manifest['effective'] }> {
  const file = `templates/${id}/${version}/manifest.json`;
  if (!(lockKey(id, version) in (await readLock(home)).versions)) {
    const detail = `${id}@${version} chưa ban hành nên không cần cho thôi dùng. Bản nháp thì xóa thư mục của nó.`;
    throw new CommandError('VERSION_NOT_PUBLISHED', detail);
  }
  const text = read(home, file);
  const { effective } = JSON.parse(text) as Manifest;
  const to = effective.to !== null && effective.to < den ? effective.to : den;
  if (to < effective.from) {
    throw new CommandError(
      'RANGE_INVALID',
      `${id}@${version} dùng từ ${effective.from}, không thể hết hạn ngày ${to}.`,
    );
  }
  on.replace(
    path.join(home, file),
    editJson(text, [
      [['status'], 'retired'],
      [['effective', 'to'], to],
    ]),
  );
  return { id, version, effective: { from: effective.from, to } };
}

/** The version of an earlier year that was in force without end until now. */
function predecessor({ catalog }: Engine, { manifest: { id, version, effective } }: TemplateVersion) {
  const year = version.split('.')[0]!;
  const open = catalog
    .list()
    .find((template) => template.id === id)!
    .versions.map(({ manifest }) => manifest)
    .filter((other) => other.status !== 'draft' && other.effective.to === null && other.version.split('.')[0]! < year);
  return open[0] && { version: open[0].version, to: dayBefore(effective.from) };
}

const corrected = (name: string) => {
  const [year, number = '1'] = name.split('.');
  return `${year}.${Number(number) + 1}`;
};

function read(home: string, name: string, otherwise?: string): string {
  try {
    return readFileSync(path.join(home, name), 'utf8');
  } catch (error) {
    if (otherwise === undefined || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return otherwise;
  }
}

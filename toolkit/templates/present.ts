import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../cli/exit.js';

const folders = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map((entry) => entry.name)
        .sort()
    : [];

/** Kinds that there is a folder for, whatever is in it. */
export const presentIds = (home: string): string[] => folders(path.join(home, 'templates'));

/** Versions that there is a folder for, whatever is in it. */
export const presentVersions = (home: string, id: string): string[] =>
  /^[a-z0-9-]+$/.test(id) ? folders(path.join(home, 'templates', id)) : [];

/** Throws CommandError TEMPLATE_NOT_FOUND, TEMPLATE_VERSION_NOT_FOUND, saying what there is. */
export function requirePresent(home: string, id: string, version?: string): void {
  const ids = presentIds(home);
  if (!ids.includes(id)) {
    const there = ids.join(', ') || 'chưa có';
    throw new CommandError('TEMPLATE_NOT_FOUND', `Không có mẫu “${id}”. Các mẫu hiện có: ${there}.`);
  }
  const versions = presentVersions(home, id);
  if (version !== undefined && !versions.includes(version)) {
    const there = versions.join(', ') || 'chưa có';
    const detail = `Mẫu “${id}” không có phiên bản “${version}”. Các phiên bản hiện có: ${there}.`;
    throw new CommandError('TEMPLATE_VERSION_NOT_FOUND', detail);
  }
}

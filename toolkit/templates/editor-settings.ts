import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { vscodeSettings } from '../vscode-settings.js';
import { replaceFile } from './files.js';

/**
 * Does the work, and brings `.vscode/settings.json` up to the versions that there are then. A file that is not there, or that
 * somebody wrote himself, stays as it is.
 */
export function withEditorSettings<T>(home: string, work: () => T): T {
  const file = path.join(home, '.vscode/settings.json');
  const ours = existsSync(file) && readFileSync(file, 'utf8') === vscodeSettings(home);
  const done = work();
  if (ours) replaceFile(file, vscodeSettings(home));
  return done;
}

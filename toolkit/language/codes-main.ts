import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesPage } from './codes-table.js';

/** `npm run codes`: writes `docs/mau-word.md`. */
const home = join(import.meta.dirname, '../../..');
const file = join(home, 'docs/mau-word.md');
writeFileSync(file, codesPage());
execFileSync(join(home, 'node_modules/.bin/biome'), ['format', '--write', file], { cwd: home });

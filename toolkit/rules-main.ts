import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from './rules-table.js';

/** `npm run rules`: writes `docs/quy-tac.md`. */
const home = join(import.meta.dirname, '../..');
const file = join(home, 'docs/quy-tac.md');
writeFileSync(file, rulesPage());
execFileSync(join(home, 'node_modules/.bin/biome'), ['format', '--write', file], { cwd: home });

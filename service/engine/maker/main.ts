import { writeFileSync } from 'node:fs';
import type { RegimeId } from '../the-thuc/regime.js';
import { regimes } from '../the-thuc/regime.js';
import { kinds } from './kinds.js';
import { makeTemplate } from './maker.js';

const [kind = '', regime = '', file] = process.argv.slice(2);
if (!(kind in kinds) || !(regime in regimes) || !file) {
  console.error(`npm run maker -- <${Object.keys(kinds).join('|')}> <${Object.keys(regimes).join('|')}> <file.docx>`);
  process.exit(2);
}
writeFileSync(file, makeTemplate(kind, regime as RegimeId));

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vscodeSettings } from './vscode-settings.js';

/** `npm run editor`: writes `.vscode/settings.json` for the versions there are. */
writeFileSync(join(process.cwd(), '.vscode/settings.json'), vscodeSettings(process.cwd()));

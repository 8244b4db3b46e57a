// `npm run layout [-- file.docx …]`: sets Word files (those of the tests, where none is named) and prints how far their lines
// and pages are those of LibreOffice.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackagesAndBrowser, ensurePrograms, environment, guarded, home, node24 } from './setup.mjs';

guarded(async () => {
  const browser = await ensurePackagesAndBrowser();
  await ensurePrograms({ soffice: 'libreoffice-writer-nogui', pdftotext: 'poppler-utils' });
  const args = [
    '--disable-warning=ExperimentalWarning',
    `--import=${pathToFileURL(join(home, 'test/support/typescript.mjs'))}`,
    join(home, 'test/layout/table.ts'),
    ...process.argv.slice(2),
  ];
  const env = { ...environment(), PUPPETEER_EXECUTABLE_PATH: browser };
  process.exit(spawnSync(node24, args, { cwd: process.cwd(), env, stdio: 'inherit' }).status ?? 1);
});

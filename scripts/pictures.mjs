// `npm run pictures`: sets up what the pictures of all kinds need, then makes them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild, ensurePackagesAndBrowser, ensurePrograms, environment, guarded, home, node24 } from './setup.mjs';

guarded(async () => {
  const browser = await ensurePackagesAndBrowser();
  await ensurePrograms({ pdftoppm: 'poppler-utils' });
  await ensureBuild();
  const args = ['--disable-warning=ExperimentalWarning', join(home, 'dist/toolkit/pictures.js')];
  const env = { ...environment(), PUPPETEER_EXECUTABLE_PATH: browser };
  process.exit(spawnSync(node24, args, { cwd: home, env, stdio: 'inherit' }).status ?? 1);
});

// `npm run bench`: sets up what the benchmarks need, then runs them one after the other.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  ensureBrowser,
  ensureBuild,
  ensurePackages,
  ensurePrograms,
  environment,
  guarded,
  home,
  node24,
} from './setup.mjs';

guarded(async () => {
  ensurePackages();
  const browser = await ensureBrowser();
  ensurePrograms({ soffice: 'libreoffice-writer-nogui' });
  ensureBuild();
  const args = ['--disable-warning=ExperimentalWarning', join(home, 'dist/bench/main.js'), ...process.argv.slice(2)];
  const env = { ...environment(), PUPPETEER_EXECUTABLE_PATH: browser };
  process.exit(spawnSync(node24, args, { cwd: home, env, stdio: 'inherit' }).status ?? 1);
});

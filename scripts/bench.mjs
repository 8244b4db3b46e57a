// `npm run bench`: sets up what the benchmarks need, then runs them one after the other.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  ensureBuild,
  ensurePackagesAndBrowser,
  ensurePrograms,
  environment,
  guarded,
  home,
  node24,
  serviceFlags,
} from './setup.mjs';

guarded(async () => {
  const browser = await ensurePackagesAndBrowser();
  await ensurePrograms({ soffice: 'libreoffice-writer-nogui', 'redis-server': 'redis-server' });
  await ensureBuild();
  const args = [...serviceFlags(), join(home, 'dist/bench/main.js'), ...process.argv.slice(2)];
  const env = { ...environment(), PUPPETEER_EXECUTABLE_PATH: browser };
  process.exit(spawnSync(node24, args, { cwd: home, env, stdio: 'inherit' }).status ?? 1);
});

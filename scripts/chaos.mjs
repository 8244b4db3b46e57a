// `npm run chaos [-- documents kills seed]`: sets up what the crash test needs, then runs it at length in both modes.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackagesAndBrowser, ensurePrograms, environment, guarded, home, node24 } from './setup.mjs';

guarded(async () => {
  const browser = await ensurePackagesAndBrowser();
  await ensurePrograms({ initdb: 'postgresql', 'redis-server': 'redis-server' });
  const typescript = join(home, 'test/support/typescript.mjs');
  const args = ['--disable-warning=ExperimentalWarning', '--import', typescript, join(home, 'test/chaos/main.ts')];
  const env = { ...environment(), PUPPETEER_EXECUTABLE_PATH: browser };
  process.exit(
    spawnSync(node24, [...args, ...process.argv.slice(2)], { cwd: home, env, stdio: 'inherit' }).status ?? 1,
  );
});

#!/usr/bin/env node
// `npx vanthu <command> …`: sets up what is missing, then runs the command line.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild, ensurePackages, ensurePackagesAndBrowser, environment, guarded, home, node24 } from './setup.mjs';

guarded(async () => {
  const args = process.argv.slice(2);
  const env = environment();
  // Only printing wants a browser.
  if (args[0] === 'pdf') env.PUPPETEER_EXECUTABLE_PATH = await ensurePackagesAndBrowser();
  else await ensurePackages();
  await ensureBuild();
  const program = [join(home, 'dist/toolkit/cli/run.js'), ...args];
  const { status } = spawnSync(node24, ['--disable-warning=ExperimentalWarning', ...program], {
    env,
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
});

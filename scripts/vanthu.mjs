#!/usr/bin/env node
// `npx vanthu <command> …`: sets up what is missing, then runs the command line.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const cli = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'toolkit', 'cli');
const args = process.argv.slice(2);

/** Commands that print. */
const PRINTING = new Set(['pdf', 'render', 'test', 'publish', 'preview', 'diff', 'samples']);

/** What only tells: answered at once by what was built last, in this very process, with nothing set up or checked. */
const tells =
  args.length === 0 ||
  ['help', '--help', '-h', 'completion'].includes(args[0]) ||
  args.some((arg) => arg === '--help' || arg === '-h');

if (tells && existsSync(join(cli, 'run.js'))) {
  await import(pathToFileURL(join(cli, 'run.js')).href);
} else {
  const { ensureBuild, ensurePackages, ensurePackagesAndBrowser, environment, guarded, node24 } = await import(
    './setup.mjs'
  );
  guarded(async () => {
    const env = environment();
    // Only printing wants a browser; `doctor` tells what is missing, so it brings nothing.
    if (PRINTING.has(args[0])) env.PUPPETEER_EXECUTABLE_PATH = await ensurePackagesAndBrowser();
    else await ensurePackages();
    await ensureBuild();
    const { status, signal } = spawnSync(
      node24,
      ['--disable-warning=ExperimentalWarning', join(cli, 'run.js'), ...args],
      {
        env,
        stdio: 'inherit',
      },
    );
    process.exit(signal === 'SIGINT' ? 130 : (status ?? 1));
  });
}

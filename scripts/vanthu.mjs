#!/usr/bin/env node
// `npx vanthu <command> …`: sets up what is missing, then runs the command line.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(home, 'dist', 'toolkit', 'cli', 'run.js');
const node = join(home, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const args = process.argv.slice(2);

/** Commands that print. */
const PRINTING = new Set(['pdf', 'render', 'test', 'publish', 'preview', 'diff', 'samples']);

/** The list of commands: printed in this very process. */
const overview = args.length === 0 || ['help', '--help', '-h'].includes(args[0]);
/** What only tells is answered by what was built last, with nothing set up or checked. */
const tells = ['completion', '--version'].includes(args[0]) || args.some((arg) => arg === '--help' || arg === '-h');

function run(env) {
  const all = ['--disable-warning=ExperimentalWarning', program, ...args];
  const { status, signal } = spawnSync(node, all, { env, stdio: 'inherit' });
  process.exit(signal === 'SIGINT' ? 130 : (status ?? 1));
}

if (overview && existsSync(program)) {
  await import(pathToFileURL(program).href);
} else if (tells && existsSync(program) && existsSync(node)) {
  run(process.env);
} else {
  const { ensureBuild, ensurePackages, ensurePackagesAndBrowser, environment, guarded } = await import('./setup.mjs');
  guarded(async () => {
    const env = environment();
    // Only printing wants a browser; `doctor` tells what is missing, so it brings nothing.
    if (PRINTING.has(args[0]) || args.includes('--rectangles'))
      env.PUPPETEER_EXECUTABLE_PATH = await ensurePackagesAndBrowser();
    else await ensurePackages();
    await ensureBuild();
    run(env);
  });
}

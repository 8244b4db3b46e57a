// `npm start`: sets up what is missing, then serves. `npm run worker` (`… worker`) makes documents instead. See `npm start -- --help`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ensureBuild,
  ensurePackages,
  ensurePackagesAndBrowser,
  environment,
  guarded,
  home,
  node24,
  serviceFlags,
} from './setup.mjs';

guarded(async () => {
  const worker = process.argv[2] === 'worker';
  const args = process.argv.slice(worker ? 3 : 2);
  const program = join(home, 'dist/service', worker ? 'worker.js' : 'main.js');
  const help = args.includes('--help');
  const browser = help ? await ensurePackages() : await ensurePackagesAndBrowser();
  await ensureBuild();
  const child = spawn(node24, [...serviceFlags(), program, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...environment(), VANTHU_LAUNCHER: '1', ...(browser && { PUPPETEER_EXECUTABLE_PATH: browser }) },
  });
  // The service stops when this process is gone (its IPC channel closes); this one stops when npm is gone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) {
    const family = ancestors();
    setInterval(() => ancestors() !== family && child.kill('SIGTERM'), 1_000).unref();
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)));
});

/** Parent and, where the system tells, grandparent: npm starts a script through a shell, which outlives it. */
function ancestors() {
  try {
    const parent = readFileSync(`/proc/${process.ppid}/status`, 'utf8');
    return `${process.ppid} ${/^PPid:\s+(\d+)/m.exec(parent)?.[1]}`;
  } catch {
    return String(process.ppid);
  }
}

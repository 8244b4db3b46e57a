// Set-up for a bare clone. Runs on the machine's own Node (20 or later) with no packages, so it imports only Node itself.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const home = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(home, 'node_modules', '.bin');
const PACKAGES_STAMP = join(home, 'node_modules', '.vanthu-packages');
const BUILD_STAMP = join(home, 'dist', '.vanthu-build');
const DOWNLOADED_BROWSERS = join(home, '.cache', 'browsers');

/** To standard error: what a command answers stands alone on standard output. */
export const say = (text) => console.error(`[vanthu] ${text}`);

/** Stops with one sentence for people. */
export class SetupError extends Error {}

/** The environment in which `node` is the project's own Node 24. */
export const environment = () => ({ ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` });
export const node24 = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');

/**
 * What Node is started with to serve. On two cores the browser has the other one: garbage that several threads collect together
 * takes its time from there, two ms of a document's forty. A heap limit that makes no sense the service refuses with a sentence,
 * for which it needs some memory.
 */
export function serviceFlags() {
  const heap = Number(process.env.HEAP_LIMIT_MB?.trim() || 768);
  return [
    '--disable-warning=ExperimentalWarning',
    ...(availableParallelism() <= 2 ? ['--single-threaded-gc'] : []),
    ...(heap >= 256 ? [`--max-old-space-size=${heap}`] : []),
  ];
}

/** npm packages as the lock file has them, the project's own Node among them. */
export async function ensurePackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    throw new SetupError(`Node ${process.versions.node} is too old: Văn Thư needs Node 20 or later to set itself up.`);
  }
  const wanted = hash([join(home, 'package.json'), join(home, 'package-lock.json')]);
  if (read(PACKAGES_STAMP) === wanted && existsSync(node24)) return;
  say('installing npm packages, as locked …');
  // Not `npm ci`: it refuses a lock file made where the registry does not carry the optional packages of every platform
  // (Biome's and SWC's for macOS and Windows). `--no-save` keeps to the lock all the same and leaves it alone.
  await run('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    what: 'The npm packages could not be installed. Check that this machine reaches an npm registry, then start again.',
    env: { ...process.env, SCARF_ANALYTICS: 'false', PUPPETEER_SKIP_DOWNLOAD: 'true' },
  });
  const version = spawnSync(node24, ['--version'], { encoding: 'utf8' });
  if (version.status !== 0 || Number(version.stdout.slice(1).split('.')[0]) < 24) {
    throw new SetupError(
      'The npm package "node" did not bring Node 24 for this machine. Allow its install script (npm config ignore-scripts), delete node_modules and start again.',
    );
  }
  writeFileSync(PACKAGES_STAMP, wanted);
}

/**
 * npm packages and a browser, side by side on a bare machine. The browser: the one named, one that is installed, Debian's
 * package (as root), or a download.
 *
 * @returns the browser's path
 */
export async function ensurePackagesAndBrowser() {
  const [, installed] = await Promise.all([ensurePackages(), systemBrowser()]);
  return installed ?? downloadBrowser();
}

async function systemBrowser() {
  const named = process.env.PUPPETEER_EXECUTABLE_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new SetupError(`PUPPETEER_EXECUTABLE_PATH names ${named}, but there is no such file.`);
  }
  const installed = installedBrowser() ?? downloadedBrowser();
  if (installed) return installed;
  if (canInstall()) {
    say('installing a browser (Debian package chromium-headless-shell) …');
    if (!(await aptInstall(['chromium-headless-shell']))) await aptInstall(['chromium']);
  }
  return installedBrowser();
}

async function downloadBrowser() {
  say('downloading a browser (chrome-headless-shell) …');
  const browsers = join(bin, 'browsers');
  await exitCode(node24, [browsers, 'install', 'chrome-headless-shell@stable', '--path', DOWNLOADED_BROWSERS], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 170_000,
    cwd: home,
  });
  const found = downloadedBrowser();
  if (found) return found;
  throw new SetupError(
    'No browser could be had. Install Chromium or Google Chrome (on Debian as root: apt-get install chromium-headless-shell), or set PUPPETEER_EXECUTABLE_PATH to one, then start again.',
  );
}

/** Programs that only tests and benchmarks use: name of the program → Debian package. */
export async function ensurePrograms(programs) {
  const isMissing = (name) => !onPath(name) && !ofPostgres(name);
  const missing = Object.keys(programs).filter(isMissing);
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((name) => programs[name]))];
  if (canInstall()) {
    say(`installing ${packages.join(', ')} (Debian packages) …`);
    await aptInstall(packages);
  }
  const still = missing.filter(isMissing);
  if (still.length > 0) {
    throw new SetupError(
      `Missing: ${still.join(', ')}. Install ${packages.join(' ')} (on Debian as root: apt-get install ${packages.join(' ')}), then start again.`,
    );
  }
}

/** `dist/`, service and office app, each when its sources have changed since it was made. */
export async function ensureBuild() {
  const web = (name) => relative(home, name).startsWith(join('service', 'web'));
  const sources = ['service', 'bench', 'toolkit'].flatMap((dir) => files(join(home, dir)));
  const shared = ['package-lock.json'].map((f) => join(home, f));
  await ensureBuilt(
    'nest build',
    [
      ...sources.filter((f) => f.endsWith('.ts') && !f.endsWith('.spec.ts') && !web(f)),
      ...['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'].map((f) => join(home, f)),
      ...shared,
    ],
    [join(bin, 'nest'), 'build'],
  );
  await ensureBuilt(
    'vite build',
    // Of the service the app takes the parts of the engine that read and clean text.
    [...sources.filter((f) => web(f) || f.includes(`${sep}engine${sep}`)), ...shared],
    [join(bin, 'vite'), 'build', '--config', join(home, 'service/web/vite.config.ts'), '--logLevel', 'warn'],
  );
}

async function ensureBuilt(what, sources, command) {
  const stamp = `${BUILD_STAMP}-${what.split(' ')[0]}`;
  const wanted = hash(sources);
  if (read(stamp) === wanted) return;
  say(`building (${what}) …`);
  await run(node24, command, {
    what: 'The build failed; its messages stand above.',
    env: environment(),
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Runs `main`, and prints a SetupError as the one sentence that it is. */
export function guarded(main) {
  main().catch((error) => {
    console.error(error instanceof SetupError ? `[vanthu] ${error.message}` : error);
    process.exit(1);
  });
}

async function run(command, args, { what, env }) {
  const status = await exitCode(command, args, { cwd: home, env, stdio: ['inherit', 2, 2] });
  if (status !== 0) throw new SetupError(what);
}

/** Exit code of a program; undefined when it could not be started or was ended. */
function exitCode(command, args, options) {
  return new Promise((resolve) => {
    spawn(command, args, options)
      .on('error', () => resolve(undefined))
      .on('exit', (code) => resolve(code ?? undefined));
  });
}

// The same order as service/engine/print/find-browser.ts: the headless shell prints faster than the full browser.
const BROWSERS = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

function installedBrowser() {
  for (const name of BROWSERS) {
    const found = onPath(name);
    if (found) return found;
  }
  return undefined;
}

function downloadedBrowser() {
  return files(DOWNLOADED_BROWSERS).find((f) => /[\\/]chrome-headless-shell(\.exe)?$/.test(f));
}

export function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((dir) => dir && dir !== bin)
    .map((dir) => join(dir, name))
    .find((file) => existsSync(file));
}

/** Debian keeps PostgreSQL's server programs by version, off the PATH. */
const ofPostgres = (name) => files('/usr/lib/postgresql').find((file) => file.endsWith(`/bin/${name}`));

const canInstall = () => process.getuid?.() === 0 && Boolean(onPath('apt-get'));

let updated = false;
async function aptInstall(packages) {
  const apt = async (...args) =>
    (await exitCode('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })) === 0;
  // A fresh machine has no package lists yet.
  if (!updated) updated = await apt('update');
  return apt('install', '--no-install-recommends', ...packages);
}

function files(dir) {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .flatMap((e) => (e.isDirectory() ? files(join(dir, e.name)) : [join(dir, e.name)]))
    .sort();
}

function hash(names) {
  const sum = createHash('sha256');
  for (const name of names.filter((n) => existsSync(n) && statSync(n).isFile())) {
    sum.update(relative(home, name)).update('\0').update(readFileSync(name)).update('\0');
  }
  return sum.digest('hex');
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

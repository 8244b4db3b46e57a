// `npm test`: sets up what the tests need, checks format, lint and types, then runs every test.
// `npm test -- <jest arguments>` runs only those tests.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ensureBuild,
  ensurePackagesAndBrowser,
  ensurePrograms,
  environment,
  guarded,
  home,
  node24,
  say,
} from './setup.mjs';

// Judges from outside: LibreOffice opens the DOCX, poppler and qpdf read the PDF, ps sees what processes are left.
// Servers that the tests start on free ports: PostgreSQL, of which initdb is a part, and Redis.
const PROGRAMS = {
  soffice: 'libreoffice-writer-nogui',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  ps: 'procps',
  initdb: 'postgresql',
  'redis-server': 'redis-server',
  // The clients in examples/clients/.
  curl: 'curl',
  openssl: 'openssl',
  python3: 'python3',
};

guarded(async () => {
  const browser = await ensurePackagesAndBrowser();
  await ensurePrograms(PROGRAMS);
  await ensureBuild();
  const args = process.argv.slice(2);
  const bin = (name) => join(home, 'node_modules', '.bin', name);
  const env = {
    ...environment(),
    PUPPETEER_EXECUTABLE_PATH: browser,
    // The service's threads run the sources, too.
    NODE_OPTIONS: `--experimental-vm-modules --disable-warning=ExperimentalWarning --import=${pathToFileURL(join(home, 'test/support/typescript.mjs'))}`,
  };
  const steps = [
    ['format and lint', bin('biome'), ['check', '.']],
    ['types', node24, [bin('tsc'), '--noEmit', '-p', '.']],
    ['types of the office app', node24, [bin('tsc'), '--noEmit', '-p', 'service/web']],
  ];
  const tests = ['tests', node24, [bin('jest'), ...args]];
  for (const [what, command, rest] of args.length > 0 ? [tests] : [...steps, tests]) {
    say(`${what} …`);
    const { status } = spawnSync(command, rest, { cwd: home, env, stdio: 'inherit' });
    if (status !== 0) {
      say(`${what}: failed`);
      process.exit(status ?? 1);
    }
  }
});

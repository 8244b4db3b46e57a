// `npm run accuracy`: sets up what it needs, then holds the checker against documents made in other ways than ours.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages, ensurePrograms, environment, guarded, home, node24 } from './setup.mjs';

guarded(async () => {
  await ensurePackages();
  await ensurePrograms({ soffice: 'libreoffice-writer-nogui' });
  const args = [
    '--disable-warning=ExperimentalWarning',
    `--import=${pathToFileURL(join(home, 'test/support/typescript.mjs'))}`,
    join(home, 'test/the-thuc/corpus/accuracy-main.ts'),
  ];
  process.exit(spawnSync(node24, args, { cwd: home, env: environment(), stdio: 'inherit' }).status ?? 1);
});

// `node scripts/run.mjs <built program> …`: sets up what is missing, then runs one of the project's programs.
import { spawnSync } from 'node:child_process';
import { ensureBuild, ensurePackages, environment, guarded, home, node24 } from './setup.mjs';

guarded(async () => {
  await ensurePackages();
  await ensureBuild();
  const { status } = spawnSync(node24, process.argv.slice(2), { cwd: home, env: environment(), stdio: 'inherit' });
  process.exit(status ?? 1);
});

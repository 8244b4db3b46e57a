import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { home } from '../support/process.js';

it('the limit of the process is not that of its threads: they keep their own', () => {
  const program = `
    const { run } = await import(${JSON.stringify(join(home, 'service/process.ts'))});
    const { Worker } = await import('node:worker_threads');
    const { getHeapStatistics } = await import('node:v8');
    const text = "import { getHeapStatistics } from 'node:v8'; console.log(getHeapStatistics().heap_size_limit)";
    console.log(getHeapStatistics().heap_size_limit);
    run(async () => void new Worker(text, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 64 } }));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--max-old-space-size=1200', '--import', join(home, 'test/support/typescript.mjs')],
      ...['--input-type=module', '--eval', program],
    ],
    { encoding: 'utf8', env: { PATH: process.env.PATH } },
  );
  const [own, threads] = stdout.trim().split('\n').map(Number);
  expect([stderr, own! / 2 ** 20 > 1_200, threads! / 2 ** 20 < 512]).toEqual(['', true, true]);
});

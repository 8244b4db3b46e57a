// `npm run chaos`: the crash test of `chaos.spec.ts`, longer. Arguments: documents, kills, seed.
import { chaos } from './chaos.js';

const [documents = 300, kills = 12, seed = Date.now() % 1e6] = process.argv.slice(2).map(Number);

let well = true;
for (const mode of ['embedded', 'redis'] as const) {
  console.log(`${mode}: ${documents} documents, ${kills} kills, seed ${seed}`);
  const report = await chaos({ mode, documents, kills, seed, said: (line) => console.log(`  ${line}`) });
  console.log(report);
  const { statuses, documents: rows, files, wrongBytes } = report;
  well &&= statuses.done === documents && rows === documents && files === 2 * documents && wrongBytes.length === 0;
}
console.log(well ? 'nothing lost, nothing doubled' : 'NOT WELL');
process.exit(well ? 0 : 1);

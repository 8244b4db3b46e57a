import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Engine } from '../service/engine/engine.js';
import { BarePuppeteer } from './bare-puppeteer.js';
import { batch } from './batch.js';
import { clerk } from './clerk.js';
import { docxAlone } from './docx-alone.js';
import { memoryFlat } from './memory-flat.js';
import { oneDocument } from './one-document.js';
import { otherPrograms } from './other-programs.js';
import { RunningService } from './running-service.js';
import type { Stand } from './stand.js';
import { throughput } from './throughput.js';
import { web } from './web.js';
import { workers } from './workers.js';

/**
 * `npm run bench [-- --renders N] [--only part]`: how fast, and against what. Rivals take turns in the same run, so that a busy
 * machine slows all of them; ratios say more than milliseconds.
 */
const { values } = parseArgs({
  options: { renders: { type: 'string', default: '1000' }, only: { type: 'string', multiple: true } },
});
/** Pages of each browser. */
const LANES = 4;

const browserPath = process.env.PUPPETEER_EXECUTABLE_PATH!;
const runtimeDir = mkdtempSync(join(tmpdir(), 'vanthu-bench-'));
const engine = await Engine.open({ home: process.cwd(), runtimeDir, browserPath, pages: LANES });
const service = await RunningService.start(browserPath);
const bare = await BarePuppeteer.open(browserPath, LANES);
const stand: Stand = { browserPath, engine, service, bare };

const parts: Record<string, () => Promise<void>> = {
  one: () => oneDocument(stand),
  throughput: () => throughput(stand),
  others: () => otherPrograms(stand),
  docx: () => docxAlone(stand),
  batch: () => batch(stand),
  clerk: () => clerk(stand),
  workers: () => workers(stand),
  web: () => web(stand),
  memory: () => memoryFlat(stand, Number(values.renders)),
};

try {
  const { browser } = await engine.printer.facts();
  const load = loadavg()[0]!.toFixed(1);
  console.log(
    `Node ${process.version}, ${browser}, ${availableParallelism()} cores, load ${load}; medians of one run\n`,
  );
  for (const [name, part] of Object.entries(parts)) if (values.only?.includes(name) ?? true) await part();
} finally {
  await Promise.all([bare.close(), service.close(), engine.close()]);
  rmSync(runtimeDir, { recursive: true, force: true });
}

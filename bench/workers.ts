import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../test/support/free-port.js';
import { median, perSecond, timed } from './measure.js';
import { cpuOf } from './processes.js';
import { RunningService } from './running-service.js';
import { input, numbered, ONE_PAGE, type Stand, VERSION } from './stand.js';
import { type Started, start, startOurs } from './started.js';

const DOCUMENTS = 120;
const WARM = 8;
const ROUNDS = 7;
const PAGES = 6;

/**
 * One worker with six pages and three with two each, on a Redis, a SQLite and a folder of their own, with a service that only
 * accepts: batches of one page to DOCX and PDF, by turns.
 */
export async function workers({ engine, browserPath }: Stand): Promise<void> {
  const { template, data } = input(engine, ONE_PAGE);
  const sides = await Promise.all([1, 3].map((count) => Installation.start(browserPath, count)));
  const make = ({ service }: Installation) =>
    service.makeBatch(
      template,
      VERSION,
      Array.from({ length: DOCUMENTS }, () => numbered(data)),
    );
  try {
    const rates = sides.map(() => [] as number[]);
    const cpu = sides.map(() => [] as number[][]);
    for (let round = -WARM; round < ROUNDS; round++) {
      for (const [at, side] of sides.entries()) {
        const before = side.cpu();
        const each = (await timed(() => make(side))) / DOCUMENTS;
        if (round < 0) continue;
        rates[at]!.push(each);
        cpu[at]!.push(side.cpu().map((ms, part) => (ms - before[part]!) / DOCUMENTS));
      }
    }
    console.log(`\n${PAGES} pages in all, workers on one Redis, batches of ${DOCUMENTS} documents of 1 page:`);
    const [one, three] = rates.map(median) as [number, number];
    for (const [at, name] of ['1 worker ', '3 workers'].entries()) {
      const parts = [0, 1, 2, 3].map((part) => median(cpu[at]!.map((all) => all[part]!)).toFixed(1));
      console.log(
        `  ${name}  ${perSecond(1, median(rates[at]!))}, processor time a document: service ${parts[0]}, workers ${parts[1]}, browsers ${parts[2]}, Redis ${parts[3]} ms`,
      );
    }
    console.log(`  three ÷ one = ${(one / three).toFixed(2)}`);
  } finally {
    await Promise.all(sides.map((side) => side.close()));
  }
}

/** A service that accepts, and workers beside it. */
class Installation {
  private constructor(
    private readonly redis: Started,
    readonly service: RunningService,
    private readonly workers: Started[],
    private readonly folder: string,
  ) {}

  static async start(browserPath: string, count: number): Promise<Installation> {
    const folder = mkdtempSync(join(tmpdir(), 'vanthu-workers-'));
    const port = await freePort();
    const options = ['--port', `${port}`, '--dir', folder, '--bind', '127.0.0.1', '--appendonly', 'yes', '--save', ''];
    const redis = await start('redis-server', options, {}, /Ready to accept connections/);
    const env = {
      QUEUE_URL: `redis://127.0.0.1:${port}`,
      DATABASE_URL: `sqlite:${join(folder, 'vanthu.sqlite')}`,
      FILES_URL: `file:${join(folder, 'files')}`,
      PUPPETEER_EXECUTABLE_PATH: browserPath,
    };
    const service = await RunningService.start(browserPath, { ...env, RENDER_IN_SERVICE: '0' });
    const worker = (at: number) =>
      startOurs(
        'service/worker.js',
        { ...env, DATA_DIR: join(folder, `worker-${at}`), RENDER_PAGES: `${PAGES / count}` },
        /\n/,
      );
    const workers = await Promise.all(Array.from({ length: count }, (_, at) => worker(at)));
    return new Installation(redis, service, workers, folder);
  }

  /** Processor time so far in ms: of the service, the workers, their browsers, Redis. */
  cpu(): number[] {
    const workers = this.workers.map(({ pid }) => cpuOf(pid));
    const service = cpuOf(this.service.pid);
    return [
      service.own + service.below,
      workers.reduce((sum, { own }) => sum + own, 0),
      workers.reduce((sum, { below }) => sum + below, 0),
      cpuOf(this.redis.pid).own,
    ];
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
    await this.service.close();
    await this.redis.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { freePort } from '../support/free-port.js';
import { startPostgres } from '../support/postgres.js';
import {
  browserOf,
  onePage,
  post,
  type SeenDocument,
  type ServiceProcess,
  spawnService,
  spawnWorker,
  temporaryFolder,
} from '../support/process.js';
import { startRedis } from '../support/redis.js';
import { until } from '../support/until.js';

export type Mode = 'embedded' | 'redis';

export interface ChaosOptions {
  mode: Mode;
  /** How many documents are asked for while the killing goes on. */
  documents: number;
  kills: number;
  /** The same seed kills the same victims at the same points of progress. */
  seed: number;
  said?: (line: string) => void;
}

/** What was left of it. Everything is well when `statuses` is all `done`, and the rest is as asked for. */
export interface ChaosReport {
  statuses: Record<string, number>;
  /** Rows in the database, and rows of files. */
  documents: number;
  files: number;
  /** Documents whose files are not the bytes of the same document made in peace. */
  wrongBytes: string[];
  /** Requests that had to be repeated for want of an answer. */
  repeated: number;
  killed: Record<string, number>;
  seconds: number;
}

/** Different documents; the others have the data of one of these. */
const KINDS = 6;
/** Asked for and not done, at most: the asking lasts as long as the killing. */
const WINDOW = 16;
const CALLERS = 4;
const WORKERS = 2;

/** What runs and can be killed. A victim is back when `kill` returns. */
interface House {
  url: string;
  victims: Record<string, () => Promise<void>>;
  /** One number from the database. */
  count(sql: string): Promise<number>;
  close(): Promise<void>;
}

export async function chaos(options: ChaosOptions): Promise<ChaosReport> {
  const { mode, documents, kills, seed, said = () => undefined } = options;
  const started = performance.now();
  const random = generator(seed);
  const house = await (mode === 'embedded' ? embeddedHouse() : sharedHouse());
  try {
    const reference = await Promise.all(
      Array.from({ length: KINDS }, async (_, kind) => {
        const response = await post(`${house.url}/api/v1/documents`, onePage(kind + 1), { Prefer: 'wait=60' });
        return bytesOf((await response.json()) as SeenDocument);
      }),
    );
    const done = () => house.count("select count(*) n from documents where status = 'done'");
    const callers = new Callers(house.url, documents, done);
    const asking = callers.run();
    const points = Array.from({ length: kills }, () => KINDS + Math.floor(random() * documents * 0.9)).sort(
      (a, b) => a - b,
    );
    const killed: Record<string, number> = {};
    for (const point of points) {
      await until(done, (count) => count >= point);
      const names = Object.keys(house.victims);
      const victim = names[Math.floor(random() * names.length)]!;
      said(`${await done()} done, kill -9 ${victim}`);
      await house.victims[victim]!();
      killed[victim] = (killed[victim] ?? 0) + 1;
    }
    const ids = await asking;
    const seen = await Promise.all(ids.map((id) => ended(house.url, id)));
    const statuses: Record<string, number> = {};
    for (const { status } of seen) statuses[status] = (statuses[status] ?? 0) + 1;
    return {
      statuses,
      documents: (await house.count('select count(*) n from documents')) - KINDS,
      files: (await house.count('select count(*) n from document_files')) - 2 * KINDS,
      wrongBytes: seen.flatMap((d, i) => (bytesOf(d) === reference[i % KINDS] ? [] : [d.id])),
      repeated: callers.repeated,
      killed,
      seconds: (performance.now() - started) / 1_000,
    };
  } finally {
    await house.close();
  }
}

/** Several callers at once, each with one request at a time, repeated with its key until it is answered. */
class Callers {
  repeated = 0;
  private next = 0;
  private accepted = 0;
  private readonly ids: string[] = [];

  constructor(
    private readonly url: string,
    private readonly count: number,
    private readonly done: () => Promise<number>,
  ) {}

  /** The id of each document, in the order of their numbers. */
  async run(): Promise<string[]> {
    await Promise.all(Array.from({ length: CALLERS }, () => this.caller()));
    return this.ids;
  }

  private async caller(): Promise<void> {
    while (this.next < this.count) {
      const number = this.next++;
      await until(this.done, (done) => this.accepted - (done - KINDS) < WINDOW);
      this.ids[number] = await until(
        () => this.ask(number),
        (id) => id !== undefined,
      ).then((id) => id!);
      this.accepted++;
    }
  }

  private async ask(number: number): Promise<string | undefined> {
    try {
      const key = { 'Idempotency-Key': `chaos-${number}` };
      const response = await post(`${this.url}/api/v1/documents`, onePage((number % KINDS) + 1), key);
      if (response.status === 202) return ((await response.json()) as SeenDocument).id;
    } catch {
      // Nobody there, or gone before the answer.
    }
    this.repeated++;
    return undefined;
  }
}

async function ended(url: string, id: string): Promise<SeenDocument> {
  const look = async () => {
    try {
      return (await (await fetch(`${url}/api/v1/documents/${id}`)).json()) as SeenDocument;
    } catch {
      return undefined;
    }
  };
  const final = await until(look, (d) => ['done', 'failed', 'cancelled'].includes(d?.status ?? ''));
  return final!;
}

const bytesOf = ({ files }: SeenDocument) => `${files.docx?.sha256} ${files.pdf?.sha256}`;

/** Everything in one process, on SQLite. */
async function embeddedHouse(): Promise<House> {
  const folder = await temporaryFolder();
  const port = String(await freePort());
  const { current, kill } = await restarted(() => spawnService(folder.path, { env: { PORT: port } }));
  return {
    url: `http://127.0.0.1:${port}`,
    victims: { service: kill, browser: () => killBrowser([current()]) },
    count: async (sql) => {
      const db = new DatabaseSync(join(folder.path, 'vanthu.sqlite'), { readOnly: true, timeout: 5_000 });
      try {
        return (db.prepare(sql).get() as { n: number }).n;
      } finally {
        db.close();
      }
    },
    close: async () => {
      await current().kill('SIGKILL');
      await folder.remove();
    },
  };
}

/** A service and workers, each with a folder of its own but one for the files, on PostgreSQL and Redis. */
async function sharedHouse(): Promise<House> {
  const [postgres, redis, folder] = await Promise.all([startPostgres(), startRedis(), temporaryFolder()]);
  const port = String(await freePort());
  const database = await postgres.newDatabase();
  const env = {
    QUEUE_URL: redis.url,
    QUEUE_LOCK_MS: '2000',
    DATABASE_URL: database,
    FILES_URL: `file:${join(folder.path, 'files')}`,
    RENDER_PAGES: '2',
  };
  const service = await restarted(() =>
    spawnService(join(folder.path, 'service'), { env: { ...env, PORT: port, RENDER_IN_SERVICE: '0' } }),
  );
  const workers = await Promise.all(
    Array.from({ length: WORKERS }, (_, i) => restarted(() => spawnWorker(join(folder.path, `worker-${i}`), { env }))),
  );
  return {
    url: `http://127.0.0.1:${port}`,
    victims: {
      service: service.kill,
      ...Object.fromEntries(workers.map(({ kill }, i) => [`worker ${i + 1}`, kill])),
      browser: () => killBrowser(workers.map(({ current }) => current())),
      redis: async () => {
        await redis.kill();
        await redis.restart();
      },
    },
    count: async (sql) => Number((await postgres.query<{ n: string }>(sql, database))[0]!.n),
    close: async () => {
      await Promise.all([service, ...workers].map(({ current }) => current().kill('SIGKILL')));
      await Promise.all([postgres.close(), redis.stop()]);
      await folder.remove();
    },
  };
}

/** A process that is started again whenever it is killed. */
async function restarted<P extends Omit<ServiceProcess, 'url'>>(start: () => Promise<P>) {
  let process = await start();
  return {
    current: () => process,
    kill: async () => {
      await process.kill('SIGKILL');
      process = await start();
    },
  };
}

/** The browser of the first that has one; it may have died with its process just now. */
async function killBrowser(owners: Omit<ServiceProcess, 'url'>[]): Promise<void> {
  for (const { child } of owners) {
    const browser = await browserOf(child.pid!);
    if (browser === undefined) continue;
    process.kill(browser, 'SIGKILL');
    return;
  }
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

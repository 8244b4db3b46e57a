import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import puppeteer from 'puppeteer';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { type RedisServer, startRedis } from '../support/redis.js';
import {
  follow,
  onePage,
  post,
  type SeenDocument,
  type ServiceProcess,
  spawnRaw,
  spawnService,
  spawnWorker,
  temporaryFolder,
  until,
} from '../support/service.js';

let postgres: TestPostgres;
let redis: RedisServer;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let env: Record<string, string>;
let running: Omit<ServiceProcess, 'url'>[];

beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
});
afterAll(() => Promise.all([postgres.close(), redis.stop()]));
beforeEach(async () => {
  folder = await temporaryFolder();
  running = [];
  await redis.client.flushall();
  env = {
    QUEUE_URL: redis.url,
    DATABASE_URL: await postgres.newDatabase(),
    FILES_URL: `file:${join(folder.path, 'files')}`,
    RENDER_PAGES: '2',
  };
});
afterEach(async () => {
  for (const { child, kill } of running)
    if (child.exitCode === null && child.signalCode === null) await kill('SIGKILL');
  await folder.remove();
});

/** Each with a folder of its own, as on another machine. */
const service = async (more: Record<string, string> = {}): Promise<ServiceProcess> => {
  const started = await spawnService(join(folder.path, `data-${running.length}`), { env: { ...env, ...more } });
  running.push(started);
  return started;
};
const worker = async (more: Record<string, string> = {}) => {
  const started = await spawnWorker(join(folder.path, `data-${running.length}`), { env: { ...env, ...more } });
  running.push(started);
  return started;
};
const onlyAccepting = () => service({ RENDER_IN_SERVICE: '0' });

const accept = async (base: string, so: number): Promise<string> => {
  const response = await post(`${base}/api/v1/documents`, onePage(so));
  expect(response.status).toBe(202);
  return ((await response.json()) as SeenDocument).id;
};
const acceptMany = (base: string, count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => accept(base, i + 1)));
const statusAtEnd = async (base: string, id: string) => (await follow(base, id)).at(-1)!.status;
const ready = async (base: string) => {
  const response = await fetch(`${base}/health/ready`);
  return (await response.json()) as { status: string; waiting: number; checks: { queue: { ok: boolean } } };
};

/** Ids whose making a process says it has finished, one for each time. */
const made = ({ errors }: Pick<ServiceProcess, 'errors'>): string[] =>
  errors()
    .split('\n')
    .filter((line) => line.includes('"event":"document.done"'))
    .map((line) => (JSON.parse(line) as { id: string }).id);

/** The same of several, when they have said it of so many: a document is told of before it is logged. */
const madeBy = async (processes: Pick<ServiceProcess, 'errors'>[], count: number): Promise<string[]> =>
  (
    await until(
      async () => processes.flatMap(made),
      (ids) => ids.length >= count,
    )
  ).sort();

describe('workers of their own', () => {
  it('make every document once, and the service tells of each', async () => {
    const { url } = await onlyAccepting();
    const workers = await Promise.all([worker(), worker(), worker()]);
    const waited = post(`${url}/api/v1/documents`, onePage(999), { Prefer: 'wait=60' });
    const ids = await acceptMany(url, 120);
    for (const id of ids) expect(await statusAtEnd(url, id)).toBe('done');
    const response = await waited;
    expect(response.status).toBe(201);
    const first = (await response.json()) as SeenDocument;
    expect(first.status).toBe('done');
    expect(await madeBy(workers, 121)).toEqual([...ids, first.id].sort());
    expect((await ready(url)).waiting).toBe(0);
    for (const { kill } of workers) expect(await kill('SIGTERM')).toBe(0);
  });

  it('take over what a killed one had in hand', async () => {
    const { url } = await onlyAccepting();
    const doomed = await worker({ QUEUE_LOCK_MS: '1000' });
    const ids = await acceptMany(url, 30);
    await until(
      async () => made(doomed).length,
      (count) => count >= 3,
    );
    await doomed.kill('SIGKILL');
    const second = await worker({ QUEUE_LOCK_MS: '1000' });
    for (const id of ids) expect(await statusAtEnd(url, id)).toBe('done');
    expect(new Set(made(second)).size).toBe(made(second).length);
  });

  it('stop gracefully and hand on what they have', async () => {
    const { url } = await onlyAccepting();
    const first = await worker();
    const ids = await acceptMany(url, 40);
    await until(
      async () => made(first).length,
      (count) => count >= 1,
    );
    expect(await first.kill('SIGTERM')).toBe(0);
    const second = await worker();
    for (const id of ids) expect(await statusAtEnd(url, id)).toBe('done');
    expect(await madeBy([first, second], 40)).toEqual([...ids].sort());
  });

  it('do as well on SQLite, in the folder of the service', async () => {
    const shared = { env: { QUEUE_URL: redis.url, RENDER_PAGES: '2' } };
    const alone = { env: { ...shared.env, RENDER_IN_SERVICE: '0' } };
    const { url, ...rest } = await spawnService(folder.path, alone);
    running.push(rest);
    const workers = await Promise.all([spawnWorker(folder.path, shared), spawnWorker(folder.path, shared)]);
    running.push(...workers);
    const ids = await acceptMany(url, 30);
    for (const id of ids) expect(await statusAtEnd(url, id)).toBe('done');
    expect(await madeBy(workers, 30)).toEqual([...ids].sort());
  });

  it('are watched at a port of their own, and say whose request they work for', async () => {
    const { url } = await onlyAccepting();
    const watched = await worker({ WORKER_PORT: '0' });
    const made = await post(`${url}/api/v1/documents`, onePage(1), { 'X-Request-Id': 'thi-dua-17', Prefer: 'wait=60' });
    expect(made.status).toBe(201);
    const lines = () =>
      watched
        .errors()
        .split('\n')
        .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []));
    const done = await until(
      async () => lines().find(({ event }) => event === 'document.done'),
      (line) => line !== undefined,
    );
    expect(done).toMatchObject({ request: 'thi-dua-17' });
    const port = String(lines().find(({ event }) => event === 'worker.started')!.url);
    expect(await (await fetch(`${port}/metrics`)).text()).toMatch(/vanthu_stage_seconds_count\{stage="print"\} 1/);
    expect((await fetch(`${port}/health/live`)).status).toBe(200);
    expect((await fetch(`${port}/api/v1/documents`)).status).toBe(404);
  });

  it('need a queue that is shared', async () => {
    const child = spawnRaw(folder.path, { entry: 'worker' });
    let errors = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (errors += text));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(errors).toMatch(/^Tiến trình làm văn bản \(npm run worker\) cần QUEUE_URL=redis/);
  });
});

describe('a service whose Redis is away', () => {
  it('accepts documents, says so, and makes them when it comes', async () => {
    await redis.kill();
    let url: string;
    let ids: string[];
    try {
      ({ url } = await service());
      ids = await acceptMany(url, 5);
      expect(await ready(url)).toMatchObject({ status: 'degraded', waiting: 5, checks: { queue: { ok: false } } });
      expect((await fetch(`${url}/admin/queue`)).status).toBe(503);
    } finally {
      await redis.restart();
    }
    for (const id of ids) expect(await statusAtEnd(url, id)).toBe('done');
    expect(await ready(url)).toMatchObject({ status: 'ok', checks: { queue: { ok: true } } });
  });

  it('loses nothing when it goes away in the middle and comes back with what it had', async () => {
    // Where the answer that hands on a next document is lost, only its lock running out gives it to anyone.
    const { url, errors } = await service({ QUEUE_LOCK_MS: '5000' });
    const ids = await acceptMany(url, 20);
    await until(
      async () => made({ errors }).length,
      (count) => count >= 2,
    );
    await redis.kill();
    const meanwhile = await acceptMany(url, 5);
    await redis.restart();
    for (const id of [...ids, ...meanwhile]) expect(await statusAtEnd(url, id)).toBe('done');
    expect(await madeBy([{ errors }], 25)).toEqual([...ids, ...meanwhile].sort());
    expect(errors()).toMatch(/"event":"queue.away".*\n(.*\n)*.*"event":"queue.back"/);
  });

  it('loses nothing when it comes back empty', async () => {
    const { url } = await onlyAccepting();
    const ids = await acceptMany(url, 10);
    await until(
      () => redis.client.llen('vanthu:render:wait'),
      (length) => length === 10,
    );
    await redis.client.flushall();
    await worker();
    for (const id of ids) expect(await statusAtEnd(url, id)).toBe('done');
  });
});

describe('back-pressure over processes', () => {
  it('counts what all of them accepted', async () => {
    const services = [await onlyAccepting(), await service({ RENDER_IN_SERVICE: '0', QUEUE_LIMIT: '3' })];
    await acceptMany(services[0]!.url, 3);
    const response = await post(`${services[1]!.url}/api/v1/documents`, onePage(4));
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '5']);
  });
});

describe('the dashboard', () => {
  it('shows the queue in its own scripts, and changes nothing', async () => {
    const { url } = await onlyAccepting();
    const [id] = await acceptMany(url, 1);
    const executablePath = process.env.PUPPETEER_EXECUTABLE_PATH!;
    const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    try {
      const page = await browser.newPage();
      const response = await page.goto(`${url}/admin/queue`);
      expect(response!.headers()['content-security-policy']).toContain("script-src 'self';");
      await page.waitForFunction("document.body.innerText.includes('render')");
    } finally {
      await browser.close();
    }
    const shown = await until(
      async () => (await (await fetch(`${url}/admin/queue/api/queues`)).json()) as { queues: { counts: object }[] },
      ({ queues }) => (queues[0]!.counts as { waiting?: number; prioritized?: number }).waiting === 1,
    );
    expect(shown.queues).toHaveLength(1);
    const removed = await fetch(`${url}/admin/queue/api/queues/render/${id}/clean`, { method: 'PUT' });
    expect(removed.status).toBe(405);
  });
});

describe('a document that failed', () => {
  it('is listed, put back to waiting by hand, and made', async () => {
    const embedded = { PUPPETEER_EXECUTABLE_PATH: '/bin/false' };
    const first = await spawnService(folder.path, { env: embedded });
    running.push(first);
    const id = await accept(first.url, 1);
    await first.kill('SIGTERM');
    const db = new DatabaseSync(join(folder.path, 'vanthu.sqlite'));
    db.exec(
      "update documents set status = 'failed', error_code = 'PRINT_TIMEOUT', error_detail = 'x', finished_at = ''",
    );
    db.close();

    const second = await spawnService(folder.path);
    running.push(second);
    const documents = `${second.url}/api/v1/documents`;
    const failed = (await (await fetch(`${documents}?status=failed`)).json()) as { items: SeenDocument[] };
    expect(failed.items.map((d) => [d.id, d.error?.code])).toEqual([[id, 'PRINT_TIMEOUT']]);
    const retried = await post(`${documents}/${id}/retries`, {});
    expect([retried.status, retried.headers.get('location')]).toEqual([202, `/api/v1/documents/${id}`]);
    expect(await retried.json()).toMatchObject({ id, status: 'queued' });
    const done = (await follow(second.url, id)).at(-1)!;
    expect([done.status, done.error]).toEqual(['done', undefined]);
    const again = await post(`${documents}/${id}/retries`, {});
    expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([409, 'DOCUMENT_NOT_FAILED']);
    expect((await post(`${documents}/none/retries`, {})).status).toBe(404);
  });

  it('cannot be looked at in a dashboard where the queue is in the process', async () => {
    const { url } = await spawnService(folder.path).then((started) => {
      running.push(started);
      return started;
    });
    expect((await fetch(`${url}/admin/queue`)).status).toBe(404);
  });
});

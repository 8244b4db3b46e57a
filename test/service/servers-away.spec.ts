import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { startS3, type TestS3 } from '../support/s3.js';
import {
  download,
  onePage,
  post,
  type SeenDocument,
  serve,
  spawnService,
  type TestService,
  temporaryFolder,
  until,
} from '../support/service.js';

let postgres: TestPostgres;
let s3: TestS3;
let env: Record<string, string>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let services: TestService[];
let started = 0;

beforeAll(async () => {
  [postgres, s3] = await Promise.all([startPostgres(), startS3()]);
});
afterAll(() => Promise.all([postgres?.close(), s3?.close()]));
beforeEach(async () => {
  folder = await temporaryFolder();
  services = [];
  env = { DATABASE_URL: await postgres.newDatabase(), FILES_URL: s3.url('a'), ...s3.credentials };
});
afterEach(async () => {
  for (const service of services) await service.close();
  await folder.remove();
});

/** Instances of the service on the same database and bucket, each with a folder of its own. */
const start = async (): Promise<TestService> => {
  const service = await serve(`${folder.path}/${++started}`, env);
  services.push(service);
  return service;
};
const documents = (base: string) => `${base}/api/v1/documents`;
const get = async (base: string, id: string) =>
  (await (await fetch(`${documents(base)}/${id}`)).json()) as SeenDocument;
const done = (base: string, id: string) =>
  until(
    () => get(base, id),
    ({ status }) => status === 'done' || status === 'failed',
  );
const create = (base: string, so: number, key = `k${so}`) =>
  post(documents(base), onePage(so), { 'Idempotency-Key': key });

const accept = async (base: string, so: number): Promise<SeenDocument> => {
  const response = await create(base, so);
  expect(response.status).toBe(202);
  return (await response.json()) as SeenDocument;
};

async function expectUnavailable(response: Response): Promise<void> {
  expect(response.status).toBe(503);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await response.json()).toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
}

describe('PostgreSQL that goes away and comes back while documents are made', () => {
  it('is answered with 503, loses nothing and doubles nothing', async () => {
    const service = await start();
    const accepted: SeenDocument[] = [];
    for (let so = 1; so <= 20; so++) accepted.push(await accept(service.url, so));
    // One whose answer gets lost, perhaps after it was stored.
    const cutOff = create(service.url, 21);
    await postgres.stop();
    const { status } = await cutOff;
    expect([202, 503]).toContain(status);

    const { id } = accepted[0]!;
    const base = documents(service.url);
    for (const path of ['', '?q=ke', `/${id}`, `/${id}/events`, `/${id}/files/pdf`])
      await expectUnavailable(await fetch(base + path));
    await expectUnavailable(await create(service.url, 22));
    await expectUnavailable(await post(`${base}/${id}/cancellation`, ''));
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${service.url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ checks: { database: { ok: false, detail: 'ECONNREFUSED' } } });
    expect((await post(`${service.url}/api/v1/previews`, onePage(1))).status).toBe(200);

    await postgres.start();
    for (let so = 1; so <= 22; so++) {
      const answer = await until(
        () => create(service.url, so),
        (response) => response.status === 202,
      );
      const document = (await answer.json()) as SeenDocument;
      if (so <= 20) expect(document.id).toBe(accepted[so - 1]!.id);
      else accepted.push(document);
    }
    for (const { id } of accepted) expect((await done(service.url, id)).status).toBe('done');
    const list = (await (await fetch(`${base}?limit=100`)).json()) as { items: SeenDocument[] };
    expect(list.items.map((d) => d.id).sort()).toEqual(accepted.map((d) => d.id).sort());
    const last = await get(service.url, accepted.at(-1)!.id);
    for (const format of ['docx', 'pdf']) expect((await download(service.url, last, format)).length).toBeGreaterThan(0);
    const log = service.lines.join('');
    expect(log).not.toContain('mat-khau-thu');
    expect(log).not.toContain('request.failed');
  });
});

describe('S3 that goes away, or refuses, and comes back while documents are made', () => {
  it('keeps the documents waiting, and every one is made when it is back', async () => {
    const service = await start();
    const first = await accept(service.url, 1);
    const stored = await done(service.url, first.id);
    await s3.stop();
    const waiting: SeenDocument[] = [];
    for (let so = 2; so <= 8; so++) waiting.push(await accept(service.url, so));
    await until(
      async () => service.lines.filter((line) => line.includes('document.retry')).length,
      (retries) => retries >= 3,
    );
    await expectUnavailable(await fetch(service.url + stored.files.pdf!.href));
    s3.refuse({ status: 507, code: 'XMinioStorageFull' });
    await s3.start();
    const ready = await fetch(`${service.url}/health/ready`);
    expect(await ready.json()).toMatchObject({ checks: { disk: { ok: false, detail: 'XMinioStorageFull' } } });
    for (const { id } of waiting) expect(['queued', 'rendering']).toContain((await get(service.url, id)).status);

    s3.refuse(undefined);
    s3.hang('answer');
    const asked = s3.requests.filter((request) => /\/check\b/.test(request)).length;
    const hanging = await fetch(`${service.url}/health/ready`);
    expect(await hanging.json()).toMatchObject({ checks: { disk: { ok: false, detail: 'ETIMEDOUT' } } });
    // Readiness does not wait for the tries after the first.
    expect(s3.requests.filter((request) => /\/check\b/.test(request))).toHaveLength(asked + 1);
    s3.hang(undefined);
    for (const { id } of waiting) {
      const document = await done(service.url, id);
      expect(document.status).toBe('done');
      for (const format of ['docx', 'pdf']) await download(service.url, document, format);
    }
    expect(service.lines.join('')).not.toContain(s3.credentials.S3_SECRET_KEY);
  });
});

describe('two instances on one database', () => {
  it('make one document of the same key in the same moment, and give the same answer', async () => {
    const [a, b] = await Promise.all([start(), start()]);
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, i) => create(i % 2 ? a.url : b.url, round + 1, `same-${round}`)),
      );
      const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as SeenDocument[];
      expect(new Set(bodies.map((d) => d.id)).size).toBe(1);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
      expect(answers.filter((answer) => answer.headers.get('idempotent-replayed') === null)).toHaveLength(1);
      expect((await done(round % 2 ? a.url : b.url, bodies[0]!.id)).status).toBe('done');
    }
    const rendered = [...a.lines, ...b.lines].filter((line) => line.includes('"event":"document.done"'));
    expect(rendered).toHaveLength(5);
    const other = await create(b.url, 99, 'same-0');
    expect(other.status).toBe(409);
    expect(await other.json()).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  });

  it('finish what the other held when it was killed', async () => {
    const doomed = await spawnService(`${folder.path}/doomed`, { env });
    const accepted = await Promise.all(Array.from({ length: 20 }, (_, i) => accept(doomed.url, i + 1)));
    await done(doomed.url, accepted[0]!.id);
    await doomed.kill('SIGKILL');
    const heir = await start();
    for (const { id } of accepted) {
      const document = await done(heir.url, id);
      expect([document.status, Object.keys(document.files).sort()]).toEqual(['done', ['docx', 'pdf']]);
    }
  });
});

describe('a start on servers', () => {
  it('that are not there says which, without passwords', async () => {
    const nowhere = env.DATABASE_URL!.replace(/\w+$/, 'khong_co');
    const start = spawnService(`${folder.path}/x`, { env: { ...env, DATABASE_URL: nowhere } });
    const said = await start.then(
      () => 'started',
      (error: Error) => error.message,
    );
    expect(said).toMatch(/PostgreSQL “127\.0\.0\.1:\d+\/khong_co” từ chối: 3D000/);
    expect(said).not.toContain('mat-khau-thu');
  });
});

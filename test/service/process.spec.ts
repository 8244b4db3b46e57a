import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { variables } from '../../service/config.js';
import {
  alive,
  browserOf,
  download,
  example,
  follow,
  onePage,
  post,
  type SeenDocument,
  type ServiceProcess,
  spawnRaw,
  spawnService,
  temporaryFolder,
  until,
} from '../support/service.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let running: ServiceProcess[];

beforeEach(async () => {
  folder = await temporaryFolder();
  running = [];
});
afterEach(async () => {
  for (const { child, kill } of running)
    if (child.exitCode === null && child.signalCode === null) await kill('SIGKILL');
  await folder.remove();
});

const start = async (options: Parameters<typeof spawnService>[1] = {}): Promise<ServiceProcess> => {
  const service = await spawnService(folder.path, options);
  running.push(service);
  return service;
};

/** Runs to its end without serving. */
async function run(options: Parameters<typeof spawnRaw>[1]): Promise<{ code: number; out: string; errors: string }> {
  const child = spawnRaw(folder.path, options);
  let [out, errors] = ['', ''];
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, errors };
}

const accept = async (base: string, body: unknown): Promise<SeenDocument> => {
  const response = await post(`${base}/api/v1/documents`, body);
  expect(response.status).toBe(202);
  return (await response.json()) as SeenDocument;
};
const get = async (base: string, id: string) =>
  (await (await fetch(`${base}/api/v1/documents/${id}`)).json()) as SeenDocument;
const congVan = { template: 'cong-van', data: example('cong-van', '1140-sgddt-vp') };
const rows = <T>(sql: string): T[] => {
  const db = new DatabaseSync(join(folder.path, 'vanthu.sqlite'), { readOnly: true });
  try {
    return db.prepare(sql).all() as T[];
  } finally {
    db.close();
  }
};

describe('a process killed in the middle of fifty documents', () => {
  it('finishes every one after the next start, each with one DOCX and one PDF, and the same bytes as before', async () => {
    const first = await start();
    const before = await post(`${first.url}/api/v1/documents`, congVan, { Prefer: 'wait=60' });
    const reference = (await before.json()) as SeenDocument;
    const accepted = await Promise.all(
      Array.from({ length: 50 }, (_, i) => accept(first.url, i % 10 ? onePage(i) : congVan)),
    );
    await until(
      () => Promise.all(accepted.map((d) => get(first.url, d.id))),
      (all) => all.filter((d) => d.status === 'done').length >= 5,
    );
    await first.kill('SIGKILL');
    const open = rows<{ n: number }>("select count(*) n from documents where status in ('queued', 'rendering')")[0]!.n;
    expect(open).toBeGreaterThan(0);

    const second = await start();
    for (const { id } of accepted) {
      const done = (await follow(second.url, id)).at(-1)!;
      expect([done.status, Object.keys(done.files).sort()]).toEqual(['done', ['docx', 'pdf']]);
      for (const format of ['docx', 'pdf']) await download(second.url, done, format);
    }
    const files = rows<{ document_id: string; format: string }>('select document_id, format from document_files');
    expect(files).toHaveLength(2 * 51);
    expect(new Set(files.map((f) => f.document_id + f.format)).size).toBe(files.length);
    for (let i = 0; i < 50; i += 10) {
      const { files } = await get(second.url, accepted[i]!.id);
      for (const format of ['docx', 'pdf']) expect(files[format]!.sha256).toBe(reference.files[format]!.sha256);
    }
    expect(await readdir(join(folder.path, 'files', 'tmp'))).toEqual([]);
    expect(await second.kill('SIGTERM')).toBe(0);
  });
});

describe('a browser that is killed while it prints', () => {
  it('loses no document', async () => {
    const service = await start();
    const accepted = await Promise.all(Array.from({ length: 40 }, () => accept(service.url, congVan)));
    const browser = await until(
      async () => browserOf(service.child.pid!),
      (pid) => pid !== undefined,
    );
    await follow(service.url, accepted[0]!.id);
    process.kill(browser!, 'SIGKILL');
    for (const { id } of accepted) expect((await follow(service.url, id)).at(-1)!.status).toBe('done');
    expect(service.errors()).toContain('"event":"document.retry"');
    expect(await service.kill('SIGTERM')).toBe(0);
  });

  it('and a browser that cannot be had leaves the documents waiting, and the service says it is not ready', async () => {
    const service = await start({ env: { PUPPETEER_EXECUTABLE_PATH: '/bin/false' } });
    const { id } = await accept(service.url, onePage(1));
    await until(
      async () => service.errors(),
      (errors) => errors.includes('"event":"document.retry"'),
    );
    expect(['queued', 'rendering']).toContain((await get(service.url, id)).status);
    const ready = await fetch(`${service.url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: 'unavailable', waiting: 1, checks: { browser: { ok: false } } });
    const preview = await post(`${service.url}/api/v1/previews`, onePage(1));
    expect(preview.status).toBe(503);
    expect(await preview.json()).toMatchObject({ code: 'RENDER_UNAVAILABLE' });
    expect(await service.kill('SIGTERM')).toBe(0);

    const mended = await start();
    expect((await follow(mended.url, id)).at(-1)!.status).toBe('done');
  });
});

describe('a disk that is full', () => {
  // In blocks of 1 KB: no file may grow beyond 1 MB, so the database soon cannot take another row.
  const limit = 'ulimit -S -f 1024';

  it('refuses new documents with 507, half stores none, stays up, and goes on when there is room', async () => {
    const service = await start({ before: limit, env: { PUPPETEER_EXECUTABLE_PATH: '/bin/false' } });
    const big = { ...congVan, data: { ...congVan.data, noiDung: 'Văn bản dài. '.repeat(5_000).trim() } };
    const answers: number[] = [];
    let refusal: { code: string; detail: string } | undefined;
    while (!refusal) {
      const response = await post(`${service.url}/api/v1/documents`, big, { 'Idempotency-Key': `k${answers.length}` });
      answers.push(response.status);
      if (response.status !== 202) refusal = (await response.json()) as typeof refusal;
    }
    expect(answers.at(-1)).toBe(507);
    expect(refusal).toMatchObject({ code: 'STORAGE_FULL', detail: expect.stringContaining('chưa được nhận') });
    const list = (await (await fetch(`${service.url}/api/v1/documents?limit=100`)).json()) as { items: SeenDocument[] };
    expect(list.items).toHaveLength(answers.length - 1);
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    await service.kill('SIGTERM');

    const roomy = await start();
    const retry = await post(`${roomy.url}/api/v1/documents`, big, { 'Idempotency-Key': `k${answers.length - 1}` });
    expect(retry.status).toBe(202);
    expect(retry.headers.get('idempotent-replayed')).toBeNull();
    for (const { id } of list.items) expect((await follow(roomy.url, id)).at(-1)!.status).toBe('done');
  });
});

describe('a disk that fills up while documents are made', () => {
  const size = 64;

  // Mounting takes root; the limit on file sizes above stands in for it everywhere else.
  it('keeps them waiting, and makes every one when there is room again, without a restart', async () => {
    if (!mountSmallDisk(folder.path, size)) return;
    try {
      const service = await start();
      expect((await follow(service.url, (await accept(service.url, congVan)).id)).at(-1)!.status).toBe('done');
      const ballast = join(folder.path, 'ballast');
      const { bavail, bsize } = statfsSync(folder.path);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize - 600 * 1024));

      const accepted: SeenDocument[] = [];
      for (let status = 202, so = 1; status === 202; so++) {
        const response = await post(`${service.url}/api/v1/documents`, { ...congVan, data: { ...congVan.data, so } });
        status = response.status;
        const body = (await response.json()) as SeenDocument & { code?: string };
        if (status === 202) accepted.push(body);
        else expect([status, body.code]).toEqual([507, 'STORAGE_FULL']);
      }
      const ready = await until(
        () => fetch(`${service.url}/health/ready`),
        (response) => response.status === 503,
      );
      expect(await ready.json()).toMatchObject({ checks: { disk: { ok: false, detail: 'ENOSPC' } } });

      rmSync(ballast);
      for (const { id } of accepted) {
        const last = (await follow(service.url, id)).at(-1)!;
        expect([last.status, last.error]).toEqual(['done', undefined]);
      }
      expect((await post(`${service.url}/api/v1/documents`, congVan)).status).toBe(202);
      expect(await service.kill('SIGTERM')).toBe(0);
    } finally {
      spawnSync('umount', ['--lazy', folder.path]);
    }
  });
});

describe('a start that cannot be', () => {
  it('beside another on the same data says so', async () => {
    await start();
    const { code, out, errors } = await run({});
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(errors).toMatch(/^Đã có một tiến trình Văn Thư khác dùng thư mục .*DATA_DIR.*\n$/);
  });

  it('on a port in use says so, and gives the data free', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { code, errors } = await run({ env: { PORT: String(port) } });
    other.close();
    expect(code).toBe(1);
    expect(errors).toContain(`Cổng ${port} đang có chương trình khác dùng`);
    await start();
  });

  it.each([
    [{ HOST: '0.0.0.0' }, /^HOST .*kiểm soát truy cập/],
    [{ PORT: 'http' }, /^PORT phải là số nguyên từ 0 đến 65535/],
    [{ QUEUE_URL: 'amqp://127.0.0.1' }, /^QUEUE_URL chỉ nhận/],
  ])('with %j says what is allowed', async (env, message) => {
    const { code, errors } = await run({ env: env as Record<string, string> });
    expect(code).toBe(1);
    expect(errors).toMatch(message);
  });
});

describe('--help', () => {
  it('explains every variable, in the program and nowhere else read', async () => {
    const { code, out } = await run({ args: ['--help'] });
    expect(code).toBe(0);
    for (const { name } of variables) expect(out).toContain(name);
  });
});

describe('a stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s finishes or gives back what runs, ends waiting callers, and leaves no process',
    async (signal) => {
      const service = await start({ env: { RENDER_PAGES: '1' } });
      const accepted = await Promise.all(Array.from({ length: 20 }, () => accept(service.url, congVan)));
      const browser = await until(
        async () => browserOf(service.child.pid!),
        (pid) => pid !== undefined,
      );
      const watching = follow(service.url, accepted.at(-1)!.id);
      expect(await service.kill(signal)).toBe(0);
      expect((await watching).at(-1)!.status).toBe('queued');
      expect(rows("select id from documents where status = 'rendering'")).toEqual([]);
      expect(rows("select id from documents where status = 'queued'").length).toBeGreaterThan(0);
      expect(alive(browser!)).toBe(false);
      expect(
        service
          .errors()
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as { event: string }).event),
      ).toEqual(expect.arrayContaining(['service.stopping', 'service.stopped']));
    },
  );

  it('follows when the launcher is gone', async () => {
    const service = await start({ ipc: true, env: { VANTHU_LAUNCHER: '1' } });
    const exited = once(service.child, 'exit');
    service.child.disconnect();
    expect(await exited).toEqual([0, null]);
    expect(service.errors()).toContain('launcher gone');
  });
});

function mountSmallDisk(path: string, megabytes: number): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]).status === 0;
}

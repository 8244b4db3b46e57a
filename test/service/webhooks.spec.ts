import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Receiver, startReceiver } from '../support/receiver.js';
import {
  home,
  onePage,
  post,
  type SeenDocument,
  serve,
  type TestService,
  temporaryFolder,
  until,
} from '../support/service.js';

const secret = 'bi-mat-cua-truong-thpt-thanh-nua-2017';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let service: TestService;
let receiver: Receiver;

const env = { WEBHOOK_SECRET: secret, WEBHOOK_ALLOW_PRIVATE: '1' };
beforeAll(async () => {
  folder = await temporaryFolder();
  receiver = await startReceiver();
  service = await serve(folder.path, env);
});
afterAll(async () => {
  await service.close();
  await receiver.close();
  await folder.remove();
});

const hook = (path = '/') => ({ webhook: { url: `http://127.0.0.1:${receiver.port}${path}` } });
const accept = async (body: unknown, headers = {}): Promise<SeenDocument> => {
  const response = await post(`${service.url}/api/v1/documents`, body, headers);
  expect(response.status).toBe(202);
  return (await response.json()) as SeenDocument;
};
const deliveries = async (id: string) =>
  (await (await fetch(`${service.url}/api/v1/documents/${id}/deliveries`)).json()) as {
    items: { id: string; type: string; url: string; state: string; tries: { outcome: string }[] }[];
  };
const told = (id: string) => receiver.received.filter(({ body }) => body.includes(id));

it('a service without a secret takes no webhook', async () => {
  const other = await temporaryFolder();
  const plain = await serve(other.path);
  const response = await post(`${plain.url}/api/v1/documents`, { ...onePage(6), ...hook() });
  expect(response.status).toBe(422);
  expect(JSON.stringify(await response.json())).toContain('WEBHOOK_SECRET');
  await plain.close();
  await other.remove();
});

describe('a document with a webhook', () => {
  it('is told of when it is done, and the log says so', async () => {
    const { id } = await accept({ ...onePage(1), ...hook('/nhan?khoa=bi-mat') });
    const { items } = await until(
      () => deliveries(id),
      (log) => log.items[0]?.state === 'delivered',
    );
    expect(items).toMatchObject([
      { type: 'document.done', url: `http://127.0.0.1:${receiver.port}/nhan`, tries: [{ outcome: 'OK' }] },
    ]);
    const { headers, body } = told(id)[0]!;
    const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['vanthu-signature'])) ?? [];
    expect(v1).toBe(createHmac('sha256', secret).update(`${t}.${body}`).digest('hex'));
    const document = (await (await fetch(`${service.url}/api/v1/documents/${id}`)).json()) as SeenDocument;
    expect(JSON.parse(body)).toMatchObject({
      id: items[0]!.id,
      document: { id, status: 'done', files: document.files },
    });
    expect(service.lines.join('')).not.toContain('khoa=bi-mat');
  });

  it('that is asked for twice with one key is told of once', async () => {
    const key = { 'Idempotency-Key': 'hai-lan' };
    const body = { ...onePage(2), ...hook() };
    const [first, second] = [await accept(body, key), await accept(body, key)];
    expect(second.id).toBe(first.id);
    await until(
      () => deliveries(first.id),
      (log) => log.items[0]?.state === 'delivered',
    );
    expect(told(first.id)).toHaveLength(1);
  });

  it('is still told of when the service is stopped before, and started again', async () => {
    receiver.answer = (_, response) => response.writeHead(503).end();
    const { id } = await accept({ ...onePage(3), ...hook() });
    await until(
      () => deliveries(id),
      (log) => log.items[0]?.tries.length === 1,
    );
    await service.close();
    receiver.answer = (_, response) => response.writeHead(204).end();
    service = await serve(folder.path, env, { clock: { now: () => new Date('2017-09-18T05:00:11Z') } });
    const { items } = await until(
      () => deliveries(id),
      (log) => log.items[0]?.state === 'delivered',
    );
    expect(items[0]!.tries.map(({ outcome }) => outcome)).toEqual(['STATUS', 'OK']);
    expect(new Set(told(id).map(({ headers }) => headers['vanthu-event']))).toEqual(new Set([items[0]!.id]));
  });

  it('is refused with a webhook that may not be, beside what else is wrong', async () => {
    const { template, data } = onePage(4);
    const response = await post(`${service.url}/api/v1/documents`, {
      template,
      data: { ...data, so: 'một' },
      webhook: { url: 'ftp://truong.edu.vn', secret: 'x' },
    });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path).sort()).toEqual(['/data/so', '/webhook/secret', '/webhook/url']);
  });
});

describe('a batch with a webhook', () => {
  const items = [{ hoTen: 'Lò Thị Hà' }, { hoTen: 'Vì Văn An' }];
  const common = { coQuan: { banHanh: 'TRƯỜNG THPT THANH NƯA' }, tieuDe: ['ĐĂNG KÝ'] };
  const log = async (id: string) =>
    (await (await fetch(`${service.url}/api/v1/batches/${id}/deliveries`)).json()) as Awaited<
      ReturnType<typeof deliveries>
    >;
  const asSheet = (fields: Record<string, string>): FormData => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const lines = ['hoTen', ...items.map(({ hoTen }) => hoTen)];
    form.set('file', new File([lines.join('\n')], 'dang-ky.csv'));
    return form;
  };
  const set = () => JSON.parse(readFileSync(join(home, 'examples/bo-ho-so/khen-thuong.json'), 'utf8')) as object;
  const json = (body: object) => ({ body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  const ways: Record<string, (url: string) => { body: string | FormData; headers?: Record<string, string> }> = {
    JSON: (url) => json({ template: 'dang-ky', version: '2025-2026', common, items, webhook: { url } }),
    'a sheet': (url) => ({
      body: asSheet({ template: 'dang-ky', version: '2025-2026', common: JSON.stringify(common), webhook: url }),
    }),
    'a set': (url) => json({ ...set(), webhook: { url } }),
  };

  it.each(Object.keys(ways))('of %s is told of when all of it is done', async (way) => {
    const { webhook } = hook('/lo?khoa=bi-mat');
    const response = await fetch(`${service.url}/api/v1/batches`, { method: 'POST', ...ways[way]!(webhook.url) });
    const { id, total } = (await response.json()) as { id: string; total: number };
    expect([response.status, id]).toEqual([202, expect.any(String)]);
    const { items: events } = await until(
      () => log(id),
      ({ items }) => items[0]?.state === 'delivered',
    );
    expect(events).toMatchObject([{ type: 'batch.done', url: `http://127.0.0.1:${receiver.port}/lo` }]);
    const [event, ...more] = told(id);
    expect(more).toEqual([]);
    const batch = (await (await fetch(`${service.url}/api/v1/batches/${id}`)).json()) as { files: object };
    expect(JSON.parse(event!.body)).toMatchObject({
      type: 'batch.done',
      batch: { id, status: 'done', total, done: total, failed: 0, files: batch.files },
    });
  });

  it.each(Object.keys(ways))('of %s is refused with one that may not be', async (way) => {
    const { body, headers } = ways[way]!('ftp://truong.edu.vn');
    const response = await fetch(`${service.url}/api/v1/batches`, { method: 'POST', body, headers: headers ?? {} });
    expect([response.status, await response.json()]).toMatchObject([422, { errors: [{ path: '/webhook/url' }] }]);
  });

  it('is refused beside what else is wrong, as the only field of it that may be is its address', async () => {
    const response = await post(`${service.url}/api/v1/batches`, {
      template: 'dang-ky',
      version: '2025-2026',
      common,
      items: [{ hoTen: 5 }],
      webhook: { secret: 'x' },
    });
    const { errors } = (await response.json()) as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path).sort()).toEqual(['/items/0/hoTen', '/webhook/secret', '/webhook/url']);
  });

  it('that is not there has no log', async () => {
    expect((await fetch(`${service.url}/api/v1/batches/x/deliveries`)).status).toBe(404);
  });
});

it('a document without one has an empty log, and one that is not there has none', async () => {
  const { id } = await accept(onePage(5));
  expect(await deliveries(id)).toEqual({ items: [] });
  expect((await fetch(`${service.url}/api/v1/documents/x/deliveries`)).status).toBe(404);
});

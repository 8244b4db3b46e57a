import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeliveryList } from '../../service/webhooks/deliveries.dto.js';
import { startReceiver } from '../support/receiver.js';
import { home, onePage, post, serve, spawnService, temporaryFolder, until } from '../support/service.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const { hoTen: _, ...common } = JSON.parse(readFileSync(join(home, 'examples/dang-ky/2025-2026/da-dien.json'), 'utf8'));
const batchOf = (count: number) => ({
  template: 'dang-ky',
  version: '2025-2026',
  common,
  items: Array.from({ length: count }, (_, at) => ({ hoTen: `Người ${at}` })),
});
const ended = async (base: string, id: string) => {
  const text = await (await fetch(`${base}/api/v1/batches/${id}/events`)).text();
  const [last] = text
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .slice(-1);
  return JSON.parse(last!.slice(6)) as { status: string; done: number; files: { zip: string } };
};

describe('a batch', () => {
  it('is finished after the service was killed, each document once', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await spawnService(folder.path);
    const accepted = (await (await post(`${first.url}/api/v1/batches`, batchOf(40), key)).json()) as { id: string };
    await first.kill('SIGKILL');
    const second = await spawnService(folder.path);
    try {
      const again = await post(`${second.url}/api/v1/batches`, batchOf(40), key);
      expect(again.headers.get('idempotent-replayed')).toBe('true');
      expect(await again.json()).toMatchObject({ id: accepted.id, total: 40 });
      const last = await ended(second.url, accepted.id);
      expect(last).toMatchObject({ status: 'done', total: 40, done: 40, failed: 0 });
      expect((await fetch(second.url + last.files.zip)).status).toBe(200);
    } finally {
      await second.kill('SIGKILL');
    }
  });

  it('whose end nobody could tell before the service was killed is told of by the next, once', async () => {
    const receiver = await startReceiver();
    const env = { WEBHOOK_SECRET: 'bi-mat-cua-truong-thpt-thanh-nua-2017', WEBHOOK_ALLOW_PRIVATE: '1' };
    const first = await spawnService(folder.path, { env });
    const webhook = { url: `http://127.0.0.1:${receiver.port}/` };
    const accepted = await post(`${first.url}/api/v1/batches`, { ...batchOf(20), webhook });
    expect(accepted.status).toBe(202);
    const { id } = (await accepted.json()) as { id: string };
    await first.kill('SIGKILL');
    // All documents end in a process that tells nobody.
    const silent = await serve(folder.path);
    await ended(silent.url, id);
    await silent.close();
    expect(receiver.received).toEqual([]);
    const third = await spawnService(folder.path, { env });
    try {
      await receiver.until(1);
      const log = await until(
        async () => (await (await fetch(`${third.url}/api/v1/batches/${id}/deliveries`)).json()) as DeliveryList,
        ({ items }) => items[0]?.state === 'delivered',
      );
      expect(log.items).toMatchObject([{ type: 'batch.done', tries: [{ outcome: 'OK' }] }]);
      expect(receiver.received).toHaveLength(1);
    } finally {
      await third.kill('SIGKILL');
      await receiver.close();
    }
  });

  it('larger than QUEUE_LIMIT keeps nobody from asking for a document, which is done before it', async () => {
    const service = await serve(folder.path, { QUEUE_LIMIT: '2' });
    try {
      const batch = (await (await post(`${service.url}/api/v1/batches`, batchOf(60))).json()) as { id: string };
      const single = await post(`${service.url}/api/v1/documents`, onePage(1), { Prefer: 'wait=60' });
      expect([single.status, await single.json()]).toMatchObject([201, { status: 'done' }]);
      expect(await (await fetch(`${service.url}/api/v1/batches/${batch.id}`)).json()).toMatchObject({
        status: 'rendering',
      });
      expect(await ended(service.url, batch.id)).toMatchObject({ status: 'done', done: 60 });
    } finally {
      await service.close();
    }
  });
});

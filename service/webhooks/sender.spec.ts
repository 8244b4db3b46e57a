import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines, useDatabases } from '../../test/support/databases.js';
import { made, newDocument } from '../../test/support/documents.js';
import { type Receiver, startReceiver } from '../../test/support/receiver.js';
import { BatchesRepository } from '../batches/batches.repository.js';
import type { Config } from '../config.js';
import { DocumentEvents } from '../documents/document-events.js';
import { DocumentsRepository } from '../documents/documents.repository.js';
import { RenderingRepository } from '../documents/rendering.repository.js';
import { JsonLog } from '../log.js';
import { Metrics } from '../operations/metrics.js';
import { alone } from '../queue/signals.js';
import type { Database } from '../storage/database.js';
import { WebhookSender, type WebhookWorld } from './sender.js';
import { signature } from './signature.js';
import { Webhooks } from './webhooks.js';
import { WebhooksRepository } from './webhooks.repository.js';

const secret = 'bi-mat-cua-truong-thpt-thanh-nua-2017';
const config = { webhookSecrets: [secret], webhookAllowPrivate: true } as unknown as Config;
const world: WebhookWorld = { resolve: async () => [{ address: '127.0.0.1', family: 4 }] };

const metrics = new Metrics({ waiting: () => 0, printer: () => ({ starts: 0, running: 0, waiting: 0 }) });

describe.each(engines)('on %s', (engine) => {
  const databases = useDatabases(engine);
  let db: Database;
  let documents: DocumentsRepository;
  let repository: WebhooksRepository;
  let webhooks: Webhooks;
  let receiver: Receiver;
  let now: Date;
  let lines: string[];
  const clock = { now: () => now };
  const senders: WebhookSender[] = [];

  beforeEach(async () => {
    db = await databases.open();
    documents = new DocumentsRepository(db);
    repository = new WebhooksRepository(db);
    webhooks = new Webhooks(config, clock);
    receiver = await startReceiver();
    now = new Date('2017-09-18T05:00:00Z');
    lines = [];
  });
  afterEach(async () => {
    for (const sender of senders.splice(0)) await sender.beforeApplicationShutdown();
    await receiver.close();
  });

  function sender(more: WebhookWorld = {}): WebhookSender {
    const log = new JsonLog((line) => lines.push(line));
    const one = new WebhookSender(config, repository, new DocumentEvents(documents, alone, log), metrics, clock, log, {
      ...world,
      ...more,
    });
    senders.push(one);
    return one;
  }

  /** A document that ended, and who wants to know. */
  async function ended(
    id: string,
    url = `http://hooks.test:${receiver.port}/nhan`,
    end: () => Promise<unknown> = () => documents.cancel(id, now.toISOString()),
  ): Promise<void> {
    const row = {
      id,
      template: 'cong-van',
      version: '2017-2018',
      version_hash: 'h',
      data: {},
      formats: 'pdf',
      priority: 0,
      title: 'Công văn về bà Nông Thị Hạnh',
      file_name: 'cong-van-nong-thi-hanh',
      ngay: null,
      filed_on: '2017-09-18',
      nam_hoc: '2017-2018',
      created_at: now.toISOString(),
    };
    await documents.accept(row, undefined, (tx) => webhooks.register(tx, 'document', id, url));
    await end();
  }

  async function look(one: WebhookSender): Promise<void> {
    one.nudge();
    await one.idle();
  }
  const stateOf = async (id: string) => (await repository.log('document', id)).map(({ event }) => event.state);
  const triesOf = async (id: string) =>
    (await repository.log('document', id)).flatMap(({ tries }) => tries.map(({ outcome }) => outcome));

  describe('the end of a document', () => {
    it('is told once, signed, without naming anybody', async () => {
      await ended('d1');
      const one = sender();
      await look(one);
      await look(one);
      expect(receiver.received).toHaveLength(1);
      const { headers, body } = receiver.received[0]!;
      const event = JSON.parse(body) as { id: string };
      expect(event).toEqual({
        id: expect.any(String),
        type: 'document.cancelled',
        createdAt: '2017-09-18T05:00:00.000Z',
        document: expect.objectContaining({ id: 'd1', href: '/api/v1/documents/d1', status: 'cancelled', files: {} }),
      });
      expect(headers['vanthu-event']).toBe(event.id);
      expect(headers['vanthu-signature']).toBe(signature([secret], now.getTime() / 1_000, body));
      for (const said of [body, ...lines]) expect(said).not.toMatch(/Hạnh|hanh/);
      expect(lines.join('')).not.toContain(secret);
      expect(lines.join('')).not.toContain('hooks.test');
      expect(await stateOf('d1')).toEqual(['delivered']);
    });

    it('is told by one of several processes', async () => {
      for (let i = 0; i < 20; i++) await ended(`d${i}`);
      const three = [sender(), sender(), sender()];
      for (const one of three) one.nudge();
      for (const one of three) await one.idle();
      expect(receiver.received).toHaveLength(20);
      expect(new Set(receiver.received.map(({ headers }) => headers['vanthu-event'])).size).toBe(20);
    });

    it('is told again after a kill in the middle of telling, with the same bytes', async () => {
      await ended('d1');
      await repository.announceDocuments(now.toISOString(), 10);
      const [due] = await repository.due(now.toISOString(), [], 10);
      expect(await repository.take(due!, new Date(now.getTime() + 60_000).toISOString())).toBe(true);
      const next = sender();
      await look(next);
      expect(receiver.received).toEqual([]);
      now = new Date(now.getTime() + 60_000);
      await look(next);
      expect(receiver.received).toMatchObject([{ body: due!.body }]);
      expect(await stateOf('d1')).toEqual(['delivered']);
    });

    it('that failed is told again when it is retried and ends another way', async () => {
      const one = sender();
      await ended('d1', undefined, () =>
        new RenderingRepository(db).fail('d1', { code: 'PRINT_TIMEOUT', detail: '' }, now.toISOString()),
      );
      await look(one);
      await documents.retry('d1', now.toISOString());
      await look(one);
      await documents.cancel('d1', now.toISOString());
      await look(one);
      expect(receiver.received.map(({ body }) => JSON.parse(body))).toMatchObject([
        { type: 'document.failed', document: { error: { code: 'PRINT_TIMEOUT' } } },
        { type: 'document.cancelled' },
      ]);
    });
  });

  describe('the end of a batch', () => {
    let rendering: RenderingRepository;
    beforeEach(() => {
      rendering = new RenderingRepository(db);
    });
    const batch = async (id: string, documents: string[]) => {
      const items = documents.map((one) => ({ document: newDocument(one), sheetRow: null, number: null }));
      const row = { id, name: 'Nông Thị Hạnh', total: items.length, notes: '[]', created_at: now.toISOString() };
      await new BatchesRepository(db).accept(row, items, undefined, (tx) =>
        webhooks.register(tx, 'batch', id, `http://hooks.test:${receiver.port}/`),
      );
    };
    const done = async (id: string) => {
      await rendering.begin(id, now.toISOString());
      await rendering.finish(id, made, now.toISOString());
    };
    const fail = (id: string) => rendering.fail(id, { code: 'PRINT_TIMEOUT', detail: 'Hạnh' }, now.toISOString());
    const told = () => receiver.received.map(({ body }) => JSON.parse(body));

    it('is told once, when the last document has ended, without naming anybody', async () => {
      await batch('b1', ['x', 'y', 'z']);
      const one = sender();
      for (const id of ['z', 'x']) {
        await done(id);
        await look(one);
        expect(told()).toEqual([]);
      }
      await fail('y');
      await look(one);
      await look(one);
      const files = '/api/v1/batches/b1/files';
      expect(told()).toEqual([
        {
          id: expect.any(String),
          type: 'batch.failed',
          createdAt: '2017-09-18T05:00:00.000Z',
          batch: {
            id: 'b1',
            href: '/api/v1/batches/b1',
            status: 'failed',
            total: 3,
            done: 2,
            failed: 1,
            files: { zip: `${files}/zip`, pdf: `${files}/pdf`, xlsx: `${files}/xlsx` },
          },
        },
      ]);
      for (const said of [receiver.received[0]!.body, ...lines]) expect(said).not.toContain('Hạnh');
    });

    it('is told by one of several processes, also of one that was cancelled', async () => {
      for (let i = 0; i < 10; i++) {
        await batch(`b${i}`, [`x${i}`, `y${i}`]);
        await done(`x${i}`);
        await (i < 5 ? done(`y${i}`) : documents.cancel(`y${i}`, now.toISOString()));
      }
      const three = [sender(), sender(), sender()];
      for (const one of three) one.nudge();
      for (const one of three) await one.idle();
      const types = told().map(({ type, batch: { id } }) => `${id} ${type}`);
      expect(types.sort()).toEqual(Array.from({ length: 10 }, (_, i) => `b${i} batch.${i < 5 ? 'done' : 'cancelled'}`));
    });

    it('is told again when a document of it is retried and it ends another way', async () => {
      await batch('b1', ['x', 'y']);
      await done('x');
      await fail('y');
      const one = sender();
      await look(one);
      await documents.retry('y', now.toISOString());
      await look(one);
      expect(told()).toHaveLength(1);
      await done('y');
      await look(one);
      expect(told()).toMatchObject([{ type: 'batch.failed' }, { type: 'batch.done', batch: { done: 2, failed: 0 } }]);
      expect(told()[1].id).not.toBe(told()[0].id);
    });
  });

  describe('a receiver', () => {
    it('that answers 500 all day is tried all day with longer waits, then given up', async () => {
      receiver.answer = (_, response) => response.writeHead(500).end();
      await ended('d1');
      const one = sender();
      const began = now.getTime();
      await look(one);
      while ((await stateOf('d1'))[0] === 'pending') {
        const [{ event } = { event: { next_at: '' } }] = await repository.log('document', 'd1');
        const before = receiver.received.length;
        now = new Date(Date.parse(event.next_at) - 1);
        await look(one);
        expect(receiver.received).toHaveLength(before);
        now = new Date(event.next_at);
        await look(one);
        expect(receiver.received).toHaveLength(before + 1);
      }
      expect(await stateOf('d1')).toEqual(['given-up']);
      expect((now.getTime() - began) / 3_600_000).toBeGreaterThan(23);
      expect(new Set(receiver.received.map(({ headers }) => headers['vanthu-event'])).size).toBe(1);
      expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
      expect(new Set(receiver.received.map(({ headers }) => headers['vanthu-signature'])).size).toBe(12);
      expect(await triesOf('d1')).toEqual(Array(12).fill('STATUS'));
      expect(lines.at(-1)).toContain('webhook.given-up');
    });

    it('that comes back is told then', async () => {
      receiver.answer = (_, response) => response.writeHead(503).end();
      await ended('d1');
      await look(sender());
      receiver.answer = (_, response) => response.writeHead(200).end('ok');
      now = new Date(now.getTime() + 10_000);
      // As after a restart: a sender that knows nothing but the rows.
      await look(sender());
      expect(await triesOf('d1')).toEqual(['STATUS', 'OK']);
      expect(await stateOf('d1')).toEqual(['delivered']);
    });

    it('that is gone is not tried again', async () => {
      receiver.answer = (_, response) => response.writeHead(410).end();
      await ended('d1');
      await look(sender());
      expect(await stateOf('d1')).toEqual(['given-up']);
    });

    it('that hangs keeps no other waiting', async () => {
      receiver.answer = ({ headers }, response) => {
        if (headers.host?.startsWith('hooks')) response.writeHead(204).end();
      };
      for (let i = 0; i < 20; i++) await ended(`d${i}`, `http://slow.test:${receiver.port}/`);
      await ended('quick');
      const one = sender();
      one.nudge();
      const received = await receiver.until(3);
      expect(received.map(({ headers }) => headers.host?.split(':')[0]).sort()).toEqual([
        'hooks.test',
        'slow.test',
        'slow.test',
      ]);
      expect((await triesOf('d19')).length).toBe(0);
    });

    it('in a private network is told nothing unless configuration allows', async () => {
      await ended('d1');
      const log = new JsonLog(() => undefined);
      const strict = new WebhookSender(
        { ...config, webhookAllowPrivate: false } as Config,
        repository,
        new DocumentEvents(documents, alone, log),
        metrics,
        clock,
        log,
        world,
      );
      senders.push(strict);
      await look(strict);
      expect(receiver.received).toEqual([]);
      expect(await triesOf('d1')).toEqual(['ADDRESS_REFUSED']);
      expect(await stateOf('d1')).toEqual(['pending']);
    });
  });
});

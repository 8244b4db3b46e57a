import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hooksCertificate, type Receiver, startReceiver } from '../../test/support/receiver.js';
import { type Address, type PostOptions, post } from './post.js';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const loopback: Address[] = [{ address: '127.0.0.1', family: 4 }];
const allowed: PostOptions = { allowPrivate: true, timeoutMs: 10_000, resolve: async () => loopback };
const to = (url: string, more: Partial<PostOptions> = {}) =>
  post(new URL(url), '{"a":"ă"}', { 'Vanthu-Event': 'e1' }, { ...allowed, ...more });
const plain = (path = '/') => `http://hooks.test:${receiver.port}${path}`;

describe('a delivery', () => {
  it('is a POST of the very bytes', async () => {
    expect(await to(plain('/nhan?khoa=1'))).toEqual({ outcome: 'OK', status: 204 });
    expect(receiver.received).toMatchObject([
      {
        url: '/nhan?khoa=1',
        body: '{"a":"ă"}',
        headers: { host: `hooks.test:${receiver.port}`, 'vanthu-event': 'e1', 'content-length': '10' },
      },
    ]);
  });

  it.each([
    [500, 'STATUS'],
    [404, 'STATUS'],
    [410, 'GONE'],
    [301, 'REDIRECT'],
    [307, 'REDIRECT'],
  ])('answered with %i is %s', async (status, outcome) => {
    receiver.answer = (_, response) => response.writeHead(status, { Location: plain('/khac') }).end();
    expect(await to(plain())).toEqual({ outcome, status });
    expect(receiver.received).toHaveLength(1);
  });

  it('ends with its time, whether nothing is answered or the answer never ends', async () => {
    receiver.answer = () => undefined;
    expect(await to(plain(), { timeoutMs: 100 })).toEqual({ outcome: 'TIMEOUT' });
    receiver.answer = (_, response) => response.writeHead(200).write('…');
    expect(await to(plain(), { timeoutMs: 100 })).toEqual({ outcome: 'OK', status: 200 });
  });

  it('reads no more of an answer than it needs', async () => {
    let sent = 0;
    receiver.answer = (_, response) => {
      response.writeHead(500);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384))) sent += 16_384;
      };
      response.on('drain', more);
      more();
    };
    expect(await to(plain())).toEqual({ outcome: 'STATUS', status: 500 });
    expect(sent).toBeLessThan(50_000_000);
  });

  it('fails where nobody listens, or what answers is no HTTP', async () => {
    const server = createServer((socket) =>
      socket
        .on('error', () => undefined)
        .resume()
        .end('SSH-2.0-OpenSSH\r\n'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    expect(await to(`http://hooks.test:${port}/`)).toEqual({ outcome: 'CONNECTION' });
    await new Promise((resolve) => server.close(resolve));
    expect(await to(`http://hooks.test:${port}/`)).toEqual({ outcome: 'CONNECTION' });
  });

  it('rejects when it is stopped', async () => {
    receiver.answer = () => undefined;
    const stop = new AbortController();
    const posted = to(plain(), { signal: stop.signal });
    await receiver.until(1);
    stop.abort();
    await expect(posted).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('over TLS', () => {
  let secure: Receiver;
  beforeEach(async () => {
    secure = await startReceiver({ tls: true });
  });
  afterEach(() => secure.close());

  it('goes to who proves the name', async () => {
    const outcome = await to(`https://hooks.test:${secure.port}/`, { ca: hooksCertificate });
    expect(outcome).toEqual({ outcome: 'OK', status: 204 });
  });

  it('tells nobody anything who proves another name, or nothing', async () => {
    expect(await to(`https://hooks.test:${secure.port}/`)).toEqual({ outcome: 'TLS' });
    expect(await to(`https://other.test:${secure.port}/`, { ca: hooksCertificate })).toEqual({ outcome: 'TLS' });
    expect(await to(`https://hooks.test:${receiver.port}/`, { ca: hooksCertificate })).toEqual({ outcome: 'TLS' });
    expect(secure.received).toEqual([]);
  });
});

describe('where it may not go', () => {
  const resolving = (...addresses: string[]) => ({
    allowPrivate: false,
    resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  });

  it.each([
    ['127.0.0.1'],
    ['10.0.0.1'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['1.1.1.1', '127.0.0.1'],
    ['2606:4700::1111', 'fe80::1'],
  ])('a name of %s %s is dialled by none of its addresses', async (...addresses) => {
    expect(await to(plain(), resolving(...addresses))).toEqual({ outcome: 'ADDRESS_REFUSED' });
    expect(receiver.received).toEqual([]);
  });

  it('an address is refused without asking for a name', async () => {
    for (const host of ['127.0.0.1', '2130706433', '[::1]', '[::ffff:7f00:1]'])
      expect(await to(`http://${host}:${receiver.port}/`, { allowPrivate: false })).toEqual({
        outcome: 'ADDRESS_REFUSED',
      });
    expect(receiver.received).toEqual([]);
  });

  it('a name is asked for once, and what was checked is dialled', async () => {
    let asked = 0;
    const turning = async (): Promise<Address[]> => (asked++ === 0 ? loopback : [{ address: '127.0.0.2', family: 4 }]);
    expect((await to(plain(), { resolve: turning })).outcome).toBe('OK');
    expect(asked).toBe(1);
  });

  it('a name that is not, or takes for ever', async () => {
    const no = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await to(plain(), { resolve: no })).toEqual({ outcome: 'NAME' });
    expect(await to(plain(), { resolve: async () => [] })).toEqual({ outcome: 'NAME' });
    expect(await to(plain(), { resolve: () => new Promise(() => undefined), timeoutMs: 50 })).toEqual({
      outcome: 'TIMEOUT',
    });
  });

  it('a receiver that redirects to loopback gets no second request', async () => {
    const inner = await startReceiver();
    receiver.answer = (_, response) => response.writeHead(302, { Location: `http://127.0.0.1:${inner.port}/` }).end();
    expect(await to(plain())).toEqual({ outcome: 'REDIRECT', status: 302 });
    expect(inner.received).toEqual([]);
    await inner.close();
  });
});

import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keysCommand } from '../../service/access/keys-command.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { onePage, post, serve, type TestService, temporaryFolder, until } from '../support/service.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let now: number;
const clock = { now: () => new Date(now) };
const keyFile = () => join(folder.path, 'api-keys.txt');
const add = async (scope: string) => (await keysCommand(keyFile(), ['add', '--scope', scope])).trim();

type Headers = Record<string, string>;

/** A browser of one service: what it sends of itself, and its cookie. */
class Browser {
  cookie = '';
  constructor(private readonly base: string) {}

  get page(): Headers {
    return { Origin: this.base };
  }

  call(path: string, method = 'GET', headers: Headers = {}, body?: object): Promise<Response> {
    const type: Headers = body ? { 'Content-Type': 'application/json' } : {};
    const cookie: Headers = this.cookie ? { Cookie: `khac=1; ${this.cookie}` } : {};
    return fetch(this.base + path, {
      method,
      headers: { ...type, ...cookie, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  async signIn(key: string): Promise<Response> {
    const answer = await this.call('/api/v1/sessions', 'POST', this.page, { key });
    const [set] = answer.headers.getSetCookie();
    if (set) this.cookie = set.split(';')[0]!;
    return answer;
  }

  documents = () => this.call('/api/v1/documents');
  current = async () => (await this.call('/api/v1/sessions/current')).json();
  signOut = () => this.call('/api/v1/sessions/current', 'DELETE', this.page);
}

async function problem(answer: Response | Promise<Response>, status: number, code: string): Promise<Response> {
  const response = await answer;
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await response.json()).toMatchObject({ status, code });
  return response;
}

describe('a service with keys, in two instances', () => {
  let postgres: TestPostgres;
  let services: TestService[];
  let full: string;
  let read: string;
  let metrics: string;
  let passing: string;

  beforeAll(async () => {
    now = Date.parse('2017-09-18T01:00:00Z');
    postgres = await startPostgres();
    folder = await temporaryFolder();
    [full, read, metrics, passing] = [await add('full'), await add('read'), await add('metrics'), await add('full')];
    const env = {
      API_KEYS_FILE: keyFile(),
      DATABASE_URL: await postgres.newDatabase(),
      FILES_URL: `file:${join(folder.path, 'files')}`,
      RENDER_PAGES: '1',
    };
    services = [];
    for (const name of ['a', 'b']) services.push(await serve(join(folder.path, name), env, { clock }));
  });
  afterAll(async () => {
    for (const service of services) await service.close();
    await postgres.close();
    await folder.remove();
  });
  const browser = (at = 0) => new Browser(services[at]!.url);

  it('asks for signing in, and takes a key for it', async () => {
    const b = browser();
    expect(await b.current()).toEqual({ required: true, scope: null });
    await problem(b.documents(), 401, 'KEY_MISSING');
    const answer = await b.signIn(` ${full}\n`);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ required: true, scope: 'full' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [set] = answer.headers.getSetCookie();
    expect(set).toMatch(
      /^vanthu_session=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
    expect(full).not.toContain(b.cookie.split('=')[1]);
    expect(await b.current()).toEqual({ required: true, scope: 'full' });
    const documents = await b.documents();
    expect([documents.status, documents.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
  });

  it('gives a session what its key may do', async () => {
    const [reader, watcher] = [browser(), browser()];
    await reader.signIn(read);
    expect(await reader.current()).toEqual({ required: true, scope: 'read' });
    expect((await reader.documents()).status).toBe(200);
    await problem(reader.call('/api/v1/documents', 'POST', reader.page, onePage(1)), 403, 'KEY_SCOPE');
    await watcher.signIn(metrics);
    expect((await watcher.call('/metrics')).status).toBe(200);
    await problem(watcher.documents(), 403, 'KEY_SCOPE');
  });

  it('changes something for its own pages alone', async () => {
    const b = browser();
    await b.signIn(full);
    const make = (headers: Headers) => b.call('/api/v1/documents', 'POST', headers, onePage(1));
    for (const headers of <Headers[]>[
      {},
      { Origin: 'https://example.org' },
      { Origin: 'http://127.0.0.1:1' },
      { Origin: 'null' },
      { ...b.page, 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ])
      await problem(make(headers), 403, 'ORIGIN_NOT_ALLOWED');
    for (const headers of <Headers[]>[b.page, { 'Sec-Fetch-Site': 'same-origin' }])
      expect((await make(headers)).status).toBe(202);
    await problem(b.call('/api/v1/sessions/current', 'DELETE'), 403, 'ORIGIN_NOT_ALLOWED');
    expect((await b.documents()).status).toBe(200);
  });

  it('lets no other page sign anybody in', async () => {
    const b = browser();
    await problem(
      b.call('/api/v1/sessions', 'POST', { Origin: 'https://example.org' }, { key: full }),
      403,
      'ORIGIN_NOT_ALLOWED',
    );
    const plain = b.call('/api/v1/sessions', 'POST', { 'Content-Type': 'text/plain' }, { key: full });
    await problem(plain, 415, 'NOT_JSON');
    expect((await b.call('/api/v1/sessions', 'POST', {}, { key: full })).status).toBe(201);
  });

  it('knows a session at every instance, and ends it at all of them', async () => {
    const [here, there] = [browser(0), browser(1)];
    await here.signIn(full);
    there.cookie = here.cookie;
    expect((await there.documents()).status).toBe(200);
    const answer = await there.signOut();
    expect([answer.status, await answer.json()]).toEqual([200, { required: true, scope: null }]);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^vanthu_session=; Path=\/; Expires=Thu, 01 Jan 1970/);
    await problem(here.documents(), 401, 'SESSION_ENDED');
    expect(await here.current()).toEqual({ required: true, scope: null });
    expect((await here.signOut()).status).toBe(200);
  });

  it('ends the session of a browser that signs in anew', async () => {
    const b = browser();
    await b.signIn(full);
    const before = b.cookie;
    await b.signIn(read);
    expect(await b.current()).toEqual({ required: true, scope: 'read' });
    b.cookie = before;
    await problem(b.documents(), 401, 'SESSION_ENDED');
  });

  it('ends a session with its key, and not those of others', async () => {
    const [one, other] = [browser(), browser()];
    await one.signIn(passing);
    await other.signIn(full);
    await keysCommand(keyFile(), ['revoke', passing.split('_')[1]!]);
    await problem(await until(one.documents, ({ status }) => status !== 200), 401, 'SESSION_ENDED');
    expect((await other.documents()).status).toBe(200);
  });

  it('ends a session after twelve hours', async () => {
    const b = browser();
    await b.signIn(full);
    now += 12 * 60 * 60 * 1_000 - 1;
    expect((await b.documents()).status).toBe(200);
    now += 1;
    await problem(b.documents(), 401, 'SESSION_ENDED');
  });

  it('goes by the key that is sent, whatever cookie goes along', async () => {
    const b = browser();
    await b.signIn(full);
    await problem(b.call('/api/v1/documents', 'GET', { Authorization: 'Bearer x' }), 401, 'KEY_REFUSED');
    const bearer = { Authorization: `Bearer ${full}` };
    b.cookie = `vanthu_session=${'x'.repeat(43)}`;
    expect((await b.call('/api/v1/documents', 'POST', bearer, onePage(2))).status).toBe(202);
    b.cookie = 'vanthu_session=x';
    await problem(b.documents(), 401, 'KEY_MISSING');
  });

  it('reads no more than a key takes, and says what it wants', async () => {
    const send = (body: object) => browser().call('/api/v1/sessions', 'POST', {}, body);
    await problem(send({ key: 'x'.repeat(4_096) }), 413, 'BODY_TOO_LARGE');
    for (const body of [{}, { key: 1 }, { key: '' }, { key: 'x'.repeat(201) }, { key: full, more: 1 }, [full]])
      await problem(send(body), 422, 'VALIDATION_FAILED');
  });

  it('tells a page of the details that a signed-in browser may see', async () => {
    const b = browser();
    const ready = async () => Object.keys((await (await b.call('/health/ready')).json()) as object);
    expect(await ready()).toEqual(['status']);
    await b.signIn(read);
    expect(await ready()).toContain('checks');
  });

  it('lets everybody have the files of its app, and nothing under other names', async () => {
    for (const path of ['/', '/app', '/app/van-ban', '/assets/x.js'])
      expect([path, (await browser().call(path)).status]).not.toEqual([path, 401]);
    await problem(browser().call('/app/van-ban', 'POST'), 401, 'KEY_MISSING');
    // As no client normalises it.
    const raw = (path: string) =>
      new Promise<string | undefined>((resolve, reject) =>
        httpRequest({ host: '127.0.0.1', port: new URL(services[0]!.url).port, path }, (answer) =>
          resolve(answer.resume().headers['content-type']),
        )
          .on('error', reject)
          .end(),
      );
    for (const path of ['/app/../api/v1/documents', '/assets/%2e%2e/api/v1/documents', '/app/..%2fapi/v1/documents'])
      expect([path, await raw(path)]).toEqual([path, expect.not.stringContaining('application/json')]);
  });

  it('puts off many wrong keys, however they are sent, and still takes a good one', async () => {
    const b = browser();
    await until(
      () => b.signIn('wrong'),
      (answer) => answer.status === 429,
    );
    await problem(b.call('/api/v1/documents', 'GET', { Authorization: 'Bearer x' }), 429, 'TOO_MANY_WRONG_KEYS');
    expect((await b.signIn(full)).status).toBe(201);
  });

  it('logs neither keys nor cookies, but which key called', async () => {
    const b = browser();
    await b.signIn(full);
    await (await b.documents()).arrayBuffer();
    const said = await until(
      async () => services[0]!.lines.join(''),
      (log) => log.includes(`"key":"${full.split('_')[1]}"`),
    );
    expect(said).not.toContain(full.slice(16));
    expect(said).not.toContain(b.cookie.split('=')[1]);
  });
});

it('a service without keys needs no session', async () => {
  const empty = await temporaryFolder();
  const service = await serve(empty.path);
  const b = new Browser(service.url);
  expect(await b.current()).toEqual({ required: false, scope: null });
  await problem(b.signIn('vanthu_abcdefgh_x'), 401, 'KEY_REFUSED');
  expect((await post(`${service.url}/api/v1/documents`, onePage(1))).status).toBe(202);
  await service.close();
  await empty.remove();
});

it('a service behind https has a cookie that goes over https alone', async () => {
  folder = await temporaryFolder();
  const key = await add('full');
  const service = await serve(folder.path, { PUBLIC_URL: 'https://vanthu.truong.edu.vn' });
  const b = new Browser(service.url);
  const [set] = (await b.signIn(key)).headers.getSetCookie();
  expect(set).toMatch(/^__Host-vanthu_session=[^;]{43};.*; Path=\/;.*; HttpOnly; Secure; SameSite=Strict$/);
  const make = (Origin: string) => b.call('/api/v1/documents', 'POST', { Origin }, onePage(1));
  expect((await make('https://vanthu.truong.edu.vn')).status).toBe(202);
  await problem(make('https://truong.edu.vn'), 403, 'ORIGIN_NOT_ALLOWED');
  await service.close();
  await folder.remove();
});

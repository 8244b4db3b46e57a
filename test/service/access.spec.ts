import { rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keysCommand } from '../../service/access/keys-command.js';
import { onePage, post, serve, spawnRaw, type TestService, temporaryFolder, until } from '../support/service.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let service: TestService;
let full: string;
let read: string;
let metrics: string;
const keyFile = () => join(folder.path, 'api-keys.txt');
const add = async (scope: string) => (await keysCommand(keyFile(), ['add', '--scope', scope])).trim();

beforeAll(async () => {
  folder = await temporaryFolder();
  [full, read, metrics] = [await add('full'), await add('read'), await add('metrics')];
  service = await serve(folder.path, { HOST: '0.0.0.0', PUBLIC_URL: 'https://vanthu.truong.edu.vn' });
});
afterAll(async () => {
  await service.close();
  await folder.remove();
});

const here = (path: string) => `http://127.0.0.1:${new URL(service.url).port}${path}`;
const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });
const documents = (headers: Record<string, string> = {}) => fetch(here('/api/v1/documents'), { headers });

async function problem(response: Response, status: number, code: string): Promise<Response> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await response.json()).toMatchObject({ status, code });
  expect(response.status).toBe(status);
  return response;
}

describe('with a key, off loopback', () => {
  it('every call needs one, before anything is read of it', async () => {
    for (const [method, path] of [
      ['GET', '/api/v1/documents'],
      ['POST', '/api/v1/documents'],
      ['GET', '/API/V1/documents/'],
      ['GET', '/api/v1/templates'],
      ['GET', '/api/docs/../v1/documents'],
      ['POST', '/api/docs/x'],
      ['GET', '/nowhere'],
      ['GET', '/metrics'],
      ['GET', '/health/live/more'],
    ]) {
      const response = await fetch(here(path!), { method: method!, ...(method === 'POST' && { body: '{broken' }) });
      await problem(response, 401, 'KEY_MISSING');
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="vanthu"');
    }
  });

  it('a good one is let in, whatever the case of the scheme', async () => {
    expect((await documents(bearer(full))).status).toBe(200);
    expect((await documents({ Authorization: `bearer  ${full}` })).status).toBe(200);
    const made = await post(here('/api/v1/documents'), onePage(1), bearer(full));
    expect(made.status).toBe(202);
  });

  it('a wrong one is refused', async () => {
    for (const headers of [
      bearer(`${full.slice(0, -1)}*`),
      bearer('x'),
      { Authorization: 'Basic eDp5' },
      { Authorization: 'Bearer' },
    ]) {
      const response = await problem(await documents(headers), 401, 'KEY_REFUSED');
      expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
    }
  });

  it('one to read with makes and cancels nothing', async () => {
    expect((await documents(bearer(read))).status).toBe(200);
    const response = await problem(await post(here('/api/v1/documents'), onePage(2), bearer(read)), 403, 'KEY_SCOPE');
    expect(response.headers.get('www-authenticate')).toContain('error="insufficient_scope", scope="full"');
    await problem(
      await fetch(here('/api/v1/documents/x'), { method: 'DELETE', headers: bearer(read) }),
      403,
      'KEY_SCOPE',
    );
  });

  it('one for the metrics reads nothing else', async () => {
    await problem(await documents(bearer(metrics)), 403, 'KEY_SCOPE');
    expect((await fetch(here('/metrics'), { headers: bearer(metrics) })).status).toBe(200);
    expect((await fetch(here('/metrics'), { headers: bearer(read) })).status).toBe(200);
  });

  it('the description, the start page and health are open, and tell strangers no more than that', async () => {
    for (const path of ['/', '/api/docs', '/api/openapi.json', '/health/live', '/health/ready'])
      expect([path, (await fetch(here(path))).status]).toEqual([path, 200]);
    const ready = async (headers = {}) => (await fetch(here('/health/ready'), { headers })).json();
    expect(Object.keys((await ready()) as object)).toEqual(['status']);
    expect(await ready(bearer(read))).toMatchObject({ checks: { database: { ok: true } } });
  });

  it('only its own names are answered to', async () => {
    const statusAs = (host: string) =>
      new Promise<number | undefined>((resolve, reject) =>
        httpRequest(here('/health/live'), { headers: { host } }, (answer) => resolve(answer.resume().statusCode))
          .on('error', reject)
          .end(),
      );
    expect(await statusAs('vanthu.truong.edu.vn')).toBe(200);
    expect(await statusAs('example.org')).toBe(421);
  });

  it('the log names the key by its id, and no key', () => {
    const log = service.lines.join('');
    for (const key of [full, read, metrics]) expect(log).not.toContain(key.slice(16));
    expect(log).toContain('"event":"key.refused"');
  });

  it('a key revoked while the service runs is refused, and the others are not', async () => {
    const key = await add('full');
    await until(
      () => documents(bearer(key)),
      (answer) => answer.status === 200,
    );
    await keysCommand(keyFile(), ['revoke', key.split('_')[1]!]);
    await until(
      () => documents(bearer(key)),
      (answer) => answer.status !== 200,
    );
    expect((await documents(bearer(full))).status).toBe(200);
  });

  it('many wrong ones from one address are put off, while a good one still passes', async () => {
    const last = await until(
      () => documents(bearer('wrong')),
      (answer) => answer.status === 429,
    );
    await problem(last, 429, 'TOO_MANY_WRONG_KEYS');
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await documents(bearer(full))).status).toBe(200);
    expect(service.lines.filter((line) => line.includes('key.refused-often'))).toHaveLength(1);
  });
});

it('a service with no key left lets nobody in', async () => {
  const empty = await temporaryFolder();
  const file = join(empty.path, 'api-keys.txt');
  const key = (await keysCommand(file, ['add'])).trim();
  const lonely = await serve(empty.path);
  const ask = () => fetch(`${lonely.url}/api/v1/templates`, { headers: bearer(key) });
  expect((await ask()).status).toBe(200);
  await rm(file);
  await until(ask, (answer) => answer.status === 401);
  expect((await fetch(`${lonely.url}/api/v1/templates`)).status).toBe(401);
  await lonely.close();
  await empty.remove();
});

it('without a key the service does not leave loopback, and says how to get one', async () => {
  const empty = await temporaryFolder();
  const child = spawnRaw(empty.path, { env: { HOST: '0.0.0.0' } });
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(1);
  expect(said).toContain('npm run keys -- add');
  await empty.remove();
});

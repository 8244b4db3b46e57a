import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keysCommand } from '../../service/access/keys-command.js';
import { clientTypes } from '../../toolkit/client-types.js';
import { type Receiver, startReceiver } from '../support/receiver.js';
import { home, onePage, type SeenDocument, serve, type TestService, temporaryFolder } from '../support/service.js';

/** The clients that people copy, as they run them: against a service with keys, with webhooks from it. */

const secret = 'bi-mat-cua-truong-thpt-thanh-nua-2017';
const clients = join(home, 'examples/clients');
const commands: [string, string, string[]][] = [
  ['curl', 'sh', [join(clients, 'curl.sh')]],
  ['TypeScript', process.execPath, [join(clients, 'typescript/main.ts')]],
  ['Python', 'python3', [join(clients, 'python/vanthu.py')]],
];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let service: TestService;
let receiver: Receiver;
let key: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  receiver = await startReceiver();
  key = (await keysCommand(join(folder.path, 'api-keys.txt'), ['add'])).trim();
  service = await serve(folder.path, { WEBHOOK_SECRET: secret, WEBHOOK_ALLOW_PRIVATE: '1' });
});
afterAll(async () => {
  await service.close();
  await receiver.close();
  await folder.remove();
});

interface Run {
  code: number;
  out: string;
  errors: string;
}

/** Without the tests' own options for Node: a client runs as it stands. */
function run(program: string, args: string[], env: Record<string, string> = {}): Promise<Run> {
  const all = {
    PATH: process.env.PATH ?? '',
    VANTHU_URL: service.url,
    VANTHU_KEY: key,
    VANTHU_WEBHOOK_SECRET: secret,
    ...env,
  };
  return new Promise((resolve) =>
    execFile(program, args, { env: all }, (error, out, errors) =>
      resolve({ code: error ? Number(error.code) : 0, out, errors }),
    ),
  );
}

const seen = async (id: string) =>
  (await (
    await fetch(`${service.url}/api/v1/documents/${id}`, { headers: { Authorization: `Bearer ${key}` } })
  ).json()) as SeenDocument;

describe.each(commands)('the client for %s', (name, program, command) => {
  const request = () => join(folder.path, `${name}.json`);
  const write = (body: object) => writeFile(request(), JSON.stringify(body));
  const so = 100 + commands.findIndex(([other]) => other === name);

  it('makes one document however often it is asked, and brings its very bytes', async () => {
    await write({ ...onePage(so), webhook: { url: `http://127.0.0.1:${receiver.port}/${name}` } });
    const file = join(folder.path, `${name}.pdf`);
    const first = await run(program, [...command, 'make', request(), file]);
    expect(first).toMatchObject({ code: 0, errors: '' });
    const document = await seen(first.out.trim());
    const sha256 = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    expect(sha256).toBe(document.files.pdf!.sha256);
    const second = await run(program, [...command, 'make', request(), join(folder.path, `${name}.docx`)]);
    expect(second).toMatchObject({ code: 0, out: first.out });
  });

  it('knows a genuine webhook from any other', async () => {
    const told = (await receiver.until(so - 99)).find(({ url }) => url === `/${name}`)!;
    const body = join(folder.path, 'body.json');
    const header = String(told.headers['vanthu-signature']);
    const [, t = '', v1 = ''] = /^t=(\d+),v1=(\w+)$/.exec(header) ?? [];
    await writeFile(body, told.body);
    const verify = async (signature: string, env: Record<string, string> = {}) =>
      (await run(program, [...command, 'verify', signature, body], { VANTHU_NOW: t, ...env })).code;
    expect(await verify(header)).toBe(0);
    expect(await verify(`t=${t},v1=${'0'.repeat(64)},v1=${v1}`)).toBe(0);
    expect(await verify(header, { VANTHU_NOW: String(Number(t) + 301) })).toBe(1);
    expect(await verify(header, { VANTHU_WEBHOOK_SECRET: `${secret}x` })).toBe(1);
    expect(await verify(`t=${Number(t) + 1},v1=${v1}`)).toBe(1);
    for (const bad of ['', 't=', `v1=${v1}`, `t=${t}`, `t=${t},v1=`, 'x'])
      expect([bad, await verify(bad)]).toEqual([bad, 1]);
    await writeFile(body, `${told.body} `);
    expect(await verify(header)).toBe(1);
  });

  it('says what is wrong, and fails', async () => {
    const { template, data } = onePage(so);
    await write({ template, data: { ...data, so: 'một trăm' } });
    const failed = await run(program, [...command, 'make', request(), join(folder.path, 'x.pdf')]);
    expect(failed.code).not.toBe(0);
    expect(failed.errors).toContain('VALIDATION_FAILED');
    const stranger = await run(program, [...command, 'make', request(), join(folder.path, 'x.pdf')], {
      VANTHU_KEY: '',
    });
    expect(stranger.code).not.toBe(0);
    expect(stranger.errors).toContain('KEY_MISSING');
  });
});

it('the TypeScript client has the types that the service describes (npm run client-types)', async () => {
  const api = (await (await fetch(`${service.url}/api/openapi.json`)).json()) as object;
  expect(readFileSync(join(clients, 'typescript/api.ts'), 'utf8')).toBe(await clientTypes(api));
});

it('the TypeScript client fits its types', async () => {
  const tsc = join(home, 'node_modules/typescript/bin/tsc');
  expect(await run(process.execPath, [tsc, '-p', join(clients, 'typescript')])).toMatchObject({ code: 0, out: '' });
});

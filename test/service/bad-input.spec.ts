import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { onePage, post, type SeenDocument, serve, temporaryFolder, useService } from '../support/service.js';

interface SeenProblem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  errors?: { path: string; code: string; message: string }[];
}

const service = useService();
let documents: string;

beforeAll(async () => {
  documents = `${service.url}/api/v1/documents`;
});

/** Every refusal has the same shape, and the service is still up behind it. */
async function problemOf(response: Response): Promise<SeenProblem> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await response.json()) as SeenProblem;
  expect(problem).toMatchObject({
    type: `urn:vanthu:problem:${problem.code}`,
    status: response.status,
    title: expect.stringMatching(/\S/),
    detail: expect.stringMatching(/\S/),
    instance: expect.stringMatching(/^\//),
  });
  return problem;
}

/** What the service answers to these bytes until it hangs up. */
const speak = (text: string) =>
  new Promise<string>((resolve, reject) => {
    let answer = '';
    connect(Number(new URL(service.url).port), '127.0.0.1')
      .on('data', (chunk) => {
        answer += chunk;
      })
      .on('error', reject)
      .on('close', () => resolve(answer))
      .write(text);
  });

const refused = async (body: unknown, headers: Record<string, string> = {}) =>
  problemOf(await post(documents, body, headers));
const places = (problem: SeenProblem) => problem.errors?.map((e) => e.path).sort();
const { template, data } = onePage(5);
const withData = (more: Record<string, unknown>) => ({ template, data: { ...data, ...more } });

describe('a request that cannot be read', () => {
  it('as JSON', async () => {
    for (const body of ['{"template": "cong-van",', '{]', ' ', '\u0000']) {
      expect(await refused(body)).toMatchObject({ status: 400, code: 'BROKEN_JSON' });
    }
  });

  it('because there is nothing', async () => {
    expect(places(await refused(''))).toEqual(['/data', '/template']);
    expect(await problemOf(await fetch(documents, { method: 'POST' }))).toMatchObject({
      status: 415,
      code: 'NOT_JSON',
    });
  });

  it('because it is something else', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
    ]) {
      expect(await refused('{}', { 'Content-Type': type })).toMatchObject({ status: 415, code: 'NOT_JSON' });
    }
    expect(await refused('{}', { 'Content-Type': 'application/json; charset=koi8-r' })).toMatchObject({
      code: 'NOT_JSON',
    });
  });

  it('because it is 3 MB', async () => {
    const body = withData({ noiDung: 'a'.repeat(3 * 1024 * 1024) });
    expect(await refused(body)).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
  });

  it('because it is no object', async () => {
    for (const body of ['[]', 'null', '"cong-van"', '5'])
      expect(await refused(body)).toMatchObject({ status: 422, errors: [{ path: '', code: 'WRONG_TYPE' }] });
  });

  it('because its address is malformed', async () => {
    expect(await problemOf(await fetch(`${documents}/%FF`))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });
});

describe('an address', () => {
  it('that does not exist', async () => {
    for (const path of ['/x', '/api', '/api/v1', '/api/v2/documents', '/api/v1/documents/1/2/3/4', '/api/docs/LICENSE'])
      expect(await problemOf(await fetch(service.url + path))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const unknown = await problemOf(await fetch(`${documents}/0198c1d2-0000-7000-8000-000000000000`));
    expect(unknown).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
    expect((await problemOf(await fetch(`${documents}/x/events`))).code).toBe('DOCUMENT_NOT_FOUND');
    expect((await problemOf(await fetch(`${documents}/x/files/pdf`))).code).toBe('DOCUMENT_NOT_FOUND');
  });

  it('that does not take this method', async () => {
    for (const [path, method, allow] of [
      ['/api/v1/documents', 'PUT', 'GET, HEAD, POST'],
      ['/api/v1/documents/1', 'PATCH', 'DELETE, GET, HEAD'],
      ['/api/v1/previews', 'GET', 'POST'],
      ['/api/v1/templates', 'POST', 'GET, HEAD'],
    ] as const) {
      const response = await fetch(service.url + path, { method });
      expect(response.headers.get('allow')).toBe(allow);
      expect(await problemOf(response)).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    }
  });

  it('that Node’s parser gives up on', async () => {
    for (const [text, status, code] of [
      ['garbage\r\n\r\n', 400, 'BAD_REQUEST'],
      [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
    ] as const) {
      const [head = '', body = ''] = (await speak(text)).split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(head).toContain('\r\nContent-Type: application/problem+json');
      expect(JSON.parse(body)).toMatchObject({ status, code, title: expect.stringMatching(/[À-ỹ]/) });
    }
  });

  it('of HTTP/1.0, which has no host name, is answered', async () => {
    expect(await speak('GET /health/live HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /);
  });

  it('under a host name that is not this machine', async () => {
    const { port } = new URL(service.url);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      httpRequest({ port, path: '/api/v1/templates', headers: { Host: 'attacker.example' } }, resolve)
        .on('error', reject)
        .end();
    });
    answer.resume();
    expect(answer.statusCode).toBe(421);
  });
});

describe('a template', () => {
  it('that does not exist', async () => {
    const problem = await refused({ template: 'khong-co', data });
    expect(problem).toMatchObject({ status: 422, code: 'TEMPLATE_NOT_FOUND', errors: [{ path: '/template' }] });
    expect(problem.detail).toContain('cong-van');
    const got = await fetch(`${service.url}/api/v1/templates/khong-co/versions/2017-2018`);
    expect(await problemOf(got)).toMatchObject({ status: 404, code: 'TEMPLATE_NOT_FOUND' });
  });

  it('that has no such version, not even one named like a path or a property', async () => {
    for (const version of ['2030-2031', '../2017-2018', '__proto__', 'constructor']) {
      const problem = await refused({ template, version, data });
      expect(problem).toMatchObject({
        status: 422,
        code: 'TEMPLATE_VERSION_NOT_FOUND',
        errors: [{ path: '/version' }],
      });
      const path = `${service.url}/api/v1/templates/${template}/versions/${encodeURIComponent(version)}/schema`;
      expect(await problemOf(await fetch(path))).toMatchObject({ status: 404, code: 'TEMPLATE_VERSION_NOT_FOUND' });
    }
  });

  it('that has no version for the date, or for the school year', async () => {
    expect(await refused(withData({ ngay: '2011-03-04' }))).toMatchObject({
      status: 422,
      code: 'TEMPLATE_NOT_IN_FORCE',
      errors: [{ path: '/data/ngay' }],
    });
    expect(await refused({ template, namHoc: '2009-2010', data })).toMatchObject({
      code: 'TEMPLATE_NOT_IN_FORCE',
      errors: [{ path: '/namHoc' }],
    });
  });

  it('that has no version for the date says what else is wrong with the data, too', async () => {
    const dated = withData({ ngay: '2011-03-04', so: 'một', truongLa: 1 });
    for (const [body, place] of [
      [dated, '/data/ngay'],
      [{ ...dated, namHoc: '2009-2010' }, '/namHoc'],
    ] as const) {
      const problem = await refused(body);
      expect(problem).toMatchObject({ status: 422, code: 'TEMPLATE_NOT_IN_FORCE' });
      expect(places(problem)).toEqual(['/data/so', '/data/truongLa', place].sort());
    }
  });

  it('that has no such example', async () => {
    const base = `${service.url}/api/v1/templates/${template}/versions/2017-2018/examples`;
    expect(await (await fetch(`${base}/mot-trang`)).json()).toEqual(onePage(86).data);
    for (const name of ['x', 'toString', '__proto__'])
      expect(await problemOf(await fetch(`${base}/${name}`))).toMatchObject({ status: 404, code: 'EXAMPLE_NOT_FOUND' });
  });
});

describe('data', () => {
  it('that is wrong in several places is refused for all of them at once, with the place in the request', async () => {
    const { trichYeu: _, ...rest } = data;
    const problem = await refused({
      template,
      data: {
        ...rest,
        so: 'một',
        ngay: '2018-02-30',
        truongLa: 1,
        nguoiKy: { ...(data.nguoiKy as object), hoTen: '' },
      },
      webhook: 'http://127.0.0.1/x',
      formats: ['odt'],
    });
    expect(problem).toMatchObject({ status: 422, code: 'VALIDATION_FAILED' });
    expect(places(problem)).toEqual([
      '/data/ngay',
      '/data/nguoiKy/hoTen',
      '/data/so',
      '/data/trichYeu',
      '/data/truongLa',
      '/formats',
      '/webhook',
    ]);
    for (const error of problem.errors!) {
      expect(error.code).toMatch(/^[A-Z_]+$/);
      expect(error.message).toMatch(/[À-ỹ]/);
    }
  });

  it('with an impossible date is told so, though no version can be chosen by it', async () => {
    for (const ngay of ['2031-02-30', 'hôm nay', 5, '']) {
      const problem = await refused(withData({ ngay }));
      expect(problem.status).toBe(422);
      expect(places(problem)).toEqual(['/data/ngay']);
    }
  });

  it('with control characters or signs no Times has is refused', async () => {
    for (const trichYeu of ['a\u0007b', 'vui 😀 vẻ', 'Nguy\ufffdn']) {
      expect(places(await refused(withData({ trichYeu })))).toEqual(['/data/trichYeu']);
    }
  });

  it('with marks that mean something in templates and in XML is printed as it is', async () => {
    const trichYeu = 'về {x} {{y}} {#z}{/z} <w:p/> & "trích" </html> %{…}';
    const response = await post(documents, withData({ trichYeu }), { Prefer: 'wait=60' });
    expect(response.status).toBe(201);
    const done = (await response.json()) as SeenDocument;
    expect(done.status).toBe('done');
    expect(done.title).toContain('{{y}} {#z}{/z} <w:p/> & "trích" </html>');
  });

  it('of a paragraph of 100,000 characters, and of a table of 500 rows, becomes a document', async () => {
    const long = 'Văn bản rất dài. '.repeat(6_250).trim();
    const rows = Array.from({ length: 500 }, (_, i) => [String(i + 1), `Tiêu chí thứ ${i + 1}`]);
    const bang = { loai: 'bang', cot: [{ ten: 'STT' }, { ten: 'Tiêu chí' }], dong: rows };
    for (const noiDung of [long, [bang]]) {
      const response = await post(documents, withData({ noiDung }), { Prefer: 'wait=60' });
      const done = (await response.json()) as SeenDocument;
      expect([response.status, done.status, done.error]).toEqual([201, 'done', undefined]);
    }
  });

  it('nested without end is refused', async () => {
    const deep = `{"template":"cong-van","data":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    expect(await refused(deep)).toMatchObject({ status: 422 });
  });
});

describe('the language of a problem', () => {
  it('is Vietnamese, and English for whoever asks', async () => {
    const inEnglish = await post(documents, '{', { 'Accept-Language': 'en-US,en;q=0.9' });
    expect(inEnglish.headers.get('content-language')).toBe('en');
    expect(await problemOf(inEnglish)).toMatchObject({ title: 'Broken JSON' });
    for (const language of ['vi', 'fr', 'vi,en;q=0.5'])
      expect((await refused('{', { 'Accept-Language': language })).title).toBe('JSON không đọc được');
  });
});

describe('too much at once', () => {
  it('is refused with the time to come back, and what was accepted is made', async () => {
    const other = await temporaryFolder();
    const small = await serve(other.path, { QUEUE_LIMIT: '3', RENDER_PAGES: '1' });
    try {
      const url = `${small.url}/api/v1/documents`;
      const responses = await Promise.all(
        Array.from({ length: 12 }, (_, i) => post(url, onePage(i + 1), { Prefer: 'wait=60' })),
      );
      const busy = responses.filter((r) => r.status === 429);
      expect(busy.length).toBeGreaterThan(0);
      for (const response of busy) {
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
        expect((await problemOf(response)).code).toBe('TOO_MANY_WAITING');
      }
      const accepted = responses.filter((r) => r.status === 201);
      expect(accepted.length).toBe(12 - busy.length);
      const list = (await (await fetch(url)).json()) as { items: SeenDocument[] };
      expect(list.items.map((d) => d.status)).toEqual(accepted.map(() => 'done'));
    } finally {
      await small.close();
      await other.remove();
    }
  });
});

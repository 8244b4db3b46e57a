import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { newVersion } from '../../toolkit/templates/new-version.js';
import { post, home as repository, type SeenDocument, useService } from '../support/service.js';

/** Data of an older version, and versions whose days are over, over HTTP. */

const service = useService(
  async (home) => {
    newVersion(home, { id: 'dang-ky', from: '2025-2026', version: '2026-2027', tuNgay: '2026-08-01' });
    const schema = join(home, 'schemas/dang-ky/2026-2027.schema.json');
    const text = await readFile(schema, 'utf8');
    await writeFile(schema, text.replaceAll('"nhiemVu"', '"congViec"'));
    await writeFile(
      join(home, 'schemas/dang-ky/2026-2027.migrations.json'),
      JSON.stringify({ from: { '2025-2026': [{ op: 'rename', from: '/nhiemVu', to: '/congViec' }] } }),
    );
  },
  { clock: { now: () => new Date('2026-11-22T05:00:00Z') } },
);

const data = async () =>
  JSON.parse(await readFile(join(repository, 'examples/dang-ky/2025-2026/da-dien.json'), 'utf8'));
const preview = (body: object) => post(`${service.url}/api/v1/previews`, body, { Accept: 'text/html' });

describe('"dataVersion"', () => {
  it('brings data of an older version to the one that is used', async () => {
    const body = { template: 'dang-ky', version: '2026-2027', data: await data() };
    const refused = await preview(body);
    expect([refused.status, await refused.json()]).toEqual([
      422,
      expect.objectContaining({ errors: [expect.objectContaining({ path: '/data/nhiemVu', code: 'UNKNOWN_FIELD' })] }),
    ]);
    expect((await preview({ ...body, dataVersion: '2025-2026' })).status).toBe(200);
  });

  it('stores the data as they became', async () => {
    const answer = await post(
      `${service.url}/api/v1/documents`,
      { template: 'dang-ky', version: '2026-2027', dataVersion: '2025-2026', data: await data() },
      { Prefer: 'wait=30' },
    );
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as SeenDocument;
    const stored = (await (await fetch(`${service.url}/api/v1/documents/${id}/data`)).json()) as { data: object };
    expect(Object.keys(stored.data)).toEqual(expect.arrayContaining(['congViec']));
    expect(stored.data).not.toHaveProperty('nhiemVu');
  });

  it.each([
    ['2019-2020', 'TEMPLATE_VERSION_NOT_FOUND'],
    [2025, 'WRONG_TYPE'],
  ])('%j is refused', async (dataVersion, code) => {
    const answer = await preview({ template: 'dang-ky', version: '2026-2027', dataVersion, data: await data() });
    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({ errors: [expect.objectContaining({ path: '/dataVersion', code })] }),
    ]);
  });
});

describe('"dataVersion" of a batch', () => {
  const OLD = { template: 'dang-ky', version: '2026-2027', dataVersion: '2025-2026' };
  const batch = async () => {
    const { hoTen: _, nhiemVu, ...common } = await data();
    return { ...OLD, common, items: [{ hoTen: 'Lò Thị Hà', nhiemVu }, { hoTen: 'Vì Văn An' }] };
  };
  const send = async (body: object, path = '') => {
    const answer = await post(`${service.url}/api/v1/batches${path}`, body);
    return { status: answer.status, body: (await answer.json()) as Answer };
  };
  const sheet = async (csv: string, fields: Record<string, string>, path = '') => {
    const { hoTen: _, nhiemVu: __, ...common } = await data();
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...OLD, common: JSON.stringify(common), ...fields }))
      body.set(name, value);
    body.set('file', new Blob([csv]), 'dang-ky.csv');
    const answer = await fetch(`${service.url}/api/v1/batches${path}`, { method: 'POST', body });
    return { status: answer.status, body: (await answer.json()) as Answer };
  };
  interface Answer {
    id: string;
    errors: { path: string; code: string; dong?: number; cot?: string }[];
    columns: { path: string }[];
    items: { data: object }[];
  }

  it('brings every row to the version that is used, common and own data together', async () => {
    const body = await batch();
    const without = await send({ ...body, dataVersion: undefined });
    expect(without.body.errors).toEqual([expect.objectContaining({ path: '/items/0/nhiemVu', code: 'UNKNOWN_FIELD' })]);
    const { status, body: made } = await send(body);
    expect(status).toBe(202);
    const list = (await (await fetch(`${service.url}/api/v1/batches/${made.id}/documents`)).json()) as {
      items: { id: string }[];
    };
    const [first] = await Promise.all(
      list.items.map(async ({ id }) => (await fetch(`${service.url}/api/v1/documents/${id}/data`)).json()),
    );
    expect(first).toMatchObject({ version: '2026-2027', data: { congViec: body.items[0]!.nhiemVu } });
    expect((first as { data: object }).data).not.toHaveProperty('nhiemVu');
  });

  it('says what is wrong at the places of the data that were sent', async () => {
    const body = await batch();
    const { nhiemVu } = await data();
    const wrong = {
      ...body,
      common: { ...body.common, nhiemVu },
      items: [{ hoTen: 'Lò A', nhiemVu: 5 }, { hoTen: 6 }],
    };
    const places = (await send(wrong)).body.errors.map(({ path }) => path);
    expect(places.sort()).toEqual(['/items/0/nhiemVu', '/items/1/hoTen']);
    expect(
      (await send({ ...wrong, common: { ...body.common, nhiemVu: 7 }, items: [{ hoTen: 'Lò A' }] })).body.errors,
    ).toEqual([expect.objectContaining({ path: '/common/nhiemVu', code: 'WRONG_TYPE' })]);
    const one = await preview({ ...OLD, data: { ...(await data()), nhiemVu: 5 } });
    expect(((await one.json()) as Answer).errors.map(({ path }) => path)).toEqual(['/data/nhiemVu']);
  });

  it('reads a sheet by the heads of the older form, and numbers nothing that has a number', async () => {
    const { status, body } = await sheet(`hoTen,nhiemVu\nLò Thị Hà,Giáo viên\nVì Văn An,${'x'.repeat(5_000)}`, {});
    expect([status, body.errors]).toEqual([
      422,
      [expect.objectContaining({ path: '/items/1/nhiemVu', dong: 3, cot: 'B', code: 'TOO_LONG' })],
    ]);
    const checked = await sheet('hoTen,nhiemVu\nLò Thị Hà,Giáo viên', {}, '/checks');
    expect(checked.body.errors).toEqual([]);
    expect(checked.body.items[0]!.data).toEqual({ hoTen: 'Lò Thị Hà', nhiemVu: 'Giáo viên' });
    expect(checked.body.columns.map(({ path }) => path)).toContain('/nhiemVu');
    expect((await sheet('hoTen,nhiemVu\nLò Thị Hà,Giáo viên', {})).status).toBe(202);
  });

  it('that there is not is told once', async () => {
    const told = [expect.objectContaining({ path: '/dataVersion', code: 'TEMPLATE_VERSION_NOT_FOUND' })];
    expect((await send({ ...(await batch()), dataVersion: '2019-2020' })).body.errors).toEqual(told);
    expect((await sheet('hoTen\nLò A', { dataVersion: '2019-2020' })).body.errors).toEqual(told);
  });
});

describe('a version whose days are over', () => {
  const OVER = {
    // 1 July 2025, 00:00 in Vietnam.
    deprecation: '@1751302800',
    sunset: 'Mon, 30 Jun 2025 17:00:00 GMT',
    link: '</api/v1/templates/dang-ky/versions/2025-2026>; rel="successor-version"',
  };
  const headers = ({ headers: all }: Response) => ({
    deprecation: all.get('deprecation'),
    sunset: all.get('sunset'),
    link: all.get('link'),
  });
  const NONE = { deprecation: null, sunset: null, link: null };

  it('says so on templates, previews and documents, and is used all the same', async () => {
    const base = `${service.url}/api/v1`;
    for (const what of ['', '/schema', '/examples', '/sheet']) {
      const answer = await fetch(`${base}/templates/dang-ky/versions/2020-2021${what}`);
      expect([what, answer.status, headers(answer)]).toEqual([what, 200, OVER]);
    }
    const body = { template: 'dang-ky', version: '2020-2021', data: await data() };
    const shown = await preview(body);
    expect([shown.status, headers(shown)]).toEqual([200, OVER]);
    const made = await post(`${base}/documents`, body, { Prefer: 'wait=30' });
    expect([made.status, headers(made)]).toEqual([201, OVER]);
    const { id } = (await made.json()) as SeenDocument;
    expect(headers(await fetch(`${base}/documents/${id}`))).toEqual(OVER);
  });

  it('is all that is told so: not one in force, not a draft', async () => {
    for (const version of ['2025-2026', '2026-2027']) {
      expect(headers(await fetch(`${service.url}/api/v1/templates/dang-ky/versions/${version}`))).toEqual(NONE);
    }
  });
});

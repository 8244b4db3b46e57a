import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { put, useInstances } from '../support/service.js';

const instances = useInstances();

const drafts = (id = '', at = instances.service) => `${at.url}/api/v1/drafts${id && `/${id}`}`;
const draft = (title: string, data: unknown = { trichYeu: title }) => ({
  kind: 'document',
  template: 'cong-van',
  version: '2025-2026',
  title,
  data,
});
const NEW = { 'If-None-Match': '*' };
const over = (revision: number) => ({ 'If-Match': `"${revision}"` });
const save = (id: string, body: unknown, headers: Record<string, string>, at = instances.service) =>
  put(drafts(id, at), body, headers);
const saved = async (id: string, body: unknown, headers: Record<string, string>) => {
  const response = await save(id, body, headers);
  const answer = (await response.json()) as { revision: number };
  expect([response.status < 300, answer]).toEqual([true, answer]);
  return answer.revision;
};
const listed = async () => ((await (await fetch(drafts())).json()) as { items: { id: string; title: string }[] }).items;
const get = async (id: string) => {
  const response = await fetch(drafts(id));
  return { status: response.status, etag: response.headers.get('etag'), body: await response.json() };
};
const remove = async (id: string) => (await fetch(drafts(id), { method: 'DELETE' })).status;

describe('a draft', () => {
  it('is kept as it was typed, and saved over what was read', async () => {
    const id = randomUUID();
    const data = { trichYeu: 'Về việc họp'.normalize('NFD'), so: null, x: ['\ud800', '\u0000', '  '], __proto: 1.5 };
    const first = await save(id, draft('Giấy mời', data), NEW);
    const answer = { id, revision: 1, updatedAt: '2017-09-18T05:00:00.000Z' };
    expect([first.status, first.headers.get('etag'), await first.json()]).toEqual([201, '"1"', answer]);
    const second = await save(id, draft('Giấy mời họp', data), over(1));
    expect([second.status, second.headers.get('etag'), await second.json()]).toEqual([
      200,
      '"2"',
      { ...answer, revision: 2 },
    ]);
    const { data: _, ...item } = { ...draft('Giấy mời họp'), ...answer, revision: 2 };
    expect(await get(id)).toEqual({ status: 200, etag: '"2"', body: { ...item, data } });
    expect((await listed())[0]).toEqual(item);
  });

  it('keeps whatever JSON it is', async () => {
    const odd = ['{"__proto__":{"a":1},"constructor":null}', '[]', 'null', '"x"', '0', `"${'ữ'.repeat(300_000)}"`];
    for (const text of odd) {
      const id = randomUUID();
      const body = JSON.stringify(draft('Lạ', 0)).replace('"data":0', `"data":${text}`);
      expect((await save(id, body, NEW)).status).toBe(201);
      expect(await (await fetch(drafts(id))).text()).toContain(`"data":${text}`);
    }
  });

  it('lists those saved last first', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await saved(a, draft('A'), NEW);
    await saved(b, { ...draft('B'), kind: 'bo-ho-so', template: 'khen-thuong', version: '' }, NEW);
    expect((await listed()).slice(0, 2).map(({ id }) => id)).toEqual([b, a]);
    await saved(a, draft('A'), over(1));
    expect((await listed()).slice(0, 2).map(({ id }) => id)).toEqual([a, b]);
  });

  it('whose answer was lost is answered as the first time', async () => {
    const id = randomUUID();
    await saved(id, draft('A'), NEW);
    const again = await save(id, draft('A'), NEW);
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect(await again.json()).toMatchObject({ revision: 1 });
    await saved(id, draft('B'), over(1));
    const twice = await save(id, draft('B'), over(1));
    expect([twice.status, await twice.json()]).toEqual([200, expect.objectContaining({ revision: 2 })]);
    expect((await get(id)).body).toMatchObject({ revision: 2, title: 'B' });
  });

  it('is not saved over what was saved elsewhere', async () => {
    const id = randomUUID();
    await saved(id, draft('A'), NEW);
    await saved(id, draft('B'), over(1));
    for (const [body, headers] of [
      [draft('C'), over(1)],
      [draft('A'), NEW],
      [draft('C'), { 'If-Match': '"x"' }],
      [draft('B'), over(3)],
    ] as const) {
      const response = await save(id, body, headers);
      expect([response.status, response.headers.get('etag')]).toEqual([412, '"2"']);
      const problem = { code: 'DRAFT_CHANGED', revision: 2, updatedAt: '2017-09-18T05:00:00.000Z' };
      expect(await response.json()).toMatchObject(problem);
    }
    const unsaid = await save(id, draft('C'), {});
    expect([unsaid.status, await unsaid.json()]).toEqual([
      428,
      expect.objectContaining({ code: 'PRECONDITION_REQUIRED' }),
    ]);
    expect((await get(id)).body).toMatchObject({ revision: 2, title: 'B' });
  });

  it('that was deleted is gone, and whoever still has it open does not save over what comes after', async () => {
    const id = randomUUID();
    await saved(id, draft('A'), NEW);
    expect([await remove(id), await remove(id), await remove(randomUUID()), await remove('x')]).toEqual([
      204, 204, 204, 204,
    ]);
    expect(await get(id)).toMatchObject({ status: 404, body: { code: 'DRAFT_NOT_FOUND' } });
    expect((await listed()).map((item) => item.id)).not.toContain(id);
    expect((await save(id, draft('B'), over(1))).status).toBe(404);
    expect(await saved(id, draft('C'), NEW)).toBe(2);
    expect((await save(id, draft('B'), over(1))).status).toBe(412);
    expect((await get(id)).body).toMatchObject({ title: 'C' });
  });

  it('is refused with everything that is wrong with its shape', async () => {
    const response = await save(randomUUID(), { kind: 'x', template: '', version: 1, title: 'a\u0000', more: 1 }, NEW);
    const { errors } = (await response.json()) as { errors: { path: string; code: string }[] };
    expect([response.status, errors.map(({ path, code }) => `${path} ${code}`).sort()]).toEqual([
      422,
      [
        '/data MISSING_FIELD',
        '/kind INVALID_VALUE',
        '/more UNKNOWN_FIELD',
        '/template WRONG_TYPE',
        '/title CONTROL_CHARACTER',
        '/version WRONG_TYPE',
      ],
    ]);
    const deep = JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`) as unknown;
    expect(await (await save(randomUUID(), draft('A', deep), NEW)).json()).toMatchObject({
      errors: [{ code: 'TOO_DEEP' }],
    });
    expect((await save(randomUUID(), draft('A', 'x'.repeat(3_000_000)), NEW)).status).toBe(413);
    for (const id of ['1', '%00', '..%2f']) {
      expect((await save(id, draft('A'), NEW)).status).toBe(400);
      expect((await get(id)).status).toBe(404);
    }
    const id = randomUUID();
    await saved(id.toUpperCase(), draft('A'), NEW);
    expect((await get(id)).body).toMatchObject({ id });
  });

  it('that many save at once is one of them, and the others hear of it', async () => {
    await instances.beside(async (other) => {
      for (const headers of [NEW, over(1)]) {
        const id = randomUUID();
        if (headers !== NEW) await saved(id, draft('A'), NEW);
        const answers = await Promise.all(
          Array.from({ length: 12 }, (_, n) => save(id, draft(`B ${n}`), headers, n % 2 ? other : instances.service)),
        );
        const won = answers.findIndex(({ status }) => status < 300);
        expect(answers.filter(({ status }) => status === 412)).toHaveLength(11);
        expect((await get(id)).body).toMatchObject({ title: `B ${won}` });
      }
    });
  });

  it('finds room for 200, also when many come at once, and old ones can still be saved', async () => {
    const there = await listed();
    const answers = await Promise.all(
      Array.from({ length: 210 - there.length }, (_, n) => save(randomUUID(), draft(`${n}`), NEW)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(200 - there.length);
    const full = answers.filter(({ status }) => status === 409);
    expect(full).toHaveLength(10);
    expect(await full[0]!.json()).toMatchObject({ code: 'DRAFTS_FULL', detail: expect.stringContaining('200') });
    const [first] = await listed();
    expect(await listed()).toHaveLength(200);
    expect(await remove(first!.id)).toBe(204);
    expect((await save(randomUUID(), draft('A'), NEW)).status).toBe(201);
  });

  it('leaves nothing that was typed in the log', () => {
    expect(instances.service.lines.join('\n')).not.toMatch(/Giấy mời|trichYeu/);
  });
});

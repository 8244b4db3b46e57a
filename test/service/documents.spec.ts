import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { download, example, follow, onePage, post, type SeenDocument, useService } from '../support/service.js';

const service = useService();
let documents: string;

beforeAll(async () => {
  documents = `${service.url}/api/v1/documents`;
});

const made = async (body: unknown, headers: Record<string, string> = {}): Promise<SeenDocument> => {
  const response = await post(documents, body, { Prefer: 'wait=60', ...headers });
  expect(response.status).toBe(201);
  return (await response.json()) as SeenDocument;
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const congVan = { template: 'cong-van', data: example('cong-van', '1140-sgddt-vp') };

describe('POST documents', () => {
  it('accepts at once, and the finished document has its DOCX and its PDF', async () => {
    const response = await post(documents, congVan);
    expect(response.status).toBe(202);
    const accepted = (await response.json()) as SeenDocument;
    expect(accepted).toMatchObject({ template: 'cong-van', version: '2017-2018', status: 'queued', files: {} });
    expect(response.headers.get('location')).toBe(`/api/v1/documents/${accepted.id}`);
    expect(response.headers.get('preference-applied')).toBeNull();

    const states = await follow(service.url, accepted.id);
    const done = states.at(-1)!;
    expect(done.status).toBe('done');
    expect(Object.keys(done.files).sort()).toEqual(['docx', 'pdf']);
    for (const format of ['docx', 'pdf']) {
      const bytes = await download(service.url, done, format);
      expect(sha256(bytes)).toBe(done.files[format]!.sha256);
      expect(bytes.length).toBe(done.files[format]!.size);
      expect(bytes.subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\x03\x04');
    }
    expect(await (await fetch(`${documents}/${accepted.id}`)).json()).toEqual(done);
  });

  it('waits as long as the caller prefers', async () => {
    const waited = await post(documents, onePage(1), { Prefer: 'respond-async, wait=600' });
    expect(waited.status).toBe(201);
    expect(waited.headers.get('preference-applied')).toBe('wait=60');
    expect(((await waited.json()) as SeenDocument).status).toBe('done');
    const notWaited = await post(documents, onePage(2), { Prefer: 'wait=0' });
    expect(notWaited.status).toBe(202);
    expect(notWaited.headers.get('preference-applied')).toBe('wait=0');
  });

  it('makes only the formats that are asked for, HTML among them', async () => {
    const done = await made({ ...onePage(3), formats: ['html', 'docx'] });
    expect(Object.keys(done.files).sort()).toEqual(['docx', 'html']);
    const html = await fetch(service.url + done.files.html!.href);
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html.headers.get('content-security-policy')).toContain('sandbox');
    const pdf = await fetch(`${documents}/${done.id}/files/pdf`);
    expect(pdf.status).toBe(404);
    expect(await pdf.json()).toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  it('takes the version of the date, of the school year, or the one that is named', async () => {
    const undated = { template: 'ke-hoach', data: { ...example('ke-hoach', 'thpt-thanh-nua'), ngay: null } };
    for (const choice of [{}, { namHoc: '2017-2018' }, { version: '2017-2018' }]) {
      const response = await post(documents, { ...undated, ...choice });
      expect(await response.json()).toMatchObject({ version: '2017-2018', namHoc: '2017-2018' });
    }
  });

  it('has nothing to say of a document that the PDF shows as Word does, with appendices or without', async () => {
    const appendices = ['Phụ lục I', 'Phụ lục II'].map((ten) => ({ ten, tieuDe: 'Danh sách', noiDung: 'Một đoạn.' }));
    const data = { ...(congVan.data as object), phuLuc: appendices };
    for (const body of [congVan, { ...congVan, data }]) expect(await made(body)).not.toHaveProperty('notes');
    const preview = await post(`${service.url}/api/v1/previews`, { ...congVan, data });
    expect(preview.status).toBe(200);
    expect(preview.headers.get('vanthu-notes')).toBeNull();
    await preview.arrayBuffer();
  });

  it('files an undated document under the school year of a form of another time', async () => {
    const data = { ...(congVan.data as object), ngay: null };
    expect(await made({ ...congVan, data, version: '2017-2018' })).toMatchObject({ ngay: null, namHoc: '2017-2018' });
  });

  it('stores NFD text as NFC', async () => {
    const nfd = onePage(4);
    nfd.data.trichYeu = String(nfd.data.trichYeu).normalize('NFD');
    const done = await made(nfd);
    const plain = await made(onePage(4));
    expect(done.files).toMatchObject({
      docx: { sha256: plain.files.docx!.sha256 },
      pdf: { sha256: plain.files.pdf!.sha256 },
    });
  });
});

describe('the same request', () => {
  it('gives the same bytes, DOCX and PDF, while twenty others are made', async () => {
    const hashes = (d: SeenDocument) => [d.files.docx!.sha256, d.files.pdf!.sha256];
    const first = hashes(await made(congVan));
    const [again, ...others] = await Promise.all([
      made(congVan),
      ...Array.from({ length: 20 }, (_, i) => made(onePage(1000 + i))),
    ]);
    expect(hashes(again!)).toEqual(first);
    expect(new Set(others.map((d) => d.files.pdf!.sha256)).size).toBe(20);
    expect(hashes(await made(congVan))).toEqual(first);
  });
});

describe('Idempotency-Key', () => {
  it('gives a retry the first document', async () => {
    const headers = { 'Idempotency-Key': 'cv-86' };
    const first = await post(documents, onePage(86), headers);
    expect(first.status).toBe(202);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    const { id } = (await first.json()) as SeenDocument;
    const retry = await post(documents, onePage(86), { ...headers, Prefer: 'wait=60' });
    expect(retry.status).toBe(201);
    expect(retry.headers.get('idempotent-replayed')).toBe('true');
    expect(retry.headers.get('location')).toBe(`/api/v1/documents/${id}`);
    expect(await retry.json()).toMatchObject({ id, status: 'done' });
  });

  it('makes one document of twenty requests at the same moment', async () => {
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => post(documents, onePage(87), { 'Idempotency-Key': 'cv-87', Prefer: 'wait=60' })),
    );
    const bodies = (await Promise.all(responses.map((r) => r.json()))) as SeenDocument[];
    expect(new Set(bodies.map((d) => d.id)).size).toBe(1);
    expect(responses.map((r) => r.status)).toEqual(Array(20).fill(201));
    expect(responses.filter((r) => r.headers.get('idempotent-replayed') === null)).toHaveLength(1);
  });

  it('refuses other data under the same key', async () => {
    const headers = { 'Idempotency-Key': 'cv-88' };
    await post(documents, onePage(88), headers);
    const other = await post(documents, onePage(89), headers);
    expect(other.status).toBe(409);
    expect(await other.json()).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  });

  it('is free again after a request that was refused', async () => {
    const headers = { 'Idempotency-Key': 'cv-90' };
    expect((await post(documents, { template: 'cong-van', data: {} }, headers)).status).toBe(422);
    expect((await post(documents, onePage(90), headers)).status).toBe(202);
  });

  it.each(['a b', 'x'.repeat(256)])('refuses %j', async (key) => {
    const response = await post(documents, onePage(91), { 'Idempotency-Key': key });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_INVALID' });
  });
});

describe('a file', () => {
  it('has its SHA-256 as ETag, answers 304, and is named in Vietnamese', async () => {
    const done = await made(onePage(92));
    const url = service.url + done.files.pdf!.href;
    const response = await fetch(url);
    const etag = response.headers.get('etag')!;
    expect(etag).toBe(`"${done.files.pdf!.sha256}"`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const disposition = response.headers.get('content-disposition')!;
    expect(disposition).toMatch(/^attachment; filename="Cong van 92-THPTBVD-VP [\x20-\x7e]+\.pdf"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1]!)).toBe(`${done.fileName}.pdf`);
    const again = await fetch(url, { headers: { 'If-None-Match': `"x", ${etag}` } });
    expect(again.status).toBe(304);
    expect((await again.arrayBuffer()).byteLength).toBe(0);
    expect((await fetch(url, { headers: { 'If-None-Match': '"x"' } })).status).toBe(200);
    for (const query of ['inline=1', 'disposition=inline']) {
      expect((await fetch(`${url}?${query}`)).headers.get('content-disposition')).toMatch(/^inline;/);
    }
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String(done.files.pdf!.size));
  });

  it('of a document that is not ready says so', async () => {
    const { id } = (await (await post(documents, congVan)).json()) as SeenDocument;
    const early = await fetch(`${documents}/${id}/files/pdf`);
    expect(early.status).toBe(409);
    expect(early.headers.get('retry-after')).toBe('1');
    expect(await early.json()).toMatchObject({ code: 'DOCUMENT_NOT_READY' });
    await follow(service.url, id);
  });
});

describe('the data of a document', () => {
  it('make another one like it, byte for byte', async () => {
    const first = await made(onePage(88));
    const response = await fetch(`${documents}/${first.id}/data`);
    const again = (await response.json()) as { template: string; version: string; data: unknown };
    expect(again).toEqual({ template: 'cong-van', version: '2017-2018', data: onePage(88).data });
    expect((await made(again)).files.pdf!.sha256).toBe(first.files.pdf!.sha256);
  });

  it('of one that is not there are a 404', async () => {
    const response = await fetch(`${documents}/1/data`);
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'DOCUMENT_NOT_FOUND' }]);
  });
});

describe('events', () => {
  it('begin with the present state, tell each change and end', async () => {
    const { id } = (await (await post(documents, congVan)).json()) as SeenDocument;
    const response = await fetch(`${documents}/${id}/events`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const text = await response.text();
    expect(text).toMatch(/^event: status\nid: (queued|rendering|done)\ndata: \{/);
    const states = [...text.matchAll(/^id: (\w+)$/gm)].map((m) => m[1]);
    expect(states.at(-1)).toBe('done');
    expect(new Set(states).size).toBe(states.length);
  });

  it('of a finished document are its last state; whoever has that hears 204', async () => {
    const { id } = await made(onePage(93));
    expect((await follow(service.url, id)).map((d) => d.status)).toEqual(['done']);
    const again = await fetch(`${documents}/${id}/events`, { headers: { 'Last-Event-ID': 'done' } });
    expect(again.status).toBe(204);
  });
});

describe('cancellation', () => {
  it('ends what is not finished, once and for all', async () => {
    const ids = await Promise.all(
      Array.from({ length: 6 }, async () => ((await (await post(documents, congVan)).json()) as SeenDocument).id),
    );
    const last = ids.at(-1)!;
    const cancelled = await post(`${documents}/${last}/cancellation`, '');
    expect(cancelled.status).toBe(200);
    expect(await cancelled.json()).toMatchObject({ id: last, status: 'cancelled', files: {} });
    expect((await fetch(`${documents}/${last}`, { method: 'DELETE' })).status).toBe(200);
    for (const id of ids.slice(0, -1)) expect((await follow(service.url, id)).at(-1)!.status).toBe('done');
    expect((await follow(service.url, last)).map((d) => d.status)).toEqual(['cancelled']);
    const done = await post(`${documents}/${ids[0]}/cancellation`, '');
    expect(done.status).toBe(409);
    expect(await done.json()).toMatchObject({ code: 'DOCUMENT_FINISHED' });
  });
});

describe('GET documents', () => {
  const list = async (query: string) =>
    (await (await fetch(`${documents}?${query}`)).json()) as { items: SeenDocument[]; next?: string };

  it('finds by words without accents, and by number', async () => {
    const { id } = await made({
      template: 'cong-van',
      data: { ...onePage(7781).data, trichYeu: 'đánh giá học kỳ Một' },
    });
    for (const q of ['danh gia hoc ky', 'ĐÁNH GIÁ', '7781', '7781/THPTBVĐ-VP'])
      expect((await list(`q=${encodeURIComponent(q)}`)).items.map((d) => d.id)).toContain(id);
    expect((await list('q=7781&from=2018-02-07')).items).toEqual([]);
    expect((await list('q=7781&namHoc=2017-2018&template=cong-van&status=done&to=2018-02-06')).items).toHaveLength(1);
    expect((await list(`q=${encodeURIComponent('xyzzy')}`)).items).toEqual([]);
  });

  it('says of each what a list shows', async () => {
    const { files, ...document } = await made(onePage(7782));
    const [item] = (await list('q=7782')).items;
    const { id, template, status } = document;
    expect(item).toMatchObject({ id, template, status, files, ngay: '2018-02-06' });
    expect(item).toMatchObject({ title: expect.stringContaining('7782'), createdAt: expect.stringMatching(/Z$/) });
  });

  it('goes through pages, newest first, each document once', async () => {
    const all = (await list('limit=100')).items.map((d) => d.id);
    const seen: string[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const page = await list(`limit=7${next && `&cursor=${next}`}`);
      seen.push(...page.items.map((d) => d.id));
      next = page.next;
    }
    expect(seen.slice(0, all.length)).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('says what is wrong with a query', async () => {
    const response = await fetch(`${documents}?from=2017-02-30&limit=0&trang=2`);
    expect(response.status).toBe(400);
    const problem = (await response.json()) as { code: string; errors: { path: string }[] };
    expect(problem.code).toBe('QUERY_INVALID');
    expect(problem.errors.map((e) => e.path).sort()).toEqual(['/from', '/limit', '/trang']);
  });
});

describe('previews', () => {
  const previews = () => `${service.url}/api/v1/previews`;

  it('give PDF, HTML or DOCX, the very bytes of the document, and store nothing', async () => {
    const done = await made({ ...onePage(94), formats: ['docx', 'pdf', 'html'] });
    const count = async () => (await (await fetch(`${documents}?limit=100`)).json()) as { items: unknown[] };
    const before = (await count()).items.length;
    for (const [accept, format] of [
      ['*/*', 'pdf'],
      ['application/pdf', 'pdf'],
      ['text/html', 'html'],
      ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
    ] as const) {
      const response = await post(previews(), onePage(94), { Accept: accept });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toMatch(/^inline; /);
      expect(sha256(Buffer.from(await response.arrayBuffer()))).toBe(done.files[format]!.sha256);
    }
    expect((await count()).items.length).toBe(before);
  });

  it('refuse other types, and data that is wrong', async () => {
    const other = await post(previews(), onePage(95), { Accept: 'image/png' });
    expect(other.status).toBe(406);
    expect(await other.json()).toMatchObject({ code: 'NOT_ACCEPTABLE' });
    const wrong = await post(previews(), { template: 'cong-van', data: { ...onePage(95).data, ngay: '2017-02-30' } });
    expect(wrong.status).toBe(422);
  });

  it('that nobody waits for any more do no harm', async () => {
    const gone = new AbortController();
    const asked = fetch(previews(), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(congVan),
      signal: gone.signal,
    });
    gone.abort();
    await expect(asked).rejects.toThrow();
    expect((await post(previews(), onePage(96))).status).toBe(200);
  });
});

describe('the log', () => {
  it('holds ids, codes and times, and nothing of the documents', async () => {
    const data = { ...onePage(97).data, trichYeu: 'Chuyện Riêng Tư' };
    const { id } = await made({ template: 'cong-van', data });
    await post(documents, { template: 'cong-van', data: { ...data, sai: 'Chuyện Riêng Tư' } });
    await fetch(`${documents}?q=${encodeURIComponent('Chuyện Riêng Tư')}`);
    const text = service.lines.join('');
    expect(text).toContain(id);
    for (const line of service.lines) expect(() => JSON.parse(line)).not.toThrow();
    for (const secret of ['Riêng Tư', 'THPTBVĐ', String((data as { nguoiKy?: { hoTen?: string } }).nguoiKy?.hoTen)])
      expect(text).not.toContain(secret);
  });
});

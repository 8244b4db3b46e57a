import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { home, post, useService } from '../support/service.js';

const service = useService(undefined, { clock: { now: () => new Date('2026-05-20T05:00:00Z') } });
const url = (path = '') => `${service.url}/api/v1/batches${path}`;

interface Batch {
  id: string;
  status: string;
  total: number;
  done: number;
  failed: number;
  cancelled: number;
  errors: unknown[];
  notes?: { code: string; dong?: number }[];
  files: Record<string, string>;
}
interface Refusal {
  code: string;
  errors: { path: string; code: string; message: string; dong?: number; cot?: string }[];
}

const ngayHoi = JSON.parse(readFileSync(join(home, 'examples/dang-ky/2025-2026/da-dien.json'), 'utf8'));
const { hoTen: _, nhiemVu: __, ...common } = ngayHoi;
const names = ['Lò Thị Thu Hà', 'Đặng Quốc Tuấn', 'Vì Thị Ơn'];
const form = { template: 'dang-ky', common, items: names.map((hoTen) => ({ hoTen })) };

const accepted = async (body: unknown, headers: Record<string, string> = {}): Promise<Batch> => {
  const response = await post(url(), body, headers);
  const batch = (await response.json()) as Batch;
  expect([response.status, batch]).toEqual([202, batch]);
  expect(response.headers.get('location')).toBe(`/api/v1/batches/${batch.id}`);
  return batch;
};
const refused = async (body: unknown): Promise<Refusal> => {
  const response = await post(url(), body);
  expect(response.status).toBe(422);
  return (await response.json()) as Refusal;
};
/** Every state that the batch's events show; the last one is final. */
const progress = async (id: string): Promise<Batch[]> =>
  (await (await fetch(url(`/${id}/events`))).text())
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice(6)) as Batch);
const finished = async (id: string): Promise<Batch> => (await progress(id)).at(-1)!;
const bytesOf = async (path: string): Promise<Buffer> => {
  const response = await fetch(service.url + path);
  expect([path, response.status]).toEqual([path, 200]);
  return Buffer.from(await response.arrayBuffer());
};
const upload = (bytes: Uint8Array, name: string, fields: Record<string, string> = {}, headers = {}) => {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.set(field, value);
  body.set('file', new File([bytes as never], name));
  return fetch(url(), { method: 'POST', body, headers });
};
const sheet = (rows: unknown[][]) => writeXlsx({ sheets: [{ name: 'Dữ liệu', rows: rows as never }] });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The entries of a ZIP, opened by another program. */
async function unzipped(zip: Buffer): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-'));
  try {
    await writeFile(join(folder, 'a.zip'), zip);
    execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'a.zip'), join(folder, 'out')]);
    const entries = new Map<string, Buffer>();
    for (const name of await readdir(join(folder, 'out'))) entries.set(name, await readFile(join(folder, 'out', name)));
    return entries;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function pagesOf(pdf: Buffer): Promise<string[]> {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

describe('POST batches', () => {
  it('makes every document, told by its events, with the bytes that each would have alone', async () => {
    const batch = await accepted(form);
    expect(batch).toMatchObject({ total: 3, done: 0, failed: 0, cancelled: 0, errors: [] });
    const states = await progress(batch.id);
    const last = states.at(-1)!;
    expect(last).toMatchObject({ status: 'done', total: 3, done: 3, failed: 0 });
    expect(await (await fetch(url(`/${batch.id}`))).json()).toEqual(last);

    const alone = await post(
      `${service.url}/api/v1/documents`,
      { template: 'dang-ky', data: { ...common, hoTen: names[1] } },
      { Prefer: 'wait=60' },
    );
    const single = (await alone.json()) as { files: Record<string, { sha256: string }> };
    const zip = await unzipped(await bytesOf(last.files.zip!));
    expect([...zip.keys()].sort()).toEqual(
      names.flatMap((name) => ['docx', 'pdf'].map((format) => `Đăng ký ${name} Năm học 2025-2026.${format}`)).sort(),
    );
    for (const format of ['docx', 'pdf']) {
      expect(sha256(zip.get(`Đăng ký ${names[1]} Năm học 2025-2026.${format}`)!)).toBe(single.files[format]!.sha256);
    }
    const list = (await (await fetch(url(`/${batch.id}/documents`))).json()) as { items: { title: string }[] };
    expect(list.items.map(({ title }) => title)).toEqual(names.map((name) => `Đăng ký: ${name}`));
  });

  it('tells names apart in the ZIP that would be one', async () => {
    const batch = await accepted({
      ...form,
      formats: ['docx'],
      items: [{ hoTen: 'Lò Văn An' }, { hoTen: 'LÒ VĂN AN' }],
    });
    expect(batch.notes).toEqual([expect.objectContaining({ code: 'REPEATED_PERSON', path: '/items/1/hoTen' })]);
    const zip = await unzipped(await bytesOf((await finished(batch.id)).files.zip!));
    expect(zip.size).toBe(2);
    const pdf = await fetch(url(`/${batch.id}/files/pdf`));
    expect(pdf.status).toBe(404);
    expect(await pdf.json()).toMatchObject({ code: 'BATCH_WITHOUT_FILES' });
  });

  it('refuses every wrong row at once, each once, and stores nothing', async () => {
    const key = randomUUID();
    const body = {
      ...form,
      common: { ...common, linhVuc: 5 },
      items: [{ hoTen: 'Đúng' }, { hoTen: '' }, { hoten: 'Sai tên trường' }, { ngay: '2026-02-30' }],
    };
    const response = await post(url(), body, { 'Idempotency-Key': key });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as Refusal;
    expect(errors.map(({ path, code }) => [path, code])).toEqual([
      ['/common/linhVuc', 'WRONG_TYPE'],
      ['/items/1/hoTen', 'EMPTY_TEXT'],
      ['/items/2/hoten', 'UNKNOWN_FIELD'],
      ['/items/3/ngay', 'INVALID_DATE'],
    ]);
    expect((await accepted(form, { 'Idempotency-Key': key })).total).toBe(3);
  });

  it('answers a repeated key with the same batch, and another body under it with a conflict', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const both = await Promise.all([accepted(form, key), accepted(form, key)]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    const other = await post(url(), { ...form, priority: 1 }, key);
    expect([other.status, await other.json()]).toMatchObject([409, { code: 'IDEMPOTENCY_CONFLICT' }]);
  });

  it('numbers in sequence, past numbers that are given', async () => {
    const congVan = JSON.parse(readFileSync(join(home, 'examples/cong-van/2025-2026/mot-trang.json'), 'utf8'));
    const { so: _so, ...data } = congVan;
    const items = [{}, { so: 13 }, {}];
    const batch = await accepted({ template: 'cong-van', common: data, items, formats: ['docx'], danhSo: { tu: 12 } });
    const list = (await (await fetch(url(`/${batch.id}/documents`))).json()) as { items: { so: string }[] };
    expect(list.items.map(({ so }) => so)).toEqual(['12', '13', '14']);
    expect((await refused({ ...form, danhSo: { tu: 1 } })).errors).toMatchObject([{ path: '/danhSo' }]);
  });

  it('cancels what is not done yet', async () => {
    const items = Array.from({ length: 30 }, (_, at) => ({ hoTen: `Người ${at}` }));
    const batch = await accepted({ ...form, items });
    const early = await fetch(url(`/${batch.id}/files/zip`));
    expect([early.status, await early.json()]).toMatchObject([409, { code: 'BATCH_NOT_READY' }]);
    expect((await fetch(url(`/${batch.id}/cancellation`), { method: 'POST' })).status).toBe(200);
    const { status, done, cancelled } = await finished(batch.id);
    expect(status).toBe('cancelled');
    expect(done + cancelled).toBe(30);
    expect(cancelled).toBeGreaterThan(0);
  });

  it('knows no batch that is not there', async () => {
    for (const path of ['', '/events', '/documents', '/files/zip', '/files/pdf', '/files/xlsx']) {
      const response = await fetch(url(`/1${path}`));
      expect([path, response.status, await response.json()]).toMatchObject([path, 404, { code: 'BATCH_NOT_FOUND' }]);
    }
  });
});

describe('the files of a batch', () => {
  it('are one PDF for the printer, each document numbered from one and on the front of a sheet', async () => {
    const long = 'Một bước thử nghiệm kéo dài.\n'.repeat(60);
    const batch = await accepted({
      ...form,
      items: [{ hoTen: 'An' }, { hoTen: 'Bình', cacBuoc: long }, { hoTen: 'Cúc' }],
    });
    const { files } = await finished(batch.id);
    const plain = await bytesOf(files.pdf!);
    expect(sha256(await bytesOf(files.pdf!))).toBe(sha256(plain));
    const zip = await unzipped(await bytesOf(`${files.zip}?format=pdf`));
    const alone = await Promise.all(
      ['An', 'Bình', 'Cúc'].map((name) => pagesOf(zip.get(`Đăng ký ${name} Năm học 2025-2026.pdf`)!)),
    );
    expect(await pagesOf(plain)).toEqual(alone.flat());
    expect(alone.map(([first]) => /^\s*\d+\s*$/m.test(first!.split('\n')[0]!))).toEqual([false, false, false]);

    const twoSided = await pagesOf(await bytesOf(`${files.pdf}?haiMat=1`));
    const expected = alone.flatMap((pages) => (pages.length % 2 === 1 ? [...pages, ''] : pages));
    expect(expected.length).toBeGreaterThan(alone.flat().length);
    expect(twoSided.map((page) => page.trim())).toEqual(expected.map((page) => page.trim()));
  });

  it('are a sheet of results in which nothing is a formula', async () => {
    const batch = await accepted({ ...form, formats: ['docx'], items: [{ hoTen: '=HYPERLINK("http://x","y")' }] });
    const { sheets } = await readXlsx(await bytesOf((await finished(batch.id)).files.xlsx!));
    const [head, row] = sheets[0]!.rows;
    expect(head).toEqual(['STT', 'Dòng trong bảng', 'Số', 'Văn bản', 'Tên tệp', 'Trạng thái', 'Lỗi', 'Mã văn bản']);
    expect(row!.slice(3, 6)).toEqual(['Đăng ký: =HYPERLINK("http://x","y")', expect.any(String), 'Đã xong']);
    expect([...(sheets[0]!.cells ?? [])].filter(([, cell]) => cell.formula !== undefined)).toEqual([]);
  });
});

describe('POST batches with a sheet', () => {
  const fields = { template: 'dang-ky', common: JSON.stringify(common), formats: 'docx' };

  it('takes the sheet that it hands out, filled in', async () => {
    const { sheets } = await readXlsx(await bytesOf('/api/v1/templates/dang-ky/versions/2025-2026/sheet'));
    expect(sheets.map(({ name }) => name)).toEqual(['Dữ liệu', 'Ví dụ', 'Hướng dẫn']);
    const [head] = sheets[0]!.rows;
    expect(head).toContain('Họ tên người đăng ký');
    const examples = sheets[1]!.rows.slice(1);
    const filled = await writeXlsx({ sheets: [{ name: 'Dữ liệu', rows: [head!, ...examples] }] });
    const response = await upload(filled, 'đăng ký.xlsx', {
      template: 'dang-ky',
      version: '2025-2026',
      formats: 'docx',
    });
    const batch = (await response.json()) as Batch;
    expect([response.status, batch.total]).toEqual([202, 2]);
    const zip = await unzipped(await bytesOf((await finished(batch.id)).files.zip!));
    const alone = await post(
      `${service.url}/api/v1/documents`,
      { template: 'dang-ky', version: '2025-2026', data: ngayHoi, formats: ['docx'] },
      { Prefer: 'wait=60' },
    );
    const { files } = (await alone.json()) as { files: { docx: { sha256: string } } };
    expect([...zip.values()].map(sha256)).toContain(files.docx.sha256);
  });

  it.each([
    [
      'XLSX',
      () =>
        sheet([
          ['STT', 'HO TEN NGUOI DANG KY', 'ngay'],
          [1, '  Lò Thị A ', '20/05/2026'],
          [],
          [2, 'Vì B', '21/5/2026'],
        ]),
    ],
    [
      'CSV',
      async () =>
        Buffer.from('\ufeffSTT;Họ tên người đăng ký;Ngày đăng ký\r\n1;Lò Thị A;20/05/2026\r\n;;\r\n2;Vì B;2026-05-21'),
    ],
    [
      'CSV in UTF-16',
      async () => Buffer.from('\ufeffngay\thoTen\n20/05/2026\tLò Thị A\n\n21/05/2026\tVì B', 'utf16le'),
    ],
  ])('takes heads by title or name, in any order, from %s', async (_name, make) => {
    const response = await upload(await make(), 'x', fields);
    const batch = (await response.json()) as Batch;
    expect([response.status, batch.total]).toEqual([202, 2]);
    const list = (await (await fetch(url(`/${batch.id}/documents`))).json()) as {
      items: { title: string; dong: number }[];
    };
    expect(list.items.map(({ title, dong }) => [title, dong])).toEqual([
      ['Đăng ký: Lò Thị A', 2],
      ['Đăng ký: Vì B', 4],
    ]);
  });

  it('tells everything that is wrong with sheet and rows at once, with row and column', async () => {
    const bytes = await sheet([
      ['hoTen', 'ngay', 'Nhiệm vụ được gaio'],
      ['A', '2026-02-30', 'x'],
      ['B', '05/20/2026', 'x'],
      ['C', '05/06/2026', 'x'],
    ]);
    const response = await upload(bytes, 'x.xlsx', { ...fields, common: JSON.stringify({ coQuan: common.coQuan }) });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as Refusal;
    expect(errors.map(({ code, dong, cot }) => [code, dong, cot])).toEqual([
      ['UNKNOWN_COLUMN', 1, 'C'],
      ['DATE_AMBIGUOUS', 3, 'B'],
      ['DATE_AMBIGUOUS', 4, 'B'],
      ['MISSING_COLUMN', undefined, undefined],
      ['INVALID_DATE', 2, 'B'],
    ]);
    expect(errors[0]!.message).toContain('Nhiệm vụ được giao');
    expect(errors[3]!.path).toBe('/common/tieuDe');
  });

  it('refuses what is no sheet, in words', async () => {
    const bad: [string, Uint8Array, string][] = [
      ['Word', readFileSync(join(home, 'templates/dang-ky/2025-2026/template.docx')), 'Word'],
      ['PDF', Buffer.from('%PDF-1.7'), 'PDF'],
      ['Windows-1258', Buffer.from([0x68, 0xf4, 0xcc, 0x6e, 0xec, 0x0a]), 'CSV UTF-8'],
      ['broken', Buffer.from('PK\x03\x04'), 'hỏng'],
    ];
    for (const [name, bytes, words] of bad) {
      const response = await upload(bytes, 'x.xlsx', fields);
      const { code, detail } = (await response.json()) as { code: string; detail: string };
      expect([name, response.status, code, detail]).toEqual([
        name,
        422,
        'FILE_UNREADABLE',
        expect.stringContaining(words),
      ]);
    }
    const empty = await fetch(url(), { method: 'POST', body: new FormData() });
    expect([empty.status, await empty.json()]).toMatchObject([422, { code: 'FILE_MISSING' }]);
  });

  it('refuses 20,000 rows', async () => {
    const bytes = await sheet([['hoTen'], ...Array.from({ length: 20_000 }, (_, at) => [`Người ${at}`])]);
    const response = await upload(bytes, 'x.xlsx', fields);
    const { errors } = (await response.json()) as Refusal;
    expect([response.status, errors.map(({ code }) => code)]).toEqual([422, ['TOO_MANY']]);
  });

  it('takes 300 rows to DOCX, PDF and ZIP', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [`Nguyễn Văn ${at}`, 'Dạy lớp 10A1']);
    const bytes = await sheet([['Họ tên người đăng ký', 'Nhiệm vụ được giao'], ...rows]);
    const { formats: _formats, ...others } = fields;
    const response = await upload(bytes, 'x.xlsx', others, { 'Idempotency-Key': randomUUID() });
    const batch = (await response.json()) as Batch;
    expect([response.status, batch.total]).toEqual([202, 300]);
    const done = await finished(batch.id);
    expect(done).toMatchObject({ status: 'done', done: 300 });
    expect((await unzipped(await bytesOf(done.files.zip!))).size).toBe(600);
  });
});

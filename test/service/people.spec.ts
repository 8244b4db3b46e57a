import { beforeEach, describe, expect, it } from '@jest/globals';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { post, put, useInstances } from '../support/service.js';

const instances = useInstances();

interface Person {
  id: string;
  hoTen: string;
  namSinh?: number;
  chucVu?: string;
  donVi?: string;
}
interface Page {
  items: Person[];
  next?: string;
  total: number;
}
interface Imported {
  status: number;
  code?: string;
  added: number;
  updated: number;
  unchanged: number;
  errors: { path: string; code: string; message: string; dong?: number; cot?: string }[];
  trungTen: { dong: number; hoTen: string; nguoi: Person[]; dongKhac: number[] }[];
}

const people = (path = '', at = instances.service) => `${at.url}/api/v1/people${path}`;
const list = async (query = '', at = instances.service) => (await (await fetch(people(query, at))).json()) as Page;
const add = async (fields: object): Promise<Person> => {
  const response = await post(people(), fields);
  const person = (await response.json()) as Person;
  expect([response.status, person]).toEqual([201, { id: expect.stringMatching(/^[0-9a-f-]{36}$/), ...fields }]);
  return person;
};
const names = ({ items }: Page) => items.map(({ hoTen }) => hoTen);
const remove = async (id: string) => (await fetch(people(`/${id}`), { method: 'DELETE' })).status;
const upload = async (
  bytes: Uint8Array,
  fields: Record<string, string> = {},
  at = instances.service,
): Promise<Imported> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', new File([bytes as never], 'danh bạ.xlsx'));
  const response = await fetch(people('/imports', at), { method: 'POST', body });
  return { ...((await response.json()) as Imported), status: response.status };
};
const sheet = (...rows: unknown[][]) => writeXlsx({ sheets: [{ name: 'Dữ liệu', rows: rows as never }] });
const counts = ({ status, added, updated, unchanged, errors, trungTen }: Imported) => [
  status,
  added,
  updated,
  unchanged,
  errors.length,
  trungTen.length,
];

beforeEach(async () => {
  for (;;) {
    const { items } = await list('?limit=500');
    if (items.length === 0) break;
    for (const { id } of items) expect(await remove(id)).toBe(204);
  }
});

describe('a repeated POST people', () => {
  const fields = { hoTen: 'Vì Thị Ơn', donVi: 'Tổ Văn' };
  const send = async (body: object, key: string, at = instances.service) => {
    const response = await post(people('', at), body, { 'Idempotency-Key': key });
    const answer = (await response.json()) as Person & { code?: string };
    return { status: response.status, replayed: response.headers.get('idempotent-replayed'), answer };
  };

  it('adds nobody twice, at whatever instance, and says that it repeats', async () => {
    const first = await send(fields, 'mot-1');
    expect(first).toMatchObject({ status: 201, replayed: null });
    const { donVi, hoTen } = fields;
    expect(await send({ donVi, hoTen }, 'mot-1')).toEqual({ ...first, replayed: 'true' });
    await instances.beside(async (other) =>
      expect(await send(fields, 'mot-1', other)).toEqual({ ...first, replayed: 'true' }),
    );
    expect(names(await list())).toEqual(['Vì Thị Ơn']);
    // Another key is another person of the same name.
    expect((await send(fields, 'mot-2')).answer.id).not.toBe(first.answer.id);
  });

  it('adds one of those that come in the same moment', async () => {
    await instances.beside(async (other) => {
      const all = await Promise.all(
        Array.from({ length: 12 }, (_, n) => send(fields, 'cung-luc', n % 2 ? other : instances.service)),
      );
      expect(new Set(all.map(({ status, answer }) => `${status} ${answer.id}`)).size).toBe(1);
      expect(all.filter(({ replayed }) => replayed === null)).toHaveLength(1);
    });
    expect((await list()).items).toHaveLength(1);
  });

  it('gets its first answer also when the person is gone since, and adds nobody', async () => {
    const first = await send(fields, 'da-xoa');
    expect(await remove(first.answer.id)).toBe(204);
    expect(await send(fields, 'da-xoa')).toEqual({ ...first, replayed: 'true' });
    expect((await list()).items).toEqual([]);
  });

  it('is refused with other content or a key that is none; a refusal uses no key up', async () => {
    await send(fields, 'khac');
    expect(await send({ hoTen: 'Ai khác' }, 'khac')).toMatchObject({
      status: 409,
      answer: { code: 'IDEMPOTENCY_CONFLICT' },
    });
    expect(await send(fields, 'có dấu cách'.normalize('NFD').replace(/[^ -~]/g, ''))).toMatchObject({
      status: 400,
      answer: { code: 'IDEMPOTENCY_KEY_INVALID' },
    });
    expect((await send({ hoTen: '' }, 'sai-truoc')).status).toBe(422);
    expect((await send(fields, 'sai-truoc')).status).toBe(201);
    expect(names(await list())).toEqual(['Vì Thị Ơn', 'Vì Thị Ơn']);
  });
});

describe('people', () => {
  it('are added, corrected and deleted', async () => {
    const fields = { danhXung: 'Cô', hoTen: 'Lò Thị Thu Hà', namSinh: 1985, chucVu: 'Giáo viên', donVi: 'Tổ Toán' };
    const { id, ...stored } = await add(fields);
    expect(stored).toEqual(fields);
    expect(await list()).toEqual({ items: [{ id, ...fields }], total: 1 });
    const corrected = { id, hoTen: 'Lò Thị Thu Hà', namSinh: 1986, chucVu: null };
    const response = await put(people(`/${id}`), corrected);
    expect([response.status, await response.json()]).toEqual([200, { id, hoTen: 'Lò Thị Thu Hà', namSinh: 1986 }]);
    expect((await list()).items).toEqual([{ id, hoTen: 'Lò Thị Thu Hà', namSinh: 1986 }]);
    expect([await remove(id), await remove(id), await remove('%00')]).toEqual([204, 204, 204]);
    expect(await list()).toEqual({ items: [], total: 0 });
    for (const gone of [id, 'x', '%00']) {
      const absent = await put(people(`/${gone}`), { hoTen: 'A' });
      expect([absent.status, await absent.json()]).toEqual([
        404,
        expect.objectContaining({ code: 'PERSON_NOT_FOUND' }),
      ]);
    }
  });

  it('are refused with everything that is wrong with them', async () => {
    const wrong = { id: 'x', hoTen: ' ', namSinh: '1985', chucVu: 'a\u0000', donVi: 'x'.repeat(301), tuoi: 3 };
    const response = await post(people(), wrong);
    const { errors } = (await response.json()) as Imported;
    expect([response.status, errors.map(({ path, code }) => `${path} ${code}`).sort()]).toEqual([
      422,
      [
        '/chucVu CONTROL_CHARACTER',
        '/donVi TOO_LONG',
        '/hoTen EMPTY_TEXT',
        '/id INVALID_VALUE',
        '/namSinh WRONG_TYPE',
        '/tuoi UNKNOWN_FIELD',
      ],
    ]);
    expect((await list()).total).toBe(0);
  });

  it('stand in the Vietnamese order of their tên, and come page by page while others come and go', async () => {
    const inOrder = [
      'Vì Văn An',
      'Lò Văn Ân',
      'Đặng Thị Bình',
      'Cà Văn Cường',
      'Lò Văn Dũng',
      'Lò Thị Đào',
      'Quàng Văn Ơn',
    ];
    for (const hoTen of inOrder.toReversed()) await add({ hoTen });
    expect(names(await list())).toEqual(inOrder);
    const first = await list('?limit=3');
    expect([names(first), first.total]).toEqual([inOrder.slice(0, 3), 7]);
    await add({ hoTen: 'Lò Văn Ái' });
    const second = await list(`?limit=3&cursor=${first.next}`);
    expect(names(second)).toEqual(inOrder.slice(3, 6));
    await remove(second.items[2]!.id);
    const last = await list(`?limit=3&cursor=${second.next}`);
    expect([names(last), last.next, last.total]).toEqual([inOrder.slice(6), undefined, 7]);
    const wrong = await fetch(people('?limit=0&cursor=a&x=1'));
    expect([wrong.status, ((await wrong.json()) as Imported).errors.map(({ path }) => path).sort()]).toEqual([
      400,
      ['/cursor', '/limit', '/x'],
    ]);
  });

  it('are found by the beginnings of their words, whatever the accents', async () => {
    await add({ hoTen: 'Đặng Hoà An', donVi: 'Tổ Toán - Tin' });
    await add({ hoTen: 'Lò Văn Ân', namSinh: 1979 });
    await add({ hoTen: 'Lan Anh' });
    const found = async (q: string) => names(await list(`?q=${encodeURIComponent(q)}`));
    expect(await found('dang hoa')).toEqual(['Đặng Hoà An']);
    expect(await found('ĐẶNG HÒA')).toEqual(['Đặng Hoà An']);
    expect(await found('an')).toEqual(['Đặng Hoà An', 'Lan Anh', 'Lò Văn Ân']);
    expect(await found('lo an'.normalize('NFD'))).toEqual(['Lò Văn Ân']);
    expect(await found('1979')).toEqual(['Lò Văn Ân']);
    expect(await found('toan tin')).toEqual(['Đặng Hoà An']);
    expect(await found('  ')).toHaveLength(3);
    expect(await found('xyz')).toEqual([]);
  });
});

describe('people from a sheet', () => {
  it('are taken from the sheet that is handed out, filled in', async () => {
    const response = await fetch(people('/sheet'));
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('Danh bạ.xlsx'));
    const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    expect(sheets.map(({ name }) => name)).toEqual(['Dữ liệu', 'Ví dụ', 'Hướng dẫn']);
    const [head] = sheets[0]!.rows;
    expect(head).toEqual(['Danh xưng', 'Họ và tên', 'Năm sinh', 'Chức vụ, nghề nghiệp', 'Đơn vị', 'Ghi chú']);
    const filled = await writeXlsx({ sheets: [{ name: 'Dữ liệu', rows: [head!, ...sheets[1]!.rows.slice(1)] }] });
    expect(counts(await upload(filled))).toEqual([200, 3, 0, 0, 0, 0]);
    expect((await list('?q=ha')).items).toMatchObject([
      { danhXung: 'Cô', hoTen: 'Lò Thị Thu Hà', namSinh: 1985, chucVu: 'Tổ trưởng chuyên môn', donVi: 'Tổ Toán - Tin' },
    ]);
    expect(counts(await upload(filled))).toEqual([200, 0, 0, 3, 0, 0]);
  });

  it('are taken whatever the order and the accents of the heads, also from CSV; empty cells erase nothing', async () => {
    const an = await add({ hoTen: 'Vì Văn An', namSinh: 1980, chucVu: 'Giáo viên', ghiChu: 'Thỉnh giảng' });
    const csv = 'STT;don vi;HO VA TEN;namSinh;Ghi chú\n1;Tổ Văn;vì văn  an;1980;\n2;Tổ Toán;Lò Thị Hà;;mới\n';
    const trial = await upload(Buffer.from(csv), { thu: '1' });
    expect(counts(trial)).toEqual([200, 1, 1, 0, 0, 0]);
    expect(await list()).toEqual({ items: [an], total: 1 });
    expect(counts(await upload(Buffer.from(csv)))).toEqual([200, 1, 1, 0, 0, 0]);
    expect(counts(await upload(Buffer.from(csv)))).toEqual([200, 0, 0, 2, 0, 0]);
    expect((await list()).items).toEqual([
      { ...an, donVi: 'Tổ Văn' },
      { id: expect.any(String), hoTen: 'Lò Thị Hà', donVi: 'Tổ Toán', ghiChu: 'mới' },
    ]);
  });

  it('are all refused where anything is wrong, with every place', async () => {
    const an = await add({ hoTen: 'Vì Văn An', namSinh: 1980 });
    const bytes = await sheet(
      ['Họ và tên', 'Năm sinh', 'Đơn vị', 'Tuổi'],
      ['Lò Thị Hà', 1985, 'Tổ Toán', null],
      [null, 1985, 'Tổ Toán', null],
      ['Cà Văn Cường', 'tám lăm', 'Tổ Toán', 3],
      ['Vì Văn An', null, null, null],
    );
    const refusal = await upload(bytes);
    expect([refusal.code, ...counts(refusal)]).toEqual(['VALIDATION_FAILED', 422, 0, 0, 0, 4, 1]);
    expect(refusal.errors.map(({ path, code, dong, cot }) => [path, code, dong, cot])).toEqual([
      ['/file/D1', 'UNKNOWN_COLUMN', 1, 'D'],
      ['/items/1/hoTen', 'MISSING_FIELD', 3, 'A'],
      ['/items/2/namSinh', 'WRONG_TYPE', 4, 'B'],
      ['/items/3/hoTen', 'PERSON_AMBIGUOUS', 5, 'A'],
    ]);
    expect(refusal.trungTen).toEqual([{ dong: 5, hoTen: 'Vì Văn An', nguoi: [an], dongKhac: [] }]);
    expect(counts(await upload(bytes, { thu: '1' }))).toEqual([200, 1, 0, 0, 4, 1]);
    expect(await list()).toEqual({ items: [an], total: 1 });
    const nameless = await upload(await sheet(['Năm sinh'], [1985], [1986]));
    expect(nameless.errors.map(({ path, code }) => `${path} ${code}`)).toEqual(['/file MISSING_COLUMN']);
  });

  it('that two send at once are added once', async () => {
    const bytes = await sheet(['Họ và tên', 'Năm sinh'], ...Array.from({ length: 50 }, (_, n) => [`Người ${n}`, 1980]));
    await instances.beside(async (other) => {
      const all = await Promise.all([upload(bytes), upload(bytes, {}, other), upload(bytes), upload(bytes, {}, other)]);
      expect(all.map(counts).toSorted((a, b) => b[1]! - a[1]!)).toEqual([
        [200, 50, 0, 0, 0, 0],
        ...Array.from({ length: 3 }, () => [200, 0, 0, 50, 0, 0]),
      ]);
      expect([(await list()).total, (await list('', other)).total]).toEqual([50, 50]);
      await add({ hoTen: 'Sau Cùng' });
      expect((await list('?q=sau', other)).total).toBe(1);
    });
  });

  it('that is none, or missing, is refused', async () => {
    expect(await upload(Buffer.from('%PDF-1.7'))).toMatchObject({ status: 422, code: 'FILE_UNREADABLE' });
    expect(await upload(Buffer.from(''))).toMatchObject({ status: 422, code: 'FILE_MISSING' });
    expect((await post(people('/imports'), {})).status).toBe(415);
  });

  it('leaves no name in the log', () => {
    expect(instances.service.lines.join('\n')).not.toMatch(/Thu Hà|Vì Văn|Cường|Toán/);
  });

  it('are at most 5,000', async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => [`Người Số ${n}`, 1950 + (n % 60)]);
    const bytes = await sheet(['Họ và tên', 'Năm sinh'], ...rows);
    expect(counts(await upload(bytes))).toEqual([200, 5_000, 0, 0, 0, 0]);
    expect((await list('?q=nguoi&limit=500')).total).toBe(5_000);
    const one = await post(people(), { hoTen: 'Thêm' });
    expect([one.status, await one.json()]).toEqual([409, expect.objectContaining({ code: 'PEOPLE_FULL' })]);
    const more = await upload(await sheet(['Họ và tên'], ['Thêm Một']));
    expect([more.status, more.code]).toEqual([409, 'PEOPLE_FULL']);
    const many = await upload(await sheet(['Họ và tên', 'Năm sinh'], ...rows, ['Thêm', 1990]));
    expect(many).toMatchObject({ status: 422, errors: [{ code: 'TOO_MANY' }] });
    expect((await list()).total).toBe(5_000);
  });
});

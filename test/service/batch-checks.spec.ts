import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { home, post, useService } from '../support/service.js';

const service = useService(undefined, { clock: { now: () => new Date('2026-05-28T05:00:00Z') } });
const url = (path = '') => `${service.url}/api/v1/batches${path}`;

interface Problem {
  path: string;
  code: string;
  message: string;
  dong?: number;
  cot?: string;
}
interface Check {
  template: string | null;
  version: string | null;
  total: number;
  items: { dong?: number; data: Record<string, unknown> }[];
  common: Record<string, unknown>;
  columns: { path: string; title: string; type: string; cot?: string }[];
  documents?: { template: string; version: string; title: string }[];
  errors: Problem[];
  unknown: string[];
  notes?: { code: string }[];
}

const {
  hoTen: _,
  nhiemVu: __,
  ...common
} = JSON.parse(readFileSync(join(home, 'examples/dang-ky/2025-2026/da-dien.json'), 'utf8'));
const checked = async (response: Response): Promise<Check> => {
  const check = (await response.json()) as Check;
  expect([response.status, check]).toEqual([200, check]);
  return check;
};
const send = async (path: string, rows: unknown[][], fields: Record<string, string>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', new File([(await writeXlsx({ sheets: [{ name: 'Dữ liệu', rows: rows as never }] })) as never], 'x'));
  return fetch(url(path), { method: 'POST', body });
};
const stored = async () => ((await (await fetch(`${service.url}/api/v1/documents`)).json()) as Check).items.length;

describe('POST batches/checks', () => {
  const fields = { template: 'dang-ky', common: JSON.stringify(common) };
  const rows = [
    ['STT', 'Họ tên người đăng ký', 'Ngày đăng ký', 'Ghi chú riêng', 'coQuan.banHanh'],
    [1, ' Lò Thị A ', '20/5/2026', 'x', null],
    [2, null, '31/2/2026', null, 'TỔ TOÁN - TIN'],
    [3, 'Vì B', '05/20/2026', null, null],
  ];

  it('gives the rows of a sheet as data, with columns and everything that is wrong, and stores nothing', async () => {
    const before = await stored();
    const check = await checked(await send('/checks', rows, fields));
    expect(check).toMatchObject({ template: 'dang-ky', version: '2025-2026', total: 3, common });
    expect(check.items).toEqual([
      { dong: 2, data: { hoTen: 'Lò Thị A', ngay: '2026-05-20' } },
      { dong: 3, data: { ngay: '31/2/2026', coQuan: { banHanh: 'TỔ TOÁN - TIN' } } },
      { dong: 4, data: { hoTen: 'Vì B', ngay: '05/20/2026' } },
    ]);
    expect(check.unknown).toEqual(['Ghi chú riêng']);
    expect(check.columns.filter(({ cot }) => cot).sort((a, b) => (a.cot! < b.cot! ? -1 : 1))).toEqual([
      { path: '/hoTen', title: 'Họ tên người đăng ký', type: 'text', cot: 'B' },
      { path: '/ngay', title: expect.any(String), type: 'date', cot: 'C' },
      { path: '/coQuan/banHanh', title: expect.stringContaining(': '), type: 'text', cot: 'E' },
    ]);
    expect(check.columns.length).toBeGreaterThan(10);
    expect(check.errors.map(({ path, code, dong, cot }) => [path, code, dong, cot])).toEqual([
      ['/file/D1', 'UNKNOWN_COLUMN', 1, 'D'],
      ['/items/2/ngay', 'DATE_AMBIGUOUS', 4, 'C'],
      ['/items/1/ngay', 'INVALID_DATE', 3, 'C'],
    ]);
    const refused = (await (await send('', rows, fields)).json()) as { errors: Problem[] };
    expect(refused.errors).toEqual(check.errors);
    expect(await stored()).toBe(before);
  });

  it('gives rows that are accepted as JSON once they are mended', async () => {
    const { template, items, errors, ...check } = await checked(await send('/checks', rows, fields));
    const data = items.map((item) => item.data);
    const json = { template, common: check.common, items: data };
    const again = await checked(await post(url('/checks'), json));
    expect(again.items).toEqual(data.map((one) => ({ data: one })));
    expect(again.errors.map(({ path, code }) => [path, code])).toEqual([
      ['/items/1/ngay', 'INVALID_DATE'],
      ['/items/2/ngay', 'INVALID_DATE'],
    ]);
    expect(again.columns).toEqual(check.columns.map(({ cot: _, ...column }) => column));
    data[1]!.ngay = '2026-02-28';
    data[2]!.ngay = '2026-05-20';
    expect((await checked(await post(url('/checks'), json))).errors).toEqual([]);
    expect((await post(url(), json)).status).toBe(202);
  });

  it('gives back what a cell holds that is no list of records, and the word of a formula’s error', async () => {
    const check = await checked(
      await send(
        '/checks',
        [
          ['Kính gửi', 'Trích yếu'],
          ['A\nB', '#N/A'],
        ],
        { template: 'cong-van' },
      ),
    );
    expect(check.items[0]!.data).toMatchObject({ kinhGui: ['A', 'B'], trichYeu: '#N/A' });
    const held = 'Lò A | 9 | 9 | 0 | thừa';
    const broken = await checked(await send('/checks', [['bieuQuyet'], [held]], { template: 'bien-ban' }));
    expect(broken.items[0]!.data).toEqual({ bieuQuyet: held });
    expect(broken.columns.find(({ path }) => path === '/bieuQuyet')).toMatchObject({ type: 'records', cot: 'A' });
    const here = broken.errors.filter(({ path }) => path.startsWith('/items/0/bieuQuyet'));
    expect(here.map(({ code }) => code)).toEqual(['WRONG_CELL_COUNT']);
  });

  it('numbers nothing in the rows, and tells of a person who stands twice', async () => {
    const items = [{ hoTen: 'Lò A' }, { hoTen: 'LÒ A' }];
    const check = await checked(await post(url('/checks'), { template: 'dang-ky', common, items }));
    expect([check.errors, check.items]).toEqual([[], items.map((data) => ({ data }))]);
    expect(check.notes).toEqual([expect.objectContaining({ code: 'REPEATED_PERSON' })]);
  });

  it('says of a bộ hồ sơ which documents it makes, and what is wrong with it', async () => {
    const set = JSON.parse(readFileSync(join(home, 'examples/bo-ho-so/khen-thuong.json'), 'utf8'));
    const before = await stored();
    const good = await checked(await post(url('/checks'), set));
    expect(good).toMatchObject({ template: null, version: null, items: [], columns: [], errors: [], unknown: [] });
    expect(good.total).toBe(good.documents!.length);
    expect(good.documents![0]).toEqual({
      template: 'to-trinh-khen-thuong',
      version: '2025-2026',
      title: expect.stringMatching(/^Tờ trình .*:/),
      data: expect.objectContaining({ kyHieu: set.toTrinh.kyHieu, coQuan: set.common.coQuan }),
    });
    set.caNhan[0].phieu.tong = 99;
    delete set.toTrinh.kinhGui;
    const bad = await checked(await post(url('/checks'), set));
    expect(bad.errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/caNhan/0/phieu/tong', '/toTrinh/kinhGui']),
    );
    expect(bad.documents!.map(({ template }) => template)).toEqual(good.documents!.map(({ template }) => template));
    expect(bad.documents![0]!.title).toBe('Tờ trình đề nghị khen thưởng');
    expect(await stored()).toBe(before);
  });

  it('refuses as before what cannot be read at all', async () => {
    const body = new FormData();
    body.set('template', 'dang-ky');
    body.set('file', new File(['%PDF-1.7'], 'x.xlsx'));
    const pdf = await fetch(url('/checks'), { method: 'POST', body });
    expect([pdf.status, await pdf.json()]).toMatchObject([422, { code: 'FILE_UNREADABLE' }]);
    const unknown = await post(url('/checks'), { template: 'x', items: [{}] });
    expect([unknown.status, await unknown.json()]).toMatchObject([422, { code: 'TEMPLATE_NOT_FOUND' }]);
    const empty = await post(url('/checks'), { template: 'dang-ky', items: [] });
    expect([empty.status, await empty.json()]).toMatchObject([422, { errors: [{ path: '/items' }] }]);
  });

  it('takes a body as long as a batch may be', async () => {
    const items = Array.from({ length: 5_000 }, (_, at) => ({ hoTen: `Người ${at}`, cacBuoc: 'x'.repeat(600) }));
    const check = await checked(await post(url('/checks'), { template: 'dang-ky', common, items }));
    expect([check.total, check.items.length, check.errors]).toEqual([5_000, 5_000, []]);
  });
});

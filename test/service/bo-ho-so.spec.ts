import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { writeXlsx } from 'hucre/xlsx';
import { home, post, useService } from '../support/service.js';

const service = useService(undefined, { clock: { now: () => new Date('2026-05-28T05:00:00Z') } });
const url = (path = '') => `${service.url}/api/v1/batches${path}`;
const set = () => JSON.parse(readFileSync(join(home, 'examples/bo-ho-so/khen-thuong.json'), 'utf8'));

interface Batch {
  id: string;
  status: string;
  total: number;
  done: number;
}
interface Item {
  id: string;
  title: string;
  fileName: string;
}

/** What each document of the set says on paper, by its file name; spaces and line ends are one space. */
async function printed(body: unknown): Promise<{ name: string; text: string }[]> {
  const response = await post(url(), body);
  const batch = (await response.json()) as Batch;
  expect([response.status, batch]).toEqual([202, batch]);
  const events = await (await fetch(url(`/${batch.id}/events`))).text();
  expect(events).toContain(`"status":"done"`);
  const { items } = (await (await fetch(url(`/${batch.id}/documents`))).json()) as { items: Item[] };
  return Promise.all(
    items.map(async ({ id, title }) => {
      const pdf = await fetch(`${service.url}/api/v1/documents/${id}/files/pdf`);
      const input = Buffer.from(await pdf.arrayBuffer());
      const text = execFileSync('pdftotext', ['-', '-'], { input, encoding: 'utf8' });
      return { name: title, text: text.normalize('NFC').replace(/\s+/g, ' ') };
    }),
  );
}

const refused = async (body: unknown) => {
  const response = await post(url(), body);
  expect(response.status).toBe(422);
  const { errors } = (await response.json()) as { errors: { path: string; code: string }[] };
  return errors.map(({ path, code }) => [path, code]);
};

describe('POST batches with a bộ hồ sơ', () => {
  it('has an example that its schema takes', () => {
    const schema = JSON.parse(readFileSync(join(home, 'schemas/bo-ho-so/khen-thuong.schema.json'), 'utf8'));
    const ajv = new Ajv2020({ allowUnionTypes: true });
    addFormats.default(ajv, ['uri']);
    const validate = ajv.compile(schema);
    expect([validate(set()), validate.errors]).toEqual([true, null]);
  });

  it('makes documents that agree about every name and count', async () => {
    const body = set();
    const people: string[] = body.caNhan.map(({ hoTen }: { hoTen: string }) => hoTen);
    const groups: string[] = body.tapThe.map(({ ten }: { ten: string }) => ten);
    const documents = await printed(body);
    expect(documents).toHaveLength(3 + groups.length + people.length);
    const of = (start: string) => documents.find(({ name }) => name.startsWith(start))!.text;
    const [toTrinh, danhSach, bienBan] = [of('Tờ trình'), of('Danh sách'), of('Biên bản')];
    for (const name of [...people, ...groups]) {
      for (const text of [toTrinh, danhSach, bienBan]) expect(text).toContain(name);
      expect(documents.filter(({ text }) => text.toLowerCase().includes(name.toLowerCase())).length).toBeGreaterThan(3);
    }
    const counts = (text: string) => [...text.matchAll(/\d+ \([^)]+\) (?:tập thể|cá nhân)/g)].map(([count]) => count);
    const said = [`0${groups.length} (một) tập thể`, `0${people.length} (ba) cá nhân`];
    for (const text of [toTrinh, danhSach]) expect(counts(text)).toEqual(expect.arrayContaining(said));
    const votes = [...body.tapThe, ...body.caNhan].map(({ phieu }) => `${phieu.dongY}/${phieu.tong}`);
    expect([...bienBan.matchAll(/\b\d+\/14\b/g)].map(([vote]) => vote).sort()).toEqual(votes.sort());
    expect(danhSach).toContain(`${body.toTrinh.so}/${body.toTrinh.kyHieu}`);
  });

  it('makes quyết định and giấy khen where they are asked for, and no reports where not', async () => {
    const { baoCao: _baoCao, ...body } = set();
    body.baoCao = false;
    body.quyetDinh = {
      so: 125,
      kyHieu: 'QĐ-THCSHLĐ',
      trichYeu: 'khen thưởng năm học 2025-2026',
      thamQuyen: 'Hiệu trưởng Trường THCS Him Lam Đông',
      hinhThuc: 'Giấy khen',
      lyDo: 'đã có thành tích xuất sắc năm học 2025-2026',
      thiHanh: 'Bộ phận Kế toán và các tập thể, cá nhân có tên tại Điều 1',
      canCu: ['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'],
      nguoiKy: { chucVu: 'HIỆU TRƯỞNG', hoTen: 'Đặng Quốc Tuấn' },
    };
    body.giayKhen = { thamQuyen: 'Hiệu trưởng', soVangTu: 41, nguoiKy: body.quyetDinh.nguoiKy };
    const documents = await printed(body);
    expect(documents).toHaveLength(3 + 1 + 4);
    const certificates = documents.filter(({ name }) => name.startsWith('Giấy khen'));
    for (const { hoTen } of body.caNhan) {
      const own = certificates.filter(({ text }) => text.toLowerCase().includes(hoTen.toLowerCase()));
      expect([hoTen, own.length]).toEqual([hoTen, 1]);
      expect(own[0]!.text).toContain('125');
    }
  });

  it('refuses what does not agree, with the place in the request', async () => {
    const body = set();
    body.caNhan[0].phieu.tong = 13;
    body.caNhan[1].baoCao.lyLich.hoTen = 'Người khác';
    body.caNhan[2].danhHieu = 7;
    delete body.tapThe[0].baoCao;
    body.common.khongCo = 1;
    body.toTrinh.trichyeu = 'sai';
    expect(await refused(body)).toEqual(
      expect.arrayContaining([
        ['/caNhan/0/phieu/tong', 'COUNT_MISMATCH'],
        ['/caNhan/1/baoCao/lyLich/hoTen', 'NAME_MISMATCH'],
        ['/caNhan/2/danhHieu', 'WRONG_TYPE'],
        ['/tapThe/0/baoCao', 'MISSING_FIELD'],
        ['/common/khongCo', 'UNKNOWN_FIELD'],
        ['/toTrinh/trichyeu', 'UNKNOWN_FIELD'],
      ]),
    );
    expect(await refused({ boHoSo: 'khac' })).toEqual(expect.arrayContaining([['/boHoSo', 'INVALID_VALUE']]));
  });

  it('is checked without being made: each document with the data it would be made of', async () => {
    const check = (await (await post(url('/checks'), set())).json()) as {
      documents: { template: string; version: string; title: string; data: Record<string, unknown> }[];
      errors: unknown[];
    };
    expect([check.errors, check.documents.length]).toEqual([[], 7]);
    const [, danhSach] = check.documents;
    expect(danhSach!.data).toMatchObject({ kemTheo: { so: 38 }, caNhan: [{ hoTen: 'Nguyễn Thị Ánh' }, {}, {}] });
    const { template, version, data } = danhSach!;
    const preview = await post(
      `${service.url}/api/v1/previews`,
      { template, version, data },
      { Accept: 'application/pdf' },
    );
    expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });
});

interface Rows {
  items: unknown[];
  columns: { path: string; cot?: string }[];
  errors: { path: string }[];
  unknown: string[];
}

describe('the lists of a bộ hồ sơ as sheets', () => {
  const rows = async (fields: Record<string, string>, file: Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([file]), 'bang.xlsx');
    const response = await fetch(url('/bo-ho-so/khen-thuong/rows'), { method: 'POST', body: form });
    return { status: response.status, body: (await response.json()) as Rows };
  };

  it.each(['caNhan', 'tapThe'])('have a table to fill in for %s, which is read as it was given', async (nhom) => {
    const sheet = await fetch(url(`/bo-ho-so/khen-thuong/sheet?nhom=${nhom}&namHoc=2025-2026`));
    expect([sheet.status, sheet.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.xlsx')]);
    const { status, body } = await rows({ nhom, namHoc: '2025-2026' }, new Uint8Array(await sheet.arrayBuffer()));
    const columns = body.columns.filter(({ cot }) => cot !== undefined);
    expect([status, columns]).toEqual([200, body.columns]);
    const paths = columns.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/danhHieu', '/phieu/dongY', '/baoCao/thanhTich']));
    expect(paths).not.toContain('/baoCao/lyLich/hoTen');
  });

  it('become people of the set, cells that cannot be read as they stand', async () => {
    const sheets = [
      {
        name: 'Danh sách',
        rows: [
          ['TT', 'Họ và tên', 'Số phiếu đồng ý', 'Báo cáo: Ngày sinh', 'Quê quán', 'Cột lạ'],
          [1, 'Vì Thị Ơn', 14, '05/09/1985', 'Điện Biên', null],
          [2, 'Lò Hữu Ích', 'mười', '31/02/1976', null, 'x'],
        ],
      },
    ];
    const { body } = await rows({ nhom: 'caNhan' }, new Uint8Array(await writeXlsx({ sheets })));
    expect(body.items).toEqual([
      {
        dong: 2,
        data: {
          hoTen: 'Vì Thị Ơn',
          phieu: { dongY: 14 },
          baoCao: { lyLich: { ngaySinh: '1985-09-05', queQuan: 'Điện Biên' } },
        },
      },
      {
        dong: 3,
        data: { hoTen: 'Lò Hữu Ích', phieu: { dongY: 'mười' }, baoCao: { lyLich: { ngaySinh: '31/02/1976' } } },
      },
    ]);
    expect(body.unknown).toEqual(['Cột lạ']);
    // What a cell should hold is judged with the whole set.
    expect(body.errors.map(({ path }) => path)).toEqual(['/file/F1']);
  });

  it('are of one of the two', async () => {
    expect((await fetch(url('/bo-ho-so/khen-thuong/sheet?nhom=khac'))).status).toBe(400);
    expect((await rows({}, new Uint8Array([1]))).status).toBe(422);
  });
});

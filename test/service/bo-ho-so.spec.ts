import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
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
});

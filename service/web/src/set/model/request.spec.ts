import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Data } from '../../fill/model/form-store.ts';
import { requestOf } from './request.ts';
import { forms } from './testing.ts';

const { shape } = forms();
const example = (): Data => {
  const file = join(import.meta.dirname, '../../../../../examples/bo-ho-so/khen-thuong.json');
  const { boHoSo: _, ...data } = JSON.parse(readFileSync(file, 'utf8')) as Data;
  return data;
};
const lam = { baoCao: true, quyetDinh: false, giayKhen: false };

describe('what is typed', () => {
  it('goes as the request that the API knows', () => {
    const { lam: _, ...typed }: Data = { ...example(), lam };
    const { body, placeOf } = requestOf(shape, { ...typed, lam });
    expect(body).toEqual({ boHoSo: 'khen-thuong', ...example(), baoCao: true });
    expect(placeOf('/caNhan/1/phieu/tong')).toBe('/caNhan/1/phieu/tong');
  });

  it('gives each report what is the same for all', () => {
    const nguoiKy = { chucVu: 'HIỆU TRƯỞNG', hoTen: 'Đặng Quốc Tuấn' };
    const { body, placeOf } = requestOf(shape, {
      lam,
      bienBan: { soCoMat: 14 },
      baoCaoChung: { nhiemVu: 'Dạy học.', nguoiKy },
      caNhan: [{}, { danhXung: 'Bà', hoTen: 'Nguyễn Thị Ánh', thanhTich: 'Giỏi', phieu: { dongY: 13 } }],
      tapThe: [{ ten: 'Tổ Toán', baoCao: { nhiemVu: 'Riêng.' } }],
    });
    expect(body.caNhan).toMatchObject([
      {
        phieu: { dongY: 13, tong: 14 },
        baoCao: { nhiemVu: 'Dạy học.', nguoiKy, thanhTich: 'Giỏi', lyLich: { gioiTinh: 'Nữ' } },
      },
    ]);
    const [group] = body.tapThe as Data[];
    expect(group!.baoCao).toEqual({ nhiemVu: 'Riêng.' });
    // What was lent is mended where it was lent; an empty row above counts for the table, not for the request.
    expect(placeOf('/caNhan/0/baoCao/nguoiKy/hoTen')).toBe('/baoCaoChung/nguoiKy/hoTen');
    expect(placeOf('/caNhan/0/baoCao/thanhTich')).toBe('/caNhan/1/thanhTich');
    expect(placeOf('/caNhan/0/baoCao/lyLich/queQuan')).toBe('/caNhan/1/baoCao/lyLich/queQuan');
    expect(placeOf('/tapThe/0/baoCao/nhiemVu')).toBe('/tapThe/0/baoCao/nhiemVu');
  });

  it('leaves out what is switched off, and keeps it', () => {
    const data: Data = {
      lam: { baoCao: false, quyetDinh: false, giayKhen: true },
      quyetDinh: { so: 1 },
      giayKhen: { soVangTu: 7 },
      caNhan: [{ hoTen: 'A', baoCao: { lyLich: { queQuan: 'X' } } }],
    };
    const { body } = requestOf(shape, data);
    expect(body).toMatchObject({ baoCao: false, caNhan: [{ hoTen: 'A' }], giayKhen: { soVangTu: 7 } });
    expect((body.caNhan as Data[])[0]).toEqual({ hoTen: 'A' });
    expect(body).not.toHaveProperty('quyetDinh');
    expect(body).not.toHaveProperty('lam');
    expect(body).not.toHaveProperty('baoCaoChung');
  });

  it('asks for the groups that must be there even when they are empty', () => {
    const { body } = requestOf(shape, { lam: { ...lam, quyetDinh: true } });
    expect(body).toMatchObject({ common: { coQuan: {}, nguoiKy: {} }, toTrinh: {}, bienBan: {}, quyetDinh: {} });
  });
});

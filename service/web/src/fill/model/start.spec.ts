import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../api/queries.ts';
import { digest } from './schema.ts';
import { begun, copied, kyHieu } from './start.ts';
import { served } from './testing.ts';

const office: Office = {
  coQuan: { chuQuan: 'UBND PHƯỜNG ĐIỆN BIÊN PHỦ', banHanh: 'TRƯỜNG THCS HIM LAM ĐÔNG' },
  kyHieu: { coQuan: 'THCSHLĐ', donVi: 'VP' },
  diaDanh: 'Điện Biên Phủ',
  nguoiKy: [
    { quyenHan: 'KT.', thayMat: 'HIỆU TRƯỞNG', chucVu: 'PHÓ HIỆU TRƯỞNG', hoTen: 'Lò Văn B' },
    { quyenHan: null, thayMat: null, chucVu: 'HIỆU TRƯỞNG', hoTen: 'Nguyễn Thị A', macDinh: true },
  ],
  noiNhan: ['Như trên'],
  luu: 'VT',
};
const occasion = (template: string, more = {}) => ({
  template,
  regime: 'nd30-2020',
  effective: { from: '2025-07-01', to: null },
  today: '2026-11-24',
  ...more,
});
const shapeOf = (template: string) => digest(served(template, '2025-2026')).shape;

describe('the beginning of a form', () => {
  it('is the office’s own data', () => {
    expect(begun(shapeOf('cong-van'), {}, office, occasion('cong-van'))).toEqual({
      ngay: '2026-11-24',
      coQuan: office.coQuan,
      kyHieu: 'THCSHLĐ-VP',
      diaDanh: 'Điện Biên Phủ',
      nguoiKy: { chucVu: 'HIỆU TRƯỞNG', hoTen: 'Nguyễn Thị A' },
      noiNhan: ['Như trên'],
      luu: 'VT',
    });
  });

  it('leaves what stands there already, and fills no place that the form does not have', () => {
    const data = begun(shapeOf('giay-khen'), { diaDanh: 'Hà Nội' }, office, occasion('giay-khen'));
    expect(data).toMatchObject({ diaDanh: 'Hà Nội', thamQuyen: 'HIỆU TRƯỞNG' });
    expect(data).not.toHaveProperty('kyHieu');
    expect(data).not.toHaveProperty('noiNhan');
  });

  it('gives today only to a form that is in force today', () => {
    const past = occasion('cong-van', { effective: { from: '2017-08-01', to: '2020-03-04' } });
    expect(begun(shapeOf('cong-van'), {}, null, past)).toEqual({});
    expect(begun(shapeOf('cong-van'), {}, null, occasion('cong-van'))).toEqual({ ngay: '2026-11-24' });
  });

  it('names who decides', () => {
    const data = begun(shapeOf('quyet-dinh-khen-thuong'), {}, office, occasion('quyet-dinh-khen-thuong'));
    expect(data.thamQuyen).toBe('HIỆU TRƯỞNG TRƯỜNG THCS HIM LAM ĐÔNG');
  });
});

describe('the symbol', () => {
  it.each([
    ['cong-van', undefined, 'THCSHLĐ-VP'],
    ['ke-hoach', undefined, 'KH-THCSHLĐ'],
    ['to-trinh-khen-thuong', undefined, 'TTr-THCSHLĐ'],
    ['van-ban-ten-loai', 'quy chế', 'QC-THCSHLĐ'],
    ['van-ban-ten-loai', undefined, undefined],
    ['dang-ky', undefined, undefined],
  ])('of %s (%s) is %s', (template, tenLoai, symbol) => {
    expect(kyHieu(office, { template, regime: 'nd30-2020' }, tenLoai)).toBe(symbol);
  });

  it('is the office’s alone where it has no units', () => {
    const small = { kyHieu: { coQuan: 'THCSHLĐ', donVi: null } };
    expect(kyHieu(small, { template: 'cong-van', regime: 'nd30-2020' })).toBe('THCSHLĐ');
  });
});

describe('a copy of an old document', () => {
  it('has neither its number nor its day, nor fields that the form does not know', () => {
    const old = { so: 12, ngay: '2025-09-01', trichYeu: 'x', cu: 'y' };
    expect(copied(shapeOf('cong-van'), old)).toEqual({ so: null, trichYeu: 'x' });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Occasion } from '../../fill/model/start.ts';
import { FORMS, PAPERS, type Paper } from './forms.ts';
import { begunSet, titleOfSet } from './start.ts';
import { forms } from './testing.ts';
import { inYear, yearOf, yearsAround } from './year.ts';

const office = {
  coQuan: { chuQuan: 'UBND PHƯỜNG HIM LAM', banHanh: 'TRƯỜNG THCS HIM LAM ĐÔNG' },
  kyHieu: { coQuan: 'THCSHLĐ' },
  diaDanh: 'Him Lam',
  nguoiKy: [{ quyenHan: null, thayMat: null, chucVu: 'HIỆU TRƯỞNG', hoTen: 'Đặng Quốc Tuấn', macDinh: true }],
  noiNhan: ['Như trên'],
  luu: 'VT',
};
const occasions = Object.fromEntries(
  PAPERS.map((paper): [Paper, Occasion] => [
    paper,
    { template: FORMS[paper], regime: 'nd30-2020', effective: { from: '2025-07-01', to: null }, today: '2026-05-28' },
  ]),
) as Record<Paper, Occasion>;

describe('a set', () => {
  it('begins with the office’s own: signer and day once, a symbol for each document', () => {
    const data = begunSet(forms().shape, occasions, office, '2025-2026');
    expect(data).toMatchObject({
      namHoc: '2025-2026',
      common: { coQuan: office.coQuan, diaDanh: 'Him Lam', ngay: '2026-05-28', nguoiKy: { hoTen: 'Đặng Quốc Tuấn' } },
      toTrinh: { kyHieu: 'TTr-THCSHLĐ' },
      bienBan: { kyHieu: 'BB-THCSHLĐ' },
      quyetDinh: { kyHieu: 'QĐ-THCSHLĐ', thamQuyen: 'HIỆU TRƯỞNG TRƯỜNG THCS HIM LAM ĐÔNG' },
    });
    for (const paper of PAPERS) expect(data[paper]).not.toHaveProperty('nguoiKy');
    expect(titleOfSet({ ...data, caNhan: [{}, {}] })).toBe('Hồ sơ khen thưởng năm học 2025-2026: 2 cá nhân');
  });

  it('goes into another year with its words, people as they were typed', () => {
    const person = { hoTen: 'A', thanhTich: 'Giỏi năm học 2025-2026' };
    const data = {
      namHoc: '2025-2026',
      toTrinh: { trichYeu: 'năm học 2025-2026', canCu: ['2025-2026'] },
      caNhan: [person],
    };
    expect(inYear(data, '2025-2026', '2026-2027')).toEqual({
      namHoc: '2026-2027',
      toTrinh: { trichYeu: 'năm học 2026-2027', canCu: ['2026-2027'] },
      caNhan: [person],
    });
  });
});

it('knows the school year of a day', () => {
  expect([yearOf('2026-05-28'), yearOf('2026-08-01')]).toEqual(['2025-2026', '2026-2027']);
  expect(yearsAround('2026-05-28')).toEqual(['2026-2027', '2025-2026', '2024-2025', '2023-2024']);
});

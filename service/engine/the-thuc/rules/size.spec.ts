import { expect, it } from '@jest/globals';
import type { MauVanBan } from '../testing.js';
import { rules } from './size.js';
import { cases, judge, vanBanOf } from './testing.js';

const sizes = (quocHieu: number, tieuNgu: number, diaDanhNgay: number) => (mau: MauVanBan) => {
  mau.quocHieu!.size = quocHieu;
  mau.tieuNgu!.size = tieuNgu;
  mau.diaDanhNgay!.size = diaDanhNgay;
};

cases(rules, [
  {
    rule: 'ND30-SIZE-01',
    what: 'Tiêu ngữ',
    breaks: sizes(12, 14, 14),
    keeps: sizes(13, 14, 14),
    quote: 'CỘNG HÒA',
    says: 'Cỡ chữ đang là Quốc hiệu 12, Tiêu ngữ 14, địa danh và ngày 14; phải tăng, giảm thống nhất: 12/13/13 hoặc 13/14/14.',
  },
  { rule: 'ND30-SIZE-01', what: 'place', breaks: sizes(12, 13, 14), keeps: sizes(12, 13, 13) },
  {
    rule: 'ND30-SIZE-02',
    breaks: (mau) => {
      mau.noiDung[4]!.size = 13;
    },
    keeps: (mau) => {
      for (const dong of mau.noiDung) dong.size = 13;
    },
    quote: 'a) Mỗi cán bộ',
    says: 'Đoạn này đang có cỡ chữ 13, cả văn bản phải dùng một cỡ chữ: phần lớn là 14.',
  },
]);

it('pairs what there is: a biên bản has no place and date', async () => {
  const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
    mau.diaDanhNgay = undefined;
  });
  expect(judge(rules, 'ND30-SIZE-01', vanBan)).toEqual([]);
});

it('counts paragraphs of another size', async () => {
  const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
    mau.noiDung[1]!.size = 13;
    mau.noiDung[4]!.size = 12;
  });
  expect(judge(rules, 'ND30-SIZE-02', vanBan)).toEqual([
    expect.objectContaining({ message: expect.stringContaining('cỡ chữ 13 (2 đoạn, đây là đoạn đầu)') }),
  ]);
});

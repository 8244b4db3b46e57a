import { describe, expect, it } from '@jest/globals';
import type { MauVanBan } from '../testing.js';
import { rules } from './so-ky-hieu.js';
import { type Case, cases, judge, vanBanOf } from './testing.js';

const so = (text: string) => (mau: MauVanBan) => {
  mau.soKyHieu!.text = text;
};
const daPhatHanh = [
  { so: 88, kyHieu: 'KH-THPTTN', ngay: '2023-12-20' },
  { so: 4, kyHieu: 'KH-THPTTN', ngay: '2024-02-01' },
  { so: 6, kyHieu: 'KH-THPTTN', ngay: '2024-02-20' },
];

const shared: Case[] = (['ND30', 'TT01'] as const).flatMap((regime) => [
  {
    rule: `${regime}-SO-01`,
    what: 'without a colon',
    breaks: so('Số 05/KH-THPTTN'),
    quote: 'Số 05/KH-THPTTN',
    says: 'dấu hai chấm',
  },
  { rule: `${regime}-SO-01`, what: 'in capitals', breaks: so('SỐ: 05/KH-THPTTN'), says: 'in thường' },
  {
    rule: `${regime}-SO-01`,
    what: 'in 14',
    breaks: (mau) => {
      mau.soKyHieu!.size = 14;
    },
    says: 'cỡ chữ 14',
  },
  {
    rule: `${regime}-SO-01`,
    what: 'in italics',
    breaks: (mau) => {
      mau.soKyHieu!.italic = true;
    },
    says: 'chữ nghiêng',
  },
  {
    rule: `${regime}-SO-01`,
    what: 'in bold',
    breaks: (mau) => {
      mau.soKyHieu!.bold = true;
    },
    says: 'chữ đậm',
  },
  {
    rule: `${regime}-SO-01`,
    what: 'at the left',
    breaks: (mau) => {
      mau.soKyHieu!.align = 'left';
    },
    says: 'không nằm giữa',
  },
  {
    rule: `${regime}-SO-01`,
    what: 'without the line',
    breaks: (mau) => {
      mau.soKyHieu = undefined;
    },
    says: 'không có dòng số',
  },
  {
    rule: `${regime}-SO-02`,
    breaks: so('Số: 5/KH-THPTTN'),
    keeps: so('Số: 10/KH-THPTTN'),
    quote: 'Số: 5/KH-THPTTN',
    says: 'số 0 phía trước',
  },
  { rule: `${regime}-SO-02`, what: 'with one zero too many', breaks: so('Số: 005/KH-THPTTN'), severity: 'warning' },
  {
    rule: `${regime}-SO-03`,
    what: 'spaces in the symbol',
    breaks: so('Số: 05/ KH- THPTTN'),
    keeps: so('Số: 05/KH-SGD&ĐT'),
    quote: '05/ KH- THPTTN',
  },
  { rule: `${regime}-SO-03`, what: 'a long dash', breaks: so('Số: 05/KH–THPTTN'), says: 'gạch nối' },
  { rule: `${regime}-SO-03`, what: 'no stroke', breaks: so('Số: 05-KH/THPTTN'), says: 'gạch chéo' },
  {
    rule: `${regime}-SO-03`,
    what: 'spaces in a citation',
    breaks: (mau) => {
      mau.canCu[0]!.text =
        'Căn cứ Công văn số 2468/ SGDĐT- VP ngày 26 tháng 10 năm 2017 của Sở Giáo dục và Đào tạo về việc thi đua;';
    },
    keeps: (mau) => {
      mau.canCu[0]!.text = 'Căn cứ Công văn số 2468/SGDĐT-VP ngày 26 tháng 10 năm 2017 của Sở Giáo dục - Đào tạo;';
    },
    quote: 'số 2468/ SGDĐT- VP',
  },
  {
    rule: `${regime}-SO-04`,
    what: 'another type’s code',
    breaks: so('Số: 05/BC-THPTTN'),
    quote: 'BC-THPTTN',
    says: 'báo cáo',
  },
  { rule: `${regime}-SO-04`, what: 'no code', breaks: so('Số: 05/THPTTN'), says: 'thiếu' },
  {
    rule: `${regime}-SO-04`,
    what: 'in the wrong case',
    loai: 'tờ trình',
    breaks: so('Số: 05/TTR-THPTTN'),
    says: 'phải viết đúng “TTr”',
  },
  { rule: `${regime}-SO-04`, what: 'code last', breaks: so('Số: 05/THPTTN-KH'), says: 'ngay sau' },
  {
    rule: `${regime}-SO-05`,
    what: 'with a type code',
    loai: 'công văn',
    breaks: so('Số: 12/CV-THPTTN'),
    quote: '12/CV-THPTTN',
  },
  { rule: `${regime}-SO-05`, what: 'without a unit', loai: 'công văn', breaks: so('Số: 12/THPTTN'), says: 'thiếu' },
  {
    rule: `${regime}-SO-05`,
    what: 'in small letters',
    loai: 'công văn',
    breaks: so('Số: 12/sgdđt-VP'),
    says: 'in hoa',
  },
]);

cases(rules, [
  ...shared,
  {
    rule: 'ND30-SO-06',
    breaks: so('Số: 05/2024/KH-THPTTN'),
    quote: '05/2024/KH-THPTTN',
    says: '2024',
  },
  {
    rule: 'ND30-SO-07',
    breaks: so('Số: 05/KH-TTN'),
    settings: { kyHieu: ['THPTTN', 'VP'] },
    quote: 'KH-TTN',
    says: '“TTN” không có trong danh mục',
  },
  {
    rule: 'ND30-SO-08',
    what: 'a number given before',
    breaks: so('Số: 06/KH-THPTTN'),
    settings: { daPhatHanh },
    quote: '06/KH-THPTTN',
    says: 'đã cấp',
  },
  {
    rule: 'ND30-SO-08',
    what: 'a day out of order',
    breaks: (mau) => {
      mau.diaDanhNgay!.text = 'Điện Biên, ngày 25 tháng 02 năm 2024';
    },
    settings: { daPhatHanh },
    says: 'số 6 đã cấp ngày 20/02/2024',
  },
  {
    rule: 'ND30-SO-09',
    breaks: (mau) => {
      mau.soKyHieu!.text = 'Số: 89/KH-THPTTN';
    },
    settings: { daPhatHanh: daPhatHanh.slice(0, 1) },
    says: 'nối tiếp số 88 của năm 2023',
  },
  {
    rule: 'TT01-SO-06',
    breaks: so('Số: 89/KH-THPTTN'),
    settings: { daPhatHanh: [{ so: 88, kyHieu: 'KH-THPTTN', ngay: '2017-12-20' }] },
    says: 'nối tiếp số 88 của năm 2017',
  },
  {
    rule: 'ND30-SO-10',
    breaks: (mau) => {
      mau.chuQuan!.text = 'TRƯỜNG THPT THANH NƯA';
      mau.banHanh!.text = 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG';
    },
    keeps: (mau) => {
      mau.chuQuan!.text = 'TRƯỜNG THPT THANH NƯA';
      mau.banHanh!.text = 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG';
      mau.soKyHieu!.text = 'Số: 05/KH-HĐTĐKT';
    },
    quote: '05/KH-THPTTN',
  },
]);

describe('room left to write', () => {
  it('is no fault of a number not given yet', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', so('Số:        /KH-THPTTN'));
    expect(judge(rules, 'ND30-SO-02', vanBan)).toEqual({ unjudged: expect.stringContaining('để trống') });
    expect(judge(rules, 'ND30-SO-03', vanBan)).toEqual([]);
    expect(judge(rules, 'ND30-SO-04', vanBan)).toEqual([]);
  });

  it('leaves a symbol of dots unjudged', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', so('Số:        /…3…-…4…'));
    for (const id of ['ND30-SO-02', 'ND30-SO-03', 'ND30-SO-04']) {
      expect({ id, verdict: judge(rules, id, vanBan) }).toEqual({ id, verdict: { unjudged: expect.any(String) } });
    }
  });

  it('judges nothing against lists that are not at hand', async () => {
    const vanBan = await vanBanOf('nd30-2020');
    for (const id of ['ND30-SO-07', 'ND30-SO-08', 'ND30-SO-09']) {
      expect({ id, verdict: judge(rules, id, vanBan) }).toEqual({ id, verdict: { unjudged: expect.any(String) } });
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import type { MauVanBan } from '../testing.js';
import { rules } from './dia-danh-ngay.js';
import { type Case, cases, judge, vanBanOf } from './testing.js';

const ngay = (text: string) => (mau: MauVanBan) => {
  mau.diaDanhNgay!.text = text;
};
const cau = (text: string) => (mau: MauVanBan) => {
  mau.noiDung[2]!.text = text;
};

const shared: Case[] = (['ND30', 'TT01'] as const).flatMap((regime) => {
  const year = regime === 'ND30' ? 2024 : 2018;
  const look = regime === 'ND30' ? 'ND30-DATE-03' : 'TT01-DATE-02';
  const place = regime === 'ND30' ? 'ND30-DATE-05' : 'TT01-DATE-03';
  return [
    {
      rule: `${regime}-DATE-01`,
      what: 'a day without zero',
      breaks: ngay(`Điện Biên, ngày 5 tháng 02 năm ${year}`),
      keeps: ngay(`Điện Biên, ngày 15 tháng 10 năm ${year}`),
      quote: 'ngày 5 tháng',
      says: '“05”',
    },
    { rule: `${regime}-DATE-01`, what: 'a month without zero', breaks: ngay(`Điện Biên, ngày 05 tháng 1 năm ${year}`) },
    {
      rule: `${regime}-DATE-01`,
      what: 'in figures alone',
      breaks: ngay(`Điện Biên, ngày 05/02/${year}`),
      says: 'đầy đủ',
    },
    {
      rule: `${regime}-DATE-01`,
      what: 'no line at all',
      breaks: (mau: MauVanBan) => {
        mau.diaDanhNgay = undefined;
      },
      says: 'không có địa danh',
    },
    {
      rule: look,
      what: 'upright',
      breaks: (mau: MauVanBan) => {
        mau.diaDanhNgay!.italic = false;
      },
      says: 'chữ đứng',
    },
    {
      rule: look,
      what: 'in 12',
      breaks: (mau: MauVanBan) => {
        mau.diaDanhNgay!.size = 12;
      },
      keeps: (mau: MauVanBan) => {
        mau.diaDanhNgay!.size = 14;
      },
      says: 'cỡ chữ 12',
    },
    {
      rule: look,
      what: 'at the right',
      breaks: (mau: MauVanBan) => {
        mau.diaDanhNgay!.align = 'right';
      },
      says: 'không nằm giữa',
    },
    {
      rule: place,
      what: 'a person’s name alone',
      breaks: ngay(`Hồ Chí Minh, ngày 15 tháng 10 năm ${year}`),
      keeps: (mau: MauVanBan) => {
        mau.chuQuan!.text = 'SỞ GDĐT THÀNH PHỐ HỒ CHÍ MINH';
        mau.diaDanhNgay!.text = `Thành phố Hồ Chí Minh, ngày 15 tháng 10 năm ${year}`;
      },
      quote: 'Hồ Chí Minh',
      says: 'Hồ Chí Minh',
    },
    { rule: place, what: 'a number alone', breaks: ngay(`5, ngày 15 tháng 10 năm ${year}`) },
    {
      rule: place,
      what: 'shortened',
      breaks: ngay(`TP. Điện Biên Phủ, ngày 15 tháng 10 năm ${year}`),
      says: 'viết tắt',
    },
    {
      rule: place,
      what: 'another province',
      breaks: ngay(`Cao Bằng, ngày 15 tháng 10 năm ${year}`),
      keeps: ngay(`Mường Lay, ngày 15 tháng 10 năm ${year}`),
      says: 'không khớp',
    },
    {
      rule: place,
      what: 'another commune',
      breaks: (mau: MauVanBan) => {
        mau.banHanh!.text = 'ỦY BAN NHÂN DÂN XÃ THANH NƯA';
      },
      keeps: (mau: MauVanBan) => {
        mau.banHanh!.text = 'ỦY BAN NHÂN DÂN XÃ THANH NƯA';
        mau.diaDanhNgay!.text = `Thanh Nưa, ngày 15 tháng 10 năm ${year}`;
      },
      says: 'không khớp',
    },
  ];
});

cases(rules, [
  ...shared,
  {
    rule: 'ND30-DATE-02',
    breaks: ngay('Điện Biên, ngày 05 tháng 09 năm 2024'),
    keeps: ngay('Điện Biên, ngày 05 tháng 9 năm 2024'),
    quote: 'tháng 09',
    says: '“09”',
  },
  {
    rule: 'TT01-DATE-01',
    what: 'month 9 with a zero',
    breaks: ngay('Điện Biên, ngày 05 tháng 09 năm 2018'),
    keeps: ngay('Điện Biên, ngày 05 tháng 9 năm 2018'),
    severity: 'warning',
  },
  {
    rule: 'TT01-DATE-01',
    what: 'not in the calendar',
    breaks: ngay('Điện Biên, ngày 31 tháng 02 năm 2018'),
    says: 'không có trong lịch',
  },
  {
    rule: 'TT01-DATE-02',
    what: 'without a comma',
    breaks: ngay('Điện Biên ngày 15 tháng 10 năm 2018'),
    quote: 'Điện Biên ngày',
    says: 'dấu phẩy',
  },
  {
    rule: 'ND30-DATE-04',
    what: 'without a comma',
    breaks: ngay('Điện Biên ngày 15 tháng 10 năm 2024'),
    quote: 'Điện Biên ngày',
    says: 'dấu phẩy',
  },
  {
    rule: 'ND30-DATE-04',
    what: 'in small letters',
    breaks: ngay('Thị xã Mường lay, ngày 15 tháng 10 năm 2024'),
    keeps: ngay('Thị xã Mường Lay, ngày 15 tháng 10 năm 2024'),
    says: '“lay”',
  },
  { rule: 'ND30-DATE-04', what: 'in capitals', breaks: ngay('ĐIỆN BIÊN, ngày 15 tháng 10 năm 2024'), says: 'in hoa' },
  {
    rule: 'ND30-DATE-05',
    what: 'a district after the reform',
    breaks: ngay('Huyện Mường Nhé, ngày 15 tháng 10 năm 2025'),
    keeps: ngay('Huyện Mường Nhé, ngày 15 tháng 10 năm 2024'),
    says: 'không còn huyện',
  },
  {
    rule: 'ND30-DATE-06',
    what: 'not in the calendar',
    breaks: ngay('Điện Biên, ngày 31 tháng 02 năm 2024'),
    keeps: ngay('Điện Biên, ngày 29 tháng 02 năm 2024'),
    quote: 'ngày 31 tháng 02 năm 2024',
    says: '29',
  },
  {
    rule: 'ND30-DATE-06',
    what: 'another weekday',
    breaks: cau('Hội nghị họp vào thứ Ba, ngày 05 tháng 02 năm 2024.'),
    keeps: cau('Hội nghị họp vào thứ Hai, ngày 05 tháng 02 năm 2024.'),
    quote: 'ngày 05 tháng 02 năm 2024',
    says: 'thứ Hai',
  },
  {
    rule: 'ND30-DATE-06',
    what: 'another weekday in brackets',
    breaks: cau('Hội nghị họp ngày 11/02/2024 (thứ 7) tại hội trường.'),
    keeps: cau('Hội nghị họp ngày 11/02/2024 (Chủ nhật) tại hội trường.'),
    says: 'Chủ nhật',
  },
  {
    rule: 'ND30-DATE-06',
    what: 'after today',
    breaks: ngay('Điện Biên, ngày 06 tháng 02 năm 2024'),
    settings: { homNay: '2024-02-05' },
    says: 'sau ngày hôm nay',
  },
  {
    rule: 'TT01-DATE-04',
    breaks: ngay('Đặc khu Cô Tô, ngày 15 tháng 10 năm 2018'),
    keeps: ngay('Huyện Cô Tô, ngày 15 tháng 10 năm 2018'),
    quote: 'Đặc khu Cô Tô',
    says: 'đặc khu chỉ có từ',
  },
]);

describe('room left to write', () => {
  it.each(['…4…, ngày …… tháng …. năm ……', 'Điện Biên, ngày      tháng      năm 20……'])('%s', async (text) => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', ngay(text));
    for (const id of ['ND30-DATE-01', 'ND30-DATE-02', 'ND30-DATE-06']) {
      expect({ id, verdict: judge(rules, id, vanBan) }).toEqual({ id, verdict: { unjudged: expect.any(String) } });
    }
  });

  it('does not hide a fault in what is written', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', ngay('Điện Biên, ngày … tháng 1 năm 2024'));
    expect(judge(rules, 'ND30-DATE-01', vanBan)).toEqual([
      expect.objectContaining({ fix: expect.stringContaining('01') }),
    ]);
  });
});

it('asks minutes for no date in the letterhead', async () => {
  const vanBan = await vanBanOf('nd30-2020', 'biên bản', (mau) => {
    mau.diaDanhNgay = undefined;
  });
  expect(judge(rules, 'ND30-DATE-01', vanBan)).toBe('not-applicable');
});

import { expect, it } from '@jest/globals';
import type { MauVanBan } from '../testing.js';
import { rules } from './kinh-gui.js';
import { type Case, cases, judge, vanBanOf } from './testing.js';

const loai = 'công văn';
const SO = 'Sở Giáo dục và Đào tạo tỉnh Điện Biên';
const kinhGui =
  (...dong: string[]) =>
  (mau: MauVanBan) => {
    mau.kinhGui = dong.map((text, at) => ({ text, size: 14, left: at === 0 ? 120 : 178 }));
  };
const two = kinhGui('Kính gửi:', `- ${SO};`, '- Phòng Văn hóa - Xã hội.');

const shared: Case[] = (['ND30', 'TT01'] as const).flatMap((regime) => {
  const severity = regime === 'TT01' ? { severity: 'warning' as const } : {};
  return [
    {
      rule: `${regime}-KG-01`,
      what: 'in a plan',
      breaks: kinhGui(`Kính gửi: ${SO}`),
      quote: 'Kính gửi',
      says: 'chỉ dùng cho công văn',
    },
    {
      rule: `${regime}-KG-02`,
      what: 'in bold',
      loai,
      breaks: (mau: MauVanBan) => {
        mau.kinhGui[0]!.bold = true;
      },
      quote: 'Kính gửi',
      says: 'chữ đậm',
    },
    {
      rule: `${regime}-KG-02`,
      what: 'in 12',
      loai,
      breaks: (mau: MauVanBan) => {
        mau.kinhGui[0]!.size = 12;
      },
      says: 'cỡ chữ 12',
    },
    { rule: `${regime}-KG-02`, what: 'without a colon', loai, breaks: kinhGui(`Kính gửi ${SO}`), says: 'hai chấm' },
    {
      rule: `${regime}-KG-03`,
      what: 'one addressee below',
      loai,
      breaks: kinhGui('Kính gửi:', `- ${SO}.`),
      quote: SO,
      says: 'chỉ gửi một nơi',
      ...severity,
    },
    {
      rule: `${regime}-KG-03`,
      what: 'two in one line',
      loai,
      breaks: kinhGui(`Kính gửi: ${SO}; Phòng Văn hóa - Xã hội`),
      says: 'cùng dòng',
      ...severity,
    },
    {
      rule: `${regime}-KG-03`,
      what: 'without the mark of a list',
      loai,
      breaks: kinhGui('Kính gửi:', `- ${SO}.`, '- Phòng Văn hóa - Xã hội.'),
      keeps: two,
      quote: SO,
      says: 'dấu “;”',
      ...severity,
    },
    {
      rule: `${regime}-KG-03`,
      what: 'without a final stop',
      loai,
      breaks: kinhGui('Kính gửi:', `- ${SO};`, '- Phòng Văn hóa - Xã hội;'),
      keeps: two,
      quote: 'Phòng Văn hóa',
      says: 'dấu “.”',
      ...severity,
    },
  ];
});

cases(rules, [
  ...shared,
  {
    rule: 'ND30-KG-04',
    what: 'not below each other',
    loai,
    breaks: (mau) => {
      two(mau);
      mau.kinhGui[2]!.left = 150;
    },
    keeps: two,
    quote: 'Phòng Văn hóa',
    says: 'không thẳng hàng',
  },
  {
    rule: 'ND30-KG-04',
    what: 'not below the colon',
    loai,
    breaks: (mau) => {
      two(mau);
      for (const dong of mau.kinhGui.slice(1)) dong.left = 120;
    },
    keeps: two,
    says: 'dưới dấu hai chấm',
  },
]);

it('takes an addressee of a tờ trình under NĐ 30, and mentions it under TT 01', async () => {
  const change = kinhGui(`Kính gửi: ${SO}`);
  expect(judge(rules, 'ND30-KG-01', await vanBanOf('nd30-2020', 'tờ trình', change))).toEqual([]);
  expect(judge(rules, 'TT01-KG-01', await vanBanOf('tt01-2011', 'tờ trình', change))).toEqual([
    expect.objectContaining({ severity: 'info', message: expect.stringContaining('Theo thông lệ') }),
  ]);
});

it('takes the free line under the addressees', async () => {
  const change = kinhGui('Kính gửi:', `- ${SO};`, '- Các trường trực thuộc.', '(Sau đây gọi chung là các đơn vị)');
  expect(judge(rules, 'ND30-KG-03', await vanBanOf('nd30-2020', loai, change))).toEqual([]);
});

import { describe, expect, it } from '@jest/globals';
import type { MauVanBan } from '../testing.js';
import { rules } from './co-quan.js';
import { abbreviations, capHuyen, diaDanhChuQuan } from './ten-co-quan.js';
import { type Case, cases, faultsOf, judge, vanBanOf } from './testing.js';

type Part = 'banHanh' | 'chuQuan';
type Change = Partial<NonNullable<MauVanBan[Part]>>;

const set = (part: Part, change: Change) => (mau: MauVanBan) => {
  Object.assign(mau[part]!, change);
};

const of = (rule: string, part: Part, what: string, wrong: Change, says: string, right: Change = {}): Case => ({
  rule,
  what,
  breaks: set(part, wrong),
  keeps: set(part, right),
  says,
});

const TRUONG = 'TRƯỜNG THPT THANH NƯA';
const SO = 'SỞ GDĐT TỈNH ĐIỆN BIÊN';

const missing: Pick<Case, 'breaks' | 'says' | 'severity'> = {
  breaks: (mau) => {
    mau.banHanh = undefined;
    mau.chuQuan = undefined;
  },
  says: 'không có tên cơ quan, tổ chức ban hành',
  severity: 'error',
};

const lines = (rule: string): Case[] => [
  of(rule, 'banHanh', 'too long', { ke: 90 }, 'dài bằng 54 % dòng chữ, phải dài từ 1/3 đến 1/2 độ dài của dòng chữ', {
    ke: 87,
  }),
  of(rule, 'banHanh', 'too short', { ke: 52 }, 'dài bằng 31 % dòng chữ, phải dài từ 1/3 đến 1/2', { ke: 53 }),
  of(rule, 'banHanh', 'missing', { ke: undefined }, 'không có đường kẻ ngang'),
];

const dated = (ngay: string, change: (mau: MauVanBan) => void) => (mau: MauVanBan) => {
  mau.diaDanhNgay!.text = `Điện Biên, ${ngay}`;
  change(mau);
};
const BEFORE = 'ngày 30 tháng 6 năm 2025';
const AFTER = 'ngày 01 tháng 7 năm 2025';
const district = set('chuQuan', { text: 'UBND HUYỆN ĐIỆN BIÊN' });

cases(rules, [
  { rule: 'ND30-CQ-01', what: 'missing', ...missing },
  of('ND30-CQ-01', 'banHanh', 'weight', { bold: false }, 'Tên cơ quan ban hành đang có chữ không đậm'),
  of('ND30-CQ-01', 'banHanh', 'size', { size: 14 }, 'cỡ chữ 14', { size: 13 }),
  of('ND30-CQ-01', 'banHanh', 'alignment', { align: 'left' }, 'căn trái'),
  of('ND30-CQ-02', 'chuQuan', 'weight', { bold: true }, 'Tên cơ quan chủ quản đang có chữ đậm'),
  of('ND30-CQ-02', 'chuQuan', 'size', { size: 11 }, 'cỡ chữ 11', { size: 13 }),
  of('ND30-CQ-02', 'chuQuan', 'capitals', { text: 'Sở GDĐT tỉnh Điện Biên' }, 'chữ in thường', {
    text: 'Sở GDĐT tỉnh Điện Biên',
    caps: true,
  }),
  ...lines('ND30-CQ-03'),
  of(
    'ND30-CQ-04',
    'chuQuan',
    '',
    { text: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO' },
    '“SỞ GIÁO DỤC VÀ ĐÀO TẠO” đang không có tên tỉnh',
  ),
  of('ND30-CQ-05', 'banHanh', '', { text: 'SỞ GDĐT TỈNH ĐIỆN BIÊN' }, 'đang viết tắt “GDĐT”', {
    text: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH ĐIỆN BIÊN',
  }),
  {
    rule: 'ND30-CQ-06',
    breaks: dated(AFTER, district),
    keeps: dated(AFTER, set('chuQuan', { text: 'UBND XÃ THANH NƯA' })),
    quote: 'UBND HUYỆN ĐIỆN BIÊN',
    says: 'đang ghi “HUYỆN”, mà từ 01/7/2025 không còn cấp huyện',
  },
  {
    rule: 'ND30-CQ-06',
    what: 'in nơi nhận',
    breaks: dated(AFTER, (mau) => {
      mau.noiNhan[1]!.text = '- Phòng GD&ĐT;';
    }),
    keeps: dated(AFTER, (mau) => {
      mau.noiNhan[1]!.text = '- Trường THPT Thị xã Mường Lay;';
    }),
    quote: 'Phòng GD&ĐT',
    says: '“Phòng GD&ĐT”',
  },
  {
    rule: 'ND30-CQ-06',
    what: 'in Kính gửi',
    loai: 'công văn',
    breaks: dated(AFTER, (mau) => {
      mau.kinhGui[0]!.text = 'Kính gửi: Ủy ban nhân dân huyện Điện Biên';
    }),
    keeps: dated(AFTER, () => {}),
    says: '“huyện”',
  },
  of('TT01-CQ-01', 'chuQuan', 'weight', { bold: true }, 'chữ đậm'),
  of('TT01-CQ-01', 'chuQuan', 'size', { size: 13 }, 'đang là 13, phải bằng cỡ chữ của Quốc hiệu (12)'),
  { rule: 'TT01-CQ-02', what: 'missing', ...missing },
  of('TT01-CQ-02', 'banHanh', 'slant', { italic: true }, 'chữ nghiêng'),
  of('TT01-CQ-02', 'banHanh', 'size', { size: 13 }, 'phải bằng cỡ chữ của Quốc hiệu (12)'),
  ...lines('TT01-CQ-03'),
  {
    rule: 'TT01-CQ-04',
    breaks: set('banHanh', { text: 'ỦY BAN NHÂN DÂN XÃ THANH NƯA' }),
    keeps: (mau) => {
      mau.chuQuan = undefined;
      mau.banHanh!.text = 'ỦY BAN NHÂN DÂN XÃ THANH NƯA';
    },
    quote: SO,
    says: 'không ghi cơ quan chủ quản',
  },
  of('TT01-CQ-05', 'chuQuan', '', { text: 'SỞ LĐTBXH TỈNH ĐIỆN BIÊN' }, 'đang viết tắt “LĐTBXH”', {
    text: 'UBND TỈNH ĐIỆN BIÊN',
  }),
]);

it('asks nothing of a form, whatever bodies it names', async () => {
  const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
    mau.chuQuan!.text = 'SỞ GDĐT';
    mau.banHanh = undefined;
  });
  vanBan.dang = 'form';
  for (const { id } of rules) expect([id, judge(rules, id, vanBan)]).toEqual([id, 'not-applicable']);
});

describe('of data', () => {
  it('the issuing body is asked for, its look is not', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', set('banHanh', { bold: false }));
    vanBan.paper.source = 'data';
    expect(judge(rules, 'ND30-CQ-01', vanBan)).toEqual([]);
    vanBan.banHanh = undefined;
    expect(faultsOf(judge(rules, 'ND30-CQ-01', vanBan))).toHaveLength(1);
  });
});

describe('the district level', () => {
  it('is there until 30/6/2025', async () => {
    expect(judge(rules, 'ND30-CQ-06', await vanBanOf('nd30-2020', 'kế hoạch', dated(BEFORE, district)))).toBe(
      'not-applicable',
    );
  });

  it('is not judged on a document without a date', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', dated('ngày … tháng … năm …', district));
    expect(judge(rules, 'ND30-CQ-06', vanBan)).toEqual({ unjudged: expect.stringContaining('chưa ghi ngày') });
  });

  it.each([
    ['Phòng Giáo dục và Đào tạo', 'Phòng Giáo dục và Đào tạo'],
    ['PHÒNG GD&ĐT HUYỆN NĂM CĂN', 'PHÒNG GD&ĐT'],
    ['UBND quận 1', 'quận'],
    ['Hội Cựu chiến binh thị trấn', 'thị trấn'],
    ['Bộ chỉ huy quân sự tỉnh', undefined],
    ['Phòng Văn hóa - Xã hội', undefined],
    ['TRƯỜNG THPT THỊ XÃ QUẢNG TRỊ', undefined],
    ['UBND xã Huyền Hội', undefined],
  ])('in “%s” is %s', (ten, unit) => {
    expect(capHuyen(ten)).toBe(unit);
  });
});

describe('the name of a body', () => {
  it.each([
    ['SỞ GDĐT TỈNH ĐIỆN BIÊN', true],
    ['SỞ GD&ĐT ĐIỆN BIÊN', true],
    ['UBND TP. HẢI PHÒNG', true],
    ['ỦY BAN NHÂN DÂN XÃ XUÂN ĐÔNG', true],
    ['SỞ GD&ĐT', false],
    ['ỦY BAN NHÂN DÂN', false],
    ['UỶ BAN NHÂN DÂN TỈNH', false],
    ['BỘ GIÁO DỤC VÀ ĐÀO TẠO', 'not-local'],
    ['ĐẠI HỌC THÁI NGUYÊN', 'not-local'],
    ['SỞ DU LỊCH', undefined],
  ])('%s carries its place: %s', (ten, carries) => {
    expect(diaDanhChuQuan(ten)).toBe(carries);
  });

  it.each([
    ['TRƯỜNG THPT THANH NƯA', []],
    ['TRƯỜNG PTDTBT THCS SỐ 2', []],
    ['TRƯỜNG TIỂU HỌC KRÔNG ANA', []],
    ['UBND XÃ THANH NƯA', ['UBND']],
    ['PHÒNG GD&ĐT HUYỆN X', ['GD', 'ĐT']],
    ['HỘI ĐỒNG TĐKT', ['TĐKT']],
    ['CHI BỘ XIII', []],
  ])('%s has these short forms', (ten, short) => {
    expect(abbreviations(ten, 'banHanh')).toEqual(short);
  });
});

it('of a school that follows the rules has no fault', async () => {
  const vanBan = await vanBanOf('nd30-2020');
  expect([vanBan.chuQuan?.text, vanBan.banHanh?.text]).toEqual([SO, TRUONG]);
});

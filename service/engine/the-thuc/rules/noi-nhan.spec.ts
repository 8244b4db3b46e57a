import { expect, it } from '@jest/globals';
import type { MauVanBan } from '../testing.js';
import { rules } from './noi-nhan.js';
import { type Case, cases, judge, vanBanOf } from './testing.js';

const luu = (text: string) => (mau: MauVanBan) => {
  mau.noiNhan[2]!.text = text;
};

const shared: Case[] = (['ND30', 'TT01'] as const).flatMap((regime) => {
  const list = regime === 'ND30' ? 'ND30-NN-02' : 'TT01-NN-01';
  const saved = regime === 'ND30' ? 'ND30-NN-03' : 'TT01-NN-02';
  const head = regime === 'ND30' ? 'ND30-NN-04' : 'TT01-NN-03';
  return [
    {
      rule: `${regime}-NN-01`,
      what: 'upright',
      breaks: (mau: MauVanBan) => {
        mau.noiNhan[0]!.italic = false;
      },
      quote: 'Nơi nhận',
      says: 'chữ đứng',
    },
    {
      rule: `${regime}-NN-01`,
      what: 'in 14',
      breaks: (mau: MauVanBan) => {
        mau.noiNhan[0]!.size = 14;
      },
      says: 'cỡ chữ 14',
    },
    {
      rule: `${regime}-NN-01`,
      what: 'without a colon',
      breaks: (mau: MauVanBan) => {
        mau.noiNhan[0]!.text = 'Nơi nhận';
      },
      says: 'hai chấm',
    },
    {
      rule: `${regime}-NN-01`,
      what: 'indented',
      breaks: (mau: MauVanBan) => {
        mau.noiNhan[0]!.left = 36;
      },
      says: 'sát lề trái',
    },
    {
      rule: `${regime}-NN-01`,
      what: 'missing',
      breaks: (mau: MauVanBan) => {
        mau.noiNhan = [];
      },
      says: 'không có phần',
    },
    {
      rule: list,
      what: 'in 12',
      breaks: (mau: MauVanBan) => {
        mau.noiNhan[1]!.size = 12;
      },
      quote: '- Các tổ chuyên môn',
      says: 'cỡ chữ 12',
    },
    {
      rule: list,
      what: 'in bold',
      breaks: (mau: MauVanBan) => {
        mau.noiNhan[1]!.bold = true;
      },
      says: 'chữ đậm',
    },
    { rule: saved, what: 'without a colon', breaks: luu('- Lưu VT, VP.'), quote: '- Lưu VT', says: 'hai chấm' },
    {
      rule: saved,
      what: 'without a final stop',
      breaks: luu('- Lưu: VT, VP;'),
      keeps: luu('- Lưu: VT.'),
      says: 'dấu chấm',
    },
    {
      rule: saved,
      what: 'without a comma',
      breaks: luu('- Lưu: VT VP.'),
      keeps: luu('- Lưu: VT, VP (03).'),
      says: 'dấu phẩy',
    },
    {
      rule: saved,
      what: 'kept elsewhere',
      breaks: luu('- Lưu: VP.'),
      says: '“VT”',
      ...(regime === 'TT01' && { severity: 'warning' as const }),
    },
    {
      rule: saved,
      what: 'not last',
      breaks: (mau: MauVanBan) => {
        mau.noiNhan.reverse();
        mau.noiNhan.unshift(mau.noiNhan.pop()!);
      },
      says: 'cuối danh sách',
    },
    {
      rule: saved,
      what: 'missing',
      breaks: (mau: MauVanBan) => {
        mau.noiNhan.pop();
      },
      says: 'không có dòng “Lưu”',
    },
    {
      rule: head,
      what: 'Như kính gửi',
      loai: 'công văn',
      breaks: (mau: MauVanBan) => {
        mau.noiNhan[1]!.text = '- Như kính gửi;';
      },
      quote: 'Như kính gửi',
      says: 'phải là “Như trên”',
    },
  ];
});

cases(rules, [
  ...shared,
  {
    rule: 'ND30-NN-02',
    what: 'without a semicolon',
    breaks: (mau) => {
      mau.noiNhan[1]!.text = '- Các tổ chuyên môn,';
    },
    quote: '- Các tổ chuyên môn',
    says: '“;”',
  },
  {
    rule: 'ND30-NN-02',
    what: 'dash away from the edge',
    breaks: (mau) => {
      mau.noiNhan[1]!.left = 18;
    },
    says: 'lùi 18 pt',
  },
  {
    rule: 'ND30-NN-02',
    what: 'two on a line',
    breaks: (mau) => {
      mau.noiNhan[1]!.text = '- Các tổ chuyên môn; - Công đoàn;';
    },
    says: 'dòng riêng',
  },
  {
    rule: 'ND30-NN-04',
    what: 'a decision',
    loai: 'quyết định',
    breaks: (mau) => {
      mau.noiNhan[1]!.text = '- Như trên;';
    },
    quote: 'Như trên',
    says: 'Như Điều',
  },
  {
    rule: 'ND30-NN-04',
    what: 'a điều that is not there',
    loai: 'quyết định',
    breaks: (mau) => {
      mau.noiNhan[1]!.text = '- Như Điều 5;';
    },
    says: 'không có Điều 5',
  },
]);

it('finds the label in another row than the title of the signer', async () => {
  const vanBan = await vanBanOf('nd30-2020');
  const cell = vanBan.noiNhan!.paragraphs[0]!.cell!;
  cell.row += 1;
  expect(judge(rules, 'ND30-NN-01', vanBan)).toEqual([
    expect.objectContaining({ message: expect.stringContaining('không ngang hàng') }),
  ]);
});

it.each(['- Lưu: VT, ...7. …8.', '- Lưu: VT, Hồ sơ.', '- Lưu: VT, TĐKT, NTH.05b.'])('takes %s', async (text) => {
  expect(judge(rules, 'ND30-NN-03', await vanBanOf('nd30-2020', 'kế hoạch', luu(text)))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { CanCu } from '../../template/can-cu.js';
import type { MauVanBan } from '../testing.js';
import { rules } from './can-cu.js';
import { type Case, cases, judge, vanBanOf } from './testing.js';

const known = (JSON.parse(readFileSync('templates/can-cu.json', 'utf8')) as { canCu: CanCu[] }).canCu;
const first = (text: string) => (mau: MauVanBan) => {
  mau.canCu[0]!.text = text;
};
const CONG_VAN = 'Công văn số 12/SGDĐT-VP ngày 02 tháng 01 năm 2018 của Sở Giáo dục và Đào tạo về việc thi đua';

const shared: Case[] = (['ND30', 'TT01'] as const).flatMap((regime) => {
  const [last, other] = regime === 'ND30' ? ['.', ','] : [',', '.'];
  return [
    {
      rule: `${regime}-CC-02`,
      what: 'without the mark of a list',
      breaks: (mau: MauVanBan) => {
        mau.canCu[0]!.text = mau.canCu[0]!.text.replace(/;$/, '.');
      },
      quote: 'Căn cứ Luật Thi đua',
      says: 'phải kết thúc bằng dấu “;”',
    },
    {
      rule: `${regime}-CC-02`,
      what: 'the last as in the other regime',
      breaks: (mau: MauVanBan) => {
        mau.canCu[1]!.text = mau.canCu[1]!.text.replace(/[.,]$/, other!);
      },
      quote: 'Theo đề nghị của',
      says: `phải kết thúc bằng dấu “${last}”`,
    },
    {
      rule: `${regime}-CC-02`,
      what: 'two in one paragraph',
      breaks: (mau: MauVanBan) => {
        const [one, two] = mau.canCu;
        mau.canCu = [{ ...one!, text: `${one!.text} ${two!.text}` }];
      },
      says: 'cùng đoạn',
    },
    {
      rule: `${regime}-CC-04`,
      what: 'later than the document',
      breaks: first(
        'Căn cứ Công văn số 12/SGDĐT-VP ngày 06 tháng 12 năm 2024 của Sở Giáo dục và Đào tạo về việc thi đua;',
      ),
      keeps: first(`Căn cứ ${CONG_VAN};`),
      settings: { canCu: known },
      says: 'sau ngày của văn bản',
    },
  ];
});

cases(rules, [
  ...shared,
  {
    rule: 'ND30-CC-01',
    breaks: (mau) => {
      mau.canCu[0]!.italic = false;
    },
    quote: 'Căn cứ Luật',
    says: 'chữ đứng',
  },
  {
    rule: 'ND30-CC-01',
    what: 'in 12',
    breaks: (mau) => {
      mau.canCu[1]!.size = 12;
    },
    keeps: (mau) => {
      mau.canCu[1]!.size = 13;
    },
    quote: 'Theo đề nghị',
  },
  {
    rule: 'TT01-CC-01',
    breaks: (mau) => {
      mau.canCu[0]!.italic = true;
    },
    quote: 'Căn cứ Luật',
    says: 'Nghị định 30/2020/NĐ-CP',
  },
  {
    rule: 'ND30-CC-03',
    what: 'without day and body',
    breaks: first('Căn cứ Nghị định số 98/2023/NĐ-CP quy định chi tiết thi hành Luật Thi đua, khen thưởng;'),
    keeps: first(
      'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành Luật Thi đua, khen thưởng;',
    ),
    quote: 'Nghị định số 98/2023/NĐ-CP',
    says: 'ngày tháng năm ban hành của nghị định số 98/2023/NĐ-CP, tên cơ quan',
  },
  {
    rule: 'ND30-CC-03',
    what: 'without trích yếu',
    breaks: first('Căn cứ Công văn số 12/SGDĐT-VP ngày 02 tháng 01 năm 2024 của Sở Giáo dục và Đào tạo;'),
    keeps: first(
      'Căn cứ Điều lệ trường trung học được ban hành kèm theo Thông tư số 32/2020/TT-BGDĐT ngày 15 tháng 9 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo;',
    ),
    says: 'trích yếu',
  },
  {
    rule: 'ND30-CC-03',
    what: 'without a number',
    breaks: first('Căn cứ Công văn của Sở Giáo dục và Đào tạo về việc thi đua;'),
    says: 'số, ký hiệu của công văn',
  },
  {
    rule: 'ND30-CC-03',
    what: 'a law with its number',
    breaks: first('Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;'),
    severity: 'info',
    says: 'không ghi số',
  },
  {
    rule: 'ND30-CC-04',
    what: 'out of force',
    breaks: first(
      'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
    ),
    keeps: first(
      'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
    ),
    settings: { canCu: known },
    quote: 'số 91/2017/NĐ-CP',
    says: '31/12/2023',
  },
  {
    rule: 'ND30-CC-04',
    what: 'a law out of force',
    breaks: first('Căn cứ Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003;'),
    settings: { canCu: known },
    quote: 'Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003',
    says: 'hết hiệu lực',
  },
  {
    rule: 'TT01-CC-04',
    what: 'out of force',
    breaks: first(
      'Căn cứ Nghị định số 42/2010/NĐ-CP ngày 15 tháng 4 năm 2010 của Chính phủ quy định chi tiết thi hành Luật Thi đua, Khen thưởng;',
    ),
    settings: { canCu: known },
    quote: 'số 42/2010/NĐ-CP',
    says: '30/09/2017',
  },
  {
    rule: 'TT01-CC-04',
    what: 'not yet in force',
    breaks: (mau) => {
      mau.diaDanhNgay!.text = 'Điện Biên, ngày 15 tháng 9 năm 2017';
      mau.canCu[0]!.text =
        'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành Luật Thi đua, khen thưởng;';
    },
    settings: { canCu: known },
    says: 'có hiệu lực từ ngày 01/10/2017',
  },
  {
    rule: 'ND30-CC-05',
    breaks: (mau) => {
      mau.canCu[0]!.text = `Căn cứ ${CONG_VAN};`;
      mau.noiDung[2]!.text = `Thực hiện ${CONG_VAN}, nhà trường triển khai.`;
    },
    keeps: (mau) => {
      mau.canCu[0]!.text = `Căn cứ ${CONG_VAN};`;
      mau.noiDung[2]!.text = 'Thực hiện Công văn số 12/SGDĐT-VP, nhà trường triển khai.';
    },
    quote: 'Công văn số 12/SGDĐT-VP',
  },
  {
    rule: 'TT01-CC-03',
    what: 'twice in full',
    breaks: (mau) => {
      mau.canCu[0]!.text = `Căn cứ ${CONG_VAN};`;
      mau.noiDung[2]!.text = `Thực hiện ${CONG_VAN}, nhà trường triển khai.`;
    },
    keeps: first(`Căn cứ ${CONG_VAN};`),
    quote: 'Công văn số 12/SGDĐT-VP',
  },
  {
    rule: 'TT01-CC-03',
    what: 'first not in full',
    breaks: first('Căn cứ Công văn số 12/SGDĐT-VP của Sở Giáo dục và Đào tạo về việc thi đua;'),
    says: 'thiếu ngày',
  },
]);

describe('what is in force', () => {
  it('is not judged without a list, nor without a date', async () => {
    expect(judge(rules, 'ND30-CC-04', await vanBanOf('nd30-2020'))).toEqual({
      unjudged: expect.stringContaining('danh mục'),
    });
    const undated = await vanBanOf('nd30-2020', 'kế hoạch', (mau) => {
      mau.diaDanhNgay!.text = 'Điện Biên, ngày … tháng … năm …';
    });
    expect(judge(rules, 'ND30-CC-04', undated, { canCu: known })).toEqual({
      unjudged: expect.stringContaining('chưa ghi ngày'),
    });
  });

  it('names what took its place', async () => {
    const vanBan = await vanBanOf(
      'nd30-2020',
      'kế hoạch',
      first(
        'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
      ),
    );
    expect(judge(rules, 'ND30-CC-04', vanBan, { canCu: known })).toEqual([
      expect.objectContaining({ fix: expect.stringContaining('Nghị định số 98/2023/NĐ-CP') }),
    ]);
  });
});

it('leaves the căn cứ of a blank form unjudged', async () => {
  const vanBan = await vanBanOf('nd30-2020', 'quyết định', (mau) => {
    mau.canCu[0]!.text = 'Căn cứ ............................;';
    mau.canCu[1]!.text = 'Căn cứ ............................;';
  });
  expect(judge(rules, 'ND30-CC-02', vanBan)).toEqual({ unjudged: expect.any(String) });
});

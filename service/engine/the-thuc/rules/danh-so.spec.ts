import { describe, expect, it } from '@jest/globals';
import type { Dong, MauVanBan } from '../testing.js';
import { rules } from './danh-so.js';
import { cases, faultsOf, judge, vanBanOf } from './testing.js';

/** Replaces the number at the start of a paragraph: the nth of the body. */
const renumber = (n: number, from: string, to: string) => (mau: MauVanBan) => {
  const one = mau.noiDung[n]!;
  if (!one.text.startsWith(from)) throw new Error(one.text);
  one.text = to + one.text.slice(from.length);
};

const BODY: Partial<Dong> = { size: 14, align: 'both', firstLine: 36, before: 6 };
/** The body as lines of text. */
const lines =
  (...texts: string[]) =>
  (mau: MauVanBan) => {
    mau.noiDung = texts.map((text) => ({ ...BODY, text }));
  };
const diem = (...letters: string[]) =>
  lines(
    '1. Yêu cầu gồm những nội dung sau:',
    ...letters.map((letter) => `${letter} Mỗi tổ chuyên môn có một sản phẩm;`),
    'Thực hiện từ nay./.',
  );

cases(rules, [
  {
    rule: 'ND30-LV-01',
    what: 'chương in Arabic numerals',
    breaks: lines('Chương 1', 'QUY ĐỊNH CHUNG', 'Nội dung quy định./.'),
    keeps: lines('Chương I', 'QUY ĐỊNH CHUNG', 'Nội dung quy định./.'),
    quote: 'Chương 1',
    says: 'La Mã',
  },
  {
    rule: 'ND30-LV-01',
    what: 'điều in roman numerals',
    loai: 'quyết định',
    breaks: (mau) => {
      mau.noiDung[0]!.text = 'Điều I. Khen thưởng các tập thể';
      mau.noiDung[2]!.text = 'Điều II. Trách nhiệm thi hành';
    },
    quote: 'Điều I.',
    says: /Ả Rập.*/,
  },
  { rule: 'ND30-LV-01', what: 'another mark', breaks: renumber(0, 'I.', 'I/'), quote: 'I/', says: 'dấu chấm' },
  {
    rule: 'ND30-LV-04',
    what: 'a gap',
    breaks: renumber(6, 'II.', 'III.'),
    quote: 'III. TỔ CHỨC',
    says: /“III\.”.*“II\.”/,
  },
  { rule: 'ND30-LV-04', what: 'a repeat', breaks: renumber(3, '2.', '1.'), quote: '1. Yêu cầu', says: /“1\.”.*“2\.”/ },
  { rule: 'ND30-LV-04', what: 'a letter left out', breaks: renumber(5, 'b)', 'c)'), quote: 'c) Mỗi tổ', says: '“b)”' },
  {
    rule: 'ND30-LV-06',
    what: 'no đ',
    breaks: diem('a)', 'b)', 'c)', 'd)', 'e)', 'g)'),
    keeps: diem('a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)'),
    quote: 'e) Mỗi tổ',
    says: '“đ)”',
  },
  {
    rule: 'ND30-LV-06',
    what: 'f',
    breaks: diem('a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'f)'),
    quote: 'f) Mỗi tổ',
    says: '“g)”',
  },
  { rule: 'ND30-LV-06', what: 'another mark', breaks: diem('a.', 'b.'), quote: 'a. Mỗi tổ', says: 'đóng ngoặc đơn' },
  { rule: 'ND30-LV-09', breaks: renumber(4, 'a)', '2.1.'), quote: '2.1.', says: 'không quy định cấp này' },
  { rule: 'TT01-LV-05', what: 'khoản', breaks: renumber(1, '1.', '1/'), quote: '1/', says: 'dấu chấm' },
  {
    rule: 'TT01-LV-05',
    what: 'điểm',
    breaks: diem('a)', 'b)', 'c)', 'd)', 'e)'),
    quote: 'e) Mỗi tổ',
    says: '“đ)”',
  },
  { rule: 'TT01-LV-06', breaks: renumber(4, 'a)', '-'), quote: '- Mỗi cán bộ', says: '“-”' },
  { rule: 'TT01-LV-07', breaks: renumber(6, 'II.', 'IV.'), quote: 'IV. TỔ CHỨC', says: '“II.”' },
]);

describe('numbers', () => {
  const found = async (id: string, ...texts: string[]) =>
    faultsOf(judge(rules, id, await vanBanOf('nd30-2020', 'kế hoạch', lines(...texts)))).map(({ quote }) => quote);

  it('begin anew under a higher level and behind a colon; điều go on', async () => {
    const texts = [
      'Chương I',
      'QUY ĐỊNH CHUNG',
      'Điều 1. Phạm vi điều chỉnh',
      '1. Một;',
      '2. Hai:',
      '1. Ba;',
      '2. Bốn.',
    ];
    expect(
      await found('ND30-LV-04', ...texts, 'Chương II', 'TỔ CHỨC THỰC HIỆN', 'Điều 2. Hiệu lực', '1. Năm.'),
    ).toEqual([]);
    expect(
      await found('ND30-LV-04', ...texts, 'Chương II', 'TỔ CHỨC THỰC HIỆN', 'Điều 1. Hiệu lực', '1. Năm.'),
    ).toEqual(['Điều 1. Hiệu lực']);
  });

  it('of sub-levels count under their own number', async () => {
    expect(await found('ND30-LV-04', 'I. MỘT', '1. Một', '1.1. A;', '1.2. B.', '2. Hai', '2.1. C;', '2.3. D.')).toEqual(
      ['2.3. D.'],
    );
  });

  it('of automatic lists are judged as they are printed', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', diem('a)', 'b)', 'c)', 'd)', 'đ)'));
    const fifth = vanBan.noiDung.at(-2)!;
    Object.assign(fifth, { so: 'e', text: fifth.text.replace('đ)', 'e)') });
    fifth.paragraphs[0]!.label = 'e)';
    expect(faultsOf(judge(rules, 'ND30-LV-06', vanBan))).toHaveLength(1);
  });
});

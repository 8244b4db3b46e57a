import { describe, expect, it } from '@jest/globals';
import type { MauVanBan } from '../testing.js';
import { rules } from './cau-chu.js';
import { cases, judge, vanBanOf } from './testing.js';

const last = (text: (was: string) => string) => (mau: MauVanBan) => {
  const one = mau.noiDung.at(-1)!;
  one.text = text(one.text);
};
const edit = (n: number, text: string) => (mau: MauVanBan) => {
  mau.noiDung[n]!.text = text;
};
const third = (text: string) => edit(2, text);

cases(rules, [
  {
    rule: 'ND30-BODY-07',
    what: 'a full stop alone',
    breaks: last((was) => was.replace('./.', '.')),
    quote: 'thời hạn quy định.',
    says: './.',
  },
  { rule: 'ND30-BODY-07', what: './', breaks: last((was) => was.replace('./.', './')), quote: 'thời hạn quy định./' },
  {
    rule: 'ND30-BODY-08',
    what: '. . .',
    breaks: third('Gồm giáo viên, nhân viên, . . .'),
    keeps: third('Gồm giáo viên, nhân viên, ...'),
    quote: '. . .',
  },
  { rule: 'ND30-BODY-08', what: 'two spaces', breaks: third('Gồm giáo  viên và nhân viên.'), says: 'hai dấu cách' },
  {
    rule: 'ND30-BODY-08',
    what: 'a space before a mark',
    breaks: third('Gồm giáo viên ; nhân viên.'),
    keeps: third('Gồm giáo viên; nhân viên, học sinh …; phụ huynh.'),
    quote: 'giáo viên ;',
  },
  { rule: 'ND30-BODY-08', what: 'none behind it', breaks: third('Gồm giáo viên,nhân viên.'), quote: 'viên,nhân' },
  {
    rule: 'ND30-BODY-08',
    what: 'none behind a number',
    breaks: edit(1, '1.Mục đích'),
    quote: '1.Mục đích',
    says: 'sau số thứ tự',
  },
  {
    rule: 'TT01-BODY-06',
    breaks: last((was) => was.replace('./.', '.')),
    quote: 'thời hạn quy định.',
    says: './.',
  },
]);

describe('the end of the text', () => {
  it('is not asked of what ends with a table or has no number', async () => {
    const vanBan = await vanBanOf(
      'nd30-2020',
      'kế hoạch',
      last((was) => was.replace('./.', '.')),
    );
    const end = vanBan.noiDung.at(-1)!;
    end.cap = 'bang';
    expect(judge(rules, 'ND30-BODY-07', vanBan)).toBe('not-applicable');
    end.cap = 'doan';
    expect(judge(rules, 'ND30-BODY-07', { ...vanBan, soKyHieu: undefined })).toBe('not-applicable');
  });

  it('is unjudged without a signature', async () => {
    const vanBan = await vanBanOf(
      'nd30-2020',
      'kế hoạch',
      last((was) => was.replace('./.', '.')),
    );
    const verdict = judge(rules, 'ND30-BODY-07', { ...vanBan, nguoiKy: [], noiNhan: undefined });
    expect(verdict).toEqual({ unjudged: expect.stringContaining('phần ký') });
  });
});

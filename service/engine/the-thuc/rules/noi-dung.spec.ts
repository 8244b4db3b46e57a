import { describe, expect, it } from '@jest/globals';
import type { Dong, MauVanBan } from '../testing.js';
import { rules } from './noi-dung.js';
import { cases, faultsOf, judge, vanBanOf } from './testing.js';

/** The paragraphs of `mauVanBan` that are running text: one of prose, two điểm, one of prose. */
const PROSE = 'Phong trào nhằm khơi dậy';
const doan = (mau: MauVanBan): Dong[] => mau.noiDung.filter(({ text }) => !/^(?:[IV]+\.|\d\.)/.test(text));
const change = (props: Partial<Dong>) => (mau: MauVanBan) => {
  for (const one of doan(mau)) Object.assign(one, props);
};
const first = (props: Partial<Dong>) => (mau: MauVanBan) => void Object.assign(doan(mau)[0]!, props);

cases(rules, [
  { rule: 'ND30-BODY-01', what: 'left', breaks: change({ align: 'left' }), quote: PROSE, says: /căn trái.*2 chỗ/ },
  { rule: 'ND30-BODY-01', what: 'italic', breaks: first({ italic: true }), quote: PROSE, says: 'chữ nghiêng' },
  { rule: 'ND30-BODY-02', breaks: change({ size: 12 }), keeps: change({ size: 13 }), quote: PROSE, says: /12.*13–14/ },
  {
    rule: 'ND30-BODY-03',
    what: 'none',
    breaks: change({ firstLine: 0 }),
    keeps: change({ firstLine: 28.35 }),
    quote: PROSE,
    says: /không lùi đầu dòng.*1 cm hoặc 1,27 cm/,
  },
  { rule: 'ND30-BODY-03', what: 'between the two', breaks: change({ firstLine: 32 }), quote: PROSE, says: '1,13 cm' },
  {
    rule: 'ND30-BODY-03',
    what: 'not one in all',
    breaks: (mau) => void Object.assign(doan(mau).at(-1)!, { firstLine: 28.35 }),
    quote: 'Các tổ chuyên môn căn cứ',
    says: /1 cm.*phần lớn là 1,27 cm/,
  },
  {
    rule: 'ND30-BODY-04',
    breaks: change({ before: 5 }),
    keeps: (mau) => {
      for (const one of mau.noiDung) Object.assign(one, { before: 0, after: 6 });
    },
    quote: PROSE,
    says: /5 pt.*ít nhất 6 pt/,
  },
  {
    rule: 'ND30-BODY-05',
    what: 'too wide',
    breaks: change({ line: { rule: 'auto', value: 2 } }),
    keeps: change({ line: { rule: 'auto', value: 1.5 } }),
    quote: PROSE,
    says: '2 dòng',
  },
  {
    rule: 'ND30-BODY-05',
    what: 'exactly',
    breaks: change({ line: { rule: 'exact', value: 18 } }),
    quote: PROSE,
    says: 'chính xác 18 pt',
    severity: 'warning',
  },
  {
    rule: 'ND30-BODY-06',
    what: 'tab',
    breaks: (mau) => {
      const [one] = doan(mau);
      Object.assign(one!, { text: `\t${one!.text}`, firstLine: 0 });
    },
    quote: PROSE,
    says: 'phím Tab',
  },
  {
    rule: 'ND30-BODY-06',
    what: 'spaces',
    breaks: (mau) => {
      const [one] = doan(mau);
      Object.assign(one!, { text: `      ${one!.text}`, firstLine: 0 });
    },
    quote: PROSE,
    says: 'dấu cách',
  },
  { rule: 'TT01-BODY-01', what: 'left', breaks: change({ align: 'left' }), quote: PROSE, says: 'căn trái' },
  { rule: 'TT01-BODY-01', what: 'small', breaks: change({ size: 12 }), quote: PROSE, says: 'cỡ chữ 12' },
  { rule: 'TT01-BODY-02', breaks: first({ size: 13 }), quote: PROSE, says: /13.*14/ },
  {
    rule: 'TT01-BODY-03',
    breaks: change({ firstLine: 20 }),
    keeps: change({ firstLine: 32 }),
    quote: PROSE,
    says: /từ 1 cm đến 1,27 cm/,
  },
  { rule: 'TT01-BODY-04', breaks: change({ before: 3 }), quote: PROSE, says: '3 pt' },
  {
    rule: 'TT01-BODY-05',
    breaks: change({ line: { rule: 'exact', value: 14 } }),
    keeps: change({ line: { rule: 'exact', value: 15 } }),
    quote: PROSE,
    says: /14 pt.*15 pt/,
  },
]);

describe('running text', () => {
  const faults = async (id: string, edit: (mau: MauVanBan) => void) =>
    faultsOf(judge(rules, id, await vanBanOf('nd30-2020', 'kế hoạch', edit)));

  it('is neither titles, bullets, captions nor tables', async () => {
    const own: Partial<Dong> = { align: 'center', firstLine: 0, before: 0, size: 11, line: { rule: 'auto', value: 3 } };
    const edit = (mau: MauVanBan) => {
      mau.noiDung.splice(
        2,
        0,
        { ...own, text: 'Bảng 1. Số lượng giáo viên đăng ký' },
        { ...own, text: '- Một nội dung đổi mới;', align: 'left' },
        { ...own, text: '(Có danh sách kèm theo)' },
      );
    };
    for (const id of ['ND30-BODY-01', 'ND30-BODY-02', 'ND30-BODY-03', 'ND30-BODY-05']) {
      expect(await faults(id, edit)).toEqual([]);
    }
  });

  it('says a fault of many paragraphs once, with their number', async () => {
    const found = await faults('ND30-BODY-03', (mau) => {
      for (const one of doan(mau)) one.firstLine = 0;
    });
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain('4 chỗ như vậy');
  });

  it('takes a single line that is flush left as justified', async () => {
    expect(await faults('ND30-BODY-01', (mau) => void Object.assign(doan(mau)[1]!, { align: 'left' }))).toEqual([]);
  });

  it('counts a blank line as space, and adds spaces where the file does', async () => {
    const tight = (mau: MauVanBan) => {
      for (const one of doan(mau)) Object.assign(one, { before: 3, after: 3 });
      for (const one of mau.noiDung) one.after = 3;
    };
    expect(await faults('ND30-BODY-04', tight)).toHaveLength(1);
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', tight);
    vanBan.paper.addsSpacing = true;
    expect(judge(rules, 'ND30-BODY-04', vanBan)).toEqual([]);
    const blank = (mau: MauVanBan) => {
      mau.noiDung = mau.noiDung.flatMap((one) => [
        { ...one, before: 0 },
        { text: '', size: 6 },
      ]);
    };
    expect(await faults('ND30-BODY-04', blank)).toEqual([]);
  });

  it('of a form is not judged', async () => {
    const vanBan = await vanBanOf('nd30-2020', 'kế hoạch', first({ firstLine: 0 }));
    vanBan.dang = 'form';
    expect(judge(rules, 'ND30-BODY-03', vanBan)).toBe('not-applicable');
  });
});

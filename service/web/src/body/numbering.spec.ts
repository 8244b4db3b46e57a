import { describe, expect, it } from '@jest/globals';
import { blocksOf } from './blocks.ts';
import { Counter, docSo, follows, ghiSo, type Numbered, renumbered as renumberedOf } from './numbering.ts';

const muc = (cap: number, so: string | null): Numbered => ({ loai: 'muc', cap, so });
const khoan = (so: string | null): Numbered => ({ loai: 'khoan', so });
const diem = (so: string | null): Numbered => ({ loai: 'diem', so });
const doan: Numbered = { loai: 'doan' };

const linked = (blocks: Numbered[]) => follows(blocks).map((theo, at) => ({ ...blocks[at]!, theo }));
const renumbered = (blocks: Numbered[]) => renumberedOf(blocks).map(({ so }) => so);
const next = (block: Numbered, before: Numbered[]) => {
  const counter = new Counter();
  for (const one of before) counter.pass(one);
  return counter.propose(block, 'rieng');
};

describe('numbers', () => {
  it.each(['I.', 'XIV.', '1.', '2.1.', '2.1', '10)', 'a)', 'đ)', 'A.', '(3)', '4'])(
    'reads %s and writes it again',
    (so) => {
      expect(ghiSo(docSo(so)!)).toBe(so);
    },
  );

  it('counts letters as drafting rules do', () => {
    const letters = ['a)'];
    for (let n = 1; n < 8; n++) letters.push(next(diem(null), letters.map(diem))!);
    expect(letters).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)', 'h)']);
  });

  it('proposes what comes next on each level', () => {
    const before = [muc(1, 'I.'), muc(2, '1.'), muc(2, '2.'), muc(3, '2.1.'), doan];
    expect(next(muc(1, null), before)).toBe('II.');
    expect(next(muc(2, null), before)).toBe('3.');
    expect(next(muc(3, null), before)).toBe('2.2.');
    expect(next(muc(4, null), before)).toBe('2.1.1.');
    expect(next(khoan(null), before)).toBe('1.');
    expect(next(muc(2, null), [...before, muc(1, 'II.')])).toBe('1.');
    expect(next(muc(3, null), [...before, muc(1, 'II.'), muc(2, '1.')])).toBe('1.1.');
    expect(next(diem(null), [khoan('1.'), diem('a)'), khoan('2.')])).toBe('a)');
  });
});

describe('a run of numbers', () => {
  it('is closed when a block goes and opened when one comes', () => {
    const blocks = linked([muc(1, 'I.'), khoan('1.'), khoan('2.'), khoan('3.'), muc(1, 'II.'), muc(1, 'III.')]);
    expect(renumbered(blocks.filter((_, at) => at !== 2 && at !== 4))).toEqual(['I.', '1.', '2.', 'II.']);
    const added = [...blocks.slice(0, 2), { ...khoan(null), theo: 'rieng' as const }, ...blocks.slice(2)];
    expect(renumbered(added)).toEqual(['I.', '1.', '2.', '3.', '4.', 'II.', 'III.']);
  });

  it('takes the lower level along', () => {
    const blocks = linked([muc(2, '1.'), muc(2, '2.'), muc(3, '2.1.'), muc(3, '2.2.')]);
    expect(renumbered(blocks.slice(1))).toEqual(['1.', '1.1.', '1.2.']);
  });

  it('respects what was numbered by hand, and goes on from there', () => {
    const blocks = linked([khoan('1.'), khoan('5.'), khoan('6.'), doan, khoan('1.'), khoan('2.')]);
    expect(blocks.map((block) => block.theo)).toEqual(['rieng', null, 'rieng', null, null, 'rieng']);
    expect(renumbered(blocks)).toEqual(['1.', '5.', '6.', undefined, '1.', '2.']);
  });

  it('goes through headings and khoản alike where it is one sequence', () => {
    const blocks = linked([muc(1, 'I.'), muc(2, '1.'), khoan('2.'), muc(2, '3.')]);
    expect(blocks.map((block) => block.theo)).toEqual(['rieng', 'rieng', 'chung', 'chung']);
    expect(renumbered([blocks[0]!, ...blocks.slice(2)])).toEqual(['I.', '1.', '2.']);
  });

  it('leaves alone what it can not count', () => {
    const blocks = linked([muc(1, 'Phần thứ nhất'), muc(1, 'Phần thứ hai'), khoan(null)]);
    expect(renumbered(blocks)).toEqual(['Phần thứ nhất', 'Phần thứ hai', null]);
  });

  it('changes no number of a body that nobody touched', () => {
    const body = blocksOf(
      'I. MỘT\n1. Mục đích\nLời.\n2. Yêu cầu\n2.1. Về nội dung\na) Một;\nb) hai.\n2.2. Khác\nII. HAI\n1. Câu dài.\n2. Câu nữa.',
    );
    const blocks = linked(body as Numbered[]);
    expect(blocks.filter((block) => block.so && !block.theo)).toEqual([]);
    expect(renumbered(blocks)).toEqual(blocks.map((block) => block.so));
  });
});

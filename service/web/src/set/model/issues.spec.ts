import { describe, expect, it } from '@jest/globals';
import { issuesOfSet, lineList, whereIs } from './issues.ts';
import { forms } from './testing.ts';

const same = (pointer: string) => pointer;
const missing = (path: string, message: string) => ({ path, code: 'MISSING_FIELD', message });

describe('what the service says of a set', () => {
  it('stands under its table once, with the rows, and in each cell', () => {
    const data = { caNhan: [{ hoTen: 'An' }, { hoTen: 'Bình' }, { hoTen: 'Chi' }] };
    const found = issuesOfSet(
      [
        missing('/caNhan/0/phieu', 'An: chưa có kết quả bỏ phiếu.'),
        missing('/caNhan/2/phieu', 'Chi: chưa có kết quả bỏ phiếu.'),
        missing('/caNhan/2/phieu', 'Chi: chưa có kết quả bỏ phiếu.'),
        missing('/caNhan/1/baoCao/lyLich/queQuan', 'Chưa có “Quê quán” (cá nhân thứ 2).'),
      ],
      forms(),
      data,
      same,
    );
    expect(found.map(({ place, field, message }) => [place, field, message])).toEqual([
      ['/caNhan/0/phieu', '/caNhan', 'Dòng 1, 3: chưa có kết quả bỏ phiếu.'],
      ['/caNhan/2/phieu', '/caNhan', 'Dòng 1, 3: chưa có kết quả bỏ phiếu.'],
      ['/caNhan/1/baoCao/lyLich/queQuan', '/caNhan', 'Dòng 2: Chưa có “Quê quán”.'],
    ]);
  });

  it('stands at the field of its document or report', () => {
    const found = issuesOfSet(
      [
        missing('/toTrinh/canCu/1', 'x'),
        missing('/caNhan/0/baoCao/khenThuong/2/nam', 'y'),
        missing('/common/nguoiKy/hoTen', 'z'),
      ],
      forms(),
      {},
      same,
    );
    expect(found.map(({ field }) => field)).toEqual([
      '/toTrinh/canCu',
      '/caNhan/0/baoCao/khenThuong',
      '/common/nguoiKy/hoTen',
    ]);
    expect(found.map(({ field }) => whereIs(field))).toEqual([
      { step: 'van-ban', tab: 'toTrinh' },
      { step: 'van-ban', tab: 'baoCao', report: { of: 'caNhan', row: 0 } },
      { step: 'chung' },
    ]);
  });
});

it('names rows shortly', () => {
  expect(lineList([3, 1, 2, 7, 5, 5])).toBe('1–3, 5, 7');
  expect(lineList([2, 1])).toBe('1, 2');
});

import { describe, expect, it } from '@jest/globals';
import { versionOf } from '../engine/compose/test-version.js';
import { uniqueNames } from './file-names.js';
import { merged, ownerOf } from './merge.js';
import { giveNumbers } from './numbering.js';

describe('merging', () => {
  it('lays own data over common data, object by object; lists and null replace', () => {
    const common = { a: 1, nguoiKy: { chucVu: 'HT', hoTen: 'A' }, list: [1, 2], x: 'x' };
    expect(merged(common, { nguoiKy: { hoTen: 'B' }, list: [3], x: null })).toEqual({
      a: 1,
      nguoiKy: { chucVu: 'HT', hoTen: 'B' },
      list: [3],
      x: null,
    });
    const hostile = merged({}, JSON.parse('{"__proto__": {"a": 1}}') as Record<string, unknown>);
    expect(Object.getPrototypeOf(hostile)).toBe(Object.prototype);
    expect(Object.keys(hostile)).toEqual(['__proto__']);
  });

  it('knows whose a place is', () => {
    const common = { nguoiKy: { chucVu: 'HT' }, list: [{ a: 1 }] };
    expect(ownerOf(common, { nguoiKy: { hoTen: 'B' } }, ['nguoiKy', 'chucVu'])).toBe('common');
    expect(ownerOf(common, { nguoiKy: { hoTen: 'B' } }, ['nguoiKy', 'hoTen'])).toBe('own');
    expect(ownerOf(common, { nguoiKy: {} }, ['nguoiKy', 'thayMat'])).toBe('own');
    expect(ownerOf(common, {}, ['list', '0', 'b'])).toBe('common');
    expect(ownerOf(common, {}, ['trichYeu'])).toBe('own');
  });
});

describe('file names', () => {
  it('are each their own, also to Windows', () => {
    expect(uniqueNames(['Đăng ký A', 'ĐĂNG KÝ a', 'Đăng ký A (2)', 'a/b:c?', 'con', ' . ', 'x. '])).toEqual([
      'Đăng ký A',
      'ĐĂNG KÝ a (2)',
      'Đăng ký A (2) (2)',
      'a-b-c-',
      'con_',
      'Văn bản',
      'x',
    ]);
  });
});

describe('numbers', () => {
  it('are given in order, past those that are taken, in the type of the field', () => {
    const rows: Record<string, unknown>[] = [{}, { so: 5 }, { so: null }, {}];
    expect(giveNumbers(rows, { tu: 4 }, versionOf('cong-van').schema)).toEqual([]);
    expect(rows.map(({ so }) => so)).toEqual([4, 5, 6, 7]);
    expect(giveNumbers([{}], { tu: 1 }, versionOf('dang-ky').schema)).toMatchObject([{ path: '/danhSo' }]);
    expect(giveNumbers([{}], { tu: 1, truong: 'coQuan' }, versionOf('cong-van').schema)).toHaveLength(1);
  });
});

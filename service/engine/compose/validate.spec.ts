import { describe, expect, it } from '@jest/globals';
import { EngineError } from '../problem.js';
import { parsePointer, pointer } from './pointer.js';
import { example, versionOf } from './test-version.js';
import { checkSchema } from './validate.js';

const congVan = versionOf('cong-van');
/** A công văn in which one thing is wrong. */
const wrong = (change: Record<string, unknown>) =>
  checkSchema(congVan, { ...example('cong-van', 'mot-trang'), ...change });
const block = (khoi: unknown) => wrong({ noiDung: [{ loai: 'doan', van: 'Một đoạn' }, khoi] });

describe('what the schema finds wrong, in the words of the form', () => {
  it('finds nothing wrong with the examples', () => {
    expect(wrong({})).toEqual([]);
    expect(checkSchema(versionOf('ke-hoach'), example('ke-hoach', 'thpt-thanh-nua'))).toEqual([]);
    expect(checkSchema(versionOf('dang-ky'), example('dang-ky', 'mau-trong'))).toEqual([]);
    expect(checkSchema(versionOf('dang-ky'), { coQuan: { banHanh: 'A' }, tieuDe: ['B'] })).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string, string, RegExp]>([
    ['a missing field', { kyHieu: undefined }, '/kyHieu', 'MISSING_FIELD', /^Chưa có “Ký hiệu”\. .*SGD&ĐT-VP/],
    ['a field without a value', { trichYeu: null }, '/trichYeu', 'MISSING_FIELD', /^Chưa có “Trích yếu”/],
    ['a missing field inside', { coQuan: {} }, '/coQuan/banHanh', 'MISSING_FIELD', /^Chưa có “Cơ quan ban hành”/],
    [
      'an unknown field',
      { trichyeu: 'x' },
      '/trichyeu',
      'UNKNOWN_FIELD',
      /^“Công văn” không có trường “trichyeu”\. Có phải ý bạn là “trichYeu” \(Trích yếu\)\?$/,
    ],
    [
      'an unknown field that is like none',
      { xyz: 1 },
      '/xyz',
      'UNKNOWN_FIELD',
      /Hãy bỏ trường này\. Các trường dùng được: coQuan, so, kyHieu/,
    ],
    ['a name with a slash', { 'a/b~c': 1 }, '/a~1b~0c', 'UNKNOWN_FIELD', /“a\/b~c”/],
    [
      'a number as text',
      { so: '0086' },
      '/so',
      'WRONG_TYPE',
      /^“Số văn bản” phải là số nguyên hoặc để trống \(null\), nhưng đang là chữ\. Hãy viết 86, không có ngoặc kép\.$/,
    ],
    ['a fraction', { so: 1.5 }, '/so', 'WRONG_TYPE', /đang là số 1,5/],
    ['a number below the first', { so: 0 }, '/so', 'OUT_OF_RANGE', /^“Số văn bản” là 0, phải từ 1 trở lên/],
    ['a number too large', { so: 1e6 }, '/so', 'OUT_OF_RANGE', /là 1\.000\.000, phải nhiều nhất 999\.999/],
    [
      'text where a list belongs',
      { kinhGui: 'Sở' },
      '/kinhGui',
      'WRONG_TYPE',
      /^“Kính gửi” phải là danh sách, nhưng đang là chữ/,
    ],
    ['an empty list', { kinhGui: [] }, '/kinhGui', 'TOO_FEW', /^“Kính gửi” phải có ít nhất 1 mục/],
    [
      'an empty item',
      { kinhGui: ['Sở', ' \u00a0 '] },
      '/kinhGui/1',
      'EMPTY_TEXT',
      /^“Nơi được kính gửi” thứ 2 không có chữ nào\. Hãy điền\./,
    ],
    [
      'an empty name',
      { nguoiKy: { chucVu: 'HIỆU TRƯỞNG', hoTen: '' } },
      '/nguoiKy/hoTen',
      'EMPTY_TEXT',
      /^“Họ tên người ký” không có chữ nào\. Hãy điền, hoặc để null/,
    ],
    [
      'spaces in the ký hiệu',
      { kyHieu: '2468/ SGDĐT- VP' },
      '/kyHieu',
      'INVALID_FORMAT',
      /là “2468\/ SGDĐT- VP”, chưa đúng dạng\. Ký hiệu chỉ gồm .* không có khoảng trắng/,
    ],
    [
      'a day that does not exist',
      { ngay: '2017-02-30' },
      '/ngay',
      'INVALID_DATE',
      /^“Ngày ban hành” là “2017-02-30”: tháng 2 năm 2017 chỉ có các ngày từ 01 đến 28\.$/,
    ],
    ['a date as it is spoken', { ngay: '18/9/2017' }, '/ngay', 'INVALID_DATE', /hãy viết 2017-09-18/],
    [
      'a value that is not listed',
      { nguoiKy: { quyenHan: 'KT', chucVu: 'A' } },
      '/nguoiKy/quyenHan',
      'INVALID_VALUE',
      /không nhận “KT”\. Chỉ được: “TM\.”, .*hoặc để null\. Có phải ý bạn là “KT\.”\?$/,
    ],
    ['text too long', { diaDanh: 'a'.repeat(101) }, '/diaDanh', 'TOO_LONG', /dài 101 ký tự, nhiều nhất được 100/],
    [
      'a list too long',
      { canCu: Array.from({ length: 101 }, () => 'Căn cứ') },
      '/canCu',
      'TOO_MANY',
      /có 101 mục, nhiều nhất được 100/,
    ],
    [
      'a body of the wrong type',
      { noiDung: 5 },
      '/noiDung',
      'WRONG_TYPE',
      /phải là chữ hoặc danh sách, nhưng đang là số 5/,
    ],
    ['an empty body', { noiDung: '\n \n' }, '/noiDung', 'EMPTY_TEXT', /^“Nội dung” không có chữ nào/],
  ])('%s', (_, change, path, code, message) => {
    const data = JSON.parse(JSON.stringify({ ...example('cong-van', 'mot-trang'), ...change }));
    expect(checkSchema(congVan, data)).toEqual([{ path, code, message: expect.stringMatching(message) }]);
  });

  it.each<[string, unknown, string, string, RegExp]>([
    ['a block that is not one', 'x', '/noiDung/1', 'WRONG_TYPE', /^“Khối nội dung” thứ 2 phải là nhóm các trường/],
    [
      'no kind',
      { van: 'x' },
      '/noiDung/1/loai',
      'MISSING_FIELD',
      /Chưa có “loai” \(khối nội dung thứ 2\)\. Chỉ được: “muc”, “doan”/,
    ],
    ['a kind as number', { loai: 1 }, '/noiDung/1/loai', 'WRONG_TYPE', /phải là chữ\. Chỉ được: “muc”/],
    [
      'a kind nobody knows',
      { loai: 'hinh' },
      '/noiDung/1/loai',
      'INVALID_VALUE',
      /không nhận “hinh”\. Chỉ được: “muc”, “doan”, “khoan”/,
    ],
    [
      'a heading without a title',
      { loai: 'muc', cap: 1 },
      '/noiDung/1/ten',
      'MISSING_FIELD',
      /^Chưa có “Tên đề mục” \(khối nội dung thứ 2\)/,
    ],
    ['a level nobody knows', { loai: 'muc', cap: 5, ten: 'x' }, '/noiDung/1/cap', 'OUT_OF_RANGE', /nhiều nhất 4/],
    [
      'a field of another kind',
      { loai: 'doan', van: 'x', so: '1.' },
      '/noiDung/1/so',
      'UNKNOWN_FIELD',
      /Các trường dùng được: loai, van/,
    ],
    [
      'a row that is no row',
      { loai: 'bang', cot: [{ ten: 'A' }], dong: ['x'] },
      '/noiDung/1/dong/0',
      'WRONG_TYPE',
      /^“Dòng” thứ 1 \(khối nội dung thứ 2\) phải là danh sách hoặc nhóm các trường/,
    ],
    [
      'a cell that is no text',
      { loai: 'bang', cot: [{ ten: 'A' }], dong: [['a'], [true]] },
      '/noiDung/1/dong/1/0',
      'WRONG_TYPE',
      /^“Ô” thứ 1 \(khối nội dung thứ 2, dòng thứ 2\) phải là chữ hoặc số nguyên, nhưng đang là true hoặc false/,
    ],
    [
      'an alignment nobody knows',
      { loai: 'bang', cot: [{ ten: 'A', canh: 'center' }], dong: [] },
      '/noiDung/1/cot/0/canh',
      'INVALID_VALUE',
      /“trai”, “giua”, “phai”, “deu” hoặc để null/,
    ],
    [
      'a group without a name',
      { loai: 'bang', cot: [{ ten: 'A' }], dong: [{ nhom: 'A' }] },
      '/noiDung/1/dong/0/ten',
      'MISSING_FIELD',
      /“Tên nhóm”/,
    ],
  ])('one useful problem for a block with %s', (_, khoi, path, code, message) => {
    expect(block(khoi)).toEqual([{ path, code, message: expect.stringMatching(message) }]);
  });

  it('tells everything at once, in Vietnamese, each with a pointer to its place', () => {
    const problems = checkSchema(congVan, {
      so: 'mười',
      kyHieu: ' ',
      ngay: '2017-13-01',
      kinhGui: [],
      noiDung: [{ loai: 'doan' }, { loai: 'x' }, 5],
      nguoiKy: { quyenHan: 'P.' },
      la: 1,
    });
    expect(problems.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      '/coQuan MISSING_FIELD',
      '/kinhGui TOO_FEW',
      '/kyHieu INVALID_FORMAT',
      '/la UNKNOWN_FIELD',
      '/ngay INVALID_DATE',
      '/nguoiKy/chucVu MISSING_FIELD',
      '/nguoiKy/quyenHan INVALID_VALUE',
      '/noiDung/0/van MISSING_FIELD',
      '/noiDung/1/loai INVALID_VALUE',
      '/noiDung/2 WRONG_TYPE',
      '/so WRONG_TYPE',
      '/trichYeu MISSING_FIELD',
    ]);
    for (const { path, message } of problems) {
      expect(pointer(parsePointer(path))).toBe(path);
      expect(message).toMatch(/[àảãáạăâđèẻẽéẹêìỉĩíịòỏõóọôơùủũúụưừựứữộợậệếềớầấốồ]/);
      expect(message).toMatch(/[.?]$/);
      expect(message).not.toMatch(/undefined|null,|\[object|must|should/);
    }
  });

  it('stops counting where nobody reads on', () => {
    const problems = wrong({ noiDung: Array.from({ length: 1000 }, () => 1) });
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toEqual({
      path: '',
      code: 'MORE_PROBLEMS',
      message: expect.stringContaining('Còn 800 lỗi'),
    });
  });

  it.each([[null], [[]], ['chữ'], [undefined]])('refuses %j as the whole data', (data) => {
    expect(checkSchema(congVan, data)).toEqual([
      {
        path: '',
        code: data === null ? 'MISSING_FIELD' : 'WRONG_TYPE',
        message: expect.stringContaining('“Công văn”'),
      },
    ]);
  });

  it('takes a long paragraph and a long table', () => {
    expect(block({ loai: 'doan', van: 'a'.repeat(100_000) })).toEqual([]);
    const dong = Array.from({ length: 500 }, (_, n) => [n + 1, 'Nội dung']);
    expect(block({ loai: 'bang', cot: [{ ten: 'STT' }, { ten: 'Nội dung' }], dong })).toEqual([]);
    expect(block({ loai: 'bang', cot: [{ ten: 'STT' }], dong: Array.from({ length: 2001 }, () => ['']) })).toEqual([
      { path: '/noiDung/1/dong', code: 'TOO_MANY', message: expect.stringContaining('2.001') },
    ]);
  });
});

describe('schemas of other makers', () => {
  const own = (schema: Record<string, unknown>) => ({ ...congVan, schema, hash: JSON.stringify(schema) });

  it('condenses alternatives without a discriminator to what helps', () => {
    const version = own({
      title: 'Phiếu',
      description: 'Một phiếu.',
      anyOf: [{ type: 'string' }, { type: 'object', properties: { a: { type: 'string', title: 'Tên a' } } }],
    });
    expect(checkSchema(version, { a: 1 })).toMatchObject([{ path: '/a', code: 'WRONG_TYPE' }]);
    expect(checkSchema(version, 5)).toEqual([
      { path: '', code: 'INVALID_VALUE', message: '“Phiếu” chưa đúng. Một phiếu.' },
    ]);
  });

  it('says whose fault a schema is that does not compile', () => {
    expect(() => checkSchema(own({ type: 'hư' }), {})).toThrow(EngineError);
    expect(() => checkSchema(own({ $ref: 'https://vanthu.vn/khong-co' }), {})).toThrow(/does not compile/);
  });
});

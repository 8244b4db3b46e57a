import { describe, expect, it } from '@jest/globals';
import { nd30 } from '../the-thuc/nd30-2020.js';
import { tt01 } from '../the-thuc/tt01-2011.js';
import { checkRules } from './rules.js';

const found = (data: unknown, regime = tt01) => checkRules(data, regime).map(({ path, code }) => `${path} ${code}`);

describe('the signer', () => {
  it.each(['TM.', 'KT.', 'TL.', 'TUQ.'])('who signs %s names on whose behalf', (quyenHan) => {
    expect(found({ nguoiKy: { quyenHan, chucVu: 'A' } })).toEqual(['/nguoiKy/thayMat MISSING_FIELD']);
    expect(found({ nguoiKy: { quyenHan, thayMat: null, chucVu: 'A' } })).toEqual(['/nguoiKy/thayMat MISSING_FIELD']);
    expect(found({ nguoiKy: { quyenHan, thayMat: 'GIÁM ĐỐC', chucVu: 'A' } })).toEqual([]);
  });

  it('signs Q. only under NĐ 30', () => {
    const data = { nguoiKy: { quyenHan: 'Q.', chucVu: 'HIỆU TRƯỞNG' } };
    expect(found(data, nd30)).toEqual([]);
    expect(checkRules(data, tt01)).toEqual([
      { path: '/nguoiKy/quyenHan', code: 'INVALID_VALUE', message: expect.stringContaining('“TUQ.”') },
    ]);
  });

  it('does not lose a title that would not be printed', () => {
    expect(found({ nguoiKy: { thayMat: 'GIÁM ĐỐC', chucVu: 'A' } })).toEqual(['/nguoiKy/thayMat UNUSED_FIELD']);
    expect(found({ nguoiKy: { quyenHan: 'Q.', thayMat: 'A', chucVu: 'A' } }, nd30)).toEqual([
      '/nguoiKy/thayMat UNUSED_FIELD',
    ]);
  });
});

it('knows the levels of urgency of each regime', () => {
  expect(found({ dauKhan: 'HỎA TỐC HẸN GIỜ' }, tt01)).toEqual([]);
  expect(found({ dauKhan: 'HỎA TỐC HẸN GIỜ' }, nd30)).toEqual(['/dauKhan INVALID_VALUE']);
  expect(found({ dauKhan: null }, nd30)).toEqual([]);
});

it('finds a year that is a slip of the hand', () => {
  expect(found({ ngay: '0217-09-18' })).toEqual(['/ngay INVALID_DATE']);
  expect(found({ ngay: '2017-09-18' })).toEqual([]);
});

describe('tables', () => {
  const bang = (cot: unknown[], dong: unknown[]) => ({ noiDung: [{ loai: 'bang', cot, dong }] });

  it('have as many cells in a row as columns', () => {
    const data = bang([{ ten: 'A' }, { ten: 'B' }], [['1', '2'], ['1'], { nhom: 'A', ten: 'B' }, ['1', '2', '3']]);
    const problems = checkRules(data, tt01);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/noiDung/0/dong/1 WRONG_CELL_COUNT',
      '/noiDung/0/dong/3 WRONG_CELL_COUNT',
    ]);
    expect(problems[0]?.message).toMatch(
      /^Dòng thứ 2 của bảng \(khối nội dung thứ 1\) có 1 ô, trong khi bảng có 2 cột/,
    );
  });

  it('have widths that fit the page', () => {
    expect(found(bang([{ rong: 60 }, { rong: 60 }], []))).toEqual(['/noiDung/0/cot OUT_OF_RANGE']);
    expect(found(bang([{ rong: 100 }, {}], []))).toEqual(['/noiDung/0/cot OUT_OF_RANGE']);
    expect(found(bang([{ rong: 33.3 }, { rong: 33.3 }, { rong: 33.3 }], []))).toEqual([]);
    expect(found(bang([{ rong: 10 }, { rong: null }], []))).toEqual([]);
  });

  it('are bounded in an outline too, and in appendices', () => {
    const text = `Trước\n${'| 1 | 2 |\n'.repeat(2003)}`;
    expect(found({ noiDung: text })).toEqual(['/noiDung TOO_MANY']);
    expect(found({ phuLuc: [{ noiDung: text }, { noiDung: [{ loai: 'bang', cot: [{}], dong: [[]] }] }] })).toEqual([
      '/phuLuc/0/noiDung TOO_MANY',
      '/phuLuc/1/noiDung/0/dong/0 WRONG_CELL_COUNT',
    ]);
  });
});

it.each([
  [null],
  [undefined],
  [5],
  ['x'],
  [[]],
  [{ nguoiKy: 1, noiDung: [null, { loai: 'bang' }], phuLuc: [null, 5] }],
])('reads broken data %j without a fault of its own', (data) => {
  expect(found(data)).toEqual([]);
});

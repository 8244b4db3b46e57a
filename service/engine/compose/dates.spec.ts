import { describe, expect, it } from '@jest/globals';
import { dateFault, ngayThangNam, soVanBan } from './dates.js';

describe('a date in words', () => {
  it.each([
    ['2017-09-18', 'ngày 18 tháng 9 năm 2017'],
    ['2018-01-05', 'ngày 05 tháng 01 năm 2018'],
    ['2018-02-28', 'ngày 28 tháng 02 năm 2018'],
    ['2018-03-09', 'ngày 09 tháng 3 năm 2018'],
    ['2018-10-10', 'ngày 10 tháng 10 năm 2018'],
    ['2018-12-31', 'ngày 31 tháng 12 năm 2018'],
  ])('%s', (iso, words) => {
    expect(ngayThangNam(iso)).toBe(words);
  });

  it('leaves room to write it', () => {
    expect(ngayThangNam(null)).toMatch(/^ngày\u00a0+tháng\u00a0+năm 20…+$/);
  });
});

it.each([
  [1140, '1140'],
  [5, '05'],
  [10, '10'],
])('prints number %i as %s', (so, printed) => {
  expect(soVanBan(so)).toBe(printed);
});

it('leaves room to write the number', () => {
  expect(soVanBan(null)).toMatch(/^\u00a0{4,}$/);
});

describe('what is wrong with a date', () => {
  it.each(['2017-09-18', '2016-02-29', '1945-09-02', '2000-02-29'])('%s: nothing', (text) => {
    expect(dateFault(text)).toBeUndefined();
  });

  it.each([
    ['2017-02-30', 'tháng 2 năm 2017 chỉ có các ngày từ 01 đến 28'],
    ['1900-02-29', 'chỉ có các ngày từ 01 đến 28'],
    ['2017-04-31', 'từ 01 đến 30'],
    ['2017-13-01', 'tháng 13 không có trong lịch'],
    ['2017-00-10', 'tháng 0 không có trong lịch'],
    ['2017-09-00', 'từ 01 đến 30'],
    ['0217-09-18', 'năm 0217 nằm ngoài'],
    ['18/9/2017', 'hãy viết 2017-09-18'],
    ['18-09-2017', 'hãy viết 2017-09-18'],
    ['31/02/2017', 'ví dụ 2017-09-18'],
    ['hôm nay', 'ví dụ 2017-09-18'],
    ['', 'ví dụ 2017-09-18'],
  ])('%s: %s', (text, fault) => {
    expect(dateFault(text)).toContain(fault);
  });
});

import { describe, expect, it } from '@jest/globals';
import { ngayBangChu, soBangChu, soCoDau, thuTu, tienBangChu } from './numbers.js';

describe('soBangChu', () => {
  it.each<[number | bigint, string]>([
    [0, 'không'],
    [-0, 'không'],
    [1, 'một'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi bốn'],
    [25, 'hai mươi lăm'],
    [51, 'năm mươi mốt'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [555, 'năm trăm năm mươi lăm'],
    [999, 'chín trăm chín mươi chín'],
    [1_000, 'một nghìn'],
    [1_001, 'một nghìn không trăm linh một'],
    [1_010, 'một nghìn không trăm mười'],
    [1_105, 'một nghìn một trăm linh năm'],
    [2_017, 'hai nghìn không trăm mười bảy'],
    [10_000, 'mười nghìn'],
    [21_021, 'hai mươi mốt nghìn không trăm hai mươi mốt'],
    [100_000, 'một trăm nghìn'],
    [105_005, 'một trăm linh năm nghìn không trăm linh năm'],
    [1_000_000, 'một triệu'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_001_000, 'một triệu không trăm linh một nghìn'],
    [1_500_000, 'một triệu năm trăm nghìn'],
    [1_000_000_000, 'một tỷ'],
    [1_000_000_001, 'một tỷ không trăm linh một'],
    [1_000_001_000, 'một tỷ không trăm linh một nghìn'],
    [15_000_000_000, 'mười lăm tỷ'],
    [1_000_000_000_000, 'một nghìn tỷ'],
    [1_005_000_000_000, 'một nghìn không trăm linh năm tỷ'],
    [10 ** 15, 'một triệu tỷ'],
    [10 ** 15 + 5, 'một triệu tỷ không trăm linh năm'],
    [10n ** 18n, 'một tỷ tỷ'],
    [2n * 10n ** 18n + 1n, 'hai tỷ tỷ không trăm linh một'],
    [
      9_007_199_254_740_991,
      'chín triệu không trăm linh bảy nghìn một trăm chín mươi chín tỷ hai trăm năm mươi bốn triệu bảy trăm bốn mươi nghìn chín trăm chín mươi mốt',
    ],
    [-21, 'âm hai mươi mốt'],
    [-5n, 'âm năm'],
    [2.5, 'hai phẩy năm'],
    [-0.5, 'âm không phẩy năm'],
    [0.05, 'không phẩy không năm'],
    [3.14, 'ba phẩy mười bốn'],
    [8.125, 'tám phẩy một trăm hai mươi lăm'],
    [0.0000015, 'không phẩy không không không không không mười lăm'],
    [2.5e-7, 'không phẩy không không không không không không hai mươi lăm'],
  ])('%s: %s', (n, text) => {
    expect(soBangChu(n)).toBe(text);
  });

  it('takes other words', () => {
    expect(soBangChu(105, { linh: 'lẻ' })).toBe('một trăm lẻ năm');
    expect(soBangChu(1_024, { nghin: 'ngàn', bon: 'tư' })).toBe('một ngàn không trăm hai mươi tư');
    expect([4, 14, 40, 104, 204].map((n) => soBangChu(n, { bon: 'tư' }))).toEqual([
      'bốn',
      'mười bốn',
      'bốn mươi',
      'một trăm linh bốn',
      'hai trăm linh bốn',
    ]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53), 1e21])('refuses %d', (n) => {
    expect(() => soBangChu(n)).toThrow(RangeError);
    expect(() => soCoDau(n)).toThrow(RangeError);
  });

  it('can be read back, whatever the number', () => {
    const numbers = [...Array(1_200).keys()].map(BigInt);
    for (let power = 10n; power < 10n ** 30n; power *= 10n)
      numbers.push(power - 1n, power, power + 1n, power * 7n + 40n, (power * 10n) / 7n);
    for (const n of numbers) expect([n, read(soBangChu(n))]).toEqual([n, n]);
  });
});

/** Reads words back by another way than they are written: a stack of values. */
function read(text: string): bigint {
  const units: Record<string, bigint> = { trăm: 100n, nghìn: 1_000n, triệu: 1_000_000n };
  const digits = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');
  let total = 0n;
  let part = 0n;
  let group = 0n;
  for (const word of text.split(' ')) {
    if (word === 'linh') continue;
    if (word === 'mười') group += 10n;
    else if (word === 'mươi') group += (group % 10n) * 9n;
    else if (word === 'mốt') group += 1n;
    else if (word === 'lăm') group += 5n;
    else if (word === 'trăm') group *= 100n;
    else if (word === 'tỷ') {
      total = (total + part + group) * 1_000_000_000n;
      part = 0n;
      group = 0n;
    } else if (units[word]) {
      part += group * units[word];
      group = 0n;
    } else group += BigInt(digits.indexOf(word));
  }
  return total + part + group;
}

describe('tienBangChu', () => {
  it.each<[number | bigint, string]>([
    [1_500_000, 'Một triệu năm trăm nghìn đồng'],
    [0, 'Không đồng'],
    [-2_000, 'Âm hai nghìn đồng'],
    [10n ** 15n, 'Một triệu tỷ đồng'],
  ])('%s: %s', (n, text) => {
    expect(tienBangChu(n)).toBe(text);
    expect(tienBangChu(n, { chan: true })).toBe(`${text} chẵn`);
  });

  it('knows no part of a đồng', () => {
    expect(() => tienBangChu(0.5)).toThrow(RangeError);
  });
});

it.each<[number | bigint, string]>([
  [0, '0'],
  [999, '999'],
  [1_000, '1.000'],
  [1_500_000, '1.500.000'],
  [-1_234.5, '-1.234,5'],
  [0.05, '0,05'],
  [2.5e-7, '0,00000025'],
  [123_456_789_012_345_678_901n, '123.456.789.012.345.678.901'],
])('%s with marks is %s', (n, text) => {
  expect(soCoDau(n)).toBe(text);
});

it('counts in order', () => {
  expect([1, 2, 3, 4, 5, 10, 14, 15, 21].map((n) => thuTu(n))).toEqual([
    'thứ nhất',
    'thứ hai',
    'thứ ba',
    'thứ tư',
    'thứ năm',
    'thứ mười',
    'thứ mười bốn',
    'thứ mười lăm',
    'thứ hai mươi mốt',
  ]);
  expect(thuTu(24, { bon: 'tư' })).toBe('thứ hai mươi tư');
  for (const n of [0, -1, 1.5]) expect(() => thuTu(n)).toThrow(RangeError);
});

describe('ngayBangChu', () => {
  it.each([
    ['2017-09-18', 'ngày mười tám tháng chín năm hai nghìn không trăm mười bảy'],
    ['2024-04-04', 'ngày bốn tháng tư năm hai nghìn không trăm hai mươi bốn'],
    ['2000-01-01', 'ngày một tháng một năm hai nghìn'],
    ['1975-04-30', 'ngày ba mươi tháng tư năm một nghìn chín trăm bảy mươi lăm'],
    ['2020-02-29', 'ngày hai mươi chín tháng hai năm hai nghìn không trăm hai mươi'],
    ['2021-12-31', 'ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi mốt'],
  ])('%s: %s', (iso, text) => {
    expect(ngayBangChu(iso)).toBe(text);
  });

  it.each(['2019-02-29', '1900-02-29', '2020-13-01', '2020-00-10', '2020-04-31', '2020-1-1', '18/09/2017', ''])(
    'refuses %j',
    (iso) => {
      expect(() => ngayBangChu(iso)).toThrow(RangeError);
    },
  );
});

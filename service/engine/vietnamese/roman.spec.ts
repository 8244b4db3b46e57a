import { expect, it } from '@jest/globals';
import { laMa, soLaMa } from './roman.js';

it.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
  [99, 'XCIX'],
  [444, 'CDXLIV'],
  [1945, 'MCMXLV'],
  [3888, 'MMMDCCCLXXXVIII'],
  [3999, 'MMMCMXCIX'],
])('%d is %s', (n, text) => {
  expect(laMa(n)).toBe(text);
  expect(soLaMa(text)).toBe(n);
  expect(soLaMa(text.toLowerCase())).toBe(n);
});

it('reads what it writes', () => {
  for (let n = 1; n <= 3999; n++) expect(soLaMa(laMa(n))).toBe(n);
});

it.each([0, -1, 4000, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('has no numeral for %d', (n) => {
  expect(() => laMa(n)).toThrow(RangeError);
});

it.each([
  '',
  'IIII',
  'VV',
  'VX',
  'IC',
  'XM',
  'IVI',
  'IXV',
  'MMMM',
  'Xi',
  ' X',
  'X ',
  'X.',
  '10',
  'А',
  'Đ',
  'I'.repeat(20),
])('%j is none', (text) => {
  expect(soLaMa(text)).toBeUndefined();
});

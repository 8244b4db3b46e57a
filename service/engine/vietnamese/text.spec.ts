import { expect, it } from '@jest/globals';
import { fold, inHoa, lines, normalise, oneLine } from './text.js';

it('gives a text one form', () => {
  expect(normalise('Việt'.normalize('NFD'))).toBe('Việt');
  expect(normalise('a\r\nb\rc\u2029d')).toBe('a\nb\nc\nd');
  expect(normalise('\ufeffso\u00ad\u200b\u2060')).toBe('so');
});

it('reads lines', () => {
  expect(lines('\u00a0một \n\n\t hai  ba\n')).toEqual(['một', 'hai  ba']);
  expect(oneLine(' một\n hai ')).toBe('một hai');
});

it('writes capitals', () => {
  expect(inHoa('Phó Hiệu trưởng, đơn vị GD&ĐT')).toBe('PHÓ HIỆU TRƯỞNG, ĐƠN VỊ GD&ĐT');
});

it('folds for comparison', () => {
  expect(fold('Địa danh – Ngày_2')).toBe('diadanhngay2');
});

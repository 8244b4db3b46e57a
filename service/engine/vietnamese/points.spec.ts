import { expect, it } from '@jest/globals';
import { diem, MAX_DIEM, soDiem } from './points.js';

const all = () => Array.from({ length: MAX_DIEM }, (_, n) => diem(n + 1));

it('counts as the decree does', () => {
  expect(all().join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
});

it('reads what it writes', () => {
  expect(all().map(soDiem)).toEqual(Array.from({ length: MAX_DIEM }, (_, n) => n + 1));
});

it.each([0, -1, 24, 1.5, Number.NaN])('has no letter for %d', (n) => {
  expect(() => diem(n)).toThrow(RangeError);
});

it.each(['f', 'j', 'w', 'z', 'ă', 'A', '', 'ab', 'ab', ' '])('%j is no điểm', (letter) => {
  expect(soDiem(letter)).toBeUndefined();
});

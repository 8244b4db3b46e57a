import { expect, it } from '@jest/globals';
import { editDistance, suggest } from './suggest.js';

const known = [
  { word: 'trichYeu', also: 'Trích yếu' },
  { word: 'noiNhan', also: 'Nơi nhận' },
  { word: 'noiDung', also: 'Nội dung' },
  { word: 'so', also: 'Số văn bản' },
];

it.each([
  ['trichyeu', 'trichYeu'],
  ['trích yếu', 'trichYeu'],
  ['trich_yeu', 'trichYeu'],
  ['tirchYeu', 'trichYeu'],
  ['noidung', 'noiDung'],
  ['soVanBan', 'so'],
  ['SO', 'so'],
  ['xyz', undefined],
  ['ab', undefined],
  ['', undefined],
  ['!!!', undefined],
  ['a'.repeat(100_000), undefined],
])('%s: %s', (typed, expected) => {
  expect(suggest(typed, known)).toBe(expected);
});

it.each([
  ['', '', 0],
  ['abc', '', 3],
  ['abc', 'abd', 1],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
])('%s to %s is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

import { expect, it } from '@jest/globals';
import { faceOf } from './faces.js';

it.each([
  ['ABCDEF+Tinos-BoldItalic', 'Tinos', true, true],
  ['AAAAAA+Tinos-Regular', 'Tinos', false, false],
  ['TimesNewRomanPSMT', 'Times New Roman', false, false],
  ['TimesNewRomanPS-BoldMT', 'Times New Roman', true, false],
  ['BCDEEE+TimesNewRomanPS-BoldItalicMT', 'Times New Roman', true, true],
  ['TimesNewRoman,Italic', 'Times New Roman', false, true],
  ['Times-Roman', 'Times', false, false],
  ['ArialMT', 'Arial', false, false],
  ['Arial-BoldMT', 'Arial', true, false],
  ['.VnTimeH', '.VnTimeH', false, false],
  ['', undefined, false, false],
])('%s is of the family %s', (name, family, bold, italic) => {
  expect(faceOf({ name, embedded: true, ascent: undefined })).toEqual({ family, bold, italic, ascent: undefined });
});

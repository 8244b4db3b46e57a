import { describe, expect, it } from '@jest/globals';
import { encodingOf, printedBy } from './legacy-fonts.js';

describe('text by the font it stands in', () => {
  it.each([
    ['.VnTime', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['.VnTimeH', 'tr\u00adêng tiÓu häc', 'TRƯỜNG TIỂU HỌC'],
    ['VNI-Times', 'Nôi nhaän:', 'Nơi nhận:'],
  ])('of %s', (font, typed, printed) => {
    expect(printedBy(encodingOf(font)!, typed)).toBe(printed);
  });

  it.each([
    ['Unicode that was typed in such a font', '.VnTime', 'Độc lập'],
    ['what says the same in both', 'VNI-Times', 'Kính'],
  ])('leaves %s', (_, font, text) => {
    expect(printedBy(encodingOf(font)!, text)).toBeUndefined();
  });

  it.each(['Times New Roman', 'VK Sans Serif', undefined])('knows no encoding of %s', (font) => {
    expect(encodingOf(font)).toBeUndefined();
  });
});

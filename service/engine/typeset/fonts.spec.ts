import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from './fonts.js';

describe('FontMetrics', () => {
  const fonts = FontMetrics.load();

  it('has every Vietnamese letter and not what no Times has', () => {
    for (const letter of 'ăâđêôơưĂÂĐÊÔƠƯếữặỘỰỸỵ “”–…') expect(fonts.has(letter.codePointAt(0)!)).toBe(true);
    expect(fonts.has('😀'.codePointAt(0)!)).toBe(false);
    expect(fonts.has('漢'.codePointAt(0)!)).toBe(false);
  });

  it('measures as Times New Roman does: digits half an em, a full stop and a space a quarter', () => {
    expect(fonts.width('0', 14)).toBeCloseTo(7, 6);
    expect(fonts.width('.', 12)).toBeCloseTo(3, 6);
    expect(fonts.width(' ', 12, { bold: true })).toBeCloseTo(3, 6);
    expect(fonts.width('ế', 14)).toBeCloseTo(fonts.width('e', 14), 6);
  });

  it('adds up characters, without kerning', () => {
    expect(fonts.width('AV', 20)).toBeCloseTo(fonts.width('A', 20) + fonts.width('V', 20), 9);
  });

  it('knows the faces apart and gives marks no width', () => {
    expect(fonts.width('Cộng hòa', 13, { bold: true })).not.toBeCloseTo(fonts.width('Cộng hòa', 13), 2);
    expect(fonts.width('a\u0301\u200b\u00ad', 10)).toBeCloseTo(fonts.width('a', 10), 9);
  });

  it('tells the line: 1.15 em in all', () => {
    const { ascent, descent, gap } = fonts.line();
    expect(ascent + descent + gap).toBeCloseTo(1.1499, 4);
    expect(ascent).toBeGreaterThan(descent);
  });
});

import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from '../typeset/fonts.js';
import { fitOneLine } from './fit-line.js';

const fonts = FontMetrics.load();
const styles =
  '<w:style w:styleId="DiaDanhNgay"><w:rPr><w:i/><w:sz w:val="26"/></w:rPr></w:style><w:style w:styleId="Doan"><w:rPr><w:sz w:val="26"/></w:rPr></w:style>';
const cell = (text: string, { style = 'DiaDanhNgay', width = 5150, look = '' } = {}) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`;
const closer = (xml: string) => Number(/<w:spacing w:val="(-?\d+)"\/>/.exec(fitOneLine(xml, styles, fonts))?.[1] ?? 0);

const LONG = 'Thành phố Hồ Chí Minh, ngày 29 tháng 11 năm 2017';

describe('fitOneLine', () => {
  it('brings the letters of a date that is a little too long closer, by just enough', () => {
    const twips = closer(cell(LONG));
    const width = fonts.width(LONG, 13, { italic: true }) + (twips / 20) * LONG.length;
    expect(width).toBeLessThanOrEqual(5150 / 20);
    expect(width).toBeGreaterThan(5150 / 20 - LONG.length / 20);
  });

  it('leaves alone what fits, what never would, what has lines of its own, and other components', () => {
    expect(closer(cell('Cao Bằng, ngày 18 tháng 9 năm 2017'))).toBe(0);
    expect(closer(cell(LONG, { width: 5660 }))).toBe(0);
    expect(closer(cell(LONG, { width: 3000 }))).toBe(0);
    expect(closer(cell(LONG, { style: 'Doan' }))).toBe(0);
    expect(closer(cell(LONG.replace(', ', ',</w:t><w:br/><w:t>')))).toBe(0);
  });

  it('keeps the order of a run’s own look', () => {
    const fitted = fitOneLine(cell(LONG, { look: '<w:rPr><w:b/><w:sz w:val="26"/></w:rPr>' }), styles, fonts);
    expect(fitted).toMatch(/<w:rPr><w:b\/><w:spacing w:val="-\d+"\/><w:sz w:val="26"\/><\/w:rPr>/);
  });
});

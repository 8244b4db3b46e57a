import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from '../typeset/fonts.js';
import { regimeOn, regimes } from './regime.js';

describe('regimeOn', () => {
  it.each([
    ['2011-03-04', undefined],
    ['2011-03-05', 'tt01-2011'],
    ['2017-09-18', 'tt01-2011'],
    ['2020-03-04', 'tt01-2011'],
    ['2020-03-05', 'nd30-2020'],
    ['2026-11-22', 'nd30-2020'],
  ])('%s is governed by %s', (date, id) => {
    expect(regimeOn(date)?.id).toBe(id);
  });
});

describe.each(Object.values(regimes))('the numbers of $id', (regime) => {
  it('keep the margins inside their ranges', () => {
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const [least, most] = regime.page.allowed[side];
      expect(regime.page.margin[side]).toBeGreaterThanOrEqual(least);
      expect(regime.page.margin[side]).toBeLessThanOrEqual(most);
    }
  });

  it('keep the sizes inside their ranges', () => {
    for (const [style, [least, most]] of Object.entries(regime.sizes)) {
      // Some components are judged and never set by the maker.
      const { size = least } = regime.styles[style as keyof typeof regime.styles] ?? {};
      expect({ style, kept: least <= size && size <= most }).toEqual({ style, kept: true });
    }
  });

  it('keep the drawn lines inside their ranges', () => {
    for (const [line, [least, most]] of Object.entries(regime.rule.allowed)) {
      const share = regime.rule[line as keyof typeof regime.rule.allowed];
      expect({ line, kept: least <= share && share <= most }).toEqual({ line, kept: true });
    }
  });

  it('pair the sizes of Quốc hiệu and Tiêu ngữ as allowed', () => {
    const { quocHieu, tieuNgu, diaDanhNgay } = regime.styles;
    const own = { quocHieu: quocHieu.size, tieuNgu: tieuNgu.size, diaDanhNgay: diaDanhNgay.size };
    expect(
      regime.sizePairs.some((pair) => Object.entries(pair).every(([of, size]) => own[of as keyof typeof own] === size)),
    ).toBe(true);
  });

  it('leave half of the page’s text for Quốc hiệu on one line', () => {
    const { size } = regime.styles.quocHieu;
    const points = FontMetrics.load().width('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size, { bold: true });
    const { width, margin } = regime.page;
    expect((points * 25.4) / 72).toBeLessThan((width - margin.left - margin.right) * 0.6);
  });
});

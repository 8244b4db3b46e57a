import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from './fonts.js';
import { buildDocx, expand, p, paragraph, r, TAB, type TestDocx } from './testing.js';
import { typeset } from './typeset.js';

const fonts = FontMetrics.load();
const set = (docx: TestDocx): string => expand(typeset(buildDocx(docx), { fonts }).html);
const stops = (...tabs: [string, number, string?][]): string =>
  `<w:tabs>${tabs.map(([kind, at, leader]) => `<w:tab w:val="${kind}" w:pos="${at}"${leader ? ` w:leader="${leader}"` : ''}/>`).join('')}</w:tabs>`;
/** Widths of the tabs in points, and what is drawn in them. */
const tabs = (html: string): [number, string][] =>
  [...html.matchAll(/display:inline-block;width:([\d.]+)px;[^"]*">([^<]*)</g)].map(([, w, text]) => [
    Number(w) / 2,
    text!,
  ]);
const width = (text: string) => fonts.width(text, 14);

describe('tabs', () => {
  it('default stops every half inch of the column', () => {
    const [first] = tabs(set({ body: paragraph(r('abc') + TAB + r('d')) }));
    expect(first![0]).toBeCloseTo(36 - width('abc'), 1);
    const [second] = tabs(set({ body: paragraph(r('abc') + TAB + r('d'), '<w:ind w:left="700"/>') }));
    expect(second![0]).toBeCloseTo(72 - 35 - width('abc'), 1);
  });

  it('left, center, right and decimal stops', () => {
    const html = set({
      body: paragraph(
        r('a') + TAB + r('b') + TAB + r('giữa') + TAB + r('12,5') + TAB + r('cuối'),
        stops(['left', 1000], ['center', 3000], ['decimal', 5000], ['right', 9354]),
      ),
    });
    const [left, center, decimal, right] = tabs(html).map(([w]) => w);
    expect(left).toBeCloseTo(50 - width('a'), 1);
    expect(center).toBeCloseTo(150 - 50 - width('b') - width('giữa') / 2, 1);
    expect(decimal).toBeCloseTo(250 - 150 - width('giữa') / 2 - width('12'), 1);
    expect(right).toBeCloseTo(467.7 - 250 - width(',5') - width('cuối'), 1);
  });

  it.each([
    ['dot', '.'],
    ['hyphen', '-'],
    ['underscore', '_'],
    ['middleDot', '·'],
  ])('a %s leader is repeated signs that fill it and end at the stop', (leader, sign) => {
    const html = set({ body: paragraph(r('Họ tên:') + TAB, stops(['right', 9354, leader])) });
    const [[room, drawn]] = tabs(html) as [[number, string]];
    expect(drawn).toBe(sign.repeat(drawn.length));
    expect(drawn.length).toBe(Math.floor(room / width(sign)));
    expect(html).toContain('aria-hidden="true"');
    expect(html).toContain('text-align:right');
  });

  it('a number and its hanging text', () => {
    const html = set({ body: paragraph(r('1.') + TAB + r('Nội dung'), '<w:ind w:left="720" w:hanging="360"/>') });
    expect(tabs(html)[0]![0]).toBeCloseTo(18 - width('1.'), 1);
  });

  it('after a line that wrapped, counts from the new line', () => {
    const long = 'Cộng hòa xã hội chủ nghĩa Việt Nam độc lập tự do hạnh phúc trường trung học phổ thông Thanh Nưa';
    expect(width(long)).toBeGreaterThan(468);
    const html = set({ body: paragraph(r(long) + TAB + r('x'), stops(['left', 8000])) });
    const lines = long.split(' ');
    let rest = '';
    for (const word of lines)
      rest = width(rest === '' ? word : `${rest} ${word}`) > 467.7 ? word : `${rest} ${word}`.trim();
    expect(tabs(html)[0]![0]).toBeCloseTo(400 - width(rest), 1);
  });

  it('what follows a stop outside the margin stays on its line', () => {
    const html = set({ body: paragraph(TAB + r(';'), stops(['left', 9400, 'dot'])) });
    expect(tabs(html)[0]![0]).toBeCloseTo(467.7 - width(';'), 0);
  });

  it('in justified text, what stands before the tab is not stretched', () => {
    const html = set({ body: paragraph(r('Điều 1.') + TAB + r('Nội dung'), '<w:jc w:val="both"/>') });
    expect(html).toMatch(
      /<span style="display:inline-block;text-indent:0;text-align:left;white-space:pre;">Điều 1\.<span/,
    );
  });

  it('thousands of tabs in one paragraph are set in one pass and nest nothing', () => {
    const html = set({ body: paragraph(TAB.repeat(20_000) + r('x'), '<w:jc w:val="both"/>') });
    expect(tabs(html)).toHaveLength(20_000);
    expect(html.match(/white-space:pre;">(?=<span)/g)).toHaveLength(1);
  });

  it('clear takes a stop of the style away', () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:pPr>${stops(['left', 2000])}</w:pPr><w:rPr><w:sz w:val="28"/></w:rPr></w:style>`;
    const at = (props: string) => tabs(set({ body: paragraph(TAB + r('x'), props), styles }))[0]![0];
    expect(at('')).toBeCloseTo(100, 1);
    expect(at(stops(['clear', 2000]))).toBeCloseTo(36, 1);
  });

  it('tab characters inside the text', () => {
    expect(tabs(set({ body: p('a\tb') }))).toHaveLength(1);
  });
});

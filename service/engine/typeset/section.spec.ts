import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from './fonts.js';
import {
  A4,
  buildDocx,
  cell,
  field,
  GRID,
  NORMAL,
  p,
  paragraph,
  r,
  row,
  SETTINGS,
  TAB,
  type TestDocx,
  table,
} from './testing.js';
import { typeset } from './typeset.js';

const fonts = FontMetrics.load();
const set = (docx: TestDocx) => {
  const { html, notes } = typeset(buildDocx(docx), { fonts });
  return { html, pages: html.match(/^@page.*$/gm) ?? [], codes: notes.map((note) => note.code) };
};
const LANDSCAPE =
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567"/>';
const ends = (sectPr: string) => `<w:p><w:pPr><w:sectPr>${sectPr}</w:sectPr></w:pPr></w:p>`;
const header = (id: string, type = 'default') => `<w:headerReference w:type="${type}" r:id="${id}"/>`;
const footer = (id: string, type = 'default') => `<w:footerReference w:type="${type}" r:id="${id}"/>`;

describe('pages', () => {
  it('size and margins; the sides are the section’s own', () => {
    const { html, pages } = set({ body: p('x') });
    expect(pages).toEqual(['@page{size:595.3pt 841.9pt;margin:50.7pt 0 50.7pt 0;}']);
    expect(html).toContain('width:935.4px;padding:12px 83.1px 12px 170.1px;');
  });

  it('a document without section properties is A4 with an inch around', () => {
    const { pages } = set({ body: p('x'), page: '' });
    expect(pages[0]).toContain('size:595.3pt 841.9pt;margin:66pt 0 66pt 0;');
  });

  it('sections of different paper have pages of their own', () => {
    const { html, pages } = set({ body: p('dọc') + ends(A4) + p('ngang'), page: LANDSCAPE });
    expect(pages.map((rule) => rule.slice(0, 36))).toEqual([
      '@page s1{size:595.3pt 841.9pt;margin',
      '@page s2{size:841.9pt 595.3pt;margin',
    ]);
    expect(html).toContain('page:s1;');
    expect(html.match(/<section/g)).toHaveLength(2);
  });

  it('a continuous section goes on; with other paper it cannot, and that is said', () => {
    const same = set({ body: p('a') + ends(A4) + p('b'), section: '<w:type w:val="continuous"/>' });
    expect(same.html.match(/<section/g)).toHaveLength(1);
    expect(same.codes).toEqual([]);
    const other = set({ body: p('a') + ends(A4) + p('b'), section: '<w:type w:val="continuous"/>', page: LANDSCAPE });
    expect(other.html.match(/<section/g)).toHaveLength(2);
    expect(other.codes).toEqual(['CONTINUOUS_SECTION']);
  });

  it('margins that leave no room are put right', () => {
    const { html } = set({
      body: p('x'),
      page: '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="9000" w:right="9000" w:top="1" w:bottom="1"/>',
    });
    expect(html).toContain('width:1046.6px;');
  });

  it('columns, line grids, page borders, vertical alignment and odd-page sections are said', () => {
    const section =
      '<w:type w:val="oddPage"/><w:cols w:num="2"/><w:pgBorders/><w:vAlign w:val="center"/><w:docGrid w:type="lines" w:linePitch="360"/>';
    expect(set({ body: p('x'), section }).codes).toEqual([
      'PARITY_SECTION',
      'PAGE_BORDERS',
      'PAGE_ALIGNMENT',
      'LINE_GRID',
    ]);
  });

  it('columns are as wide as Word makes them, evened out where the text goes on below', () => {
    const cols = '<w:cols w:num="2" w:space="720" w:sep="1"/>';
    const { html } = set({ body: p('a') + ends(`${A4}${cols}`) + p('b'), section: '<w:type w:val="continuous"/>' });
    expect(html).toContain('{column-count:2;column-gap:72px;column-fill:balance;column-rule:1px solid #000;}');
    const column = '<w:r><w:br w:type="column"/></w:r>';
    expect(set({ body: paragraph(r('a') + column + r('b')), section: cols }).html).toContain('break-before:column');
    expect(set({ body: paragraph(r('a') + column + r('b')) }).html).toContain('break-before:page');
  });

  it('the break of a section that goes on has no line of its own', () => {
    const paragraphs = (type: string) => set({ body: p('a') + ends(A4) + p('b'), section: type }).html.match(/<p /g);
    expect(paragraphs('<w:type w:val="continuous"/>')).toHaveLength(2);
    expect(paragraphs('')).toHaveLength(3);
  });
});

describe('headers and footers', () => {
  it('a page number at the bottom right, none on the title page', () => {
    const { pages } = set({
      body: p('x'),
      section: `${footer('f1')}<w:titlePg/>`,
      footers: { f1: paragraph(field('PAGE \\* MERGEFORMAT'), '<w:jc w:val="right"/>') },
    });
    expect(pages[0]).toContain(
      '@bottom-right{content:counter(page);font-family:Tinos,"Times New Roman",serif;font-size:14pt;',
    );
    expect(pages[0]).toContain('vertical-align:bottom;padding:0pt 42.55pt 28.35pt 0pt;');
    expect(pages[1]).toMatch(/^@page:first\{margin:[^;]*;@bottom-right\{content:none\}\}$/);
  });

  it('text, page and number of pages; left, middle and right by tab stops', () => {
    const tabs = '<w:tabs><w:tab w:val="center" w:pos="4677"/><w:tab w:val="right" w:pos="9354"/></w:tabs>';
    const { pages, codes } = set({
      body: p('x'),
      section: header('h1'),
      headers: {
        h1: paragraph(
          r('Trái', '<w:b/>') +
            TAB +
            r('Giữa "1"', '<w:i/>') +
            TAB +
            r('Trang ') +
            field('PAGE') +
            r('/') +
            field('NUMPAGES'),
          tabs,
        ),
      },
    });
    expect(pages[0]).toContain('@top-left{content:"Trái";');
    expect(pages[0]).toContain('@top-center{content:"Giữa \\22 1\\22 ";');
    expect(pages[0]).toContain('@top-right{content:"Trang " counter(page) "/" counter(pages);');
    expect(pages[0]).toMatch(/@top-left\{[^}]*font-weight:bold/);
    expect(pages[0]).toMatch(/@top-center\{[^}]*font-style:italic/);
    expect(codes).toEqual([]);
  });

  it('several lines, and beside page numbers mixed styles on one side, which are said', () => {
    const { pages, codes } = set({
      body: p('x'),
      section: header('h1'),
      headers: { h1: p('Một') + paragraph(r('Hai ', '<w:b/>') + field('PAGE')) },
    });
    expect(pages[0]).toContain('@top-left{content:"Một" "\\a " "Hai " counter(page);');
    expect(codes).toEqual(['HEADER_STYLE']);
  });

  it('without page numbers as they are: tables, lines and several looks', () => {
    const line = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1"/></w:pBdr>';
    const { pages, codes } = set({
      body: p('x'),
      section: header('h1'),
      headers: {
        h1: table([3000], [row([cell(3000, p('Ô'))])], GRID) + paragraph(r('Một') + r('Hai', '<w:b/>'), line),
      },
    });
    const [, data] = /@top-left-corner\{content:url\("data:image\/svg\+xml,([^"]*)"\)/.exec(pages[0]!)!;
    const image = decodeURIComponent(data!);
    expect(image).toMatch(/<foreignObject[^>]*><div xmlns="http:\/\/www.w3.org\/1999\/xhtml">/);
    expect(image).toMatch(/<col [^>]*\/>[\s\S]*Ô<\/p>[\s\S]*>Một<span [^>]*>Hai<\/span><\/p>/);
    expect(image).toContain('border-bottom:1px solid #000000');
    expect(codes).toEqual([]);
  });

  it('of even pages', () => {
    const { pages } = set({
      body: p('x'),
      settings: `<w:evenAndOddHeaders/>${SETTINGS}`,
      section: `${header('h1')}<w:headerReference w:type="even" r:id="h2"/>`,
      headers: { h1: p('Lẻ', '<w:jc w:val="right"/>'), h2: p('Chẵn') },
    });
    expect(pages[0]).toContain('@top-right{content:"Lẻ"');
    expect(pages[1]).toMatch(/^@page:left\{margin:[^;]*;@top-left\{content:"Chẵn"[^}]*\}@top-right\{content:none\}\}$/);
  });

  it('a frame puts the number where it is aligned to', () => {
    const { pages } = set({
      body: p('x'),
      section: header('h1'),
      headers: {
        h1: paragraph(field('PAGE'), '<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="center" w:y="1"/>'),
      },
    });
    expect(pages[0]).toContain('@top-center{content:counter(page)');
  });

  it('push the text away where the margin is too small', () => {
    const page =
      '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="567" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/>';
    const { pages } = set({ body: p('x'), page, section: header('h1'), headers: { h1: p('Đầu trang') } });
    // 28.35 pt to the header and one line of 16.1 pt, less the 6 pt that the page area keeps for accents.
    expect(pages[0]).toContain('margin:38.449pt 0');
  });

  it('a later section keeps those of the one before', () => {
    const { pages } = set({
      body: p('a') + ends(`${footer('f1')}${A4}`) + p('b'),
      page: LANDSCAPE,
      footers: { f1: paragraph(field('PAGE'), '<w:jc w:val="center"/>') },
    });
    expect(pages[1]).toContain('@bottom-center{content:counter(page)');
  });

  it('numbers: where they start and how they look', () => {
    const one = (pgNumType: string) =>
      set({ body: p('x'), section: `${footer('f1')}${pgNumType}`, footers: { f1: paragraph(field('PAGE')) } });
    expect(one('<w:pgNumType w:start="5"/>').pages[1]).toBe('@page:first{counter-set:page 5;}');
    expect(one('<w:pgNumType w:fmt="lowerRoman"/>').pages[0]).toContain('counter(page,lower-roman)');
    expect(one('<w:pgNumType w:fmt="chicago"/>').codes).toEqual(['PAGE_NUMBER_FORMAT']);
  });

  const right = (xml: string) => paragraph(xml, '<w:jc w:val="right"/>');
  const numbered = (title: string, ...later: string[]) =>
    set({
      body: ['a', 'b', 'c', 'd']
        .slice(0, later.length)
        .map((text, i) => p(text) + ends((i === 0 ? footer('f1') : later[i - 1]!) + A4))
        .join('')
        .concat(p('cuối')),
      section: later.at(-1)!,
      footers: { f1: right(title + field('PAGE')), f2: p(''), f3: right(r('Riêng')), f4: right(field('NUMPAGES')) },
    });
  const content = (rule: string | undefined) => /content:([^;]*);/.exec(rule ?? '')?.[1];

  it('numbers that start again with a section are a counter of their own', () => {
    const { pages, codes } = numbered(
      '',
      '<w:pgNumType w:start="1"/>',
      '',
      '<w:pgNumType w:start="7" w:fmt="upperRoman"/>',
    );
    expect(pages.map(content)).toEqual([
      'counter(page)',
      undefined,
      'counter(n2)',
      'counter(n2)',
      'counter(n4,upper-roman)',
    ]);
    expect(pages[1]).toBe('@page s1:first{counter-set:n4 6;}');
    expect(pages.map((rule) => /counter-increment:([^;]*)/.exec(rule)?.[1])).toEqual([
      undefined,
      undefined,
      'n2 1',
      'n2 1',
      'n4 1',
    ]);
    expect(codes).toEqual([]);
  });

  it('a later section says nothing on its first page, where its numbers start', () => {
    const { html, pages, codes } = numbered(r('Trang '), '<w:titlePg/><w:pgNumType w:start="3" w:fmt="lowerRoman"/>');
    expect(content(pages[2])).toBe('counter(n2,k0) counter(n2,k1)');
    expect(html).toContain('@counter-style k0{system:cyclic;symbols:"Trang ";range:4 infinite;fallback:blank}');
    expect(html).toContain('@counter-style k1{system:extends lower-roman;range:4 infinite;fallback:blank}');
    expect(codes).toEqual([]);
  });

  it('a later section says nothing on its first page, where its numbers run on', () => {
    const { html, pages, codes } = numbered('', '', '<w:titlePg/>');
    expect(pages.map(content)).toEqual(['counter(page)', 'counter(page)', 'counter(f3,k0)']);
    expect(pages.map((rule) => /counter-increment:([^;]*)/.exec(rule)?.[1])).toEqual(['f3 1', 'f3 1', 'f3 10000']);
    expect(html).toMatch(/@counter-style k0\{system:cyclic;symbols:"1" "2" .* "9999";range:19999 infinite;/);
    expect(codes).toEqual([]);
  });

  it('a first page of a later section that is not blank, or counts all pages, is said', () => {
    const title = '<w:titlePg/><w:pgNumType w:start="1"/>';
    const other = numbered('', `${footer('f3', 'first')}${title}`);
    expect(other.codes).toEqual(['FIRST_PAGE']);
    expect(content(other.pages.at(-1))).toBe('counter(n2)');
    expect(numbered('', `${footer('f2', 'first')}${title}`).codes).toEqual([]);
    expect(numbered('', `${footer('f4')}${title}`).codes).toEqual(['FIRST_PAGE']);
    expect(numbered('', '<w:titlePg/><w:pgNumType w:fmt="lowerRoman"/>').codes).toEqual(['FIRST_PAGE']);
  });

  it('one section has no counters but the page’s', () => {
    const { html } = set({
      body: p('x'),
      section: `${footer('f1')}<w:titlePg/>`,
      footers: { f1: right(field('PAGE')) },
    });
    expect(html).not.toMatch(/counter-(style|set|increment)/);
  });

  it('what they cannot hold beside page numbers is said, with its part; its text is kept', () => {
    const h1 = table([3000], [row([cell(3000, p('Trong bảng'))])]) + paragraph(field('PAGE'), '<w:jc w:val="right"/>');
    const { pages, codes } = set({
      body: p('a') + ends(A4) + p('b'),
      section: `<w:type w:val="continuous"/>${header('h1')}<w:pgNumType w:start="1"/>`,
      headers: { h1 },
      styles: NORMAL,
    });
    expect(codes.sort()).toEqual(['HEADER_CONTENT', 'PAGE_NUMBER_START']);
    expect(pages).toHaveLength(1);
    const own = set({ body: p('a') + ends(A4) + p('b'), section: header('h1'), headers: { h1 } });
    expect(own.pages[1]).toContain('@top-left{content:"Trong bảng"');
  });

  it('a page field in the body shows what Word saved, and that is said', () => {
    const { html, codes } = set({ body: paragraph(field('PAGE', '7')) });
    expect(html).toContain('>7</p>');
    expect(codes).toEqual(['PAGE_FIELD']);
  });
});

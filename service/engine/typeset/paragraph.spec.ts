import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from './fonts.js';
import { buildDocx, expand, NORMAL, p, paragraph, r, SETTINGS, type TestDocx } from './testing.js';
import { typeset } from './typeset.js';

const fonts = FontMetrics.load();
const set = (docx: TestDocx): string => expand(typeset(buildDocx(docx), { fonts }).html);
const style = (id: string, content: string, name = id): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
const BREAK = '<w:r><w:br w:type="page"/></w:r>';

describe('paragraph form', () => {
  it('one point is two pixels, and single spacing is 1.15 em of the font size', () => {
    expect(set({ body: p('Chữ') })).toContain('<p style="font-size:28px;line-height:1.15;">Chữ</p>');
  });

  it('alignment, indents and first line', () => {
    const html = set({ body: p('a', '<w:jc w:val="both"/><w:ind w:left="567" w:right="284" w:firstLine="720"/>') });
    expect(html).toContain('text-align:justify;text-indent:72px;margin:0px 28.4px 0px 56.7px;');
    expect(set({ body: p('a', '<w:ind w:start="720" w:hanging="360"/>') })).toContain('text-indent:-36px;');
    expect(set({ body: p('a', '<w:jc w:val="end"/>') })).toContain('text-align:right');
  });

  it('line spacing: multiple below the text, least height above it, exact', () => {
    expect(set({ body: p('a', '<w:spacing w:line="360"/>') })).toMatch(
      /top:-8\.049px;font-size:28px;line-height:1\.725/,
    );
    expect(set({ body: p('a', '<w:spacing w:line="400" w:lineRule="atLeast"/>') })).toMatch(
      /top:3\.901px;.*line-height:40px/,
    );
    expect(set({ body: p('a', '<w:spacing w:line="200" w:lineRule="atLeast"/>') })).toContain('line-height:32.197px');
    expect(set({ body: p('a', '<w:spacing w:line="360" w:lineRule="exact"/>') })).toContain('line-height:36px');
  });

  it('an empty paragraph is as high as its mark', () => {
    expect(set({ body: '<w:p><w:pPr><w:rPr><w:sz w:val="16"/></w:rPr></w:pPr></w:p>' })).toContain(
      '<p style="font-size:16px;line-height:1.15;"><br></p>',
    );
  });

  it('keeps, page break before, widow control', () => {
    const html = set({
      body: p('x') + p('a', '<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:widowControl w:val="0"/>'),
    });
    expect(html).toContain('break-before:page;break-after:avoid;break-inside:avoid;orphans:1;widows:1;');
  });

  it('borders outside the indents; equal neighbours share one frame', () => {
    const border =
      '<w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="FF0000"/><w:left w:val="double" w:sz="4" w:space="2"/></w:pBdr>';
    const html = set({ body: p('a', border) + p('b', border) });
    expect(html).toContain(
      'border-top:2px solid #ff0000;border-left:3px double #000000;margin:0px 0px 0px -7px;padding:8px 0px 0px 4px;',
    );
    expect(html.match(/border-top/g)).toHaveLength(1);
  });

  it('all blanks and breaks of the text', () => {
    const html = set({
      body:
        '<w:p><w:r><w:t>  cắt  hai </w:t></w:r><w:r><w:t xml:space="preserve"> giữ </w:t></w:r>' +
        '<w:r><w:t>a\u00a0b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t><w:br/><w:t>e</w:t><w:cr/></w:r></w:p>',
    });
    expect(html).toContain('>cắt  hai giữ a\u00a0b\u2011c\u00add<br>e<br><br></p>');
  });
});

describe('space between paragraphs', () => {
  const two = p('a', '<w:spacing w:after="120"/>') + p('b', '<w:spacing w:before="80"/>');

  it('is the larger of the two', () => {
    expect(set({ body: two })).toMatch(/margin:12px 0px 0px 0px;">b/);
  });

  it('is their sum where the document says so', () => {
    const settings = SETTINGS.replace('<w:compat>', '<w:compat><w:doNotUseHTMLParagraphAutoSpacing/>');
    expect(set({ body: two, settings })).toMatch(/margin:20px 0px 0px 0px;">b/);
  });

  it('is left out between paragraphs of one style that ask for it', () => {
    const styles =
      NORMAL + style('S', '<w:pPr><w:spacing w:before="100" w:after="100"/><w:contextualSpacing/></w:pPr>');
    const html = set({ body: p('a', '<w:pStyle w:val="S"/>') + p('b', '<w:pStyle w:val="S"/>') + p('c'), styles });
    expect(html).toMatch(/line-height:1\.15;">b/);
    expect(html).toMatch(/margin:10px 0px 0px 0px;">c/);
  });
});

describe('page breaks in a paragraph', () => {
  it('at its end: the next paragraph starts the page, with its own space before', () => {
    const html = set({ body: paragraph(r('a') + BREAK) + p('b', '<w:spacing w:before="100"/>') });
    expect(html).toMatch(/>a<\/p>\n<p style="break-before:page;[^"]*margin:10px 0px 0px 0px;">b/);
  });

  it('in its middle: the rest goes on without first-line indent', () => {
    const html = set({ body: paragraph(r('a') + BREAK + r('b'), '<w:ind w:firstLine="720"/>') });
    expect(html).toMatch(/text-indent:72px;">a<\/p>\n<p style="break-before:page;font-size:28px;line-height:1\.15;">b/);
  });
});

describe('styles', () => {
  it('inherit through basedOn, and a cycle ends where it closes', () => {
    const styles =
      NORMAL +
      style('A', '<w:basedOn w:val="B"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:i/></w:rPr>') +
      style(
        'B',
        '<w:basedOn w:val="A"/><w:pPr><w:jc w:val="right"/><w:keepLines/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr>',
      );
    const html = set({ body: p('x', '<w:pStyle w:val="A"/>'), styles });
    expect(html).toContain(
      'break-inside:avoid;font-size:30px;font-weight:bold;font-style:italic;line-height:1.15;text-align:center;',
    );
  });

  it('a missing style is the default one', () => {
    expect(set({ body: p('x', '<w:pStyle w:val="Gone"/>') })).toContain('font-size:28px');
  });

  it('toggle properties: direct ones override, a character style flips what the paragraph style has', () => {
    const styles =
      NORMAL +
      style('Dam', '<w:rPr><w:b/></w:rPr>') +
      '<w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:b/></w:rPr></w:style>';
    const html = set({
      body: paragraph(
        r('đậm dài nhất') +
          r('thường', '<w:b w:val="false"/>') +
          r('lật', '<w:rStyle w:val="C"/>') +
          r('đậm', '<w:rStyle w:val="C"/><w:b/>'),
        '<w:pStyle w:val="Dam"/>',
      ),
      styles,
    });
    expect(html).toContain('đậm dài nhất<span style="font-weight:normal;">thườnglật</span>đậm</p>');
  });

  it('outline levels and heading styles become h1 to h4 where there is text', () => {
    const styles = NORMAL + style('H2', '', 'heading 2') + style('Muc', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
    const html = set({
      body:
        p('m', '<w:pStyle w:val="Muc"/>') + p('h', '<w:pStyle w:val="H2"/>') + paragraph('', '<w:pStyle w:val="H2"/>'),
      styles,
    });
    expect(html).toMatch(/<h1[^>]*>m<\/h1>\n<h2[^>]*>h<\/h2>\n<p[^>]*><br><\/p>/);
  });
});

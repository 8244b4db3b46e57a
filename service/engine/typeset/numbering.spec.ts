import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from './fonts.js';
import { formatNumber } from './numbering.js';
import { buildDocx, NORMAL, p } from './testing.js';
import { typeset } from './typeset.js';

const fonts = FontMetrics.load();
const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:suff w:val="space"/></w:lvl>`;
const list = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const item = (numId: number, index: number, text = 'x'): string =>
  p(text, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${numId}"/></w:numPr>`);
const labels = (body: string, numbering: string, styles = NORMAL): string[] =>
  [...typeset(buildDocx({ body, numbering, styles }), { fonts }).html.matchAll(/<p[^>]*>([^<]*)<\/p>/g)].map(
    (m) => m[1]!,
  );

describe('automatic numbers', () => {
  const outline = list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)'));

  it('count per level and start again under the next heading', () => {
    const body = item(1, 0) + item(1, 1) + item(1, 2) + item(1, 2) + item(1, 1) + item(1, 2) + item(1, 0) + item(1, 1);
    expect(labels(body, outline + num(1, 1))).toEqual([
      'I. x',
      '1. x',
      'a) x',
      'b) x',
      '2. x',
      'a) x',
      'II. x',
      '1. x',
    ]);
  });

  it('legal levels, restart never, and levels in one label', () => {
    const levels = level(0, 'upperRoman', '%1') + level(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/><w:isLgl/>');
    expect(labels(item(1, 0) + item(1, 1) + item(1, 0) + item(1, 1), list(1, levels) + num(1, 1))).toEqual([
      'I x',
      '1.1 x',
      'II x',
      '2.2 x',
    ]);
  });

  it('two lists of one definition count on, unless one overrides the start', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = list(1, level(0, 'decimal', '%1.')) + num(1, 1) + num(2, 1) + num(3, 1, override);
    expect(labels(item(1, 0) + item(2, 0) + item(3, 0) + item(3, 0), numbering)).toEqual([
      '1. x',
      '2. x',
      '5. x',
      '6. x',
    ]);
  });

  it('bullets, those of symbol fonts too', () => {
    const numbering = list(1, level(0, 'bullet', '-') + level(1, 'bullet', '\uf0b7')) + num(1, 1);
    expect(labels(item(1, 0) + item(1, 1), numbering)).toEqual(['- x', '• x']);
  });

  it('come from a paragraph style, and number 0 switches them off', () => {
    const styles =
      NORMAL +
      '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body =
      p('a', '<w:pStyle w:val="L"/>') + p('b', '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(labels(body, list(1, level(0, 'decimal', '%1)')) + num(1, 1), styles)).toEqual(['1) a', 'b']);
  });

  it('a tab goes to the hanging indent, which the level gives', () => {
    const numbering = list(
      1,
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>',
    );
    const { html } = typeset(buildDocx({ body: item(1, 0), numbering: numbering + num(1, 1) }), { fonts });
    expect(html).toContain('text-indent:-36px;margin:0px 0px 0px 72px;');
    expect(html).toMatch(/>1\.<span class="\w+"> <\/span>x<\/p>/);
  });

  it('a list that does not exist numbers nothing', () => {
    expect(labels(item(9, 0), '')).toEqual(['x']);
  });

  it.each([
    [1, 'lowerLetter', 'a'],
    [28, 'upperLetter', 'BB'],
    [4, 'lowerRoman', 'iv'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [7, 'decimalZero', '07'],
    [6, 'chicago', '††'],
  ])('%i as %s is %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});

import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from './fonts.js';
import { buildDocx, expand, p, paragraph, r, SETTINGS } from './testing.js';
import { typeset } from './typeset.js';

const fonts = FontMetrics.load();
const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const note = (id: number, text: string) =>
  `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${r(` ${text}`)}</w:p></w:footnote>`;
const docx = (settings = SETTINGS) =>
  buildDocx({
    body: paragraph(r('Một') + mark(2)) + paragraph(r('Hai') + mark(3)) + p('Ba'),
    footnotes: note(2, 'Chú thích một') + note(3, 'Chú thích hai'),
    settings,
  });

describe('footnotes', () => {
  it('stand at the end of their section before the document is printed, linked with their marks, and that is said', () => {
    const { html, notes, marks, feet } = typeset(docx(), { fonts });
    expect(expand(html)).toMatch(/Một<a id="fr1"><\/a><a href="#fn1"><span[^>]*>1<\/span><\/a>/);
    expect(expand(html)).toMatch(
      /Ba<\/p>\n<div[^>]*><svg[\s\S]*<div id="fn1"[^>]*><p[^>]*><a href="#fr1">1<\/a> Chú thích một/,
    );
    expect(notes.map(({ code, paragraph, quote }) => [code, paragraph, quote])).toEqual([
      ['FOOTNOTE', 1, 'Một'],
      ['FOOTNOTE', 2, 'Hai'],
    ]);
    expect(marks).toEqual(['q1', 'fr1', 'fn1', 'fn1e', 'fr2', 'fn2', 'fn2e']);
    expect(feet).toEqual([]);
  });

  it('stand at the foot of the page of their mark afterwards: a float below a float', () => {
    const at = (page: number, y: number) => ({ page, y });
    const places = new Map([
      ['q1', at(0, 6)],
      ['fr1', at(0, 6)],
      ['fr2', at(1, 30)],
      ['fn1', at(2, 0)],
      ['fn1e', at(2, 20)],
      ['fn2', at(2, 20)],
      ['fn2e', at(2, 40)],
    ]);
    const { html, notes, feet } = typeset(docx(), { fonts, printed: { places, held: new Map() } });
    expect(notes).toEqual([]);
    expect(feet).toEqual([
      { from: 'fr1', to: 'fn1', page: 0 },
      { from: 'fr2', to: 'fn2', page: 1 },
    ]);
    // 728.5 pt of text a page, 20 pt of note with 8 pt of its rule, and a point to spare.
    expect(expand(html)).toMatch(
      /<a id="q1"><\/a><div style="float:left;clear:left;height:1399px;"><\/div><div style="float:left;clear:both;width:100%;height:56px;break-inside:avoid;"><div/,
    );
    const end = typeset(docx(), { fonts, printed: { places, held: 'end' } });
    expect(end.notes).toHaveLength(2);
  });

  it('are numbered as the document asks', () => {
    const marks = (settings: string) =>
      [...typeset(docx(settings), { fonts }).html.matchAll(/href="#fr\d">([^<]*)</g)].map(([, text]) => text);
    expect(marks(SETTINGS)).toEqual(['1', '2']);
    expect(
      marks(`<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:numStart w:val="4"/></w:footnotePr>${SETTINGS}`),
    ).toEqual(['iv', 'v']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { A4, buildDocx, field, p, paragraph, r } from '../../typeset/testing.js';
import type { RegimeId } from '../regime.js';
import { mended } from './testing.js';

const number = (props = '', run = '<w:sz w:val="28"/>') =>
  `<w:p><w:pPr>${props}</w:pPr>${field('PAGE').replaceAll('<w:r>', `<w:r><w:rPr>${run}</w:rPr>`)}</w:p>`;
const CENTRE = '<w:jc w:val="center"/>';
const RIGHT = '<w:jc w:val="right"/>';
const FOOTER = '<w:footerReference w:type="default" r:id="rIdF"/>';
const HEADER = '<w:headerReference w:type="default" r:id="rIdH"/>';
const body = p('Văn bản');
const NEW = (side: string) => ['[Content_Types].xml', 'word/_rels/document.xml.rels', `word/${side}1.xml`];

function numbersOf(docx: Uint8Array, regime: RegimeId, touched: string[]) {
  const copy = mended(docx, regime, { touched: ['word/document.xml', ...touched] });
  const numbers = copy.paper.sections.flatMap(({ pageNumbers }) => pageNumbers);
  return {
    ...copy,
    numbers: numbers.map(({ where, align, pages, run }) => [where, align, pages, run.size, run.italic]),
  };
}

describe('page numbers', () => {
  it('move from the footer to the centre of a header that is made for them under NĐ 30, and leave words on every page', () => {
    const docx = buildDocx({ body, footers: { rIdF: number(RIGHT) + p('Trường') }, section: FOOTER });
    const { numbers, changes, part } = numbersOf(docx, 'nd30-2020', ['word/rIdF.xml', ...NEW('header')]);
    expect(numbers).toEqual([['header', 'center', 'notFirst', 14, false]]);
    expect(part('word/rIdF.xml')).toContain('Trường');
    expect(part()).toContain(`${FOOTER}<w:footerReference w:type="first" r:id="rIdF"/>`);
    expect(changes.map(({ rule }) => rule).sort()).toEqual(['ND30-PAGENO-02', 'ND30-PAGENO-03']);
  });

  it('stay on the first page where its words would go with them', () => {
    const docx = buildDocx({ body, headers: { rIdH: p('Trường') + number(CENTRE) }, section: HEADER });
    expect(mended(docx, 'nd30-2020').changes).toEqual([]);
  });

  it('are hidden on the first page', () => {
    const docx = buildDocx({ body, footers: { rIdF: number(RIGHT) }, section: FOOTER });
    const { numbers, part, changes } = numbersOf(docx, 'nd30-2020', ['word/rIdF.xml', ...NEW('header')]);
    expect(numbers).toEqual([['header', 'center', 'notFirst', 14, false]]);
    expect(part()).toMatch(
      /<w:sectPr><w:headerReference w:type="default" r:id="rIdSoTrang1"\/><w:footerReference [^>]*\/><w:pgSz.*<w:titlePg\/><\/w:sectPr>/,
    );
    expect(part('[Content_Types].xml')).toContain('<Override PartName="/word/header1.xml"');
    expect(changes.map(({ rule }) => rule).sort()).toEqual(['ND30-PAGENO-02', 'ND30-PAGENO-03']);
  });

  it('move from the header to the right of the footer that is there under TT 01', () => {
    const docx = buildDocx({
      body,
      headers: { rIdH: number(CENTRE) },
      footers: { rIdF: '<w:p/>' },
      section: `${HEADER}${FOOTER}<w:titlePg/>`,
    });
    const { numbers, changes } = numbersOf(docx, 'tt01-2011', ['word/rIdH.xml', 'word/rIdF.xml']);
    expect(numbers).toEqual([['footer', 'right', 'notFirst', 14, false]]);
    expect(changes.map(({ rule }) => rule)).toEqual(['TT01-PAGENO-01']);
  });

  it('move within their margin, out of tabs and dashes', () => {
    const content = `<w:r><w:tab/></w:r>${r('- ')}${field('PAGE').replaceAll('<w:r>', '<w:r><w:rPr><w:i/><w:sz w:val="20"/></w:rPr>')}${r(' -')}`;
    const docx = buildDocx({ body, headers: { rIdH: paragraph(content, RIGHT) }, section: `${HEADER}<w:titlePg/>` });
    const { numbers, changes } = numbersOf(docx, 'nd30-2020', ['word/rIdH.xml']);
    expect(numbers).toEqual([['header', 'center', 'notFirst', 13, false]]);
    expect(changes.map(({ rule, before }) => [rule, before])).toEqual([
      ['ND30-PAGENO-02', 'đầu trang, bên phải'],
      ['ND30-PAGENO-02', 'cỡ chữ 10, chữ nghiêng'],
    ]);
  });

  it('are taken out of a first page that has its own', () => {
    const docx = buildDocx({
      body,
      headers: { rIdH: number(CENTRE), rIdFirst: number(CENTRE) },
      section: `${HEADER}<w:headerReference w:type="first" r:id="rIdFirst"/><w:titlePg/>`,
    });
    const { numbers, changes } = numbersOf(docx, 'nd30-2020', ['word/rIdFirst.xml']);
    expect(numbers).toEqual([['header', 'center', 'notFirst', 14, false]]);
    expect(changes.map(({ rule }) => rule)).toEqual(['ND30-PAGENO-03']);
  });

  it('move in every section that names them, with a frame or as a simple field', () => {
    const simple = paragraph(`<w:fldSimple w:instr=" PAGE ">${r('1', '<w:sz w:val="26"/>')}</w:fldSimple>`, RIGHT);
    const first = `<w:p><w:pPr><w:sectPr>${FOOTER}${A4}<w:titlePg/></w:sectPr></w:pPr></w:p>`;
    const docx = buildDocx({
      body: p('Một') + first + p('Hai'),
      footers: { rIdF: simple, rIdG: number(RIGHT) },
      section: '<w:footerReference w:type="default" r:id="rIdG"/><w:titlePg/>',
    });
    const { numbers } = numbersOf(docx, 'nd30-2020', ['word/rIdF.xml', 'word/rIdG.xml', ...NEW('header')]);
    expect(numbers).toEqual([
      ['header', 'center', 'notFirst', 13, false],
      ['header', 'center', 'notFirst', 13, false],
    ]);
  });

  it('are added where a document of several pages has none', () => {
    const docx = buildDocx({
      body: p('Một') + paragraph('<w:r><w:br w:type="page"/></w:r>') + p('Hai', '<w:pageBreakBefore/>'),
    });
    const { numbers, changes } = numbersOf(docx, 'nd30-2020', NEW('header'));
    expect(numbers).toEqual([['header', 'center', 'notFirst', 14, false]]);
    expect(changes.map(({ rule }) => rule)).toEqual(['ND30-PAGENO-01', 'ND30-PAGENO-03']);
    expect(mended(buildDocx({ body }), 'nd30-2020').changes).toEqual([]);
  });

  it('are Arabic', () => {
    const docx = buildDocx({
      body,
      headers: { rIdH: number(CENTRE) },
      section: HEADER,
      page: `${A4}<w:pgNumType w:fmt="upperRoman" w:start="1"/><w:titlePg/>`,
    });
    const { part, changes } = numbersOf(docx, 'nd30-2020', []);
    expect(part()).toContain('<w:pgNumType w:start="1"/>');
    expect(changes.map(({ rule }) => rule)).toEqual(['ND30-PAGENO-04']);
  });

  it('stay with the words beside them', () => {
    const docx = buildDocx({
      body,
      footers: {
        rIdF: paragraph(r('Trang ', '<w:sz w:val="28"/>') + number().replace(/^.*?<\/w:pPr>|<\/w:p>$/g, ''), CENTRE),
      },
      section: `${FOOTER}<w:titlePg/>`,
    });
    expect(mended(docx, 'nd30-2020').changes).toEqual([]);
  });

  it('get room between the edge of the paper and the text', () => {
    const docx = buildDocx({
      body,
      footers: { rIdF: number(RIGHT) },
      section: `${FOOTER}<w:titlePg/>`,
      page: A4.replace('w:header="567"', 'w:header="1100"'),
    });
    const { part } = numbersOf(docx, 'nd30-2020', ['word/rIdF.xml', ...NEW('header')]);
    expect(part()).toContain('w:header="794"');
  });
});

import { describe, expect, it } from '@jest/globals';
import { A4, cell, field, p, paragraph, r, row, TAB, type TestDocx, table } from '../../typeset/testing.js';
import { CENTRE, read, textBox, vmlBox } from './docx-testing.js';

const DEFAULT = '<w:headerReference w:type="default" r:id="rIdH"/>';
const PAGE = field('PAGE \\* MERGEFORMAT');
const SIMPLE = '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple>';

const header = (xml: string, more: Partial<TestDocx> = {}) =>
  read({ body: p('Thân'), headers: { rIdH: xml }, section: DEFAULT, ...more });

const numbers = (xml: string) =>
  header(xml).sections[0]!.pageNumbers.map(({ where, align, pages, beside }) => [where, align, pages, beside]);

describe('page numbers', () => {
  it.each([
    ['a complex field', paragraph(PAGE, CENTRE), 'center'],
    ['a simple field', paragraph(SIMPLE, '<w:jc w:val="right"/>'), 'right'],
    ['aligned to the left', paragraph(PAGE), 'left'],
    [
      'in a content control around the paragraph',
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(PAGE, CENTRE)}</w:sdtContent></w:sdt>`,
      'center',
    ],
    [
      'in a content control inside the paragraph',
      paragraph(`<w:sdt><w:sdtContent>${PAGE}</w:sdtContent></w:sdt>`, CENTRE),
      'center',
    ],
    [
      'in a frame of Word 2003',
      paragraph(PAGE, '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>') +
        p(''),
      'center',
    ],
    [
      'in a frame at the right',
      paragraph(PAGE, '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="right" w:y="1"/>') +
        p(''),
      'right',
    ],
    [
      'in a text box of WPS',
      paragraph(textBox(paragraph(PAGE), 36, 20, { fromX: 'margin', x: 'center', y: 0 })),
      'center',
    ],
    [
      'in a text box of VML',
      paragraph(
        `<w:r>${vmlBox(paragraph(PAGE), 40, 20, 'mso-position-horizontal:right;mso-position-horizontal-relative:margin')}</w:r>`,
      ),
      'right',
    ],
    [
      'on the middle tab stop',
      paragraph(TAB + PAGE, '<w:tabs><w:tab w:val="center" w:pos="4677"/><w:tab w:val="right" w:pos="9354"/></w:tabs>'),
      'center',
    ],
    [
      'on the right tab stop',
      paragraph(
        TAB + TAB + PAGE,
        '<w:tabs><w:tab w:val="center" w:pos="4677"/><w:tab w:val="right" w:pos="9354"/></w:tabs>',
      ),
      'right',
    ],
    [
      'in the middle cell of a table',
      table([3000, 3300, 3000], [row([cell(3000, p('')), cell(3300, paragraph(PAGE, CENTRE)), cell(3000, p(''))])]),
      'center',
    ],
  ])('%s', (_, xml, align) => {
    expect(numbers(xml)).toEqual([['header', align, 'all', '']]);
  });

  it('text beside the number, and how many pages there are', () => {
    expect(numbers(paragraph(r('Trang ') + PAGE, CENTRE))).toEqual([['header', 'center', 'all', 'Trang']]);
    expect(numbers(paragraph(r('- ') + PAGE + r(' -'), CENTRE))).toEqual([['header', 'center', 'all', '- -']]);
    expect(numbers(paragraph(PAGE + r('/') + field('NUMPAGES'), CENTRE))).toEqual([['header', 'center', 'all', '/']]);
  });

  it('looks of the number', () => {
    const [number] = header(paragraph(SIMPLE)).sections[0]!.pageNumbers;
    expect(number).toMatchObject({ run: { size: 13, bold: false }, place: { part: 'word/rIdH.xml', paragraph: 1 } });
  });

  it('other text of the margin, and none that only holds the number', () => {
    const [section] = header(p('Trường THPT Thanh Nưa') + paragraph(PAGE, CENTRE)).sections;
    expect(section!.headers.map(({ text }) => text)).toEqual(['Trường THPT Thanh Nưa']);
    const tabbed = paragraph(
      r('Trường THPT') + TAB + TAB + PAGE,
      '<w:tabs><w:tab w:val="center" w:pos="4677"/><w:tab w:val="right" w:pos="9354"/></w:tabs>',
    );
    const paper = header(tabbed);
    expect(paper.sections[0]!.pageNumbers[0]).toMatchObject({ align: 'right', beside: '' });
    expect(paper.sections[0]!.headers.map(({ text }) => text)).toEqual(['Trường THPT\t\t']);
    expect(paper.paragraphs.map(({ text }) => text)).toEqual(['Thân']);
  });

  it('a number typed by hand is text', () => {
    expect(header(p('2', CENTRE)).sections[0]).toMatchObject({
      pageNumbers: [],
      headers: [{ text: '2', align: 'center' }],
    });
  });

  it('in the body', () => {
    const [section] = read(paragraph(r('Trang ') + field('PAGE', '3'), CENTRE)).sections;
    expect(section!.pageNumbers).toMatchObject([{ where: 'body', align: 'center', beside: 'Trang' }]);
  });
});

describe('which pages show it', () => {
  const kinds = (type: string, id: string, side = 'header') => `<w:${side}Reference w:type="${type}" r:id="${id}"/>`;
  const shown = (docx: TestDocx) =>
    read(docx).sections.map(({ pageNumbers }) => pageNumbers.map(({ where, pages }) => `${where} ${pages}`));
  const body = p('Thân');
  const headers = { rIdH: paragraph(PAGE), rIdF: paragraph(PAGE), rIdE: paragraph(PAGE), rIdBlank: p('') };

  it('all, or not the first', () => {
    expect(shown({ body, headers, section: kinds('default', 'rIdH') })).toEqual([['header all']]);
    expect(shown({ body, headers, section: `${kinds('default', 'rIdH')}<w:titlePg/>` })).toEqual([['header notFirst']]);
    expect(shown({ body, headers, section: `${kinds('default', 'rIdH')}<w:titlePg w:val="0"/>` })).toEqual([
      ['header all'],
    ]);
  });

  it('the first one, only where it is switched on', () => {
    const section = kinds('default', 'rIdH') + kinds('first', 'rIdF');
    expect(shown({ body, headers, section })).toEqual([['header all']]);
    expect(shown({ body, headers, section: `${section}<w:titlePg/>` })).toEqual([['header notFirst', 'header first']]);
  });

  it('even ones, only where the document tells them apart', () => {
    const section = kinds('default', 'rIdH') + kinds('even', 'rIdE');
    expect(shown({ body, headers, section })).toEqual([['header all']]);
    expect(shown({ body, headers, section, settings: '<w:evenAndOddHeaders/>' })).toEqual([
      ['header all', 'header even'],
    ]);
  });

  it('a section takes over what it does not name, kind by kind', () => {
    const first = paragraph(
      '',
      `<w:sectPr>${kinds('default', 'rIdH')}${kinds('default', 'rIdT', 'footer')}<w:titlePg/>${A4}</w:sectPr>`,
    );
    const docx = { body: p('một') + first + p('hai'), headers, footers: { rIdT: paragraph(PAGE) } };
    expect(shown(docx)).toEqual([
      ['header notFirst', 'footer notFirst'],
      ['header all', 'footer all'],
    ]);
    expect(shown({ ...docx, section: kinds('default', 'rIdBlank') })[1]).toEqual(['footer all']);
  });
});

describe('sections', () => {
  it('page, margins, numbers that start again', () => {
    const landscape =
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="851" w:left="1701" w:header="567" w:footer="567" w:gutter="284"/>';
    const paper = read({
      body: p('một') + paragraph('', `<w:sectPr>${A4}</w:sectPr>`) + p('hai') + p('ba'),
      page: `${landscape}<w:pgNumType w:fmt="lowerRoman" w:start="1"/>`,
      settings: '<w:mirrorMargins/>',
    });
    expect(paper.sections).toMatchObject([
      { from: 0, to: 1, landscape: false, startsAt: undefined, mirrored: true },
      {
        from: 2,
        to: 3,
        landscape: true,
        page: { width: 841.9, height: 595.3 },
        margin: { top: 56.7, right: 56.7, bottom: 42.55, left: 85.05 + 14.2 },
        startsAt: 1,
        numberFormat: 'lowerRoman',
      },
    ]);
    expect(paper.paragraphs.map(({ section }) => section)).toEqual([0, 0, 1, 1]);
  });

  it('one at least, whatever the file holds', () => {
    expect(read('').sections).toHaveLength(1);
  });
});

import { describe, expect, it } from '@jest/globals';
import { cell, field, NORMAL, p, paragraph, r, row, TAB, table } from '../../typeset/testing.js';
import { find, read } from './docx-testing.js';

const texts = (body: string) => read(body).paragraphs.map(({ text }) => text);
const first = (body: Parameters<typeof read>[0]) => read(body).paragraphs[0]!;

describe('text and runs', () => {
  it('runs of one look are one, however the file cuts them', () => {
    const bold = '<w:b/>';
    const body = paragraph(
      `${r('KẾ ', bold)}<w:proofErr w:type="spellStart"/>${r('HO', `${bold}<w:lang w:val="vi-VN"/>`)}<w:bookmarkStart w:id="0" w:name="a"/>${r('ẠCH', bold)}${r(' năm')}`,
    );
    expect(first(body).runs.map(({ text, bold: isBold }) => [text, isBold])).toEqual([
      ['KẾ HOẠCH', true],
      [' năm', false],
    ]);
  });

  it('line breaks, tabs, and hyphens that do not break', () => {
    expect(
      first(
        paragraph(`${r('một')}${TAB}<w:r><w:t>hai</w:t><w:br/><w:t>ba</w:t><w:noBreakHyphen/><w:cr/></w:r>${r('bốn')}`),
      ).text,
    ).toBe('một\thai\nba\u2011\nbốn');
  });

  it('text is as the file has it: not composed, and with its capitals', () => {
    expect(first(p('Hoà bi\u0300nh', '', '<w:caps/>'))).toMatchObject({
      text: 'Hoà bi\u0300nh',
      runs: [{ caps: true }],
    });
  });

  it('wrappers of every kind: links, smart tags, content controls', () => {
    const body = paragraph(
      `<w:hyperlink w:anchor="x">${r('một ')}</w:hyperlink><w:smartTag w:element="place">${r('hai ')}</w:smartTag><w:sdt><w:sdtContent>${r('ba')}</w:sdtContent></w:sdt>`,
    );
    expect(texts(`${body}<w:sdt><w:sdtContent>${p('bốn')}</w:sdtContent></w:sdt>`)).toEqual(['một hai ba', 'bốn']);
  });

  it('what a field shows, not what it says', () => {
    expect(texts(paragraph(r('Hà Nội, ') + field('DATE \\@ "dd/MM/yyyy"', '18/9/2024')))).toEqual([
      'Hà Nội, 18/9/2024',
    ]);
    expect(texts(`<w:p><w:fldSimple w:instr="DOCPROPERTY a">${r('giá trị')}</w:fldSimple></w:p>`)).toEqual(['giá trị']);
  });

  it('marks and texts of footnotes are no text of the body', () => {
    const reference = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnote w:id="2">${p('chú thích')}</w:footnote>`;
    const body = paragraph(r('Nhà nước') + reference + r(' m') + r('2', '<w:vertAlign w:val="superscript"/>'));
    expect(read({ body, footnotes }).paragraphs.map(({ text }) => text)).toEqual(['Nhà nước m2']);
  });

  it('hidden text is left out, by its own format or by its style', () => {
    const styles = `${NORMAL}<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>`;
    const body = paragraph(
      r('thấy') + r('ẩn', '<w:vanish/>') + r('giấu', '<w:rStyle w:val="An"/>') + r(' rõ', '<w:vanish w:val="0"/>'),
    );
    expect(read({ body, styles }).paragraphs.map(({ text }) => text)).toEqual(['thấy rõ']);
    expect(texts(p('một') + p('', '<w:rPr><w:vanish/></w:rPr>') + p('hai'))).toEqual(['một', 'hai']);
  });

  it('a page break begins a page', () => {
    const broken = '<w:r><w:br w:type="page"/></w:r>';
    const paper = read(
      paragraph(r('một') + broken) + p('hai') + paragraph(broken + r('ba')) + p('bốn', '<w:pageBreakBefore/>'),
    );
    expect(paper.paragraphs.map(({ text, pageBreakBefore }) => [text, pageBreakBefore])).toEqual([
      ['một', false],
      ['hai', true],
      ['ba', true],
      ['bốn', true],
    ]);
    const before = read(paragraph(r('một') + broken) + table([3000], [row([cell(3000, p('hai') + p('ba'))])]));
    expect(before.paragraphs.map(({ pageBreakBefore }) => pageBreakBefore)).toEqual([false, true, false]);
  });
});

describe('tracked changes, as if accepted', () => {
  it('text', () => {
    expect(
      texts(
        paragraph(
          `${r('Số ')}<w:del w:id="1" w:author="a"><w:r><w:delText>5</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${r('6')}</w:ins><w:moveFrom w:id="3">${r('đi')}</w:moveFrom><w:moveTo w:id="4">${r(' đến')}</w:moveTo>`,
        ),
      ),
    ).toEqual(['Số 6 đến']);
  });

  it('formats: the present one', () => {
    const body = p(
      'x',
      '<w:jc w:val="center"/><w:pPrChange w:id="1"><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>',
      '<w:b/><w:rPrChange w:id="2"><w:rPr><w:i/></w:rPr></w:rPrChange>',
    );
    expect(first(body)).toMatchObject({ align: 'center', runs: [{ bold: true, italic: false }] });
  });

  it('a paragraph whose mark is deleted goes on in the next one', () => {
    const deleted = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>';
    const gone = `<w:p><w:pPr>${deleted}</w:pPr><w:del w:id="2"><w:r><w:delText>cả đoạn</w:delText></w:r></w:del></w:p>`;
    expect(texts(p('đầu ', deleted) + p('cuối') + gone + p('sau'))).toEqual(['đầu cuối', 'sau']);
  });
});

describe('numbers and bullets', () => {
  const level = (index: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const list = (levels: string) =>
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const item = (text: string, index = 0) =>
    p(text, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="1"/></w:numPr>`);

  it('are printed as labels and stay out of the text', () => {
    const numbering = list(level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)'));
    const paper = read({
      body: item('MỤC ĐÍCH') + item('Mục đích', 1) + item('điểm', 2) + item('điểm', 2) + item('TỔ CHỨC'),
      numbering,
    });
    expect(paper.paragraphs.map(({ label, text }) => [label, text])).toEqual([
      ['I.', 'MỤC ĐÍCH'],
      ['1.', 'Mục đích'],
      ['a)', 'điểm'],
      ['b)', 'điểm'],
      ['II.', 'TỔ CHỨC'],
    ]);
  });

  it.each([
    ['Symbol', '\uf0b7', '•'],
    ['Wingdings', '\uf0a7', '▪'],
    ['Wingdings', 'ü', '√'],
    ['Symbol', '-', '-'],
    ['Times New Roman', '-', '-'],
    ['Times New Roman', '+', '+'],
  ])('a bullet of %s', (font, sign, label) => {
    const numbering = list(level(0, 'bullet', sign, `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`));
    expect(read({ body: item('mục'), numbering }).paragraphs[0]!.label).toBe(label);
  });

  it('of a style, and switched off again', () => {
    const styles = `${NORMAL}<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const numbering = list(level(0, 'decimal', '%1.'));
    const body =
      p('một', '<w:pStyle w:val="Muc"/>') + p('hai', '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(read({ body, styles, numbering }).paragraphs.map(({ label }) => label)).toEqual(['1.', '']);
  });

  it('typed ones are text', () => {
    expect(first(p('1. Mục đích'))).toMatchObject({ label: '', text: '1. Mục đích' });
  });
});

describe('styles', () => {
  const style = (id: string, basedOn: string, inner: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${basedOn}"/>${inner}</w:style>`;

  it('inherit through several levels', () => {
    const styles =
      NORMAL +
      style(
        'A',
        'Normal',
        '<w:pPr><w:jc w:val="both"/><w:ind w:firstLine="567"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr>',
      ) +
      style(
        'B',
        'A',
        '<w:pPr><w:spacing w:before="120" w:line="276" w:lineRule="auto"/></w:pPr><w:rPr><w:i/></w:rPr>',
      ) +
      style('C', 'B', '<w:pPr><w:ind w:firstLine="720"/></w:pPr>');
    expect(read({ body: p('x', '<w:pStyle w:val="C"/>'), styles }).paragraphs[0]).toMatchObject({
      align: 'justify',
      firstLine: 36,
      before: 6,
      line: { rule: 'auto', value: 1.15 },
      style: 'c',
      runs: [{ size: 13, italic: true, font: 'Times New Roman' }],
    });
  });

  it('that inherit from themselves end', () => {
    const styles =
      NORMAL +
      style('A', 'B', '<w:rPr><w:b/></w:rPr>') +
      style('B', 'A', '<w:rPr><w:i/></w:rPr>') +
      style('C', 'C', '');
    expect(
      read({ body: p('x', '<w:pStyle w:val="A"/>') + p('y', '<w:pStyle w:val="C"/>'), styles }).paragraphs,
    ).toMatchObject([{ runs: [{ bold: true, italic: true }] }, { text: 'y' }]);
  });

  it('fonts of the theme', () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const body =
      p('x') +
      p('y', '', '<w:rFonts w:asciiTheme="majorHAnsi"/>') +
      p('z', '', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>');
    const fonts = read({ body, styles, theme }).paragraphs.map(({ runs }) => runs[0]!.font);
    expect(fonts).toEqual(['Calibri', 'Cambria', 'Arial']);
    expect(read({ body: p('x'), styles: '' }).paragraphs[0]!.runs[0]!.font).toBeUndefined();
  });

  it('space between paragraphs of one style that asks for none', () => {
    const props = '<w:spacing w:before="120" w:after="120"/><w:contextualSpacing/>';
    const paper = read(
      p('một', props) +
        p('hai', props) +
        p('ba', `${props}<w:contextualSpacing w:val="0"/>`.replace('<w:contextualSpacing/>', '')),
    );
    expect(paper.paragraphs.map(({ before, after }) => [before, after])).toEqual([
      [6, 0],
      [0, 0],
      [6, 6],
    ]);
  });

  it('every property of a run', () => {
    const run =
      '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/><w:i/><w:caps/><w:color w:val="FF0000"/><w:sz w:val="25"/><w:u w:val="single"/>';
    expect(find(read(p('x', '', run)), 'x').runs).toEqual([
      {
        text: 'x',
        font: 'Arial',
        size: 12.5,
        bold: true,
        italic: true,
        caps: true,
        underline: 'single',
        colour: '#ff0000',
      },
    ]);
    const none = '<w:b w:val="0"/><w:i w:val="false"/><w:color w:val="auto"/><w:u w:val="none"/>';
    expect(find(read(p('x', '', none)), 'x').runs[0]).toMatchObject({
      bold: false,
      italic: false,
      underline: undefined,
      colour: undefined,
    });
  });
});

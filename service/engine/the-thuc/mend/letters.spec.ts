import { describe, expect, it } from '@jest/globals';
import { buildDocx, field, NORMAL, p, paragraph, r } from '../../typeset/testing.js';
import { docxOf, mauVanBan } from '../testing.js';
import { mended, textsOf } from './testing.js';

const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

describe('old encodings', () => {
  it('turns text of .Vn fonts into Unicode, capitals by font among it, and the font itself', () => {
    const body = [
      paragraph(r('TR', font('.VnTime')) + r('¦êNG thpt', font('.VnTime')) + r(' Unicode ờ', font('Times New Roman'))),
      p('céng hßa x· héi', '', font('.VnTimeH')),
      paragraph(`<w:r><w:rPr>${font('.VnTime')}</w:rPr><w:t>Tr</w:t><w:softHyphen/><w:t>êng häc</w:t></w:r>`),
    ].join('');
    const { docx, changes, part } = mended(buildDocx({ body }), 'nd30-2020');
    expect(textsOf(docx)).toEqual(['TRƯỜNG thpt Unicode ờ', 'CỘNG HÒA XÃ HỘI', 'Trường học']);
    expect(part()).not.toContain('.Vn');
    expect(changes.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ['ND30-FONT-03', 'TR¦êNG thpt Unicode ờ', 'TRƯỜNG thpt Unicode ờ'],
      ['ND30-FONT-02', '.VnTime', 'Times New Roman'],
      ['ND30-FONT-03', 'céng hßa x· héi', 'CỘNG HÒA XÃ HỘI'],
      ['ND30-FONT-02', '.VnTimeH', 'Times New Roman'],
      ['ND30-FONT-03', 'Tr\u00adêng häc', 'Trường học'],
    ]);
  });

  it('turns text of VNI fonts into Unicode, a letter cut over two runs too', () => {
    const body = paragraph(
      r('Tröô', font('VNI-Times')) + r('øng Tieåu hoïc Nguyeãn Vaên A', `<w:b/>${font('VNI-Times')}`),
    );
    const { docx, part } = mended(buildDocx({ body }), 'tt01-2011');
    expect(textsOf(docx)).toEqual(['Trường Tiểu học Nguyễn Văn A']);
    expect(part()).toContain('<w:t xml:space="preserve">Trườ</w:t>');
  });

  it('finds the old font where a style names it, in notes and margins too', () => {
    const styles = NORMAL.replaceAll('Times New Roman', '.VnTime');
    const docx = buildDocx({
      body: p('Phßng gi¸o dôc'),
      styles,
      footnotes: `<w:footnote w:id="2">${p('Ghi chó')}</w:footnote>`,
      headers: { rIdH: p('Së gi¸o dôc') },
      section: '<w:headerReference w:type="default" r:id="rIdH"/>',
    });
    const touched = ['word/document.xml', 'word/styles.xml', 'word/footnotes.xml', 'word/rIdH.xml'];
    const { part } = mended(docx, 'tt01-2011', { touched });
    expect(part()).toContain('Phòng giáo dục');
    expect(part('word/footnotes.xml')).toContain('Ghi chú');
    expect(part('word/rIdH.xml')).toContain('Sở giáo dục');
    expect(part('word/styles.xml')).toBe(part('word/styles.xml').replaceAll('.VnTime', 'Times New Roman'));
  });

  it('changes the font alone where the text is Unicode already', () => {
    const text = 'Và các thầy cô';
    const { docx, changes } = mended(buildDocx({ body: p(text, '', font('.VnTime')) }), 'nd30-2020');
    expect(textsOf(docx)).toEqual([text]);
    expect(changes.map(({ rule }) => rule)).toEqual(['ND30-FONT-02']);
  });

  it('leaves fonts alone whose encoding is not known', () => {
    const { changes } = mended(buildDocx({ body: p('abc µ', '', font('VPS Times')) }), 'nd30-2020');
    expect(changes).toEqual([]);
  });

  it('recognises a letterhead that was typed in an old font, and mends its look at once', () => {
    const mau = mauVanBan('nd30-2020');
    Object.assign(mau.tieuNgu!, { text: '§éc lËp - Tù do - H¹nh phóc', font: '.VnTime', bold: false });
    const { vanBan } = mended(docxOf(mau), 'nd30-2020');
    expect(vanBan.tieuNgu).toMatchObject({ text: 'Độc lập - Tự do - Hạnh phúc' });
    expect(vanBan.tieuNgu!.paragraphs[0]!.runs[0]).toMatchObject({ font: 'Times New Roman', bold: true });
  });
});

it('joins letters and marks that stand apart, over runs too', () => {
  const text = 'Trường Tiểu học'.normalize('NFD');
  const cut = text.indexOf('\u0309');
  const body = paragraph(r(text.slice(0, cut)) + r(text.slice(cut), '<w:i/>'));
  const { docx, changes, part } = mended(buildDocx({ body }), 'nd30-2020');
  expect(textsOf(docx)).toEqual(['Trường Tiểu học']);
  expect(part()).toContain(r('Trường Tiể') + r('u học', '<w:i/>'));
  expect(changes.map(({ rule }) => rule)).toEqual(['ND30-FONT-04']);
});

describe('fonts', () => {
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Calibri Light" panose="020F0302020204030204"/><a:ea typeface=""/><a:font script="Viet" typeface="Times New Roman"/></a:majorFont><a:minorFont><a:latin typeface="Calibri" panose="020F0502020204030204"/><a:font script="Viet" typeface="Arial"/><a:font script="Thai" typeface="Cordia New"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsia="SimSun"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    `<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:rPr>${font('Cambria')}</w:rPr></w:style>`;
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/><w:rPr>${font('Courier New')}</w:rPr></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/><w:rPr>${font('Arial')}</w:rPr></w:lvl></w:abstractNum>`;
  const body =
    p('Văn bản') +
    p('Mục', '', `${font('Arial')}<w:b/>`) +
    p('\uf0fc', '', font('Wingdings')) +
    p('Tên', '<w:pStyle w:val="T"/>');
  const docx = buildDocx({ body, theme, styles, numbering });

  it('are Times New Roman everywhere under NĐ 30: runs, styles, numbers, theme; signs and bullets keep theirs', () => {
    const touched = ['document', 'styles', 'numbering', 'theme/theme1'].map((name) => `word/${name}.xml`);
    const { part, paper, changes } = mended(docx, 'nd30-2020', { touched });
    expect(paper.paragraphs.map(({ runs }) => runs[0]!.font)).toEqual([
      'Times New Roman',
      'Times New Roman',
      'Wingdings',
      'Times New Roman',
    ]);
    expect(part('word/theme/theme1.xml')).toContain(
      '<a:latin typeface="Times New Roman"/><a:font script="Viet" typeface="Times New Roman"/><a:font script="Thai" typeface="Cordia New"/>',
    );
    expect(part('word/numbering.xml')).toBe(part('word/numbering.xml').replaceAll('Arial', 'Times New Roman'));
    expect(part('word/numbering.xml')).toContain('Courier New');
    expect(part('word/styles.xml')).toContain('w:eastAsia="SimSun"');
    expect(changes.map(({ before, place }) => [before, place.part])).toEqual([
      ['Arial', 'word/document.xml'],
      ['Cambria', 'word/styles.xml'],
      ['Arial', 'word/numbering.xml'],
      ['Calibri Light', 'word/theme/theme1.xml'],
      ['Calibri', 'word/theme/theme1.xml'],
      ['Arial', 'word/theme/theme1.xml'],
    ]);
  });

  it('are free under TT 01', () => {
    expect(mended(docx, 'tt01-2011').changes).toEqual([]);
  });
});

it('makes text black under NĐ 30 whatever names its colour, but for stamps', () => {
  const mau = mauVanBan('nd30-2020');
  mau.truocTenLoai = [{ text: 'KHẨN', size: 13, bold: true, colour: '#ff0000', align: 'left' }];
  Object.assign(mau.noiDung[2]!, { colour: '#2f5496' });
  const { docx, changes, paper } = mended(docxOf(mau), 'nd30-2020');
  expect(changes.map(({ rule, before }) => [rule, before])).toEqual([['ND30-FONT-05', 'màu #2f5496']]);
  const coloured = paper.paragraphs.filter(({ runs }) => runs.some(({ colour }) => colour !== undefined));
  expect(coloured.map(({ text }) => text)).toEqual(['KHẨN']);
  expect(textsOf(docx)).toEqual(textsOf(docxOf(mau)));
});

it('keeps a link a link', () => {
  const link = `<w:hyperlink r:id="rIdL" w:history="1">${r('vanthu.example', `<w:rStyle w:val="Hyperlink"/><w:color w:val="0000FF" w:themeColor="hyperlink"/><w:u w:val="single"/>`)}</w:hyperlink>`;
  const { part } = mended(
    buildDocx({ body: paragraph(link + field('DATE')), links: { rIdL: 'https://vanthu.example/' } }),
    'nd30-2020',
  );
  expect(part()).toContain(
    `<w:hyperlink r:id="rIdL" w:history="1">${r('vanthu.example', '<w:rStyle w:val="Hyperlink"/><w:color w:val="auto"/><w:u w:val="single"/>')}</w:hyperlink>`,
  );
});

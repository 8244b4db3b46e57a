import { describe, expect, it } from '@jest/globals';
import { FontMetrics } from './fonts.js';
import { buildDocx, expand, field, p, paragraph, r, type TestDocx } from './testing.js';
import { typeset } from './typeset.js';

const fonts = FontMetrics.load();
const run = (props: string): string =>
  expand(typeset(buildDocx({ body: paragraph(r('dài hơn nhiều') + r('chữ', props)) }), { fonts }).html);
const set = (docx: TestDocx) => typeset(buildDocx(docx), { fonts });
const codes = (docx: TestDocx): string[] => set(docx).notes.map((note) => note.code);

describe('run form', () => {
  it.each([
    ['<w:b/>', 'font-weight:bold;'],
    ['<w:i/>', 'font-style:italic;'],
    ['<w:u w:val="single"/>', 'text-decoration-line:underline;'],
    ['<w:u w:val="double"/>', 'text-decoration-line:underline;text-decoration-style:double;'],
    ['<w:u w:val="dotted"/>', 'text-decoration-line:underline;text-decoration-style:dotted;'],
    ['<w:u w:val="single"/><w:strike/>', 'text-decoration-line:underline line-through;'],
    ['<w:dstrike/>', 'text-decoration-line:line-through;text-decoration-style:double;'],
    ['<w:color w:val="FF0000"/>', 'color:#ff0000;'],
    ['<w:highlight w:val="yellow"/>', 'background-color:#ffff00;'],
    ['<w:shd w:val="clear" w:fill="EEEEEE"/>', 'background-color:#eeeeee;'],
    ['<w:sz w:val="32"/>', 'font-size:32px;'],
    ['<w:spacing w:val="-6"/>', 'letter-spacing:-0.6px;'],
    ['<w:caps/>', 'text-transform:uppercase;'],
    ['<w:position w:val="6"/>', 'vertical-align:6px;'],
    ['<w:kern w:val="28"/>', 'font-kerning:normal;'],
    ['<w:vertAlign w:val="superscript"/>', 'font-size:16.24px;vertical-align:9.24px;line-height:0;'],
    ['<w:vertAlign w:val="subscript"/>', 'font-size:16.24px;vertical-align:-2.24px;line-height:0;'],
  ])('%s', (props, css) => {
    expect(run(props)).toContain(`<span style="${css}">chữ</span>`);
  });

  it.each([
    '<w:u w:val="none"/>',
    '<w:b w:val="0"/>',
    '<w:kern w:val="0"/>',
    '<w:color w:val="auto"/>',
    '<w:rFonts w:ascii="Times New Roman"/>',
  ])('%s changes nothing', (props) => {
    expect(run(props)).toContain('>dài hơn nhiềuchữ</p>');
  });

  it('small capitals are capitals of four fifths', () => {
    expect(run('<w:smallCaps/>')).toContain(
      '<span style="font-size:0.8em;text-transform:uppercase;line-height:0;">chữ</span>',
    );
  });

  it('a larger run does not make an exact line higher', () => {
    const html = expand(
      set({ body: paragraph(r('nhỏ') + r('to', '<w:sz w:val="40"/>'), '<w:spacing w:line="320" w:lineRule="exact"/>') })
        .html,
    );
    expect(html).toContain('<span style="font-size:40px;line-height:0;">to</span>');
  });

  it('hidden text is not printed, and said', () => {
    const docx = { body: p('ẩn', '', '<w:vanish/>') + p('hiện') };
    expect(set(docx).html).not.toContain('ẩn');
    expect(codes(docx)).toEqual(['HIDDEN_TEXT']);
  });
});

describe('what stands around runs', () => {
  it('fields show their result, never their instruction', () => {
    const html = set({
      body:
        paragraph(field('REF x \\h', 'kết quả')) +
        '<w:p><w:fldSimple w:instr=" DATE "><w:r><w:t>18/9/2017</w:t></w:r></w:fldSimple></w:p>',
    }).html;
    expect(html).toContain('>kết quả</p>');
    expect(html).toContain('>18/9/2017</p>');
    expect(html).not.toContain('REF');
  });

  it('tracked changes as accepted', () => {
    const docx = {
      body: '<w:p><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:del><w:r><w:delText>xóa</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom></w:p>',
    };
    expect(set(docx).html).toContain('>thêm</p>');
    expect(codes(docx)).toEqual(['TRACKED_CHANGE']);
  });

  it('content controls, smart tags and the richer of two alternatives', () => {
    const html = set({
      body:
        '<w:sdt><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>một</w:t></w:r></w:sdtContent></w:sdt><w:smartTag><w:r><w:t>hai</w:t></w:r></w:smartTag>' +
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>ba</w:t></mc:Choice><mc:Fallback><w:t>bốn</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p></w:sdtContent></w:sdt>',
    }).html;
    expect(html).toContain('>mộthaiba</p>');
  });

  it('links inside the document find their bookmark', () => {
    const html = set({
      body:
        '<w:p><w:hyperlink w:anchor="Mục 1"><w:r><w:t>xem</w:t></w:r></w:hyperlink></w:p>' +
        '<w:p><w:bookmarkStart w:id="0" w:name="Mục 1"/><w:r><w:t>đích</w:t></w:r><w:bookmarkEnd w:id="0"/><w:bookmarkStart w:id="1" w:name="thừa"/></w:p>',
    }).html;
    expect(html).toContain('<a href="#m1">xem</a>');
    expect(html).toContain('<a id="m1"></a>đích</p>');
  });

  it('symbols of symbol fonts become the nearest sign', () => {
    const docx = {
      body: '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:sym w:font="Arial" w:char="00A9"/></w:r></w:p>',
    };
    expect(set(docx).html).toContain('▪©');
    expect(codes(docx)).toEqual(['SYMBOL']);
  });

  it('the same signs typed as text, and characters that Tinos lacks', () => {
    const docx = { body: p('\uf0b7 một ☃ hai ☃') };
    expect(set(docx).html).toContain('• một ☃ hai ☃');
    expect(set(docx).notes.map(({ code, message }) => [code, message.split('(')[1]])).toEqual([
      ['SYMBOL', undefined],
      ['GLYPH', '☃ U+2603)'],
    ]);
  });

  it('a field that never ends hides nothing that follows', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r>';
    expect(set({ body: paragraph(begin + r('mất')) + p('còn') }).html).toContain('>còn</p>');
  });

  it('fonts that are not here are named once', () => {
    const docx = { body: p('a', '', '<w:rFonts w:ascii="Tahoma"/>') + p('b', '', '<w:rFonts w:ascii="Tahoma"/>') };
    const { notes } = set(docx);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ code: 'FONT', part: 'word/document.xml', paragraph: 1, quote: 'a' });
    expect(notes[0]!.message).toContain('(Tahoma → Arimo)');
  });

  it.each([
    ['Arial', 'Arimo', '1.15'],
    ['Calibri', 'Carlito', '1.221'],
    ['Courier New', 'Cousine', '1.133'],
  ])(
    '%s is set in %s, whose advance widths and line height are the same, and nothing is said',
    (font, family, line) => {
      const { html, notes } = set({ body: p('Chữ Việt', '', `<w:rFonts w:ascii="${font}"/>`) });
      expect(html).toContain(`font-family:${family},Tinos,serif;font-size:28px;line-height:${line};`);
      expect(notes).toEqual([]);
    },
  );

  it('a run in another font than its paragraph names it, with the height of its own line', () => {
    const { html } = set({ body: paragraph(r('Chữ thường dài hơn ') + r('Arial', '<w:rFonts w:ascii="Calibri"/>')) });
    expect(expand(html)).toContain('<span style="font-family:Carlito,Tinos,serif;line-height:1.221;">Arial</span>');
  });

  it('theme fonts are looked up', () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
    expect(codes({ body: p('a', '', '<w:rFonts w:asciiTheme="minorHAnsi"/>'), theme })).toEqual([]);
    expect(codes({ body: p('a', '', '<w:rFonts w:asciiTheme="majorHAnsi"/>'), theme })).toEqual(['FONT']);
  });

  it('nothing unsupported goes in silence, and its words are kept', () => {
    const docx = {
      body:
        '<w:p><w:r><w:object/><w:t>Công thức </w:t></w:r><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath><w:r><w:footnoteReference w:id="2"/><w:commentReference w:id="0"/></w:r></w:p>' +
        p('hẹp', '', '<w:w w:val="80"/>') +
        '<w:altChunk r:id="x"/>',
      footnotes:
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> Lời chú</w:t></w:r></w:p></w:footnote>',
    };
    expect(codes(docx).sort()).toEqual(['COMMENT', 'EQUATION', 'EXTERNAL_CONTENT', 'FOOTNOTE', 'OBJECT', 'TEXT_SCALE']);
    const html = set(docx).html;
    expect(html).toContain('a+b');
    expect(html).toContain('Lời chú');
  });
});

import { describe, expect, it } from '@jest/globals';
import { EngineError } from '../../problem.js';
import { buildDocx, cell, field, NORMAL, p, paragraph, r, row, table, zip } from '../../typeset/testing.js';
import { anchored, fonts, read } from './docx-testing.js';
import { readDocxPaper } from './read-docx.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A compound file as Office 97-2003 and encrypted packages are: its signature, and a name of its directory. */
const compound = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(500),
  ]);

function detail(file: Uint8Array): string {
  try {
    readDocxPaper(file, { fonts });
  } catch (error) {
    expect(error).toBeInstanceOf(EngineError);
    expect((error as EngineError).code).toBe('DOCX_UNREADABLE');
    return (error as EngineError).detail;
  }
  throw new Error('it was read');
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentOf = (xml: string) => zip({ 'word/document.xml': xml });

describe('a file that cannot be read: what it is, and how to go on', () => {
  it.each([
    ['empty', new Uint8Array(), /tệp rỗng/],
    ['encrypted', compound('EncryptedPackage'), /đặt mật khẩu.*bỏ mật khẩu/],
    ['.doc', compound('WordDocument'), /Word kiểu cũ \(\.doc\).*Save As/],
    ['.xls', compound('Workbook'), /Excel kiểu cũ/],
    ['another compound file', compound('x'), /trước năm 2007/],
    ['PDF', bytes('%PDF-1.7\n1 0 obj'), /PDF được đổi đuôi/],
    ['RTF', bytes('{\\rtf1\\ansi x}'), /RTF được đổi đuôi/],
    ['HTML', bytes('\ufeff<html xmlns:o="x"><head>'), /HTML/],
    ['HTML of a mail', bytes('MIME-Version: 1.0\nContent-Type: multipart/related'), /HTML/],
    ['XML', bytes('<?xml version="1.0"?><pkg:package/>'), /XML/],
    ['text', bytes('Kính gửi'), /không phải tệp Word/],
    ['a workbook', zip({ 'xl/workbook.xml': '<a/>' }), /Excel \(\.xlsx\)/],
    ['a presentation', zip({ 'ppt/presentation.xml': '<a/>' }), /PowerPoint/],
    ['OpenDocument', zip({ 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' }), /\.odt/],
    ['another archive', zip({ 'a.txt': 'x' }), /không có phần văn bản Word/],
    ['cut off', buildDocx({ body: p('x') }).subarray(0, 900), /cắt cụt hoặc hỏng/],
    [
      'a DTD',
      documentOf(`<!DOCTYPE d [<!ENTITY a "a">]><w:document ${W}><w:body/></w:document>`),
      /word\/document\.xml có khai báo kiểu tài liệu \(DTD\)/,
    ],
    [
      '10,000 levels',
      documentOf(`<w:document ${W}>${'<w:sdt>'.repeat(10_000)}${'</w:sdt>'.repeat(10_000)}</w:document>`),
      /lồng nhau quá 256 tầng/,
    ],
    ['broken XML', documentOf('<w:document><w:body></w:document>'), /không phải XML đúng quy cách/],
    ['no body', documentOf(`<w:document ${W}/>`), /không có phần thân/],
  ])('%s', (_, file, words) => {
    expect(detail(file)).toMatch(/^Không đọc được tệp Word \(DOCX\): .*\. Hãy .*\.$/s);
    expect(detail(file)).toMatch(words);
  });
});

describe('warnings', () => {
  const codes = (paper: ReturnType<typeof read>) =>
    paper.warnings!.map(({ code, place }) => [code, place.part, place.paragraph]);

  it('none of a clean file, whose links people follow themselves', () => {
    expect(read({ body: p('x'), links: { rIdL: 'https://example.com/' } }).warnings).toEqual([]);
  });

  it('macros', () => {
    expect(codes(read({ body: p('x'), parts: { 'word/vbaProject.bin': 'x' } }))).toEqual([
      ['MACROS', 'word/vbaProject.bin', 0],
    ]);
  });

  it('what the document fetches from elsewhere, at the place where it stands', () => {
    const picture = '<pic:pic><pic:blipFill><a:blip r:link="rIdI"/></pic:blipFill><pic:spPr/></pic:pic>';
    const paper = read({
      body: p('một') + paragraph(anchored(picture, 'x', 10, 10, { x: 0, y: 0 })),
      relations: {
        rIdI: { type: 'image', target: 'https://example.com/a.png', external: true },
        rIdT: { type: 'attachedTemplate', target: 'file:///c:/a.dotm', external: true },
        rIdO: { type: 'oleObject', target: 'file:///c:/a.xlsx', external: true },
        rIdF: { type: 'frame', target: 'https://example.com/', external: true },
        rIdA: { type: 'aFChunk', target: 'a.htm', external: false },
      },
    });
    expect(codes(paper)).toEqual([
      ['EXTERNAL_IMAGE', 'word/document.xml', 2],
      ['ATTACHED_TEMPLATE', 'word/document.xml', 0],
      ['EXTERNAL_OBJECT', 'word/document.xml', 0],
      ['EXTERNAL_CONTENT', 'word/document.xml', 0],
      ['EMBEDDED_CONTENT', 'word/document.xml', 0],
    ]);
    expect(paper.pictures).toMatchObject([{ format: 'other', hue: undefined }]);
    for (const { message } of paper.warnings!) expect(message).toMatch(/^[A-ZĐẢÔ].*\.$/s);
  });

  it.each([
    'INCLUDEPICTURE "http://example.com/a.png" \\d',
    'DDEAUTO excel "a.xls"',
    ' ddE c a',
    'INCLUDETEXT "a.docx"',
  ])('a field that fetches: %s', (instruction) => {
    const xml = instruction.replaceAll('"', '&quot;');
    expect(codes(read(p('x') + paragraph(field(xml, 'cũ'))))).toEqual([['EXTERNAL_FIELD', 'word/document.xml', 2]]);
    const header = { rIdH: paragraph(`<w:fldSimple w:instr="${xml}">${r('cũ')}</w:fldSimple>`) };
    const section = '<w:headerReference w:type="default" r:id="rIdH"/>';
    expect(codes(read({ body: p('x'), headers: header, section }))).toEqual([['EXTERNAL_FIELD', 'word/rIdH.xml', 1]]);
  });

  it('changes that are not accepted and hidden text, once each', () => {
    const paper = read(
      paragraph(`<w:ins w:id="1">${r('a')}</w:ins><w:ins w:id="2">${r('b')}</w:ins>${r('c', '<w:vanish/>')}`),
    );
    expect(codes(paper)).toEqual([
      ['TRACKED_CHANGES', 'word/document.xml', 1],
      ['HIDDEN_TEXT', 'word/document.xml', 1],
    ]);
  });

  it('the same thing in a thousand places is said ten times', () => {
    const fields = Array.from({ length: 1_000 }, () => paragraph(field('DDE a b'))).join('');
    expect(read(fields).warnings).toHaveLength(10);
  });
});

describe('damage and malice are read in bounds', () => {
  it('a chain of 20,000 styles', () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`,
    );
    const body = Array.from({ length: 2_000 }, (_, i) => p('x', `<w:pStyle w:val="s${i}"/>`)).join('');
    expect(read({ body, styles: NORMAL + chain.join('') }).paragraphs).toHaveLength(2_000);
  });

  it('a label and tab stops without end', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1'.repeat(500_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const tabs = `<w:tabs>${Array.from({ length: 20_000 }, (_, i) => `<w:tab w:val="left" w:pos="${i}"/>`).join('')}</w:tabs>`;
    const item = paragraph(`<w:r>${'<w:tab/>'.repeat(2_000)}</w:r>`, `<w:numPr><w:numId w:val="1"/></w:numPr>${tabs}`);
    const paper = read({ body: item.repeat(3), numbering });
    expect(paper.paragraphs).toHaveLength(3);
    expect(paper.paragraphs[0]!.label.length).toBeLessThan(2_000);
  });

  it('numbers that are none, spans beyond the table, cells that are merged with nothing', () => {
    const body =
      p(
        'x',
        '<w:ind w:left="1e9" w:firstLine="abc"/><w:spacing w:line="-99999999999" w:lineRule="exact"/>',
        '<w:sz w:val="99999"/>',
      ) +
      table([1000], [row([cell(1000, p('một'), '<w:gridSpan w:val="99999"/><w:vMerge/>')]), row([])]) +
      '<w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:tbl/>';
    const paper = read(body);
    expect(paper.paragraphs.map(({ text }) => text)).toEqual(['x', 'một']);
    expect(JSON.stringify(paper)).not.toMatch(/null|NaN|Infinity/);
  });

  it('5,000 lines over 5,000 texts at one place', () => {
    const many = Array.from(
      { length: 5_000 },
      () =>
        `<w:r><w:pict><v:shape style="position:absolute;width:90pt;height:9pt"><v:textbox><w:txbxContent>${p('x')}</w:txbxContent></v:textbox></v:shape><v:line style="position:absolute" from="0,20pt" to="50pt,20pt"/></w:pict></w:r>`,
    );
    expect(read(paragraph(many.join(''))).strokes).toHaveLength(5_000);
  });

  it('a field without an end, a box in a box, a deleted mark at the end', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>';
    expect(read(paragraph(open) + p('sau')).paragraphs.map(({ text }) => text)).toEqual(['', 'sau']);
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(read(p('cuối', deleted)).paragraphs.map(({ text }) => text)).toEqual(['cuối']);
  });
});

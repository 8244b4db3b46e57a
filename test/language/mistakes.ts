import type { Folder } from '../../toolkit/language/index.js';
import { changed, changedPart, DOCX, goodFolder, HBS, p, r, WORD_EXAMPLE, WORD_MANIFEST, WORD_SCHEMA } from './good.js';

/** One mistake that people make, as a small change to a good template, and what has to be said of it: this and nothing else. */
export interface Mistake {
  what: string;
  code: string;
  /** File, and in a Word file the words that are meant. */
  file: string;
  quote?: string;
  make: () => Folder;
}

const doc = (change: (xml: string) => string) => changedPart(goodFolder(), 'word/document.xml', change);
const swap = (from: string, to: string) => doc((xml) => xml.replace(from, () => to));
const hbs = (from: string, to: string) => changed(goodFolder(), HBS, (text) => text.replace(from, () => to));
// biome-ignore lint/suspicious/noExplicitAny: whatever a mistake makes of it
type Json = any;
const json = (file: string, change: (value: Json) => void) =>
  changed(goodFolder(), file, (text) => {
    const value = JSON.parse(text);
    change(value);
    return `${JSON.stringify(value, null, 2)}\n`;
  });
const word = (what: string, code: string, quote: string, make: () => Folder): Mistake => ({
  what,
  code,
  file: DOCX,
  quote,
  make,
});
const html = (what: string, code: string, make: () => Folder): Mistake => ({ what, code, file: HBS, make });
const tag = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`;
const place = p('Doan', 'Địa điểm: {diaDiem}, {ngayHop}.');
const withPlace = (paragraph: string) => swap(place, paragraph);
const field = (instruction: string, result: string) =>
  `<w:p><w:pPr><w:pStyle w:val="Doan"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const box = (inner: string) =>
  `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
const related = (id: string, type: string, target: string) => (folder: Folder) =>
  changedPart(folder, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
    ),
  );

const embedded = (type: string, target: string): Folder =>
  changedPart(
    changedPart(goodFolder(), `word/${target}`, () => 'x'),
    'word/_rels/document.xml.rels',
    (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rIdNhung" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
      ),
  );

export const mistakes: Mistake[] = [
  word('a tag bolded in half', 'TAG_SPLIT', '{hoTen}', () => swap(r('{hoTen}'), r('{ho', '<w:b/>') + r('Ten}'))),
  word('a tag with one brace in italics', 'TAG_SPLIT', '{luu}', () =>
    swap(r('- Lưu: {luu}'), r('- Lưu: {luu') + r('}', '<w:i/>')),
  ),
  word('a tag whose last letter has another size', 'TAG_SPLIT', '{kyHieu}', () =>
    swap(r('Số: {so}/{kyHieu}'), `${r('Số: {so}/{kyHie')}${r('u', '<w:sz w:val="30"/>')}${r('}')}`),
  ),
  word('a brace that was deleted at the end', 'TAG_UNCLOSED', '{diaDiem', () =>
    withPlace(p('Doan', 'Địa điểm: {diaDiem, {ngayHop}.')),
  ),
  word('a brace that was deleted at the start', 'TAG_UNOPENED', 'ngayHop}', () =>
    withPlace(p('Doan', 'Địa điểm: {diaDiem}, ngayHop}.')),
  ),
  word('a closing tag without its brace', 'TAG_UNCLOSED', '{/canCu', () => swap(tag('{/canCu}'), tag('{/canCu'))),
  word('an opening tag without its brace', 'TAG_UNOPENED', '#canCu}', () => swap(tag('{#canCu}'), tag('#canCu}'))),
  word('Enter in the middle of a tag', 'TAG_BROKEN', '{dia', () =>
    withPlace(p('Doan', 'Địa điểm: {dia') + p('Doan', 'Diem}, {ngayHop}.')),
  ),
  word('a line break in the middle of a tag', 'TAG_BROKEN', '{dia Diem}', () =>
    withPlace(
      `<w:p><w:pPr><w:pStyle w:val="Doan"/></w:pPr><w:r>${tag('Địa điểm: {dia')}<w:br/>${tag('Diem}, {ngayHop}.')}</w:r></w:p>`,
    ),
  ),
  word('a tag without a name', 'TAG_EMPTY', '{ }', () => withPlace(p('Doan', '{ } {diaDiem}, {ngayHop}.'))),
  word('two braces, as in Handlebars', 'TAG_DOUBLE_BRACES', '{{diaDiem}}', () =>
    withPlace(p('Doan', '{{diaDiem}}, {ngayHop}.')),
  ),
  word('smart quotes in a tag', 'TAG_QUOTES', '{“diaDiem”}', () => withPlace(p('Doan', '{“diaDiem”}, {ngayHop}.'))),
  word('a smart apostrophe in a section', 'TAG_QUOTES', '{#‘canCu’}', () => swap(tag('{#canCu}'), tag('{#‘canCu’}'))),
  word('a no-break space in a tag', 'TAG_INVISIBLE', '{diaDiem }', () =>
    withPlace(p('Doan', '{diaDiem\u00a0}, {ngayHop}.')),
  ),
  word('a zero-width space in a tag', 'TAG_INVISIBLE', '{dia\u200bDiem}', () =>
    withPlace(p('Doan', '{dia\u200bDiem}, {ngayHop}.')),
  ),
  word('a filter behind a field', 'TAG_EXPRESSION', '{diaDiem | upper}', () =>
    withPlace(p('Doan', '{diaDiem | upper}, {ngayHop}. {diaDiem}')),
  ),
  word('a sum in a tag', 'TAG_EXPRESSION', '{so + 1}', () => withPlace(p('Doan', '{so + 1} {diaDiem}, {ngayHop}.'))),
  word('other delimiters', 'TAG_DELIMITERS', '{=[[ ]]=}', () =>
    withPlace(p('Doan', '{=[[ ]]=} {diaDiem}, {ngayHop}.')),
  ),
  word('a tag of Mail Merge typed by hand', 'TAG_FOREIGN', '«diaDiem»', () =>
    withPlace(p('Doan', '«diaDiem», {ngayHop}.')),
  ),
  word('a tag in double angle brackets', 'TAG_FOREIGN', '&lt;&lt;hoTen>>'.replaceAll('&lt;', '<'), () =>
    withPlace(p('Doan', '&lt;&lt;hoTen&gt;&gt; {diaDiem}, {ngayHop}.')),
  ),
  word('full-width braces of an Asian keyboard', 'TAG_FOREIGN', '｛diaDiem｝', () =>
    withPlace(p('Doan', '｛diaDiem｝, {ngayHop}.')),
  ),
  word('a name of the program', 'TAG_HOSTILE', '{__proto__}', () =>
    withPlace(p('Doan', '{__proto__} {diaDiem}, {ngayHop}.')),
  ),
  word('a way into the prototype', 'TAG_HOSTILE', '{constructor.constructor}', () =>
    withPlace(p('Doan', '{constructor.constructor} {diaDiem}, {ngayHop}.')),
  ),
  word('a comment that begins inside a tag', 'COMMENT_IN_TAG', '{diaDiem}', () =>
    withPlace(
      `<w:p><w:pPr><w:pStyle w:val="Doan"/></w:pPr>${r('{dia')}<w:commentRangeStart w:id="1"/>${r('Diem}, {ngayHop}.')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
    ),
  ),

  word('a section that is never closed', 'SECTION_UNCLOSED', '{#coLuu}', () => swap(p('TheMau', '{/coLuu}'), '')),
  word('a closing tag left over', 'SECTION_UNOPENED', '{/coLuu}', () =>
    swap(p('TheMau', '{#coGhiChu}'), p('TheMau', '{/coLuu}') + p('TheMau', '{#coGhiChu}')),
  ),
  word('a closing tag with a slip', 'SECTION_MISMATCH', '{/canCuu}', () => swap(tag('{/canCu}'), tag('{/canCuu}'))),
  word('a closing tag of another section', 'SECTION_MISMATCH', '{/coTrichYeu}', () =>
    swap(tag('{/coGhiChu}'), tag('{/coTrichYeu}')),
  ),
  word('two sections that cross', 'SECTION_CROSSED', '{#coLuu}', () =>
    doc((xml) =>
      xml.replace(
        p('TheMau', '{/coLuu}') + p('TheMau', '{/coNoiNhan}'),
        () => p('TheMau', '{/coNoiNhan}') + p('TheMau', '{/coLuu}'),
      ),
    ),
  ),
  word('a loop closed in the next cell', 'SECTION_CELLS', '{#coPhamVi}', () =>
    doc((xml) =>
      xml
        .replace(p('TheMau', '{/coPhamVi}'), '')
        .replace(p('DiaDanhNgay', '{diaDanh}, {ngayThang}'), (all) => p('TheMau', '{/coPhamVi}') + all),
    ),
  ),
  word('a row loop opened in the second cell', 'SECTION_CELLS', '{#thanhVien}', () =>
    doc((xml) =>
      xml
        .replace('{#thanhVien}{hoTen}', 'Ông (bà)')
        .replace('{chucDanh}{/thanhVien}', '{#thanhVien}{hoTen}{chucDanh}')
        .replace(
          '{hoTen}{chucDanh}</w:t></w:r></w:p></w:tc></w:tr>',
          (all) =>
            `${all}<w:tr><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>${p('OBang', '{/thanhVien}')}</w:tc><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>${p('OBang', '')}</w:tc></w:tr>`,
        ),
    ),
  ),
  word('a loop opened before a table and closed in it', 'SECTION_TABLE', '{#thanhVien}', () =>
    doc((xml) =>
      xml.replace('{#thanhVien}{hoTen}', '{hoTen}').replace(place, (all) => all + p('TheMau', '{#thanhVien}')),
    ),
  ),
  word('a section with words behind its opening tag', 'SECTION_PARTIAL', '{#coGhiChu}', () =>
    swap(p('TheMau', '{#coGhiChu}'), p('Doan', 'Xem: {#coGhiChu}')),
  ),
  word('a table tag inside a sentence', 'RAW_NOT_ALONE', '{@bang}', () => swap(tag('{@bang}'), tag('Bảng: {@bang}'))),

  word('a field renamed in one place', 'FIELD_UNKNOWN', '{diaDiemHop}', () =>
    withPlace(p('Doan', 'Địa điểm: {diaDiemHop}, {ngayHop}.')),
  ),
  word('a capital made by Word', 'FIELD_UNKNOWN', '{DiaDiem}', () => withPlace(p('Doan', '{DiaDiem}, {ngayHop}.'))),
  word('a name with its accents', 'FIELD_UNKNOWN', '{địaĐiểm}', () => withPlace(p('Doan', '{địaĐiểm}, {ngayHop}.'))),
  word('the name of the data for that of the view', 'FIELD_UNKNOWN', '{nguoiKy.hoTen}', () =>
    withPlace(p('Doan', '{nguoiKy.hoTen} {diaDiem}, {ngayHop}.')),
  ),
  word('a loop over a list that is not there', 'FIELD_UNKNOWN', '{#thanhVienn}', () =>
    doc((xml) =>
      xml
        .replace('{#thanhVien}{hoTen}', '{#thanhVienn}{hoTen}')
        .replace(
          '{/thanhVien}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
          '{/thanhVienn}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
        ),
    ),
  ),
  word('a field of the items outside of their loop', 'FIELD_SCOPE', '{chucDanh}', () =>
    withPlace(p('Doan', '{chucDanh} {diaDiem}, {ngayHop}.')),
  ),
  word('{.} outside of every loop', 'FIELD_SCOPE', '{.}', () => withPlace(p('Doan', '{.} {diaDiem}, {ngayHop}.'))),
  word('a list printed as a word', 'FIELD_TYPE', '{noiNhan}', () =>
    withPlace(p('Doan', '{noiNhan} {diaDiem}, {ngayHop}.')),
  ),
  word('a condition printed as a word', 'FIELD_TYPE', '{coNgay}', () =>
    withPlace(p('Doan', '{coNgay} {diaDiem}, {ngayHop}.')),
  ),
  word('a loop over a single text', 'LOOP_NOT_LIST', '{#diaDiem}', () =>
    withPlace(p('Doan', '{#diaDiem}{.}{/diaDiem}, {ngayHop}.')),
  ),
  word('a list in itself', 'LOOP_NESTED', '{#canCu}', () =>
    swap(p('CanCu', '{.}'), p('TheMau', '{#canCu}') + p('CanCu', '{.}') + p('TheMau', '{/canCu}')),
  ),
  word('a table tag for a text', 'FORMAT_MISFIT', '{@diaDiem}', () => withPlace(p('TheMau', '{@diaDiem}') + place)),
  word('a table printed as a word', 'FORMAT_MISFIT', '{bang}', () => swap(tag('{@bang}'), tag('{bang}'))),
  word('an optional field without its condition', 'FIELD_UNGUARDED', '{ghiChu}', () =>
    doc((xml) => xml.replace(p('TheMau', '{#coGhiChu}'), '').replace(p('TheMau', '{/coGhiChu}'), '')),
  ),

  word('a tracked insertion', 'CHANGE_LEFT', 'Địa điểm: {diaDiem}, {ngayHop}.', () =>
    withPlace(
      `<w:p><w:pPr><w:pStyle w:val="Doan"/></w:pPr><w:ins w:id="1" w:author="A">${r('Địa điểm: {diaDiem}, {ngayHop}.')}</w:ins></w:p>`,
    ),
  ),
  word('a tracked deletion', 'CHANGE_LEFT', 'Địa điểm: {diaDiem}, {ngayHop}.', () =>
    withPlace(
      `<w:p><w:pPr><w:pStyle w:val="Doan"/></w:pPr><w:del w:id="1" w:author="A"><w:r><w:delText>cũ</w:delText></w:r></w:del>${r('Địa điểm: {diaDiem}, {ngayHop}.')}</w:p>`,
    ),
  ),
  word('a tracked change of look', 'CHANGE_LEFT', 'Địa điểm: {diaDiem}, {ngayHop}.', () =>
    withPlace(
      p('Doan', 'Địa điểm: {diaDiem}, {ngayHop}.', '<w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange>'),
    ),
  ),
  word('a row that was inserted while changes are tracked', 'CHANGE_LEFT', '{#thanhVien}{hoTen}', () =>
    doc((xml) =>
      xml.replace(/<w:tr>(?=(?:(?!<w:tr>).)*\{#thanhVien\})/s, '<w:tr><w:trPr><w:ins w:id="1" w:author="A"/></w:trPr>'),
    ),
  ),
  word('paper that was changed while changes are tracked', 'CHANGE_LEFT', '{/phuLuc}', () =>
    doc((xml) =>
      xml.replace(
        '</w:sectPr></w:body>',
        '<w:sectPrChange w:id="1" w:author="A"><w:sectPr/></w:sectPrChange></w:sectPr></w:body>',
      ),
    ),
  ),
  {
    ...word('Track Changes left on', 'CHANGE_LEFT', '', () =>
      changedPart(goodFolder(), 'word/settings.xml', (xml) => xml.replace('<w:zoom', '<w:trackRevisions/><w:zoom')),
    ),
  },
  word('a comment left', 'COMMENT_LEFT', 'Địa điểm: {diaDiem}, {ngayHop}.', () =>
    withPlace(
      `<w:p><w:pPr><w:pStyle w:val="Doan"/></w:pPr><w:commentRangeStart w:id="1"/>${r('Địa điểm: {diaDiem}, {ngayHop}.')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
    ),
  ),
  word('a content control round a tag', 'CONTENT_CONTROL', 'Địa điểm: {diaDiem}, {ngayHop}.', () =>
    withPlace(`<w:sdt><w:sdtPr><w:alias w:val="Địa điểm"/></w:sdtPr><w:sdtContent>${place}</w:sdtContent></w:sdt>`),
  ),
  word('a tag in a text box', 'TAG_IN_BOX', '{diaDiem}', () => withPlace(place + box(p('Doan', 'Ở {diaDiem}')))),
  word('a field of Mail Merge', 'FIELD_MERGE', '«DiaDiem»', () =>
    withPlace(place + field('MERGEFIELD DiaDiem', '«DiaDiem»')),
  ),
  word('a field of Mail Merge that Word has cut', 'FIELD_MERGE', '«DiaDiem»', () =>
    withPlace(
      place +
        field('MERGEFIELD DiaDiem', '«DiaDiem»').replace(
          'MERGEFIELD',
          'MERGE</w:instrText></w:r><w:r><w:instrText xml:space="preserve">FIELD',
        ),
    ),
  ),
  word('the date of today', 'FIELD_CLOCK', '24/11/2026', () =>
    withPlace(place + field('DATE \\@ "dd/MM/yyyy"', '24/11/2026')),
  ),
  word('text fetched from another file', 'FIELD_OUTSIDE', 'nội dung', () =>
    withPlace(place + field('INCLUDETEXT "C:\\\\mau.docx"', 'nội dung')),
  ),
  word('a table of contents', 'FIELD_STALE', 'Mục lục', () => withPlace(place + field('TOC \\o "1-3"', 'Mục lục'))),
  word('a tag in the result of a field', 'TAG_IN_FIELD', '{diaDiem}', () =>
    withPlace(place + field('QUOTE "x"', '{diaDiem}')),
  ),
  word('a picture that is linked', 'LINK_OUTSIDE', 'file:///C:/logo.png', () =>
    related('rIdLogo', 'image', 'file:///C:/logo.png')(goodFolder()),
  ),
  word('a template that is fetched', 'LINK_OUTSIDE', 'http://example.com/mau.dotm', () =>
    related('rIdMau', 'attachedTemplate', 'http://example.com/mau.dotm')(goodFolder()),
  ),
  word('a link to a page', 'LINK_WEB', 'Địa điểm: {diaDiem}, {ngayHop}.', () =>
    related(
      'rIdTrang',
      'hyperlink',
      'https://example.com',
    )(
      withPlace(
        `<w:p><w:pPr><w:pStyle w:val="Doan"/></w:pPr>${r('Địa điểm: {diaDiem}, ')}<w:hyperlink r:id="rIdTrang">${r('{ngayHop}.')}</w:hyperlink></w:p>`,
      ),
    ),
  ),
  word('macros', 'MACRO', '', () => changedPart(goodFolder(), 'word/vbaProject.bin', () => 'macro')),
  word('an Excel sheet pasted as an object', 'OBJECT_EMBEDDED', 'word/embeddings/bang.xlsx', () =>
    embedded('package', 'embeddings/bang.xlsx'),
  ),
  word('another document inserted as a whole', 'OBJECT_EMBEDDED', 'word/chen.html', () =>
    embedded('aFChunk', 'chen.html'),
  ),
  word('a deleted style', 'STYLE_MISSING', '{banHanh}', () =>
    changedPart(goodFolder(), 'word/styles.xml', (xml) =>
      xml.replace(/<w:style [^>]*w:styleId="CoQuanBanHanh".*?<\/w:style>/s, ''),
    ),
  ),
  word('the style of group rows deleted', 'STYLE_NEEDED', '{@bang}', () =>
    changedPart(goodFolder(), 'word/styles.xml', (xml) =>
      xml.replace(/<w:style [^>]*w:styleId="NhomBang".*?<\/w:style>/s, ''),
    ),
  ),
  {
    ...word(
      'a file that is no DOCX',
      'DOCX_UNREADABLE',
      '',
      () => new Map([...goodFolder(), [DOCX, new TextEncoder().encode('%PDF-1.7')]]),
    ),
  },
  {
    ...word('a file that was cut', 'DOCX_UNREADABLE', '', () => {
      const good = goodFolder();
      return new Map([...good, [DOCX, (good.get(DOCX) as Uint8Array).subarray(0, 3000)]]);
    }),
  },

  html('three braces', 'HTML_UNESCAPED', () => hbs('{{banHanh}}', '{{{banHanh}}}')),
  html('a block that is not closed', 'HTML_SYNTAX', () => hbs('{{/each}}', '')),
  html('a helper that is not there', 'HTML_COMMAND', () => hbs('{{banHanh}}', '{{upper banHanh}} {{banHanh}}')),
  html('crooked quotes round a partial', 'HTML_QUOTES', () =>
    hbs('{{> "khung.svg"}}', '{{> "khung.svg"}}{{> “khung.svg”}}'),
  ),
  html('a picture from the network', 'HTML_OUTSIDE', () =>
    hbs('<h1>', '<h1 style="background:url(https://example.com/a.png)">'),
  ),
  html('a script', 'HTML_SCRIPT', () => hbs('<h1>', '<script>alert(1)</script><h1>')),
  html('a handler', 'HTML_SCRIPT', () => hbs('<h1>', '<h1 onclick="alert(1)">')),
  html('an element that has no place on paper', 'HTML_MARKUP', () => hbs('<h1>', '<video></video><h1>')),
  html('a font that is not there', 'HTML_FONT', () => hbs('<h1>', '<h1 style="font-family:Arial">')),
  html('a partial that is not there', 'HTML_PART', () => hbs('<main>', '<main>{{> chan}}')),
  html('one brace, as in Word', 'TAG_FOREIGN', () => hbs('<h1>', '<h1>{banHanh} ')),
  html('a field with a slip', 'FIELD_UNKNOWN', () => hbs('{{diaDanh}}', '{{diaDahn}}')),
  html('a field of the document inside a loop', 'FIELD_SCOPE', () => hbs('{{ten}}:', '{{ten}} {{banHanh}}:')),
  html('each over a text', 'LOOP_NOT_LIST', () => hbs('<h1>', '{{#each banHanh}}<p>{{this}}</p>{{/each}}<h1>')),
  html('a list printed as a word', 'FIELD_TYPE', () => hbs('<h1>', '<h1>{{khoa}} ')),
  html('a way into the prototype', 'TAG_HOSTILE', () => hbs('<h1>', '<h1>{{constructor.name}} ')),

  {
    what: 'a schema field that is printed nowhere',
    code: 'FIELD_NOT_PRINTED',
    file: WORD_SCHEMA,
    make: () =>
      json(WORD_SCHEMA, (schema) => {
        schema.properties.thietBi = {
          title: 'Thiết bị',
          description: 'Cần mượn gì.',
          type: ['string', 'null'],
          maxLength: 100,
        };
      }),
  },
  {
    what: 'a field that is named as one of the program',
    code: 'FIELD_NAME_TAKEN',
    file: WORD_SCHEMA,
    make: () =>
      json(WORD_SCHEMA, (schema) => {
        schema.properties.banHanh = { title: 'Ban hành', description: 'Nơi ban hành.', type: 'string', maxLength: 100 };
      }),
  },
  {
    what: 'a field without a title',
    code: 'SCHEMA_TITLE',
    file: WORD_SCHEMA,
    make: () =>
      json(WORD_SCHEMA, (schema) => {
        delete schema.properties.diaDiem.title;
      }),
  },
  {
    what: 'a title in English',
    code: 'SCHEMA_TITLE',
    file: WORD_SCHEMA,
    make: () =>
      json(WORD_SCHEMA, (schema) => {
        schema.properties.diaDiem.title = 'Location';
      }),
  },
  {
    what: 'a description in English',
    code: 'SCHEMA_DESCRIPTION',
    file: WORD_SCHEMA,
    make: () =>
      json(WORD_SCHEMA, (schema) => {
        schema.properties.diaDiem.description = 'Where it is held.';
      }),
  },
  {
    what: 'a $ref that leads nowhere',
    code: 'SCHEMA_REF',
    file: WORD_SCHEMA,
    make: () =>
      json(WORD_SCHEMA, (schema) => {
        schema.properties.ngayHop.$ref = '#/$defs/ngayy';
      }),
  },
  {
    what: 'a comma too many',
    code: 'JSON_INVALID',
    file: WORD_EXAMPLE,
    make: () => changed(goodFolder(), WORD_EXAMPLE, (text) => text.replace('"diaDiem"', ', "diaDiem"')),
  },
  {
    what: 'an example that the schema refuses',
    code: 'EXAMPLE_REFUSED',
    file: WORD_EXAMPLE,
    make: () =>
      json(WORD_EXAMPLE, (data) => {
        data.ngayHop = '09/03/2026';
      }),
  },
  {
    what: 'a field renamed in the schema and not in the example',
    code: 'EXAMPLE_REFUSED',
    file: WORD_EXAMPLE,
    make: () =>
      json(WORD_EXAMPLE, (data) => {
        data.ghiChuThem = data.ghiChu;
        delete data.ghiChu;
      }),
  },
  {
    what: 'no example',
    code: 'EXAMPLE_MISSING',
    file: WORD_SCHEMA,
    make: () => {
      const folder = goodFolder();
      folder.delete(WORD_EXAMPLE);
      return folder;
    },
  },
  {
    what: 'a manifest of another version',
    code: 'MANIFEST_INVALID',
    file: WORD_MANIFEST,
    make: () =>
      json(WORD_MANIFEST, (manifest) => {
        manifest.version = '2025-2026';
      }),
  },
  {
    what: 'a status that there is not',
    code: 'MANIFEST_INVALID',
    file: WORD_MANIFEST,
    make: () =>
      json(WORD_MANIFEST, (manifest) => {
        manifest.status = 'xong';
      }),
  },
  {
    what: 'a file name of a field that is not there',
    code: 'FIELD_UNKNOWN',
    file: WORD_MANIFEST,
    make: () =>
      json(WORD_MANIFEST, (manifest) => {
        manifest.fileName = '{{soVanBan}}';
      }),
  },
  {
    what: 'a stray file',
    code: 'FILE_STRAY',
    file: DOCX.replace('template.docx', 'ban-nhap.docx'),
    make: () => new Map([...goodFolder(), [DOCX.replace('template.docx', 'ban-nhap.docx'), 'x']]),
  },
  {
    what: 'a published version that is not locked',
    code: 'VERSION_UNLOCKED',
    file: WORD_MANIFEST,
    make: () =>
      json(WORD_MANIFEST, (manifest) => {
        manifest.status = 'published';
      }),
  },
  {
    what: 'a path that climbs',
    code: 'PATH_CLIMBS',
    file: 'templates/../../x/template.docx',
    make: () => new Map([...goodFolder(), ['templates/../../x/template.docx', 'x']]),
  },
];

import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { compose } from '../../service/engine/compose/compose.js';
import { markedView } from '../../service/engine/compose/marked-view.js';
import { latin } from '../../service/engine/compose/test-version.js';
import type { TemplateVersion } from '../../service/engine/template/manifest.js';
import {
  applyEdits,
  complete,
  definition,
  type Edit,
  type Folder,
  hover,
  problems,
  rename,
} from '../../toolkit/language/index.js';
import { readSchema } from '../../toolkit/language/json/schema.js';
import {
  changed,
  changedPart,
  DOCX,
  goodFolder,
  HBS,
  HTML,
  p,
  partOf,
  r,
  WORD,
  WORD_EXAMPLE,
  WORD_MANIFEST,
  WORD_SCHEMA,
} from './good.js';
import { mistakes } from './mistakes.js';

const part = 'word/document.xml';

/** Where some words stand in the Word template, `|` being the caret. */
function at(folder: Folder, words: string) {
  const plain = words.replace('|', '');
  const paragraphs = [...partOf(folder.get(DOCX)!).matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)];
  const texts = paragraphs.map(([xml]) =>
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''),
  );
  const paragraph = texts.findIndex((text) => text.includes(plain)) + 1;
  return { file: DOCX, part, paragraph, offset: texts[paragraph - 1]!.indexOf(plain) + words.indexOf('|') };
}
const typing = (folder: Folder, before: string, text: string) => ({
  ...at(folder, `|${before}`),
  offset: text.indexOf('|'),
  text: text.replace('|', ''),
});
const inText = (folder: Folder, file: string, words: string) => {
  const lines = (folder.get(file) as string).split('\n');
  const line = lines.findIndex((one) => one.includes(words.replace('|', '')));
  return { file, line: line + 1, column: lines[line]!.indexOf(words.replace('|', '')) + words.indexOf('|') + 1 };
};
const labels = (found: ReturnType<typeof complete>) => found?.items.map(({ label }) => label) ?? [];
const good = goodFolder();

describe('complete', () => {
  it('gives the fields of the document inside {…}, with their titles and a value', () => {
    const found = complete(good, typing(good, 'Địa điểm: {diaDiem}', 'Địa điểm: {dia|'));
    expect(labels(found)).toEqual(['diaDiem', 'diaDanh']);
    expect(found).toMatchObject({ offset: 11, length: 3 });
    expect(found?.items[0]).toEqual({
      label: 'diaDiem',
      kind: 'field',
      title: 'Địa điểm họp',
      type: 'chữ',
      example: 'Phòng họp số 2',
    });
  });

  it('gives the fields of the item first inside a loop, and those around it', () => {
    const found = labels(complete(good, at(good, '{chuc|Danh}')));
    expect(found.slice(0, 1)).toEqual(['chucDanh']);
    expect(found).toContain('chucVu');
  });

  it('gives lists and conditions behind #, tables behind @, the open section behind /', () => {
    expect(labels(complete(good, typing(good, 'Địa điểm: {diaDiem}', '{#th|')))).toEqual(['thanhVien']);
    expect(labels(complete(good, typing(good, 'Địa điểm: {diaDiem}', '{@|')))).toEqual([]);
    expect(labels(complete(good, { ...at(good, '|{@bang}'), offset: 2, text: '{@' }))).toEqual(['bang']);
    expect(labels(complete(good, { ...at(good, '|Ghi chú: {ghiChu}'), offset: 2, text: '{/' }))).toEqual(['coGhiChu']);
  });

  it('gives {.} in a list of texts', () => {
    expect(labels(complete(good, { ...at(good, '|- Lưu: {luu}'), offset: 1, text: '{' }))).not.toContain('.');
    expect(labels(complete(good, { ...at(good, '|Kính gửi: {kinhGuiMot}'), offset: 1, text: '{' }))).not.toContain('.');
    const inList = changedPart(good, part, (xml) => xml.replace(p('CanCu', '{.}'), () => p('CanCu', 'Căn {.}')));
    expect(labels(complete(inList, typing(inList, 'Căn {.}', 'Căn {|')))[0]).toBe('.');
  });

  it('says nothing outside of a tag', () => {
    expect(complete(good, at(good, 'Địa |điểm: {diaDiem}'))).toBeUndefined();
    expect(complete(good, { ...at(good, '|Địa điểm: {diaDiem}'), offset: 500 })).toBeUndefined();
  });

  it('gives what stands in the scope of a form in HTML, half written as it is', () => {
    const open = changed(good, HBS, (text) => text.replace('{{ten}}:', '{{te'));
    expect(labels(complete(open, inText(open, HBS, '{{te|')))).toEqual(['ten']);
    const before = changed(good, HBS, (text) => text.replace('<h1>', '<h1>{{#each kh'));
    expect(labels(complete(before, inText(before, HBS, '{{#each kh|')))).toEqual(['khoa']);
    const partial = changed(good, HBS, (text) => text.replace('<h1>', '<h1>{{> '));
    expect(labels(complete(partial, inText(partial, HBS, '<h1>{{> |')))).toEqual(['khung.svg', 'trong-dong.svg']);
    const close = changed(good, HBS, (text) => text.replace('{{/each}}', '<b>{{/'));
    expect(labels(complete(close, inText(close, HBS, '<b>{{/|')))).toEqual(['each']);
  });
});

describe('hover and definition', () => {
  it('tells title, type, a value, where it comes from and where it is used', () => {
    expect(hover(good, at(good, '{dia|Diem}'))).toMatchObject({
      name: 'diaDiem',
      title: 'Địa điểm họp',
      type: 'chữ',
      description: 'Địa điểm họp của cuộc họp.',
      from: ['diaDiem'],
      example: 'Phòng họp số 2',
      uses: [{ file: DOCX, part, quote: '{diaDiem}' }],
    });
    expect(hover(good, at(good, '{ch|uQuan}'))).toMatchObject({
      title: 'Tên cơ quan chủ quản, chữ in hoa',
      from: ['coQuan/chuQuan'],
    });
  });

  it('goes to the schema, also through $ref, and back', () => {
    const own = definition(good, at(good, '{dia|Diem}'))!;
    expect(own.file).toBe(WORD_SCHEMA);
    const lines = (good.get(WORD_SCHEMA) as string).split('\n');
    if (!('line' in own)) throw new Error('no text place');
    expect(lines[own.line - 1]!.slice(own.column - 1, own.column - 1 + own.length)).toBe('"diaDiem"');
    expect(definition(good, at(good, '{ch|uQuan}'))?.file).toBe('schemas/common/van-ban.v1.schema.json');
    const item = definition(good, at(good, '{chuc|Danh}'));
    expect(item?.file).toBe(WORD_SCHEMA);
    expect(definition(good, inText(good, WORD_SCHEMA, '"dia|Diem": {'))).toMatchObject({
      file: DOCX,
      quote: '{diaDiem}',
    });
  });

  it('knows names of a form in HTML', () => {
    expect(hover(good, inText(good, HBS, '{{te|n}}'))).toMatchObject({
      title: 'Tên khóa',
      from: ['khoa/*/ten'],
      example: 'Tin học',
    });
    expect(definition(good, inText(good, HBS, '{{te|n}}'))?.file).toBe('schemas/giay-chung-nhan/2026-2027.schema.json');
  });
});

const edited = (folder: Folder, edits: readonly Edit[]): Folder => new Map([...folder, ...applyEdits(folder, edits)]);

describe('rename', () => {
  const names = (folder: Folder, path: string, name: string) => {
    const found = rename(folder, path.startsWith('khoa') ? HTML : WORD, path, name);
    if ('refused' in found) throw new Error(found.refused);
    return edited(folder, found.edits);
  };

  it('renames a field in schema, examples, Word file and file name at once, and leaves nothing wrong', () => {
    const after = names(good, 'diaDiem', 'noiHop');
    expect(problems(after)).toEqual([]);
    expect(partOf(after.get(DOCX)!)).toContain('Địa điểm: {noiHop}, {ngayHop}.');
    for (const file of [WORD_SCHEMA, WORD_EXAMPLE, WORD_MANIFEST]) expect(after.get(file)).toContain('noiHop');
    for (const file of [WORD_SCHEMA, WORD_EXAMPLE, WORD_MANIFEST]) expect(after.get(file)).not.toContain('diaDiem');
  });

  it('renames conditions with the field, lists with both their tags, and fields of items', () => {
    const condition = names(good, 'ghiChu', 'luuY');
    expect(partOf(condition.get(DOCX)!)).toMatch(/\{#coLuuY\}.*\{luuY\}.*\{\/coLuuY\}/s);
    expect(partOf(names(good, 'thanhVien', 'nguoiDu').get(DOCX)!)).toMatch(/\{#nguoiDu\}\{hoTen\}.*\{\/nguoiDu\}/s);
    const item = partOf(names(good, 'thanhVien/*/hoTen', 'ten').get(DOCX)!);
    expect(item).toContain('{#thanhVien}{ten}');
    // The signer's own name is another field.
    expect(item).toContain(p('HoTen', '{hoTen}'));
    for (const path of ['ghiChu', 'thanhVien', 'thanhVien/*/hoTen'])
      expect(problems(names(good, path, 'tenMoi'))).toEqual([]);
  });

  it('renames in a form in HTML', () => {
    const after = names(good, 'khoa', 'lop');
    expect(after.get(HBS)).toContain('{{#each lop}}');
    expect(names(good, 'khoa/*/ten', 'tenKhoa').get(HBS)).toContain('{{tenKhoa}}:');
    expect(problems(after)).toEqual([]);
  });

  it('keeps every other byte of the Word file', () => {
    const [before, after] = [good.get(DOCX), names(good, 'diaDiem', 'noiHop').get(DOCX)] as [Uint8Array, Uint8Array];
    const [one, two] = [new PizZip(before), new PizZip(after)];
    for (const name of Object.keys(one.files)) {
      if (name !== part) expect([name, two.file(name)?.asText()]).toEqual([name, one.file(name)?.asText()]);
    }
    expect(partOf(after)).toBe(partOf(before).replace('{diaDiem}', '{noiHop}'));
  });

  it.each([
    ['coQuan', 'noi', 'hãy sửa "title" của nó'],
    ['nguoiKy/chucVu', 'noi', 'hãy thêm trường mới'],
    ['khongCo', 'noi', 'không có'],
    ['diaDiem', 'ngayHop', 'đã có'],
    ['diaDiem', 'banHanh', 'đã dùng'],
    ['diaDiem', 'Nơi họp', 'không dấu'],
    ['diaDiem', 'constructor', 'không dấu'],
  ])('refuses %s → %s', (path, name, why) => {
    expect(rename(good, WORD, path, name)).toEqual({ refused: expect.stringContaining(why) });
  });

  it('refuses what has been published', () => {
    const published = changed(good, WORD_MANIFEST, (text) => text.replace('"draft"', '"published"'));
    expect(rename(published, WORD, 'diaDiem', 'noiHop')).toEqual({ refused: expect.stringContaining('đã ban hành') });
  });
});

describe('quick fixes', () => {
  const mendable = mistakes.filter(({ make }) => problems(make())[0]!.fixes.length > 0);

  it.each(mendable)('mends $what', ({ make }) => {
    const folder = make();
    const [{ fixes }] = problems(folder) as [ReturnType<typeof problems>[0]];
    const after = problems(edited(folder, fixes[0]!.edits));
    expect(after.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  it('are there for tags in two looks, quotes and slips', () => {
    const codes = new Set(mendable.map(({ code }) => code));
    for (const code of [
      'TAG_SPLIT',
      'TAG_QUOTES',
      'TAG_INVISIBLE',
      'TAG_DOUBLE_BRACES',
      'FIELD_UNKNOWN',
      'SECTION_MISMATCH',
      'HTML_QUOTES',
      'HTML_UNESCAPED',
    ]) {
      expect(codes).toContain(code);
    }
  });

  it('join a tag in the look of its first character', () => {
    const split = changedPart(good, part, (xml) => xml.replace(r('{hoTen}'), () => r('{ho', '<w:b/>') + r('Ten}')));
    const after = edited(split, problems(split)[0]!.fixes[0]!.edits);
    expect(partOf(after.get(DOCX)!)).toContain(r('{hoTen}', '<w:b/>'));
  });
});

describe('fields of a schema of its own', () => {
  it('are printed as the language service says', () => {
    const schema = readSchema(good, WORD)!;
    const manifest = JSON.parse(good.get(WORD_MANIFEST) as string);
    const version = { manifest, schema: schema.bundle, hash: 'own' } as TemplateVersion;
    const data = JSON.parse(good.get(WORD_EXAMPLE) as string);
    expect(compose(version, data, latin).view).toMatchObject({
      diaDiem: 'Phòng họp số 2',
      ngayHop: 'ngày 09 tháng 3 năm 2026',
      ghiChu: 'Mang theo sổ điểm',
      coGhiChu: true,
      thanhVien: [{ hoTen: 'Lò Thị Pâng', chucDanh: 'Tổ trưởng' }],
    });
    const { ghiChu: _, ...without } = data;
    expect(compose(version, without, latin).view).toMatchObject({ ghiChu: '', coGhiChu: false });
    const { links } = markedView(version, compose(version, data, latin));
    for (const link of ['/diaDiem', '/ngayHop', '/thanhVien/0/hoTen']) expect(links).toContain(link);
  });
});

describe('a common schema that was copied', () => {
  const COPY = 'schemas/common/van-ban.v9.schema.json';
  const copied = (change: (text: string) => string): Folder => {
    const folder = changed(goodFolder(), WORD_SCHEMA, (text) => text.replaceAll('van-ban.v1', 'van-ban.v9'));
    return new Map([
      ...folder,
      [COPY, change(new TextDecoder().decode(folder.get('schemas/common/van-ban.v1.schema.json') as Uint8Array))],
    ]);
  };

  it('is named where its $id is still that of the first', () => {
    const found = problems(copied((text) => text)).filter(({ code }) => code === 'SCHEMA_REF');
    expect(found.length).toBeGreaterThan(0);
    for (const { fix } of found) expect(fix).toContain(`"$id" ở đầu tệp ${COPY}`);
  });

  it('is good with an $id of its own', () => {
    expect(problems(copied((text) => text.replace('van-ban.v1', 'van-ban.v9')))).toEqual([]);
  });
});

describe('a field of the items of a list', () => {
  const withField = (folder: Folder): Folder =>
    changed(folder, WORD_SCHEMA, (text) => {
      const schema = JSON.parse(text);
      const soPhieu = { title: 'Số phiếu', description: 'Số phiếu đồng ý.', type: ['integer', 'null'] };
      Object.assign(schema.properties.thanhVien.items.properties, { soPhieu });
      return JSON.stringify(schema, null, 2);
    });
  const cell = (words: string) => `<w:tc>${p('Doan', words)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('{#thanhVien}{hoTen}')}${cell('{soPhieu}{/thanhVien}')}</w:tr></w:tbl>`;

  it('that the form never prints is told, though the list is repeated', () => {
    expect(problems(withField(goodFolder()))).toEqual([
      expect.objectContaining({ code: 'FIELD_NOT_PRINTED', message: expect.stringContaining('thanhVien/*/soPhieu') }),
    ]);
  });

  it('may be empty in a cell of its own, and its place is told by table, row and cell', () => {
    const add = (words: string) => (xml: string) => xml.replace(p('TheMau', '{#moDau}'), (all) => words + all);
    expect(problems(changedPart(withField(goodFolder()), part, add(table)))).toEqual([]);
    const wrong = changedPart(withField(goodFolder()), part, add(table.replace('{soPhieu}', '{soPhieuu}')));
    const [found] = problems(wrong).filter(({ code }) => code === 'FIELD_UNKNOWN');
    expect(found?.place).toMatchObject({ quote: '{soPhieuu}', cell: { row: 1, cell: 2 } });
  });
});

describe('an item that is numbered by hand', () => {
  it('tells where a place is, as a heading does', () => {
    const folder = changedPart(goodFolder(), part, (xml) =>
      xml.replace(p('TheMau', '{#moDau}'), (all) => p('Doan', '9. Phạm vi công bố') + p('Doan', '{khongCo}') + all),
    );
    const [found] = problems(folder).filter(({ code }) => code === 'FIELD_UNKNOWN');
    expect(found?.place).toMatchObject({ heading: '9. Phạm vi công bố' });
  });
});

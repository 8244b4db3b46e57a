import { readFileSync } from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';
import { replaceParts } from '../../service/engine/seal/docx.js';
import { readFolder } from '../../toolkit/language/host/node.js';
import type { Content, Folder, VersionName } from '../../toolkit/language/index.js';

/** Good templates, made by code from those of the repository: drafts with fields of their own that nothing is wrong with. */

const home = path.resolve(import.meta.dirname, '../..');
const text = (name: string) => readFileSync(path.join(home, name), 'utf8');

export const WORD: VersionName = { id: 'thong-bao-hop', version: '2026-2027' };
export const HTML: VersionName = { id: 'giay-chung-nhan', version: '2026-2027' };
export const DOCX = 'templates/thong-bao-hop/2026-2027/template.docx';
export const HBS = 'templates/giay-chung-nhan/2026-2027/template.hbs';
export const WORD_SCHEMA = 'schemas/thong-bao-hop/2026-2027.schema.json';
export const WORD_EXAMPLE = 'examples/thong-bao-hop/2026-2027/hop.json';
export const WORD_MANIFEST = 'templates/thong-bao-hop/2026-2027/manifest.json';

/** A paragraph of one run. */
export const p = (style: string, words: string, run = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r(words, run)}</w:p>`;
export const r = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

const cell = (words: string) => `<w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>${p('OBang', words)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
const table = `<w:tbl><w:tblPr><w:tblStyle w:val="Bang"/><w:tblW w:w="9354" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid>${row('Họ và tên', 'Chức danh')}${row('{#thanhVien}{hoTen}', '{chucDanh}{/thanhVien}')}</w:tbl>`;

/** What the notice of a meeting adds to a notice, behind its grounds. */
const ADDED = [
  p('Doan', 'Địa điểm: {diaDiem}, {ngayHop}.'),
  p('TheMau', '{#coGhiChu}'),
  p('Doan', 'Ghi chú: {ghiChu}'),
  p('TheMau', '{/coGhiChu}'),
  table,
].join('');

export const partOf = (docx: Content, name = 'word/document.xml'): string =>
  new PizZip(docx as Uint8Array).file(name)?.asText() ?? '';

const field = (title: string, rest: object) => ({ title, description: `${title} của cuộc họp.`, ...rest });
const words = { type: 'string', maxLength: 300, pattern: '\\S' };
const OWN = {
  diaDiem: field('Địa điểm họp', words),
  ngayHop: field('Ngày họp', { type: 'string', format: 'date' }),
  ghiChu: field('Ghi chú', { ...words, type: ['string', 'null'] }),
  thanhVien: field('Thành viên', {
    type: 'array',
    maxItems: 100,
    items: {
      title: 'Một thành viên',
      description: 'Người được mời họp.',
      type: 'object',
      additionalProperties: false,
      required: ['hoTen', 'chucDanh'],
      properties: { hoTen: field('Họ tên', words), chucDanh: field('Chức danh', words) },
    },
  }),
};

function wordFiles(): [string, Content][] {
  const source = readFileSync(path.join(home, 'templates/thong-bao/2025-2026/template.docx'));
  const anchor = p('TheMau', '{#moDau}');
  const document = partOf(source).replace(anchor, () => ADDED + anchor);
  const schema = JSON.parse(text('schemas/thong-bao/2025-2026.schema.json'));
  const manifest = JSON.parse(text('templates/thong-bao/2025-2026/manifest.json'));
  const example = JSON.parse(text('examples/thong-bao/2025-2026/hoc-bong.json'));
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    [DOCX, replaceParts(source, new Map([['word/document.xml', document]]))],
    [
      WORD_SCHEMA,
      json({
        ...schema,
        $id: 'https://vanthu.vn/schemas/thong-bao-hop/2026-2027.schema.json',
        required: [...schema.required, 'diaDiem', 'ngayHop', 'thanhVien'],
        properties: { ...schema.properties, ...OWN },
      }),
    ],
    [
      WORD_MANIFEST,
      json({
        ...manifest,
        ...WORD,
        name: 'Thông báo họp',
        status: 'draft',
        fileName: 'Thông báo họp {{so}} {{diaDiem}}',
      }),
    ],
    [
      WORD_EXAMPLE,
      json({
        ...example,
        diaDiem: 'Phòng họp số 2',
        ngayHop: '2026-03-09',
        ghiChu: 'Mang theo sổ điểm',
        thanhVien: [{ hoTen: 'Lò Thị Pâng', chucDanh: 'Tổ trưởng' }],
      }),
    ],
  ];
}

function htmlFiles(): [string, Content][] {
  const from = { dir: 'giay-khen/2025-2026', to: 'giay-chung-nhan/2026-2027' };
  const files = ['giay-khen.css', 'khung.svg', 'trong-dong.svg'];
  const schema = JSON.parse(text('schemas/thong-bao/2025-2026.schema.json'));
  const { coQuan, ngay, diaDanh, nguoiKy, trichYeu } = schema.properties;
  const manifest = JSON.parse(text(`templates/${from.dir}/manifest.json`));
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const form = [
    '<main>',
    '{{> "khung.svg"}}',
    '{{> "trong-dong.svg"}}',
    '{{#if coChuQuan}}<p>{{chuQuan}}</p>{{/if}}',
    '<h1>{{banHanh}}</h1>',
    '<p>{{trichYeu}}</p>',
    '{{#each khoa}}',
    '<p>{{ten}}: {{van ghiNhan}}</p>',
    '{{/each}}',
    '<p>{{diaDanh}}, {{ngayThang}}</p>',
    '{{#if coKyThay}}<p>{{kyThay}}</p>{{/if}}',
    '<p>{{chucVu}}</p>',
    '{{#if coChucVuCoQuan}}<p>{{chucVuCoQuan}}</p>{{/if}}',
    '<p>{{hoTen}}</p>',
    '</main>',
    '',
  ];
  const {
    anhChuKy: _,
    anhConDau: __,
    ...signer
  } = JSON.parse(text('schemas/common/van-ban.v2.schema.json')).$defs.nguoiKy.properties;
  return [
    [HBS, form.join('\n')],
    ...files.map((name): [string, Content] => [`templates/${from.to}/${name}`, text(`templates/${from.dir}/${name}`)]),
    [
      `schemas/${from.to}.schema.json`,
      json({
        ...schema,
        $id: `https://vanthu.vn/schemas/${from.to}.schema.json`,
        required: ['coQuan', 'trichYeu', 'nguoiKy', 'khoa'],
        properties: {
          coQuan,
          diaDanh,
          ngay,
          trichYeu,
          nguoiKy: {
            ...nguoiKy,
            ...field('Người ký', {}),
            $ref: undefined,
            type: 'object',
            required: ['chucVu'],
            properties: signer,
          },
          khoa: field('Các khóa học', {
            type: 'array',
            maxItems: 20,
            items: {
              title: 'Một khóa học',
              description: 'Tên và ghi nhận.',
              type: 'object',
              required: ['ten', 'ghiNhan'],
              properties: { ten: field('Tên khóa', words), ghiNhan: field('Ghi nhận', words) },
            },
          }),
        },
      }),
    ],
    [
      `templates/${from.to}/manifest.json`,
      json({ ...manifest, ...HTML, name: 'Giấy chứng nhận', status: 'draft', fileName: 'Chứng nhận {{trichYeu}}' }),
    ],
    [
      `examples/${from.to}/mot.json`,
      json({
        coQuan: { banHanh: 'Trường THPT Thanh Nưa' },
        trichYeu: 'hoàn thành khóa bồi dưỡng',
        nguoiKy: { chucVu: 'Hiệu trưởng', hoTen: 'Lò Văn Pâng' },
        khoa: [{ ten: 'Tin học', ghiNhan: 'Tốt' }],
      }),
    ],
  ];
}

const shared = [...readFolder(home)].filter(([name]) => /^schemas\/(common\/|manifest)/.test(name));
const good = new Map<string, Content>([...shared, ...wordFiles(), ...htmlFiles()]);

export const goodFolder = (): Map<string, Content> => new Map(good);

/** The folder with a file changed; throws where the change changes nothing, for then a test tests nothing. */
export function changed(folder: Folder, file: string, change: (text: string) => string): Folder {
  const before = folder.get(file);
  if (typeof before !== 'string') throw new Error(`${file} is no text`);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${file}`);
  return new Map([...folder, [file, after]]);
}

/** The same in a part of the Word template. A part that is not there yet is made of nothing. */
export function changedPart(folder: Folder, part: string, change: (xml: string) => string): Folder {
  const docx = folder.get(DOCX) as Uint8Array;
  const before = partOf(docx, part);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${part}`);
  return new Map([...folder, [DOCX, replaceParts(docx, new Map([[part, after]]))]]);
}

import { packDocx, sealDocx } from '../seal/docx.js';
import type { Regime } from '../the-thuc/regime.js';
import { mm } from '../xml.js';
import { styleSheet, textWidth } from './styles.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = [
  `xmlns:w="${W}" xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** Page, margins and page number of the regime. Numbers start at 1 and the first page shows none. */
export function section({ page, pageNumber }: Regime, landscape = false): string {
  const { margin } = page;
  const [width, height] = landscape ? [page.height, page.width] : [page.width, page.height];
  const kind = pageNumber.place === 'header-center' ? 'header' : 'footer';
  return [
    `<w:sectPr><w:${kind}Reference w:type="default" r:id="rIdSoTrang"/>`,
    `<w:pgSz w:w="${mm(width)}" w:h="${mm(height)}"${landscape ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${mm(margin.top)}" w:right="${mm(margin.right)}" w:bottom="${mm(margin.bottom)}"`,
    ` w:left="${mm(margin.left)}" w:header="567" w:footer="567" w:gutter="0"/>`,
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>',
  ].join('');
}

export interface Contents {
  /** The document's paragraphs and tables. */
  body: string;
  title: string;
  /** The last section lies. */
  landscape?: boolean | undefined;
}

/** A DOCX package around this body: styles, settings and page number of the regime. */
export function packageDocx(regime: Regime, { body, title, landscape }: Contents): Uint8Array {
  const kind = regime.pageNumber.place === 'header-center' ? 'header' : 'footer';
  const root = kind === 'header' ? 'hdr' : 'ftr';
  const field = ['begin', 'separate', 'end'].map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`);
  const page = `${field[0]}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field[1]}<w:r><w:t>2</w:t></w:r>${field[2]}`;
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const relations = (...all: string[]) =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

  const parts = new Map<string, string>([
    [
      '[Content_Types].xml',
      [
        `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        override('word/document.xml', `${TYPE}.document.main+xml`),
        override('word/styles.xml', `${TYPE}.styles+xml`),
        override('word/settings.xml', `${TYPE}.settings+xml`),
        override('word/fontTable.xml', `${TYPE}.fontTable+xml`),
        override(`word/${kind}1.xml`, `${TYPE}.${kind}+xml`),
        override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
        override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
        '</Types>',
      ].join(''),
    ],
    [
      '_rels/.rels',
      relations(
        relation('rId1', `${R}/officeDocument`, 'word/document.xml'),
        relation(
          'rId2',
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ),
        relation('rId3', `${R}/extended-properties`, 'docProps/app.xml'),
      ),
    ],
    [
      'word/_rels/document.xml.rels',
      relations(
        relation('rId1', `${R}/styles`, 'styles.xml'),
        relation('rId2', `${R}/settings`, 'settings.xml'),
        relation('rId3', `${R}/fontTable`, 'fontTable.xml'),
        relation('rIdSoTrang', `${R}/${kind}`, `${kind}1.xml`),
      ),
    ],
    [
      'word/document.xml',
      `${XML}<w:document ${NAMESPACES}><w:body>${body}${section(regime, landscape)}</w:body></w:document>`,
    ],
    ['word/styles.xml', styleSheet(regime, textWidth(regime, landscape))],
    [
      `word/${kind}1.xml`,
      `${XML}<w:${root} ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="SoTrang"/></w:pPr>${page}</w:p></w:${root}>`,
    ],
    [
      'word/settings.xml',
      [
        `${XML}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>`,
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>',
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
        '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>',
      ].join(''),
    ],
    [
      'word/fontTable.xml',
      `${XML}<w:fonts xmlns:w="${W}"><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`,
    ],
    [
      'docProps/app.xml',
      `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Văn Thư</Application></Properties>`,
    ],
  ]);
  return sealDocx(packDocx(parts), new Map(), { title, date: regime.tu, creator: 'Văn Thư' });
}

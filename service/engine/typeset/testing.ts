import PizZip from 'pizzip';

/** Parts of a DOCX built by a test: fragments of WordprocessingML, wrapped into a package that Word would open. */
export interface TestDocx {
  /** Inside `w:body`, without its last `w:sectPr`. */
  body: string;
  /** Inside the last `w:sectPr`, before size and margins; A4 with the margins of TT 01/2011 otherwise. */
  section?: string;
  page?: string;
  /** Inside `w:styles`. */
  styles?: string;
  numbering?: string;
  settings?: string;
  theme?: string;
  footnotes?: string;
  /** By relationship id: inside `w:hdr` or `w:ftr`. */
  headers?: Record<string, string>;
  footers?: Record<string, string>;
  /** By relationship id: pictures, kept as `word/media/<id>` with this ending. */
  media?: Record<string, { ending: string; bytes: Uint8Array }>;
  /** By relationship id: external targets. */
  links?: Record<string, string>;
  /** By relationship id: what else the document refers to, by the last word of its type. */
  relations?: Record<string, { type: string; target: string; external: boolean }>;
  /** Parts that stand in the package beside all this. */
  parts?: Record<string, string | Uint8Array>;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:w10="urn:schemas-microsoft-com:office:word"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
].join(' ');

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const A4 =
  '<w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>';

export const NORMAL =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>' +
  '<w:sz w:val="28"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';

export const SETTINGS =
  '<w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

const part = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${content}</w:${root}>`;

export function buildDocx(docx: TestDocx): Uint8Array {
  const parts = new Map<string, string>();
  const relationships: string[] = [];
  const overrides: string[] = [];
  const add = (id: string, type: string, name: string, xml: string, contentType: string) => {
    parts.set(`word/${name}`, xml);
    relationships.push(`<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${name}"/>`);
    overrides.push(`<Override PartName="/word/${name}" ContentType="${contentType}"/>`);
  };
  add('rIdStyles', 'styles', 'styles.xml', part('styles', docx.styles ?? NORMAL), `${CONTENT}.styles+xml`);
  add(
    'rIdSettings',
    'settings',
    'settings.xml',
    part('settings', docx.settings ?? SETTINGS),
    `${CONTENT}.settings+xml`,
  );
  if (docx.numbering !== undefined) {
    add('rIdNumbering', 'numbering', 'numbering.xml', part('numbering', docx.numbering), `${CONTENT}.numbering+xml`);
  }
  if (docx.footnotes !== undefined) {
    add('rIdFootnotes', 'footnotes', 'footnotes.xml', part('footnotes', docx.footnotes), `${CONTENT}.footnotes+xml`);
  }
  if (docx.theme !== undefined) {
    const theme = 'application/vnd.openxmlformats-officedocument.theme+xml';
    add('rIdTheme', 'theme', 'theme/theme1.xml', docx.theme, theme);
  }
  for (const [id, xml] of Object.entries(docx.headers ?? {})) {
    add(id, 'header', `${id}.xml`, part('hdr', xml), `${CONTENT}.header+xml`);
  }
  for (const [id, xml] of Object.entries(docx.footers ?? {})) {
    add(id, 'footer', `${id}.xml`, part('ftr', xml), `${CONTENT}.footer+xml`);
  }
  for (const [id, target] of Object.entries(docx.links ?? {})) {
    relationships.push(`<Relationship Id="${id}" Type="${TYPES}/hyperlink" Target="${target}" TargetMode="External"/>`);
  }
  for (const [id, { type, target, external }] of Object.entries(docx.relations ?? {})) {
    const mode = external ? ' TargetMode="External"' : '';
    relationships.push(`<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"${mode}/>`);
  }
  const media: Record<string, Uint8Array> = {};
  for (const [id, { ending, bytes }] of Object.entries(docx.media ?? {})) {
    media[`word/media/${id}.${ending}`] = bytes;
    relationships.push(`<Relationship Id="${id}" Type="${TYPES}/image" Target="media/${id}.${ending}"/>`);
    overrides.push(`<Override PartName="/word/media/${id}.${ending}" ContentType="image/${ending}"/>`);
  }
  const sectPr = `<w:sectPr>${docx.section ?? ''}${docx.page ?? A4}</w:sectPr>`;
  parts.set('word/document.xml', part('document', `<w:body>${docx.body}${sectPr}</w:body>`));
  const namespace = 'http://schemas.openxmlformats.org/package/2006';
  return zip({
    '[Content_Types].xml': `<Types xmlns="${namespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${namespace}/relationships"><Relationship Id="rId1" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${namespace}/relationships">${relationships.join('')}</Relationships>`,
    ...Object.fromEntries(parts),
    ...media,
    ...docx.parts,
  });
}

export function zip(entries: Record<string, string | Uint8Array>): Uint8Array {
  const archive = new PizZip();
  for (const [name, content] of Object.entries(entries)) archive.file(name, content);
  return archive.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A paragraph of plain text; `props` goes into `w:pPr`, `run` into `w:rPr`. */
export const p = (text: string, props = '', run = ''): string => paragraph(r(text, run), props);

export const paragraph = (content: string, props = ''): string => `<w:p><w:pPr>${props}</w:pPr>${content}</w:p>`;

export const r = (text: string, props = ''): string =>
  `<w:r><w:rPr>${props}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const TAB = '<w:r><w:tab/></w:r>';

export const field = (instruction: string, cached = '1'): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${cached}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const table = (grid: number[], rows: string[], props = ''): string =>
  `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/>${props}</w:tblPr>` +
  `<w:tblGrid>${grid.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

export const row = (cells: string[], props = ''): string => `<w:tr><w:trPr>${props}</w:trPr>${cells.join('')}</w:tr>`;

export const cell = (width: number, content: string, props = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${props}</w:tcPr>${content}</w:tc>`;

export const GRID =
  '<w:tblBorders>' +
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('') +
  '</w:tblBorders>';

/** The body of typeset HTML with its classes written out as `style` attributes, so that a test can read both at once. */
export function expand(html: string): string {
  const rules = new Map<string, string>();
  for (const [, name, css] of html.matchAll(/^\.(c\w+)\{(.*)\}$/gm)) rules.set(name!, css!);
  const body = html.slice(html.indexOf('<body>') + '<body>'.length, html.indexOf('</body>'));
  return body.replace(/class="(c\w+)"/g, (_, name: string) => `style="${rules.get(name) ?? '?'}"`);
}

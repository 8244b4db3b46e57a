import { type Bang, type Dong, isBang, isPhuLuc, manh, type To } from './to.js';

/** OpenDocument text in one flat file, as LibreOffice saves it. */

export interface FodtOptions {
  /** Lines drawn beside the text, or borders of an empty paragraph. */
  ke?: 'hinh' | 'vien';
}

const mm = (pt: number) => `${((pt * 25.4) / 72).toFixed(3)}mm`;

const NAMESPACES = [
  ['office', 'office'],
  ['style', 'style'],
  ['text', 'text'],
  ['table', 'table'],
  ['draw', 'drawing'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  )
  .join(' ');

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\n/g, '<text:line-break/>')
    .replace(/\t/g, '<text:tab/>')
    .replace(/ {2}/g, ' <text:s/>');

export function fodt(to: To, { ke = 'hinh' }: FodtOptions = {}): string {
  const { page } = to;
  const width = ((page.width - page.left - page.right) * 72) / 25.4;
  const left = width * 0.44;
  const styles: string[] = [];
  const style = (family: string, content: string, attributes = '') => {
    const name = `${family.slice(0, 1).toUpperCase()}${styles.length + 1}`;
    styles.push(`<style:style style:name="${name}" style:family="${family}"${attributes}>${content}</style:style>`);
    return name;
  };
  const graphic = style(
    'graphic',
    '<style:graphic-properties draw:stroke="solid" svg:stroke-width="0.25mm" svg:stroke-color="#000000" style:wrap="run-through" style:horizontal-pos="from-left" style:horizontal-rel="paragraph" style:vertical-pos="from-top" style:vertical-rel="paragraph"/>',
  );
  const look = (dong: Dong, bold: boolean) =>
    style(
      'text',
      `<style:text-properties style:font-name="${dong.font ?? to.font}" fo:font-size="${dong.size}pt"${bold ? ' fo:font-weight="bold"' : ''}${dong.italic ? ' fo:font-style="italic"' : ''}` +
        `${dong.underline ? ' style:text-underline-style="solid"' : ''}${dong.caps ? ' fo:text-transform="uppercase"' : ''}${dong.colour ? ` fo:color="#${dong.colour}"` : ''}/>`,
    );
  const paragraph = (dong: Dong, column: number, more = '') => {
    const properties =
      `<style:paragraph-properties${more ? ' style:page-number="1"' : ''} fo:text-align="${dong.align === 'left' ? 'start' : dong.align === 'right' ? 'end' : dong.align}" fo:margin-left="${mm(dong.left ?? 0)}" fo:text-indent="${mm(dong.firstLine ?? 0)}"` +
      ` fo:margin-top="${dong.before ?? 0}pt" fo:margin-bottom="${dong.after ?? 0}pt" fo:line-height="${Math.round((dong.line ?? 1) * 100)}%"/>` +
      `<style:text-properties style:font-name="${to.font}" fo:font-size="${dong.size}pt"/>`;
    const name = style('paragraph', properties, ` style:parent-style-name="Standard"${more}`);
    const runs = manh(dong).map(
      ({ text, bold }) => `<text:span text:style-name="${look(dong, bold)}">${escaped(text)}</text:span>`,
    );
    const line = dong.ke === undefined ? '' : ke === 'hinh' ? drawn(dong.ke, column) : '';
    const own = `<text:p text:style-name="${name}">${line}${runs.join('')}</text:p>`;
    return dong.ke !== undefined && ke === 'vien' ? own + bordered(dong.ke, column) : own;
  };
  const drawn = (length: number, column: number) => {
    const from = (column - length) / 2;
    return `<draw:line text:anchor-type="paragraph" draw:z-index="1" draw:style-name="${graphic}" svg:x1="${mm(from)}" svg:y1="6.2mm" svg:x2="${mm(from + length)}" svg:y2="6.2mm"/>`;
  };
  const bordered = (length: number, column: number) => {
    const indent = mm((column - length) / 2);
    const name = style(
      'paragraph',
      `<style:paragraph-properties fo:margin-left="${indent}" fo:margin-right="${indent}" fo:border-top="0.5pt solid #000000" fo:border-bottom="none" fo:border-left="none" fo:border-right="none" fo:padding="0mm"/><style:text-properties fo:font-size="2pt"/>`,
      ' style:parent-style-name="Standard"',
    );
    return `<text:p text:style-name="${name}"/>`;
  };
  const grid = (columns: readonly number[], rows: readonly string[][], border: boolean) => {
    const whole = style(
      'table',
      `<style:table-properties style:width="${mm(columns.reduce((a, b) => a + b))}" table:align="left"/>`,
    );
    const cols = columns.map((one) =>
      style('table-column', `<style:table-column-properties style:column-width="${mm(one)}"/>`),
    );
    const box = style(
      'table-cell',
      `<style:table-cell-properties fo:padding="${border ? '1.2mm' : '0mm'}" fo:border="${border ? '0.5pt solid #000000' : 'none'}"/>`,
    );
    return (
      `<table:table table:style-name="${whole}">${cols.map((name) => `<table:table-column table:style-name="${name}"/>`).join('')}` +
      `${rows.map((cells) => `<table:table-row>${cells.map((one) => `<table:table-cell table:style-name="${box}" office:value-type="string">${one}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`
    );
  };
  const flow = (lines: readonly (Dong | Bang)[], column: number, more = '') =>
    lines.map((one, i) => (isBang(one) ? table(one) : paragraph(one, column, i === 0 ? more : ''))).join('\n');
  const table = ({ cot, hang }: Bang) => {
    const sum = cot.reduce((a, b) => a + b);
    const cells = hang.map((cells, i) =>
      cells.map((text) => paragraph({ text, size: 13, align: 'left', bold: i === 0 }, 100)),
    );
    return grid(
      cot.map((one) => (one / sum) * width),
      cells,
      true,
    );
  };
  const pair = (a: readonly Dong[], b: readonly Dong[]) =>
    grid([left, width - left], [[flow(a, left), flow(b, width - left)]], false);
  const body = [
    pair(to.trai, to.phai),
    flow(to.giua, width),
    paragraph({ text: '', size: 6, align: 'left' }, width),
    pair(to.noiNhan, to.ky),
    ...to.phuLuc.map((lines) => flow(lines, width, isPhuLuc(to, lines) ? ' style:master-page-name="PhuLuc"' : '')),
  ].join('\n');
  const font = `<style:font-face style:name="${to.font}" svg:font-family="&apos;${to.font}&apos;" style:font-family-generic="roman" style:font-pitch="variable"/>`;
  const others = [
    ...new Set(
      [to.trai, to.phai, to.giua, to.noiNhan, to.ky]
        .flat()
        .flatMap((one) => (isBang(one) || !one.font ? [] : [one.font])),
    ),
  ]
    .map((name) => `<style:font-face style:name="${name}" svg:font-family="&apos;${name}&apos;"/>`)
    .join('');
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">` +
    `<office:font-face-decls>${font}${others}</office:font-face-decls>` +
    `<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="${to.font}" fo:font-size="14pt" fo:language="vi" fo:country="VN"/></style:default-style>` +
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"/></office:styles>' +
    `<office:automatic-styles>${styles.join('\n')}${layout(to)}</office:automatic-styles>${masters(to)}` +
    `<office:body><office:text>${body}</office:text></office:body></office:document>`
  );
}

const layout = ({ page, font, pageNumber }: To): string =>
  `<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="${page.width}mm" fo:page-height="${page.height}mm" style:print-orientation="${page.width > page.height ? 'landscape' : 'portrait'}"` +
  ` fo:margin-top="${page.top - (pageNumber?.where === 'header' ? 10 : 0)}mm" fo:margin-bottom="${page.bottom - (pageNumber?.where === 'footer' ? 10 : 0)}mm" fo:margin-left="${page.left}mm" fo:margin-right="${page.right}mm"/>` +
  `<style:header-style>${pageNumber?.where === 'header' ? '<style:header-footer-properties svg:height="10mm" fo:margin-bottom="2mm"/>' : ''}</style:header-style>` +
  `<style:footer-style>${pageNumber?.where === 'footer' ? '<style:header-footer-properties svg:height="10mm" fo:margin-top="2mm"/>' : ''}</style:footer-style></style:page-layout>` +
  `<style:style style:name="So" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="${pageNumber?.align === 'right' ? 'end' : 'center'}"/><style:text-properties style:font-name="${font}" fo:font-size="${pageNumber?.size ?? 14}pt"/></style:style>`;

function masters({ pageNumber }: To): string {
  if (!pageNumber)
    return '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"/></office:master-styles>';
  const { where, hideFirst } = pageNumber;
  const number = `<style:${where}><text:p text:style-name="So"><text:page-number text:select-page="current">2</text:page-number></text:p></style:${where}>`;
  const first = hideFirst ? `<style:${where}-first><text:p/></style:${where}-first>` : '';
  return (
    `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">${number}${first}</style:master-page>` +
    `<style:master-page style:name="PhuLuc" style:page-layout-name="pm1">${number}${first}</style:master-page></office:master-styles>`
  );
}

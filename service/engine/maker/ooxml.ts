import { ruleDescription } from '../fill/rules.js';
import { emu, escapeXml } from '../xml.js';

/** WordprocessingML by small pieces: what the maker needs, in the order the schema of ECMA-376-1 wants. */

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

export const tab = '<w:r><w:tab/></w:r>';

/** A paragraph in the style of this id. `content` is text, or runs already. */
export function p(style: string, content = '', properties = ''): string {
  const runs = content.startsWith('<w:r>') || content === '' ? content : run(content);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`;
}

/** A tag that stands alone and vanishes with its paragraph when the template is filled. */
export const control = (tag: string) => p('TheMau', `{${tag}}`);

/** The paragraphs for each item of the list `name`, or once where `name` is true. */
export const each = (name: string, ...paragraphs: string[]) =>
  [control(`#${name}`), ...paragraphs, control(`/${name}`)].join('');
export const unless = (name: string, ...paragraphs: string[]) =>
  [control(`^${name}`), ...paragraphs, control(`/${name}`)].join('');

/**
 * A line drawn under the paragraph above (a shape, not an underline: TT 01/2011 Điều 6), centred, whose length `fill`
 * sets to this share of that paragraph's last line.
 */
export function rule(id: number, share: number): string {
  const description = escapeXml(ruleDescription(share));
  const length = emu(100 * share);
  return p(
    'DuongKe',
    [
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>',
      '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251658240" behindDoc="0"',
      ' locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>',
      '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>',
      `<wp:positionV relativeFrom="paragraph"><wp:posOffset>${emu(2)}</wp:posOffset></wp:positionV>`,
      `<wp:extent cx="${length}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>`,
      `<wp:docPr id="${id}" name="Đường kẻ ${id}" descr="${description}"/><wp:cNvGraphicFramePr/>`,
      '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
      '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">',
      `<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${length}" cy="0"/></a:xfrm>`,
      '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>',
      '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>',
      '</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>',
    ].join(''),
  );
}

/** A table without borders and cell margins, for components that stand side by side. Widths in twips. */
export function sideBySide(caption: string, widths: number[], rows: string[][]): string {
  const grid = widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('');
  const body = rows.map((cells) => {
    const tcs = cells.map((c, i) => `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/></w:tcPr>${c}</w:tc>`);
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${tcs.join('')}</w:tr>`;
  });
  return [
    '<w:tbl><w:tblPr><w:tblStyle w:val="BangKhung"/>',
    `<w:tblW w:w="${widths.reduce((a, b) => a + b, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblCaption w:val="${escapeXml(caption)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    ...body,
    '</w:tbl>',
  ].join('');
}

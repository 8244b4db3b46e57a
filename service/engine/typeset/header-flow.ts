import type { Context, Place } from './context.js';
import { ClassRegistry, declare } from './css.js';
import { type Block, flatten, readFlow, writeFlow } from './flow.js';
import { BASE } from './html.js';
import type { ParagraphBox } from './paragraph.js';
import { glyphSize, lineEm, runWidth } from './run.js';
import type { TableBox } from './table.js';
import { points, px, trim } from './units.js';
import { find, findAll, textOf, type XmlElement } from './xml.js';

/** A header or footer that is set like any other text: with tables, pictures, lines and several looks. */
export interface MarginFlow {
  blocks: Block[];
  place: Place;
}

/**
 * Reads a header or footer as a flow, where text in margin boxes would not do. Those that count pages cannot be: only margin
 * boxes know the number of their page.
 */
export function readMarginFlow(ctx: Context, root: XmlElement, place: Place): MarginFlow | undefined {
  if (countsPages(root) || !isRich(root)) return undefined;
  return { blocks: readFlow(ctx, flatten(root), place), place };
}

const COUNTERS = /\b(PAGE|NUMPAGES|SECTIONPAGES)\b/i;

const countsPages = (root: XmlElement): boolean =>
  findAll(root, 'w:instrText').some((field) => COUNTERS.test(textOf(field))) ||
  findAll(root, 'w:fldSimple').some(({ attributes }) => COUNTERS.test(attributes['w:instr'] ?? ''));

const RICH = ['w:tbl', 'w:drawing', 'w:pict', 'w:pBdr', 'w:shd', 'w:framePr'];

function isRich(root: XmlElement): boolean {
  if (RICH.some((name) => find(root, name) !== undefined)) return true;
  const looks = findAll(root, 'w:r')
    .filter((run) => textOf(run).trim() !== '')
    .map((run) => JSON.stringify(find(run, 'w:rPr') ?? ''));
  return new Set(looks).size > 1;
}

/** What is placed by the page stands on each page that has the header. */
const MARGIN = 'margin';

export const inMargin = ({ area }: Context): boolean => area.id === MARGIN;

/**
 * An image of it, as a CSS value: what stands in a margin box is text or images, and an SVG image may hold HTML. It stays text
 * in the PDF. Lengths of the content are half points, those of margin boxes are not scaled.
 *
 * @param top of the flow, from the top edge of the page
 */
export function marginImage(ctx: Context, { blocks, place }: MarginFlow, top: number, height: number): string {
  const { css: outer, area } = ctx;
  ctx.css = new ClassRegistry();
  ctx.area = { ...area, top, room: 0, id: MARGIN };
  const left = declare({ position: 'relative', padding: `0 ${px(place.page.right)} 0 ${px(place.page.left)}` });
  const look = ctx.css.attribute(left);
  const flow = writeFlow(ctx, blocks, true);
  const style = BASE + ctx.css.rules();
  ctx.css = outer;
  ctx.area = area;
  const [wide, high] = [trim(2 * place.page.width), trim(2 * height)];
  const content = `<div xmlns="http://www.w3.org/1999/xhtml"><style>${style}</style><div${look}>${asXml(flow)}</div></div>`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${points(place.page.width)}" height="${points(height)}" viewBox="0 0 ${wide} ${high}">` +
    `<foreignObject width="${wide}" height="${high}" style="overflow:visible">${content}</foreignObject></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** Our HTML as XML: its few empty elements closed. */
const asXml = (html: string): string =>
  html.replace(/<(br|col|img)\b([^>]*?)\/?>/g, '<$1$2/>').replaceAll('&nbsp;', '\u00a0');

/** How high a flow will be, more or less: no browser is asked. Points. */
export function flowHeight(ctx: Context, blocks: readonly Block[], width: number): number {
  let height = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') height += paragraphHeight(ctx, block, width);
    else if (block.kind === 'table') height += tableHeight(ctx, block);
  }
  return height;
}

function paragraphHeight(ctx: Context, { items, props, mark }: ParagraphBox, width: number): number {
  let long = props.firstLine ?? 0;
  let lines = 1;
  let high = 0;
  let inline = 0;
  for (const item of items) {
    if (item.kind === 'text') {
      long += runWidth(item.text, item.run, ctx.fonts);
      high = Math.max(high, glyphSize(item.run) * lineEm(item.run));
    } else if (item.kind === 'break') {
      lines++;
      long = 0;
    } else if (item.kind === 'shape' && !item.shape.anchor) inline = Math.max(inline, item.shape.height);
  }
  const room = Math.max(18, width - (props.left ?? 0) - (props.right ?? 0));
  lines += Math.max(0, Math.ceil(long / room) - 1);
  if (high === 0) high = (mark.size ?? 10) * lineEm(mark);
  const { line = 1, lineRule = 'auto' } = props;
  const one = lineRule === 'exact' ? line : lineRule === 'atLeast' ? Math.max(line, high) : high * line;
  return (props.before ?? 0) + (props.after ?? 0) + lines * Math.max(one, inline);
}

function tableHeight(ctx: Context, table: TableBox): number {
  let height = 0;
  for (const row of table.rows) {
    const cells = row.cells.map((cell) => {
      const wide = table.columns.slice(cell.column, cell.column + cell.span).reduce((sum, column) => sum + column, 0);
      const { top, right, bottom, left } = cell.margins;
      return cell.rowSpan > 1 ? 0 : top + bottom + flowHeight(ctx, cell.blocks, wide - left - right);
    });
    const least = row.height?.value ?? 0;
    height += row.height?.exact ? least : Math.max(least, ...cells);
  }
  return height;
}

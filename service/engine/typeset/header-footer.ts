import { contentsOf } from './box.js';
import type { Context, PageGeometry, Place } from './context.js';
import { declare } from './css.js';
import { flatten } from './flow.js';
import { flowHeight, type MarginFlow, marginImage, readMarginFlow } from './header-flow.js';
import { type Inline, readInline } from './inline.js';
import type { Wording } from './page-numbers.js';
import { resolve } from './paragraph.js';
import type { ParagraphProps, RunProps } from './properties.js';
import { LINE_EM } from './run.js';
import { points, trim } from './units.js';
import { elements, findAll, first, type XmlElement } from './xml.js';

type BoxSide = 'left' | 'center' | 'right';

interface BoxLine {
  items: Inline[];
  mark: RunProps;
}

/** A header or footer as page margin boxes: text and page counters, at the left, in the middle, at the right. */
export interface MarginContent {
  boxes: Partial<Record<BoxSide, (BoxLine | undefined)[]>>;
  /** Of all its lines, in points; it pushes the body away where the page margin is too small. */
  height: number;
  /** Line height as a factor of the font size. */
  line: number;
  before: number;
  after: number;
  /** In place of the boxes: it is set as a flow. */
  flow?: MarginFlow;
}

/** Reads `word/header1.xml` or its like. */
export function readMarginContent(ctx: Context, part: string, place: Place): MarginContent | undefined {
  const root = ctx.docx.xml(part);
  if (!root) return undefined;
  return ctx.within(part, () => {
    const flow = readMarginFlow(ctx, root, place);
    if (!flow) return readParagraphs(ctx, root, place);
    const height = flowHeight(ctx, flow.blocks, place.width);
    return { boxes: {}, height, line: LINE_EM, before: 0, after: 0, flow };
  });
}

function readParagraphs(ctx: Context, root: XmlElement, place: Place): MarginContent {
  const content: MarginContent = { boxes: {}, height: 0, line: LINE_EM, before: 0, after: 0 };
  const blocks = flatten(root);
  if (blocks.some((block) => block.name === 'w:tbl')) ctx.note('HEADER_CONTENT');
  const paragraphs = blocks.flatMap((block) => (block.name === 'w:p' ? [block] : findAll(block, 'w:p')));
  paragraphs.forEach((paragraph, index) => {
    ctx.paragraph++;
    const pPr = first(paragraph, 'w:pPr');
    const { props, base } = resolve(ctx, pPr, place);
    const { items } = readInline(ctx, paragraph, base, true);
    const drawings = items.flatMap((item) => (item.kind === 'shape' ? [item.shape] : []));
    if (drawings.length > 0) ctx.note('HEADER_CONTENT');
    for (const box of drawings.flatMap(contentsOf)) {
      for (const inner of findAll(box, 'w:p')) items.push(...readInline(ctx, inner, base, true).items);
    }
    const mark = ctx.styles.run(base, first(pPr, 'w:rPr'));
    if (index === 0) content.before = props.before ?? 0;
    if (index === paragraphs.length - 1) content.after = props.after ?? 0;
    content.height += (props.before ?? 0) + (props.after ?? 0) + lineHeight(props, items, mark);
    if (props.lineRule !== 'exact' && props.lineRule !== 'atLeast') content.line = LINE_EM * (props.line ?? 1);
    for (const [side, segment] of split(items, props, pPr)) {
      content.boxes[side] ??= [];
      content.boxes[side][index] = { items: segment, mark };
    }
  });
  return content;
}

const sizeOf = (items: readonly Inline[], mark: RunProps): number => {
  const text = items.find((item) => item.kind === 'text' || item.kind === 'counter');
  return (text && 'run' in text ? text.run.size : mark.size) ?? 10;
};

function lineHeight(props: ParagraphProps, items: readonly Inline[], mark: RunProps): number {
  const natural = sizeOf(items, mark) * LINE_EM;
  if (props.line === undefined) return natural;
  if (props.lineRule === 'exact') return props.line;
  return props.lineRule === 'atLeast' ? Math.max(props.line, natural) : natural * props.line;
}

/** Text before the first tab stands where the paragraph is aligned to, the rest where its tab stops are. */
function split(items: readonly Inline[], props: ParagraphProps, pPr: XmlElement | undefined): [BoxSide, Inline[]][] {
  const segments: Inline[][] = [[]];
  for (const item of items) {
    if (item.kind === 'tab') segments.push([]);
    else segments.at(-1)!.push(item);
  }
  const frame = first(pPr, 'w:framePr')?.attributes['w:xAlign'];
  const start = frame ?? props.align;
  const stops = (props.tabs ?? []).filter((stop) => stop.kind !== 'clear' && stop.kind !== 'bar');
  return segments
    .map((segment, index): [BoxSide, Inline[]] => {
      if (index > 0) return [sideOf(stops[index - 1]?.kind ?? (index === 1 ? 'center' : 'right')), segment];
      return [sideOf(start), segment];
    })
    .filter(([, segment]) => segment.some((item) => item.kind === 'counter' || item.kind === 'text'));
}

function sideOf(align: string | undefined): BoxSide {
  if (align === 'center') return 'center';
  return align === 'right' || align === 'outside' ? 'right' : 'left';
}

const items = (content: MarginContent | undefined): Inline[] =>
  Object.values(content?.boxes ?? {}).flatMap((lines) => lines.flatMap((line) => line?.items ?? []));

/** Whether it prints nothing. */
export const isBlank = (content: MarginContent | undefined): boolean =>
  content?.flow === undefined &&
  !items(content).some((item) => item.kind === 'counter' || (item.kind === 'text' && item.text.trim() !== ''));

/** Whether it tells how many pages there are. */
export const holdsTotal = (content: MarginContent | undefined): boolean =>
  items(content).some((item) => item.kind === 'counter' && item.counter === 'pages');

/** Margin boxes of one edge of a page rule; boxes that `also` fills and this one does not are emptied. */
export function marginBoxes(
  ctx: Context,
  edge: 'top' | 'bottom',
  content: MarginContent | undefined,
  page: PageGeometry,
  wording: Wording,
  also: MarginContent | undefined,
): string {
  let css = '';
  const corner = `@${edge}-left-corner`;
  if (content?.flow) css += flowBox(ctx, corner, content.flow, content.height, edge, page);
  else if (also?.flow) css += `${corner}{content:none}`;
  for (const side of ['left', 'center', 'right'] as const) {
    const lines = content?.boxes[side];
    if (content && lines) css += marginBox(ctx, `@${edge}-${side}`, lines, content, edge, page, wording);
    else if (also?.boxes[side]) css += `@${edge}-${side}{content:none}`;
  }
  return css;
}

/** Pages have no side margins, so the corner is a box without width, out of which the image stands over the whole page. */
function flowBox(
  ctx: Context,
  corner: string,
  flow: MarginFlow,
  height: number,
  edge: 'top' | 'bottom',
  page: PageGeometry,
): string {
  return `${corner}{${declare({
    content: marginImage(ctx, flow, edge === 'top' ? page.header : page.height - page.footer - height, height),
    'vertical-align': edge,
    'line-height': '0',
    padding: edge === 'top' ? `${points(page.header)} 0 0` : `0 0 ${points(page.footer)}`,
  })}}`;
}

function marginBox(
  ctx: Context,
  name: string,
  lines: (BoxLine | undefined)[],
  content: MarginContent,
  edge: 'top' | 'bottom',
  page: PageGeometry,
  wording: Wording,
): string {
  const runs = lines.flatMap((line) => line?.items ?? []).flatMap((item) => ('run' in item ? [item.run] : []));
  const run = runs[0] ?? {};
  if (runs.some((other) => looks(other) !== looks(run))) ctx.note('HEADER_STYLE');
  // Margin boxes are laid out between the edges of the paper.
  const padding = [
    edge === 'top' ? page.header + content.before : 0,
    name.endsWith('left') ? 0 : page.right,
    edge === 'bottom' ? page.footer + content.after : 0,
    name.endsWith('right') ? 0 : page.left,
  ];
  const values = Array.from(lines, (line) => (line?.items ?? []).map((item) => contentValue(item, wording)).join(' '));
  return `${name}{${declare({
    content: values.join(' "\\a " ').trim() || '""',
    'font-family': 'Tinos,"Times New Roman",serif',
    'font-size': points(run.size ?? 10),
    'font-weight': run.bold ? 'bold' : 'normal',
    'font-style': run.italic ? 'italic' : 'normal',
    'font-kerning': 'none',
    'line-height': trim(content.line),
    'text-decoration': run.underline && run.underline !== 'none' ? 'underline' : undefined,
    color: run.colour ?? undefined,
    'white-space': 'pre-wrap',
    'text-align': name.split('-')[1],
    'vertical-align': edge === 'top' ? 'top' : 'bottom',
    padding: padding.map(points).join(' '),
  })}}`;
}

const looks = (run: RunProps): string =>
  [run.size, run.bold === true, run.italic === true, run.colour ?? '', run.underline ?? 'none'].join(' ');

function contentValue(item: Inline, wording: Wording): string {
  if (item.kind === 'counter') return item.counter === 'page' ? wording.page : `counter(${item.counter})`;
  if (item.kind === 'break') return '"\\a "';
  if (item.kind !== 'text') return '';
  return wording.text(cssString(item.run.caps ? item.text.toUpperCase() : item.text));
}

/** A CSS string that can neither end early nor close the style element it stands in. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\<>&\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;

/** The header or footer parts a section names, by kind. */
export function references(sectPr: XmlElement, name: 'w:headerReference' | 'w:footerReference'): Map<string, string> {
  return new Map(
    elements(sectPr, name).map(({ attributes }) => [attributes['w:type'] ?? 'default', attributes['r:id'] ?? '']),
  );
}

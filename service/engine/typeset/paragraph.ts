import { fillBox } from './box.js';
import type { Context, Place } from './context.js';
import { declare } from './css.js';
import { inMargin } from './header-flow.js';
import { type Break, type Inline, readInline } from './inline.js';
import { InlineWriter } from './inline-html.js';
import { mergeParagraph, mergeToggling, type ParagraphProps, type RunProps, readParagraphProps } from './properties.js';
import { type BlockFont, blockFontCss, glyphSize, isRaised, lineEm } from './run.js';
import { familyCss } from './stand-ins.js';
import type { LineGeometry } from './tabs.js';
import { px, trim } from './units.js';
import { first, textOf, val, type XmlElement } from './xml.js';

/** A paragraph (or the part of one between two page breaks) ready to be written once its neighbours are known. */
export interface ParagraphBox {
  kind: 'paragraph';
  styleId: string;
  tag: string;
  props: ParagraphProps;
  items: Inline[];
  /** Formatting of the paragraph mark: it is what an empty paragraph is as high as. */
  mark: RunProps;
  place: Place;
  breakBefore: Break | undefined;
  /** A page break ends it: what comes next starts a page. */
  breakAfter: Break | undefined;
  /** Its mark is the break of a section. */
  endsSection: boolean;
  /** It goes on from a part of the same paragraph on the page before. */
  continued: boolean;
}

const QUOTE_LENGTH = 60;

/** Reads a paragraph, with the text boxes it holds. */
export function readParagraph(ctx: Context, element: XmlElement, place: Place): ParagraphBox[] {
  ctx.paragraph++;
  ctx.quote = quote(element);
  const pPr = first(element, 'w:pPr');
  const { props, style, base } = resolve(ctx, pPr, place);
  const markProps = first(pPr, 'w:rPr');
  const mark = ctx.styles.run(base, markProps);
  if (first(markProps, 'w:ins') || first(markProps, 'w:del')) ctx.note('TRACKED_CHANGE');
  const { items: content } = readInline(ctx, element, base);
  const label = numberLabel(ctx, props, mark, ctx.paragraphLinks?.of(ctx.part, element));
  const items = label ? [...label, ...content] : content;
  for (const item of content) if (item.kind === 'shape' && item.shape.kind === 'box') fillBox(ctx, item.shape, place);
  const tag = items.length === 0 ? 'p' : tagOf(props, style.name, place);
  const endsSection = first(pPr, 'w:sectPr') !== undefined;
  return splitAtPageBreaks(items, { styleId: style.id, tag, props, mark, place, endsSection });
}

/** Effective properties: document defaults, table style, list of the style, paragraph style, list, direct. */
export function resolve(ctx: Context, pPr: XmlElement | undefined, place: Place) {
  const style = ctx.styles.paragraph(val(pPr, 'w:pStyle'), ctx.numbering);
  const direct = readParagraphProps(pPr);
  let props = mergeParagraph(ctx.styles.defaults.paragraph, place.inherited.paragraph);
  props = mergeParagraph(props, style.paragraph);
  if (direct.numId) {
    props = mergeParagraph(props, ctx.numbering.paragraphProps(direct.numId, direct.level ?? props.level ?? 0));
  }
  props = mergeParagraph(props, direct);
  const defaults = { ...ctx.styles.defaults.run, ...place.inherited.run };
  return { props, style, base: mergeToggling(defaults, style.run) };
}

/** The first words of a paragraph. */
export function quote(element: XmlElement): string {
  let text = '';
  const walk = (node: XmlElement): void => {
    for (const child of node.children) {
      if (text.length > QUOTE_LENGTH) return;
      if (typeof child === 'string') continue;
      if (child.name === 'w:t') text += textOf(child);
      else if (child.name === 'w:tab') text += ' ';
      else if (child.name !== 'mc:Fallback') walk(child);
    }
  };
  walk(element);
  const tidy = (words: string) => words.replace(/\s+/g, ' ').trim();
  // A run may be as long as a page: its beginning is nearly always enough.
  const start = tidy(text.slice(0, 4 * QUOTE_LENGTH));
  const clean = start.length > QUOTE_LENGTH ? start : tidy(text);
  return clean.length > QUOTE_LENGTH ? `${clean.slice(0, QUOTE_LENGTH)}…` : clean;
}

function numberLabel(
  ctx: Context,
  props: ParagraphProps,
  mark: RunProps,
  link: string | undefined,
): Inline[] | undefined {
  if (!props.numId) return undefined;
  const label = ctx.numbering.next(props.numId, props.level ?? 0);
  if (!label) return undefined;
  const run = { ...mark, underline: 'none', ...label.run };
  const text: Inline = { kind: 'text', text: label.text, run, link };
  if (label.suffix === 'tab') return [text, { kind: 'tab', run }];
  if (label.suffix === 'space') text.text += ' ';
  return [text];
}

function tagOf(props: ParagraphProps, styleName: string, place: Place): string {
  if (place.depth > 0) return 'p';
  const named = /^heading ([1-9])$/.exec(styleName)?.[1];
  const level = props.outline ?? (named ? Number(named) - 1 : 9);
  return level < 4 ? `h${level + 1}` : level < 9 ? 'h5' : 'p';
}

type Common = Pick<ParagraphBox, 'styleId' | 'tag' | 'props' | 'mark' | 'place' | 'endsSection'>;

function splitAtPageBreaks(items: Inline[], common: Common): ParagraphBox[] {
  const parts: Inline[][] = [[]];
  const breaks: Break[] = [];
  for (const item of items) {
    if (item.kind === 'pageBreak') {
      breaks.push(item.to);
      parts.push([]);
    } else parts.at(-1)!.push(item);
  }
  // A break at the very end sends the next paragraph to a new page, not an empty rest of this one.
  const endsInBreak = parts.length > 1 && parts.at(-1)!.every((item) => item.kind === 'bookmark');
  if (endsInBreak) parts.at(-2)!.push(...parts.pop()!);
  return parts.map((part, index) => ({
    kind: 'paragraph',
    ...common,
    items: part,
    breakBefore: index > 0 ? breaks[index - 1] : common.props.pageBreakBefore ? 'page' : undefined,
    breakAfter: endsInBreak && index === parts.length - 1 ? breaks[index] : undefined,
    continued: index > 0,
  }));
}

/** Space and rules around a paragraph, which depend on its neighbours. */
export interface Surroundings {
  marginTop: number;
  marginBottom: number;
  /** Of the margin above, what is the paragraph's own. */
  before: number;
  breakBefore: Break | undefined;
  /** Borders shared with the paragraph before or after are drawn once. */
  joinedAbove: boolean;
  joinedBelow: boolean;
  /** Nothing comes after it. */
  last: boolean;
}

export function writeParagraph(ctx: Context, box: ParagraphBox, around: Surroundings): string {
  const { props, place, items } = box;
  const font = blockFont(items, box.mark);
  const left = props.left ?? 0;
  const right = props.right ?? 0;
  const firstLine = box.continued ? 0 : (props.firstLine ?? 0);
  const geometry: LineGeometry = {
    width: place.width,
    left,
    right,
    firstLine,
    stops: (props.tabs ?? []).filter((stop) => stop.kind !== 'clear'),
    defaultTab: ctx.settings.defaultTab,
  };
  const exact = props.lineRule === 'exact' && props.line !== undefined;
  const shift = lineShift(props, font);
  const { before } = around;
  const justified = props.align === 'justify';
  const multiple = props.lineRule === 'exact' || props.lineRule === 'atLeast' ? undefined : props.line || 1;
  const writer = new InlineWriter(ctx, place, { geometry, font, exact, multiple, shift, before, justified });
  const content = writer.write(items);
  const room = roomBelow(ctx, box, writer.reach);
  const css = declare({
    'break-before': around.breakBefore,
    'break-after': props.keepNext ? 'avoid' : undefined,
    'break-inside': props.keepLines || room > 0 ? 'avoid' : undefined,
    orphans: props.widowControl === false ? 1 : undefined,
    widows: props.widowControl === false ? 1 : undefined,
    position: writer.positioned || shift !== 0 ? 'relative' : undefined,
    top: shift === 0 ? undefined : px(shift),
    ...blockFontCss(font),
    'line-height': lineHeight(props, items, box.mark, font),
    'text-align': props.align === 'left' ? undefined : props.align === 'distribute' ? 'justify' : props.align,
    'text-align-last': props.align === 'distribute' ? 'justify' : undefined,
    'text-indent': firstLine === 0 ? undefined : px(firstLine),
    'background-color': props.background ?? undefined,
    ...boxCss(props, around, left, right, room),
  });
  const text = content === '' ? '<br>' : content;
  // A `p` ends where a block begins in it.
  const [open, tag] = writer.holdsBlocks && box.tag === 'p' ? [`div role="paragraph"`, 'div'] : [box.tag, box.tag];
  const look = ctx.css.attribute(tag === 'div' ? PARAGRAPH + css : css);
  return `${writer.pageAnchored}<${open}${look}>${text}</${tag}>\n`;
}

/**
 * Room below a paragraph of nothing but drawings, which keeps it on the page where they end: the browser would cut at the
 * foot of the page what lies over the text, and lose words there. No page has room for what is higher than its text; a frame
 * or a ground would grow.
 */
function roomBelow(ctx: Context, { items, place, props }: ParagraphBox, reach: number): number {
  const { height, top, bottom } = place.page;
  if (props.borders || props.background) return 0;
  if (place.depth > 0 || inMargin(ctx) || reach > height - top - bottom) return 0;
  return items.some((item) => item.kind === 'text' && item.text.trim() !== '') ? 0 : reach;
}

/** What `html.ts` says of every `p`. */
const PARAGRAPH = 'white-space:pre-wrap;overflow-wrap:break-word;orphans:2;widows:2;';

/** Margins, and borders with their distance to the text, which Word draws outside the indents. */
function boxCss(
  props: ParagraphProps,
  around: Surroundings,
  left: number,
  right: number,
  room: number,
): Record<string, string | undefined> {
  const css: Record<string, string | undefined> = {};
  // What comes next stands where it would without that room; at the end, notes may come.
  const margin = { top: around.marginTop, right, bottom: around.marginBottom - (around.last ? 0 : room), left };
  const padding = { top: 0, right: 0, bottom: room, left: 0 };
  const borders = props.borders ?? {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    if ((side === 'top' && around.joinedAbove) || (side === 'bottom' && around.joinedBelow)) continue;
    const border = borders[side];
    if (!border || border.style === 'none') continue;
    padding[side] += border.space;
    if (side === 'left' || side === 'right') margin[side] -= border.space + border.width;
    css[`border-${side}`] = `${px(border.width)} ${border.style} ${border.colour}`;
  }
  const between = borders.between;
  if (around.joinedAbove && between && between.style !== 'none') {
    padding.top = between.space;
    css['border-top'] = `${px(between.width)} ${between.style} ${between.colour}`;
  }
  if (around.joinedAbove) {
    // The frame goes on between joined paragraphs, so the space between them lies inside it.
    padding.top += margin.top;
    margin.top = 0;
  }
  const sides = [margin.top, margin.right, margin.bottom, margin.left];
  if (sides.some((side) => side !== 0)) css.margin = sides.map(px).join(' ');
  const inside = [padding.top, padding.right, padding.bottom, padding.left];
  if (inside.some((side) => side !== 0)) css.padding = inside.map(px).join(' ');
  return css;
}

/** The commonest look of the paragraph's text, so that most runs need no element of their own. */
function blockFont(items: readonly Inline[], mark: RunProps): BlockFont {
  let smallest: number | undefined;
  let raised: number | undefined;
  let main = mark;
  let longest = -1;
  const lengths = new Map<RunProps, number>();
  for (const item of items) {
    if (item.kind !== 'text' && item.kind !== 'tab' && item.kind !== 'break') continue;
    if (isRaised(item.run)) raised = Math.max(raised ?? 0, item.run.size ?? 10);
    else smallest = Math.min(smallest ?? Number.POSITIVE_INFINITY, glyphSize(item.run));
    const length = (lengths.get(item.run) ?? 0) + (item.kind === 'text' ? item.text.length : 0);
    lengths.set(item.run, length);
    if (length > longest && !isRaised(item.run)) {
      longest = length;
      main = item.run;
    }
  }
  return {
    // The block's size is the least height of its lines, so it must not be more than the smallest run's. A line of raised
    // text alone is as high as if it were not raised.
    size: smallest ?? raised ?? mark.size ?? 10,
    bold: main.bold === true,
    italic: main.italic === true,
    colour: main.colour ?? undefined,
    family: familyCss(main.font),
    lineEm: lineEm(main),
  };
}

/**
 * Where CSS leaves half the extra height of a line above its text and half below, Word leaves all of a multiple below and all
 * of a least height above. Only the ink moves, so a paragraph with a frame or a ground stays where it is.
 */
function lineShift({ line, lineRule, borders, background }: ParagraphProps, font: BlockFont): number {
  if (!line || lineRule === 'exact' || borders || background) return 0;
  const natural = font.size * font.lineEm;
  if (lineRule === 'atLeast') return Math.max(0, line - natural) / 2;
  return -Math.max(0, line - 1) * (natural / 2);
}

function lineHeight(props: ParagraphProps, items: readonly Inline[], mark: RunProps, font: BlockFont): string {
  const line = props.line;
  if (line !== undefined && props.lineRule === 'exact') return px(line);
  if (line !== undefined && props.lineRule === 'atLeast') {
    let largest = font.size * font.lineEm;
    for (const item of items)
      if (item.kind === 'text') largest = Math.max(largest, glyphSize(item.run) * lineEm(item.run));
    if (items.length === 0) largest = (mark.size ?? 10) * font.lineEm;
    return px(Math.max(line, largest));
  }
  return trim(font.lineEm * (line === undefined || line === 0 ? 1 : line));
}

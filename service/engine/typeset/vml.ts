import {
  type Anchor,
  type HorizontalAnchor,
  type Placed,
  type Sides,
  type VerticalAnchor,
  type Wrapped,
  wrapSide,
} from './anchor.js';
import { BOX_INSETS, type Box, type BoxText, type Drawing } from './box.js';
import type { Context } from './context.js';
import { boxOf, hasDrawing, isFlat, type Shape } from './drawing.js';
import { cropOf, type Picture, pictureOf } from './picture.js';
import type { Stroke } from './stroke.js';
import { colour, measure } from './units.js';
import { elements, findAll, first, textOf, type XmlElement } from './xml.js';

/** How lengths inside a group become points; outside one they say so themselves. */
interface Scale {
  x: number;
  y: number;
}

/** VML (`w:pict`), the drawings of Word 2007 and before: lines, simple shapes, pictures, text boxes, groups of them. */
export function readVml(ctx: Context, pict: XmlElement): Drawing[] {
  return elements(pict).flatMap((element) => readElement(ctx, element, undefined));
}

function readElement(ctx: Context, element: XmlElement, scale: Scale | undefined): Drawing[] {
  if (element.name === 'v:group') return [readGroup(ctx, element, scale)];
  if (element.name === 'v:line') return readLine(element, scale);
  if (element.name === 'v:shape' && first(element, 'v:imagedata')) return [readImage(ctx, element, scale)];
  if (element.name === 'v:shapetype' || !element.name.startsWith('v:')) return [];
  const kind = kindOf(element) ?? (isFlat(sizeOf(readStyle(element), scale)) ? 'line' : undefined);
  const text = readText(element);
  const shape = kind && readShape(element, kind, scale);
  if (!kind && !(text && isPlain(element))) ctx.note('SHAPE');
  if (!text) return shape ? [shape] : [];
  const style = readStyle(element);
  const placed = { ...sizeOf(style, scale), behind: isBehind(style), ...anchored(element, style) };
  return [boxOf(ctx, placed, { frame: shape, text, ...readWrap(element, style) })];
}

const KINDS: Record<string, Shape['kind']> = { 'v:rect': 'rect', 'v:roundrect': 'roundRect', 'v:oval': 'ellipse' };
/** By the number in its type: rectangle, rounded, ellipse, straight lines, text box. */
const TYPES: Record<string, Shape['kind']> = {
  1: 'rect',
  2: 'roundRect',
  3: 'ellipse',
  20: 'line',
  32: 'line',
  202: 'rect',
};

function kindOf(element: XmlElement): Shape['kind'] | undefined {
  const known = KINDS[element.name];
  if (known || element.name !== 'v:shape') return known;
  if (element.attributes['o:connectortype'] === 'straight') return 'line';
  return TYPES[/_t(\d{1,3})$/.exec(element.attributes.type ?? '')?.[1] ?? ''];
}

/** Nothing of it would be drawn but its text. */
const isPlain = (element: XmlElement): boolean => isOff(element.attributes.stroked) && isOff(element.attributes.filled);

const isOff = (flag: string | undefined): boolean => /^(f|false)$/.test(flag ?? '');

function readLine(line: XmlElement, scale: Scale | undefined): Shape[] {
  const from = pair(line.attributes.from, scale);
  const to = pair(line.attributes.to, scale);
  const style = readStyle(line);
  const stroke = readStroke(line);
  if (!stroke) return [];
  const shape: Shape = {
    kind: 'line',
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
    rising: to.x > from.x !== to.y > from.y,
    stroke,
    fill: undefined,
    behind: isBehind(style),
    ...readHeads(line, to.x < from.x),
  };
  const anchor = readAnchor(style, line);
  if (anchor) {
    const { x, y } = anchor;
    x.offset += Math.min(from.x, to.x);
    y.offset += Math.min(from.y, to.y);
    shape.anchor = anchor;
  }
  return [shape];
}

function readHeads(line: XmlElement, mirrored: boolean): Pick<Shape, 'heads'> {
  const { startarrow = 'none', endarrow = 'none' } = first(line, 'v:stroke')?.attributes ?? {};
  const [start, end] = [startarrow !== 'none', endarrow !== 'none'];
  if (!start && !end) return {};
  return { heads: mirrored ? { start: end, end: start } : { start, end } };
}

function readShape(box: XmlElement, kind: Shape['kind'], scale: Scale | undefined): Shape | undefined {
  const style = readStyle(box);
  const stroke = readStroke(box);
  const fill = kind !== 'line' && !isOff(box.attributes.filled) ? vmlColour(box.attributes.fillcolor) : undefined;
  if (!stroke && !fill) return undefined;
  const flip = style.get('flip') ?? '';
  return {
    kind,
    ...sizeOf(style, scale),
    rising: /y/.test(flip) !== /x/.test(flip),
    stroke,
    fill,
    behind: isBehind(style),
    ...anchored(box, style),
    ...(kind === 'line' && readHeads(box, /x/.test(flip))),
  };
}

function readImage(ctx: Context, shape: XmlElement, scale: Scale | undefined): Picture {
  const style = readStyle(shape);
  const data = first(shape, 'v:imagedata')!;
  const picture = pictureOf(ctx, data.attributes['r:id'], {
    ...sizeOf(style, scale),
    behind: isBehind(style),
    ...anchored(shape, style),
    alt: shape.attributes.alt ?? '',
    crop: cropOf(['croptop', 'cropright', 'cropbottom', 'cropleft'].map((side) => share(data.attributes[side]))),
    ...readWrap(shape, style),
  });
  if ((style.get('rotation') ?? '0') !== '0' || style.has('flip')) ctx.note('IMAGE_EFFECT');
  return picture;
}

function readGroup(ctx: Context, group: XmlElement, outer: Scale | undefined): Box {
  const style = readStyle(group);
  const { width, height } = sizeOf(style, outer);
  const inner = numbers(group.attributes.coordsize, 1_000);
  const origin = numbers(group.attributes.coordorigin, 0);
  const ratio = (size: number, of: number) => (of > 0 ? Math.min(1_000, size / of) : 1);
  const scale = { x: ratio(width, inner.x), y: ratio(height, inner.y) };
  const parts: Box['parts'] = [];
  for (const child of elements(group)) {
    const at = childAt(child, scale);
    for (const drawn of readElement(ctx, child, scale)) {
      parts.push({ left: at.x - origin.x * scale.x, top: at.y - origin.y * scale.y, drawn: unanchored(drawn) });
    }
  }
  return boxOf(
    ctx,
    { width, height, behind: isBehind(style), ...anchored(group, style) },
    { parts, ...readWrap(group, style) },
  );
}

/** In a group the group is what is placed. */
function unanchored<T extends Drawing>(drawn: T): T {
  const { anchor: _, ...rest } = drawn;
  return rest as T;
}

function childAt(child: XmlElement, scale: Scale): { x: number; y: number } {
  const style = readStyle(child);
  if (child.name !== 'v:line') return { x: length(style.get('left'), scale.x), y: length(style.get('top'), scale.y) };
  const [from, to] = [pair(child.attributes.from, scale), pair(child.attributes.to, scale)];
  return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) };
}

function readText(element: XmlElement): BoxText | undefined {
  const content = findAll(element, 'w:txbxContent').filter((box) => textOf(box).trim() !== '' || hasDrawing(box));
  const box = first(element, 'v:textbox');
  if (content.length === 0) return undefined;
  const style = readStyle(box ?? element);
  const [left, top, right, bottom] = (box?.attributes.inset ?? '').split(',');
  const inset = (text: string | undefined, otherwise: number) => (text?.trim() ? length(text.trim()) : otherwise);
  const insets: Sides = {
    top: inset(top, BOX_INSETS.top),
    right: inset(right, BOX_INSETS.right),
    bottom: inset(bottom, BOX_INSETS.bottom),
    left: inset(left, BOX_INSETS.left),
  };
  const anchor = readStyle(element).get('v-text-anchor') ?? 'top';
  const flow = style.get('layout-flow') ?? '';
  return {
    content,
    blocks: [],
    insets,
    vertical: anchor.startsWith('middle') ? 'center' : anchor.startsWith('bottom') ? 'bottom' : 'top',
    height: style.get('mso-fit-shape-to-text') === 't' ? 'auto' : 'fixed',
    fitsWidth: false,
    direction: !flow.startsWith('vertical')
      ? 'level'
      : style.get('mso-layout-flow-alt') === 'bottom-to-top'
        ? 'up'
        : 'down',
  };
}

/** A share of one, or of 65536 with an `f`. */
function share(text: string | undefined): number {
  const value = Number.parseFloat(text ?? '0');
  if (!Number.isFinite(value)) return 0;
  return /f$/.test(text ?? '') ? value / 65_536 : value;
}

function readStyle(element: XmlElement): Map<string, string> {
  const style = new Map<string, string>();
  for (const declaration of (element.attributes.style ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) style.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim());
  }
  return style;
}

const sizeOf = (style: Map<string, string>, scale: Scale | undefined): { width: number; height: number } => ({
  width: Math.max(0, length(style.get('width'), scale?.x)),
  height: Math.max(0, length(style.get('height'), scale?.y)),
});

const isBehind = (style: Map<string, string>): boolean => (style.get('z-index') ?? '').startsWith('-');

function anchored(element: XmlElement, style: Map<string, string>): Pick<Placed, 'anchor'> {
  const anchor = readAnchor(style, element);
  return anchor ? { anchor } : {};
}

/** @param element may say in `w10:wrap` what the distances are measured from */
function readAnchor(style: Map<string, string>, element?: XmlElement): Anchor | undefined {
  if (style.get('position') !== 'absolute') return undefined;
  const { anchorx, anchory } = first(element, 'w10:wrap')?.attributes ?? {};
  return { x: readX(style, anchorx), y: readY(style, anchory) };
}

const HORIZONTAL: Record<string, HorizontalAnchor['from']> = {
  page: 'page',
  margin: 'margin',
  char: 'character',
  'left-margin-area': 'leftMargin',
  'right-margin-area': 'rightMargin',
};

function readX(style: Map<string, string>, relative: string | undefined): HorizontalAnchor {
  const align = style.get('mso-position-horizontal');
  const axis: HorizontalAnchor = {
    from: HORIZONTAL[style.get('mso-position-horizontal-relative') ?? relative ?? ''] ?? 'column',
    offset: length(style.get('margin-left') ?? style.get('left')),
  };
  if (align === 'left' || align === 'center' || align === 'right') axis.align = align;
  return axis;
}

const UPRIGHT: Record<string, VerticalAnchor['from']> = {
  page: 'page',
  margin: 'margin',
  line: 'line',
  'top-margin-area': 'topMargin',
  'bottom-margin-area': 'bottomMargin',
};

function readY(style: Map<string, string>, relative: string | undefined): VerticalAnchor {
  const align = style.get('mso-position-vertical');
  const axis: VerticalAnchor = {
    from: UPRIGHT[style.get('mso-position-vertical-relative') ?? relative ?? ''] ?? 'paragraph',
    offset: length(style.get('margin-top') ?? style.get('top')),
  };
  if (align === 'top' || align === 'center' || align === 'bottom') axis.align = align;
  return axis;
}

function readWrap(element: XmlElement, style: Map<string, string>): Partial<Pick<Wrapped, 'wrap' | 'gaps' | 'order'>> {
  const wrap = first(element, 'w10:wrap')?.attributes;
  const type = wrap?.type ?? 'none';
  const gap = (side: string, otherwise: number) => {
    const text = style.get(`mso-wrap-distance-${side}`);
    return text === undefined ? otherwise : Math.max(0, length(text));
  };
  const order = Number.parseInt(style.get('z-index') ?? '', 10) || 0;
  if (type === 'none' || style.get('position') !== 'absolute') return { order: Math.max(0, order) };
  return {
    wrap: type === 'topAndBottom' ? 'topAndBottom' : wrapSide(wrap?.side),
    gaps: { top: gap('top', 0), right: gap('right', 9), bottom: gap('bottom', 0), left: gap('left', 9) },
    order: Math.max(0, order),
  };
}

function readStroke(element: XmlElement): Stroke | undefined {
  const stroke = first(element, 'v:stroke')?.attributes ?? {};
  if (isOff(element.attributes.stroked) || isOff(stroke.on)) return undefined;
  const dash = stroke.dashstyle;
  return {
    width: Math.max(0.25, Math.min(24, measure(element.attributes.strokeweight, 1) ?? 0.75)),
    colour: vmlColour(element.attributes.strokecolor) ?? '#000000',
    style: dash === undefined || dash === 'solid' ? 'solid' : /dot/i.test(dash) ? 'dotted' : 'dashed',
    compound: /^th/i.test(stroke.linestyle ?? ''),
  };
}

const NAMED: Record<string, string> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  blue: '#0000ff',
  gray: '#808080',
  silver: '#c0c0c0',
};

function vmlColour(text: string | undefined): string | undefined {
  const value = text?.trim().split(' ')[0] ?? '';
  return NAMED[value] ?? colour(value.replace(/^#(.)(.)(.)$/, '$1$1$2$2$3$3').replace('#', ''));
}

/** VML lengths are points unless they say otherwise; a bare number is pixels of 96 to the inch, or what its group says. */
const length = (text: string | undefined, unit = 72 / 96): number => measure(text, 1 / unit) ?? 0;

function pair(text: string | undefined, scale: Scale | undefined): { x: number; y: number } {
  const [x, y] = (text ?? '').split(',');
  return { x: length(x, scale?.x), y: length(y, scale?.y) };
}

function numbers(text: string | undefined, otherwise: number): { x: number; y: number } {
  const [x, y] = (text ?? '').split(',').map((part) => Number.parseFloat(part));
  return { x: Number.isFinite(x) ? x! : otherwise, y: Number.isFinite(y) ? y! : otherwise };
}

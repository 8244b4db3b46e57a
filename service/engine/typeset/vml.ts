import type { Anchor, HorizontalAnchor, VerticalAnchor } from './anchor.js';
import type { Context } from './context.js';
import type { Shape } from './drawing.js';
import type { NoteCode } from './notes.js';
import { cropOf, type Picture, pictureOf, wrapSide } from './picture.js';
import type { Stroke } from './stroke.js';
import { colour, measure } from './units.js';
import { elements, findAll, first, textOf, type XmlElement } from './xml.js';

export interface VmlDrawn {
  shapes: (Shape | Picture)[];
  boxes: XmlElement[];
  notes: NoteCode[];
}

/** The drawings of Word 2007 and before: lines, rectangles and pictures, and the text of boxes. */
export function readVml(ctx: Context, pict: XmlElement): VmlDrawn {
  const drawn: VmlDrawn = { shapes: [], boxes: [], notes: [] };
  for (const element of elements(pict)) {
    if (element.name === 'v:shapetype') continue;
    const boxes = findAll(element, 'w:txbxContent').filter((box) => textOf(box).trim() !== '');
    drawn.boxes.push(...boxes);
    if (boxes.length > 0) continue;
    if (element.name === 'v:line') drawn.shapes.push(...readLine(element));
    else if (element.name === 'v:rect') drawn.shapes.push(...readBox(element, 'rect'));
    else if (element.name === 'v:shape' && isConnector(element)) drawn.shapes.push(...readBox(element, 'line'));
    else if (element.name === 'v:shape' && first(element, 'v:imagedata')) drawn.shapes.push(readImage(ctx, element));
    else if (findAll(element, 'v:imagedata').length > 0) drawn.notes.push('IMAGE');
    else if (element.name.startsWith('v:')) drawn.notes.push('SHAPE');
  }
  return drawn;
}

const isConnector = (shape: XmlElement): boolean =>
  /_t(20|32)$/.test(shape.attributes.type ?? '') || shape.attributes['o:connectortype'] === 'straight';

function readLine(line: XmlElement): Shape[] {
  const from = pair(line.attributes.from);
  const to = pair(line.attributes.to);
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
  };
  const anchor = readAnchor(style);
  if (anchor) {
    const { x, y } = anchor;
    x.offset += Math.min(from.x, to.x);
    y.offset += Math.min(from.y, to.y);
    shape.anchor = anchor;
  }
  return [shape];
}

function readBox(box: XmlElement, kind: Shape['kind']): Shape[] {
  const style = readStyle(box);
  const stroke = readStroke(box);
  const filled = kind === 'rect' && !/^(f|false)$/.test(box.attributes.filled ?? '');
  const fill = filled ? vmlColour(box.attributes.fillcolor) : undefined;
  if (!stroke && !fill) return [];
  const shape: Shape = {
    kind,
    width: length(style.get('width')),
    height: length(style.get('height')),
    rising: /y/.test(style.get('flip') ?? '') !== /x/.test(style.get('flip') ?? ''),
    stroke,
    fill,
    behind: isBehind(style),
  };
  const anchor = readAnchor(style);
  if (anchor) shape.anchor = anchor;
  return [shape];
}

function readImage(ctx: Context, shape: XmlElement): Picture {
  const style = readStyle(shape);
  const data = first(shape, 'v:imagedata')!;
  const anchor = readAnchor(style);
  const wrap = first(shape, 'w10:wrap')?.attributes;
  const picture = pictureOf(ctx, data.attributes['r:id'], {
    width: length(style.get('width')),
    height: length(style.get('height')),
    behind: isBehind(style),
    ...(anchor && { anchor }),
    alt: shape.attributes.alt ?? '',
    crop: cropOf(['croptop', 'cropright', 'cropbottom', 'cropleft'].map((side) => share(data.attributes[side]))),
  });
  if (anchor && wrap?.type && wrap.type !== 'none') {
    picture.wrap = wrap.type === 'topAndBottom' ? 'topAndBottom' : wrapSide(wrap.side);
  }
  if ((style.get('rotation') ?? '0') !== '0' || style.has('flip')) ctx.note('IMAGE_EFFECT');
  return picture;
}

/** A share of one, or of 65536 with an `f`. */
function share(text: string | undefined): number {
  const value = Number.parseFloat(text ?? '0');
  if (!Number.isFinite(value)) return 0;
  return /f$/.test(text ?? '') ? value / 65_536 : value;
}

export function readStyle(element: XmlElement): Map<string, string> {
  const style = new Map<string, string>();
  for (const declaration of (element.attributes.style ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) style.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim());
  }
  return style;
}

const isBehind = (style: Map<string, string>): boolean => (style.get('z-index') ?? '').startsWith('-');

export const readAnchor = (style: Map<string, string>): Anchor | undefined =>
  style.get('position') === 'absolute' ? { x: readX(style), y: readY(style) } : undefined;

function readX(style: Map<string, string>): HorizontalAnchor {
  const relative = style.get('mso-position-horizontal-relative');
  const align = style.get('mso-position-horizontal');
  const axis: HorizontalAnchor = {
    from: relative === 'page' || relative === 'margin' ? relative : 'column',
    offset: length(style.get('margin-left') ?? style.get('left')),
  };
  if (align === 'left' || align === 'center' || align === 'right') axis.align = align;
  return axis;
}

function readY(style: Map<string, string>): VerticalAnchor {
  const relative = style.get('mso-position-vertical-relative');
  return {
    from: relative === 'page' || relative === 'margin' || relative === 'line' ? relative : 'paragraph',
    offset: length(style.get('margin-top') ?? style.get('top')),
  };
}

export function readStroke(element: XmlElement): Stroke | undefined {
  if (/^(f|false)$/.test(element.attributes.stroked ?? '')) return undefined;
  const dash = first(element, 'v:stroke')?.attributes.dashstyle;
  return {
    width: Math.max(0.25, Math.min(24, measure(element.attributes.strokeweight, 1) ?? 0.75)),
    colour: vmlColour(element.attributes.strokecolor) ?? '#000000',
    style: dash === undefined || dash === 'solid' ? 'solid' : /dot/i.test(dash) ? 'dotted' : 'dashed',
  };
}

const NAMED: Record<string, string> = { black: '#000000', white: '#ffffff', red: '#ff0000', blue: '#0000ff' };

function vmlColour(text: string | undefined): string | undefined {
  const value = text?.trim().split(' ')[0] ?? '';
  return NAMED[value] ?? colour(value.replace(/^#(.)(.)(.)$/, '$1$1$2$2$3$3').replace('#', ''));
}

/** VML lengths are points unless they say otherwise; a bare number is pixels of 96 to the inch. */
export const length = (text: string | undefined): number => measure(text, 96 / 72) ?? 0;

function pair(text: string | undefined): { x: number; y: number } {
  const [x, y] = (text ?? '').split(',');
  return { x: length(x), y: length(y) };
}

import { emu, isBehind, type Placed, readAnchor, readOrder, readWrap, type Sides } from './anchor.js';
import { BOX_INSETS, type Box, type BoxText, type Drawing } from './box.js';
import type { Context } from './context.js';
import { readPicture } from './picture.js';
import { readStroke, type Stroke } from './stroke.js';
import { drawingColour } from './theme.js';
import { elements, find, findAll, first, textOf, type XmlElement } from './xml.js';

/** A drawn line or simple shape. Points. */
export interface Shape extends Placed {
  kind: 'line' | 'rect' | 'roundRect' | 'ellipse';
  /** A line from bottom left to top right. */
  rising: boolean;
  stroke: Stroke | undefined;
  fill: string | undefined;
  /** Arrow heads at the ends of a line; it starts at the left. */
  heads?: { start: boolean; end: boolean };
}

const KINDS: Record<string, Shape['kind']> = {
  line: 'line',
  lineInv: 'line',
  straightConnector1: 'line',
  rect: 'rect',
  flowChartProcess: 'rect',
  roundRect: 'roundRect',
  flowChartAlternateProcess: 'roundRect',
  ellipse: 'ellipse',
  flowChartConnector: 'ellipse',
};

/** Whatever its outline says, it is drawn as a level line. */
export const isFlat = ({ width, height }: Pick<Placed, 'width' | 'height'>): boolean => width > 1 && height < 0.5;

/** DrawingML: `w:drawing`. */
export function readDrawing(ctx: Context, drawing: XmlElement): Drawing[] {
  return elements(drawing)
    .filter(({ name }) => name === 'wp:inline' || name === 'wp:anchor')
    .flatMap((frame) => readFrame(ctx, frame));
}

function readFrame(ctx: Context, frame: XmlElement): Drawing[] {
  const extent = first(frame, 'wp:extent');
  const anchor = readAnchor(frame);
  const placed: Placed = {
    width: Math.max(0, emu(extent?.attributes.cx)),
    height: Math.max(0, emu(extent?.attributes.cy)),
    behind: isBehind(frame),
    ...(anchor && { anchor }),
  };
  const wrapping = { ...readWrap(frame), order: readOrder(frame), place: ctx.spot() };
  return elements(find(frame, 'a:graphicData')).flatMap((content): Drawing[] => {
    if (content.name === 'pic:pic') return [readPicture(ctx, frame, content)];
    const drawn = readShape(ctx, content, extent ? placed : { ...placed, ...sizeOf(content) });
    if (!drawn) return [];
    return [drawn.kind === 'box' ? { ...drawn, ...wrapping } : drawn];
  });
}

/** A shape, or a group of shapes. */
function readShape(ctx: Context, content: XmlElement, placed: Placed): Drawing | undefined {
  if (content.name === 'wps:wsp') return readOne(ctx, content, placed);
  if (content.name === 'wpg:wgp' || content.name === 'wpg:grpSp') return readGroup(ctx, content, placed);
  if (content.name === 'wpc:wpc')
    return boxOf(ctx, placed, { parts: readParts(ctx, content, { x: 0, y: 0 }, { x: 1, y: 1 }) });
  ctx.note('CHART');
  return undefined;
}

const sizeOf = (content: XmlElement): { width: number; height: number } => {
  const { cx, cy } = first(transformOf(content), 'a:ext')?.attributes ?? {};
  return { width: Math.max(0, emu(cx)), height: Math.max(0, emu(cy)) };
};

const transformOf = (content: XmlElement): XmlElement | undefined =>
  first(first(content, 'wps:spPr') ?? first(content, 'pic:spPr') ?? first(content, 'wpg:grpSpPr'), 'a:xfrm');

function readOne(ctx: Context, wsp: XmlElement, placed: Placed): Drawing | undefined {
  const properties = first(wsp, 'wps:spPr');
  const kind = KINDS[first(properties, 'a:prstGeom')?.attributes.prst ?? ''] ?? (isFlat(placed) ? 'line' : undefined);
  const text = readText(wsp);
  const { flipH = '0', flipV = '0', rot = '0' } = first(properties, 'a:xfrm')?.attributes ?? {};
  const turned = (Number.parseInt(rot, 10) || 0) / 60_000;
  const stroke = kind && readStroke(ctx, wsp, properties);
  const fill = kind && kind !== 'line' ? drawingColour(first(properties, 'a:solidFill'), ctx.colours) : undefined;
  if (!kind && (readStroke(ctx, wsp, properties) || first(properties, 'a:solidFill') || !text)) ctx.note('SHAPE');
  const shape: Shape | undefined =
    kind && (stroke || fill)
      ? { ...placed, kind, rising: isOn(flipV) !== isOn(flipH), stroke, fill, ...readHeads(properties, isOn(flipH)) }
      : undefined;
  if (!text && turned === 0) return shape;
  return boxOf(ctx, placed, { frame: shape, text, turned });
}

const isOn = (flag: string): boolean => flag === '1' || flag === 'true';

function readHeads(properties: XmlElement | undefined, mirrored: boolean): Pick<Shape, 'heads'> {
  const line = first(properties, 'a:ln');
  const has = (name: string): boolean => (first(line, name)?.attributes.type ?? 'none') !== 'none';
  const [head, tail] = [has('a:headEnd'), has('a:tailEnd')];
  if (!head && !tail) return {};
  return { heads: mirrored ? { start: tail, end: head } : { start: head, end: tail } };
}

/** A box with nothing in it but what is given. */
export function boxOf(ctx: Context, placed: Placed, known: Partial<Box>): Box {
  return {
    kind: 'box',
    frame: undefined,
    text: undefined,
    parts: [],
    turned: 0,
    wrap: 'none',
    gaps: { top: 0, right: 0, bottom: 0, left: 0 },
    order: 0,
    place: ctx.spot(),
    differs: 'TEXT_BOX',
    ...placed,
    ...known,
  };
}

const VERTICAL: Record<string, BoxText['vertical']> = { ctr: 'center', b: 'bottom' };
const DIRECTIONS: Record<string, BoxText['direction']> = { vert: 'down', eaVert: 'down', vert270: 'up' };

function readText(wsp: XmlElement): BoxText | undefined {
  const content = findAll(wsp, 'w:txbxContent').filter((box) => textOf(box).trim() !== '' || hasDrawing(box));
  if (content.length === 0) return undefined;
  const body = first(wsp, 'wps:bodyPr');
  const inset = (name: string, otherwise: number) =>
    body?.attributes[name] === undefined ? otherwise : emu(body.attributes[name]);
  const insets: Sides = {
    top: inset('tIns', BOX_INSETS.top),
    right: inset('rIns', BOX_INSETS.right),
    bottom: inset('bIns', BOX_INSETS.bottom),
    left: inset('lIns', BOX_INSETS.left),
  };
  return {
    content,
    blocks: [],
    insets,
    vertical: VERTICAL[body?.attributes.anchor ?? ''] ?? 'top',
    height: first(body, 'a:spAutoFit') ? 'auto' : 'fixed',
    fitsWidth: false,
    direction: DIRECTIONS[body?.attributes.vert ?? ''] ?? 'level',
  };
}

export const hasDrawing = (element: XmlElement): boolean =>
  find(element, 'w:drawing') !== undefined ||
  find(element, 'w:pict') !== undefined ||
  find(element, 'w:tbl') !== undefined;

function readGroup(ctx: Context, group: XmlElement, placed: Placed): Box {
  const transform = first(first(group, 'wpg:grpSpPr'), 'a:xfrm');
  const inner = first(transform, 'a:chExt') ?? first(transform, 'a:ext');
  const origin = first(transform, 'a:chOff');
  const scale = (size: number, of: number) => (of > 0 ? Math.min(1_000, size / of) : 1);
  const parts = readParts(
    ctx,
    group,
    { x: emu(origin?.attributes.x), y: emu(origin?.attributes.y) },
    { x: scale(placed.width, emu(inner?.attributes.cx)), y: scale(placed.height, emu(inner?.attributes.cy)) },
  );
  const turned = (Number.parseInt(transform?.attributes.rot ?? '', 10) || 0) / 60_000;
  return boxOf(ctx, placed, { parts, turned });
}

interface Point {
  x: number;
  y: number;
}

function readParts(ctx: Context, group: XmlElement, origin: Point, scale: Point): Box['parts'] {
  const parts: Box['parts'] = [];
  for (const child of elements(group)) {
    if (!['wps:wsp', 'wpg:grpSp', 'wpg:wgp', 'pic:pic'].includes(child.name)) continue;
    const offset = first(transformOf(child), 'a:off')?.attributes;
    const { width, height } = sizeOf(child);
    const placed: Placed = { width: width * scale.x, height: height * scale.y, behind: false };
    const drawn =
      child.name === 'pic:pic' ? { ...readPicture(ctx, child, child), ...placed } : readShape(ctx, child, placed);
    const [left, top] = [(emu(offset?.x) - origin.x) * scale.x, (emu(offset?.y) - origin.y) * scale.y];
    if (drawn) parts.push({ left, top, drawn });
  }
  return parts;
}

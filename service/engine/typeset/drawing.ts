import type { Context } from './context.js';
import { drawingColour } from './theme.js';
import { EMU_PER_PT, measure } from './units.js';
import { readVml } from './vml.js';
import { elements, find, findAll, first, textOf, type XmlElement } from './xml.js';

/** One side of an anchor: an alignment or a distance (points) from what it is relative to. */
export interface AnchorAxis {
  from: 'column' | 'margin' | 'page' | 'paragraph' | 'line';
  align?: 'left' | 'center' | 'right';
  offset: number;
}

export interface Stroke {
  width: number;
  colour: string;
  style: 'solid' | 'dashed' | 'dotted';
}

/** A drawn line or rectangle. Points. */
export interface Shape {
  kind: 'line' | 'rect';
  width: number;
  height: number;
  /** A line from bottom left to top right. */
  rising: boolean;
  stroke: Stroke | undefined;
  fill: string | undefined;
  behind: boolean;
  /** Absent: it stands in the line like a letter. */
  anchor?: { x: AnchorAxis; y: AnchorAxis };
}

export interface Drawn {
  shapes: Shape[];
  boxes: XmlElement[];
}

const LINES = new Set(['line', 'straightConnector1', 'lineInv']);

/** DrawingML: `w:drawing`. */
export function readDrawing(ctx: Context, drawing: XmlElement): Drawn {
  const drawn: Drawn = { shapes: [], boxes: [] };
  for (const frame of elements(drawing)) {
    if (frame.name === 'wp:inline' || frame.name === 'wp:anchor') readFrame(ctx, frame, drawn);
  }
  return drawn;
}

/** VML: `w:pict`. */
export function readPicture(ctx: Context, pict: XmlElement): Drawn {
  const drawn = readVml(pict);
  for (const code of drawn.notes) ctx.note(code);
  if (drawn.boxes.length > 0) ctx.note('TEXT_BOX');
  return drawn;
}

function readFrame(ctx: Context, frame: XmlElement, drawn: Drawn): void {
  for (const content of elements(find(frame, 'a:graphicData'))) {
    if (content.name === 'wps:wsp') readShape(ctx, frame, content, drawn);
    else if (content.name === 'pic:pic') ctx.note('IMAGE');
    else if (content.name === 'wpg:wgp' || content.name === 'wpc:wpc') readGroup(ctx, content, drawn);
    else ctx.note('CHART');
  }
}

function readGroup(ctx: Context, group: XmlElement, drawn: Drawn): void {
  ctx.note('SHAPE');
  if (findAll(group, 'pic:pic').length > 0) ctx.note('IMAGE');
  addBoxes(ctx, group, drawn);
}

function addBoxes(ctx: Context, shape: XmlElement, drawn: Drawn): boolean {
  const boxes = findAll(shape, 'w:txbxContent').filter((box) => textOf(box).trim() !== '');
  if (boxes.length === 0) return false;
  ctx.note('TEXT_BOX');
  drawn.boxes.push(...boxes);
  return true;
}

function readShape(ctx: Context, frame: XmlElement, wsp: XmlElement, drawn: Drawn): void {
  const properties = first(wsp, 'wps:spPr');
  const geometry = first(properties, 'a:prstGeom')?.attributes.prst ?? '';
  const transform = first(properties, 'a:xfrm');
  const extent = first(frame, 'wp:extent') ?? first(transform, 'a:ext');
  const width = emu(extent?.attributes.cx);
  const height = emu(extent?.attributes.cy);
  const kind = LINES.has(geometry) ? 'line' : geometry === 'rect' ? 'rect' : undefined;
  // The frame of a text box would stand over the text that follows: its text is set without it.
  if (addBoxes(ctx, wsp, drawn)) return;
  if (!kind) {
    ctx.note('SHAPE');
    return;
  }
  const stroke = readStroke(ctx, wsp, properties);
  const fill = kind === 'rect' ? drawingColour(first(properties, 'a:solidFill'), ctx.colours) : undefined;
  if (!stroke && !fill) return;
  const flipped = (transform?.attributes.flipV === '1') !== (transform?.attributes.flipH === '1');
  const shape: Shape = {
    kind,
    width,
    height,
    rising: flipped,
    stroke,
    fill,
    behind: frame.attributes.behindDoc === '1',
  };
  if (frame.name === 'wp:anchor') shape.anchor = { x: readX(frame), y: readY(frame) };
  drawn.shapes.push(shape);
}

const emu = (text: string | undefined): number => measure(text, EMU_PER_PT) ?? 0;

const DASHES: Record<string, Stroke['style']> = { sysDot: 'dotted', dot: 'dotted', solid: 'solid' };

function readStroke(ctx: Context, wsp: XmlElement, properties: XmlElement | undefined): Stroke | undefined {
  const line = first(properties, 'a:ln');
  const reference = first(first(wsp, 'wps:style'), 'a:lnRef');
  if (first(line, 'a:noFill')) return undefined;
  if (!first(line, 'a:solidFill') && (!reference || reference.attributes.idx === '0')) return undefined;
  const dash = first(line, 'a:prstDash')?.attributes.val;
  return {
    width: Math.max(0.25, Math.min(24, measure(line?.attributes.w, EMU_PER_PT) ?? 0.75)),
    colour:
      drawingColour(first(line, 'a:solidFill'), ctx.colours) ?? drawingColour(reference, ctx.colours) ?? '#000000',
    style: dash === undefined ? 'solid' : (DASHES[dash] ?? 'dashed'),
  };
}

const HORIZONTAL: Record<string, AnchorAxis['from']> = { page: 'page', margin: 'margin', leftMargin: 'page' };

function readX(frame: XmlElement): AnchorAxis {
  const position = first(frame, 'wp:positionH');
  const align = textIn(position, 'wp:align');
  const axis: AnchorAxis = {
    from: HORIZONTAL[position?.attributes.relativeFrom ?? ''] ?? 'column',
    offset: emu(textIn(position, 'wp:posOffset')),
  };
  if (align === 'center' || align === 'right' || align === 'left') axis.align = align;
  else if (align === 'inside') axis.align = 'left';
  else if (align === 'outside') axis.align = 'right';
  return axis;
}

const VERTICAL: Record<string, AnchorAxis['from']> = {
  page: 'page',
  margin: 'margin',
  topMargin: 'page',
  line: 'line',
};

function readY(frame: XmlElement): AnchorAxis {
  const position = first(frame, 'wp:positionV');
  return {
    from: VERTICAL[position?.attributes.relativeFrom ?? ''] ?? 'paragraph',
    offset: emu(textIn(position, 'wp:posOffset')),
  };
}

function textIn(parent: XmlElement | undefined, name: string): string | undefined {
  const element = first(parent, name);
  return element ? textOf(element).trim() : undefined;
}

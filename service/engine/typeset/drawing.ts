import { emu, type Placed, readAnchor } from './anchor.js';
import type { Context } from './context.js';
import { type Picture, readPicture } from './picture.js';
import { readStroke, type Stroke } from './stroke.js';
import { drawingColour } from './theme.js';
import { readVml } from './vml.js';
import { elements, find, findAll, first, textOf, type XmlElement } from './xml.js';

/** A drawn line or rectangle. Points. */
export interface Shape extends Placed {
  kind: 'line' | 'rect';
  /** A line from bottom left to top right. */
  rising: boolean;
  stroke: Stroke | undefined;
  fill: string | undefined;
}

export interface Drawn {
  shapes: (Shape | Picture)[];
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
export function readPict(ctx: Context, pict: XmlElement): Drawn {
  const drawn = readVml(ctx, pict);
  for (const code of drawn.notes) ctx.note(code);
  if (drawn.boxes.length > 0) ctx.note('TEXT_BOX');
  return drawn;
}

function readFrame(ctx: Context, frame: XmlElement, drawn: Drawn): void {
  for (const content of elements(find(frame, 'a:graphicData'))) {
    if (content.name === 'wps:wsp') readShape(ctx, frame, content, drawn);
    else if (content.name === 'pic:pic') drawn.shapes.push(readPicture(ctx, frame, content));
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
  const anchor = readAnchor(frame);
  if (anchor) shape.anchor = anchor;
  drawn.shapes.push(shape);
}

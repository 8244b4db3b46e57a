import { type Anchor, emu, readAnchor } from '../../typeset/anchor.js';
import type { Context } from '../../typeset/context.js';
import { readStroke } from '../../typeset/stroke.js';
import { elements, find, first, type XmlElement } from '../../typeset/xml.js';
import type { BorderLine } from './paper.js';

/** What stands on the page beside or in the text. Lengths in points. */
export interface Drawn {
  kind: 'line' | 'box' | 'picture';
  width: number;
  height: number;
  /** Undefined: it stands in the text like a letter. */
  anchor: Anchor | undefined;
  /** Of a member of a group, from the group's top left corner. */
  offset: { x: number; y: number };
  /** What the anchor places: the group, or the thing itself. */
  outer: { width: number; height: number };
  /** Of a line. */
  stroke: BorderLine | undefined;
  /** Of a box: `w:txbxContent`, and the room between its edge and the text. */
  content: XmlElement | undefined;
  insets: { left: number; top: number; right: number };
  /** Of a picture: the relationship to its part. */
  relationship: string | undefined;
  /** Of a picture: text goes on as if it were not there. */
  floating: boolean;
}

/** A line is no higher than this; what is thicker is a bar or a box. */
const THIN = 4.5;
/** Shorter than this it is a dot. */
const SHORT = 6;

/** Lies flat enough to be a horizontal line. */
export const isFlat = (width: number, height: number): boolean =>
  width >= SHORT && height <= Math.max(THIN, width * 0.05);

type Frame = Pick<Drawn, 'anchor' | 'outer' | 'floating'>;

/** Where a group's children lie: their own coordinates times `scale` plus `at`, in points from the group's corner. */
interface Scale {
  x: number;
  y: number;
  scaleX: number;
  scaleY: number;
}

/** Lines, boxes and pictures of a DrawingML `w:drawing`. */
export function readDrawingML(ctx: Context, drawing: XmlElement): Drawn[] {
  const found: Drawn[] = [];
  for (const element of elements(drawing)) {
    if (element.name !== 'wp:inline' && element.name !== 'wp:anchor') continue;
    const extent = first(element, 'wp:extent')?.attributes;
    const outer = { width: Math.max(0, emu(extent?.cx)), height: Math.max(0, emu(extent?.cy)) };
    const anchor = readAnchor(element);
    const wraps = elements(element).some(({ name }) => /^wp:wrap(?!None)/.test(name));
    const frame: Frame = { anchor, outer, floating: anchor !== undefined && !wraps };
    for (const content of elements(find(element, 'a:graphicData'))) readContent(ctx, content, frame, undefined, found);
  }
  return found;
}

function readContent(ctx: Context, content: XmlElement, frame: Frame, scale: Scale | undefined, found: Drawn[]): void {
  switch (content.name) {
    case 'wps:wsp':
      found.push(...readShape(ctx, content, frame, scale));
      break;
    case 'pic:pic': {
      const box = boxOf(first(content, 'pic:spPr'), frame, scale);
      const blip = first(first(content, 'pic:blipFill'), 'a:blip')?.attributes;
      found.push({ ...blank(frame), ...box, kind: 'picture', relationship: blip?.['r:embed'] || blip?.['r:link'] });
      break;
    }
    case 'wpg:wgp':
    case 'wpg:grpSp': {
      const inner = groupScale(first(content, 'wpg:grpSpPr'), scale);
      for (const child of elements(content)) readContent(ctx, child, frame, inner, found);
      break;
    }
    case 'wpc:wpc': {
      const inner: Scale = { x: 0, y: 0, scaleX: 1, scaleY: 1 };
      for (const child of elements(content)) readContent(ctx, child, frame, inner, found);
      break;
    }
  }
}

/** Children stand in the group's own coordinates (`a:chOff`, `a:chExt`), which its `a:off` and `a:ext` map onto the page. */
function groupScale(properties: XmlElement | undefined, outer: Scale | undefined): Scale {
  const transform = first(properties, 'a:xfrm');
  const number = (name: string, attribute: string) => emu(first(transform, name)?.attributes[attribute]);
  const factor = (size: number, own: number) => (own > 0 ? Math.min(1_000, size / own) : 1);
  const scaleX = factor(number('a:ext', 'cx'), number('a:chExt', 'cx'));
  const scaleY = factor(number('a:ext', 'cy'), number('a:chExt', 'cy'));
  // The anchor already places the outermost group, so its own offset does not count.
  const offset = outer ? { x: number('a:off', 'x'), y: number('a:off', 'y') } : { x: 0, y: 0 };
  const own: Scale = {
    x: offset.x - number('a:chOff', 'x') * scaleX,
    y: offset.y - number('a:chOff', 'y') * scaleY,
    scaleX,
    scaleY,
  };
  if (!outer) return own;
  return {
    x: outer.x + own.x * outer.scaleX,
    y: outer.y + own.y * outer.scaleY,
    scaleX: scaleX * outer.scaleX,
    scaleY: scaleY * outer.scaleY,
  };
}

const blank = (frame: Frame): Drawn => ({
  ...frame,
  kind: 'line',
  width: frame.outer.width,
  height: frame.outer.height,
  offset: { x: 0, y: 0 },
  stroke: undefined,
  content: undefined,
  insets: { left: 0, top: 0, right: 0 },
  relationship: undefined,
});

function boxOf(
  properties: XmlElement | undefined,
  frame: Frame,
  scale: Scale | undefined,
): Pick<Drawn, 'width' | 'height' | 'offset'> {
  const transform = first(properties, 'a:xfrm');
  const extent = first(transform, 'a:ext')?.attributes;
  const turned = Math.round(Number(transform?.attributes.rot ?? 0) / 5_400_000) % 2 !== 0;
  let { width, height } = frame.outer;
  let offset = { x: 0, y: 0 };
  if (scale) {
    width = emu(extent?.cx) * scale.scaleX;
    height = emu(extent?.cy) * scale.scaleY;
    const at = first(transform, 'a:off')?.attributes;
    offset = { x: scale.x + emu(at?.x) * scale.scaleX, y: scale.y + emu(at?.y) * scale.scaleY };
  }
  if (!turned) return { width, height, offset };
  // Turned about its middle by a quarter.
  return {
    width: height,
    height: width,
    offset: { x: offset.x + (width - height) / 2, y: offset.y + (height - width) / 2 },
  };
}

function readShape(ctx: Context, wsp: XmlElement, frame: Frame, scale: Scale | undefined): Drawn[] {
  const properties = first(wsp, 'wps:spPr');
  const box = boxOf(properties, frame, scale);
  const content = find(first(wsp, 'wps:txbx'), 'w:txbxContent');
  if (content) {
    const body = first(wsp, 'wps:bodyPr')?.attributes;
    const insets = { left: inset(body?.lIns, 7.2), top: inset(body?.tIns, 3.6), right: inset(body?.rIns, 7.2) };
    return [{ ...blank(frame), ...box, kind: 'box', content, insets }];
  }
  if (!isFlat(box.width, box.height)) return [];
  const outline = readStroke(ctx, wsp, properties);
  const filled = first(properties, 'a:solidFill') !== undefined && box.height > 0;
  if (!outline && !filled) return [];
  if (outline?.colour === '#ffffff' && !filled) return [];
  const compound = first(properties, 'a:ln')?.attributes.cmpd;
  const double = compound !== undefined && compound !== 'sng';
  const stroke: BorderLine = {
    width: filled ? box.height : outline!.width,
    style: double ? 'double' : filled ? 'solid' : outline!.style,
  };
  return [{ ...blank(frame), ...box, stroke }];
}

const inset = (text: string | undefined, otherwise: number): number => (text === undefined ? otherwise : emu(text));

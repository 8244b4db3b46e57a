import { emu, type Placed, readAnchor } from './anchor.js';
import type { Context } from './context.js';
import { readStroke, type Stroke } from './stroke.js';
import { elements, first, type XmlElement } from './xml.js';

/** A picture from a file of the package. Points. */
export interface Picture extends Placed {
  kind: 'picture';
  /** Its part, or why there is none, in Vietnamese. */
  source: { part: string } | { refused: string };
  /** Alternative text; empty for decoration. */
  alt: string;
  /** Shares of the picture that are cut off; negative where room is added. */
  crop: Crop | undefined;
  outline: Stroke | undefined;
  /** How the text keeps clear of an anchored picture: not at all, above and below, or on one side of it. */
  wrap: Wrap;
  /** Room between the picture and the text that keeps clear of it. */
  gaps: Sides;
  /** The higher lies above the lower. */
  order: number;
  /** Where it stands in the document, for a note. */
  place: { part: string; paragraph: number; quote: string };
}

interface Sides {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export type Crop = Sides;
/** `left` and `right` are the sides where the text is; `widest` is the one with more room. */
export type Wrap = 'none' | 'topAndBottom' | 'left' | 'right' | 'widest';

type Known = Placed & Partial<Omit<Picture, 'kind' | 'source' | 'place'>>;

/** @param id of the relationship to the picture's part */
export function pictureOf(ctx: Context, id: string | undefined, known: Known): Picture {
  const { part, paragraph, quote } = ctx;
  return {
    kind: 'picture',
    source: sourceOf(ctx, id),
    alt: '',
    crop: undefined,
    outline: undefined,
    wrap: 'none',
    gaps: { top: 0, right: 0, bottom: 0, left: 0 },
    order: 0,
    place: { part, paragraph, quote },
    ...known,
  };
}

function sourceOf(ctx: Context, id: string | undefined): Picture['source'] {
  const relationship = ctx.relationship(id);
  if (!relationship) return { refused: 'trong tệp Word không có ảnh này' };
  if (relationship.external) return { refused: 'ảnh liên kết từ tệp khác' };
  return { part: relationship.target };
}

/** DrawingML: `pic:pic` in its `wp:inline` or `wp:anchor`. */
export function readPicture(ctx: Context, frame: XmlElement, pic: XmlElement): Picture {
  const fill = first(pic, 'pic:blipFill');
  const blip = first(fill, 'a:blip');
  const properties = first(pic, 'pic:spPr');
  const extent = first(frame, 'wp:extent') ?? first(first(properties, 'a:xfrm'), 'a:ext');
  const anchor = readAnchor(frame);
  const crop = first(fill, 'a:srcRect')?.attributes ?? {};
  const { descr, title } = first(frame, 'wp:docPr')?.attributes ?? {};
  if (isAltered(blip, properties)) ctx.note('IMAGE_EFFECT');
  const picture = pictureOf(ctx, blip?.attributes['r:embed'] || blip?.attributes['r:link'], {
    width: Math.max(0, emu(extent?.attributes.cx)),
    height: Math.max(0, emu(extent?.attributes.cy)),
    behind: frame.attributes.behindDoc === '1' || frame.attributes.behindDoc === 'true',
    ...(anchor && { anchor }),
    alt: descr ?? title ?? '',
    crop: cropOf([crop.t, crop.r, crop.b, crop.l].map(share)),
    outline: readStroke(ctx, pic, properties),
    order: Math.min(2 ** 31 - 1, Number.parseInt(frame.attributes.relativeHeight ?? '', 10) || 0),
  });
  if (anchor) Object.assign(picture, readWrap(frame));
  return picture;
}

/** Thousandths of a percent, or a percentage in strict files. */
function share(text: string | undefined): number {
  const value = Number.parseFloat(text ?? '0');
  if (!Number.isFinite(value)) return 0;
  return text?.endsWith('%') ? value / 100 : value / 100_000;
}

/** From top, right, bottom and left. Undefined where nothing is cut off, or nothing would be left. */
export function cropOf([top = 0, right = 0, bottom = 0, left = 0]: number[]): Crop | undefined {
  const sides = [top, right, bottom, left];
  if (sides.every((side) => side === 0) || sides.some((side) => Math.abs(side) > 10)) return undefined;
  return top + bottom < 0.999 && left + right < 0.999 ? { top, right, bottom, left } : undefined;
}

/** Turned, mirrored, cut to a shape or recoloured. */
function isAltered(blip: XmlElement | undefined, properties: XmlElement | undefined): boolean {
  const { rot = '0', flipH = '0', flipV = '0' } = first(properties, 'a:xfrm')?.attributes ?? {};
  const turned = Number(rot) !== 0 || [flipH, flipV].some((flip) => flip === '1' || flip === 'true');
  const shape = first(properties, 'a:custGeom') ? '' : (first(properties, 'a:prstGeom')?.attributes.prst ?? 'rect');
  return turned || shape !== 'rect' || elements(blip).some(({ name }) => name !== 'a:extLst');
}

const WRAPS = ['wp:wrapNone', 'wp:wrapSquare', 'wp:wrapTight', 'wp:wrapThrough', 'wp:wrapTopAndBottom'];

function readWrap(frame: XmlElement): Pick<Picture, 'wrap' | 'gaps'> {
  const element = elements(frame).find(({ name }) => WRAPS.includes(name));
  const gap = (name: string) => Math.max(0, emu(element?.attributes[name] ?? frame.attributes[name]));
  const gaps = { top: gap('distT'), right: gap('distR'), bottom: gap('distB'), left: gap('distL') };
  if (!element || element.name === 'wp:wrapNone') return { wrap: 'none', gaps };
  if (element.name === 'wp:wrapTopAndBottom') return { wrap: 'topAndBottom', gaps };
  return { wrap: wrapSide(element.attributes.wrapText), gaps };
}

export const wrapSide = (side: string | undefined): Wrap => (side === 'left' || side === 'right' ? side : 'widest');

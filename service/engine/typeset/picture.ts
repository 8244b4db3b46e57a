import {
  emu,
  isBehind,
  NO_GAPS,
  type Placed,
  readAnchor,
  readOrder,
  readWrap,
  type Sides,
  type Wrapped,
} from './anchor.js';
import type { Context } from './context.js';
import { readStroke, type Stroke } from './stroke.js';
import { elements, first, type XmlElement } from './xml.js';

/** A picture from a file of the package. Points. */
export interface Picture extends Wrapped {
  kind: 'picture';
  /** Its part, or why there is none, in Vietnamese. */
  source: { part: string } | { refused: string };
  /** Of the part that it stands in, to its own. */
  relationship: string | undefined;
  /** Alternative text; empty for decoration. */
  alt: string;
  /** Shares of the picture that are cut off; negative where room is added. */
  crop: Crop | undefined;
  outline: Stroke | undefined;
}

export type Crop = Sides;

type Known = Placed & Partial<Omit<Picture, 'kind' | 'source' | 'relationship' | 'place'>>;

/** @param id of the relationship to the picture's part */
export function pictureOf(ctx: Context, id: string | undefined, known: Known): Picture {
  return {
    kind: 'picture',
    source: sourceOf(ctx, id),
    relationship: id,
    alt: '',
    crop: undefined,
    outline: undefined,
    wrap: 'none',
    gaps: NO_GAPS,
    order: 0,
    place: ctx.spot(),
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
    behind: isBehind(frame),
    ...(anchor && { anchor }),
    alt: descr ?? title ?? '',
    crop: cropOf([crop.t, crop.r, crop.b, crop.l].map(share)),
    outline: readStroke(ctx, pic, properties),
    order: readOrder(frame),
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

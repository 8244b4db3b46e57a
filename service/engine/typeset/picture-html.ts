import { isPageAnchored } from './anchor.js';
import type { Context, Place } from './context.js';
import { declare, escapeHtml } from './css.js';
import type { Crop, Picture } from './picture.js';
import { fromColumn, type Holder, overlay } from './placement.js';
import { px, trim } from './units.js';

/** Narrower room beside a picture than this stays empty in Word. */
const LEAST_ROOM = 72;

/** A picture's place is kept as wide and as high as it asks, also where the picture cannot be shown. */
export function writePicture(ctx: Context, picture: Picture, place: Place, holder: Holder): string {
  const css = declare({
    ...position(ctx, picture, place, holder),
    width: px(picture.width),
    height: px(picture.height),
    ...crop(picture.crop),
    ...outline(picture),
  });
  const url = source(ctx, picture);
  const look = ctx.css.attribute(css);
  if (url === undefined) return `<span${look}></span>`;
  return `<img${look} alt="${escapeHtml(picture.alt)}" src="${url}">`;
}

/** Part of the text's flow: it stands in the line, or the text keeps clear of it. */
export const isInFlow = (picture: Picture): boolean => !picture.anchor || picture.wrap !== 'none';

function source(ctx: Context, { source: from, place }: Picture): string | undefined {
  const taken = 'part' in from ? ctx.images.take(from.part) : from;
  if ('url' in taken) return taken.url;
  ctx.notes.add('IMAGE', place, taken.refused);
  return undefined;
}

type Css = Record<string, string | undefined>;

function position(ctx: Context, picture: Picture, place: Place, holder: Holder): Css {
  const { anchor, behind, order } = picture;
  if (!anchor) {
    // The extra height of a line lies below the picture at multiple spacing, and is taken up by it at a least height.
    const raised = holder.exact ? -picture.height : -holder.shift;
    return {
      display: 'inline-block',
      'vertical-align': 'baseline',
      'margin-top': raised === 0 ? undefined : px(raised),
    };
  }
  if (isInFlow(picture)) return float(ctx, picture, place, holder);
  const css = overlay(ctx, picture, place, holder);
  return !behind && order > 0 ? { ...css, 'z-index': String(order) } : css;
}

/**
 * Text that keeps clear of a picture runs around a float: beside it, or only above and below where the float takes the
 * whole column. What is placed by the page floats at its paragraph, so that it covers no text.
 */
function float(ctx: Context, picture: Picture, place: Place, holder: Holder): Css {
  const { anchor, width, gaps } = picture;
  const { indent, shift, before: space } = holder;
  const byPage = isPageAnchored(picture);
  const left = fromColumn(anchor!.x, width, place);
  const wanted = byPage ? 0 : anchor!.y.offset - space - shift;
  const top = Math.max(0, wanted);
  const before = left - gaps.left;
  const after = place.width - left - width - gaps.right;
  const side = sideOf(picture, before, after);
  if (byPage || side !== 'none' || wanted < -1 - shift) ctx.notes.add('IMAGE_WRAP', picture.place);
  // The text above the picture keeps the whole width.
  const clear = top - gaps.top;
  return {
    float: side === 'left' ? 'right' : 'left',
    'margin-left': px(side === 'left' ? gaps.left : left - indent),
    'margin-right': px(side === 'left' || side === 'none' ? place.width - left - width : gaps.right),
    'margin-top': top === 0 ? undefined : px(top),
    'margin-bottom': gaps.bottom === 0 ? undefined : px(gaps.bottom),
    'shape-outside': clear > 0 ? `inset(${px(clear)} 0 0 0)` : undefined,
  };
}

/** Where the text runs beside the picture. */
function sideOf({ wrap }: Picture, before: number, after: number): 'none' | 'left' | 'right' {
  if (wrap === 'topAndBottom') return 'none';
  const side = wrap === 'widest' ? (before > after ? 'left' : 'right') : wrap;
  return (side === 'left' ? before : after) < LEAST_ROOM ? 'none' : (side as 'left' | 'right');
}

function crop(cut: Crop | undefined): Css {
  if (!cut) return {};
  const sides = [cut.top, cut.right, cut.bottom, cut.left].map((side) => `${trim(side * 100)}%`);
  return { 'object-view-box': `inset(${sides.join(' ')})` };
}

/** The outline of a picture lies half inside and half outside its edge, and takes no room. */
function outline({ outline: stroke }: Picture): Css {
  if (!stroke) return {};
  return {
    outline: `${px(stroke.width)} ${stroke.style} ${stroke.colour}`,
    'outline-offset': px(-stroke.width / 2),
  };
}

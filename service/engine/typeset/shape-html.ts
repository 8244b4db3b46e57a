import type { Context, Place } from './context.js';
import { declare } from './css.js';
import type { AnchorAxis, Shape } from './drawing.js';
import { PX_PER_PT, px, trim } from './units.js';

/**
 * A drawn line or rectangle, as SVG: CSS borders are cut to whole pixels. It is decoration, so it is hidden from the
 * document's structure. `indent` is how far the paragraph that holds it stands from the left edge of its column, `shift` how far it is moved down.
 */
export function writeShape(ctx: Context, shape: Shape, place: Place, indent = 0, shift = 0): string {
  const css = declare({
    ...(shape.anchor ? anchored(ctx, shape, shape.anchor, place, indent, shift) : { 'vertical-align': 'baseline' }),
    overflow: 'visible',
  });
  const w = pixels(shape.width);
  const h = pixels(shape.height);
  // A viewport without width or height draws nothing (SVG 2, 8.2); what a straight line needs overflows it.
  const [width, height] = [pixels(shape.width || 0.5), pixels(shape.height || 0.5)];
  return `<svg aria-hidden="true"${ctx.css.attribute(css)} width="${width}" height="${height}">${outline(shape, w, h)}</svg>`;
}

/** Placed by the page's edges and not by its paragraph. */
export const isPageAnchored = ({ anchor }: Shape): boolean => anchor?.y.from === 'page' || anchor?.y.from === 'margin';

function anchored(
  ctx: Context,
  shape: Shape,
  { x, y }: NonNullable<Shape['anchor']>,
  place: Place,
  indent: number,
  shift: number,
): Record<string, string | undefined> {
  const byPage = isPageAnchored(shape);
  if (byPage) ctx.note('VERTICAL_ANCHOR');
  const left = horizontal(x, shape.width, place) - indent + (byPage ? place.left - place.page.left : 0);
  const top = y.offset - shift - (y.from === 'page' ? place.page.top : 0);
  return { position: 'absolute', left: px(left), top: px(top), 'z-index': shape.behind ? '-1' : undefined };
}

/** From the left edge of the column. */
function horizontal(axis: AnchorAxis, width: number, place: Place): number {
  const { page } = place;
  let start = 0;
  let room = place.width;
  if (axis.from === 'page') {
    start = -place.left;
    room = page.width;
  } else if (axis.from === 'margin') {
    start = page.left - place.left;
    room = page.width - page.left - page.right;
  }
  if (axis.align === 'center') return start + (room - width) / 2;
  if (axis.align === 'right') return start + room - width;
  return start + (axis.align === 'left' ? 0 : axis.offset);
}

const pixels = (pt: number): string => trim(pt * PX_PER_PT);

function outline({ kind, rising, stroke, fill }: Shape, w: string, h: string): string {
  let paint = '';
  if (stroke) {
    paint = ` stroke="${stroke.colour}" stroke-width="${pixels(stroke.width)}"`;
    if (stroke.style !== 'solid') {
      const dash = stroke.width * (stroke.style === 'dashed' ? 4 : 1);
      paint += ` stroke-dasharray="${pixels(dash)}"`;
    }
  }
  if (kind === 'rect') return `<rect width="${w}" height="${h}" fill="${fill ?? 'none'}"${paint}/>`;
  return `<line x1="0" y1="${rising ? h : '0'}" x2="${w}" y2="${rising ? '0' : h}"${paint}/>`;
}

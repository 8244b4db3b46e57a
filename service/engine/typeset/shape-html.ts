import type { Context, Place } from './context.js';
import { declare } from './css.js';
import type { Shape } from './drawing.js';
import { type Holder, overlay } from './placement.js';
import { PX_PER_PT, trim } from './units.js';

/**
 * A drawn line or rectangle, as SVG: CSS borders are cut to whole pixels. It is decoration, so it is hidden from the
 * document's structure.
 */
export function writeShape(ctx: Context, shape: Shape, place: Place, holder: Holder): string {
  const css = declare({
    ...(shape.anchor ? overlay(ctx, shape, place, holder) : { 'vertical-align': 'baseline' }),
    overflow: 'visible',
  });
  const w = pixels(shape.width);
  const h = pixels(shape.height);
  // A viewport without width or height draws nothing (SVG 2, 8.2); what a straight line needs overflows it.
  const [width, height] = [pixels(shape.width || 0.5), pixels(shape.height || 0.5)];
  return `<svg aria-hidden="true"${ctx.css.attribute(css)} width="${width}" height="${height}">${outline(shape, w, h)}</svg>`;
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

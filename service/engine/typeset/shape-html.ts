import type { Context, Place } from './context.js';
import { declare } from './css.js';
import type { Shape } from './drawing.js';
import { type Holder, overlay } from './placement.js';
import { PX_PER_PT, trim } from './units.js';

/**
 * A drawn line or simple shape, as SVG: CSS borders are cut to whole pixels. It is decoration, so it is hidden from the
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

/** The outline and ground of a box, as large as the box turns out. */
export function frameSvg(ctx: Context, frame: Shape): string {
  const css = declare({ position: 'absolute', left: '0', top: '0', overflow: 'visible' });
  return `<svg aria-hidden="true"${ctx.css.attribute(css)} width="100%" height="100%">${outline(frame, '100%', '100%')}</svg>`;
}

const pixels = (pt: number): string => trim(pt * PX_PER_PT);

function outline(shape: Shape, w: string, h: string): string {
  const { kind, rising, stroke, fill } = shape;
  let paint = '';
  if (stroke) {
    paint = ` stroke="${stroke.colour}" stroke-width="${pixels(stroke.width)}"`;
    if (stroke.style !== 'solid') {
      const dash = stroke.width * (stroke.style === 'dashed' ? 4 : 1);
      paint += ` stroke-dasharray="${pixels(dash)}"`;
    }
  }
  const ground = ` fill="${fill ?? 'none'}"`;
  if (kind === 'rect') return `<rect width="${w}" height="${h}" fill="${fill ?? 'none'}"${paint}/>`;
  if (kind === 'roundRect') {
    const radius = pixels(Math.min(shape.width, shape.height) * ROUNDED);
    return `<rect width="${w}" height="${h}" rx="${radius}"${ground}${paint}/>`;
  }
  if (kind === 'ellipse') return `<ellipse cx="50%" cy="50%" rx="50%" ry="50%"${ground}${paint}/>`;
  return `<line x1="0" y1="${rising ? h : '0'}" x2="${w}" y2="${rising ? '0' : h}"${paint}/>${heads(shape)}`;
}

/** The radius of a rounded rectangle that says nothing else, as a share of its shorter side. */
const ROUNDED = 0.16667;

/** Triangles at the ends of a line, three strokes wide at the least. */
function heads({ heads: ends, width, height, rising, stroke }: Shape): string {
  if (!ends || !stroke) return '';
  const from = { x: 0, y: rising ? height : 0 };
  const to = { x: width, y: rising ? 0 : height };
  const length = Math.hypot(width, height) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const size = Math.max(stroke.width, 1) * 3;
  const head = (tip: { x: number; y: number }, back: number): string => {
    const base = { x: tip.x + along.x * size * back, y: tip.y + along.y * size * back };
    const aside = { x: (-along.y * size) / 2, y: (along.x * size) / 2 };
    const corners = [tip, { x: base.x + aside.x, y: base.y + aside.y }, { x: base.x - aside.x, y: base.y - aside.y }];
    const drawn = corners.map(({ x, y }) => `${pixels(x)},${pixels(y)}`).join(' ');
    return `<polygon points="${drawn}" fill="${stroke.colour}"/>`;
  };
  return (ends.start ? head(from, 1) : '') + (ends.end ? head(to, -1) : '');
}

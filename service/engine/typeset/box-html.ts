import type { Box, BoxText, Drawing } from './box.js';
import type { Context, Place } from './context.js';
import { declare } from './css.js';
import { writeFlow } from './flow.js';
import { writePicture } from './picture-html.js';
import { type Css, type Holder, position } from './placement.js';
import { frameSvg, writeShape } from './shape-html.js';
import { px, trim } from './units.js';

/** What a box would otherwise take over from the paragraph that holds it. */
const RESET: Css = {
  'white-space': 'normal',
  'text-align': 'left',
  'text-align-last': 'auto',
  'text-indent': '0',
  'font-weight': 'normal',
  'font-style': 'normal',
  color: '#000',
};

/** A box with its frame, its text and what is grouped in it. It stands in no `p`, which cannot hold blocks. */
export function writeBox(ctx: Context, box: Box, place: Place, holder: Holder): string {
  const where = position(ctx, box, place, holder);
  return boxAt(ctx, box, place, { ...where, position: where.position ?? 'relative' });
}

export function writeDrawing(ctx: Context, drawn: Drawing, place: Place, holder: Holder): string {
  if (drawn.kind === 'box') return writeBox(ctx, drawn, place, holder);
  return drawn.kind === 'picture' ? writePicture(ctx, drawn, place, holder) : writeShape(ctx, drawn, place, holder);
}

function boxAt(ctx: Context, box: Box, place: Place, where: Css): string {
  const { text, frame } = box;
  const css = declare({
    ...where,
    ...RESET,
    'break-inside': 'avoid',
    width: text?.fitsWidth ? 'max-content' : px(box.width),
    'max-width': text?.fitsWidth ? px(place.width) : undefined,
    height: !text || text.height === 'fixed' ? px(box.height) : undefined,
    'min-height': text?.height === 'least' ? px(box.height) : undefined,
    transform: box.turned === 0 ? undefined : `rotate(${trim(box.turned)}deg)`,
  });
  let html = `<div${ctx.css.attribute(css)}>`;
  if (frame) html += frameSvg(ctx, frame);
  for (const { left, top, drawn } of box.parts) html += part(ctx, drawn, place, left, top);
  if (text) html += writeText(ctx, text);
  return `${html}</div>`;
}

const NO_HOLDER: Holder = { indent: 0, shift: 0, before: 0, exact: false };

function part(ctx: Context, drawn: Drawing, place: Place, left: number, top: number): string {
  const where = { position: 'absolute', left: px(left), top: px(top) };
  if (drawn.kind === 'box') return boxAt(ctx, drawn, place, where);
  const html =
    drawn.kind === 'picture' ? writePicture(ctx, drawn, place, NO_HOLDER) : writeShape(ctx, drawn, place, NO_HOLDER);
  return `<span${ctx.css.attribute(declare({ ...where, 'line-height': '0' }))}>${html}</span>`;
}

const JUSTIFY = { top: undefined, center: 'center', bottom: 'flex-end' };
const WRITING = { level: undefined, down: 'sideways-rl', up: 'sideways-lr' };

function writeText(ctx: Context, text: BoxText): string {
  const { insets, vertical } = text;
  const inside = [insets.top, insets.right, insets.bottom, insets.left];
  const css = declare({
    // Above the frame, which is drawn in its own place.
    position: 'relative',
    'box-sizing': 'border-box',
    display: vertical === 'top' ? 'flow-root' : 'flex',
    'flex-direction': vertical === 'top' ? undefined : 'column',
    'justify-content': JUSTIFY[vertical],
    'writing-mode': WRITING[text.direction],
    height: text.height === 'fixed' ? '100%' : undefined,
    'min-height': text.height === 'least' ? 'inherit' : undefined,
    padding: inside.some((inset) => inset !== 0) ? inside.map(px).join(' ') : undefined,
  });
  const flow = writeFlow(ctx, text.blocks, true);
  return `<div${ctx.css.attribute(css)}>${vertical === 'top' ? flow : `<div>${flow}</div>`}</div>`;
}

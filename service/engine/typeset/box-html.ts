import { isInFlow } from './anchor.js';
import type { Box, BoxText, Drawing } from './box.js';
import type { Context, Place } from './context.js';
import { declare } from './css.js';
import { writeFlow } from './flow.js';
import { inMargin } from './header-flow.js';
import { writePicture, writePictureAt } from './picture-html.js';
import { type Css, floatOnPage, type Holder, NO_HOLDER, position } from './placement.js';
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

/**
 * A drawing that the page places: its HTML, which stands outside of its paragraph, and that of its mark, which tells in a
 * first printing on which page the paragraph fell.
 */
export function writeOnPage(
  ctx: Context,
  drawn: Drawing,
  place: Place,
  holder: Holder,
): { mark: string; html: string } {
  if (inMargin(ctx)) return { mark: '', html: writeDrawing(ctx, drawn, place, { ...holder, page: 0 }) };
  const id = ctx.mark();
  const mark = `<a id="${id}"></a>`;
  const page = ctx.pageInSection(id);
  if (drawn.kind === 'box' && isInFlow(drawn)) {
    const grows = drawn.row !== undefined || (drawn.text !== undefined && drawn.text.height !== 'fixed');
    const ids = grows ? [ctx.mark(), ctx.mark()] : [];
    const height = grows ? ctx.heightBetween(ids[0]!, ids[1]!) : drawn.height;
    const write = (css: Css) => boxAt(ctx, drawn, place, { ...css, position: 'relative' });
    if (floatOnPage(ctx, drawn, place, { page, height }, write)) return { mark, html: '' };
    return {
      mark,
      html: boxAt(ctx, drawn, place, { ...position(ctx, drawn, place, holder), position: 'relative' }, ids),
    };
  }
  if (drawn.kind === 'picture' && isInFlow(drawn)) {
    const write = (css: Css) => writePictureAt(ctx, drawn, css);
    if (floatOnPage(ctx, drawn, place, { page, height: drawn.height }, write)) return { mark, html: '' };
  }
  return { mark, html: writeDrawing(ctx, drawn, place, { ...holder, page }) };
}

export function writeDrawing(ctx: Context, drawn: Drawing, place: Place, holder: Holder): string {
  if (drawn.kind === 'box') return writeBox(ctx, drawn, place, holder);
  return drawn.kind === 'picture' ? writePicture(ctx, drawn, place, holder) : writeShape(ctx, drawn, place, holder);
}

/** @param ends ids for its top and bottom */
function boxAt(ctx: Context, box: Box, place: Place, where: Css, ends: readonly string[] = []): string {
  const { text, frame, row } = box;
  const css = declare({
    ...where,
    ...RESET,
    'break-inside': 'avoid',
    width: text?.fitsWidth ? 'max-content' : px(box.width),
    'max-width': text?.fitsWidth ? px(place.width) : undefined,
    height: (text ? text.height === 'fixed' : !row) ? px(box.height) : undefined,
    display: row ? 'flex' : where.display,
    'align-items': row ? 'flex-start' : undefined,
    'min-height': text?.height === 'least' ? px(box.height) : undefined,
    transform: box.turned === 0 ? undefined : `rotate(${trim(box.turned)}deg)`,
  });
  const [top, bottom] = ends.map((id) => `<div id="${id}"></div>`);
  let html = `<div${ctx.css.attribute(css)}>${top ?? ''}`;
  if (frame) html += frameSvg(ctx, frame);
  for (const { left, top, drawn } of box.parts) html += part(ctx, drawn, place, left, top);
  if (row) html += writeRow(ctx, row, place);
  if (text) html += writeText(ctx, text);
  return `${html}${bottom ?? ''}</div>`;
}

function writeRow(ctx: Context, row: NonNullable<Box['row']>, place: Place): string {
  let end = 0;
  return row
    .map(({ left, box }) => {
      const where = { position: 'relative', flex: 'none', 'margin-left': px(left - end) };
      end = left + box.width;
      return boxAt(ctx, box, place, where);
    })
    .join('');
}

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

import type { Context, Place } from './context.js';
import { declare, escapeHtml } from './css.js';
import type { Crop, Picture } from './picture.js';
import { type Css, type Holder, position } from './placement.js';
import { px, trim } from './units.js';

/** A picture's place is kept as wide and as high as it asks, also where the picture cannot be shown. */
export const writePicture = (ctx: Context, picture: Picture, place: Place, holder: Holder): string =>
  writePictureAt(ctx, picture, position(ctx, picture, place, holder));

export function writePictureAt(ctx: Context, picture: Picture, where: Css): string {
  const css = declare({
    ...where,
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

function source(ctx: Context, { source: from, place }: Picture): string | undefined {
  const taken = 'part' in from ? ctx.images.take(from.part) : from;
  if ('url' in taken) return taken.url;
  ctx.notes.add('IMAGE', place, taken.refused);
  return undefined;
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

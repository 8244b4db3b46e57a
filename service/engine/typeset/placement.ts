import {
  type HorizontalAnchor,
  isInFlow,
  isPageAnchored,
  type Placed,
  type VerticalAnchor,
  type Wrapped,
} from './anchor.js';
import type { Context, Place } from './context.js';
import { px } from './units.js';

/** The paragraph that holds something drawn. */
export interface Holder {
  /** How far it stands from the left edge of its column. */
  indent: number;
  /** How far it is moved down. */
  shift: number;
  /** Its space before, which is part of it when a distance is measured from it. */
  before: number;
  /** All its lines have one height, whatever stands in them. */
  exact: boolean;
  /** The page of its section that it fell on, from 0, where that is known. */
  page?: number | undefined;
}

/**
 * CSS of what lies over or under the text: placed relative to the paragraph that holds it, or, where the page places it, to
 * the section.
 */
export function overlay(
  ctx: Context,
  placed: Placed,
  place: Place,
  { indent, shift, before, page }: Holder,
): Record<string, string | undefined> {
  const { x, y } = placed.anchor!;
  const left = fromColumn(x, placed.width, place);
  if (isPageAnchored(placed)) {
    if (page === undefined) ctx.note('VERTICAL_ANCHOR');
    ctx.area.anchors = true;
    const top = fromPage(y, placed.height, place) + pageOffset(ctx, page ?? 0);
    return absolute(px(place.left + left), px(top), placed);
  }
  // Without `left` or `top` it stands where its letter or its line does.
  const byLetter = x.from === 'character';
  const byLine = y.from === 'line';
  const css = absolute(
    byLetter ? undefined : px(left - indent),
    byLine ? undefined : px(y.offset - before - shift),
    placed,
  );
  if (byLetter && x.offset !== 0) css['margin-left'] = px(x.offset);
  if (byLine && y.offset !== shift) css['margin-top'] = px(y.offset - shift);
  return css;
}

export type Css = Record<string, string | undefined>;

/** CSS that puts a picture or a box where it belongs: into its line, beside the text, over or under it. */
export function position(ctx: Context, placed: Wrapped, place: Place, holder: Holder): Css {
  const { anchor, behind, order } = placed;
  if (!anchor) {
    // The extra height of a line lies below the picture at multiple spacing, and is taken up by it at a least height.
    const raised = holder.exact ? -placed.height : -holder.shift;
    return {
      display: 'inline-block',
      'vertical-align': 'baseline',
      'margin-top': raised === 0 ? undefined : px(raised),
    };
  }
  if (isInFlow(placed)) return float(ctx, placed, place, holder);
  const css = overlay(ctx, placed, place, holder);
  return !behind && order > 0 ? { ...css, 'z-index': String(order) } : css;
}

/** Narrower room beside a picture than this stays empty in Word. */
export const LEAST_ROOM = 72;

export const NO_HOLDER: Holder = { indent: 0, shift: 0, before: 0, exact: false };

/**
 * Puts what the page places, with the text keeping clear of it, among the floats of its page. False where its page is not
 * known yet: it then floats at its paragraph.
 *
 * @param write its HTML with the CSS of its place
 */
export function floatOnPage(
  ctx: Context,
  placed: Wrapped,
  place: Place,
  { page, height }: { page: number | undefined; height: number | undefined },
  write: (css: Css) => string,
): boolean {
  if (page === undefined || height === undefined) return false;
  const { anchor, width, gaps } = placed;
  const textLeft = place.left - place.page.left;
  const left = textLeft + fromColumn(anchor!.x, width, place);
  const column = place.page.width - place.page.left - place.page.right;
  const after = column - left - width;
  const side = sideOf(placed, left - gaps.left, after - gaps.right);
  if (hasTextOnBothSides(placed, left - gaps.left, after - gaps.right))
    ctx.notes.add(placed.differs ?? 'IMAGE_WRAP', placed.place);
  const { area } = ctx;
  const textTop = (page === 0 ? area.top : area.next.top) + area.room;
  const top = fromPage(anchor!.y, height, place) - textTop - gaps.top;
  const to = side === 'left' ? 'right' : 'left';
  const css = {
    float: to,
    clear: to,
    'margin-left': px(side === 'left' ? gaps.left : left),
    'margin-right': px(side === 'right' ? gaps.right : after),
    'margin-top': px(gaps.top + Math.min(0, top)),
    'margin-bottom': px(gaps.bottom),
  };
  area.floats.push({
    page,
    top: Math.max(0, top),
    height: height + gaps.top + gaps.bottom + Math.min(0, top),
    side: to,
    html: write(css),
  });
  return true;
}

const hasTextOnBothSides = ({ wrap }: Wrapped, before: number, after: number): boolean =>
  wrap === 'widest' && Math.min(before, after) >= LEAST_ROOM;

/**
 * Text that keeps clear of a picture runs around a float: beside it, or only above and below where the float takes the
 * whole column. What is placed by the page floats at its paragraph, so that it covers no text.
 */
function float(ctx: Context, placed: Wrapped, place: Place, holder: Holder): Css {
  const { anchor, width, gaps } = placed;
  const { indent, shift, before: space } = holder;
  const byPage = isPageAnchored(placed);
  const left = fromColumn(anchor!.x, width, place);
  const wanted = byPage ? 0 : anchor!.y.offset - space - shift;
  const top = Math.max(0, wanted);
  const before = left - gaps.left;
  const after = place.width - left - width - gaps.right;
  const side = sideOf(placed, before, after);
  if (byPage || hasTextOnBothSides(placed, before, after) || wanted < -1 - shift)
    ctx.notes.add(placed.differs ?? 'IMAGE_WRAP', placed.place);
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

/** Where the text runs beside it. */
function sideOf({ wrap }: Wrapped, before: number, after: number): 'none' | 'left' | 'right' {
  if (wrap === 'topAndBottom') return 'none';
  const side = wrap === 'widest' ? (before > after ? 'left' : 'right') : wrap;
  return (side === 'left' ? before : after) < LEAST_ROOM ? 'none' : (side as 'left' | 'right');
}

const absolute = (
  left: string | undefined,
  top: string | undefined,
  { behind }: Placed,
): Record<string, string | undefined> => ({ position: 'absolute', left, top, 'z-index': behind ? '-1' : undefined });

/**
 * From the left edge of the column. Word lets nothing stand beyond the right edge of the paper, where it could not be seen
 * and would make Chromium shrink all pages.
 */
export const fromColumn = (axis: HorizontalAnchor, width: number, place: Place): number =>
  Math.min(wantedLeft(axis, width, place), place.page.width - 1 - place.left - width);

/** Where it is asked to stand, from the left edge of the column. */
export function wantedLeft(axis: HorizontalAnchor, width: number, place: Place): number {
  const { page } = place;
  let start = 0;
  let room = place.width;
  if (axis.from === 'page') {
    start = -place.left;
    room = page.width;
  } else if (axis.from === 'margin') {
    start = page.left - place.left;
    room = page.width - page.left - page.right;
  } else if (axis.from === 'leftMargin') {
    start = -place.left;
    room = page.left;
  } else if (axis.from === 'rightMargin') {
    start = page.width - page.right - place.left;
    room = page.right;
  }
  if (axis.align === 'center') return start + (room - width) / 2;
  if (axis.align === 'right') return start + room - width;
  return start + (axis.align === 'left' ? 0 : axis.offset);
}

/** From the top edge of a page of the section to the top of its box, which goes over all its pages. */
function pageOffset({ area }: Context, page: number): number {
  if (page === 0) return -area.top;
  const { room, next } = area;
  return area.height + 2 * room + (page - 1) * (next.height + 2 * room) - next.top;
}

/** From the top edge of the page. */
export function fromPage(axis: VerticalAnchor, height: number, { page }: Place): number {
  let start = 0;
  let room = page.height;
  if (axis.from === 'margin') {
    start = page.top;
    room = page.height - page.top - page.bottom;
  } else if (axis.from === 'topMargin') room = page.top;
  else if (axis.from === 'bottomMargin') {
    start = page.height - page.bottom;
    room = page.bottom;
  }
  if (axis.align === 'center') return start + (room - height) / 2;
  if (axis.align === 'bottom') return start + room - height;
  return start + (axis.align === 'top' ? 0 : axis.offset);
}

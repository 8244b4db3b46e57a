import { type HorizontalAnchor, isPageAnchored, type Placed, type VerticalAnchor } from './anchor.js';
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
}

/**
 * CSS of what lies over or under the text: placed relative to the paragraph that holds it, or, where the page places it, to
 * the section.
 */
export function overlay(
  ctx: Context,
  placed: Placed,
  place: Place,
  { indent, shift, before }: Holder,
): Record<string, string | undefined> {
  const { x, y } = placed.anchor!;
  const left = fromColumn(x, placed.width, place);
  if (isPageAnchored(placed)) {
    ctx.note('VERTICAL_ANCHOR');
    ctx.area.anchors = true;
    return absolute(px(place.left + left), px(fromPage(y, placed.height, place) - ctx.area.top), placed);
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

const absolute = (
  left: string | undefined,
  top: string | undefined,
  { behind }: Placed,
): Record<string, string | undefined> => ({ position: 'absolute', left, top, 'z-index': behind ? '-1' : undefined });

/** From the left edge of the column. */
export function fromColumn(axis: HorizontalAnchor, width: number, place: Place): number {
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

import type { Context, Place as Room } from '../../typeset/context.js';
import { resolve } from '../../typeset/paragraph.js';
import { runWidth } from '../../typeset/run.js';
import { twips } from '../../typeset/units.js';
import { elements, first, textOf, val, type XmlElement } from '../../typeset/xml.js';

/** The frame a paragraph stands in (`w:framePr`), its own or its style's; a drop capital is none. */
export function frameOf(ctx: Context, paragraph: XmlElement): XmlElement | undefined {
  const pPr = first(paragraph, 'w:pPr');
  const frame = first(pPr, 'w:framePr') ?? styleFrame(ctx, val(pPr, 'w:pStyle'));
  const drop = frame?.attributes['w:dropCap'];
  return drop === undefined || drop === 'none' ? frame : undefined;
}

function styleFrame(ctx: Context, id: string | undefined): XmlElement | undefined {
  if (id === undefined) return undefined;
  for (const { element } of ctx.styles.chain('paragraph', id).toReversed()) {
    const frame = first(first(element, 'w:pPr'), 'w:framePr');
    if (frame) return frame;
  }
  return undefined;
}

/** Neighbours with the same frame stand in one. */
export const frameKey = (frame: XmlElement): string => JSON.stringify(Object.entries(frame.attributes).sort());

/**
 * Where a frame stands: its column, and its top on the page.
 *
 * @param y where the text has come to
 * @param pageTop where the page begins
 */
export function frameRoom(
  ctx: Context,
  frame: XmlElement,
  paragraphs: readonly XmlElement[],
  room: Room,
  y: number,
  pageTop: number,
): { room: Room; y: number } {
  const { attributes } = frame;
  const { page } = room;
  const width = twips(frame, 'w:w') || Math.min(room.width, naturalWidth(ctx, paragraphs, room));
  const anchor = attributes['w:hAnchor'];
  const text = page.width - page.left - page.right;
  const base =
    anchor === 'page'
      ? { left: 0, width: page.width }
      : anchor === 'margin'
        ? { left: page.left, width: text }
        : { left: room.left, width: room.width };
  const align = attributes['w:xAlign'];
  let left = base.left + (twips(frame, 'w:x') ?? 0);
  if (align === 'center') left = base.left + (base.width - width) / 2;
  else if (align === 'right' || align === 'outside') left = base.left + base.width - width;
  else if (align === 'left' || align === 'inside') left = base.left;
  const offset = twips(frame, 'w:y');
  const vertical = attributes['w:vAnchor'];
  let top = y;
  if (offset !== undefined) {
    top = vertical === 'page' ? pageTop + offset : vertical === 'text' ? y + offset : pageTop + page.top + offset;
  }
  return { room: { ...room, left, width }, y: top };
}

/** A frame without a width is as wide as its longest paragraph. */
function naturalWidth(ctx: Context, paragraphs: readonly XmlElement[], room: Room): number {
  let widest = 1;
  for (const paragraph of paragraphs) {
    const { base, props } = resolve(ctx, first(paragraph, 'w:pPr'), room);
    let width = (props.left ?? 0) + (props.right ?? 0) + Math.max(0, props.firstLine ?? 0);
    const add = (parent: XmlElement): void => {
      for (const child of elements(parent)) {
        if (child.name === 'w:r') {
          const run = ctx.styles.run(base, first(child, 'w:rPr'));
          for (const text of elements(child, 'w:t')) width += runWidth(textOf(text), run, ctx.fonts);
        } else if (child.name !== 'w:del' && child.name !== 'w:pPr') add(child);
      }
    };
    add(paragraph);
    widest = Math.max(widest, width);
  }
  return widest;
}

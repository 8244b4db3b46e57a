import type { Context, Place as Room } from '../../typeset/context.js';
import { type FrameProps, readFrame } from '../../typeset/frame.js';
import { resolve } from '../../typeset/paragraph.js';
import { fromPage, wantedLeft } from '../../typeset/placement.js';
import { runWidth } from '../../typeset/run.js';
import { elements, first, textOf, val, type XmlElement } from '../../typeset/xml.js';

/** The frame a paragraph stands in, its own or its style's; a drop capital is none. */
export function frameOf(ctx: Context, paragraph: XmlElement): FrameProps | undefined {
  const pPr = first(paragraph, 'w:pPr');
  const own = first(pPr, 'w:framePr');
  if (!own) return ctx.styles.paragraph(val(pPr, 'w:pStyle'), ctx.numbering).paragraph.frame;
  const drop = own.attributes['w:dropCap'] ?? 'none';
  return drop === 'none' ? readFrame(own) : undefined;
}

/** Neighbours with the same frame stand in one. */
export const sameFrame = (a: FrameProps, b: FrameProps | undefined): boolean =>
  b !== undefined && (a === b || JSON.stringify(a) === JSON.stringify(b));

/**
 * Where a frame stands: its column, and its top.
 *
 * @param y where the text has come to
 * @param pageTop where the page begins
 */
export function frameRoom(
  ctx: Context,
  { anchor, width: asked, height }: FrameProps,
  paragraphs: readonly XmlElement[],
  room: Room,
  y: number,
  pageTop: number,
): { room: Room; y: number } {
  const width = asked ?? Math.min(room.width, naturalWidth(ctx, paragraphs, room));
  const left = room.left + wantedLeft(anchor.x, width, room);
  // Without a distance a frame stands where it is in the text.
  const inText = anchor.y.from === 'paragraph' || (anchor.y.offset === 0 && !anchor.y.align);
  const top = inText ? y + anchor.y.offset : pageTop + fromPage(anchor.y, height, room);
  return { room: { ...room, left, width }, y: top };
}

/** Where a frame ends. */
export interface FrameExtent {
  left: number;
  right: number;
  bottom: number;
}

/** Word sets no text in a gap beside frames that is narrower: an inch. */
const NARROWEST = 72;

/** Text goes on below the frames before it when they leave it no room beside them; it then has none beside it. */
export function belowFrames(frames: FrameExtent[], room: Room, pen: { y: number }): void {
  if (frames.length === 0) return;
  let [free, at] = [0, room.left];
  for (const { left, right } of frames.toSorted((a, b) => a.left - b.left)) {
    free = Math.max(free, left - at);
    at = Math.max(at, right);
  }
  free = Math.max(free, room.left + room.width - at);
  if (free < NARROWEST) pen.y = Math.max(pen.y, ...frames.map(({ bottom }) => bottom));
  frames.length = 0;
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

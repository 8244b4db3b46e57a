import type { Sides, Wrapped } from './anchor.js';
import type { Context, Place } from './context.js';
import type { Shape } from './drawing.js';
import { type Block, flatten, readFlow } from './flow.js';
import type { Picture } from './picture.js';
import { fromColumn } from './placement.js';
import type { XmlElement } from './xml.js';

export type Drawing = Shape | Picture | Box;

/** A text box, a frame, a floating table or a group of drawings: what stands in it goes where it goes. Points. */
export interface Box extends Wrapped {
  kind: 'box';
  /** Its outline and ground, where one is drawn. */
  frame: Shape | undefined;
  text: BoxText | undefined;
  /** Drawings of a group, from its top left corner. */
  parts: { left: number; top: number; drawn: Drawing }[];
  /** Boxes side by side, from its left edge; it is as high as the highest. */
  row?: { left: number; box: Box }[];
  /** Degrees clockwise, about its middle. */
  turned: number;
}

export interface BoxText {
  /** What holds its paragraphs and tables. */
  content: XmlElement[];
  /** The same, read by `fillBox`. */
  blocks: Block[];
  insets: Sides;
  vertical: 'top' | 'center' | 'bottom';
  /** As high as its text asks for (`least`: at the least), instead of a fixed height. */
  height: 'fixed' | 'least' | 'auto';
  /** As wide as its text. */
  fitsWidth: boolean;
  direction: 'level' | 'down' | 'up';
  /** Its content says where the box stands. */
  floating?: boolean;
}

/** Word's own insets of a text box: 0.1 and 0.05 inches. */
export const BOX_INSETS: Sides = { top: 3.6, right: 7.2, bottom: 3.6, left: 7.2 };

/** Reads the text of boxes, in the order it stands in the document. */
export function fillBox(ctx: Context, box: Box, place: Place): void {
  const { text } = box;
  const left = place.left + (box.anchor ? fromColumn(box.anchor.x, box.width, place) : 0);
  if (text) {
    const { insets } = text;
    const along =
      text.direction === 'level' ? box.width - insets.left - insets.right : box.height - insets.top - insets.bottom;
    const inner: Place = {
      width: Math.max(1, text.fitsWidth ? place.width : along),
      left: left + insets.left,
      page: place.page,
      inherited: { paragraph: {}, run: {} },
      depth: place.depth + 1,
      ...(text.floating && { floating: true }),
    };
    text.blocks = ctx.aside(() => text.content.flatMap((content) => readFlow(ctx, flatten(content), inner)));
  }
  for (const { drawn } of box.parts) if (drawn.kind === 'box') fillBox(ctx, drawn, place);
}

/** What holds the text of a drawing and of all that it groups. */
export function contentsOf(drawn: Drawing): XmlElement[] {
  if (drawn.kind !== 'box') return [];
  return [...(drawn.text?.content ?? []), ...drawn.parts.flatMap((part) => contentsOf(part.drawn))];
}

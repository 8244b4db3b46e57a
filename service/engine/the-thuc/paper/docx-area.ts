import type { Place as Room } from '../../typeset/context.js';
import type { Inline } from '../../typeset/inline.js';
import type { ParagraphProps } from '../../typeset/properties.js';
import type { Mark } from './docx-strokes.js';
import type { Cell, Paragraph, Picture, Place, Run } from './paper.js';

/** Where a run of blocks stands. */
export interface Area {
  room: Room;
  cell: Cell | undefined;
  boxed: boolean;
}

/** How far down a run of blocks has come. */
export interface Pen {
  y: number;
  /** Space that the last paragraph asks for below it. */
  after: number;
  previous: Previous | undefined;
  /** A page break ended the last paragraph. */
  newPage: boolean;
  /** Text of a paragraph whose mark is deleted: it belongs to the next one. */
  carried: Inline[];
}

/** The paragraph before, in the same run of blocks. */
export interface Previous {
  style: string;
  paragraph: Paragraph;
  props: ParagraphProps;
  /** Its lower edge, which is not drawn where the next paragraph stands in the same frame. */
  lowerEdge: Mark | undefined;
}

export const penAt = (y: number): Pen => ({ y, after: 0, previous: undefined, newPage: false, carried: [] });

/** A page number as it stands, before its side and its pages are known. */
export interface FoundNumber {
  run: Run;
  beside: string;
  /** Points from the left edge of the page. */
  from: number;
  to: number;
  align: Paragraph['align'];
  place: Place;
}

/** A picture before its file is looked at. */
export interface FoundPicture extends Omit<Picture, 'transparent' | 'hue' | 'format'> {
  relationship: string | undefined;
}

import type { Paper } from '../paper.js';

/**
 * What stands on the pages of a PDF, before anything is concluded from it. Lengths are points on paper, measured from the
 * top left corner of the page as it is shown; plain data, so that it can pass between threads.
 */
export interface RawPdf {
  version: string;
  fonts: RawFont[];
  pages: RawPage[];
  warnings: RawWarning[];
}

export interface RawFont {
  /** As the file names it (`ABCDEF+Tinos-BoldItalic`); empty when it does not. */
  name: string;
  embedded: boolean;
  /** Above the baseline, as a share of the size; undefined when the file says nothing sensible. */
  ascent: number | undefined;
}

export interface RawPage {
  width: number;
  height: number;
  spans: RawSpan[];
  rules: RawRule[];
  pictures: RawPicture[];
  /** Letters that are there to be searched, not seen. */
  hidden: number;
  /** Its content could not be read, or not to its end. */
  broken: boolean;
  /** Its pictures were left out: there were too many before. */
  pictureless: boolean;
}

/** Text in one look on one baseline. */
export interface RawSpan {
  text: string;
  /** Of what is printed: spaces at its ends left out. */
  left: number;
  right: number;
  /** Where the next letter would stand; beyond `right` by the spaces at the end. */
  end: number;
  baseline: number;
  size: number;
  /** Index into `RawPdf.fonts`. */
  font: number;
  /** `#rrggbb`; undefined is a pattern. */
  colour: string | undefined;
  /** Made bold or slanted by how it is drawn, whatever its font. */
  bold: boolean;
  italic: boolean;
  /** Its baseline does not run from left to right. */
  turned: boolean;
}

/** A straight line, drawn or as a thin filled rectangle. */
export interface RawRule {
  horizontal: boolean;
  /** Its middle: `y` of a horizontal one, `x` of a vertical one. */
  at: number;
  from: number;
  to: number;
  width: number;
  style: 'solid' | 'dashed' | 'dotted';
}

export interface RawPicture {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Dots across. */
  pixels: number;
  /** Undefined where the picture could not be decoded, or there were too many. */
  look: { colour: boolean; transparent: boolean; hue: 'blue' | 'red' | 'black' | 'other' | undefined } | undefined;
}

export interface RawWarning {
  code: 'JAVASCRIPT' | 'ACTION' | 'ATTACHMENT' | 'ENCRYPTED' | 'FORM_XFA' | 'CUT_OFF' | 'HIDDEN_TEXT' | 'PAGE_BROKEN';
  page?: number;
}

/** What the reading thread is given. */
export interface ReadOrder {
  bytes: Uint8Array;
  /** What its bytes show by themselves. */
  signs: RawWarning['code'][];
  maxPages: number;
  /** Dots of pictures that are looked at, over all pages. */
  maxDots: number;
}

/** What it answers. */
export type ReadAnswer =
  | { paper: Paper }
  | { refused: 'password' | 'pages' | 'content' | 'broken' | 'time' | 'memory'; message: string; pages?: number };

import type { NoteCode } from './notes.js';
import { EMU_PER_PT, measure } from './units.js';
import { elements, first, textOf, type XmlElement } from './xml.js';

/** One side of an anchor: an alignment or a distance (points) from what it is relative to. */
export interface HorizontalAnchor {
  from: 'column' | 'margin' | 'page' | 'leftMargin' | 'rightMargin' | 'character';
  align?: 'left' | 'center' | 'right';
  offset: number;
}

export interface VerticalAnchor {
  from: 'margin' | 'page' | 'topMargin' | 'bottomMargin' | 'paragraph' | 'line';
  align?: 'top' | 'center' | 'bottom';
  offset: number;
}

export interface Anchor {
  x: HorizontalAnchor;
  y: VerticalAnchor;
}

/** Whatever stands on a page beside the text: its size in points, and where. */
export interface Placed {
  width: number;
  height: number;
  behind: boolean;
  /** Absent: it stands in the line like a letter. */
  anchor?: Anchor;
}

/** `left` and `right` are the sides where the text is; `widest` is the one with more room. */
export type Wrap = 'none' | 'topAndBottom' | 'left' | 'right' | 'widest';

export interface Sides {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Where something stands in the document, for a note. */
export interface Spot {
  part: string;
  paragraph: number;
  quote: string;
}

/** What the text may keep clear of. */
export interface Wrapped extends Placed {
  /** How the text keeps clear of what is anchored: not at all, above and below, or on one side of it. */
  wrap: Wrap;
  /** Room between it and the text that keeps clear of it. */
  gaps: Sides;
  /** The higher lies above the lower. */
  order: number;
  place: Spot;
  /** What is said where it cannot be placed as Word does. */
  differs?: NoteCode;
}

export const NO_GAPS: Sides = { top: 0, right: 0, bottom: 0, left: 0 };

/** Part of the text's flow: it stands in the line, or the text keeps clear of it. */
export const isInFlow = ({ anchor, wrap }: Wrapped): boolean => !anchor || wrap !== 'none';

const WRAPS = ['wp:wrapNone', 'wp:wrapSquare', 'wp:wrapTight', 'wp:wrapThrough', 'wp:wrapTopAndBottom'];

/** How the text keeps clear of a `wp:anchor`. */
export function readWrap(frame: XmlElement): Pick<Wrapped, 'wrap' | 'gaps'> {
  const element = elements(frame).find(({ name }) => WRAPS.includes(name));
  const gap = (name: string) => Math.max(0, emu(element?.attributes[name] ?? frame.attributes[name]));
  const gaps = { top: gap('distT'), right: gap('distR'), bottom: gap('distB'), left: gap('distL') };
  if (!element || element.name === 'wp:wrapNone') return { wrap: 'none', gaps };
  if (element.name === 'wp:wrapTopAndBottom') return { wrap: 'topAndBottom', gaps };
  return { wrap: wrapSide(element.attributes.wrapText), gaps };
}

export const wrapSide = (side: string | undefined): Wrap => (side === 'left' || side === 'right' ? side : 'widest');

/** Which of two that overlap lies above: `relativeHeight` of a `wp:anchor`. */
export const readOrder = (frame: XmlElement): number =>
  Math.min(2 ** 31 - 1, Number.parseInt(frame.attributes.relativeHeight ?? '', 10) || 0);

export const isBehind = ({ attributes }: XmlElement): boolean =>
  attributes.behindDoc === '1' || attributes.behindDoc === 'true';

export const emu = (text: string | undefined): number => measure(text, EMU_PER_PT) ?? 0;

/** The anchor of a DrawingML frame; undefined for `wp:inline`. */
export const readAnchor = (frame: XmlElement): Anchor | undefined =>
  frame.name === 'wp:anchor' ? { x: readX(frame), y: readY(frame) } : undefined;

/** Margins inside and outside are those of a page on the right side of a book. */
const HORIZONTAL: Record<string, HorizontalAnchor['from']> = {
  page: 'page',
  margin: 'margin',
  leftMargin: 'leftMargin',
  insideMargin: 'leftMargin',
  rightMargin: 'rightMargin',
  outsideMargin: 'rightMargin',
  character: 'character',
};

export const X_ALIGN: Record<string, HorizontalAnchor['align']> = {
  left: 'left',
  inside: 'left',
  center: 'center',
  right: 'right',
  outside: 'right',
};

function readX(frame: XmlElement): HorizontalAnchor {
  const position = first(frame, 'wp:positionH');
  const align = X_ALIGN[textIn(position, 'wp:align') ?? ''];
  return {
    from: HORIZONTAL[position?.attributes.relativeFrom ?? ''] ?? 'column',
    offset: emu(textIn(position, 'wp:posOffset')),
    ...(align && { align }),
  };
}

const VERTICAL: Record<string, VerticalAnchor['from']> = {
  page: 'page',
  margin: 'margin',
  topMargin: 'topMargin',
  insideMargin: 'topMargin',
  bottomMargin: 'bottomMargin',
  outsideMargin: 'bottomMargin',
  line: 'line',
};

export const Y_ALIGN: Record<string, VerticalAnchor['align']> = {
  top: 'top',
  inside: 'top',
  center: 'center',
  bottom: 'bottom',
  outside: 'bottom',
};

function readY(frame: XmlElement): VerticalAnchor {
  const position = first(frame, 'wp:positionV');
  const align = Y_ALIGN[textIn(position, 'wp:align') ?? ''];
  return {
    from: VERTICAL[position?.attributes.relativeFrom ?? ''] ?? 'paragraph',
    offset: emu(textIn(position, 'wp:posOffset')),
    ...(align && { align }),
  };
}

function textIn(parent: XmlElement | undefined, name: string): string | undefined {
  const element = first(parent, name);
  return element ? textOf(element).trim() : undefined;
}

/** Placed by the page's edges and not by its paragraph. */
export const isPageAnchored = ({ anchor }: Placed): boolean =>
  anchor !== undefined && anchor.y.from !== 'paragraph' && anchor.y.from !== 'line';

/** Placed by the line or the letter that it stands behind. */
export const isTextAnchored = ({ anchor }: Placed): boolean =>
  anchor !== undefined && (anchor.x.from === 'character' || anchor.y.from === 'line');

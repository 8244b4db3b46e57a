import { EMU_PER_PT, measure } from './units.js';
import { first, textOf, type XmlElement } from './xml.js';

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

const X_ALIGN: Record<string, HorizontalAnchor['align']> = {
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

const Y_ALIGN: Record<string, VerticalAnchor['align']> = {
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

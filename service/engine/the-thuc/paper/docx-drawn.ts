import type { Anchor } from '../../typeset/anchor.js';
import type { Box, Drawing } from '../../typeset/box.js';
import type { Shape } from '../../typeset/drawing.js';
import type { Stroke } from '../../typeset/stroke.js';
import type { XmlElement } from '../../typeset/xml.js';
import type { BorderLine } from './paper.js';

/** A line, a text box or a picture, out of whatever groups it. Points. */
export interface Drawn {
  kind: 'line' | 'box' | 'picture';
  width: number;
  height: number;
  /** What is placed on the page: the outermost group, or the thing itself. */
  outer: Drawing;
  /** From the top left corner of what is placed. */
  offset: { x: number; y: number };
  /** Of a line. */
  line: BorderLine | undefined;
  /** Of a box: `w:txbxContent`, and the room between its edge and the text. */
  content: XmlElement[];
  insets: { left: number; top: number; right: number };
  /** Of a picture: the relationship to its part. */
  relationship: string | undefined;
}

/** A line is no higher than this; what is thicker is a bar or a box. */
const THIN = 4.5;
/** Shorter than this it is a dot. */
const SHORT = 6;

/**
 * What of a drawing matters to the paper: horizontal lines, text and pictures.
 *
 * @param column width of the column, which a line across of HTML has where it names none
 */
export function drawnOf(drawing: Drawing, column: number): Drawn[] {
  const found: Drawn[] = [];
  add(drawing, drawing, { x: 0, y: 0 }, column, found);
  return found;
}

function add(drawing: Drawing, outer: Drawing, offset: Drawn['offset'], column: number, found: Drawn[]): void {
  const { width, height } = drawing;
  const common: Omit<Drawn, 'kind'> = {
    width,
    height,
    outer,
    offset,
    line: undefined,
    content: [],
    insets: { left: 0, top: 0, right: 0 },
    relationship: undefined,
  };
  if (drawing.kind === 'picture') found.push({ ...common, kind: 'picture', relationship: drawing.relationship });
  else if (drawing.kind === 'box') addBox(drawing, common, column, found);
  else {
    const across = width === 0 && !outer.anchor ? { ...drawing, width: column } : drawing;
    const line = lineOf(across);
    if (line) found.push({ ...common, kind: 'line', width: across.width, line });
  }
}

function addBox(box: Box, common: Omit<Drawn, 'kind'>, column: number, found: Drawn[]): void {
  const { frame, text, parts, turned, width, height } = box;
  const { outer, offset } = common;
  if (text) found.push({ ...common, kind: 'box', content: text.content, insets: text.insets });
  else if (frame) {
    // Turned about its middle by a quarter.
    const upright = Math.round(turned / 90) % 2 !== 0;
    const at = upright ? { x: offset.x + (width - height) / 2, y: offset.y + (height - width) / 2 } : offset;
    add(upright ? { ...frame, width: height, height: width } : frame, outer, at, column, found);
  }
  for (const { left, top, drawn } of parts) add(drawn, outer, { x: offset.x + left, y: offset.y + top }, column, found);
}

/** The look of a shape that people see as a horizontal line; undefined for any other. */
function lineOf({ width, height, stroke, fill }: Shape): BorderLine | undefined {
  if (width < SHORT || height > Math.max(THIN, width * 0.05)) return undefined;
  if (fill && fill !== WHITE && height > 0) return { width: height, style: 'solid' };
  return stroke && stroke.colour !== WHITE ? { width: stroke.width, style: styleOf(stroke) } : undefined;
}

const WHITE = '#ffffff';

const styleOf = ({ style, compound }: Stroke): BorderLine['style'] => (compound ? 'double' : style);

/** The anchor of what is placed, as it counts inside a cell: there the margins are those of the cell. */
export function anchorOf({ outer }: Drawn, inCell: boolean): Anchor | undefined {
  const { anchor } = outer;
  if (!anchor || !inCell || anchor.x.from !== 'margin') return anchor;
  return { ...anchor, x: { ...anchor.x, from: 'column' } };
}

/** The text goes on as if it were not there. */
export const isFloating = ({ outer }: Drawn): boolean =>
  outer.anchor !== undefined && (!('wrap' in outer) || outer.wrap === 'none');

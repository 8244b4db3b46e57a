import {
  type Anchor,
  type HorizontalAnchor,
  NO_GAPS,
  type Sides,
  type VerticalAnchor,
  type Wrap,
  X_ALIGN,
  Y_ALIGN,
} from './anchor.js';
import type { Box, BoxText } from './box.js';
import type { Context, Place } from './context.js';
import { boxOf } from './drawing.js';
import { fromColumn, LEAST_ROOM } from './placement.js';
import { twips } from './units.js';
import type { XmlElement } from './xml.js';

/** `w:framePr`: the place of paragraphs that stand in a frame of their own. Points. */
export interface FrameProps {
  /** Absent: as wide as its text. */
  width: number | undefined;
  height: number;
  heightRule: BoxText['height'];
  anchor: Anchor;
  wrap: Wrap;
  gaps: Sides;
}

const FROM_X: Record<string, HorizontalAnchor['from']> = { page: 'page', margin: 'margin' };
const FROM_Y: Record<string, VerticalAnchor['from']> = { page: 'page', text: 'paragraph' };

export function readFrame(framePr: XmlElement | undefined): FrameProps | undefined {
  if (!framePr) return undefined;
  const { attributes } = framePr;
  const width = twips(framePr, 'w:w');
  const height = twips(framePr, 'w:h');
  const rule = attributes['w:hRule'];
  const [across, along] = [Math.max(0, twips(framePr, 'w:hSpace') ?? 0), Math.max(0, twips(framePr, 'w:vSpace') ?? 0)];
  const drop = attributes['w:dropCap'] === 'drop' || attributes['w:dropCap'] === 'margin';
  return {
    width: width !== undefined && width > 0 ? width : undefined,
    height: height ?? 0,
    heightRule: height === undefined || rule === 'auto' ? 'auto' : rule === 'exact' ? 'fixed' : 'least',
    anchor: {
      x: axis(
        FROM_X[attributes['w:hAnchor'] ?? ''] ?? 'column',
        twips(framePr, 'w:x'),
        X_ALIGN[attributes['w:xAlign'] ?? ''],
      ),
      y: axis(
        drop ? 'paragraph' : (FROM_Y[attributes['w:vAnchor'] ?? ''] ?? 'margin'),
        twips(framePr, 'w:y'),
        Y_ALIGN[attributes['w:yAlign'] ?? ''],
      ),
    },
    wrap: wrapOf(attributes['w:wrap']),
    gaps: { top: along, right: across, bottom: along, left: across },
  };
}

function axis<From, Align>(from: From, offset: number | undefined, align: Align | undefined) {
  return { from, offset: offset ?? 0, ...(align !== undefined && { align }) };
}

/** `none` and `notBeside` keep the text from standing beside the frame. */
function wrapOf(wrap: string | undefined): Wrap {
  if (wrap === 'none' || wrap === 'notBeside') return 'topAndBottom';
  return wrap === 'through' ? 'none' : 'widest';
}

/** Paragraphs in one frame. */
export function frameBox(ctx: Context, frame: FrameProps, paragraphs: XmlElement[], place: Place): Box {
  const { anchor, wrap, gaps, width, height, heightRule } = frame;
  const content: XmlElement = { name: 'w:txbxContent', attributes: {}, children: paragraphs };
  const placed = { width: Math.min(width ?? 0, place.page.width), height, behind: false, anchor };
  return boxOf(ctx, placed, {
    wrap,
    gaps,
    differs: 'FLOATING_FRAME',
    text: { ...boxText(content), height: heightRule, fitsWidth: width === undefined },
  });
}

/** Text without insets. */
export const boxText = (content: XmlElement): BoxText => ({
  content: [content],
  blocks: [],
  insets: NO_GAPS,
  vertical: 'top',
  height: 'auto',
  fitsWidth: false,
  direction: 'level',
  floating: true,
});

/** Where `w:tblpPr` puts a table, and how the text keeps clear of it. */
export function readTablePlace(tblpPr: XmlElement): { anchor: Anchor; gaps: Sides } {
  const { attributes } = tblpPr;
  const gap = (side: string) => Math.max(0, twips(tblpPr, `w:${side}FromText`) ?? 0);
  return {
    anchor: {
      x: axis(
        FROM_X[attributes['w:horzAnchor'] ?? ''] ?? 'column',
        twips(tblpPr, 'w:tblpX'),
        X_ALIGN[attributes['w:tblpXSpec'] ?? ''],
      ),
      y: axis(
        FROM_Y[attributes['w:vertAnchor'] ?? ''] ?? 'margin',
        twips(tblpPr, 'w:tblpY'),
        Y_ALIGN[attributes['w:tblpYSpec'] ?? ''],
      ),
    },
    gaps: { top: gap('top'), right: gap('right'), bottom: gap('bottom'), left: gap('left') },
  };
}

/** Higher or lower by less than this, two frames stand beside one another. */
const SAME_HEIGHT = 12;

/**
 * Frames that stand side by side (a letterhead in two halves) with no room for text between them become one, which holds
 * them in a row: floats would push one another down.
 */
export function joinRows(ctx: Context, boxes: readonly Box[], place: Place): Box[] {
  const joined: Box[] = [];
  for (const box of boxes) {
    const last = joined.at(-1);
    const row = last && rowOf(ctx, last, box, place);
    if (row) joined.splice(-1, 1, row);
    else joined.push(box);
  }
  return joined;
}

function rowOf(ctx: Context, one: Box, other: Box, place: Place): Box | undefined {
  if (!one.anchor || !other.anchor || one.text?.fitsWidth || other.text?.fitsWidth) return undefined;
  const [a, b] = [one.anchor.y, other.anchor.y];
  if (one.wrap === 'none' || other.wrap === 'none' || a.from !== b.from || Math.abs(a.offset - b.offset) > SAME_HEIGHT)
    return undefined;
  const [from, to] = [fromColumn(one.anchor.x, one.width, place), fromColumn(other.anchor.x, other.width, place)];
  const left = Math.min(from, to);
  const right = Math.max(from + one.width, to + other.width);
  const gap = right - left - one.width - other.width;
  if (gap < -1 || gap > LEAST_ROOM) return undefined;
  const row = (one.row ?? [{ left: 0, box: one }]).map((cell) => ({ ...cell, left: cell.left + from - left }));
  row.push({ left: to - left, box: other });
  row.sort((x, y) => x.left - y.left);
  const anchor = { x: { from: 'column' as const, offset: left }, y: { ...a, offset: Math.min(a.offset, b.offset) } };
  return boxOf(
    ctx,
    { width: right - left, height: Math.max(one.height, other.height), behind: false, anchor },
    {
      ...(one.differs && { differs: one.differs }),
      wrap: one.wrap,
      gaps: one.gaps,
      place: one.place,
      row,
    },
  );
}

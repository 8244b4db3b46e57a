import { isPageAnchored } from './anchor.js';
import { type Box, fillBox } from './box.js';
import { writeBox } from './box-html.js';
import type { Context, Place } from './context.js';
import { boxOf } from './drawing.js';
import { boxText, type FrameProps, frameBox, joinRows, readFrame, readTablePlace } from './frame.js';
import { alternative, type Inline } from './inline.js';
import { type ParagraphBox, quote, readParagraph, writeParagraph } from './paragraph.js';
import { LEAST_ROOM, NO_HOLDER, wantedLeft } from './placement.js';
import type { Border, ParagraphProps } from './properties.js';
import { LINE_EM } from './run.js';
import { readTable, type TableBox, tableWidth, writeTable } from './table.js';
import { elements, first, val, type XmlElement } from './xml.js';

export type Block = ParagraphBox | TableBox | FloatBox;

/** Block-level children with the wrappers that say nothing about form taken away. */
export function flatten(parent: XmlElement, found: XmlElement[] = []): XmlElement[] {
  for (const child of elements(parent)) {
    switch (child.name) {
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        flatten(child, found);
        break;
      case 'mc:AlternateContent':
        flatten(alternative(child), found);
        break;
      default:
        found.push(child);
    }
  }
  return found;
}

/** A frame or floating table that no paragraph follows. */
export interface FloatBox {
  kind: 'float';
  box: Box;
  place: Place;
}

/** Reads paragraphs and tables in document order; automatic numbers are counted on the way. */
export function readFlow(ctx: Context, children: readonly XmlElement[], place: Place): Block[] {
  const reader = new FlowReader(ctx, place);
  children.forEach((child, index) => {
    if (child.name === 'w:p') reader.paragraph(children, index);
    else if (child.name === 'w:tbl') reader.table(child);
    else if (child.name === 'w:altChunk') ctx.note('EXTERNAL_CONTENT');
  });
  return reader.end();
}

class FlowReader {
  readonly #blocks: Block[] = [];
  /** Frames and floating tables stand by the paragraph that follows them. */
  #floats: Box[] = [];
  /** Up to this child all are in a frame that has been read. */
  #framed = -1;

  constructor(
    readonly ctx: Context,
    readonly place: Place,
  ) {}

  paragraph(children: readonly XmlElement[], index: number): void {
    if (index <= this.#framed) return;
    const { ctx, place } = this;
    const frame = this.#frameOf(children[index]!);
    if (frame) {
      const key = JSON.stringify(frame);
      let last = index;
      while (children[last + 1]?.name === 'w:p' && JSON.stringify(this.#frameOf(children[last + 1]!)) === key) last++;
      this.#framed = last;
      this.#float(frameBox(ctx, frame, children.slice(index, last + 1), place), children[index]!);
      return;
    }
    const parts = readParagraph(ctx, children[index]!, place).filter((part) => !this.#isHidden(part));
    const [start] = parts;
    if (start && this.#floats.length > 0) {
      const floats = joinRows(ctx, this.#floats, place);
      start.items.unshift(...floats.map((shape): Inline => ({ kind: 'shape', shape })));
      this.#floats = [];
    }
    if (start) liftFloats(start, this.#blocks);
    this.#blocks.push(...parts);
  }

  /** Nothing to show and a hidden paragraph mark, or nothing but a break in the middle of a page: it has no line. */
  #isHidden({ items, mark, endsSection }: ParagraphBox): boolean {
    if (items.length > 0) return false;
    return mark.vanish === true || (endsSection && this.ctx.goesOn && this.#blocks.length > 0);
  }

  #frameOf(paragraph: XmlElement): FrameProps | undefined {
    const { ctx, place } = this;
    if (place.floating || paragraph.name !== 'w:p') return undefined;
    const pPr = first(paragraph, 'w:pPr');
    const own = first(pPr, 'w:framePr');
    return own ? readFrame(own) : ctx.styles.paragraph(val(pPr, 'w:pStyle'), ctx.numbering).paragraph.frame;
  }

  table(tbl: XmlElement): void {
    const { ctx, place } = this;
    const tblpPr = place.floating ? undefined : first(first(tbl, 'w:tblPr'), 'w:tblpPr');
    if (!tblpPr) {
      this.#flush();
      this.#blocks.push(readTable(ctx, tbl, place));
      return;
    }
    const { anchor, gaps } = readTablePlace(tblpPr);
    const width = tableWidth(ctx, tbl, place);
    const left = wantedLeft(anchor.x, width, place);
    const beside = Math.max(left - gaps.left, place.width - left - width - gaps.right);
    if (beside < LEAST_ROOM && anchor.y.from === 'paragraph') {
      // Nothing can stand beside it: it is set like any other table, and may go over several pages.
      this.#flush();
      this.#blocks.push({ ...readTable(ctx, tbl, place, readFlow, left), before: Math.max(0, anchor.y.offset) });
      return;
    }
    const content: XmlElement = { name: 'w:txbxContent', attributes: {}, children: [tbl] };
    const placed = { width, height: 0, behind: false, anchor };
    const box = boxOf(ctx, placed, { wrap: 'widest', gaps, differs: 'FLOATING_TABLE', text: boxText(content) });
    this.#float(box, tbl);
  }

  /** @param element where it stands, for a note */
  #float(box: Box, element: XmlElement): void {
    box.place = { part: this.ctx.part, paragraph: this.ctx.paragraph + 1, quote: quote(element) };
    fillBox(this.ctx, box, this.place);
    this.#floats.push(box);
  }

  #flush(): void {
    const floats = joinRows(this.ctx, this.#floats, this.place);
    this.#blocks.push(...floats.map((box): FloatBox => ({ kind: 'float', box, place: this.place })));
    this.#floats = [];
  }

  end(): Block[] {
    this.#flush();
    return this.#blocks;
  }
}

/**
 * What floats above its own paragraph stands by an empty one before it, where that is far enough up: a float cannot rise
 * above the lines before it.
 */
function liftFloats(paragraph: ParagraphBox, before: readonly Block[]): void {
  const previous = before.at(-1);
  if (previous?.kind !== 'paragraph' || previous.items.length > 0 || previous.breakAfter || paragraph.breakBefore)
    return;
  const { line = 1, lineRule = 'auto', before: above = 0, after = 0 } = previous.props;
  const natural = (previous.mark.size ?? 10) * LINE_EM;
  const height = lineRule === 'exact' ? line : lineRule === 'atLeast' ? Math.max(line, natural) : natural * line;
  for (const item of paragraph.items) {
    if (item.kind !== 'shape' || !('wrap' in item.shape) || item.shape.wrap === 'none') continue;
    const { anchor } = item.shape;
    if (!anchor || isPageAnchored(item.shape) || anchor.y.from !== 'paragraph' || anchor.y.offset >= 0) continue;
    if (anchor.y.offset + height + after + above < -1) continue;
    const lifted = {
      ...item.shape,
      anchor: { ...anchor, y: { ...anchor.y, offset: anchor.y.offset + height + after + above } },
    };
    previous.items.push({ kind: 'shape', shape: lifted });
    paragraph.items = paragraph.items.filter((other) => other !== item);
  }
}

/**
 * Writes blocks one below the other. The space after a block and the space before the next go into one top margin, which
 * the browser drops at the top of a page just as Word does.
 */
export function writeFlow(ctx: Context, blocks: readonly Block[], keepLastSpace: boolean): string {
  let html = '';
  blocks.forEach((block, index) => {
    const previous = blocks[index - 1];
    const next = blocks[index + 1];
    const breakBefore =
      (block.kind === 'paragraph' ? block.breakBefore : undefined) ??
      (previous?.kind === 'paragraph' ? previous.breakAfter : undefined);
    const above = previous && !breakBefore ? spaceAfter(previous, block) : 0;
    if (block.kind === 'float') {
      html += writeBox(ctx, block.box, block.place, NO_HOLDER);
      return;
    }
    if (block.kind === 'table') {
      html += writeTable(ctx, block, Math.max(above, block.before), breakBefore);
      return;
    }
    const below = spaceBefore(previous, block);
    html += writeParagraph(ctx, block, {
      marginTop: ctx.settings.addsSpacing ? above + below : Math.max(above, below),
      before: below,
      marginBottom: !next && keepLastSpace ? (block.props.after ?? 0) : 0,
      breakBefore: index > 0 ? breakBefore : undefined,
      joinedAbove: !breakBefore && joins(previous, block),
      joinedBelow: joins(block, next),
    });
  });
  return html;
}

const sameStyle = (a: Block | undefined, b: Block | undefined): boolean =>
  a?.kind === 'paragraph' && b?.kind === 'paragraph' && a.styleId === b.styleId;

function spaceAfter(block: Block, next: Block): number {
  if (block.kind !== 'paragraph') return 0;
  return block.props.contextual && sameStyle(block, next) ? 0 : (block.props.after ?? 0);
}

function spaceBefore(previous: Block | undefined, block: ParagraphBox): number {
  if (block.continued || (block.props.contextual && sameStyle(previous, block))) return 0;
  return block.props.before ?? 0;
}

/** Neighbours with the same borders and indents stand in one frame. */
function joins(above: Block | undefined, below: Block | undefined): boolean {
  if (above?.kind !== 'paragraph' || below?.kind !== 'paragraph') return false;
  if (!above.props.borders || !below.props.borders || below.breakBefore || above.breakAfter) return false;
  return frameKey(above.props) === frameKey(below.props);
}

function frameKey({ borders, left, right }: ParagraphProps): string {
  const key = (border: Border | undefined) => (border ? `${border.style} ${border.width} ${border.colour}` : '');
  const sides = (['top', 'right', 'bottom', 'left', 'between'] as const).map((side) => key(borders?.[side]));
  return [...sides, left ?? 0, right ?? 0].join('|');
}

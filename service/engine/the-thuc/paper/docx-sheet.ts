import type { Context, Place as Room } from '../../typeset/context.js';
import type { Inline } from '../../typeset/inline.js';
import { fromPage, wantedLeft } from '../../typeset/placement.js';
import type { ParagraphProps, RunProps } from '../../typeset/properties.js';
import { encodingOf, printedBy } from '../../vietnamese/legacy-fonts.js';
import type { Area, Pen, Previous } from './docx-area.js';
import { anchorOf, type Drawn } from './docx-drawn.js';
import { lineHeightOf, type Segment, setLines } from './docx-lines.js';
import { type Mark, type StandingText, StrokeFinder } from './docx-strokes.js';
import { characterLine, underlineStyle } from './line-characters.js';
import type { Paragraph } from './paper.js';

/** What a paragraph is set from. */
export interface Content {
  items: readonly Inline[];
  props: ParagraphProps;
  mark: RunProps;
}

export interface Corner {
  x: number;
  y: number;
}

/**
 * One long page on which all text is set roughly, as far as needed to tell which text a line stands under. Points, x from the
 * left edge of the page.
 */
export class Sheet {
  readonly strokes = new StrokeFinder();
  /** Where the present page begins. */
  pageTop = 0;

  constructor(readonly ctx: Context) {}

  /** Where something so high begins: here, or on a new page where it does not fit on this one any more. */
  fit(y: number, height: number, { room, cell, boxed }: Area): number {
    if (cell || boxed || y + height <= this.pageTop + room.page.height - room.page.bottom) return y;
    return this.turnPage(y, room);
  }

  /** Where the text of a new page begins. */
  turnPage(y: number, { page }: Room): number {
    this.pageTop = y;
    return y + page.top;
  }

  /** Moves the pen over the space between the last paragraph and this one. */
  space(paragraph: Paragraph, now: Previous, pen: Pen): void {
    const { previous } = pen;
    if (previous && !paragraph.pageBreakBefore && joins(previous, now.props)) this.#join(previous, paragraph);
    const alike = previous !== undefined && previous.style === now.style;
    if (alike && previous.props.contextual) {
      previous.paragraph.after = 0;
      pen.after = 0;
    }
    if (alike && now.props.contextual) paragraph.before = 0;
    const before = paragraph.before ?? 0;
    pen.y += this.ctx.settings.addsSpacing ? pen.after + before : Math.max(pen.after, before);
    pen.after = paragraph.after ?? 0;
    pen.previous = now;
  }

  /** Nothing is drawn between the two. */
  #join(previous: Previous, paragraph: Paragraph): void {
    const { marks } = this.strokes;
    const at = previous.lowerEdge ? marks.lastIndexOf(previous.lowerEdge) : -1;
    if (at >= 0) marks.splice(at, 1);
    delete previous.paragraph.borders.bottom;
    delete paragraph.borders.top;
  }

  /**
   * Sets the paragraph's lines; afterwards the pen stands below them. Gives the top of the first.
   *
   * @param counted is told of each stretch of text with a page counter in it
   */
  set(
    paragraph: Paragraph,
    content: Content,
    area: Area,
    pen: Pen,
    counted: (segment: Segment, text: StandingText) => void,
  ): number {
    let top: number | undefined;
    let underlined: { line: NonNullable<Segment['underlined']>; text: StandingText } | undefined;
    for (const line of this.#lines(content, area.room)) {
      pen.y = this.fit(pen.y, line.height, area);
      top ??= pen.y;
      for (const segment of line.segments) {
        const text = standing(paragraph, segment, area.room, pen.y, line.height);
        const typed = segment.inked ? characterLine(segment.text) : undefined;
        if (typed) this.#draw(paragraph, 'characters', typed, text);
        else if (segment.inked) {
          this.strokes.addText(text);
          if (segment.underlined) underlined = { line: segment.underlined, text };
        } else if (segment.underlined) {
          this.#draw(
            paragraph,
            'underline',
            { width: undefined, style: underlineStyle(segment.underlined.style) },
            text,
          );
        }
        if (segment.counter !== undefined) counted(segment, text);
      }
      pen.y += line.height;
    }
    // Of a text with several underlined lines the last one tells.
    if (underlined) this.#underline(paragraph, underlined.line, underlined.text, area.room);
    this.#edges(paragraph, area.room, top ?? pen.y, pen);
    return top ?? pen.y;
  }

  #lines({ items, props, mark }: Content, room: Room) {
    const { left = 0, right = 0, firstLine = 0, align = 'left', tabs = [] } = props;
    const setting = {
      width: room.width,
      left,
      right,
      firstLine,
      stops: tabs.filter((stop) => stop.kind !== 'clear'),
      defaultTab: this.ctx.settings.defaultTab,
      align,
      lineHeight: lineHeightOf(props.line, props.lineRule),
      markSize: mark.size ?? 10,
    };
    return setLines(items.map(asPrinted), setting, this.ctx.fonts);
  }

  /** Adds a line of this paragraph whose text above is still to be found. */
  mark(
    paragraph: Paragraph,
    mark: Pick<Mark, 'kind' | 'width' | 'style' | 'from' | 'to' | 'y'>,
    own?: StandingText,
  ): Mark {
    const { id, place } = paragraph;
    const added: Mark = { ...mark, paragraph: id, place, pageTop: this.pageTop, own };
    this.strokes.marks.push(added);
    return added;
  }

  /** A line drawn by the text itself: it stands on its own line of text. */
  #draw(paragraph: Paragraph, kind: Mark['kind'], look: Pick<Mark, 'width' | 'style'>, text: StandingText): void {
    const { from, to, top, bottom } = text;
    this.mark(paragraph, { kind, ...look, from, to, y: (top + bottom) / 2 });
  }

  #underline(paragraph: Paragraph, line: NonNullable<Segment['underlined']>, text: StandingText, room: Room): void {
    const [from, to] = [room.left + line.from, room.left + line.to];
    const look = { width: undefined, style: underlineStyle(line.style) };
    this.mark(paragraph, { kind: 'underline', ...look, from, to, y: text.bottom }, text);
  }

  /** A bottom or top edge is a line; with edges at the sides it is a box around the text. */
  #edges(paragraph: Paragraph, room: Room, top: number, pen: Pen): void {
    const { borders, left = 0, right = 0 } = paragraph;
    if (borders.left || borders.right) return;
    const [from, to] = [room.left + left, room.left + room.width - right];
    if (borders.top) this.mark(paragraph, { kind: 'border', ...borders.top, from, to, y: top });
    if (!borders.bottom) return;
    const lower = this.mark(paragraph, { kind: 'border', ...borders.bottom, from, to, y: pen.y });
    if (pen.previous) pen.previous.lowerEdge = lower;
  }

  /** Top left corner of something drawn. `top` and `bottom` are those of its paragraph's lines. */
  corner(thing: Drawn, paragraph: Paragraph, { room, cell }: Area, top: number, bottom: number): Corner {
    const { outer, offset } = thing;
    const anchor = anchorOf(thing, cell !== undefined);
    const { align, left = 0, before = 0 } = paragraph;
    if (!anchor) {
      const free = room.width - (outer.width || thing.width);
      const x = align === 'center' ? free / 2 : align === 'right' ? free : left;
      // Like a letter it stands on its line; without any text the line is its own.
      const y = paragraph.text.trim() === '' ? top : Math.max(top, bottom - outer.height);
      return { x: room.left + x + offset.x, y: y + offset.y };
    }
    const x = room.left + wantedLeft(anchor.x, outer.width, room) + offset.x;
    let y = this.pageTop + fromPage(anchor.y, outer.height, room);
    if (anchor.y.from === 'paragraph') y = top - before + anchor.y.offset;
    else if (anchor.y.from === 'line') y = top + anchor.y.offset;
    return { x, y: y + offset.y };
  }
}

const standing = (
  { id }: Paragraph,
  { from, to }: Segment,
  { left, width }: Room,
  top: number,
  height: number,
): StandingText => ({
  paragraph: id,
  from: left + from,
  to: left + to,
  top,
  bottom: top + height,
  column: { left, right: left + width },
});

/** Neighbours with the same edges and indents stand in one frame. */
function joins({ props: above }: Previous, { borders, left, right }: ParagraphProps): boolean {
  if (!borders || !above.borders || borders.between) return false;
  return JSON.stringify([borders, left, right]) === JSON.stringify([above.borders, above.left, above.right]);
}

/** Text of a font from before Unicode is as wide as the letters that it prints. */
function asPrinted(item: Inline): Inline {
  if (item.kind !== 'text') return item;
  const encoding = encodingOf(item.run.font);
  const text = encoding && printedBy(encoding, item.text);
  return text === undefined ? item : { ...item, text };
}

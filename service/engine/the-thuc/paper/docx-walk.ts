import type { Context, Place as Room } from '../../typeset/context.js';
import { flatten } from '../../typeset/flow.js';
import { type Inline, readInline } from '../../typeset/inline.js';
import { resolve } from '../../typeset/paragraph.js';
import { fromColumn, fromPage } from '../../typeset/placement.js';
import type { ParagraphProps, RunProps } from '../../typeset/properties.js';
import { readTable, type TableBox, type TableCell } from '../../typeset/table.js';
import { first, type XmlElement } from '../../typeset/xml.js';
import { type Drawn, readDrawingML } from './docx-drawn.js';
import { frameKey, frameOf, frameRoom } from './docx-frames.js';
import { type Line, lineHeightOf, type Segment, setLines } from './docx-lines.js';
import { scan } from './docx-scan.js';
import { type Mark, type StandingText, StrokeFinder } from './docx-strokes.js';
import { cellLines, gridOf, isContent, isRuled } from './docx-tables.js';
import { formatOf, gapBetween, isInvisible, labelItems, labelText, runOf, runsOf } from './docx-text.js';
import { readVmlDrawn } from './docx-vml.js';
import { characterLine, underlineStyle } from './line-characters.js';
import type { Cell, Paragraph, Picture, Place, Run, Stroke, Table } from './paper.js';

/** A page number as it stands, before its side and its pages are known. */
export interface FoundNumber {
  run: Run;
  beside: string;
  /** On the page, points from its left edge. */
  from: number;
  to: number;
  align: Paragraph['align'];
  place: Place;
}

/** A picture before its file is looked at. */
export interface FoundPicture extends Omit<Picture, 'transparent' | 'hue' | 'format'> {
  relationship: string | undefined;
}

export interface Area {
  room: Room;
  cell: Cell | undefined;
  boxed: boolean;
}

interface Previous {
  style: string;
  paragraph: Paragraph;
  props: ParagraphProps;
  /** Its lower edge, which is not drawn where the next paragraph stands in the same frame. */
  lowerEdge: Mark | undefined;
}

/** How far down a run of blocks has come. */
interface Pen {
  y: number;
  /** Space that the last paragraph asks for below it. */
  after: number;
  previous: Previous | undefined;
  /** A page break ended the last paragraph. */
  newPage: boolean;
  /** Text of a paragraph whose mark is deleted: it belongs to the next one. */
  carried: Inline[];
}

const penAt = (y: number): Pen => ({ y, after: 0, previous: undefined, newPage: false, carried: [] });

/**
 * Reads a part's blocks in reading order and sets them roughly on a page of its own, as far as needed to tell which text
 * a line stands under. `live` is true in headers and footers, where page numbers change.
 */
export class Walk {
  readonly paragraphs: Paragraph[] = [];
  readonly numbers: FoundNumber[] = [];
  readonly pictures: FoundPicture[] = [];
  readonly tables: Table[] = [];
  readonly strokes = new StrokeFinder();
  /** Field instructions, with where they stand. */
  readonly fields: { instruction: string; place: Place }[] = [];
  section = 0;
  /** Where the present page begins, on the one long page that everything is set on. */
  #pageTop = 0;
  #tables = 0;
  #bottom = 0;

  constructor(
    readonly ctx: Context,
    readonly numbering: ReadonlyMap<XmlElement, number>,
    readonly live: boolean,
  ) {}

  /** Reads one section's blocks; on a new page unless it continues. */
  readSection(children: readonly XmlElement[], room: Room, continues: boolean): void {
    const y = continues ? this.#bottom : this.#turnPage(this.#bottom, room);
    this.#bottom = this.#blocks(children, { room, cell: undefined, boxed: false }, y);
  }

  #blocks(children: readonly XmlElement[], area: Area, y: number): number {
    const pen = penAt(y);
    for (let at = 0; at < children.length; at++) {
      const child = children[at]!;
      if (child.name === 'w:tbl') {
        this.#table(child, area, pen);
        continue;
      }
      if (child.name !== 'w:p') continue;
      const frame = frameOf(this.ctx, child);
      if (!frame) {
        this.#paragraph(child, area, pen, children[at + 1]);
        continue;
      }
      const framed = [child];
      while (this.#isIn(frame, children[at + 1])) framed.push(children[++at]!);
      this.#frame(frame, framed, area, pen);
    }
    return pen.y + pen.after;
  }

  #isIn(frame: XmlElement, next: XmlElement | undefined): boolean {
    if (next?.name !== 'w:p') return false;
    const other = frameOf(this.ctx, next);
    return other !== undefined && (other === frame || frameKey(other) === frameKey(frame));
  }

  #frame(frame: XmlElement, paragraphs: readonly XmlElement[], area: Area, pen: Pen): void {
    const { room, y } = frameRoom(this.ctx, frame, paragraphs, area.room, pen.y + pen.after, this.#pageTop);
    const inner = penAt(y);
    for (const [at, paragraph] of paragraphs.entries()) {
      this.#paragraph(paragraph, { room, cell: area.cell, boxed: true }, inner, paragraphs[at + 1]);
    }
  }

  #table(tbl: XmlElement, area: Area, pen: Pen): void {
    const contents: { children: readonly XmlElement[]; room: Room }[] = [];
    const box = readTable(this.ctx, tbl, area.room, (_, children, room) => {
      contents.push({ children, room });
      return [];
    });
    const table = this.#tables++;
    const grid = gridOf(box);
    const from = this.paragraphs.length;
    const ruled = isRuled(box);
    const rows: { top: number; bottom: number }[] = [];
    const ends = new Map<TableCell, number>();
    const last = new Map<TableCell, number>();
    let y = pen.y + pen.after;
    for (const [index, row] of box.rows.entries()) {
      y = this.#fit(y, row.height?.value ?? 0, area);
      let bottom = y + (row.height?.value ?? 0);
      for (const cell of row.cells) {
        if (cell.filler) continue;
        const content = contents.shift();
        if (!content) continue;
        const inner: Area = {
          room: content.room,
          cell: { table, row: index, column: grid.column(cell), rows: box.rows.length, columns: grid.columns },
          boxed: area.boxed,
        };
        const end = this.#blocks(content.children, inner, y + cell.margins.top) + cell.margins.bottom;
        ends.set(cell, end);
        last.set(cell, this.paragraphs.length - 1);
        if (cell.rowSpan <= 1) bottom = Math.max(bottom, end);
      }
      // Cells that end with this row, wherever they began.
      for (const [cell, end] of ends) {
        if (cell.row + cell.rowSpan - 1 > index) continue;
        bottom = Math.max(bottom, end);
        ends.delete(cell);
      }
      rows.push({ top: y, bottom });
      y = bottom;
    }
    const to = this.paragraphs.length - 1;
    if (to >= from && isContent(box, ruled, (cell) => this.#hasText(last.get(cell)))) {
      this.tables.push({ table, from, to, ruled });
    }
    if (!ruled) this.#cellMarks(box, area, rows, last, from);
    pen.y = y;
    pen.after = 0;
    pen.previous = undefined;
  }

  #hasText(id: number | undefined): boolean {
    return id !== undefined && (this.paragraphs[id]?.text.trim() ?? '') !== '';
  }

  #cellMarks(
    box: TableBox,
    area: Area,
    rows: readonly { top: number; bottom: number }[],
    last: ReadonlyMap<TableCell, number>,
    from: number,
  ): void {
    for (const { cell, line, left, right, row } of cellLines(box)) {
      const paragraph = last.get(cell) ?? from;
      const holder = this.paragraphs[paragraph];
      if (!holder) continue;
      this.strokes.marks.push({
        kind: 'border',
        ...line,
        from: area.room.left + left,
        to: area.room.left + right,
        y: row < 0 ? rows[0]!.top : rows[row]!.bottom,
        paragraph,
        place: holder.place,
        pageTop: this.#pageTop,
        own: undefined,
      });
    }
  }

  /** Where something so high begins: here, or on a new page where it does not fit on this one any more. */
  #fit(y: number, height: number, { room, cell, boxed }: Area): number {
    if (cell || boxed || y + height <= this.#pageTop + room.page.height - room.page.bottom) return y;
    return this.#turnPage(y, room);
  }

  #turnPage(y: number, { page }: Room): number {
    this.#pageTop = y;
    return y + page.top;
  }

  #paragraph(element: XmlElement, area: Area, pen: Pen, next: XmlElement | undefined): void {
    const { ctx } = this;
    const number = this.numbering.get(element) ?? 0;
    ctx.paragraph = number;
    const pPr = first(element, 'w:pPr');
    const { props, style, base } = resolve(ctx, pPr, area.room);
    const markProps = first(pPr, 'w:rPr');
    const mark = ctx.styles.run(base, markProps);
    let { items } = readInline(ctx, element, base, this.live);
    const { drawings, fields } = scan(element, (run) => ctx.styles.run(base, first(run, 'w:rPr')).vanish === true);
    const place: Place = { part: ctx.part, paragraph: number };
    for (const instruction of fields) this.fields.push({ instruction, place });
    if (pen.carried.length > 0) {
      for (const item of items) pen.carried.push(item);
      items = pen.carried;
      pen.carried = [];
    }
    if ((first(markProps, 'w:del') || first(markProps, 'w:moveFrom')) && drawings.length === 0) {
      if (items.length === 0 && next) return;
      // Accepting the change joins this paragraph's text to the next paragraph.
      if (next?.name === 'w:p') {
        pen.carried = items;
        return;
      }
    }
    if (isInvisible(items, mark) && drawings.length === 0) return;
    const label = props.numId ? ctx.numbering.next(props.numId, props.level ?? 0) : undefined;
    const runs = runsOf(items);
    const paragraph: Paragraph = {
      id: this.paragraphs.length,
      place,
      text: runs.map((run) => run.text).join(''),
      label: label ? labelText(label) : '',
      runs,
      ...formatOf(props),
      pageBreakBefore: props.pageBreakBefore === true || pen.newPage || items[0]?.kind === 'pageBreak',
      section: this.section,
      column: { left: area.room.left - area.room.page.left, width: area.room.width },
      cell: area.cell,
      boxed: area.boxed,
      ink: undefined,
      style: style.name || undefined,
    };
    this.paragraphs.push(paragraph);
    if (pen.previous && !paragraph.pageBreakBefore && joins(pen.previous, props)) this.#join(pen.previous, paragraph);
    this.#spaceAbove(paragraph, { style: style.id, paragraph, props, lowerEdge: undefined }, pen);
    if (paragraph.pageBreakBefore && !area.cell && !area.boxed) pen.y = this.#turnPage(pen.y, area.room);
    const lined = label ? [...labelItems(label, mark), ...items] : items;
    const top = this.#set(paragraph, lined, props, mark, area, pen);
    pen.newPage = items.length > 1 && items.at(-1)?.kind === 'pageBreak';
    if (!this.live && fields.some(isPageField)) this.#bodyNumber(paragraph, area);
    this.#drawn(drawings, paragraph, area, top, pen.y);
  }

  /** Nothing is drawn between the two. */
  #join(previous: Previous, paragraph: Paragraph): void {
    const { marks } = this.strokes;
    const at = previous.lowerEdge ? marks.lastIndexOf(previous.lowerEdge) : -1;
    if (at >= 0) marks.splice(at, 1);
    delete previous.paragraph.borders.bottom;
    delete paragraph.borders.top;
  }

  #spaceAbove(paragraph: Paragraph, now: Previous, pen: Pen): void {
    const { previous } = pen;
    const alike = previous !== undefined && previous.style === now.style;
    if (alike && previous.props.contextual) {
      previous.paragraph.after = 0;
      pen.after = 0;
    }
    if (alike && now.props.contextual) paragraph.before = 0;
    pen.y += gapBetween(this.ctx, pen.after, paragraph.before ?? 0);
    pen.after = paragraph.after ?? 0;
    pen.previous = now;
  }

  /** Sets the paragraph's lines; afterwards the pen stands below them. Gives the top of the first. */
  #set(
    paragraph: Paragraph,
    items: readonly Inline[],
    props: ParagraphProps,
    mark: RunProps,
    area: Area,
    pen: Pen,
  ): number {
    const { ctx } = this;
    const { room } = area;
    const lines = setLines(
      items,
      {
        width: room.width,
        left: props.left ?? 0,
        right: props.right ?? 0,
        firstLine: props.firstLine ?? 0,
        stops: (props.tabs ?? []).filter((stop) => stop.kind !== 'clear'),
        defaultTab: ctx.settings.defaultTab,
        align: props.align ?? 'left',
        lineHeight: lineHeightOf(props.line, props.lineRule),
        markSize: mark.size ?? 10,
      },
      ctx.fonts,
    );
    let top: number | undefined;
    let underlined: Segment['underlined'];
    let underText: StandingText | undefined;
    for (const line of lines) {
      pen.y = this.#fit(pen.y, line.height, area);
      top ??= pen.y;
      for (const segment of line.segments) {
        const text = this.#standing(paragraph, segment, line, room, pen);
        const drawn = segment.inked ? characterLine(segment.text) : undefined;
        if (drawn) this.#mark(paragraph, 'characters', drawn, text);
        else if (segment.inked) {
          this.strokes.addText(text);
          if (segment.underlined) [underlined, underText] = [segment.underlined, text];
        } else if (segment.underlined) {
          const width = undefined;
          const style = underlineStyle(segment.underlined.style);
          this.#mark(paragraph, 'underline', { width, style }, text);
        }
        if (segment.counter !== undefined) this.#liveNumber(paragraph, segment, text, items);
      }
      pen.y += line.height;
    }
    if (underlined && underText) {
      this.strokes.marks.push({
        kind: 'underline',
        width: undefined,
        style: underlineStyle(underlined.style),
        paragraph: paragraph.id,
        place: paragraph.place,
        from: room.left + underlined.from,
        to: room.left + underlined.to,
        y: underText.bottom,
        pageTop: this.#pageTop,
        own: underText,
      });
    }
    this.#borderMarks(paragraph, area, top ?? pen.y, pen);
    return top ?? pen.y;
  }

  #standing(paragraph: Paragraph, segment: Segment, line: Line, room: Room, pen: Pen): StandingText {
    return {
      paragraph: paragraph.id,
      from: room.left + segment.from,
      to: room.left + segment.to,
      top: pen.y,
      bottom: pen.y + line.height,
      column: { left: room.left, right: room.left + room.width },
    };
  }

  #mark(
    paragraph: Paragraph,
    kind: 'characters' | 'underline',
    line: Pick<Stroke, 'width' | 'style'>,
    text: StandingText,
  ): void {
    const { from, to } = text;
    const { id, place } = paragraph;
    const y = (text.top + text.bottom) / 2;
    this.strokes.marks.push({
      kind,
      ...line,
      from,
      to,
      y,
      paragraph: id,
      place,
      pageTop: this.#pageTop,
      own: undefined,
    });
  }

  /** A bottom or top edge is a line; with edges at the sides it is a box around the text. */
  #borderMarks(paragraph: Paragraph, { room }: Area, top: number, pen: Pen): void {
    const { borders, left = 0, right = 0 } = paragraph;
    if (borders.left || borders.right) return;
    for (const side of ['top', 'bottom'] as const) {
      const line = borders[side];
      if (!line) continue;
      const mark: Mark = {
        kind: 'border',
        ...line,
        from: room.left + left,
        to: room.left + room.width - right,
        y: side === 'top' ? top : pen.y,
        paragraph: paragraph.id,
        place: paragraph.place,
        pageTop: this.#pageTop,
        own: undefined,
      };
      this.strokes.marks.push(mark);
      if (side === 'bottom' && pen.previous) pen.previous.lowerEdge = mark;
    }
  }

  #liveNumber(paragraph: Paragraph, segment: Segment, text: StandingText, items: readonly Inline[]): void {
    const counter = items[segment.counter!];
    if (counter?.kind !== 'counter') return;
    this.numbers.push({
      run: runOf('', counter.run),
      beside: segment.text.replace(/\s+/g, ' '),
      from: text.from,
      to: text.to,
      align: paragraph.align,
      place: paragraph.place,
    });
  }

  #bodyNumber(paragraph: Paragraph, { room }: Area): void {
    const run = paragraph.runs.find(({ text }) => /\d/.test(text));
    if (!run) return;
    this.numbers.push({
      run,
      beside: paragraph.text.replace(/\d+/, '').trim(),
      from: room.left,
      to: room.left + room.width,
      align: paragraph.align,
      place: paragraph.place,
    });
  }

  #drawn(drawings: readonly XmlElement[], paragraph: Paragraph, area: Area, top: number, bottom: number): void {
    for (const drawing of drawings) {
      const things =
        drawing.name === 'w:drawing' ? readDrawingML(this.ctx, drawing) : readVmlDrawn(drawing, area.room.width);
      for (const thing of things)
        this.#place(thing, this.#corner(thing, paragraph, area.room, top, bottom), paragraph, area);
    }
  }

  #place(thing: Drawn, at: { x: number; y: number }, paragraph: Paragraph, area: Area): void {
    const { id, place } = paragraph;
    const { width, height, floating, relationship } = thing;
    if (thing.kind === 'line') {
      this.strokes.marks.push({
        kind: 'shape',
        width: thing.stroke?.width,
        style: thing.stroke?.style,
        from: at.x,
        to: at.x + width,
        y: at.y + height / 2,
        paragraph: id,
        place,
        pageTop: this.#pageTop,
        own: undefined,
      });
    } else if (thing.kind === 'picture') {
      this.pictures.push({ place, paragraph: id, width, height, floating, ink: undefined, relationship });
    } else if (thing.content) {
      const { left, top, right } = thing.insets;
      const room: Room = {
        ...area.room,
        left: at.x + left,
        width: Math.max(1, width - left - right),
        inherited: { paragraph: {}, run: {} },
      };
      this.#blocks(flatten(thing.content), { room, cell: area.cell, boxed: true }, at.y + top);
    }
  }

  /** Top left corner of something drawn. `top` and `bottom` are those of its paragraph's lines. */
  #corner(thing: Drawn, paragraph: Paragraph, room: Room, top: number, bottom: number): { x: number; y: number } {
    const { anchor, outer, offset } = thing;
    const { align, left = 0, before = 0 } = paragraph;
    if (!anchor) {
      const free = room.width - outer.width;
      const x = align === 'center' ? free / 2 : align === 'right' ? free : left;
      // Like a letter it stands on its line; without any text the line is its own.
      const y = paragraph.text.trim() === '' ? top : Math.max(top, bottom - outer.height);
      return { x: room.left + x + offset.x, y: y + offset.y };
    }
    const x = room.left + fromColumn(anchor.x, outer.width, room) + offset.x;
    let y = this.#pageTop + fromPage(anchor.y, outer.height, room);
    if (anchor.y.from === 'paragraph') y = top - before + anchor.y.offset;
    else if (anchor.y.from === 'line') y = top + anchor.y.offset;
    return { x, y: y + offset.y };
  }
}

/** Neighbours with the same edges and indents stand in one frame. */
function joins(previous: Previous | undefined, { borders, left, right }: ParagraphProps): boolean {
  const above = previous?.props;
  if (!borders || !above?.borders || borders.between) return false;
  return JSON.stringify([borders, left, right]) === JSON.stringify([above.borders, above.left, above.right]);
}

const isPageField = (instruction: string): boolean => /^\s*PAGE\b/i.test(instruction);

import type { Context, Place as Room } from '../../typeset/context.js';
import { flatten } from '../../typeset/flow.js';
import { type FrameProps, readTablePlace } from '../../typeset/frame.js';
import { type Inline, readInline } from '../../typeset/inline.js';
import { resolve } from '../../typeset/paragraph.js';
import { wantedLeft } from '../../typeset/placement.js';
import { readTable, type TableBox, type TableCell, tableWidth } from '../../typeset/table.js';
import { first, type XmlElement } from '../../typeset/xml.js';
import { type Area, type FoundNumber, type FoundPicture, type Pen, penAt } from './docx-area.js';
import { type Drawn, drawnOf, isFloating } from './docx-drawn.js';
import { belowFrames, type FrameExtent, frameOf, frameRoom, sameFrame } from './docx-frames.js';
import type { Segment } from './docx-lines.js';
import { fieldsOf } from './docx-scan.js';
import { type Corner, Sheet } from './docx-sheet.js';
import type { StandingText } from './docx-strokes.js';
import { cellLines, gridOf, isContent, isRuled } from './docx-tables.js';
import { formatOf, isInvisible, isNoteMark, labelItems, labelText, runOf, runsOf } from './docx-text.js';
import type { Paragraph, Place, Table } from './paper.js';

/** Something drawn, and where its top left corner is. */
interface Placed {
  thing: Drawn;
  at: Corner;
}

/** Reads a part's blocks in reading order. `live` is true in headers and footers, where page numbers change. */
export class Walk {
  readonly paragraphs: Paragraph[] = [];
  readonly numbers: FoundNumber[] = [];
  readonly pictures: FoundPicture[] = [];
  readonly tables: Table[] = [];
  /** Field instructions, with where they stand. */
  readonly fields: { instruction: string; place: Place }[] = [];
  readonly sheet: Sheet;
  section = 0;
  #tables = 0;
  #bottom = 0;

  constructor(
    readonly ctx: Context,
    readonly numbering: ReadonlyMap<XmlElement, number>,
    readonly live: boolean,
  ) {
    this.sheet = new Sheet(ctx);
  }

  /** Reads one section's blocks; on a new page unless it continues. */
  readSection(children: readonly XmlElement[], room: Room, continues: boolean): void {
    const y = continues ? this.#bottom : this.sheet.turnPage(this.#bottom, room);
    this.#bottom = this.#blocks(children, { room, cell: undefined, boxed: false }, y);
  }

  #blocks(children: readonly XmlElement[], area: Area, y: number): number {
    const pen = penAt(y);
    const frames: FrameExtent[] = [];
    for (let at = 0; at < children.length; at++) {
      const child = children[at]!;
      if (child.name === 'w:tbl') {
        belowFrames(frames, area.room, pen);
        this.#table(child, area, pen);
        continue;
      }
      if (child.name !== 'w:p') continue;
      const frame = frameOf(this.ctx, child);
      if (!frame) {
        belowFrames(frames, area.room, pen);
        this.#paragraph(child, area, pen, children[at + 1]);
        continue;
      }
      const framed = [child];
      while (children[at + 1]?.name === 'w:p' && sameFrame(frame, frameOf(this.ctx, children[at + 1]!))) {
        framed.push(children[++at]!);
      }
      frames.push(this.#frame(frame, framed, area, pen));
    }
    return pen.y + pen.after;
  }

  #frame(frame: FrameProps, paragraphs: readonly XmlElement[], area: Area, pen: Pen): FrameExtent {
    const { room, y } = frameRoom(this.ctx, frame, paragraphs, area.room, pen.y + pen.after, this.sheet.pageTop);
    const inner = penAt(y);
    for (const [at, paragraph] of paragraphs.entries()) {
      this.#paragraph(paragraph, { room, cell: area.cell, boxed: true }, inner, paragraphs[at + 1]);
    }
    return { left: room.left, right: room.left + room.width, bottom: inner.y + inner.after };
  }

  #table(tbl: XmlElement, area: Area, pen: Pen): void {
    const contents: { children: readonly XmlElement[]; room: Room }[] = [];
    const keep = (_: Context, children: readonly XmlElement[], room: Room) => {
      contents.push({ children, room });
      return [];
    };
    const box = readTable(this.ctx, tbl, area.room, keep, this.#floatingLeft(tbl, area.room));
    const table = this.#tables++;
    const grid = gridOf(box);
    const from = this.paragraphs.length;
    const ends = new Map<TableCell, number>();
    const last = new Map<TableCell, number>();
    const start = pen.y + pen.after;
    const edges = [pen.newPage ? this.sheet.turnPage(start, area.room) : start];
    let read = 0;
    for (const [index, row] of box.rows.entries()) {
      const y = this.sheet.fit(edges.at(-1)!, row.height?.value ?? 0, area);
      let bottom = y + (row.height?.value ?? 0);
      for (const cell of row.cells) {
        const content = cell.filler ? undefined : contents[read++];
        if (!content) continue;
        const place = { table, row: index, column: grid.column(cell), rows: box.rows.length, columns: grid.columns };
        const inner: Area = { room: content.room, cell: place, boxed: area.boxed };
        const end = this.#blocks(content.children, inner, y + cell.margins.top) + cell.margins.bottom;
        ends.set(cell, end);
        last.set(cell, this.paragraphs.length - 1);
      }
      // Cells that end with this row, wherever they began.
      for (const [cell, end] of ends) {
        if (cell.row + cell.rowSpan - 1 > index) continue;
        bottom = Math.max(bottom, end);
        ends.delete(cell);
      }
      edges.push(bottom);
    }
    this.#addTable(box, { table, from, to: this.paragraphs.length - 1, ruled: isRuled(box) }, last, area, edges);
    const begins = this.paragraphs[from];
    if (pen.newPage && begins) begins.pageBreakBefore = true;
    Object.assign(pen, penAt(edges.at(-1)!));
  }

  /** Left edge of a table that the text runs around. */
  #floatingLeft(tbl: XmlElement, room: Room): number | undefined {
    const tblpPr = first(first(tbl, 'w:tblPr'), 'w:tblpPr');
    return tblpPr && wantedLeft(readTablePlace(tblpPr).anchor.x, tableWidth(this.ctx, tbl, room), room);
  }

  /** @param edges of its rows, from the top of the table */
  #addTable(
    box: TableBox,
    table: Table,
    last: ReadonlyMap<TableCell, number>,
    { room }: Area,
    edges: readonly number[],
  ): void {
    const hasText = (cell: TableCell): boolean => (this.paragraphs[last.get(cell) ?? -1]?.text.trim() ?? '') !== '';
    if (table.to >= table.from && isContent(box, table.ruled, hasText)) this.tables.push(table);
    if (table.ruled) return;
    for (const { cell, line, left, right, row } of cellLines(box)) {
      const holder = this.paragraphs[last.get(cell) ?? table.from];
      const [from, to] = [room.left + left, room.left + right];
      if (holder) this.sheet.mark(holder, { kind: 'border', ...line, from, to, y: edges[row + 1]! });
    }
  }

  #paragraph(element: XmlElement, area: Area, pen: Pen, next: XmlElement | undefined): void {
    const { ctx } = this;
    const number = this.numbering.get(element) ?? 0;
    const place: Place = { part: ctx.part, paragraph: number };
    ctx.paragraph = number;
    const pPr = first(element, 'w:pPr');
    const { props, style, base } = resolve(ctx, pPr, area.room);
    const markProps = first(pPr, 'w:rPr');
    const mark = ctx.styles.run(base, markProps);
    const fields = fieldsOf(element);
    for (const instruction of fields) this.fields.push({ instruction, place });
    const read = readInline(ctx, element, base, this.live).items.filter((item) => !isNoteMark(item));
    const items = carry(read, pen);
    if (isDeleted(markProps) && next && (next.name === 'w:p' || items.length === 0)) {
      // Accepting the change joins this paragraph's text to the next paragraph.
      pen.carried = items;
      return;
    }
    if (isInvisible(items, mark)) return;
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
    this.sheet.space(paragraph, { style: style.id, paragraph, props, lowerEdge: undefined }, pen);
    if (paragraph.pageBreakBefore && !area.cell && !area.boxed) pen.y = this.sheet.turnPage(pen.y, area.room);
    const things = items.flatMap((item) => (item.kind === 'shape' ? drawnOf(item.shape, area.room.width) : []));
    const done = this.#boxesAbove(things, paragraph, area, pen.y);
    paragraph.id = this.paragraphs.length;
    this.paragraphs.push(paragraph);
    const lined = label ? [...labelItems(label, mark), ...items] : items;
    const top = this.sheet.set(paragraph, { items: lined, props, mark }, area, pen, (segment, text) =>
      this.#liveNumber(paragraph, segment, text, lined),
    );
    pen.newPage = items.length > 1 && items.at(-1)?.kind === 'pageBreak';
    if (!this.live) this.#bodyNumber(paragraph, fields, area);
    this.#drawn(
      things.filter((thing) => !done.has(thing)),
      paragraph,
      area,
      top,
      pen.y,
    );
  }

  /** A number that is the same on all pages. In a header its text is not known, in the body it is what was saved. */
  #bodyNumber({ runs, text, align, place }: Paragraph, fields: readonly string[], { room }: Area): void {
    const run = fields.some(isPageField) ? runs.find((one) => /\d/.test(one.text)) : undefined;
    if (!run) return;
    const beside = text.replace(/\d+/, '').trim();
    this.numbers.push({ run, beside, from: room.left, to: room.left + room.width, align, place });
  }

  #liveNumber({ align, place }: Paragraph, segment: Segment, text: StandingText, items: readonly Inline[]): void {
    const counter = items[segment.counter!];
    if (counter?.kind !== 'counter') return;
    const { from, to } = text;
    this.numbers.push({
      run: runOf('', counter.run),
      beside: segment.text.replace(/\s+/g, ' '),
      from,
      to,
      align,
      place,
    });
  }

  /** Reads the text boxes that begin no lower than the text of the paragraph they are anchored in: people read them first. */
  #boxesAbove(things: readonly Drawn[], paragraph: Paragraph, area: Area, top: number): Set<Drawn> {
    if (paragraph.text.trim() === '') return new Set();
    const size = paragraph.runs[0]?.size ?? 0;
    const above = things
      .filter(({ kind, outer }) => kind === 'box' && outer.anchor)
      .map((thing) => ({ thing, at: this.sheet.corner(thing, paragraph, area, top, top) }))
      .filter(({ at }) => at.y <= top + size / 2)
      .sort(byReading);
    for (const placed of above) this.#box(placed, area);
    return new Set(above.map(({ thing }) => thing));
  }

  #drawn(things: readonly Drawn[], paragraph: Paragraph, area: Area, top: number, bottom: number): void {
    const { id, place } = paragraph;
    const boxes: Placed[] = [];
    for (const thing of things) {
      const at = this.sheet.corner(thing, paragraph, area, top, bottom);
      const { kind, width, height, relationship } = thing;
      if (kind === 'box') boxes.push({ thing, at });
      else if (kind === 'picture') {
        const floating = isFloating(thing);
        this.pictures.push({ place, paragraph: id, width, height, floating, ink: undefined, relationship });
      } else {
        const look = { width: thing.line?.width, style: thing.line?.style };
        this.sheet.mark(paragraph, { kind: 'shape', ...look, from: at.x, to: at.x + width, y: at.y + height / 2 });
      }
    }
    for (const placed of boxes.sort(byReading)) this.#box(placed, area);
  }

  #box({ thing, at }: Placed, area: Area): void {
    const { left, top, right } = thing.insets;
    const room: Room = {
      ...area.room,
      left: at.x + left,
      width: Math.max(1, thing.width - left - right),
      inherited: { paragraph: {}, run: {} },
    };
    this.#blocks(
      thing.content.flatMap((content) => flatten(content)),
      { room, cell: area.cell, boxed: true },
      at.y + top,
    );
  }
}

/** Side by side from the left, else from the top. */
function byReading(a: Placed, b: Placed): number {
  const beside = a.at.y < b.at.y + b.thing.height / 2 && b.at.y < a.at.y + a.thing.height / 2;
  return beside ? a.at.x - b.at.x : a.at.y - b.at.y;
}

/** Puts the text of deleted paragraph marks before this paragraph's own. */
function carry(items: Inline[], pen: Pen): Inline[] {
  if (pen.carried.length === 0) return items;
  const joined = pen.carried;
  for (const item of items) joined.push(item);
  pen.carried = [];
  return joined;
}

const isDeleted = (mark: XmlElement | undefined): boolean =>
  first(mark, 'w:del') !== undefined || first(mark, 'w:moveFrom') !== undefined;

const isPageField = (instruction: string): boolean => /^\s*PAGE\b/i.test(instruction);

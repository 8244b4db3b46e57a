import { integer, isOn } from '../../typeset/units.js';
import { type Mending, nearest } from './change.js';
import { formatParagraph, formatRun } from './format.js';
import { HeaderParts, type Kind, type Side } from './header-parts.js';
import type { Looks } from './looks.js';
import type { LosslessXml } from './lossless-xml.js';
import { bareNumber, hasOnlyNumber, isNumbered, numberRuns, removeNumber, writeNumber } from './page-field.js';
import { piecesOf } from './run-text.js';
import { insertInOrder } from './schema-order.js';
import { sectionsOf } from './sections.js';
import { numbersOf } from './text-parts.js';
import type { XmlNode } from './xml-node.js';

/** What the reader tells of a page number: its part and paragraph, and the side that it is set to. */
export interface NumberAlign {
  place: { part: string; paragraph: number };
  align: 'left' | 'center' | 'right' | undefined;
}

const WHERE = { header: 'đầu trang', footer: 'cuối trang' } as const;
const ALIGN = { left: 'bên trái', center: 'ở giữa', right: 'bên phải' } as const;
const SIDES = ['header', 'footer'] as const;
const MOST: readonly Kind[] = ['default', 'even'];

/** The section's first page has a header and a footer of its own. */
function isTitled(sectPr: XmlNode): boolean {
  const title = sectPr.first('w:titlePg');
  return title !== undefined && isOn(title.val);
}

/** Place, size and first page of page numbers (PLI-I.7; TT 01, Điều 15). `several`: the document surely has more than one page. */
export function mendPageNumbers(m: Mending, looks: Looks, aligns: readonly NumberAlign[], several: boolean): void {
  const numbers = new PageNumbers(m, looks, aligns);
  if (numbers.sections.length === 0) return;
  numbers.move();
  numbers.addWhereNone(several);
  numbers.restyle();
  numbers.hideOnFirst();
  numbers.makeDecimal();
}

class PageNumbers {
  readonly #xml: LosslessXml;
  readonly sections: XmlNode[];
  readonly #parts: HeaderParts;
  readonly #side: Side;
  readonly #align: 'center' | 'right';
  readonly #name: string;

  constructor(
    readonly m: Mending,
    readonly looks: Looks,
    readonly aligns: readonly NumberAlign[],
  ) {
    this.#xml = m.docx.xml(m.docx.mainPart)!;
    this.sections = sectionsOf(this.#xml).map(({ sectPr }) => sectPr);
    this.#parts = new HeaderParts(m.docx, this.#xml);
    [this.#side, this.#align] = m.nd30 ? ['header', 'center'] : ['footer', 'right'];
    this.#name = m.nd30 ? 'chính giữa, đầu trang' : 'góc phải, cuối trang';
  }

  /** From the other margin into the wanted one. What has words beside it stays: they are not ours to drop. */
  move(): void {
    const rule = this.m.rule('PAGENO-02', 'PAGENO-01') ?? this.m.rule(null, 'PAGENO-04');
    if (!rule) return;
    const other = this.#side === 'header' ? 'footer' : 'header';
    const moves = this.sections.flatMap((_, at) =>
      MOST.flatMap((kind) => {
        const part = this.#parts.own(this.sections[at]!, other, kind);
        const found = part === undefined ? [] : this.#paragraphs(part);
        return part !== undefined && found.length > 0 && found.every(hasOnlyNumber) ? [{ at, kind, part, found }] : [];
      }),
    );
    const sizes = new Map<string, number>();
    for (const { part, found } of moves) {
      if (sizes.has(part)) continue;
      sizes.set(part, this.#sizeOf(found[0]!));
      this.#note(
        rule,
        part,
        found[0]!,
        WHERE[other],
        this.#name,
        `Đã chuyển số trang từ ${WHERE[other]} về ${this.#name}.`,
      );
      for (const paragraph of found) removeNumber(paragraph);
    }
    for (const { at, kind, part } of moves) this.#put(at, kind, sizes.get(part)!);
    this.#realign(rule);
  }

  #realign(rule: string): void {
    for (const [part, paragraph] of this.#all(this.#side)) {
      const number = this.#number(part, paragraph);
      const found = this.aligns.find(({ place }) => place.part === part && place.paragraph === number)?.align;
      if (found === undefined || found === this.#align || !hasOnlyNumber(paragraph)) continue;
      bareNumber(paragraph);
      const xml = this.m.docx.xml(part)!;
      const frame = paragraph.first('w:pPr')?.first('w:framePr');
      if (frame) xml.set(frame, 'w:xAlign', this.#align);
      formatParagraph(xml, paragraph, { align: this.#align, left: 0, right: 0, firstLine: 0 });
      const before = `${WHERE[this.#side]}, ${ALIGN[found]}`;
      this.#note(rule, part, paragraph, before, this.#name, `Đã chuyển số trang từ ${before} về ${this.#name}.`);
    }
  }

  addWhereNone(several: boolean): void {
    const rule = this.m.rule('PAGENO-01');
    if (!rule || !several || this.#all('header').length + this.#all('footer').length > 0) return;
    this.#put(0, 'default', this.m.regime.pageNumber.size);
    this.m.note(rule, { part: this.m.docx.mainPart, paragraph: 0 }, '', {
      before: 'không có số trang',
      after: this.#name,
      message: `Đã đánh số trang ở ${this.#name}.`,
    });
  }

  restyle(): void {
    const rule = this.m.rule('PAGENO-02');
    if (!rule) return;
    for (const side of SIDES) {
      for (const [part, paragraph] of this.#all(side)) {
        const looks = numberRuns(paragraph).map((run) => ({ run, props: this.looks.run(paragraph, run) }));
        const sizes = looks.map(({ props }) => props.size ?? 10);
        const size = nearest(sizes[0]!, this.m.regime.pageNumber.allowed);
        const italic = looks.some(({ props }) => props.italic);
        const wrong = sizes.some((one) => nearest(one, this.m.regime.pageNumber.allowed) !== one);
        if (!wrong && !italic) continue;
        const xml = this.m.docx.xml(part)!;
        for (const { run } of looks) formatRun(xml, run, { ...(wrong && { size }), ...(italic && { italic: false }) });
        const words = (pt: number, slanted: boolean) =>
          `cỡ chữ ${String(pt).replace('.', ',')}${slanted ? ', chữ nghiêng' : ''}`;
        const [before, after] = [words(sizes[0]!, italic), words(wrong ? size : sizes[0]!, false)];
        this.#note(rule, part, paragraph, before, after, `Đã đổi số trang từ ${before} thành ${after}.`);
      }
    }
  }

  hideOnFirst(): void {
    const rule = this.m.rule('PAGENO-03');
    const [sectPr, ...later] = this.sections;
    if (!rule || !sectPr) return;
    const on = isTitled(sectPr);
    const partsOf = (kind: Kind) => SIDES.flatMap((side) => this.#parts.own(sectPr, side, kind) ?? []);
    const [firsts, most] = [partsOf('first'), partsOf('default')];
    const shown = (on ? firsts : most).flatMap((part) => this.#paragraphs(part).map((p) => [part, p] as const));
    if (shown.length === 0 || firsts.some((part) => most.includes(part))) return;
    // Words that the first page shows now, or does not show, have to stay so.
    if (firsts.some((part) => this.#says(part))) return;
    const words = on ? [] : SIDES.filter((side) => this.#saysMost(sectPr, side));
    const holdsBoth = words.some((side) => this.#paragraphs(this.#parts.own(sectPr, side, 'default')!).length > 0);
    if (holdsBoth || (words.length > 0 && (firsts.length > 0 || later.some(isTitled)))) return;
    const [part, paragraph] = shown[0]!;
    const [before, after] = ['trang đầu có số trang', 'trang đầu không hiển thị số trang'];
    this.#note(rule, part, paragraph, before, after, 'Đã bỏ số trang ở trang thứ nhất.');
    for (const first of firsts) this.#paragraphs(first).forEach(removeNumber);
    for (const side of words) this.#parts.showOnFirst(sectPr, side);
    if (on) return;
    sectPr.first('w:titlePg')?.remove();
    insertInOrder(sectPr, this.#xml.element('w:titlePg'));
  }

  #saysMost(sectPr: XmlNode, side: Side): boolean {
    const part = this.#parts.own(sectPr, side, 'default');
    return part !== undefined && this.#says(part);
  }

  makeDecimal(): void {
    const rule = this.m.rule('PAGENO-04', 'PAGENO-02');
    if (!rule) return;
    this.sections.forEach((sectPr, at) => {
      const type = sectPr.first('w:pgNumType');
      const format = type?.attribute('w:fmt');
      const part = this.#parts.effective(this.sections.slice(0, at + 1), this.#side, 'default');
      const [paragraph] = part === undefined ? [] : this.#paragraphs(part);
      if (!type || !part || !paragraph || format === undefined || format === 'decimal') return;
      type.removeAttribute('w:fmt');
      this.#note(rule, part, paragraph, format, 'decimal', 'Đã đổi số trang thành chữ số Ả Rập.');
    });
  }

  /** A number in the margin of this section. */
  #put(at: number, kind: Kind, size: number): void {
    const sections = this.sections.slice(0, at + 1);
    const part =
      this.#parts.effective(sections, this.#side, kind) ?? this.#parts.create(sections[at]!, this.#side, kind);
    if (this.#paragraphs(part).length > 0) return;
    const xml = this.m.docx.xml(part)!;
    const last = xml.root.elements('w:p').at(-1);
    const empty = last && piecesOf(last).length === 0 && [...last.all(RUNS)].length === 0 ? last : undefined;
    const paragraph = empty ?? xml.element('w:p');
    if (!empty) xml.root.append(paragraph);
    writeNumber(xml, paragraph, size, this.#align);
    this.#makeRoom(sections[at]!);
  }

  /** A number has to fit between the edge of the paper and the text. */
  #makeRoom(sectPr: XmlNode): void {
    const pgMar = sectPr.first('w:pgMar');
    const text = integer(pgMar?.attribute(this.#side === 'header' ? 'w:top' : 'w:bottom'), 0, 31_680);
    const edge = integer(pgMar?.attribute(`w:${this.#side}`), 0, 31_680);
    if (!pgMar || text === undefined || edge === undefined || edge + LINE <= text) return;
    this.#xml.set(pgMar, `w:${this.#side}`, String(Math.max(LEAST_EDGE, text - LINE)));
  }

  #sizeOf(paragraph: XmlNode): number {
    const [run] = numberRuns(paragraph);
    return nearest(this.looks.run(paragraph, run!).size ?? 10, this.m.regime.pageNumber.allowed);
  }

  /** Every page number in the margins of one side, but those of first pages. */
  #all(side: Side): [part: string, paragraph: XmlNode][] {
    const parts = this.sections.flatMap((sectPr) => MOST.flatMap((kind) => this.#parts.own(sectPr, side, kind) ?? []));
    return [...new Set(parts)].flatMap((part) => this.#paragraphs(part).map((p): [string, XmlNode] => [part, p]));
  }

  #paragraphs(part: string): XmlNode[] {
    const xml = this.m.docx.xml(part);
    return xml ? [...numbersOf(xml.root).keys()].filter(isNumbered) : [];
  }

  /** It prints something beside page numbers. */
  #says(part: string): boolean {
    const root = this.m.docx.xml(part)!.root;
    return [...numbersOf(root).keys()].some(
      (p) => [...p.all(DRAWN)].length > 0 || (!isNumbered(p) && piecesOf(p).some(({ text }) => text.trim() !== '')),
    );
  }

  #number = (part: string, paragraph: XmlNode): number => numbersOf(this.m.docx.xml(part)!.root).get(paragraph) ?? 0;

  #note(rule: string, part: string, paragraph: XmlNode, before: string, after: string, message: string): void {
    this.m.note(rule, { part, paragraph: this.#number(part, paragraph) }, '', { before, after, message });
  }
}

const RUNS = new Set(['w:r', 'w:fldSimple']);
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object']);

/** A line of 14 pt, and the least distance from the edge of the paper that printers reach, in twips. */
const LINE = 340;
const LEAST_EDGE = 284;

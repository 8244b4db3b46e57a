import { fieldUri, parts } from '../marks.js';
import type { Drawing } from './box.js';
import type { Context } from './context.js';
import { readDrawing } from './drawing.js';
import { SYMBOLS } from './numbering.js';
import { fetchesField } from './outside.js';
import type { RunProps } from './properties.js';
import { standIn } from './stand-ins.js';
import { integer } from './units.js';
import { readVml } from './vml.js';
import { elements, findAll, first, textOf, type XmlElement } from './xml.js';

export type Break = 'page' | 'column';

/** What a paragraph is made of, in reading order. */
export type Inline =
  | { kind: 'text'; text: string; run: RunProps; link: string | undefined }
  | { kind: 'tab'; run: RunProps }
  | { kind: 'break'; run: RunProps }
  /** Where there is one column, a column break goes to a new page. */
  | { kind: 'pageBreak'; to: Break }
  | { kind: 'shape'; shape: Drawing }
  | { kind: 'bookmark'; id: string }
  /** A counter of the page, in headers and footers. */
  | { kind: 'counter'; counter: 'page' | 'pages'; run: RunProps };

export interface InlineContent {
  items: Inline[];
}

/** Reads a paragraph's runs. `counters` is true in headers and footers, where page fields are alive. */
export function readInline(ctx: Context, paragraph: XmlElement, base: RunProps, counters = false): InlineContent {
  // An instruction never goes over a paragraph: where its end is missing, the text that follows must not be lost.
  for (const field of ctx.fields) field.phase = 'result';
  const reader = new InlineReader(ctx, base, counters);
  reader.children(paragraph, ctx.paragraphLinks?.of(ctx.part, paragraph));
  return { items: reader.items };
}

class InlineReader {
  readonly items: Inline[] = [];
  /** The marked field whose text is being read. */
  #field: number | undefined;

  constructor(
    readonly ctx: Context,
    readonly base: RunProps,
    readonly counters: boolean,
  ) {}

  children(parent: XmlElement, link: string | undefined): void {
    for (const child of parent.children) if (typeof child !== 'string') this.#paragraphChild(child, link);
  }

  #paragraphChild(element: XmlElement, link: string | undefined): void {
    switch (element.name) {
      case 'w:r':
        this.#run(element, link);
        break;
      case 'w:hyperlink':
        this.children(element, this.#target(element) ?? link);
        break;
      case 'w:ins':
      case 'w:moveTo':
        this.ctx.note('TRACKED_CHANGE');
        this.children(element, link);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.ctx.note('TRACKED_CHANGE');
        break;
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:dir':
      case 'w:bdo':
        this.children(element, link);
        break;
      case 'w:fldSimple':
        this.#simpleField(element, link);
        break;
      case 'w:bookmarkStart': {
        const id = this.ctx.bookmarks.get(element.attributes['w:name'] ?? '');
        if (id !== undefined) this.items.push({ kind: 'bookmark', id });
        break;
      }
      case 'mc:AlternateContent':
        this.children(alternative(element), link);
        break;
      case 'w:subDoc':
        this.ctx.note('EXTERNAL_CONTENT');
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#equation(element, link);
        break;
    }
  }

  #target(hyperlink: XmlElement): string | undefined {
    // One text has one link, and a mark was asked for.
    if (this.ctx.paragraphLinks) return undefined;
    const anchor = hyperlink.attributes['w:anchor'];
    const relationship = this.ctx.relationship(hyperlink.attributes['r:id']);
    if (relationship?.external && /^(https?:\/\/|mailto:)/i.test(relationship.target)) return relationship.target;
    const id = anchor === undefined ? undefined : this.ctx.bookmarks.get(anchor);
    return id === undefined ? undefined : `#${id}`;
  }

  #simpleField(element: XmlElement, link: string | undefined): void {
    const counter = this.#counter(element.attributes['w:instr'] ?? '');
    if (!counter) {
      this.children(element, link);
      return;
    }
    const rPr = first(elements(element, 'w:r')[0], 'w:rPr');
    this.items.push({ kind: 'counter', counter, run: this.ctx.styles.run(this.base, rPr) });
  }

  #counter(instruction: string): 'page' | 'pages' | undefined {
    const name = /^\s*(\w+)/.exec(instruction)?.[1]?.toUpperCase();
    const fetched = fetchesField(instruction);
    if (fetched !== undefined) this.ctx.note('EXTERNAL_CONTENT', fetched);
    if (name !== 'PAGE' && name !== 'NUMPAGES' && name !== 'SECTIONPAGES') return undefined;
    if (this.counters) return name === 'PAGE' ? 'page' : 'pages';
    this.ctx.note('PAGE_FIELD');
    return undefined;
  }

  #equation(element: XmlElement, link: string | undefined): void {
    this.ctx.note('EQUATION');
    const text = findAll(element, 'm:t').map(textOf).join('');
    this.#text(text, this.base, link);
  }

  #run(element: XmlElement, link: string | undefined): void {
    const run = this.ctx.styles.run(this.base, first(element, 'w:rPr'));
    this.#runChildren(element, run, link);
  }

  #runChildren(element: XmlElement, run: RunProps, link: string | undefined): void {
    for (const child of element.children) if (typeof child !== 'string') this.#runChild(child, run, link);
  }

  #runChild(element: XmlElement, run: RunProps, link: string | undefined): void {
    const name = element.name;
    if (name === 'w:fldChar') {
      this.#fieldMark(element, run);
      return;
    }
    if (name === 'w:instrText') {
      const field = this.ctx.fields.at(-1);
      if (field?.phase === 'instruction') field.instruction += textOf(element);
      return;
    }
    if (name === 'w:rPr' || this.#silent()) return;
    if (run.vanish) {
      if (name === 'w:t' && textOf(element).trim() !== '') this.ctx.note('HIDDEN_TEXT');
      return;
    }
    switch (name) {
      case 'w:t':
        this.#text(runText(element), run, link);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.items.push({ kind: 'tab', run });
        break;
      case 'w:br':
        this.#break(element, run);
        break;
      case 'w:cr':
        this.items.push({ kind: 'break', run });
        break;
      case 'w:noBreakHyphen':
        this.#text('\u2011', run, link);
        break;
      case 'w:softHyphen':
        this.#text('\u00ad', run, link);
        break;
      case 'w:sym':
        this.#symbol(element, run, link);
        break;
      case 'w:drawing':
        this.#add(readDrawing(this.ctx, element));
        break;
      case 'w:pict':
        this.#add(readVml(this.ctx, element));
        break;
      case 'w:object':
        this.ctx.note('OBJECT');
        break;
      case 'mc:AlternateContent':
        this.#runChildren(alternative(element), run, link);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#footnote(element, run);
        break;
      case 'w:footnoteRef':
      case 'w:endnoteRef':
        this.#ownMark(run);
        break;
      case 'w:commentReference':
        this.ctx.note('COMMENT');
        break;
      case 'w:ruby':
        for (const base of elements(first(element, 'w:rubyBase'), 'w:r')) this.#run(base, link);
        break;
    }
  }

  #add(drawings: Drawing[]): void {
    for (const shape of drawings) this.items.push({ kind: 'shape', shape });
  }

  /** Inside a field's instruction, or inside a result that a counter stands for. */
  #silent(): boolean {
    return this.ctx.fields.some((field) => field.phase === 'instruction' || field.replaced);
  }

  #fieldMark(element: XmlElement, run: RunProps): void {
    const { fields } = this.ctx;
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') {
      fields.push({ instruction: '', phase: 'instruction', replaced: false });
      return;
    }
    const field = fields.at(-1);
    if (!field) return;
    if (field.phase === 'instruction') {
      field.phase = 'result';
      const counter = this.#counter(field.instruction);
      if (counter) {
        field.replaced = true;
        this.items.push({ kind: 'counter', counter, run });
      }
    }
    if (type === 'end') fields.pop();
  }

  #text(text: string, run: RunProps, link: string | undefined): void {
    const { marking } = this.ctx;
    if (marking?.of !== 'truong') {
      this.#unmarked(text, run, link);
      return;
    }
    for (const part of parts(text, this.#field)) {
      this.#field = part.link;
      this.#unmarked(part.text, run, part.link === undefined ? link : fieldUri(marking.links[part.link] ?? ''));
    }
  }

  #unmarked(text: string, run: RunProps, link: string | undefined): void {
    if (text === '') return;
    if (run.scale !== undefined && run.scale !== 100) this.ctx.note('TEXT_SCALE');
    this.#checkFont(run);
    const [head, ...tabbed] = this.#readable(text).split('\t');
    this.#plain(head!, run, link);
    for (const part of tabbed) {
      this.items.push({ kind: 'tab', run });
      this.#plain(part, run, link);
    }
  }

  #plain(text: string, run: RunProps, link: string | undefined): void {
    if (text === '') return;
    this.ctx.checkGlyphs(text, run.font);
    const last = this.items.at(-1);
    if (last?.kind === 'text' && last.run === run && last.link === link) last.text += text;
    else this.items.push({ kind: 'text', text, run, link });
  }

  /** Signs of symbol fonts stand in a private range. */
  #readable(text: string): string {
    return text.replace(/[\uf000-\uf0ff]/g, (sign) => {
      this.ctx.note('SYMBOL');
      return SYMBOLS[sign.charCodeAt(0) & 0xff] ?? '•';
    });
  }

  #checkFont(run: RunProps): void {
    const font = run.font?.split(';')[0]?.trim();
    if (font && !standIn(font).same) this.ctx.fontReplaced(font);
  }

  #break(element: XmlElement, run: RunProps): void {
    const type = element.attributes['w:type'];
    if (type === 'page' || type === 'column') {
      const column = type === 'column' && this.ctx.inColumns;
      this.items.push({ kind: 'pageBreak', to: column ? 'column' : 'page' });
    } else this.items.push({ kind: 'break', run });
  }

  #symbol(element: XmlElement, run: RunProps, link: string | undefined): void {
    const code = element.attributes['w:char'];
    if (code === undefined || !/^[0-9A-Fa-f]{2,4}$/.test(code)) return;
    this.#text(String.fromCharCode(Number.parseInt(code, 16)), run, link);
  }

  #footnote(element: XmlElement, run: RunProps): void {
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const id = integer(element.attributes['w:id'], -10, 1_000_000);
    if (id === undefined) return;
    const { number, mark } = this.ctx.nextNote(kind);
    const letter = kind === 'footnote' ? 'f' : 'e';
    const [from, to] = [`${letter}r${number}`, `${letter}n${number}`];
    const own = element.attributes['w:customMarkFollows'] !== undefined;
    const size = run.size ?? 10;
    this.ctx[`${kind}s`].push({ kind, id: String(id), mark: own ? '' : mark, from, to, size, place: this.ctx.spot() });
    this.items.push({ kind: 'bookmark', id: from });
    if (!own) this.#plain(mark, { ...run, vertAlign: 'superscript' }, `#${to}`);
  }

  /** The mark of a note, in front of its text. */
  #ownMark(run: RunProps): void {
    const mark = this.ctx.noteMark;
    if (!mark) return;
    this.ctx.noteMark = undefined;
    this.#plain(mark.text, run, `#${mark.from}`);
  }
}

/** Word keeps the blanks at the ends of `w:t` only when told to; line ends inside are blanks. */
function runText(element: XmlElement): string {
  const text = textOf(element).replace(/[\r\n]+/g, ' ');
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/g, '');
}

/** The richer choice when there is one: its shapes are understood, and its fallback says the same again. */
export function alternative(element: XmlElement): XmlElement {
  return first(element, 'mc:Choice') ?? first(element, 'mc:Fallback') ?? element;
}

import type { Marking } from '../marks.js';
import type { Spot } from './anchor.js';
import { ClassRegistry } from './css.js';
import { FAMILIES, type FontMetrics } from './fonts.js';
import type { Places } from './foot-plan.js';
import type { NoteReference } from './footnotes.js';
import { Images } from './images.js';
import { type NoteCode, Notes } from './notes.js';
import { formatNumber, Numbering } from './numbering.js';
import type { DocxPackage, Relationship } from './package.js';
import type { PageFloat } from './page-floats.js';
import type { ParagraphLinks } from './paragraph-links.js';
import type { ParagraphProps, RunProps, ThemeFonts } from './properties.js';
import { metricsOf, standIn } from './stand-ins.js';
import { readThemeFonts, StyleSheet } from './styles.js';
import { readThemeColours } from './theme.js';
import { integer, toggle, twips } from './units.js';
import { elements, first, val, type XmlElement } from './xml.js';

/** Where a run of blocks is set: a page's text area, a cell, a text box. Points. */
export interface Place {
  width: number;
  /** Left edge of the column, from the left edge of the page. */
  left: number;
  page: PageGeometry;
  /** From the table style, between document defaults and paragraph style. */
  inherited: { paragraph: ParagraphProps; run: RunProps };
  /** Tables around this place. */
  depth: number;
  /** Its paragraphs and tables say where it stands itself: a frame, a floating table. */
  floating?: boolean;
}

export interface PageGeometry {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  header: number;
  footer: number;
}

interface NotesPart {
  part: string;
  byId: ReadonlyMap<string, XmlElement>;
}

/** What an earlier printing of the document has shown. */
export interface Printed {
  places: Places;
  /**
   * Where a later printing has shown the marks of footnotes to stand: page of its section (from 0), and points from the top
   * of the page area. `end`: no footnote can be had at the foot of its page.
   */
  held: Places | 'end';
}

/** Where the text of a section stands on its first page. Points. */
export interface PageArea {
  /** Of its box, from the top edge of the page. */
  top: number;
  /** Of its text. */
  height: number;
  /** The same on the pages after the first. */
  next: { top: number; height: number };
  /** Above and below the text, inside the box. */
  room: number;
  /** The page places something in it. */
  anchors: boolean;
  /** Id of its start. */
  id: string;
  floats: PageFloat[];
}

/** A complex field whose end has not come yet. */
export interface OpenField {
  instruction: string;
  phase: 'instruction' | 'result';
  /** The result is replaced by a page counter. */
  replaced: boolean;
}

export interface Settings {
  defaultTab: number;
  /** 15 is Word 2013 and later; absent files are older. */
  compatibility: number;
  evenAndOdd: boolean;
  /**
   * Space after a paragraph and space before the next are added up. Word does so only where "Don't use HTML paragraph auto
   * spacing" is on; otherwise the larger of the two stands, as in HTML.
   */
  addsSpacing: boolean;
  /** How notes are numbered. */
  notes: Record<NoteReference['kind'], { format: string; start: number }>;
}

/** Everything the parts of one typesetting share. */
export class Context {
  css = new ClassRegistry();
  readonly notes = new Notes();
  readonly theme: ThemeFonts;
  readonly colours: ReadonlyMap<string, string>;
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly settings: Settings;
  /** Bookmarks that links point to, by name; values are the ids they get. */
  readonly bookmarks = new Map<string, string>();
  readonly images: Images;
  /** The box of the section that is being written, on its first page. */
  area: PageArea = { top: 0, height: 0, next: { top: 0, height: 0 }, room: 0, anchors: false, id: '', floats: [] };
  readonly fields: OpenField[] = [];
  /** References of the section that is being read to footnotes, of the document to endnotes. */
  readonly footnotes: NoteReference[] = [];
  readonly endnotes: NoteReference[] = [];
  /** The note whose own mark has not come yet. */
  noteMark: { text: string; from: string } | undefined;
  /** Ids of what has to be found on paper before the document can be set as Word would. */
  readonly marks: string[] = [];
  #markCount = 0;
  readonly #notes = new Map<NoteReference['kind'], NotesPart | undefined>();
  readonly #noteCounts = { footnote: 0, endnote: 0 };
  /** The section that is being written has several columns. */
  inColumns = false;
  /** The section after it begins on the same page. */
  goesOn = false;
  part: string;
  /** Paragraphs of the part begun so far. */
  paragraph = 0;
  quote = '';
  /** Where its paragraphs are marked. */
  paragraphLinks: ParagraphLinks | undefined;
  readonly #fonts = new Set<string>();
  readonly #glyphs = new Set<number>();

  constructor(
    readonly docx: DocxPackage,
    readonly fonts: FontMetrics,
    readonly printed: Printed = { places: new Map(), held: new Map() },
    readonly marking?: Marking,
  ) {
    this.part = docx.mainPart;
    this.images = new Images(docx);
    const related = (type: string): XmlElement | undefined => {
      const part = docx.related(docx.mainPart, type);
      return part === undefined ? undefined : docx.xml(part);
    };
    const theme = related('theme');
    this.theme = readThemeFonts(theme);
    this.colours = readThemeColours(theme);
    this.styles = new StyleSheet(related('styles'), this.theme);
    this.numbering = new Numbering(related('numbering'), this.theme);
    this.settings = readSettings(related('settings'));
  }

  note(code: NoteCode, detail?: string): void {
    this.notes.add(code, this, detail);
  }

  /** Said once for each font of the document. */
  fontReplaced(font: string): void {
    if (this.#fonts.has(font)) return;
    this.#fonts.add(font);
    this.note('FONT', `${font} → ${FAMILIES[standIn(font).id]}`);
  }

  /** Says which characters can be drawn neither in what stands for the font nor in Tinos, once each. */
  checkGlyphs(text: string, font: string | undefined): void {
    for (const character of text) {
      const codePoint = character.codePointAt(0)!;
      // Latin, with all of Vietnamese, is there.
      if (codePoint < 0x250 || (codePoint >= 0x1ea0 && codePoint <= 0x1ef9) || this.#glyphs.has(codePoint)) continue;
      this.#glyphs.add(codePoint);
      if (!this.fonts.has(codePoint) && !metricsOf(font).has(codePoint))
        this.note('GLYPH', `${character} U+${codePoint.toString(16).toUpperCase()}`);
    }
  }

  /** The part that holds all notes of a kind, and each by its id. */
  notesOf(kind: NoteReference['kind']): NotesPart | undefined {
    if (!this.#notes.has(kind)) {
      const part = this.docx.related(this.docx.mainPart, `${kind}s`);
      const root = part === undefined ? undefined : this.docx.xml(part);
      const byId = elements(root, `w:${kind}`).map((note): [string, XmlElement] => [
        note.attributes['w:id'] ?? '',
        note,
      ]);
      this.#notes.set(kind, part === undefined || !root ? undefined : { part, byId: new Map(byId) });
    }
    return this.#notes.get(kind);
  }

  /** The number of one more note, as its kind is counted. */
  nextNote(kind: NoteReference['kind']): { number: number; mark: string } {
    const number = ++this.#noteCounts[kind];
    const { format, start } = this.settings.notes[kind];
    return { number, mark: formatNumber(number - 1 + start, format) };
  }

  relationship(id: string | undefined): Relationship | undefined {
    return id === undefined ? undefined : this.docx.relationships(this.part).get(id);
  }

  /** An id for an element whose place on paper decides where something else goes. */
  mark(): string {
    const id = `k${++this.#markCount}`;
    this.marks.push(id);
    return id;
  }

  /** On which page of the section that is being written an element fell, from 0; undefined before it has been printed. */
  pageInSection(id: string): number | undefined {
    const { places } = this.printed;
    const [start, place] = [places.get(this.area.id), places.get(id)];
    return start && place ? Math.max(0, place.page - start.page) : undefined;
  }

  /** How far one element fell below another, where both are known and on one page. */
  heightBetween(top: string, bottom: string): number | undefined {
    const [from, to] = [this.printed.places.get(top), this.printed.places.get(bottom)];
    return from && to && from.page === to.page ? Math.max(0, to.y - from.y) : undefined;
  }

  /** Where the paragraph that is being read stands. */
  spot(): Spot {
    return { part: this.part, paragraph: this.paragraph, quote: this.quote };
  }

  /** Reads what stands beside a paragraph's own text (a text box), and comes back to it. */
  aside<T>(work: () => T): T {
    const { quote } = this;
    const fields = this.fields.splice(0);
    try {
      return work();
    } finally {
      this.fields.splice(0, this.fields.length, ...fields);
      this.quote = quote;
    }
  }

  /** Sets what belongs to another part (a header, the footnotes) and comes back. */
  within<T>(part: string, work: () => T): T {
    const { part: outer, paragraph, quote } = this;
    const fields = this.fields.splice(0);
    this.part = part;
    this.paragraph = 0;
    this.quote = '';
    try {
      return work();
    } finally {
      this.fields.splice(0, this.fields.length, ...fields);
      this.part = outer;
      this.paragraph = paragraph;
      this.quote = quote;
    }
  }
}

function readSettings(root: XmlElement | undefined): Settings {
  const tab = twips(first(root, 'w:defaultTabStop'), 'w:val') ?? 36;
  const compat = first(root, 'w:compat');
  const mode = elements(compat, 'w:compatSetting').find(
    (setting) => setting.attributes['w:name'] === 'compatibilityMode',
  );
  return {
    defaultTab: tab > 1 ? tab : 36,
    compatibility: integer(mode?.attributes['w:val'], 0, 99) ?? 12,
    evenAndOdd: first(root, 'w:evenAndOddHeaders') !== undefined,
    addsSpacing: compat ? toggle(compat, 'w:doNotUseHTMLParagraphAutoSpacing') === true : false,
    notes: {
      footnote: readNoteNumbers(first(root, 'w:footnotePr'), 'decimal'),
      endnote: readNoteNumbers(first(root, 'w:endnotePr'), 'lowerRoman'),
    },
  };
}

const readNoteNumbers = (notePr: XmlElement | undefined, format: string): { format: string; start: number } => ({
  format: val(notePr, 'w:numFmt') ?? format,
  start: integer(val(notePr, 'w:numStart'), 0, 100_000) ?? 1,
});

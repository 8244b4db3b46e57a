import { escapeXml } from '../../xml.js';
import type { LosslessXml } from './lossless-xml.js';
import type { XmlNode } from './xml-node.js';

/** A piece of what a paragraph prints, with the run that gives it its look. */
export interface Piece {
  text: string;
  run: XmlNode;
  /** `w:t`, `w:tab`, …: the element that the piece is. */
  node: XmlNode;
  /** Text of a field, an equation or a symbol: read and never rewritten. */
  fixed: boolean;
}

/** The text of a paragraph as the reader has it, in pieces; without what a tracked change has deleted and what is hidden. */
export function piecesOf(paragraph: XmlNode, isHidden: (run: XmlNode) => boolean = () => false): Piece[] {
  const walk = new Walk(isHidden);
  walk.children(paragraph, false);
  return walk.pieces;
}

/**
 * The same, but only when it is this text: signs may be others there, and a note's mark is a number. Undefined where the two differ, since
 * then no place in one can be found in the other.
 */
export function piecesAs(text: string, pieces: readonly Piece[]): Piece[] | undefined {
  const found: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const here =
      piece.text === NOTE ? (/^\d+/.exec(text.slice(at, at + 9))?.[0] ?? '') : text.slice(at, at + piece.text.length);
    if (piece.text !== NOTE && (here.length < piece.text.length || !alike(piece, here))) return undefined;
    found.push({ ...piece, text: here });
    at += here.length;
  }
  return at === text.length ? found : undefined;
}

const alike = (piece: Piece, here: string) =>
  piece.text === here || piece.node.name === 'w:sym' || piece.text.replace(PRIVATE, '') !== piece.text;

/** Signs of symbol fonts, which the reader names by what they look like. */
const PRIVATE = /[\uf000-\uf0ff]/g;

/** Stands for the mark of a note, whose number the paragraph does not know. */
const NOTE = '\u0000';

class Walk {
  readonly pieces: Piece[] = [];
  /** For each open field, innermost last, whether its instruction is over. */
  readonly #fields: { result: boolean }[] = [];
  #pageBreak: Piece | undefined;

  constructor(readonly isHidden: (run: XmlNode) => boolean) {}

  children(parent: XmlNode, fixed: boolean): void {
    for (const element of parent.elements()) {
      if (element.name === 'w:r') this.#run(element, element, fixed);
      else if (element.name === 'mc:AlternateContent') this.children(alternative(element), fixed);
      else if (element.name === 'w:fldSimple') this.children(element, true);
      else if (TRANSPARENT.has(element.name)) this.children(element, fixed);
    }
  }

  #run(run: XmlNode, parent: XmlNode, fixed: boolean): void {
    const hidden = this.isHidden(run);
    for (const node of parent.elements()) {
      if (node.name === 'w:fldChar') this.#fieldMark(node.attribute('w:fldCharType'));
      if (hidden || this.#fields.some((field) => !field.result)) continue;
      if (node.name === 'mc:AlternateContent') this.#run(run, alternative(node), fixed);
      const text = node.name === 'w:t' ? visible(node) : SIGNS.get(node.name);
      if (text === undefined || text === '') continue;
      const movable = node.name === 'w:t' || node.name === 'w:tab';
      this.#add({ text, run, node, fixed: fixed || this.#fields.length > 0 || !movable });
    }
  }

  /** A new page is a new line to the reader, between two texts. */
  #add(piece: Piece): void {
    if (piece.node.name === 'w:br' && ['page', 'column'].includes(piece.node.attribute('w:type') ?? '')) {
      if (this.pieces.length > 0) this.#pageBreak = piece;
      return;
    }
    if (this.#pageBreak) this.pieces.push(this.#pageBreak);
    this.#pageBreak = undefined;
    this.pieces.push(piece);
  }

  #fieldMark(type: string | undefined): void {
    if (type === 'begin') this.#fields.push({ result: false });
    else if (type === 'end') this.#fields.pop();
    else if (this.#fields.length > 0) this.#fields.at(-1)!.result = true;
  }
}

const TRANSPARENT = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
]);

const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'w:tab': '\t',
    'w:ptab': '\t',
    'w:br': '\n',
    'w:cr': '\n',
    'w:noBreakHyphen': '\u2011',
    'w:softHyphen': '\u00ad',
    'w:sym': '•',
    'w:footnoteReference': NOTE,
    'w:endnoteReference': NOTE,
  }),
);

/** The richer choice when there is one, as the typesetter chooses. */
function alternative(element: XmlNode): XmlNode {
  return element.first('mc:Choice') ?? element.first('mc:Fallback') ?? element;
}

/** Word keeps the blanks at the ends of `w:t` only when told to; line ends inside are blanks. */
function visible(node: XmlNode): string {
  const text = node.text.replace(/[\r\n]+/g, ' ');
  if (node.attribute('xml:space') === 'preserve') return text;
  let [from, to] = [0, text.length];
  while (from < to && isBlank(text[from]!)) from++;
  while (to > from && isBlank(text[to - 1]!)) to--;
  return text.slice(from, to);
}

const isBlank = (char: string) => char === ' ' || char === '\t';

/** What to put in the place of the characters from `from` up to `to`. */
export interface TextEdit {
  from: number;
  to: number;
  text: string;
}

/**
 * Changes text in place: what is put in takes the look of what it replaces, or of the character before it. All or nothing: false, and
 * nothing changed, when an edit touches what is fixed or another edit.
 */
export function editText(xml: LosslessXml, pieces: readonly Piece[], edits: readonly TextEdit[]): boolean {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length;
  }
  const own = new Map<number, TextEdit[]>();
  const give = (piece: number, from: number, to: number, text: string): void => {
    const all = own.get(piece) ?? [];
    all.push({ from: from - starts[piece]!, to: to - starts[piece]!, text });
    own.set(piece, all);
  };
  let [piece, done] = [0, 0];
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < done || to < from || to > length) return false;
    done = to;
    // Put in behind the character before; at the very start, before the first one.
    const at = to > from ? from : Math.max(0, from - 1);
    while (piece < pieces.length && starts[piece]! + pieces[piece]!.text.length <= at) piece++;
    const holder = pieces[piece];
    if (!holder || holder.fixed || (text !== '' && holder.node.name !== 'w:t')) return false;
    const end = starts[piece]! + holder.text.length;
    give(piece, from, Math.min(to, end), text);
    for (let next = piece + 1; next < pieces.length && starts[next]! < to; next++) {
      if (pieces[next]!.fixed) return false;
      give(next, starts[next]!, Math.min(to, starts[next]! + pieces[next]!.text.length), '');
    }
  }
  for (const [at, all] of own) writePiece(xml, pieces[at]!, applied(pieces[at]!.text, all));
  return true;
}

/** The text with edits that are in order and do not touch each other. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text: put } of edits) {
    parts.push(text.slice(at, from), put);
    at = to;
  }
  return parts.join('') + text.slice(at);
}

/** Writes a piece anew. One that becomes empty keeps its place; a sign that becomes text becomes a `w:t`. */
export function writePiece(xml: LosslessXml, piece: Piece, text: string): void {
  let { node } = piece;
  if (node.name !== 'w:t') {
    const run = node.parent!;
    const at = run.children.indexOf(node);
    node.remove();
    if (text === '') return;
    node = xml.element('w:t');
    run.insert(node, at);
  }
  node.fill(escapeXml(text).replaceAll('&quot;', '"'));
  if (/^\s|\s$/.test(text)) xml.set(node, 'xml:space', 'preserve');
}

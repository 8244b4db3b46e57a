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
      const text = node.name === 'w:t' ? visible(node) : SIGNS[node.name];
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

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
  'w:sym': '•',
  'w:footnoteReference': NOTE,
  'w:endnoteReference': NOTE,
};

/** The richer choice when there is one, as the typesetter chooses. */
function alternative(element: XmlNode): XmlNode {
  return element.first('mc:Choice') ?? element.first('mc:Fallback') ?? element;
}

/** Word keeps the blanks at the ends of `w:t` only when told to; line ends inside are blanks. */
function visible(node: XmlNode): string {
  const text = node.text.replace(/[\r\n]+/g, ' ');
  return node.attribute('xml:space') === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/g, '');
}

/** What to put in the place of the characters from `from` up to `to`. */
export interface TextEdit {
  from: number;
  to: number;
  text: string;
}

/**
 * Changes text in place: what is put in takes the look of what it replaces, or of the character before it. All or nothing: false, and
 * nothing changed, when an edit touches what is fixed.
 */
export function editText(xml: LosslessXml, pieces: readonly Piece[], edits: readonly TextEdit[]): boolean {
  const texts = pieces.map(({ text }) => text.split(''));
  const at: [piece: number, char: number][] = pieces.flatMap(({ text }, piece) =>
    Array.from({ length: text.length }, (_, char): [number, number] => [piece, char]),
  );
  const touched = new Set<number>();
  for (const { from, to, text } of edits) {
    // Put in behind the character before; at the very start, before the first one.
    const [piece, char] = at[to > from ? from : Math.max(0, from - 1)] ?? [];
    if (piece === undefined || char === undefined || to > at.length) return false;
    for (let i = from; i < to; i++) {
      const [where, which] = at[i]!;
      if (pieces[where]!.fixed) return false;
      touched.add(where);
      texts[where]![which] = '';
    }
    if (text === '') continue;
    if (pieces[piece]!.fixed || pieces[piece]!.node.name !== 'w:t') return false;
    touched.add(piece);
    const there = texts[piece]!;
    if (to > from) there[char] = text + there[char];
    else there[char] = from === 0 ? text + there[char] : there[char] + text;
  }
  for (const piece of touched) writePiece(xml, pieces[piece]!, texts[piece]!.join(''));
  return true;
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

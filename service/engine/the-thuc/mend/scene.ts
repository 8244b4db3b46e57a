import type { Paper, Paragraph } from '../paper/paper.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import type { Mending } from './change.js';
import { excerpts } from './excerpt.js';
import type { Looks } from './looks.js';
import type { LosslessXml } from './lossless-xml.js';
import { applied, editText, type Piece, piecesAs, piecesOf, type TextEdit } from './run-text.js';
import { numbersOf } from './text-parts.js';
import type { XmlNode } from './xml-node.js';

/** A paragraph of the paper with the XML that it came from. */
export interface Staged {
  xml: LosslessXml;
  node: XmlNode;
  /** The whole paragraph's text, in pieces. */
  pieces: Piece[];
  /** Where in it the paragraph begins and ends: recognition may have cut it out of one that holds several components. */
  from: number;
  to: number;
  /** It is the whole of it. */
  whole: boolean;
  /** The paragraph's own format is its format: it begins the paragraph, and nothing stands beside it. */
  leads: boolean;
}

/** What parts texts that stand beside each other; a line break puts one below the other. */
const BESIDE = /\t| {4}/;

/** The recognised document beside its file. */
export class Scene {
  readonly #nodes = new Map<string, Map<number, XmlNode>>();

  constructor(
    readonly m: Mending,
    readonly looks: Looks,
    readonly paper: Paper,
    readonly vanBan: VanBan,
  ) {}

  /** Undefined where the file says another text than the paper: then nothing in it can be told apart. */
  stage(p: Paragraph): Staged | undefined {
    const { part, paragraph } = p.place;
    const xml = this.m.docx.xml(part);
    const node = this.#numbered(part).get(paragraph);
    if (!xml || !node) return undefined;
    const known = this.#texts.get(node) ?? this.#wholeOf(p).text;
    const isHidden = (run: XmlNode) => this.looks.run(node, run).vanish === true;
    const pieces = piecesAs(known, piecesOf(node, isHidden));
    if (!pieces) return undefined;
    const whole = p.text === this.#wholeOf(p).text;
    const from = whole ? 0 : known.indexOf(p.text);
    if (from < 0) return undefined;
    const leads = whole || (from === 0 && !BESIDE.test(known));
    return { xml, node, pieces, from, to: whole ? known.length : from + p.text.length, whole, leads };
  }

  /** Text of paragraphs that were changed here, as it is now. */
  readonly #texts = new Map<XmlNode, string>();

  /** Headers and footers count on their own. */
  #wholeOf(p: Paragraph): Paragraph {
    const found = this.paper.paragraphs[p.id];
    return found?.place.part === p.place.part && found.place.paragraph === p.place.paragraph ? found : p;
  }

  #numbered(part: string): Map<number, XmlNode> {
    let found = this.#nodes.get(part);
    if (!found) {
      const root = this.m.docx.xml(part)?.root;
      found = new Map(root ? [...numbersOf(root)].map(([node, number]) => [number, node]) : []);
      this.#nodes.set(part, found);
    }
    return found;
  }

  /** Text of the staged paragraph as it is now. */
  text({ pieces, from, to }: Staged): string {
    return pieces
      .map(({ text }) => text)
      .join('')
      .slice(from, to);
  }

  /**
   * Changes the text of a paragraph, by edits that count from its beginning. False, and nothing changed, where the file does not allow it.
   */
  edit(rule: string, p: Paragraph, edits: (text: string) => readonly TextEdit[], message: string): boolean {
    const staged = this.stage(p);
    if (!staged) return false;
    const { xml, node, pieces, from, to, whole } = staged;
    const before = this.text(staged);
    const wanted = edits(before).filter(({ from: a, to: b, text }) => before.slice(a, b) !== text);
    if (wanted.length === 0) return false;
    // What was cut out of a longer paragraph cannot be found again once it is changed.
    const placed = wanted.map((one) => ({ ...one, from: one.from + from, to: one.to + from }));
    if (!editText(xml, pieces, placed)) return false;
    const after = applied(
      before,
      wanted.toSorted((a, b) => a.from - b.from || a.to - b.to),
    );
    const text = pieces.map((piece) => piece.text).join('');
    this.#texts.set(node, text.slice(0, from) + after + text.slice(to));
    if (!whole) p.text = after;
    this.m.note(rule, p.place, whole ? p.text : before, { ...excerpts(before, after), message });
    return true;
  }
}

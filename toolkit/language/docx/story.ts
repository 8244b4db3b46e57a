import type { LosslessXml } from '../../../service/engine/the-thuc/mend/lossless-xml.js';
import { type Piece, piecesOf } from '../../../service/engine/the-thuc/mend/run-text.js';
import type { XmlNode } from '../../../service/engine/the-thuc/mend/xml-node.js';
import type { WordPlace } from '../places.js';
import type { Styles } from './styles.js';

/** A cell that a paragraph stands in. */
export interface CellPlace {
  /** Of its part, counted from 0. */
  table: number;
  row: number;
  cell: number;
  lastInRow: boolean;
}

/** Something that stands in a paragraph beside its text. */
export interface Mark {
  kind: MarkKind;
  /** Into the paragraph's text. */
  at: number;
  /** Of a field its instruction, of a relation its id, of others the element's name. */
  detail: string;
}
export type MarkKind = 'comment' | 'change' | 'field' | 'control' | 'relation';

export interface Paragraph {
  part: string;
  /** From 1, see `WordPlace`. */
  index: number;
  text: string;
  pieces: Piece[];
  /** Where each piece begins in the text. */
  starts: number[];
  /** Paragraph style's id. */
  style: string | undefined;
  heading: string | null;
  /** Cells around it, the outermost first. */
  cells: CellPlace[];
  inBox: boolean;
  /** In a copy for old programs (`mc:Fallback`): it says what another says already. */
  copy: boolean;
  marks: Mark[];
  /** Styles that its runs name. */
  runStyles: string[];
}

/** One part of a Word file that holds text. */
export interface Story {
  part: string;
  paragraphs: Paragraph[];
  /** Style ids of its tables, with the first of `paragraphs` in each. */
  tableStyles: { style: string; first: number }[];
}

const QUOTE = 80;
const PARAGRAPH = new Set(['w:p']);
/** Forms have their items typed, not styled: `9. Phạm vi`, `II. …`, `a) …`. */
const NUMBERED = /^(\d+(\.\d+)*\.|[IVXLC]+\.|[a-zđ]\))\s+\S/;

/** Reads a part: every paragraph with where it stands. */
export function readStory(part: string, xml: LosslessXml, styles: Styles): Story {
  const story: Story = { part, paragraphs: [], tableStyles: [] };
  let heading: string | null = null;
  let tables = 0;
  const numbers = new Map<XmlNode, number>();
  for (const node of xml.root.all(PARAGRAPH)) numbers.set(node, numbers.size + 1);
  /** What stands outside of paragraphs belongs to the next one. */
  let pending: Mark[] = [];
  const notice = (node: XmlNode): void => {
    const kind = markOf(node);
    if (kind) pending.push({ kind, at: 0, detail: node.name });
  };
  const walk = (parent: XmlNode, cells: CellPlace[], inBox: boolean, copy: boolean, inside = false): void => {
    for (const node of parent.elements()) {
      if (!inside && OUTER.has(node.name)) notice(node);
      switch (node.name) {
        case 'w:p': {
          const paragraph = readParagraph(node, { part, index: numbers.get(node)!, cells, inBox, copy, heading });
          paragraph.marks.unshift(...pending);
          pending = [];
          story.paragraphs.push(paragraph);
          const words = shortened(paragraph.text.replace(/\{[^{}]*\}/g, ''));
          const heads = NUMBERED.test(words) || outlineOf(node, paragraph.style, styles) !== undefined;
          // A heading that is all tags says nothing to whoever looks for the place.
          if (heads && words !== '' && !inBox) heading = words;
          walk(node, cells, inBox, copy, true);
          break;
        }
        case 'w:tbl': {
          const table = tables++;
          for (const group of ['w:tblPr', 'w:tblGrid']) {
            for (const change of node.first(group)?.elements() ?? []) if (OUTER.has(change.name)) notice(change);
          }
          const style = node.first('w:tblPr')?.first('w:tblStyle')?.val;
          if (style !== undefined) story.tableStyles.push({ style, first: story.paragraphs.length });
          const rows = [...rowsOf(node, notice)];
          for (const [row, tr] of rows.entries()) {
            for (const change of tr.first('w:trPr')?.elements() ?? []) if (OUTER.has(change.name)) notice(change);
            const all = [...cellsOf(tr, notice)];
            for (const [cell, tc] of all.entries()) {
              walk(tc, [...cells, { table, row, cell, lastInRow: cell === all.length - 1 }], inBox, copy);
            }
          }
          break;
        }
        case 'mc:Fallback':
          walk(node, cells, inBox, true, inside);
          break;
        case 'w:txbxContent':
          walk(node, [], true, copy);
          break;
        default:
          walk(node, cells, inBox, copy, inside);
      }
    }
  };
  walk(xml.root, [], false, false);
  story.paragraphs.at(-1)?.marks.push(...pending);
  return story;
}

/** Rows of a table, or cells of a row, also those that a content control or a change wraps. */
function* wrapped(parent: XmlNode, name: string, notice: (node: XmlNode) => void): Generator<XmlNode> {
  for (const node of parent.elements()) {
    if (node.name === name) yield node;
    else if (WRAPPERS.has(node.name)) {
      notice(node);
      yield* wrapped(node, name, notice);
    }
  }
}
const rowsOf = (table: XmlNode, notice: (node: XmlNode) => void) => wrapped(table, 'w:tr', notice);
const cellsOf = (row: XmlNode, notice: (node: XmlNode) => void) => wrapped(row, 'w:tc', notice);
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:del', 'w:moveFrom']);
/** Changes of a table, a row, a cell or a section. */
const OTHER_CHANGES = [
  'w:tblPrChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:cellIns',
  'w:cellDel',
  'w:sectPrChange',
];
const OUTER = new Set(['w:sdt', 'w:ins', 'w:del', 'w:moveTo', 'w:moveFrom', ...OTHER_CHANGES]);

type Around = Pick<Paragraph, 'part' | 'index' | 'cells' | 'inBox' | 'copy' | 'heading'>;

function readParagraph(node: XmlNode, around: Around): Paragraph {
  const pieces = piecesOf(node);
  const starts: number[] = [];
  const offsets = new Map<XmlNode, number>();
  let text = '';
  for (const piece of pieces) {
    starts.push(text.length);
    offsets.set(piece.node, text.length);
    text += piece.text;
  }
  const marks: Mark[] = [];
  const runStyles = new Set<string>();
  let at = 0;
  const look = (parent: XmlNode): void => {
    for (const child of parent.elements()) {
      const start = offsets.get(child);
      if (start !== undefined) at = start + lengthAt(pieces, starts, start);
      if (child.name === 'w:rStyle' && child.val !== undefined) runStyles.add(child.val);
      const kind = markOf(child);
      if (kind) marks.push({ kind, at, detail: detailOf(child) });
      if (!APART.has(child.name)) look(child);
    }
  };
  look(node);
  const style = node.first('w:pPr')?.first('w:pStyle')?.val;
  return { ...around, text, pieces, starts, style, marks, runStyles: [...runStyles] };
}

function lengthAt(pieces: readonly Piece[], starts: readonly number[], start: number): number {
  const at = starts.lastIndexOf(start);
  return at < 0 ? 0 : pieces[at]!.text.length;
}

/** What is read as paragraphs of its own. */
const APART = new Set(['w:p', 'w:txbxContent', 'mc:Fallback']);

const MARKS: ReadonlyMap<string, MarkKind> = new Map<string, MarkKind>(
  Object.entries({
    'w:commentReference': 'comment',
    'w:commentRangeStart': 'comment',
    'w:commentRangeEnd': 'comment',
    'w:ins': 'change',
    'w:del': 'change',
    'w:moveFrom': 'change',
    'w:moveTo': 'change',
    'w:rPrChange': 'change',
    'w:pPrChange': 'change',
    ...Object.fromEntries(OTHER_CHANGES.map((name) => [name, 'change' as const])),
    'w:instrText': 'field',
    'w:fldSimple': 'field',
    'w:sdt': 'control',
    'w:hyperlink': 'relation',
    'a:hlinkClick': 'relation',
    'a:blip': 'relation',
    'v:imagedata': 'relation',
    'o:OLEObject': 'relation',
  } satisfies Record<string, MarkKind>),
);

/** Word's own galleries (page numbers, tables of contents) are content controls that nobody fills. */
const markOf = (node: XmlNode): MarkKind | undefined =>
  node.name === 'w:sdt' && node.first('w:sdtPr')?.first('w:docPartObj') ? undefined : MARKS.get(node.name);

const MOST = 200;

function detailOf(node: XmlNode): string {
  if (node.name === 'w:instrText') return node.text.slice(0, MOST);
  if (node.name === 'w:fldSimple') return (node.attribute('w:instr') ?? '').slice(0, MOST);
  if (MARKS.get(node.name) !== 'relation') return node.name;
  return node.attribute('r:link') ?? node.attribute('r:id') ?? node.attribute('r:embed') ?? '';
}

function outlineOf(node: XmlNode, style: string | undefined, styles: Styles): number | undefined {
  const own = Number(node.first('w:pPr')?.first('w:outlineLvl')?.val ?? Number.NaN);
  if (own >= 0) return own < 9 ? own : undefined;
  return style === undefined ? undefined : styles.outline(style);
}

export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > QUOTE ? `${line.slice(0, QUOTE - 1)}…` : line;
};

/** The place of some characters of a paragraph; without them the whole of it. */
export function wordPlace(file: string, paragraph: Paragraph, offset = 0, length = 0): WordPlace {
  const { part, index, heading, text, cells } = paragraph;
  const inner = cells.at(-1);
  const from = Math.max(0, Math.min(offset, text.length));
  const kept = Math.max(0, Math.min(length, text.length - from));
  return {
    file,
    part,
    paragraph: index,
    heading,
    ...(inner && { cell: { table: inner.table + 1, row: inner.row + 1, cell: inner.cell + 1 } }),
    quote: shortened(kept > 0 ? text.slice(from, from + kept) : text),
    offset: from,
    length: kept,
  };
}

export const partPlace = (file: string, part: string, quote = ''): WordPlace => ({
  file,
  part,
  paragraph: 0,
  heading: null,
  quote: shortened(quote),
  offset: 0,
  length: 0,
});

import { encodingOf, printedBy } from '../../vietnamese/legacy-fonts.js';
import type { Paper, Paragraph, Run } from '../paper/paper.js';
import { inRows } from './hang.js';
import { type Piece, piecesOf, slice } from './manh.js';
import { bare, keyOf } from './so-sanh.js';
import type { ThanhPhan } from './van-ban.js';

/**
 * A line of text as recognition sees it: a paragraph, or a piece of one that was set apart by a line break or by tabs or
 * spaces over a gap. A piece stands for a paragraph of its own, with the id and the place of the whole.
 */
export interface Dong {
  /** Its index among all lines of the paper. */
  at: number;
  p: Paragraph;
  /** NFC, one space, capitals by formatting in capitals, trimmed. */
  text: string;
  /** `text` without accents and case, index for index. */
  bare: string;
  /** Letters and digits of `bare`. */
  key: string;
  /** The half of the page it stands in; undefined: it runs over both, or cannot be told. */
  side: 'left' | 'right' | 'center' | undefined;
  /** Centred on the page as a whole. */
  centred: boolean;
  /** What stands below each other has the same: cell, half of the page. */
  column: string;
  /** It is the whole paragraph. */
  whole: boolean;
  /** Nothing but a drawn row of underscores, dashes, asterisks. */
  rule: boolean;
}

/** Drawn by characters, `-----o0o-----` among them. */
const RULE = /^[_\-–—=~*.…+o0 ]{3,}$/i;

/** All lines of the paper, in reading order; empty paragraphs are empty lines. */
export function dongOf(paper: Paper): Dong[] {
  const all: Dong[] = [];
  const clusters = new Columns();
  for (const p of paper.paragraphs) {
    const layout = layoutOf(paper, p);
    for (const piece of piecesOf(p)) {
      const text = tidy(printed(piece.p.runs, piece.p.text));
      const folded = bare(text);
      const side = piece.side ?? pushed(piece, layout) ?? layout.side;
      all.push({
        at: all.length,
        p: piece.p,
        text,
        bare: folded,
        key: keyOf(folded),
        side,
        centred: piece.side === undefined && layout.centred,
        column: columnOf(piece.p, side, clusters),
        whole: piece.p === p,
        rule: RULE.test(text) && /^[o0]*$/.test(keyOf(folded)) && !/^[o0 ]*$/i.test(text),
      });
    }
  }
  return paper.source === 'pdf' ? inRows(all) : all;
}

/** A paragraph as it is printed: capitals by formatting in capitals, old fonts in Unicode. */
export const inRa = ({ runs, text }: Paragraph): string => tidy(printed(runs, text));

export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** The characters `from` to `to` of a line as a line; its paragraph is cut too where the text can be found in it. */
export function partOf(line: Dong, from: number, to: number): Dong {
  const text = line.text.slice(from, to).trim();
  const at = text === '' ? -1 : line.p.text.indexOf(text);
  const p = at < 0 ? line.p : slice(line.p, at, at + text.length);
  return { ...line, ...read(text), p, whole: false };
}

/** Two lines as one, standing where the first does. */
export const joinedLine = (a: Dong, b: Dong): Dong => ({ ...a, ...read(`${a.text} ${b.text}`), whole: false });

function read(text: string): Pick<Dong, 'text' | 'bare' | 'key'> {
  const folded = bare(text);
  return { text, bare: folded, key: keyOf(folded) };
}

/** The component that these lines are. */
export function thanhPhan(lines: readonly Dong[]): ThanhPhan {
  return { paragraphs: lines.map((line) => line.p), text: lines.map((line) => line.text).join(' ') };
}

export const isBlank = (line: Dong): boolean => line.text === '';

/** Every printed run is bold. */
export function isBold(p: Paragraph): boolean {
  const inked = p.runs.filter((run) => run.text.trim() !== '');
  return inked.length > 0 && inked.every((run) => run.bold);
}

/** What the runs print; the paragraph's text where they do not make it up. */
function printed(runs: readonly Run[], text: string): string {
  const joined = runs.map((run) => run.text).join('');
  if (joined.length !== text.length) return runs.length > 0 && runs.every((run) => run.caps) ? upper(text) : text;
  let [said, at] = ['', 0];
  while (at < runs.length) {
    const encoding = encodingOf(runs[at]!.font);
    const from = at++;
    // A letter may be parted from its mark by the end of a run.
    if (encoding) while (at < runs.length && encodingOf(runs[at]!.font) === encoding) at++;
    const some = runs.slice(from, at);
    const typed = some.map((run) => run.text).join('');
    const letters = (encoding && printedBy(encoding, typed)) ?? typed;
    said += some.every((run) => run.caps) ? upper(letters) : letters;
  }
  return said;
}

const upper = (text: string) => text.toLocaleUpperCase('vi');

interface Layout {
  side: Dong['side'];
  centred: boolean;
  /** Width of the text of the page. */
  width: number;
}

/** A line wider than this share of the text runs over both halves. */
const WIDE = 0.62;
/** A cell that does so spans nearly all of it. */
const WIDE_CELL = 0.8;

function layoutOf(paper: Paper, p: Paragraph): Layout {
  const page = paper.sections[p.section]?.page.width ?? 595;
  const margin = paper.sections[p.section]?.margin;
  const start = margin?.left ?? page * 0.14;
  const width = page - start - (margin?.right ?? page * 0.09);
  if (p.ink) return { ...within(p.ink.left - start, p.ink.width, width, WIDE), width };
  const columns = p.cell?.columns ?? 1;
  if (columns > 1 || p.boxed) {
    if (p.column && p.column.width < width * WIDE_CELL)
      return { ...within(p.column.left, p.column.width, width, WIDE_CELL), centred: false, width };
    if (!p.column && p.cell && columns > 1) return { side: ofCell(p.cell.column, columns), centred: false, width };
  }
  return { ...byFormat(p, width), width };
}

const ofCell = (column: number, columns: number): Dong['side'] =>
  column < (columns - 1) / 2 ? 'left' : column > (columns - 1) / 2 ? 'right' : 'center';

/** Of a box or of ink from `left`, so wide, in a text of `width`. */
function within(left: number, own: number, width: number, wide: number): Pick<Layout, 'side' | 'centred'> {
  const after = width - left - own;
  const centred = Math.abs(left - after) < width * 0.06 && left > width * 0.03;
  const middle = (left + own / 2) / width;
  if (own > width * wide) return { side: undefined, centred };
  return { side: middle < 0.42 ? 'left' : middle > 0.58 ? 'right' : 'center', centred };
}

function byFormat(p: Paragraph, width: number): Pick<Layout, 'side' | 'centred'> {
  const [left, right] = [p.left ?? 0, p.right ?? 0];
  if (p.align === 'center') {
    const middle = (left + (width - left - right) / 2) / width;
    const side = middle < 0.42 ? 'left' : middle > 0.58 ? 'right' : 'center';
    return { side, centred: side === 'center' };
  }
  if (p.align === 'right' || left + (p.firstLine ?? 0) > width * 0.35) return { side: 'right', centred: false };
  return { side: undefined, centred: false };
}

/** Leading tabs and spaces put a line into the right half. */
function pushed(piece: Piece, layout: Layout): Dong['side'] {
  if (piece.pushed === 0 || piece.p.align === 'center') return undefined;
  return piece.pushed + Math.max(0, piece.p.left ?? 0) > layout.width * 0.35 ? 'right' : undefined;
}

function columnOf(p: Paragraph, side: Dong['side'], clusters: Columns): string {
  if (p.cell && p.cell.columns > 1) return `${p.cell.table}:${p.cell.column}`;
  if (p.ink) return clusters.of(p.ink.left + p.ink.width / 2);
  return side ?? '';
}

/** Columns of text by where their middle is: what is centred below each other has one middle, to 40 points. */
class Columns {
  private readonly middles: number[] = [];

  of(middle: number): string {
    let at = this.middles.findIndex((known) => Math.abs(known - middle) < 40);
    if (at < 0) at = this.middles.push(middle) - 1;
    return `ink${at}`;
  }
}

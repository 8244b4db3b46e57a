import type { Paper, Paragraph, Run } from '../paper/paper.js';
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

/** Tabs or four spaces in a row part a line in two. */
const GAP = /[ \u00a0]{0,40}\t[ \u00a0\t]{0,40}|[ \u00a0]{4,}/g;
/** Drawn by characters, `-----o0o-----` among them. */
const RULE = /^[_\-–—=~*.…+o0 ]{3,}$/i;

/** Words before and behind a gap that is room to write in. */
const HAND_LEFT = /(?:\bso ?[:.]?|\bngay|\bthang|\bnam|\bluc|\bgio) ?$/;
const HAND_RIGHT = /^ ?(?:thang\b|nam\b|gio\b|\/|\d{1,4}[ /]|[;.,)])/;
const MANY = 8;

/** A default tab and a space of 14 pt, in points: what leading ones push a line to the right by. */
const TAB = 36;
const BLANK = 3.5;

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
  return all;
}

export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

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
  return runs.map((run) => (run.caps ? upper(run.text) : run.text)).join('');
}

const upper = (text: string) => text.toLocaleUpperCase('vi');

interface Piece {
  p: Paragraph;
  side: Dong['side'];
  /** Points that tabs and spaces in front push it to the right by. */
  pushed: number;
}

function piecesOf(p: Paragraph): Piece[] {
  if (!/[\n\t]|[ \u00a0]{4}/.test(p.text)) return [{ p, side: undefined, pushed: 0 }];
  const pieces: Piece[] = [];
  let start = 0;
  const lines = p.text.split('\n');
  for (const line of lines) {
    pieces.push(...acrossOf(p, line, start, lines.length === 1));
    start += line.length + 1;
  }
  return pieces;
}

/** The pieces of one line, left to right. */
function acrossOf(p: Paragraph, line: string, start: number, only: boolean): Piece[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  for (const gap of line.matchAll(GAP)) {
    const [left, right] = [line.slice(from, gap.index), line.slice(gap.index + gap[0].length)];
    const leading = left.trim() === '';
    if (!leading && !isApart(left, gap[0], right)) continue;
    if (!leading) parts.push({ from, to: gap.index });
    from = gap.index + gap[0].length;
  }
  if (line.slice(from).trim() !== '') parts.push({ from, to: line.length });
  const first = parts[0];
  if (parts.length <= 1) {
    const lead = first ? line.slice(0, first.from) : '';
    const push = [...lead].reduce((sum, sign) => sum + (sign === '\t' ? TAB : BLANK), 0);
    return [{ p: only ? p : slice(p, start, start + line.length), side: undefined, pushed: push }];
  }
  return parts.map((part, i) => ({
    p: slice(p, start + part.from, start + part.to),
    side: i === 0 ? 'left' : i === parts.length - 1 ? 'right' : 'center',
    pushed: 0,
  }));
}

/** Room to write by hand (`Số:      /KH-…`, `ngày    tháng    năm`) parts nothing; of spaces only many do. */
function isApart(left: string, gap: string, right: string): boolean {
  if (right.trim() === '' || HAND_LEFT.test(bare(left)) || HAND_RIGHT.test(bare(right.slice(0, 12)))) return false;
  return (
    gap.includes('\t') || gap.length >= MANY || /^\p{Lu}[^.;]{0,60}ngày/u.test(right) || /^CỘNG |^Độc /i.test(right)
  );
}

/** The paragraph with only these characters of its text. */
export function slice(p: Paragraph, from: number, to: number): Paragraph {
  const runs: Run[] = [];
  let at = 0;
  for (const run of p.runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') runs.push(text.length === run.text.length ? run : { ...run, text });
    at += run.text.length;
  }
  return {
    ...p,
    text: p.text.slice(from, to),
    runs: at === p.text.length ? runs : p.runs,
    label: from === 0 ? p.label : '',
  };
}

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

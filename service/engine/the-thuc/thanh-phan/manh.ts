import type { Paragraph, Run } from '../paper/paper.js';
import { bare } from './so-sanh.js';

/** A line of a paragraph, or what stands in one half of it. */
export interface Piece {
  p: Paragraph;
  side: 'left' | 'right' | 'center' | undefined;
  /** Points that tabs and spaces in front push it to the right by. */
  pushed: number;
}

/** Tabs or four spaces in a row part a line in two. */
const GAP = /[ \u00a0]{0,40}\t[ \u00a0\t]{0,40}|[ \u00a0]{4,}/g;
/** Of spaces alone only so many do, or what stands behind them. */
const MANY = 8;
const PART = /^(?:\p{Lu}[^.;]{0,60}ngày|CỘNG |Cộng |Độc )/u;
/** Words before and behind a gap that is room to write in; a number or dash before its text. */
const HAND_LEFT =
  /(?:^ ?so ?[:.]?|\bngay|\bthang|\bnam|\bluc|\bgio) ?$|^ ?(?:[-–—+•*]|\d{1,2}(?:\.\d{1,2}){0,3}[.)/]?|[a-z][.)/]|[ivx]{1,6}[.)/]) ?$/;
const HAND_RIGHT = /^ ?(?:thang\b|nam\b|gio\b|\/|\d{1,4}[ /]|[;.,)])/;

/** `Số: …/KH-ABC Thanh Nưa, ngày …`, where a PDF tells no gap between them. */
const NUMBER_AND_DATE = /^ ?S[oốỐ] ?[:.][^/]{0,40}\/ ?\S{1,60}(?= +\p{Lu}[^/]{2,80}ng[aàÀ]y)/iu;

/** More lines, or gaps in a line, than these and it is a text or a table, not a letterhead. */
const LINES = 100;
const GAPS = 12;

/** A default tab and a space of 14 pt, in points: what leading ones push a line to the right by. */
const TAB = 36;
const BLANK = 3.5;

/** The paragraph as it is, or its lines and their halves. */
export function piecesOf(p: Paragraph): Piece[] {
  const whole: Piece = { p, side: undefined, pushed: 0 };
  if (!/[\n\t]|[ \u00a0]{4}/.test(p.text) && !NUMBER_AND_DATE.test(p.text)) return [whole];
  const lines = p.text.split('\n');
  if (lines.length > LINES) return [whole];
  const pieces: Piece[] = [];
  let start = 0;
  for (const line of lines) {
    pieces.push(...acrossOf(p, line, start, lines.length === 1));
    start += line.length + 1;
  }
  return pieces;
}

/** The pieces of one line, left to right. */
function acrossOf(p: Paragraph, line: string, start: number, only: boolean): Piece[] {
  const parts = partsOf(line);
  const first = parts[0];
  if (parts.length <= 1) {
    const lead = first ? line.slice(0, first.from) : '';
    const pushed = [...lead.slice(0, 200)].reduce((sum, sign) => sum + (sign === '\t' ? TAB : BLANK), 0);
    return [{ p: only ? p : slice(p, start, start + line.length), side: undefined, pushed }];
  }
  return parts.map((part, i) => ({
    p: slice(p, start + part.from, start + part.to),
    side: i === 0 ? 'left' : i === parts.length - 1 ? 'right' : 'center',
    pushed: 0,
  }));
}

function partsOf(line: string): { from: number; to: number }[] {
  const whole = { from: line.length - line.trimStart().length, to: line.length };
  const number = NUMBER_AND_DATE.exec(line)?.[0].length;
  if (number)
    return [
      { from: whole.from, to: number },
      { from: number, to: line.length },
    ];
  const parts: { from: number; to: number }[] = [];
  let { from } = whole;
  let gaps = 0;
  for (const gap of line.matchAll(GAP)) {
    if (gap.index < from) continue;
    if (++gaps > GAPS) return [whole];
    const behind = gap.index + gap[0].length;
    const left = line.slice(Math.max(from, gap.index - 40), gap.index);
    if (!isApart(left, gap[0], line.slice(behind, behind + 80))) continue;
    parts.push({ from, to: gap.index });
    from = behind;
  }
  return line.slice(from).trim() === '' ? parts : [...parts, { from, to: line.length }];
}

function isApart(left: string, gap: string, right: string): boolean {
  if (right.trim() === '' || HAND_LEFT.test(bare(left))) return false;
  // `Năm Căn, ngày …` is a place, not a year to be written.
  const part = PART.test(right);
  if (!part && HAND_RIGHT.test(bare(right.slice(0, 12)))) return false;
  return part || gap.includes('\t') || gap.length >= MANY;
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
  const label = from === 0 ? p.label : '';
  return { ...p, text: p.text.slice(from, to), runs: at === p.text.length ? runs : p.runs, label };
}

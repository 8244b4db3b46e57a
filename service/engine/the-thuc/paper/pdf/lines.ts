import type { Face } from './faces.js';
import type { Grid } from './grids.js';
import type { RawPage, RawRule, RawSpan } from './raw.js';

/** A line of one column: what the eye takes in one go. Lengths in points from the page's top left corner. */
export interface Line {
  page: number;
  pieces: Piece[];
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Of its largest letters. */
  size: number;
  /** Other lines stand beside it on the same height. */
  beside: boolean;
  /** The cell of a drawn table or box it stands in. */
  cell: LineCell | undefined;
}

export interface LineCell {
  grid: Grid;
  row: number;
  column: number;
  left: number;
  right: number;
}

/** Text of a line in one look. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  size: number;
  face: Face;
  colour: string | undefined;
  bold: boolean;
  italic: boolean;
  underlined: boolean;
}

/** Share of the size that baselines may differ within a line. */
const SAME_LINE = 0.35;
/** And those of raised or lowered letters, in shares of their own. */
const RAISED = 0.9;
/** A wider gap, as a share of the size, and against the other gaps of the line, is one between columns. */
const COLUMN_GAP = 0.7;
const COLUMN_GAP_TIMES = 2.2;
/** A gap, as a share of the size, that the eye reads as a space. */
export const SPACE = 0.15;
/** So many sizes of spaces in a row are a gap made by typing spaces. */
const SPACED_OUT = 4.5;
/** A number or dash in front of its text, and words with a colon, belong to what follows within this many points. */
const LABEL = /^(?:[-–+•*]|\(?(?:\p{L}|\d+(?:\.\d+)*|[IVXLC]+)[.)/]?|\p{L}[\p{L} ]{0,20}:)$/u;
const LABEL_GAP = 60;

/** Lines of a page from top to bottom, those beside each other from left to right. */
export function linesOf(raw: RawPage, page: number, grids: readonly Grid[], faces: readonly Face[]): Line[] {
  const walls = raw.rules.filter(({ horizontal }) => !horizontal);
  const lines: Line[] = [];
  for (const row of rowsOf(raw.spans)) {
    const columns = columnsOf(row, walls).map((spans) => lineOf(spans, page, raw.rules, faces));
    for (const line of columns) line.beside = columns.length > 1;
    lines.push(...columns.filter(({ text }) => text.trim() !== ''));
  }
  for (const line of lines) {
    line.cell = cellOf(line, grids);
    if (line.cell) line.beside = false;
  }
  return lines;
}

/** All text of a page that does not run from left to right, as one line. */
export function turnedLine(raw: RawPage, page: number, faces: readonly Face[]): Line | undefined {
  const spans = raw.spans.filter(({ turned, text }) => turned && text.trim() !== '');
  return spans.length > 0 ? lineOf(spans, page, [], faces) : undefined;
}

interface Row {
  baseline: number;
  spans: RawSpan[];
}

function rowsOf(all: readonly RawSpan[]): RawSpan[][] {
  const rows: Row[] = [];
  const straight = all.filter(({ turned, size }) => !turned && size > 0);
  for (const span of straight.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    const step = row ? span.baseline - row.baseline : Number.POSITIVE_INFINITY;
    if (row && step < SAME_LINE * Math.max(row.spans[0]!.size, span.size)) row.spans.push(span);
    else rows.push({ baseline: span.baseline, spans: [span] });
  }
  for (const at of rows.keys()) withRaised(rows, at);
  return rows
    .filter(({ spans }) => spans.length > 0)
    .map(({ spans }) => spans.sort((a, b) => a.left - b.left || a.end - b.end));
}

/** Raised and lowered letters are small, and touch the line they belong to. */
function withRaised(rows: readonly Row[], at: number): void {
  const row = rows[at]!;
  row.spans = row.spans.filter((span) => {
    const home = [rows[at + 1], rows[at - 1]].find(
      (other) =>
        other &&
        Math.abs(other.baseline - row.baseline) < RAISED * span.size &&
        other.spans.some((one) => touches(span, one)),
    );
    home?.spans.push(span);
    return home === undefined;
  });
}

const touches = (small: RawSpan, large: RawSpan): boolean =>
  small.size < 0.8 * large.size &&
  (Math.abs(small.left - large.end) < 0.35 * large.size || Math.abs(large.left - small.end) < 0.35 * large.size);

function columnsOf(row: RawSpan[], walls: readonly RawRule[]): RawSpan[][] {
  const gaps = row
    .slice(1)
    .map((span, at) => span.left - row[at]!.end)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  // One gap alone says nothing of the others.
  const usual = gaps.length > 1 ? gaps[Math.floor((gaps.length - 1) / 2)]! : 0;
  const columns: RawSpan[][] = [];
  let text = '';
  let end = 0;
  for (const span of row) {
    const last = columns.at(-1);
    const before = last?.at(-1);
    const size = Math.max(span.size, before?.size ?? 0);
    const gap = span.left - end;
    const wall = before && walls.some((rule) => between(rule, before, span));
    const wide = gap > COLUMN_GAP * size && gap > COLUMN_GAP_TIMES * usual;
    const labelled = gap < LABEL_GAP && LABEL.test(text.trim());
    const typed = before !== undefined && span.left - before.right > SPACED_OUT * size && !FILLED_IN.test(text);
    if (!last || wall || ((wide || typed) && !labelled)) {
      columns.push([span]);
      text = span.text;
    } else {
      last.push(span);
      text += span.text;
    }
    end = Math.max(columns.at(-1)!.length === 1 ? span.end : end, span.end);
  }
  return columns;
}

/** Room left to write a number or a date in. */
const FILLED_IN = /(?:số|ngày|tháng|năm)\s*:?\s*$/iu;

const between = (rule: RawRule, before: RawSpan, after: RawSpan): boolean =>
  rule.at > before.right - 1 &&
  rule.at < after.left + 1 &&
  rule.from < after.baseline - 0.3 * after.size &&
  rule.to > after.baseline - 0.3 * after.size;

function lineOf(spans: RawSpan[], page: number, rules: readonly RawRule[], faces: readonly Face[]): Line {
  const largest = spans.reduce((a, b) => (b.size > a.size && b.text.trim() !== '' ? b : a));
  const pieces: Piece[] = [];
  let text = '';
  let before: RawSpan | undefined;
  for (const span of spans) {
    const twice = before && before.text === span.text && Math.abs(before.left - span.left) < 1;
    if (twice) {
      // Letters struck twice are a printer's way to make them bold.
      pieces.at(-1)!.bold = true;
      continue;
    }
    const gap = before ? span.left - before.end : 0;
    const space = before && gap > SPACE * span.size && !/\s$/.test(text) && !/^\s/.test(span.text);
    const glue = gap > COLUMN_GAP * 1.5 * span.size && LABEL.test(text.trim()) ? '\t' : space ? ' ' : '';
    const printed = glue + span.text;
    text += printed;
    const piece = pieceOf(span, printed, rules, faces[span.font] ?? UNKNOWN);
    // Raised and lowered letters are of the size they were before they were made small.
    const raised = Math.abs(span.baseline - largest.baseline) > 0.12 * largest.size && span.size < 0.8 * largest.size;
    if (raised) piece.size = largest.size;
    const last = pieces.at(-1);
    if (last && sameLook(last, piece)) {
      last.text += printed;
      last.right = Math.max(last.right, piece.right);
    } else pieces.push(piece);
    before = span;
  }
  const inked = pieces.filter((piece) => piece.text.trim() !== '');
  return {
    page,
    pieces,
    text,
    left: Math.min(...inked.map(({ left }) => left)),
    right: Math.max(...inked.map(({ right }) => right)),
    baseline: largest.baseline,
    size: largest.size,
    beside: false,
    cell: undefined,
  };
}

/** Text without a font; no reader of PDF sets it. */
const UNKNOWN: Face = { family: undefined, bold: false, italic: false, ascent: undefined };

const pieceOf = (span: RawSpan, text: string, rules: readonly RawRule[], face: Face): Piece => ({
  text,
  left: span.left,
  right: span.right,
  size: span.size,
  face,
  colour: span.colour,
  bold: span.bold || face.bold,
  italic: span.italic || face.italic,
  underlined: span.text.trim() !== '' && rules.some((rule) => underlines(rule, span)),
});

/** So near to the baseline that it belongs to the letters; a drawn line keeps clear of their tails. */
export const underlines = (
  rule: RawRule,
  { left, right, baseline, size }: Pick<RawSpan, 'left' | 'right' | 'baseline' | 'size'>,
): boolean =>
  rule.horizontal &&
  rule.at > baseline &&
  rule.at < baseline + 0.2 * size &&
  rule.from < left + 1 &&
  rule.to > right - 1;

export const sameLook = (a: Piece, b: Piece): boolean =>
  a.face.family === b.face.family &&
  Math.abs(a.size - b.size) < 0.05 &&
  a.colour === b.colour &&
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.underlined === b.underlined;

function cellOf(line: Line, grids: readonly Grid[]): LineCell | undefined {
  for (const grid of grids) {
    const cell = grid.at((line.left + line.right) / 2, line.baseline - 0.3 * line.size);
    if (cell) return { grid, ...cell };
  }
  return undefined;
}

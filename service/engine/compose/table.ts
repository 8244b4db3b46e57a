import { plain, richText, withoutBold } from './inline.js';
import type { BangView, Canh, RichText } from './view.js';

export interface CotInput {
  ten: string;
  rong?: number | null;
  canh?: Canh | null;
}

export type DongInput = (string | number)[] | { nhom: string; ten: string };

/** What a table in an outline may hold: as much as one given as a block. */
export const MAX_COLUMNS = 30;
export const MAX_ROWS = 2000;

/** Characters of body text that fit the width of the page: 165 mm of Times 14 pt. */
const LINE_CHARS = 73;

/** A table ready to print: emphasis read, and every column with a width and an alignment. */
export function bangView(cot: CotInput[], dong: DongInput[]): BangView {
  const rows: BangView['dong'] = dong.map((row) =>
    Array.isArray(row)
      ? { o: row.map((cell) => richText(String(cell).trim())) }
      : { nhom: row.nhom.trim(), ten: withoutBold(richText(row.ten.trim())) },
  );
  const titles = cot.map((c) => richText(c.ten.trim()));
  const columns = titles.map((ten, at) => [
    ten,
    ...rows.flatMap((row) => ('o' in row ? [row.o[at] ?? { runs: [] }] : [])),
  ]);
  const widths = columnWidths(
    cot.map((c) => c.rong ?? null),
    columns.map((cells) => cells.map(plain)),
  );
  return {
    cot: titles.map((ten, at) => ({
      ten: withoutBold(ten),
      rong: widths[at] ?? 0,
      canh: cot[at]?.canh ?? alignment(columns[at]?.slice(1) ?? [], widths[at] ?? 0),
    })),
    dong: rows,
  };
}

/** Numbers and marks stand in the middle; sentences are justified once the column is wide enough not to tear them apart. */
function alignment(cells: RichText[], width: number): Canh {
  if (cells.length > 0 && cells.every((cell) => plain(cell).length <= 4)) return 'giua';
  return width < 40 ? 'trai' : 'deu';
}

/** Room beside the text of a cell, in characters. */
const MARGINS = 3;
/** Longer words than these, such as addresses on the web, may be torn apart rather than squeeze the other columns. */
const LONGEST_WORD = 12;
/** More text than this asks for no more width. */
const MUCH_TEXT = 400;

/**
 * Widths in percent with one decimal, sum 100. Given widths are kept (scaled when all are given and miss 100); the
 * other columns get room for their longest word first and share the rest by what their longest text lacks. By its square
 * root: a text of four times the length in twice the width has twice the lines.
 */
export function columnWidths(given: (number | null)[], columns: string[][]): number[] {
  const givenSum = given.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const free = given.flatMap((width, at) => (width === null ? [at] : []));
  if (free.length === 0) return toSum(given.map((width) => ((width ?? 0) * 100) / givenSum));

  const room = Math.max(100 - givenSum, 0);
  const words = free.map((at) => longestWord(columns[at] ?? []));
  const least = words.map((word) => ((word + MARGINS) * 100) / LINE_CHARS);
  const wish = free.map((at, n) => Math.sqrt(Math.min(longest(columns[at] ?? []), MUCH_TEXT) - (words[n] ?? 0)));
  const leastSum = least.reduce((a, b) => a + b, 0);
  const wishSum = wish.reduce((a, b) => a + b, 0);
  const widths = given.map((width) => width ?? 0);
  free.forEach((at, n) => {
    const part = least[n] ?? 0;
    const share = wishSum > 0 ? (wish[n] ?? 0) / wishSum : part / leastSum;
    widths[at] = leastSum < room ? part + (room - leastSum) * share : (part * room) / leastSum;
  });
  return toSum(widths);
}

function longest(texts: string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 4);
}

function longestWord(cells: string[]): number {
  return Math.min(longest(cells.flatMap((cell) => cell.split(/\s/))), LONGEST_WORD);
}

/** Rounds to one decimal; the widest column takes what rounding left over. */
function toSum(widths: number[]): number[] {
  const tenths = widths.map((width) => Math.round(width * 10));
  const widest = tenths.indexOf(Math.max(...tenths));
  const rest = 1000 - tenths.reduce((a, b) => a + b, 0);
  return tenths.map((width, at) => (at === widest ? width + rest : width) / 10);
}

/** The cells of one line of a pipe table; `\|` is a pipe inside a cell. */
export function splitCells(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let at = line.startsWith('|') ? 1 : 0; at < line.length; at++) {
    const char = line[at] ?? '';
    if (char === '\\' && line[at + 1] === '|') {
      cell += '|';
      at++;
    } else if (char === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  if (cell.trim() !== '') cells.push(cell.trim());
  return cells;
}

/** Alignment marks of a line such as `|:---|---:|`; undefined when the line is something else. */
export function separator(cells: string[]): (Canh | null)[] | undefined {
  if (cells.length === 0 || !cells.every((cell) => /^:?-+:?$/.test(cell))) return undefined;
  return cells.map((cell) => {
    if (cell.startsWith(':') && cell.endsWith(':') && cell.length > 2) return 'giua';
    if (cell.endsWith(':')) return 'phai';
    return cell.startsWith(':') ? 'trai' : null;
  });
}

/**
 * A table from the cells of its lines; the first line holds the titles. No cell is lost: a longer row widens the table.
 *
 * Group rows: the first cell is one capital letter or a roman number (`A`, `IV.`, bold or not) and exactly one other
 * cell has text. Since lettered answers look the same, they count as groups only where other rows of the table are not
 * of that form.
 */
export function pipeTable(rows: string[][]): { cot: CotInput[]; dong: DongInput[] } {
  const [head = [], ...rest] = rows;
  const canh = rest[0] && separator(rest[0]);
  const body = canh ? rest.slice(1) : rest;
  const width = Math.max(head.length, ...body.map((row) => row.length));
  const cot = Array.from({ length: width }, (_, at) => ({ ten: head[at] ?? '', canh: canh?.[at] ?? null }));
  const groups = body.map(groupRow);
  const mixed = groups.some((group) => group === undefined);
  return { cot, dong: body.map((row, at) => (mixed && groups[at]) || cot.map((_, n) => row[n] ?? '')) };
}

function groupRow(row: string[]): { nhom: string; ten: string } | undefined {
  const nhom = plain(richText(row[0] ?? ''));
  const others = row.slice(1).filter((cell) => cell !== '');
  const [ten] = others;
  if (ten === undefined || others.length > 1 || !/^(\p{Lu}|[IVX]{1,5})\.?$/u.test(nhom)) return undefined;
  return { nhom, ten };
}

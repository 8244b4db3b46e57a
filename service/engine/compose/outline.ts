import { cutStart, isBold, plain, richText, startsEmphasised, withoutBold } from './inline.js';
import { khoi, type Loai } from './khoi.js';
import { bangView, MAX_COLUMNS, pipeTable, splitCells } from './table.js';
import type { BlockView, RichText } from './view.js';

/** A block as it was typed: its words as they are (a view has the first level in capitals), a table as its cells. */
export type TypedBlock = { loai: Exclude<Loai, 'bang'>; so: string; van: RichText } | { loai: 'bang'; o: string[][] };

/** A line of a body before anybody knows what it is. `hashes`: marks in front that make it a heading, 0 to 6. */
export interface TypedLine {
  hashes: number;
  text: RichText;
}

/** The number or mark at the start of a line. `length`: its characters with the spaces behind it. */
interface Mark {
  kind: 'roman' | 'number' | 'letter' | 'dash' | 'plus';
  so: string;
  /** Parts of a number: `2.1.` has 2. */
  depth: number;
  length: number;
}

interface Line extends TypedLine {
  plain: string;
  mark: Mark | null;
}

/** The longest line that is still a title: where nothing but its form says so, and where the user marked it as one. */
const TITLE_CHARS = 200;
const MARKED_TITLE_CHARS = 300;

/**
 * Reads a body as people type it: one block a line, blank lines skipped. Every character of the text comes back in some
 * block, except marks that say what a line is (`#`, `**`, `*`, the pipes and the rule of a table).
 *
 * `I. …` is a heading of level 1. `1. …` (2), `2.1. …` (3) and `2.1.1. …` (4) are headings when the line is short, doesn't end in
 * `. ; , … ! ? /`, and is not one of a list, that is, the line before and the line after are not numbered on the same
 * level; otherwise they are a `khoan`. A line in bold as a whole, or behind `#`, is a heading whatever its end. `a)` and `1)` are `diem`,
 * `-` a `gachDau`, `+` a `cong`; what is none of these is a paragraph.
 */
export function outline(text: string): BlockView[] {
  return typedBlocks(text).map((block) =>
    block.loai === 'bang' ? khoi('bang', '', { runs: [] }, tableView(block.o)) : khoi(block.loai, block.so, block.van),
  );
}

const tableView = (cells: string[][]) => {
  const { cot, dong } = pipeTable(cells);
  return bangView(cot, dong);
};

/** The blocks of a body as `outline` reads them, before they are made ready to print. */
export function typedBlocks(text: string): TypedBlock[] {
  return classified(
    tables(text.split('\n')).flatMap((part): (TypedLine | string[][])[] => {
      if (Array.isArray(part)) return [part.map(splitCells)];
      return part === '' ? [] : [typedLine(part)];
    }),
  );
}

/** Says of every line what it is, by its mark and its neighbours; the cells of a table between them stay as they are. */
export function classified(parts: (TypedLine | string[][])[]): TypedBlock[] {
  const lines = parts.map((part) => (Array.isArray(part) ? null : readLine(part)));
  return parts.map((part, at) =>
    Array.isArray(part) ? { loai: 'bang', o: part } : blockOf(lines[at]!, lines[at - 1] ?? null, lines[at + 1] ?? null),
  );
}

/** Trimmed lines, with the lines of a table (two or more with pipes, one after another) gathered. */
export function tables(lines: string[]): (string | string[])[] {
  const parts: (string | string[])[] = [];
  let table: string[] = [];
  const close = () => {
    if (table.length > 1) parts.push(table);
    else parts.push(...table);
    table = [];
  };
  for (const line of lines) {
    const trimmed = line.trim();
    if (isTableLine(trimmed)) {
      table.push(trimmed);
      continue;
    }
    close();
    parts.push(trimmed);
  }
  close();
  return parts;
}

function isTableLine(line: string): boolean {
  if (!line.startsWith('|') || line.indexOf('|', 1) === -1) return false;
  return splitCells(line).length <= MAX_COLUMNS;
}

function typedLine(line: string): TypedLine {
  const hashes = /^(#{1,6})\s+(?=\S)/.exec(line);
  return { hashes: hashes?.[1]?.length ?? 0, text: richText(hashes ? line.slice(hashes[0].length) : line) };
}

function readLine(line: TypedLine): Line {
  const whole = plain(line.text);
  return { ...line, plain: whole, mark: markOf(whole) };
}

/** Bounded on purpose: the longest mark is a few characters, and no part can match the same text in two ways. */
const MARKS: { kind: Mark['kind']; form: RegExp }[] = [
  { kind: 'roman', form: /^((?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\.)(?=\s|["“(]|\p{Lu}\p{L})/u },
  { kind: 'number', form: /^(\d{1,2}(?:\.\d{1,2}){0,3}\.)(?=\s|["“(]|\p{L})/u },
  { kind: 'number', form: /^(\d{1,2}(?:\.\d{1,2}){1,3})(?=\s["“(]?\p{Lu})/u },
  { kind: 'letter', form: /^((?:[a-zđ]|\d{1,2})\)|[a-zđ]\.(?=\s))/u },
  { kind: 'dash', form: /^([-–—])(?=\s+[^\s\-–—]|["“(]|\p{L})/u },
  { kind: 'plus', form: /^(\+)(?=\s|["“(]|\p{L})/u },
];

function markOf(line: string): Mark | null {
  for (const { kind, form } of MARKS) {
    const so = form.exec(line)?.[1];
    if (so === undefined) continue;
    const rest = line.slice(so.length).trimStart();
    if (rest === '') return null;
    return { kind, so, depth: so.split('.').filter((part) => part !== '').length, length: line.length - rest.length };
  }
  return null;
}

function blockOf(line: Line, before: Line | null, after: Line | null): TypedBlock {
  const { mark, hashes, text } = line;
  const short = line.plain.length <= MARKED_TITLE_CHARS;
  if (!mark) {
    if (hashes > 0 && short)
      return { loai: `muc${Math.min(hashes, 4) as 1 | 2 | 3 | 4}`, so: '', van: withoutBold(text) };
    return { loai: 'doan', so: '', van: text };
  }
  const level = headingLevel(line, before, after);
  if (level !== null) return { loai: `muc${level}`, so: mark.so, van: withoutBold(cutStart(text, mark.length)) };
  // A number that is bold or italic together with its text stays in the text, or it would lose its emphasis.
  if (startsEmphasised(text, mark.length)) return { loai: kindOf(mark), so: '', van: text };
  return { loai: kindOf(mark), so: mark.so, van: cutStart(text, mark.length) };
}

function kindOf(mark: Mark): 'khoan' | 'diem' | 'gachDau' | 'cong' {
  switch (mark.kind) {
    case 'letter':
      return 'diem';
    case 'dash':
      return 'gachDau';
    case 'plus':
      return 'cong';
    default:
      return 'khoan';
  }
}

function headingLevel(line: Line, before: Line | null, after: Line | null): 1 | 2 | 3 | 4 | null {
  const { mark, hashes } = line;
  if (!mark || line.plain.length > MARKED_TITLE_CHARS) return null;
  const marked = hashes > 0 || isBold(line.text);
  switch (mark.kind) {
    case 'roman':
      return 1;
    case 'number':
      return marked || (looksLikeTitle(line) && !sameLevel(mark, before) && !sameLevel(mark, after))
        ? ([2, 3, 4, 4] as const)[mark.depth - 1]!
        : null;
    case 'letter':
      return hashes > 0 ? 4 : null;
    default:
      return null;
  }
}

function looksLikeTitle(line: Line): boolean {
  return line.plain.length <= TITLE_CHARS && !/[.;,…!?/]$/.test(line.plain);
}

function sameLevel(mark: Mark, other: Line | null): boolean {
  return other?.mark?.kind === mark.kind && other.mark.depth === mark.depth;
}

import { cutStart, isBold, plain, richText, startsEmphasised, withoutBold } from './inline.js';
import { khoi, type Loai } from './khoi.js';
import { MAX_COLUMNS, pipeTable, splitCells } from './table.js';
import type { BlockView, RichText } from './view.js';

/** The number or mark at the start of a line. `length`: its characters with the spaces behind it. */
interface Mark {
  kind: 'roman' | 'number' | 'letter' | 'dash' | 'plus';
  so: string;
  /** Parts of a number: `2.1.` has 2. */
  depth: number;
  length: number;
}

interface Line {
  /** `#` marks in front: the line is a heading. */
  hashes: number;
  text: RichText;
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
  const blocks: (BlockView | Line)[] = [];
  for (const part of tables(text.split('\n'))) {
    if (Array.isArray(part)) blocks.push(khoi('bang', '', { runs: [] }, pipeTable(part.map(splitCells))));
    else if (part !== '') blocks.push(readLine(part));
  }
  return blocks.map((block, at) =>
    'laDoan' in block ? block : blockOf(block, lineOrNull(blocks[at - 1]), lineOrNull(blocks[at + 1])),
  );
}

const lineOrNull = (block: BlockView | Line | undefined) => (block && !('laDoan' in block) ? block : null);

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

function readLine(line: string): Line {
  const hashes = /^(#{1,6})\s+(?=\S)/.exec(line);
  const text = richText(hashes ? line.slice(hashes[0].length) : line);
  const whole = plain(text);
  return { hashes: hashes?.[1]?.length ?? 0, text, plain: whole, mark: markOf(whole) };
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

function blockOf(line: Line, before: Line | null, after: Line | null): BlockView {
  const { mark, hashes, text } = line;
  const short = line.plain.length <= MARKED_TITLE_CHARS;
  if (!mark) {
    if (hashes > 0 && short) return khoi(`muc${Math.min(hashes, 4)}` as Loai, '', withoutBold(text));
    return khoi('doan', '', text);
  }
  const level = headingLevel(line, before, after);
  if (level !== null) return khoi(`muc${level}` as Loai, mark.so, withoutBold(cutStart(text, mark.length)));
  // A number that is bold or italic together with its text stays in the text, or it would lose its emphasis.
  if (startsEmphasised(text, mark.length)) return khoi(kindOf(mark), '', text);
  return khoi(kindOf(mark), mark.so, cutStart(text, mark.length));
}

function kindOf(mark: Mark): Loai {
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

import type { RichText } from './view.js';

interface Piece {
  text: string;
  /** Stars that may be emphasis; plain text otherwise. */
  stars: boolean;
  canOpen: boolean;
  canClose: boolean;
}

/** Emphasis can begin before a letter, a digit, an opening mark or a list's mark, and end after a letter, a digit or a closing mark. */
const OPENS_BEFORE = /[\p{L}\p{N}“"'‘([«+–-]/u;
const CLOSES_AFTER = /[\p{L}\p{N}”"'’)\]».,;:!?…%/]/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Reads `**đậm**`, `*nghiêng*` and `***both***`. A star that opens nothing or closes nothing stays a star, so footnote marks
 * `(*)`, products `2 * 3` and unbalanced marks print as they were typed. One pass, whatever the text.
 */
export function richText(text: string): RichText {
  if (!text.includes('*')) return { runs: text === '' ? [] : [{ text }] };
  const pieces = split(text);
  const open: { dam?: number; nghieng?: number } = {};
  const spans: { kind: 'dam' | 'nghieng'; from: number; to: number }[] = [];

  pieces.forEach((piece, at) => {
    if (!piece.stars) return;
    const kind = piece.text === '**' ? 'dam' : 'nghieng';
    const from = open[kind];
    if (from !== undefined && piece.canClose && at > from + 1) {
      spans.push({ kind, from, to: at });
      open[kind] = undefined;
    } else if (from === undefined && piece.canOpen) {
      open[kind] = at;
    }
  });

  const turns = new Map<number, 'dam' | 'nghieng'>();
  for (const { kind, from, to } of spans) turns.set(from, kind).set(to, kind);
  const on = { dam: false, nghieng: false };
  const runs: RichText['runs'] = [];
  pieces.forEach((piece, at) => {
    const turn = turns.get(at);
    if (turn) on[turn] = !on[turn];
    else push(runs, piece.text, on.dam, on.nghieng);
  });
  return { runs };
}

/** The text without its emphasis. */
export function plain(rich: RichText): string {
  return rich.runs.map((run) => run.text).join('');
}

/** Without its first `length` characters. */
export function cutStart(rich: RichText, length: number): RichText {
  const runs: RichText['runs'] = [];
  let left = length;
  for (const run of rich.runs) {
    if (left >= run.text.length) left -= run.text.length;
    else {
      runs.push({ ...run, text: run.text.slice(left) });
      left = 0;
    }
  }
  return { runs };
}

/** Whether all of it is bold. */
export function isBold(rich: RichText): boolean {
  return rich.runs.length > 0 && rich.runs.every((run) => run.dam || run.text.trim() === '');
}

/** Whether any of its first `length` characters is emphasised. */
export function startsEmphasised(rich: RichText, length: number): boolean {
  let at = 0;
  for (const run of rich.runs) {
    if (at >= length) return false;
    if (run.dam || run.nghieng) return true;
    at += run.text.length;
  }
  return false;
}

/** The same without bold: for titles, whose style is bold already. */
export function withoutBold(rich: RichText): RichText {
  const runs: RichText['runs'] = [];
  for (const run of rich.runs) push(runs, run.text, false, run.nghieng ?? false);
  return { runs };
}

function push(runs: RichText['runs'], text: string, dam: boolean, nghieng: boolean) {
  if (text === '') return;
  const last = runs.at(-1);
  if (last && (last.dam ?? false) === dam && (last.nghieng ?? false) === nghieng) last.text += text;
  else runs.push({ text, ...(dam && { dam }), ...(nghieng && { nghieng }) });
}

function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(/\*+|[^*]+/g)) {
    const part = match[0];
    if (part[0] !== '*' || part.length > 3) {
      pieces.push({ text: part, stars: false, canOpen: false, canClose: false });
      continue;
    }
    const before = charBefore(text, match.index);
    const after = charAt(text, match.index + part.length);
    const canOpen = OPENS_BEFORE.test(after) && !WORD.test(before);
    const canClose = CLOSES_AFTER.test(before) && !WORD.test(after);
    const marks = part.length === 3 ? (canOpen ? ['**', '*'] : ['*', '**']) : [part];
    for (const mark of marks) pieces.push({ text: mark, stars: true, canOpen, canClose });
  }
  return pieces;
}

function charAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function charBefore(text: string, index: number): string {
  if (index === 0) return '';
  const low = text.charCodeAt(index - 1);
  return low >= 0xdc00 && low <= 0xdfff && index > 1 ? text.slice(index - 2, index) : text.slice(index - 1, index);
}

import { richText } from '../../../engine/compose/inline.ts';
import type { RichText } from '../../../engine/compose/view.ts';

export type Run = RichText['runs'][number];

/** As inline.ts has them: what emphasis can begin before, and what it can end after. */
const OPENS_BEFORE = /[\p{L}\p{N}“"'‘([«+–-]/u;
const CLOSES_AFTER = /[\p{L}\p{N}”"'’)\]».,;:!?…%/]/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Rich text as people type it, so that `richText` reads it back: `**đậm**`, `*nghiêng*`. Emphasis that this way of
 * writing can't say (half a word, a space) is moved to the nearest it can; every character stays. A star has no escape in it: stars
 * round a word are emphasis, here as on paper.
 */
export function typed({ runs }: RichText): string {
  const text = runs.map((run) => run.text).join('');
  if (text === '') return '';
  const chars = [...text];
  const flags = chars.map(() => 0);
  let at = 0;
  for (const run of runs) {
    const length = [...run.text].length;
    flags.fill((run.dam ? 1 : 0) | (run.nghieng ? 2 : 0), at, at + length);
    at += length;
  }
  for (const bit of [1, 2]) fit(chars, flags, bit);
  const out = written(chars, flags);
  // Where stars of the text itself stand in the way, the words go before their emphasis.
  return reads(out, chars, flags) ? out : text;
}

/** Moves the ends of each stretch of one emphasis to where a star can stand. */
function fit(chars: string[], flags: number[], bit: number): void {
  const has = (at: number) => ((flags[at] ?? 0) & bit) !== 0;
  const word = (at: number) => WORD.test(chars[at] ?? '');
  let at = 0;
  while (at < chars.length) {
    if (!has(at)) {
      at++;
      continue;
    }
    let from = at;
    let to = at;
    while (to < chars.length && has(to)) to++;
    const next = to;
    while (from < to && !OPENS_BEFORE.test(chars[from]!)) from++;
    while (to > from && !CLOSES_AFTER.test(chars[to - 1]!)) to--;
    if (from < to) {
      while (from > 0 && word(from - 1)) from--;
      while (to < chars.length && word(to)) to++;
    }
    for (let n = at; n < next; n++) flags[n] = (flags[n] ?? 0) & ~bit;
    for (let n = from; n < to; n++) flags[n] = (flags[n] ?? 0) | bit;
    at = Math.max(next, to);
  }
}

function written(chars: string[], flags: number[]): string {
  let out = '';
  const open: number[] = [];
  for (let at = 0; at <= chars.length; at++) {
    const want = flags[at] ?? 0;
    while (open.some((bit) => (want & bit) === 0)) {
      const bit = open.pop()!;
      out += MARK[bit];
    }
    // What lasts longer opens first, so that the stars nest.
    const opening = [1, 2].filter((bit) => (want & bit) !== 0 && !open.includes(bit));
    opening.sort((a, b) => reach(flags, at, b) - reach(flags, at, a));
    for (const bit of opening) {
      open.push(bit);
      out += MARK[bit];
    }
    const char = chars[at] ?? '';
    out += char;
  }
  return out;
}

const MARK: Record<number, string> = { 1: '**', 2: '*' };

function reach(flags: number[], at: number, bit: number): number {
  let to = at;
  while (((flags[to] ?? 0) & bit) !== 0) to++;
  return to;
}

/** Whether the engine reads this back as the same letters with the same emphasis. */
function reads(out: string, chars: string[], flags: number[]): boolean {
  const back = richText(out).runs;
  if (back.map((run) => run.text).join('') !== chars.join('')) return false;
  const got = back.flatMap((run) => [...run.text].map(() => (run.dam ? 1 : 0) | (run.nghieng ? 2 : 0)));
  return got.every((flag, at) => flag === flags[at]);
}

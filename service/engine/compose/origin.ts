import { soCoDau } from '../vietnamese/numbers.js';
import { lines } from '../vietnamese/text.js';
import { ngayThangNam, soVanBan } from './dates.js';
import { type Path, valueAt } from './pointer.js';
import type { RichText } from './view.js';

/** Where the values of a view come from, for marking them on the page. */

/** Marks a text as that of a field; `line` is the line of the field's text, from 0. */
export type Mark = (text: string, path: Path, line?: number) => string;

/** What is marked: data that fits its schema, and the place in it that names without a stroke in front start from. */
export interface Source {
  data: unknown;
  base: Path;
  mark: Mark;
}

/** The same value with its texts marked. */
export type Origin = (value: unknown, source: Source) => unknown;

/** By the field of the view. What is not there comes from no field: a count, a fixed word. */
export type Origins = Readonly<Record<string, Origin>>;

/** `nguoiKy/hoTen` from the base, `/so` from the root of the data. */
export const pathOf = (name: string, { base }: Source): Path =>
  name.startsWith('/') ? name.slice(1).split('/') : [...base, ...name.split('/')];

/** All of it is one field. */
export const field =
  (name: string): Origin =>
  (value, source) =>
    marked(value, (text) => source.mark(text, pathOf(name, source)));

/** Made of several fields: each where its own words stand; where none is found, all of it is the first. */
export const pieces =
  (...names: string[]): Origin =>
  (value, source) =>
    marked(value, (text) => inPieces(text, names, source));

/** A list with an item for each of the field's. */
export const items =
  (name: string): Origin =>
  (value, source) => {
    const path = pathOf(name, source);
    return listOf(value).map((item, at) => marked(item, (text) => source.mark(text, [...path, at])));
  };

/** Objects for each of the field's, whose own fields start there. */
export const rows =
  (name: string, origins: Origins): Origin =>
  (value, source) => {
    const path = pathOf(name, source);
    return listOf(value).map((item, at) => inside(item, origins, { ...source, base: [...path, at] }));
  };

/** A list of one that shows a part of the form or leaves it out; its fields start from the base. */
export const single =
  (origins: Origins): Origin =>
  (value, source) =>
    listOf(value).map((item) => inside(item, origins, source));

/** A paragraph for each line of a text, or of each of a list of texts. */
export const paragraphsOf =
  (name: string): Origin =>
  (value, source) => {
    const path = pathOf(name, source);
    const texts = valueAt(source.data, path);
    const places = Array.isArray(texts)
      ? texts.flatMap((text, at) => linesOf(text, [...path, at]))
      : linesOf(texts, path);
    return listOf(value).map((item, at) => {
      const place = places[at];
      return place ? marked(item, (text) => source.mark(text, place.path, place.line)) : item;
    });
  };

/** A view, or an object of it, with its texts marked. */
export function inside(value: unknown, origins: Origins, source: Source): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const origin = Object.hasOwn(origins, key) ? origins[key] : undefined;
      return [key, origin ? origin(item, source) : item];
    }),
  );
}

/** The lines of a text that are paragraphs of their own, each with its number where there are several. */
export function linesOf(text: unknown, path: Path): { path: Path; line: number | undefined }[] {
  const all = typeof text === 'string' ? text.split('\n') : [];
  const printed = all.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  return printed.map((line) => ({ path, line: printed.length > 1 ? line : undefined }));
}

/** A value of the view with `mark` on its text: a text, rich text, or text with its size. */
export function marked(value: unknown, mark: (text: string) => string): unknown {
  if (typeof value === 'string') return value === '' ? '' : mark(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray((value as Partial<RichText>).runs)) return markedRuns(value as RichText, mark);
  if ('van' in value) return { ...value, van: marked(value.van, mark) };
  return value;
}

export const markedRuns = ({ runs }: RichText, mark: (text: string) => string): RichText => ({
  runs: runs.map((run) => ({ ...run, text: run.text === '' ? '' : mark(run.text) })),
});

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

interface Span {
  from: number;
  to: number;
  path: Path;
}

/** Longer words are looked for first: the number 12 is not to be found in a day. */
function inPieces(text: string, names: readonly string[], source: Source): string {
  const wanted = names.flatMap((name) => {
    const path = pathOf(name, source);
    return asPrinted(valueAt(source.data, path)).map((words) => ({ path, words }));
  });
  const found: Span[] = [];
  for (const { path, words } of wanted.toSorted((a, b) => b.words.length - a.words.length)) {
    if (found.some((span) => span.path.join('/') === path.join('/'))) continue;
    const free = [...text.matchAll(pattern(words))].find(
      ({ index, 0: match }) => !found.some(({ from, to }) => index < to && from < index + match.length),
    );
    if (free) found.push({ from: free.index, to: free.index + free[0].length, path });
  }
  if (found.length === 0) return source.mark(text, pathOf(names[0]!, source));
  let out = '';
  let at = 0;
  for (const { from, to, path } of found.sort((a, b) => a.from - b.from)) {
    out += text.slice(at, from) + source.mark(text.slice(from, to), path);
    at = to;
  }
  return out + text.slice(at);
}

/** The ways in which a value may be printed inside a sentence. */
function asPrinted(value: unknown): string[] {
  if (typeof value === 'number') return [...new Set([soVanBan(value), String(value), soCoDau(value)])];
  if (typeof value !== 'string') return [];
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return [ngayThangNam(value)];
  const words = lines(value).join(' ');
  // A mark at its end may have been typed in vain.
  return [...new Set([words, words.replace(/[.;,]$/, '')])].filter((text) => text !== '');
}

/** Lines may have been broken elsewhere, and letters made capitals. */
const pattern = (words: string): RegExp =>
  new RegExp(words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');

/** A rectangle in points from the top left of its page. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Something to be seen on a page: a finding with its place. */
export interface PageMark {
  id: string;
  tone: 'error' | 'warning' | 'info';
  /** From 1. */
  page?: number | undefined;
  rects?: readonly (Rect & { page: number })[] | undefined;
  /** `vanthu:doan/…`: the link that lies over it. */
  uri?: string | undefined;
  /** Words that stand there, where nothing says it more exactly. */
  quote?: string | undefined;
  label: string;
}

const FIELD = 'vanthu:truong';

/** The JSON Pointer of the field that a link of a marked preview stands for. */
export function pointerOf(uri: string): string | undefined {
  if (!uri.startsWith(FIELD)) return undefined;
  try {
    return decodeURI(uri.slice(FIELD.length));
  } catch {
    return undefined;
  }
}

/**
 * Which of the pointers on the pages belong to the field being edited: those of it and of its parts; where it is not printed
 * itself, those of the nearest field that holds it.
 */
export function belonging(focus: string, pointers: Iterable<string>): Set<string> {
  const all = [...new Set(pointers)];
  for (
    let field = focus;
    field !== '';
    field = field.slice(0, Math.max(field.lastIndexOf('/'), field.lastIndexOf('#')))
  ) {
    const own = all.filter((p) => p === field || p.startsWith(`${field}/`) || p.startsWith(`${field}#`));
    if (own.length > 0) return new Set(own);
  }
  return new Set();
}

/** One box a line: what lies side by side at one height is joined, with a little room round it. */
export function joined(rects: readonly Rect[], room = 1.5): Rect[] {
  const lines: Rect[] = [];
  for (const rect of [...rects].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.find((l) => overlap(l.y, l.height, rect.y, rect.height) > 0.5 * Math.min(l.height, rect.height));
    if (!line) {
      lines.push({ ...rect });
      continue;
    }
    const right = Math.max(line.x + line.width, rect.x + rect.width);
    const bottom = Math.max(line.y + line.height, rect.y + rect.height);
    line.x = Math.min(line.x, rect.x);
    line.y = Math.min(line.y, rect.y);
    line.width = right - line.x;
    line.height = bottom - line.y;
  }
  return lines.map(({ x, y, width, height }) => ({
    x: x - room,
    y: y - room,
    width: width + 2 * room,
    height: height + 2 * room,
  }));
}

const overlap = (a: number, aLength: number, b: number, bLength: number) =>
  Math.min(a + aLength, b + bLength) - Math.max(a, b);

/**
 * Where a quote stands among the words of a page: the rectangles of the words that hold its beginning up to its end, accents
 * kept, spaces ignored (lines of a PDF end anywhere). Undefined where the page does not have it.
 */
export function quoted(quote: string, words: readonly { text: string; rect: Rect }[]): Rect[] | undefined {
  const wanted = bare(quote);
  if (wanted === '') return undefined;
  let text = '';
  const starts = words.map((word) => {
    const at = text.length;
    text += bare(word.text);
    return at;
  });
  const at = text.indexOf(wanted);
  if (at < 0) return undefined;
  const end = at + wanted.length;
  return words.filter((word, i) => starts[i]! < end && starts[i]! + bare(word.text).length > at).map((w) => w.rect);
}

const bare = (text: string) =>
  text
    .normalize('NFC')
    .replace(/…$/, '')
    .replace(/[\s\u00a0\u200b]+/g, '');

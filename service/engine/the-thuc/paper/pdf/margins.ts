import type { Line } from './lines.js';
import type { RawPage } from './raw.js';

export type Margins = Record<'top' | 'right' | 'bottom' | 'left', number | undefined>;

/** Tails of letters below the baseline, and letters above it, as a share of the size, where the font does not say. */
const DESCENT = 0.22;
const ASCENT = 0.89;
/** Lines that must agree on an edge before it is one. */
const AGREE = 3;
const MM = 72 / 25.4;
/** What first lines are set in by, in points. */
const MIN_INDENT = 20;
const MAX_INDENT = 50;

/** Margins in millimetres as people set them, the commonest first. */
const USUAL = [20, 25, 25.4, 15, 30, 10, 35, 12.7, 40, 5].map((mm) => mm * MM);

/**
 * The margins of pages of one size, from where their text begins and ends.
 *
 * Left is the edge that most lines keep. Right is told by justified lines alone, which end together. Where a page ends
 * below depends on the next line, which did not fit any more: the edge lies up to two lines deeper, and the commonest
 * margin that is possible is taken. So a margin that is said to be wrong is wrong, but not the other way about.
 *
 * @param lines of each page from top to bottom, without page numbers and running words
 */
export function marginsOf(raw: readonly RawPage[], lines: readonly Line[][]): Margins {
  const flowing = lines.flat().filter(({ cell }) => !cell);
  const width = raw[0]!.width;
  const [own, all] = [leftEdge(flowing.filter(({ beside }) => !beside)), leftEdge(flowing)];
  // Of a short text only first lines may agree, set in from the edge that a list beside the signature shows.
  const setIn = own !== undefined && all !== undefined && own - all > MIN_INDENT && own - all < MAX_INDENT;
  const left = setIn ? all : (own ?? all);
  const right = rightEdge(flowing.filter((line) => !line.beside && line.right > width / 2));
  return {
    left,
    right: right === undefined ? undefined : width - right,
    top: topMargin(lines),
    bottom: bottomMargin(raw, lines),
  };
}

function leftEdge(lines: readonly Line[]): number | undefined {
  const edges = lines.map((line) => line.left).sort((a, b) => a - b);
  const least = Math.max(AGREE, 0.08 * edges.length);
  let end = 0;
  for (let at = 0; at < edges.length; at++) {
    while (end < edges.length && edges[end]! < edges[at]! + 1) end++;
    if (end - at >= least) return edges[Math.floor((at + end - 1) / 2)];
  }
  return undefined;
}

/** Of the lines that come near the right edge, at least two in five end at it to a point. */
function rightEdge(lines: readonly Line[]): number | undefined {
  const edges = lines.map((line) => line.right).sort((a, b) => b - a);
  for (let at = 0; at < Math.min(edges.length, 1 + edges.length * 0.05); at++) {
    const near = edges.slice(at).filter((edge) => edge > edges[at]! - 40);
    const together = near.filter((edge) => edge > edges[at]! - 1.5);
    if (together.length >= AGREE && together.length >= 0.4 * near.length)
      return together[Math.floor(together.length / 2)];
  }
  return undefined;
}

function topMargin(lines: readonly Line[][]): number | undefined {
  if (lines.flat().length < AGREE) return undefined;
  const tops = lines
    .flatMap(([first]) => (first ? [first.baseline - first.size * (first.pieces[0]!.face.ascent ?? ASCENT)] : []))
    .sort((a, b) => a - b);
  // A stamp in the margin of one page is none of its text.
  const top = tops.length > 2 && tops[1]! - tops[0]! > 14 ? tops[1]! : tops[0];
  return top === undefined ? undefined : usual(top - 2.5, top + 1, top);
}

/** Told by pages that are full: the last one ends where the text does. */
function bottomMargin(raw: readonly RawPage[], lines: readonly Line[][]): number | undefined {
  const rooms = lines.slice(0, -1).flatMap((page, at) => {
    const last = page.at(-1);
    if (!last || page.length < 10 || lines[at + 1]!.length === 0) return [];
    return [{ room: raw[at]!.height - last.baseline - DESCENT * last.size, line: 1.15 * last.size }];
  });
  if (rooms.length === 0) return undefined;
  const least = rooms.reduce((a, b) => (b.room < a.room ? b : a));
  // Of many pages one is full. Of few, two lines may have gone to the next page together with the space before them, or
  // a heading with its table: what they leave free says only that the margin is no larger.
  const many = rooms.length > 3;
  const margin = usual(least.room - (many ? least.line : 2 * least.line + 8), least.room + 1, least.room);
  return many || margin < 26 * MM ? margin : undefined;
}

const usual = (from: number, to: number, otherwise: number): number =>
  USUAL.find((margin) => margin >= from && margin <= to) ?? otherwise;

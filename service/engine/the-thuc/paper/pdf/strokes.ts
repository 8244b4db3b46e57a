import type { Picture, Stroke } from '../paper.js';
import { type Grid, joined } from './grids.js';
import { type Line, underlines } from './lines.js';
import { inkOf } from './paragraph-of.js';
import type { Block } from './paragraphs.js';
import type { RawRule } from './raw.js';
import type { Sheet } from './sheet.js';

/** A line further below a text, in points, is not about it. */
const BELOW = 30;
/** 3 mm: off the middle by more, a line is not centred. */
const OFF_CENTRE = 8.5;
/** Shorter than so many times its thickness, it is an ornament. */
const STUBBY = 8;
const CHARACTERS = /^[_\-–—\s]{3,}$/;

/** What looks like a horizontal line on a page; those that frame tables and boxes are none. */
export function strokesOf({ raw, grids, frames, blocks, page }: Sheet, from: number): Stroke[] {
  const level = joined(raw.rules.filter(({ horizontal }) => horizontal)).filter(
    (rule) =>
      rule.to - rule.from > STUBBY * rule.width &&
      !grids.some((grid) => isInside(grid, rule)) &&
      !frames.some(({ top, bottom }) => Math.abs(rule.at - top) < 3 || Math.abs(rule.at - bottom) < 3),
  );
  const rules = doubled(level);
  const strokes = rules.map(({ rule, double }): Stroke => {
    const above = nearestAbove(blocks, page, rule.from, rule.to, rule.at);
    const line = above && lastLine(above, page);
    const belongs = line !== undefined && underlines(rule, line);
    return {
      ...placed(above, line, rule.from, rule.to, blocks, from, page),
      kind: belongs ? 'underline' : 'shape',
      width: rule.width,
      style: double ? 'double' : rule.style,
    };
  });
  for (const [at, block] of blocks.entries()) {
    const [line] = block.lines;
    if (block.lines.length > 1 || !CHARACTERS.test(line!.text)) continue;
    const others = blocks.filter((other) => other !== block);
    const above = nearestAbove(others, page, line!.left, line!.right, line!.baseline);
    strokes.push({
      ...placed(above, above && lastLine(above, page), line!.left, line!.right, blocks, from, page),
      kind: 'characters',
      width: undefined,
      style: /[_—]/.test(line!.text) ? 'solid' : 'dashed',
      paragraph: from + at,
      place: { part: 'page', paragraph: at + 1, page },
    });
  }
  return strokes;
}

const isInside = (grid: Grid, rule: RawRule): boolean =>
  rule.at > grid.top - 3 && rule.at < grid.bottom + 3 && rule.from > grid.left - 3 && rule.to < grid.right + 3;

/** Two lines close together are one double line. */
function doubled(rules: readonly RawRule[]): { rule: RawRule; double: boolean }[] {
  const found: { rule: RawRule; double: boolean }[] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const twin = found.findLast(
      (other) =>
        rule.at - other.rule.at < 4 &&
        Math.abs(other.rule.from - rule.from) < 2 &&
        Math.abs(other.rule.to - rule.to) < 2,
    );
    if (twin) twin.double = true;
    else found.push({ rule, double: false });
  }
  return found;
}

function placed(
  above: Block | undefined,
  line: Line | undefined,
  left: number,
  right: number,
  blocks: readonly Block[],
  from: number,
  page: number,
): Omit<Stroke, 'kind' | 'width' | 'style'> {
  const index = above ? blocks.indexOf(above) : -1;
  return {
    length: right - left,
    paragraph: from + Math.max(index, 0),
    under: above ? from + index : undefined,
    textLength: line && line.right - line.left,
    centred: line && Math.abs(left + right - line.left - line.right) / 2 < OFF_CENTRE,
    place: { part: 'page', paragraph: index + 1, page },
  };
}

const lastLine = (block: Block, page: number): Line | undefined => block.lines.findLast((line) => line.page === page);

function nearestAbove(
  blocks: readonly Block[],
  page: number,
  left: number,
  right: number,
  at: number,
): Block | undefined {
  let best: { block: Block; baseline: number } | undefined;
  for (const block of blocks) {
    const line = lastLine(block, page);
    if (!line || line.left > right || line.right < left) continue;
    const near = line.baseline < at + 1 && line.baseline > at - BELOW;
    if (near && line.baseline > (best?.baseline ?? 0)) best = { block, baseline: line.baseline };
  }
  return best?.block;
}

/** The pictures of a page, each with the paragraph it stands at: the nearest one that begins above its middle. */
export function picturesOf({ raw, blocks, page }: Sheet, from: number): Picture[] {
  return raw.pictures.map(({ left, top, width, height, look }) => {
    const middle = top + height / 2;
    let at = 0;
    let nearest = Number.POSITIVE_INFINITY;
    for (const [index, block] of blocks.entries()) {
      const ink = inkOf(block, page);
      const aside = Math.max(0, ink.left - left - width, left - ink.left - ink.width);
      const away = Math.abs(middle - ink.top) + 4 * aside + (ink.top > middle ? 1_000 : 0);
      if (away < nearest) [at, nearest] = [index, away];
    }
    return {
      place: { part: 'page', paragraph: blocks.length > 0 ? at + 1 : 0, page },
      paragraph: from + at,
      width,
      height,
      floating: blocks.some((block) => overlaps(inkOf(block, page), { left, top, width, height })),
      transparent: look?.transparent,
      hue: look?.hue,
      format: 'other',
      ink: { left, top, width, height },
    };
  });
}

type Box = NonNullable<Picture['ink']>;
const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

import type { FontMetrics } from './fonts.js';
import type { Inline } from './inline.js';
import type { Leader, TabStop } from './properties.js';
import { runWidth } from './run.js';

/** Horizontal measures of a paragraph, in points from the left edge of its column. */
export interface LineGeometry {
  width: number;
  left: number;
  right: number;
  firstLine: number;
  stops: TabStop[];
  defaultTab: number;
}

/** A tab as it is drawn. */
export interface SetTab {
  width: number;
  leader: Leader;
  /** Nothing but the start of the paragraph or a forced break stands on the line before the text in front of it. */
  opensLine: boolean;
  kind: 'left' | 'other';
}

const EPSILON = 0.01;

/**
 * Widths of the paragraph's tabs. No script may run in the printed page, so the lines are filled here with the same
 * advance widths the browser will use, only far enough to know where each tab starts.
 */
export function setTabs(items: readonly Inline[], geometry: LineGeometry, fonts: FontMetrics): Map<Inline, SetTab> {
  const set = new Map<Inline, SetTab>();
  const cursor = new Cursor(geometry, fonts);
  items.forEach((item, index) => {
    switch (item.kind) {
      case 'text':
        cursor.text(item.text, (part) => runWidth(part, item.run, fonts));
        break;
      case 'tab':
        set.set(item, cursor.tab(items, index));
        break;
      case 'break':
        cursor.forcedBreak();
        break;
      case 'shape':
        if (!item.shape.anchor) cursor.box(item.shape.width);
        break;
    }
  });
  return set;
}

class Cursor {
  #x: number;
  readonly #end: number;
  /** Whether the line began at the start of the paragraph or at a forced break. */
  #freshLine = true;
  /** Width of the word that the text so far ends in: it would move to the next line as a whole. */
  #word = 0;

  constructor(
    readonly geometry: LineGeometry,
    readonly fonts: FontMetrics,
  ) {
    this.#x = geometry.left + geometry.firstLine;
    this.#end = geometry.width - geometry.right;
  }

  text(text: string, width: (part: string) => number): void {
    for (const part of text.match(/ +|[^ ]+/g) ?? []) {
      const advance = width(part);
      if (part.startsWith(' ')) {
        this.#word = 0;
        this.#x += advance;
        continue;
      }
      this.#word += advance;
      this.#x += advance;
      if (this.#x > this.#end + EPSILON && this.#word < this.#x - this.geometry.left) this.#wrap(this.#word);
    }
  }

  box(width: number): void {
    this.#x += width;
    this.#word = 0;
    if (this.#x > this.#end + EPSILON) this.#wrap(width);
  }

  forcedBreak(): void {
    this.#x = this.geometry.left;
    this.#word = 0;
    this.#freshLine = true;
  }

  #wrap(carried: number): void {
    this.#x = this.geometry.left + carried;
    this.#freshLine = false;
  }

  tab(items: readonly Inline[], index: number): SetTab {
    this.#word = 0;
    let stop = this.#nextStop();
    if (this.#x >= this.#end - EPSILON) {
      // The line is full: the tab goes to the next one.
      this.#wrap(0);
      stop = this.#nextStop();
    }
    const opensLine = this.#freshLine;
    let following = stop.kind === 'left' ? 0 : this.#following(items, index, stop.kind);
    if (stop.position > this.#end) {
      // Word lets what follows a stop outside the margin stick out there. Here the tab gives way instead.
      stop = { ...stop, position: this.#end };
      following = Math.max(following, this.#wordAfter(items, index));
    }
    const target = Math.max(this.#x, stop.position - following);
    const width = target - this.#x;
    this.#x = target;
    return { width, leader: stop.leader, opensLine, kind: following === 0 ? 'left' : 'other' };
  }

  #nextStop(): TabStop {
    const { stops, left, firstLine, defaultTab } = this.geometry;
    const own = stops.filter((stop) => stop.kind !== 'clear' && stop.kind !== 'bar');
    let next = own.find((stop) => stop.position > this.#x + EPSILON);
    // A hanging indent is a stop of its own, unless one comes before it.
    if (firstLine < 0 && this.#x < left - EPSILON && (!next || next.position > left)) {
      next = { position: left, kind: 'left', leader: 'none' };
    }
    if (!next) {
      const position = (Math.floor((this.#x + EPSILON) / defaultTab) + 1) * defaultTab;
      next = { position, kind: 'left', leader: 'none' };
    }
    return next;
  }

  #wordAfter(items: readonly Inline[], index: number): number {
    let width = 0;
    for (let at = index + 1; at < items.length; at++) {
      const item = items[at]!;
      if (item.kind !== 'text') break;
      const space = item.text.indexOf(' ');
      const word = space < 0 ? item.text : item.text.slice(0, space);
      width += runWidth(word, item.run, this.fonts);
      if (space >= 0) break;
    }
    return width;
  }

  /** Width of what follows the tab and must stand before (or around) its stop. */
  #following(items: readonly Inline[], index: number, kind: TabStop['kind']): number {
    let width = 0;
    for (let at = index + 1; at < items.length; at++) {
      const item = items[at]!;
      if (item.kind === 'tab' || item.kind === 'break' || item.kind === 'pageBreak') break;
      if (item.kind === 'shape' && !item.shape.anchor) width += item.shape.width;
      if (item.kind !== 'text') continue;
      const separator = kind === 'decimal' ? item.text.indexOf(',') : -1;
      if (separator >= 0) return width + runWidth(item.text.slice(0, separator), item.run, this.fonts);
      width += runWidth(item.text, item.run, this.fonts);
    }
    return kind === 'center' ? width / 2 : width;
  }
}

export const LEADER_GLYPHS: Record<Exclude<Leader, 'none'>, string> = {
  dot: '.',
  hyphen: '-',
  underscore: '_',
  middleDot: '·',
};

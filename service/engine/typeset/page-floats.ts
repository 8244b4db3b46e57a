import type { Context } from './context.js';
import { declare } from './css.js';
import { px } from './units.js';

/** Something that stands at a place of a page, with the text keeping clear of it. Points. */
export interface PageFloat {
  /** Of its section, from 0. */
  page: number;
  /** From the top of the text. */
  top: number;
  height: number;
  side: 'left' | 'right';
  /** Floats, and clears its side. */
  html: string;
}

/** How high the text of a section is on its pages. */
export type PageHeights = (page: number) => number;

/**
 * HTML for the start of a section that puts each where it belongs: CSS cannot place a float on a page, but one that clears
 * an empty float stands where that one ends. Each side has a chain of its own.
 */
export function writePageFloats(ctx: Context, floats: readonly PageFloat[], heights: PageHeights): string {
  let html = '';
  for (const side of ['left', 'right'] as const) {
    const chain = floats.filter((float) => float.side === side).sort((a, b) => a.page - b.page || a.top - b.top);
    let cursor = 0;
    let page = 0;
    let start = 0;
    for (const float of chain) {
      for (; page < float.page; page++) start += heights(page);
      const top = Math.max(cursor, start + float.top);
      const strut = declare({ float: side, clear: side, height: px(top - cursor) });
      html += `<div${ctx.css.attribute(strut)}></div>${float.html}\n`;
      cursor = top + float.height;
    }
  }
  return html;
}

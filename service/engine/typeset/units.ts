import type { XmlElement } from './xml.js';

/**
 * Lengths inside the page are CSS pixels of half a point: Chromium prints the HTML with `scale: 2/3`. At one point = 4/3 px
 * the font engine would round 14 pt to 18.656 px and lines would come out 0.05 % short.
 */
export const PX_PER_PT = 2;

/** Points to CSS pixels as text, at most three decimals. */
export const px = (pt: number): string => `${trim(pt * PX_PER_PT)}px`;

/** Points as CSS text; for `@page` and margin boxes, which the print scale does not touch. */
export const points = (pt: number): string => `${trim(pt)}pt`;

export function trim(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** The largest length Word itself accepts is 1584 pt; anything beyond is damage or malice. */
const LIMIT_PT = 3_000;

/** A measure attribute: a number in `unitsPerPt` (twips by default) or, in strict files, with a unit. NaN-free. */
export function measure(text: string | undefined, unitsPerPt = 20): number | undefined {
  if (text === undefined) return undefined;
  const match = /^\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+))\s*(pt|cm|mm|in|pc|pi)?\s*$/.exec(text);
  if (!match) return undefined;
  const value = Number(match[1]);
  const pt = match[2] === undefined ? value / unitsPerPt : value * POINTS[match[2]]!;
  return Math.max(-LIMIT_PT, Math.min(LIMIT_PT, pt));
}

const POINTS: Record<string, number> = { pt: 1, cm: 72 / 2.54, mm: 72 / 25.4, in: 72, pc: 12, pi: 12 };

export const EMU_PER_PT = 12_700;

/** Twips attribute of an element, in points. */
export const twips = (element: XmlElement | undefined, attribute: string): number | undefined =>
  measure(element?.attributes[attribute]);

export function integer(text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined || !/^\s*-?\d{1,9}\s*$/.test(text)) return undefined;
  return Math.max(min, Math.min(max, Number(text)));
}

/** `FF0000` as `#ff0000`; `auto` and anything that is not a colour as undefined. */
export function colour(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9A-Fa-f]{6}$/.test(text) ? `#${text.toLowerCase()}` : undefined;
}

/** ST_OnOff: absent value means on. */
export function isOn(text: string | undefined): boolean {
  return text !== '0' && text !== 'false' && text !== 'off';
}

/** A toggle element: undefined when absent, else whether it switches on. */
export function toggle(parent: XmlElement, name: string): boolean | undefined {
  for (const child of parent.children) {
    if (typeof child !== 'string' && child.name === name) return isOn(child.attributes['w:val']);
  }
  return undefined;
}

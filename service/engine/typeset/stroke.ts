import type { Context } from './context.js';
import { drawingColour } from './theme.js';
import { EMU_PER_PT, measure } from './units.js';
import { first, type XmlElement } from './xml.js';

export interface Stroke {
  width: number;
  colour: string;
  style: 'solid' | 'dashed' | 'dotted';
  /** Of several lines side by side; drawn as one. */
  compound: boolean;
}

/** The outline of a DrawingML shape or picture. */
const DASHES: Record<string, Stroke['style']> = { sysDot: 'dotted', dot: 'dotted', solid: 'solid' };

export function readStroke(ctx: Context, wsp: XmlElement, properties: XmlElement | undefined): Stroke | undefined {
  const line = first(properties, 'a:ln');
  const reference = first(first(wsp, 'wps:style'), 'a:lnRef');
  if (first(line, 'a:noFill')) return undefined;
  if (!first(line, 'a:solidFill') && (!reference || reference.attributes.idx === '0')) return undefined;
  const dash = first(line, 'a:prstDash')?.attributes.val;
  const compound = line?.attributes.cmpd ?? 'sng';
  return {
    width: Math.max(0.25, Math.min(24, measure(line?.attributes.w, EMU_PER_PT) ?? 0.75)),
    colour:
      drawingColour(first(line, 'a:solidFill'), ctx.colours) ?? drawingColour(reference, ctx.colours) ?? '#000000',
    style: dash === undefined ? 'solid' : (DASHES[dash] ?? 'dashed'),
    compound: compound !== 'sng',
  };
}

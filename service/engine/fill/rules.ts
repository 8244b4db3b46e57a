import type { FontMetrics } from '../typeset/fonts.js';
import { emu } from '../xml.js';
import { lastStart } from './document-xml.js';
import { availableWidth, styleOf, textOf } from './measure.js';

/** Alternative text of a drawn line whose length follows the text: `Kẻ dài 40% dòng trên`. */
export const ruleDescription = (share: number) => `Kẻ dài ${Math.round(share * 100)}% dòng trên`;

const RULE =
  /<w:drawing>(?:(?!<\/w:drawing>).)*?descr="Kẻ dài (\d+)% dòng trên"(?:(?!<\/w:drawing>).)*?<\/w:drawing>/gs;

/**
 * Gives each such line its length: a share of the last line of the paragraph above it, as the regime wants (1/3 to 1/2
 * under the issuing body and under trích yếu, the whole under Tiêu ngữ). The text comes from data, so its length is only
 * known here.
 */
export function fitRules(documentXml: string, stylesXml: string, fonts: FontMetrics): string {
  return documentXml.replace(RULE, (drawing: string, percent: string, at: number) => {
    const above = paragraphAbove(documentXml, at);
    if (!above) return drawing;
    const look = styleOf(stylesXml, above);
    const text = look.caps ? textOf(above).toLocaleUpperCase('vi') : textOf(above);
    const line = lastLine(text, availableWidth(documentXml, at), (t) => fonts.width(t, look.size, look));
    const length = emu((line * Number(percent)) / 100);
    return drawing
      .replace(/<wp:extent cx="\d+"/, `<wp:extent cx="${length}"`)
      .replace(/<a:ext cx="\d+"/, `<a:ext cx="${length}"`);
  });
}

/** The paragraph that ends right before the one that holds the line. */
function paragraphAbove(xml: string, at: number): string | undefined {
  const own = lastStart(xml, 'w:p', at);
  const end = xml.lastIndexOf('</w:p>', own);
  const start = lastStart(xml, 'w:p', end);
  return start < 0 || end < 0 ? undefined : xml.slice(start, end);
}

/** Length of the last line when the words are set greedily, as Word sets them. */
function lastLine(text: string, width: number, measure: (text: string) => number): number {
  let line = '';
  for (const word of (text.split('\n').at(-1) ?? '').split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    line = line !== '' && measure(longer) > width ? word : longer;
  }
  return Math.min(measure(line.trim()), width);
}

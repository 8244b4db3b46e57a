import type { FontMetrics } from '../typeset/fonts.js';
import { emu, unescapeXml } from '../xml.js';
import { lastStart, textWidth } from './document-xml.js';

/** Alternative text of a drawn line whose length follows the text: `Kẻ dài 40% dòng trên`. */
export const ruleDescription = (share: number) => `Kẻ dài ${Math.round(share * 100)}% dòng trên`;

const RULE =
  /<w:drawing>(?:(?!<\/w:drawing>).)*?descr="Kẻ dài (\d+)% dòng trên"(?:(?!<\/w:drawing>).)*?<\/w:drawing>/gs;
const TWIPS = 20;

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

const textOf = (paragraph: string) =>
  unescapeXml([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map((m) => m[1] ?? '\n').join(''));

interface Look {
  size: number;
  bold: boolean;
  italic: boolean;
  caps: boolean;
}

/** Size and face of a paragraph: from its style, through what that is based on. */
function styleOf(stylesXml: string, paragraph: string): Look {
  const look: Look = { size: 14, bold: false, italic: false, caps: false };
  const chain: string[] = [];
  let id = /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1];
  while (id && chain.length < 10) {
    const from = stylesXml.indexOf(`w:styleId="${id}"`);
    if (from < 0) break;
    const style = stylesXml.slice(from, stylesXml.indexOf('</w:style>', from));
    chain.unshift(style);
    id = /<w:basedOn w:val="([^"]+)"/.exec(style)?.[1];
  }
  for (const style of chain) {
    const size = /<w:sz w:val="(\d+)"/.exec(style)?.[1];
    if (size) look.size = Number(size) / 2;
    look.bold = toggle(style, 'b') ?? look.bold;
    look.italic = toggle(style, 'i') ?? look.italic;
    look.caps = toggle(style, 'caps') ?? look.caps;
  }
  return look;
}

function toggle(style: string, name: string): boolean | undefined {
  const found = new RegExp(`<w:${name}(?: w:val="([^"]+)")?/>`).exec(style);
  return found ? !['0', 'false', 'off'].includes(found[1] ?? 'true') : undefined;
}

/** Width in points of the cell that holds the line, or of the page's text. */
function availableWidth(xml: string, at: number): number {
  const cell = xml.lastIndexOf('<w:tc>', at);
  if (cell > xml.lastIndexOf('</w:tc>', at)) return Number(/<w:tcW w:w="(\d+)"/.exec(xml.slice(cell, at))?.[1]) / TWIPS;
  return textWidth(xml) / TWIPS;
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

import { bare } from '../marks.js';
import { unescapeXml } from '../xml.js';
import { textWidth } from './document-xml.js';

/** What is needed of a filled document to know how long a line of it will be. */

const TWIPS = 20;

/** Text of a paragraph, with its line breaks and the signs of its marks. */
export const markedTextOf = (paragraph: string) =>
  unescapeXml([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map((m) => m[1] ?? '\n').join(''));

/** Text of a paragraph as it is printed, with its line breaks. */
export const textOf = (paragraph: string) => bare(markedTextOf(paragraph));

export interface Look {
  size: number;
  bold: boolean;
  italic: boolean;
  caps: boolean;
}

/** Size and face of a paragraph: from its style, through what that is based on. */
export function styleOf(stylesXml: string, paragraph: string): Look {
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
export function availableWidth(xml: string, at: number): number {
  const cell = xml.lastIndexOf('<w:tc>', at);
  if (cell > xml.lastIndexOf('</w:tc>', at)) return Number(/<w:tcW w:w="(\d+)"/.exec(xml.slice(cell, at))?.[1]) / TWIPS;
  return textWidth(xml) / TWIPS;
}

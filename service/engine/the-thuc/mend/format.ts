import type { LosslessXml } from './lossless-xml.js';
import { child } from './schema-order.js';
import type { XmlNode } from './xml-node.js';

/** Direct formatting of runs and paragraphs: each function writes what it is given and leaves the rest as it was. */

export interface RunFormat {
  /** Points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
  /** Takes the place of a colour: the automatic one, that is black. */
  plainColour?: true;
}

/** `owner` is a `w:r`, or the `w:pPr` whose mark is meant. */
export function formatRun(xml: LosslessXml, owner: XmlNode, format: RunFormat): void {
  const rPr = child(xml, owner, 'w:rPr');
  const { size, bold, italic, caps, plainColour } = format;
  if (bold !== undefined) toggle(xml, rPr, 'w:b', bold);
  if (italic !== undefined) toggle(xml, rPr, 'w:i', italic);
  if (caps !== undefined) {
    toggle(xml, rPr, 'w:caps', caps);
    rPr.first('w:smallCaps')?.remove();
  }
  if (plainColour) {
    const colour = child(xml, rPr, 'w:color');
    xml.set(colour, 'w:val', 'auto');
    for (const name of ['w:themeColor', 'w:themeTint', 'w:themeShade']) colour.removeAttribute(name);
  }
  if (size !== undefined) {
    const halves = String(Math.round(size * 2));
    xml.set(child(xml, rPr, 'w:sz'), 'w:val', halves);
    const complex = rPr.first('w:szCs');
    if (complex) xml.set(complex, 'w:val', halves);
  }
}

function toggle(xml: LosslessXml, rPr: XmlNode, name: string, on: boolean): void {
  const element = child(xml, rPr, name);
  if (on) element.removeAttribute('w:val');
  else xml.set(element, 'w:val', '0');
}

/** Lengths in twips. */
export interface ParagraphFormat {
  align?: 'left' | 'center' | 'right' | 'both';
  left?: number;
  right?: number;
  firstLine?: number;
  before?: number;
  after?: number;
  /** 240ths of a line. */
  line?: number;
  /** No space between paragraphs of one style. */
  contextual?: boolean;
}

export function formatParagraph(xml: LosslessXml, paragraph: XmlNode, format: ParagraphFormat): void {
  const pPr = child(xml, paragraph, 'w:pPr');
  const { align, left, right, firstLine, before, after, line, contextual } = format;
  if (before !== undefined || after !== undefined || line !== undefined) {
    const spacing = child(xml, pPr, 'w:spacing');
    for (const [name, value] of [
      ['before', before],
      ['after', after],
    ] as const) {
      if (value === undefined) continue;
      xml.set(spacing, `w:${name}`, String(value));
      // Both would overrule it.
      spacing.removeAttribute(`w:${name}Autospacing`);
      spacing.removeAttribute(`w:${name}Lines`);
    }
    if (line !== undefined) {
      xml.set(spacing, 'w:line', String(line));
      xml.set(spacing, 'w:lineRule', 'auto');
    }
  }
  if (left !== undefined || right !== undefined || firstLine !== undefined) {
    const ind = child(xml, pPr, 'w:ind');
    if (left !== undefined) indent(xml, ind, ind.attribute('w:start') === undefined ? 'left' : 'start', left);
    if (right !== undefined) indent(xml, ind, ind.attribute('w:end') === undefined ? 'right' : 'end', right);
    if (firstLine !== undefined) {
      for (const name of ['w:hanging', 'w:hangingChars']) ind.removeAttribute(name);
      indent(xml, ind, 'firstLine', firstLine);
    }
  }
  if (contextual !== undefined) xml.set(child(xml, pPr, 'w:contextualSpacing'), 'w:val', contextual ? '1' : '0');
  if (align !== undefined) xml.set(child(xml, pPr, 'w:jc'), 'w:val', align);
}

/** An indent in characters would overrule the one in twips. */
function indent(xml: LosslessXml, ind: XmlNode, name: string, twips: number): void {
  xml.set(ind, `w:${name}`, String(twips));
  if (ind.attribute(`w:${name}Chars`) !== undefined) xml.set(ind, `w:${name}Chars`, '0');
}

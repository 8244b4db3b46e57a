import type { DocxEdit } from './docx-edit.js';
import type { XmlNode } from './lossless-xml.js';

/** Parts that print text, the main one first. */
export function textParts(docx: DocxEdit): string[] {
  const targets = [...docx.relationships(docx.mainPart).values()]
    .filter(({ type, external }) => !external && PRINTED.has(type))
    .map(({ target }) => target);
  return [...new Set([docx.mainPart, ...targets])].filter((part) => docx.xml(part));
}

const PRINTED = new Set(['header', 'footer', 'footnotes', 'endnotes', 'comments']);

/** Every paragraph of a part with its number, counted from 1 in document order: text boxes and their fallbacks among them. */
export function* paragraphsOf(root: XmlNode): Generator<[paragraph: XmlNode, number: number]> {
  let number = 0;
  for (const paragraph of root.all(PARAGRAPH)) yield [paragraph, ++number];
}

const PARAGRAPH = new Set(['w:p']);

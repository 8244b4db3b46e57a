import type { DocxEdit } from './docx-edit.js';
import type { XmlNode } from './xml-node.js';

/** Parts that print text, the main one first. */
export function textParts(docx: DocxEdit): string[] {
  const targets = [...docx.relationships(docx.mainPart).values()]
    .filter(({ type, external }) => !external && PRINTED.has(type))
    .map(({ target }) => target);
  return [...new Set([docx.mainPart, ...targets])].filter((part) => docx.xml(part));
}

const PRINTED = new Set(['header', 'footer', 'footnotes', 'endnotes', 'comments']);

/** Every paragraph of a part with its number as the reader counts: from 1 in the order of the file, whatever holds it. */
export function numbersOf(root: XmlNode): ReadonlyMap<XmlNode, number> {
  const numbers = new Map<XmlNode, number>();
  for (const paragraph of root.all(PARAGRAPH)) numbers.set(paragraph, numbers.size + 1);
  return numbers;
}

const PARAGRAPH = new Set(['w:p']);

/** The paragraph that something stands in. */
export function paragraphOf(node: XmlNode): XmlNode | undefined {
  let outer: XmlNode | undefined = node;
  while (outer && outer.name !== 'w:p') outer = outer.parent;
  return outer;
}

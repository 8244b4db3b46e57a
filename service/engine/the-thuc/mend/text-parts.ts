import type { DocxEdit } from './docx-edit.js';
import type { XmlNode } from './lossless-xml.js';
import { alternative } from './run-text.js';

/** Parts that print text, the main one first. */
export function textParts(docx: DocxEdit): string[] {
  const targets = [...docx.relationships(docx.mainPart).values()]
    .filter(({ type, external }) => !external && PRINTED.has(type))
    .map(({ target }) => target);
  return [...new Set([docx.mainPart, ...targets])].filter((part) => docx.xml(part));
}

const PRINTED = new Set(['header', 'footer', 'footnotes', 'endnotes', 'comments']);

/**
 * Every paragraph of a part with its number as the reader counts: from 1 in the order of the file, what stands twice
 * (`mc:AlternateContent`) in the choice that is read. Those of the other choices have no number: 0.
 */
export function numbersOf(root: XmlNode): ReadonlyMap<XmlNode, number> {
  const numbers = new Map<XmlNode, number>();
  let last = 0;
  const walk = (parent: XmlNode, counted: boolean) => {
    for (const child of parent.elements()) {
      if (child.name === 'w:p') numbers.set(child, counted ? ++last : 0);
      walk(child, counted && (parent.name !== 'mc:AlternateContent' || child === alternative(parent)));
    }
  };
  walk(root, true);
  return numbers;
}

/** The paragraph that something stands in. */
export function paragraphOf(node: XmlNode): XmlNode | undefined {
  let outer: XmlNode | undefined = node;
  while (outer && outer.name !== 'w:p') outer = outer.parent;
  return outer;
}

import { elements, type XmlElement } from './xml.js';

/**
 * Counts a part's paragraphs from 1 in the order of the file, those in tables and text boxes after the one that holds
 * them, those of fallbacks (`mc:Fallback`) too: as whoever edits the file finds them.
 */
export function numberParagraphs(root: XmlElement, numbers = new Map<XmlElement, number>()): Map<XmlElement, number> {
  for (const child of elements(root)) {
    if (child.name === 'w:p') numbers.set(child, numbers.size + 1);
    numberParagraphs(child, numbers);
  }
  return numbers;
}

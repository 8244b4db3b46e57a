import { alternative } from '../../typeset/inline.js';
import { elements, textOf, type XmlElement } from '../../typeset/xml.js';

/** No instruction of any use is longer. */
const MAX_INSTRUCTION = 2_000;

/** Instructions of a paragraph's fields (` PAGE \* MERGEFORMAT `), without those in its text boxes. */
export function fieldsOf(paragraph: XmlElement): string[] {
  const found: string[] = [];
  let instruction = '';
  const close = () => {
    if (instruction.trim() !== '') found.push(instruction);
    instruction = '';
  };
  const walk = (parent: XmlElement): void => {
    for (const child of elements(parent)) {
      switch (child.name) {
        case 'w:instrText':
          if (instruction.length < MAX_INSTRUCTION) instruction += textOf(child);
          break;
        case 'w:fldChar':
          close();
          break;
        case 'w:fldSimple':
          found.push((child.attributes['w:instr'] ?? '').slice(0, MAX_INSTRUCTION));
          walk(child);
          break;
        case 'mc:AlternateContent':
          walk(alternative(child));
          break;
        case 'w:pPr':
        case 'w:rPr':
        case 'w:t':
        case 'w:del':
        case 'w:moveFrom':
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          break;
        default:
          walk(child);
      }
    }
  };
  walk(paragraph);
  close();
  return found;
}

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

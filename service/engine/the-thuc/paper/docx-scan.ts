import { alternative } from '../../typeset/inline.js';
import { elements, textOf, type XmlElement } from '../../typeset/xml.js';

/** What a paragraph holds beside its text, in reading order; nothing of what stands in its text boxes. */
export interface Scanned {
  /** `w:drawing` and `w:pict`, without deleted or hidden ones. */
  drawings: XmlElement[];
  /** Instructions of its fields: ` PAGE \* MERGEFORMAT `. */
  fields: string[];
}

/** No instruction of any use is longer. */
const MAX_INSTRUCTION = 2_000;

export function scan(paragraph: XmlElement, isHidden: (run: XmlElement) => boolean): Scanned {
  const found: Scanned = { drawings: [], fields: [] };
  let instruction = '';
  let run: XmlElement | undefined;
  const closeField = () => {
    if (instruction.trim() !== '') found.fields.push(instruction);
    instruction = '';
  };
  const walk = (parent: XmlElement): void => {
    for (const child of elements(parent)) {
      switch (child.name) {
        case 'w:drawing':
        case 'w:pict':
          if (!run || !isHidden(run)) found.drawings.push(child);
          break;
        case 'w:instrText':
          if (instruction.length < MAX_INSTRUCTION) instruction += textOf(child);
          break;
        case 'w:fldChar':
          closeField();
          break;
        case 'w:fldSimple':
          found.fields.push((child.attributes['w:instr'] ?? '').slice(0, MAX_INSTRUCTION));
          walk(child);
          break;
        case 'mc:AlternateContent':
          walk(alternative(child));
          break;
        case 'w:r':
          run = child;
          walk(child);
          break;
        case 'w:pPr':
        case 'w:rPr':
        case 'w:t':
        case 'w:del':
        case 'w:moveFrom':
        case 'w:object':
          break;
        default:
          walk(child);
      }
    }
  };
  walk(paragraph);
  closeField();
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

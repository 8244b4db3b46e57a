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

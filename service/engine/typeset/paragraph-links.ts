import { paragraphUri } from '../marks.js';
import type { DocxPackage } from './package.js';
import { numberParagraphs } from './paragraph-numbers.js';
import type { XmlElement } from './xml.js';

/** Links that name the paragraphs of a package, by their numbers in their parts. */
export class ParagraphLinks {
  readonly #numbers = new Map<string, ReadonlyMap<XmlElement, number>>();

  /** @param root of the main part, whose tree is read anew each time it is asked for */
  constructor(
    private readonly docx: DocxPackage,
    root: XmlElement,
  ) {
    this.#numbers.set(docx.mainPart, numberParagraphs(root));
  }

  of(part: string, paragraph: XmlElement): string | undefined {
    const number = this.#numbersOf(part).get(paragraph);
    return number === undefined ? undefined : paragraphUri(part, number);
  }

  #numbersOf(part: string): ReadonlyMap<XmlElement, number> {
    const known = this.#numbers.get(part);
    if (known) return known;
    const root = this.docx.xml(part);
    const numbers = root ? numberParagraphs(root) : new Map<XmlElement, number>();
    this.#numbers.set(part, numbers);
    return numbers;
  }
}

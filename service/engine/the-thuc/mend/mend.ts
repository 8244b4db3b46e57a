import { readDocxPaper } from '../paper/read-docx.js';
import { severalPages } from '../rules/several-pages.js';
import { recognise } from '../thanh-phan/recognise.js';
import { mendBody } from './body.js';
import { type Change, Mending, type MendOptions } from './change.js';
import { mendColours } from './colours.js';
import { mendComponents } from './components.js';
import { DocxEdit } from './docx-edit.js';
import { mendFonts } from './fonts.js';
import { mendLegacyText } from './legacy-text.js';
import { Looks } from './looks.js';
import { mendComposition } from './nfc.js';
import { mendPageNumbers } from './page-number.js';
import { Scene } from './scene.js';
import { mendSections } from './sections.js';
import { mendWording } from './wording.js';

export type { Change, MendOptions } from './change.js';

/**
 * A corrected copy of a DOCX for what is safe to mend, with the list of what was changed. Everything else stays as it was, byte for byte in
 * its part; where nothing is to be mended the very same bytes come back.
 *
 * Throws EngineError DOCX_UNREADABLE for what is no DOCX.
 */
export function mendDocx(bytes: Uint8Array, options: MendOptions): { docx: Uint8Array; changes: Change[] } {
  const changes: Change[] = [];
  let docx = mendLetters(bytes, options, changes);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = docx;
    docx = mendParts(before, options, changes);
    if (docx === before) break;
  }
  return { docx, changes: inOrder(changes) };
}

/** A title that was mended may tell more of what stands around it; rarely twice. */
const MOST_ROUNDS = 4;

/** Those of the text in its order, then those of other parts. */
function inOrder(changes: readonly Change[]): Change[] {
  const part = (change: Change) => (change.place.part.endsWith('/document.xml') ? 0 : 1);
  return changes.toSorted((a, b) => part(a) - part(b) || a.place.paragraph - b.place.paragraph);
}

/** Components are recognised by their words, so letters come first; and what is measured is measured in the right font. */
function mendLetters(bytes: Uint8Array, options: MendOptions, changes: Change[]): Uint8Array {
  const docx = new DocxEdit(bytes);
  const m = new Mending(docx, options, changes);
  mendLegacyText(m, new Looks(docx.source));
  mendFonts(m);
  mendComposition(m);
  mendSections(m);
  return docx.pack();
}

function mendParts(bytes: Uint8Array, options: MendOptions, changes: Change[]): Uint8Array {
  const docx = new DocxEdit(bytes);
  const m = new Mending(docx, options, changes);
  const paper = readDocxPaper(bytes, { fonts: options.fonts });
  const looks = new Looks(docx.source);
  const scene = new Scene(m, looks, paper, recognise(paper));
  mendColours(scene);
  mendComponents(scene);
  mendBody(scene);
  mendWording(scene);
  const numbers = paper.sections.flatMap(({ pageNumbers }) => pageNumbers);
  mendPageNumbers(m, looks, numbers, severalPages(paper) === true);
  return docx.pack();
}

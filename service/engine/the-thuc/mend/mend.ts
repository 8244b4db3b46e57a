import { type Change, Mending, type MendOptions } from './change.js';
import { DocxEdit } from './docx-edit.js';
import { mendFonts } from './fonts.js';
import { mendLegacyText } from './legacy-text.js';
import { Looks } from './looks.js';
import { mendComposition } from './nfc.js';
import { mendSections } from './sections.js';

export type { Change, MendOptions } from './change.js';

/**
 * A corrected copy of a DOCX for what is safe to mend, with the list of what was changed. Everything else stays as it was, byte for byte in
 * its part; where nothing is to be mended the very same bytes come back.
 *
 * Throws EngineError DOCX_UNREADABLE for what is no DOCX.
 */
export function mendDocx(bytes: Uint8Array, options: MendOptions): { docx: Uint8Array; changes: Change[] } {
  const docx = new DocxEdit(bytes);
  const m = new Mending(docx, options);
  // Components are recognised by their words, so these come first.
  mendLegacyText(m, new Looks(docx.source));
  mendFonts(m);
  mendComposition(m);
  mendSections(m);
  return { docx: docx.pack(), changes: m.changes };
}

import { paragraphsOf } from '../../service/archive/docx-content.js';
import { DocxPackage } from '../../service/engine/typeset/package.js';

/** The text of a form by its paragraphs, tags as they are written: part → lines, the main part first. */
export type FormText = ReadonlyMap<string, readonly string[]>;

/**
 * Reads any DOCX, within the limits of `DocxPackage`. Footers and headers come behind the main part.
 *
 * @throws EngineError DOCX_UNREADABLE
 */
export function docxText(bytes: Uint8Array): FormText {
  const docx = new DocxPackage(bytes);
  const others = [...docx.parts]
    .filter((name) => /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/.test(name))
    .sort();
  const text = new Map<string, readonly string[]>();
  for (const name of [docx.mainPart, ...others]) {
    const root = docx.xml(name);
    const lines = root ? paragraphsOf(root) : [];
    if (lines.length > 0) text.set(name, lines);
  }
  return text;
}

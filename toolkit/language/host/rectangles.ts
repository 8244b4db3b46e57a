import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withPdf } from '../../../service/archive/open-pdf.js';
import { paragraphUri } from '../../../service/engine/marks.js';
import { type Prints, type Sets, setOnPaper } from '../../../service/engine/print/set-on-paper.js';
import { EngineError } from '../../../service/engine/problem.js';
import type { PageRectangle } from '../../../service/engine/the-thuc/paper/paper.js';
import type { TypesetNote } from '../../../service/engine/typeset/typeset.js';
import { isWordPlace } from '../places.js';
import type { Problem } from '../problem.js';
import { TemplateTooHard } from './too-hard.js';

/**
 * Adds to each place in a Word file where its paragraph stands on the pages of the file printed as it is, tags and all. A
 * file that cannot be printed has no rectangles, nor have headers, footers and paragraphs without text.
 *
 * @throws EngineError BROWSER_UNAVAILABLE
 */
export async function withRectangles(
  found: readonly Problem[],
  home: string,
  printer: Prints,
  set: Sets,
): Promise<Problem[]> {
  const files = new Set(found.flatMap(({ place }) => (isWordPlace(place) ? [place.file] : [])));
  const pages = new Map<string, Map<string, PageRectangle[]>>();
  for (const file of files) pages.set(file, await rectangles(readFileSync(path.join(home, file)), printer, set));
  return found.map((one) => {
    const { place } = one;
    if (!isWordPlace(place)) return one;
    const rects = pages.get(place.file)?.get(paragraphUri(place.part, place.paragraph));
    return rects ? { ...one, place: { ...place, rects } } : one;
  });
}

/** A Word file on paper, with the place of each of its paragraphs. */
export interface Printed extends Marked {
  pdf: Uint8Array;
  notes: TypesetNote[];
}

/** Throws EngineError, TemplateTooHard. */
export async function printedParagraphs(docx: Uint8Array, printer: Prints, set: Sets): Promise<Printed> {
  const { pdf, notes } = await setOnPaper(printer, set, docx, { title: '', lang: 'vi', marking: { of: 'doan' } });
  return { pdf, notes, ...(await marksOf(pdf)) };
}

/** The rectangles of every paragraph of a Word file, by its mark (`paragraphUri`). */
async function rectangles(docx: Uint8Array, printer: Prints, set: Sets): Promise<Map<string, PageRectangle[]>> {
  try {
    return (await printedParagraphs(docx, printer, set)).marks;
  } catch (error) {
    // Everything but a missing browser is the file's own fault.
    const ofTheFile = error instanceof EngineError && error.code !== 'BROWSER_UNAVAILABLE';
    if (ofTheFile || error instanceof TemplateTooHard) return new Map();
    throw error;
  }
}

/** The pages of a PDF, in points, and what is marked on them. */
export interface Marked {
  pages: { width: number; height: number }[];
  /** By mark (`paragraphUri`). */
  marks: Map<string, PageRectangle[]>;
}

export const marksOf = (bytes: Uint8Array): Promise<Marked> =>
  withPdf(bytes, async (pdf) => {
    const pages: Marked['pages'] = [];
    const marks: Marked['marks'] = new Map();
    for (let page = 1; page <= pdf.numPages; page++) {
      const shown = await pdf.getPage(page);
      const { width, height } = shown.getViewport({ scale: 1 });
      pages.push({ width, height });
      for (const { unsafeUrl, rect } of await shown.getAnnotations()) {
        if (typeof unsafeUrl !== 'string' || !unsafeUrl.startsWith('vanthu:doan/')) continue;
        const [left, bottom, right, top] = rect as [number, number, number, number];
        const box = { page, x: left, y: height - top, width: right - left, height: top - bottom };
        marks.set(unsafeUrl, [...(marks.get(unsafeUrl) ?? []), box]);
      }
    }
    return { pages, marks };
  });

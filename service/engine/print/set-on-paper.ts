import { escapeHtml } from '../typeset/css.js';
import { type Typeset, type TypesetNote, type TypesetOptions, typeset } from '../typeset/typeset.js';
import { type Destination, readDestinations } from './destinations.js';
import type { PrintOptions } from './printer.js';

export interface Paper {
  html: string;
  pdf: Uint8Array;
  notes: TypesetNote[];
}

/** Whatever prints HTML. */
export interface Prints {
  print(html: string, options?: PrintOptions): Promise<Uint8Array>;
}

/** Notes whose page came out wrong may move once or twice; more would be no end. */
const TRIES = 3;

/**
 * Typesets a DOCX and prints it. Most documents are printed once. What CSS cannot place by itself (footnotes at the foot of
 * their page, drawings that a later page places) is placed after a first printing, which tells by named destinations where
 * each mark fell; and footnotes are seen to stand on the page of their mark, or set at the end of their section. The same
 * DOCX takes the same steps. Throws EngineError.
 */
export async function setOnPaper(
  printer: Prints,
  docx: Uint8Array,
  options: TypesetOptions,
  printing: PrintOptions = {},
): Promise<Paper> {
  const draft = typeset(docx, options);
  if (draft.marks.length === 0) return paper(draft, await printer.print(draft.html, printing));
  const places = readDestinations(await printer.print(withLinks(draft.html, draft.marks), printing));
  const held = new Map<string, number>();
  for (let tries = 0; tries < TRIES; tries++) {
    const set = typeset(docx, { ...options, printed: { places, held } });
    const pdf = await printer.print(set.html, printing);
    const now = readDestinations(pdf);
    const apart = set.feet.map(({ from, to, page }) => ({ to, page, by: pageOf(now, from) - pageOf(now, to) }));
    if (apart.every(({ by }) => by === 0)) return paper(set, pdf);
    for (const { to, page, by } of apart) held.set(to, Math.max(0, page + by));
  }
  const set = typeset(docx, { ...options, printed: { places, held: 'end' } });
  return paper(set, await printer.print(set.html, printing));
}

const paper = ({ html, notes }: Typeset, pdf: Uint8Array): Paper => ({ html, pdf, notes });

/** A mark that is nowhere counts as on the first page. */
const pageOf = (places: ReadonlyMap<string, Destination>, id: string): number => places.get(id)?.page ?? 0;

/** Chromium names an element on paper only where a link points to it. */
function withLinks(html: string, marks: readonly string[]): string {
  const links = marks.map((id) => `<a href="#${escapeHtml(id)}">x</a>`).join(' ');
  const end = html.lastIndexOf('</body>');
  return `${html.slice(0, end)}<div>${links}</div>\n${html.slice(end)}`;
}

import { escapeHtml } from '../typeset/css.js';
import type { Foot } from '../typeset/footnotes.js';
import type { Typeset, TypesetNote, TypesetOptions } from '../typeset/typeset.js';
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

/** Whatever typesets a DOCX: at once, or in a thread of its own. */
export type Sets<Docx = Uint8Array> = (
  docx: Docx,
  options: Omit<TypesetOptions, 'fonts'>,
) => Typeset | Promise<Typeset>;

/** Each try sets more notes right, from the first on: a hundred notes take five or six. */
const TRIES = 16;

/** Some six hundred footnotes. With more the browser would be busy for too long: they stay where the first setting has them. */
const MAX_MARKS = 2_000;

/**
 * Typesets a DOCX and prints it. Most documents are printed once. What CSS cannot place by itself (footnotes at the foot of
 * their page, drawings that a later page places) is placed after a first printing, which tells by named destinations where
 * each mark fell; and footnotes are seen to stand on the page of their mark, or set at the end of their section. The same
 * DOCX takes the same steps. Throws EngineError.
 */
export async function setOnPaper<Docx>(
  printer: Prints,
  typeset: Sets<Docx>,
  docx: Docx,
  options: Omit<TypesetOptions, 'fonts'>,
  printing: PrintOptions = {},
): Promise<Paper> {
  const draft = await typeset(docx, options);
  if (draft.marks.length === 0 || draft.marks.length > MAX_MARKS)
    return paper(draft, await printer.print(draft.html, printing));
  const places = readDestinations(await printer.print(withLinks(draft.html, draft.marks), printing));
  const held = new Map<string, Destination>();
  let before = -1;
  for (let tries = 0; tries < TRIES; tries++) {
    const set = await typeset(docx, { ...options, printed: { places, held } });
    const pdf = await printer.print(set.html, printing);
    const now = readDestinations(pdf);
    const apart = ({ from, to }: Foot): number => (now.get(from)?.page ?? 0) - (now.get(to)?.page ?? 0);
    const wrong = set.feet.findIndex((foot) => apart(foot) !== 0);
    if (wrong < 0) return paper(set, pdf);
    // What stands right is where the next plan begins; what the same plan puts wrong twice stays where the printing has it.
    for (const foot of set.feet.slice(0, wrong === before ? wrong + 1 : wrong)) {
      const y = now.get(foot.from)?.y;
      if (y !== undefined) held.set(foot.to, { page: Math.max(0, foot.page + apart(foot)), y });
    }
    before = wrong;
  }
  const set = await typeset(docx, { ...options, printed: { places, held: 'end' } });
  return paper(set, await printer.print(set.html, printing));
}

const paper = ({ html, notes }: Typeset, pdf: Uint8Array): Paper => ({ html, pdf, notes });

/** Chromium names an element on paper only where a link points to it. */
function withLinks(html: string, marks: readonly string[]): string {
  const links = marks.map((id) => `<a href="#${escapeHtml(id)}">x</a>`).join(' ');
  const end = html.lastIndexOf('</body>');
  return `${html.slice(0, end)}<div>${links}</div>\n${html.slice(end)}`;
}

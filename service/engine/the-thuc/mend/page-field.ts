import { formatParagraph } from './format.js';
import type { LosslessXml } from './lossless-xml.js';
import { piecesOf } from './run-text.js';
import { child } from './schema-order.js';
import { paragraphOf } from './text-parts.js';
import type { XmlNode } from './xml-node.js';

/** Page number fields in paragraphs of headers and footers. */

const RUNS = new Set(['w:r', 'w:fldSimple']);
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object']);
const PAGE = /^\s*PAGE\b/i;

/** Runs of the paragraph itself, not of text boxes in it, in order. */
const runsOf = (paragraph: XmlNode): XmlNode[] =>
  [...paragraph.all(RUNS)].filter((run) => paragraphOf(run) === paragraph);

/** The runs that the page number is made of, marks and instruction among them; none where there is no number. */
export function numberRuns(paragraph: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  let open: { runs: XmlNode[]; instruction: string } | undefined;
  for (const run of runsOf(paragraph)) {
    if (run.name === 'w:fldSimple') {
      if (PAGE.test(run.attribute('w:instr') ?? '')) found.push(...run.elements('w:r'));
      continue;
    }
    if (run.first('w:pgNum')) found.push(run);
    for (const node of run.elements()) {
      const mark = node.name === 'w:fldChar' ? node.attribute('w:fldCharType') : undefined;
      if (mark === 'begin' && !open) open = { runs: [], instruction: '' };
      if (open && open.runs.at(-1) !== run) open.runs.push(run);
      if (open && node.name === 'w:instrText') open.instruction += node.text;
      if (mark !== 'end' || !open) continue;
      if (PAGE.test(open.instruction)) found.push(...open.runs);
      open = undefined;
    }
  }
  return [...new Set(found)];
}

export const isNumbered = (paragraph: XmlNode): boolean => numberRuns(paragraph).length > 0;

/** What is printed beside the number: of other fields too. */
function beside(paragraph: XmlNode): string {
  const number = new Set(numberRuns(paragraph));
  return piecesOf(paragraph)
    .filter(({ run, fixed }) => !(fixed && number.has(run)))
    .map(({ text }) => text)
    .join('');
}

/** Beside it stand only dashes, dots and blanks, if anything. */
export const hasOnlyNumber = (paragraph: XmlNode): boolean =>
  /^[\s\u00a0\-–—.*~_[\]()]*$/.test(beside(paragraph)) && [...paragraph.all(DRAWN)].length === 0;

/** Takes out the number and what stands beside it; the paragraph stays, empty. */
export function removeNumber(paragraph: XmlNode): void {
  for (const run of runsOf(paragraph)) run.remove();
}

/** Takes out what stands before and behind the number: tabs that move it, dashes. */
export function bareNumber(paragraph: XmlNode): void {
  const number = new Set(numberRuns(paragraph));
  for (const run of runsOf(paragraph)) {
    const holds = number.has(run) || run.elements('w:r').some((inner) => number.has(inner));
    if (!holds) run.remove();
  }
}

/** Writes a number into an empty paragraph. */
export function writeNumber(xml: LosslessXml, paragraph: XmlNode, size: number, align: 'center' | 'right'): void {
  formatParagraph(xml, paragraph, { align, left: 0, right: 0, firstLine: 0 });
  const run = (content: XmlNode): void => {
    const made = xml.element('w:r');
    const rPr = child(xml, made, 'w:rPr');
    const family = 'Times New Roman';
    rPr.append(xml.element('w:rFonts', { 'w:ascii': family, 'w:hAnsi': family, 'w:cs': family }));
    rPr.append(xml.element('w:sz', { 'w:val': String(size * 2) }));
    made.append(content);
    paragraph.append(made);
  };
  const mark = (type: string) => run(xml.element('w:fldChar', { 'w:fldCharType': type }));
  mark('begin');
  run(xml.element('w:instrText', { 'xml:space': 'preserve' }, ' PAGE '));
  mark('separate');
  run(xml.element('w:t', {}, '2'));
  mark('end');
}

import { beforeAll, describe, expect, it } from '@jest/globals';
import { paragraphUri } from '../service/engine/marks.js';
import { checkFile } from '../service/engine/the-thuc/check.js';
import type { Finding } from '../service/engine/the-thuc/rules/rule.js';
import { fold } from '../service/engine/vietnamese/text.js';
import { useEngine } from './engine.js';
import { handWritten } from './layout/hand-written.js';
import { type Mark, readMarks } from './pdf.js';
import { HOM_NAY } from './the-thuc/corpus/accuracy.js';
import { corpus, make } from './the-thuc/corpus/corpus.js';
import { fonts } from './the-thuc/corpus/to.js';
import { apart, liesUnder, NEAR, type Word, words } from './word-places.js';

/** Files of anybody's making, and what the checker finds in them. */

const used = useEngine();

async function printed(docx: Uint8Array) {
  const plain = await used.engine.printDocx(docx);
  const marked = await used.engine.printDocx(docx, { marking: { of: 'doan' } });
  return { plain: plain.pdf, marked: marked.pdf };
}

describe('a file marked with its paragraphs', () => {
  it.each(handWritten().map(({ name, docx }) => [name, docx] as const))(
    '%s: every word where it is',
    async (_, docx) => {
      const { plain, marked } = await printed(docx);
      expect(apart(words(plain), words(marked))).toBeLessThan(NEAR);
    },
  );
});

describe('findings', () => {
  const files = new Map<string, Uint8Array>();
  beforeAll(async () => {
    for (const [{ ten }, docx] of await make()) files.set(ten, docx);
  });

  it.each(corpus.map(({ ten }) => ten))('%s: each has its paragraph’s marks, or its rectangles', async (ten) => {
    const docx = files.get(ten)!;
    const { plain, marked } = await printed(docx);
    const pages = words(marked);
    expect(apart(words(plain), pages)).toBeLessThan(NEAR);

    const marks = await readMarks(marked);
    const inDocx = await findings(docx);
    const strayed = inDocx.flatMap((finding) => {
      const { part, paragraph } = finding.place;
      const uri = paragraphUri(part, paragraph);
      return stray(
        finding,
        marks.filter((mark) => mark.uri === uri),
        pages,
      );
    });
    expect(strayed).toEqual([]);

    const inPdf = await findings(plain);
    expect(inPdf.flatMap((finding) => stray(finding, finding.place.rects ?? [], words(plain)))).toEqual([]);
  });
});

/** Those about a paragraph of the text; what stands in headers and footers is drawn by no paragraph of the page. */
const findings = async (bytes: Uint8Array): Promise<Finding[]> =>
  (await checkFile(bytes, fonts, { today: HOM_NAY })).findings.filter(
    ({ place }) => place.paragraph > 0 && /document\.xml$|^page$/.test(place.part) && fold(place.quote) !== '',
  );

/** What is wrong with where a finding is shown: its words have to lie there. */
function stray(
  { rule, place }: Finding,
  boxes: Pick<Mark, 'page' | 'x' | 'y' | 'width' | 'height'>[],
  pages: Word[][],
): string[] {
  const under = boxes.flatMap((box) => pages[box.page - 1]!.filter((word) => liesUnder(word, box)));
  const text = fold(under.map((word) => word.text).join(''));
  const first = fold(place.quote.replace(/…$/, '')).slice(0, 12);
  // A component may go on in the next paragraph.
  return text !== '' && (text.includes(first) || first.startsWith(text))
    ? []
    : [`${rule} ${place.part} ${place.paragraph} “${place.quote}”: ${text.slice(0, 80)}`];
}

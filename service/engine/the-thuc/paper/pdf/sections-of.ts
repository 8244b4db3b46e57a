import type { PageNumber, Paragraph, Section } from '../paper.js';
import type { Line } from './lines.js';
import { paragraphOf, rectsOf, runOf } from './paragraph-of.js';
import type { Sheet } from './sheet.js';

/** Nearer to an edge or the middle of the text than this, in points, is set there. */
const NEAR = 15;

export function sectionsOf(sheets: readonly Sheet[]): Section[] {
  const sections: Section[] = [];
  let id = 0;
  for (let from = 0; from < sheets.length; ) {
    const { section, raw, margins } = sheets[from]!;
    const own = sheets.slice(from).filter((sheet) => sheet.section === section);
    const count = own.reduce((sum, { blocks }) => sum + blocks.length, 0);
    const numbers = own.map(pageNumberOf);
    const shown = numbers.filter((number) => number !== undefined);
    const first = own.find(({ running }) => running.number);
    const offset = first && first.running.number!.value - first.page + own[0]!.page;
    sections.push({
      page: { width: raw.width, height: raw.height },
      margin: Object.values(margins).every((side) => side === undefined) ? undefined : margins,
      mirrored: undefined,
      landscape: raw.width > raw.height,
      from: id,
      to: id + count - 1,
      titlePage: own.length > 1 && shown.length > 0 ? numbers[0] === undefined : undefined,
      startsAt: offset === own[0]!.page ? undefined : offset,
      numberFormat: first && formatOf(first.running.number!.digits),
      pageNumbers: shown,
      headers: own.flatMap((sheet) => runningParagraphs(sheet, sheet.running.header)),
      footers: own.flatMap((sheet) => runningParagraphs(sheet, sheet.running.footer)),
    });
    id += count;
    from += own.length;
  }
  return sections;
}

function formatOf(digits: string): string {
  if (/^\d/.test(digits)) return 'decimal';
  return digits === digits.toLowerCase() ? 'lowerRoman' : 'upperRoman';
}

function pageNumberOf({ running, page, text, raw, margins }: Sheet): PageNumber | undefined {
  if (!running.number) return undefined;
  const { line, where, beside } = running.number;
  const middle = (line.left + line.right) / 2;
  const near = (a: number, b: number) => Math.abs(a - b) < NEAR;
  const centred = near(middle, (text.left + text.right) / 2) || (!margins.right && near(middle, raw.width / 2));
  const align = centred
    ? 'center'
    : near(line.right, text.right) || middle > 0.75 * raw.width
      ? 'right'
      : near(line.left, text.left) || middle < 0.25 * raw.width
        ? 'left'
        : undefined;
  const piece = line.pieces.find((one) => /[\divxlc]/i.test(one.text)) ?? line.pieces[0]!;
  return {
    where,
    align,
    pages: page,
    run: { ...runOf(piece), text: running.number.digits },
    beside,
    place: { part: 'page', paragraph: 0, page, rects: rectsOf({ lines: [line] }) },
  };
}

const runningParagraphs = (sheet: Sheet, lines: readonly Line[]): Paragraph[] =>
  lines.map((line, id) =>
    paragraphOf(
      { lines: [line], column: sheet.text, aside: false },
      {
        id,
        place: { part: 'page', paragraph: 0, page: sheet.page },
        sheet,
        cell: undefined,
        shape: { align: undefined, left: undefined, right: undefined, firstLine: undefined, line: undefined },
        before: undefined,
      },
    ),
  );

import type { Paper, Paragraph } from '../paper/paper.js';
import { type Dong, dongOf, isBlank } from './dong.js';
import { diaDanhNgayOf, soKyHieuOf, startsBody } from './nhan-biet.js';
import { findQuocHieu, phanDau } from './phan-dau.js';
import { isCaps } from './so-sanh.js';

/** Lines with text before the first Quốc hiệu of a document at most; more of them are a document of their own. */
const BEFORE = 40;
/** Lines of a letterhead above Quốc hiệu where no table holds it. */
const ABOVE = 6;
const LETTERHEAD = 80;
/** Letterheads looked at: more of them are no documents. */
const MOST = 500;

/**
 * A file that holds several documents one after another as one paper each, cut where a letterhead begins: Quốc hiệu with a
 * number, or with a body and a date (a form inside an appendix has neither). One document is given as it is. Of a PDF the
 * pieces do not know their number of pages.
 */
export function split(paper: Paper): Paper[] {
  const lines = dongOf(paper);
  const cuts = cutsOf(lines).map((at) => lines[at]!.p.id);
  if (cuts.length === 0) return [paper];
  return [0, ...cuts].map((from, i) => part(paper, from, (cuts[i] ?? paper.paragraphs.length) - 1));
}

/** Indexes of the lines at which another document begins. */
export function cutsOf(lines: readonly Dong[]): number[] {
  const cuts: number[] = [];
  let [from, first, seen] = [0, true, 0];
  for (let i = 0; i < lines.length; i++) {
    if (!isQuocHieuAt(lines, i)) continue;
    if (++seen > MOST) break;
    const start = startOf(lines, i, from);
    const own = first && lines.slice(0, start).filter((line) => !isBlank(line)).length <= BEFORE;
    if (!own && startsDocument(lines, start)) cuts.push(start);
    [from, first] = [i + 1, false];
  }
  return cuts;
}

const isQuocHieuAt = (lines: readonly Dong[], i: number): boolean =>
  findQuocHieu(lines.slice(i, i + 4))[0] === lines[i];

/** The first line of the letterhead around this Quốc hiệu. */
function startOf(lines: readonly Dong[], at: number, from: number): number {
  const { p } = lines[at]!;
  let start = at;
  while (start > from && belongs(lines[start - 1]!, p, at - start)) start--;
  return start;
}

function belongs(line: Dong, quocHieu: Paragraph, above: number): boolean {
  if (line.p.id === quocHieu.id) return true;
  if (quocHieu.cell) return line.p.cell?.table === quocHieu.cell.table;
  if (above >= ABOVE || isBlank(line) || line.text.length > 120) return false;
  return soKyHieuOf(line) !== undefined || diaDanhNgayOf(line) !== undefined || (isCaps(line.text) && startsBody(line));
}

function startsDocument(lines: readonly Dong[], start: number): boolean {
  const head = phanDau(lines.slice(start, start + LETTERHEAD));
  return head.soKyHieu !== undefined || (head.banHanh !== undefined && head.diaDanhNgay !== undefined);
}

/** The paragraphs `from` to `to` as a paper: ids, sections and tables counted anew, places as they were. */
function part(paper: Paper, from: number, to: number): Paper {
  const inside = (id: number) => id >= from && id <= to;
  const sections = paper.sections.map((section, at) => ({ section, at }));
  const kept = sections.filter(({ section }) => section.from <= to && section.to >= from);
  const numbers = new Map(kept.map(({ at }, i) => [at, i]));
  const moved = <T extends { paragraph: number }>(all: readonly T[]): T[] =>
    all.filter((one) => inside(one.paragraph)).map((one) => ({ ...one, paragraph: one.paragraph - from }));
  const { pages: _, ...rest } = paper;
  return {
    ...rest,
    sections: kept.map(({ section }) => ({
      ...section,
      from: Math.max(section.from, from) - from,
      to: Math.min(section.to, to) - from,
    })),
    paragraphs: paper.paragraphs.slice(from, to + 1).map((p) => ({
      ...p,
      id: p.id - from,
      section: numbers.get(p.section) ?? 0,
    })),
    strokes: moved(paper.strokes).map((stroke) => ({
      ...stroke,
      under: stroke.under !== undefined && inside(stroke.under) ? stroke.under - from : undefined,
    })),
    pictures: moved(paper.pictures),
    tables: paper.tables
      .filter((table) => inside(table.from))
      .map((table) => ({ ...table, from: table.from - from, to: Math.min(table.to, to) - from })),
  };
}

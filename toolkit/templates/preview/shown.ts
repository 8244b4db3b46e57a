import { readFileSync } from 'node:fs';
import path from 'node:path';
import { paragraphUri } from '../../../service/engine/marks.js';
import type { PageRectangle } from '../../../service/engine/the-thuc/paper/paper.js';
import type { Finding } from '../../../service/engine/the-thuc/rules/rule.js';
import type { Marked } from '../../language/host/rectangles.js';
import { isWordPlace, type Place, type Problem, type Severity, type TextPlace } from '../../language/index.js';
import { partWords, placeWords } from '../../language/place-words.js';

/** The document of an example, or the form itself with its tags. */
export type View = 'vi-du' | 'mau';

/** A problem as the page of the preview shows it. Sentences are Vietnamese. */
export interface Shown {
  severity: Severity;
  code: string;
  message: string;
  why?: string;
  fix?: string;
  /** File and place in it, for people. */
  where: string;
  /** The pages that it stands on, and where on them: one box a page; none where only the pages are known. */
  view?: View;
  boxes: PageRectangle[];
  /** The lines of a text file round the place; `first` and `at` are counted from 1. */
  lines?: { first: number; at: number; texts: string[] };
  /** Opens the place in VS Code. */
  href?: string;
}

/** A problem of the language service. `form` is the form on paper, where it could be printed. */
export function shownProblem(
  { severity, code, message, reason, fix, place }: Problem,
  home: string,
  form?: Marked,
): Shown {
  const where = [path.basename(place.file), placeWords(place)].filter((one) => one !== '').join(', ');
  const shown: Shown = { severity, code, message, why: reason, fix, where, boxes: [] };
  if (!isWordPlace(place)) return { ...shown, ...inText(home, place) };
  if (!form) return shown;
  return { ...shown, view: 'mau', boxes: boxesOf(form.marks.get(paragraphUri(place.part, place.paragraph)) ?? []) };
}

/** A finding of the rule checker in the document of an example. */
export function shownFinding({ severity, rule, message, fix, clause, place }: Finding, document: Marked): Shown {
  const { part, paragraph, page, quote } = place;
  const where = [page === undefined ? '' : `trang ${page}`, partWords(part), paragraph > 0 ? `đoạn ${paragraph}` : ''];
  const words = where.filter((one) => one !== '').join(', ');
  const rects = place.rects ?? document.marks.get(paragraphUri(part, paragraph)) ?? [];
  return {
    severity,
    code: rule,
    message,
    fix,
    why: clause,
    where: [`Bản in${words && `, ${words}`}`, quote && `“${quote}”`].filter((one) => one !== '').join(': '),
    view: 'vi-du',
    boxes: boxesOf(rects),
  };
}

/** One box a page, round all of it. */
function boxesOf(rects: readonly PageRectangle[]): PageRectangle[] {
  const boxes = new Map<number, PageRectangle>();
  for (const rect of rects) {
    const box = boxes.get(rect.page) ?? rect;
    const [x, y] = [Math.min(box.x, rect.x), Math.min(box.y, rect.y)];
    const right = Math.max(box.x + box.width, rect.x + rect.width);
    const bottom = Math.max(box.y + box.height, rect.y + rect.height);
    boxes.set(rect.page, { page: rect.page, x, y, width: right - x, height: bottom - y });
  }
  return [...boxes.values()];
}

const ROUND = 2;
const LONGEST_LINE = 300;

function inText(home: string, place: TextPlace): Pick<Shown, 'lines' | 'href'> {
  const { file, line, column, length } = place;
  const full = path.resolve(home, file);
  const href = `vscode://file${encodeURI(full.startsWith('/') ? full : `/${full}`)}:${line}:${column}`;
  if (length === 0 && line === 1) return { href };
  try {
    const all = readFileSync(full, 'utf8').split('\n');
    const first = Math.max(1, line - ROUND);
    const texts = all.slice(first - 1, line + ROUND).map((text) => text.slice(0, LONGEST_LINE));
    return { href, lines: { first, at: line, texts } };
  } catch {
    // Gone since it was judged: the next printing tells.
    return {};
  }
}

/** What concerns the example as such, or the version. */
export const shownFault = (code: string, place: Place['file'], message: string): Shown => ({
  severity: 'error',
  code,
  message,
  where: place,
  boxes: [],
});

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The heaviest first; else in the order they were found. */
export const byWeight = (a: Shown, b: Shown): number => WEIGHT[a.severity] - WEIGHT[b.severity];

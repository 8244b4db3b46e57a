import type { Line } from './lines.js';
import type { RawPage } from './raw.js';

/** What of a page stands outside its text: its number, and words repeated on every page. */
export interface Running {
  number: { line: Line; where: 'header' | 'footer'; value: number; digits: string; beside: string } | undefined;
  header: Line[];
  footer: Line[];
}

/** Page numbers and running words stand in the margins: within these points of the edge, and clear of the text. */
const EDGE = 71;
/** Both a page number's size and the gap to the text are small beside the text's own leading. */
const NUMBER =
  /^(?:(?:trang|page)\s*)?[-–—\s(]*(\d{1,4}|[ivxlc]{1,7})[-–—\s)]*(?:[/|]\s*\d{1,4}|\s+trên\s+\d{1,4})?$/iu;

/**
 * Takes page numbers and running words out of the lines of all pages, and says of each page which they were. A number is
 * one when it counts with its pages, or stands alone in a margin.
 */
export function takeRunning(pages: readonly RawPage[], lines: Line[][]): Running[] {
  const candidates = pages.map((page, at) => edgesOf(page, lines[at]!));
  const steps = new Map<string, number>();
  const count = (line: Line, where: string, at: number) => {
    const value = numberIn(line.text);
    if (value === undefined) return '';
    return `${where} ${value - at}`;
  };
  candidates.forEach(({ top, bottom }, at) => {
    for (const [line, where] of [...pairs(top, 'header'), ...pairs(bottom, 'footer')]) {
      const key = count(line, where, at);
      if (key) steps.set(key, (steps.get(key) ?? 0) + 1);
    }
  });
  const repeated = repeatedWords(candidates);
  return candidates.map(({ top, bottom }, at) => {
    const running: Running = { number: undefined, header: [], footer: [] };
    for (const [line, where] of [...pairs(top, 'header'), ...pairs(bottom, 'footer')]) {
      const value = numberIn(line.text);
      const follows = value !== undefined && (steps.get(count(line, where, at)) ?? 0) > 1;
      if (value !== undefined && !running.number && (follows || value === at + 1 || alone(line, lines[at]!))) {
        const digits = NUMBER.exec(line.text.trim())![1]!;
        running.number = { line, where, value, digits, beside: line.text.trim().replace(digits, '').trim() };
      } else if (repeated.has(words(line))) running[where].push(line);
      else continue;
      lines[at]!.splice(lines[at]!.indexOf(line), 1);
    }
    return running;
  });
}

const pairs = <T extends string>(lines: Line[], where: T): [Line, T][] => lines.map((line) => [line, where]);

/** Lines in the margins, those nearest to the edges first: no more than two beyond the text. */
function edgesOf(page: RawPage, lines: readonly Line[]): { top: Line[]; bottom: Line[] } {
  const free = lines.filter(({ cell }) => !cell);
  const top = free.filter(({ baseline }) => baseline < EDGE).slice(0, 3);
  const bottom = free
    .filter(({ baseline }) => baseline > page.height - EDGE)
    .slice(-3)
    .reverse();
  return { top, bottom };
}

/** Nothing beside it, and clear of the text by more than a line is of the next. */
function alone(line: Line, lines: readonly Line[]): boolean {
  if (line.beside) return false;
  const nearest = Math.min(
    ...lines.filter((other) => other !== line).map(({ baseline }) => Math.abs(baseline - line.baseline)),
  );
  return nearest > 1.3 * line.size;
}

function numberIn(text: string): number | undefined {
  const number = NUMBER.exec(text.trim())?.[1]?.toLowerCase();
  if (number === undefined) return undefined;
  return /^\d/.test(number) ? Number(number) : roman(number);
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function roman(text: string): number {
  const digits = [...text].map((letter) => ROMAN[letter]!);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/** Words that stand at the edge of at least three pages, and of half of them; numbers in them count. */
function repeatedWords(candidates: readonly { top: Line[]; bottom: Line[] }[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { top, bottom } of candidates) {
    for (const text of new Set([...top, ...bottom].map(words))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, n]) => n >= 3 && n >= candidates.length / 2).map(([text]) => text));
}

const words = (line: Line): string => `${Math.round(line.baseline / 4)} ${line.text.trim().replace(/\d+/g, '#')}`;

import { isRealDate } from '../../problems/rules.js';
import type { CellContent } from './grid.js';

/** What a cell of a column of dates may be. */
export type ReadDate =
  /** The sheet itself says which day, or it is written so that there is no doubt. */
  | { iso: string; from: 'cell' | 'text' }
  /** Day and month, as they stand: both could be either. */
  | { iso: string; from: 'either' }
  /** The month stands first: no Vietnamese way to write a date. */
  | { from: 'american' }
  | { from: 'unreadable' };

export function readDate(cell: CellContent): ReadDate {
  if (typeof cell === 'object' && cell !== null && 'ngay' in cell) return { iso: cell.ngay.slice(0, 10), from: 'cell' };
  // A number without the format of a date is still a day as Excel counts them (1 January 1990 to 2099).
  if (typeof cell === 'number' && Number.isInteger(cell) && cell > 32_873 && cell < 73_051) {
    return { iso: new Date(Date.UTC(1899, 11, 30 + cell)).toISOString().slice(0, 10), from: 'cell' };
  }
  if (typeof cell !== 'string') return { from: 'unreadable' };
  if (isRealDate(cell)) return { iso: cell, from: 'text' };
  const [, a, b, year] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(cell) ?? words(cell);
  if (a === undefined || b === undefined || year === undefined) return { from: 'unreadable' };
  const [first, second] = [Number(a), Number(b)];
  const dayFirst = `${year}-${two(second)}-${two(first)}`;
  if (second > 12 && first <= 12 && isRealDate(`${year}-${two(first)}-${two(second)}`)) return { from: 'american' };
  if (!isRealDate(dayFirst)) return { from: 'unreadable' };
  return { iso: dayFirst, from: first <= 12 && first !== second ? 'either' : 'text' };
}

/** `ngày 20 tháng 5 năm 2026`. */
const words = (text: string) =>
  /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i.exec(text.normalize('NFC')) ?? [];
const two = (number: number) => String(number).padStart(2, '0');

/**
 * What a column as a whole says of its dates. Where one is written month first, those that could be either are in doubt. Where
 * texts have days over 12 and all real dates have none, an Excel set to English has read day as month.
 */
export interface DateColumn {
  american: boolean;
  swapped: boolean;
}

export function judgeColumn(cells: Iterable<CellContent>): DateColumn {
  let american = false;
  let textOver12 = false;
  let cellOver12 = false;
  for (const cell of cells) {
    const date = readDate(cell);
    if (date.from === 'american') american = true;
    if (
      date.from === 'text' &&
      typeof cell === 'string' &&
      /^\d{1,2}\s*[/.-]/.test(cell) &&
      Number(date.iso.slice(8)) > 12
    ) {
      textOver12 = true;
    }
    if (date.from === 'cell' && Number(date.iso.slice(8)) > 12) cellOver12 = true;
  }
  return { american, swapped: textOver12 && !cellOver12 };
}

/** Whether swapping day and month gives another real date. */
export const couldBeSwapped = (iso: string): boolean => Number(iso.slice(8)) <= 12 && iso.slice(5, 7) !== iso.slice(8);

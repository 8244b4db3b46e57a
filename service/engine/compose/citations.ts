import { dateFault } from './dates.js';

const WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/giu;
const FIGURES = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/gu;

/** Dates (ISO 8601) that a citation names, `ngày 18 tháng 9 năm 2017` or `18/9/2017`, as far as they are in the calendar. */
export function citedDates(text: string): string[] {
  return [...text.normalize('NFC').matchAll(WORDS), ...text.matchAll(FIGURES)]
    .map(([, day = '', month = '', year = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter((date) => dateFault(date) === undefined);
}

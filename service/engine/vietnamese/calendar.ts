/** True for a date that the calendar has, written `2017-09-18`. */
export function isRealDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** True for two years that follow each other: `2017-2018`. */
export function isNamHoc(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(value) ?? [];
  return first !== undefined && Number(first) + 1 === Number(second);
}

/** The day before, ISO 8601. */
export function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** The same day so many years later; 29 February is the 28th where the year has none. */
export function yearsLater(date: string, years: number): string {
  const [year, rest] = [Number(date.slice(0, 4)) + years, date.slice(4)];
  const moved = `${String(year).padStart(4, '0')}${rest}`;
  return isRealDate(moved) ? moved : `${String(year).padStart(4, '0')}-02-28`;
}

/** `05/9/2026` is how people write `2026-09-05`. */
export const viDate = (date: string): string => date.split('-').reverse().join('/');

/** Days and moments as people type them here (24/11/2026, 14:30) and as the data hold them (2026-11-24, 2026-11-24T14:30). */

const two = (n: number) => String(n).padStart(2, '0');

/** Today in Vietnam, `2026-11-24`. */
export function today(now: Date = new Date()): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** `2026-11-24` as `24/11/2026`; anything else as it is, so that nothing typed is hidden. */
export function dayText(value: unknown): string {
  if (typeof value !== 'string') return '';
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  return year ? `${day}/${month}/${year}` : value;
}

/**
 * What was typed as a day: `24/11/2026`, `24.11.2026`, `24-11-26`, `24112026`, `24/11` (of `year`), `2026-11-24`.
 * Undefined where it is none that stands in the calendar.
 */
export function dayOf(text: string, year: number): string | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  const own =
    /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{4}|\d{2}))?\s*[/.]?\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4}|\d{2})?\s*$/.exec(text);
  if (!iso && !own) return undefined;
  const [y, m, d] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : [fullYear(own![3], year), Number(own![2]), Number(own![1])];
  const day = new Date(Date.UTC(y, m - 1, d));
  const real = day.getUTCFullYear() === y && day.getUTCMonth() === m - 1 && day.getUTCDate() === d;
  return real ? `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}` : undefined;
}

const fullYear = (text: string | undefined, year: number) =>
  text === undefined ? year : text.length === 2 ? Math.floor(year / 100) * 100 + Number(text) : Number(text);

/**
 * Digits flow into dd/mm/yyyy while they are typed at the end. A text that holds anything but digits and slashes, or
 * that got shorter, is left as it is.
 */
export function flowingDay(text: string, before: string): string {
  if (text.length < before.length || !/^[\d/]*$/.test(text)) return text;
  const parts = text.split('/');
  // Whoever types the slashes sets the lengths.
  if (parts.length === 1) {
    const digits = text.slice(0, 8);
    if (digits.length < 2) return digits;
    if (digits.length < 4) return `${digits.slice(0, 2)}/${digits.slice(2)}`;
    return `${digits.slice(0, 2)}/${digits.slice(2, 4)}/${digits.slice(4)}`;
  }
  if (parts.length === 2) {
    const [day, month] = parts as [string, string];
    if (month.length >= 2) return `${day}/${month.slice(0, 2)}/${month.slice(2)}`;
  }
  // The slash that came by itself, typed once more.
  return text.replace(/\/{2,}/g, '/');
}

/** `2026-11-24T14:30` in its two parts. */
export function momentParts(value: unknown): { day: string; time: string } {
  if (typeof value !== 'string') return { day: '', time: '' };
  const at = value.indexOf('T');
  return at < 0 ? { day: value, time: '' } : { day: value.slice(0, at), time: value.slice(at + 1) };
}

/** `14:30`, `14h30`, `14 giờ 30`, `1430`, `14h` as `14:30`; undefined where it is no time of day. */
export function timeOf(text: string): string | undefined {
  const found =
    /^\s*(\d{1,2})\s*(?:[:.h,\s]|giờ)\s*(\d{1,2})?\s*(?:phút|p)?\s*$/i.exec(text) ??
    /^\s*(\d{1,2})(\d{2})\s*$/.exec(text) ??
    /^\s*(\d{1,2})()\s*$/.exec(text);
  if (!found) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] || 0)];
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined;
}

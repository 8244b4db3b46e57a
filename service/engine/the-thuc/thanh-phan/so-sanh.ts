/** Comparing what stands on paper with what is meant, whatever its accents, case, marks and slips. */

const MARKS = /[\u0300-\u036f]/g;
const SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * The text (NFC) in lower case without accents, character for character: what is found at an index here stands at the same
 * index there. Every kind of space is a plain one.
 */
export function bare(text: string): string {
  const plain = stripped(text);
  return plain.length === text.length
    ? plain
    : Array.from({ length: text.length }, (_, i) => bareUnit(text, i)).join('');
}

const stripped = (text: string) =>
  text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd').replace(SPACE, ' ');

/** One code unit; where it has no plain form of its own length, itself. */
function bareUnit(text: string, at: number): string {
  const unit = text.charAt(at);
  const plain = stripped(unit);
  return plain.length === 1 ? plain : unit;
}

/** Only letters and digits of a bare text; of long texts only the start, which is all that is compared. */
export const keyOf = (bareText: string): string => bareText.slice(0, 400).replace(/[^a-z0-9]+/g, '');

/** Whether two keys are at most `max` letters apart (inserted, left out or exchanged). */
export function similar(a: string, b: string, max: number): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > max || a.length > 100) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]! <= max;
}

/** Two letters or more, none of them small. */
export function isCaps(text: string): boolean {
  return text === text.toLocaleUpperCase('vi') && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

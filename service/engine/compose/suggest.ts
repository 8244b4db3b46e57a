import { fold } from '../vietnamese/text.js';

/** Longer than any field name or listed value: not worth comparing. */
const MAX_CHARS = 64;

/** The known word that was most likely meant, by its letters alone; `also` holds other words for the same thing. */
export function suggest(typed: string, known: { word: string; also?: string }[]): string | undefined {
  if (typed.length > MAX_CHARS) return undefined;
  const wanted = fold(typed);
  if (wanted === '') return undefined;
  let best: { word: string; distance: number } | undefined;
  for (const { word, also } of known) {
    for (const form of [word, also]) {
      if (form === undefined) continue;
      const target = fold(form);
      const limit = Math.max(1, Math.floor(Math.min(target.length, wanted.length) / 3));
      const distance = editDistance(wanted, target);
      if (distance <= limit && distance < Math.min(wanted.length, best?.distance ?? Infinity))
        best = { word, distance };
    }
  }
  return best?.word;
}

/** Insertions, deletions and replacements between two words; two letters in each other's place count as one. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

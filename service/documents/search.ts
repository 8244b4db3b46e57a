/** SQLite folds accents and case away, but takes `đ` for a letter of its own. */
const fold = (text: string) => text.normalize('NFC').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** What the index keeps of a text. */
export function searchWords(text: string): string {
  return fold(text);
}

/**
 * A caller's words as an FTS5 query: all of them, each also as the beginning of a word. Quoted, so nothing in them is
 * an operator. Empty when there is nothing to look for.
 */
export function searchQuery(text: string): string {
  return fold(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `"${word.replaceAll('"', '""').replaceAll('\0', '')}"*`)
    .join(' ');
}

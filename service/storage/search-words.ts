/** A very long text is found by its beginning: the index stays some times smaller than the data. */
const MOST_CHARACTERS = 200_000;

/** Marks of the body's blocks, and pictures: no words of the document. */
const MARKS = new Set(['loai', 'canh', 'anhChuKy', 'anhConDau']);

/** SQLite folds accents and case away, but takes `đ` for a letter of its own, and signs such as emoji for letters. */
export function fold(text: string): string {
  const folded = text.normalize('NFC').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  // Looked for first: hardly a text has any, and the pattern takes its time.
  return /[\ud800-\udbff]/.test(folded) ? folded.replace(/(?![\p{L}\p{N}])[\u{10000}-\u{10ffff}]/gu, ' ') : folded;
}

/**
 * What a document can be found by: title, number with symbol, and every text of its data (addressees, names, bodies,
 * contents). Short texts stand first, so that names are kept where a long text is cut.
 */
export function searchWords(title: string, data: unknown): string {
  const { so, kyHieu } = (data ?? {}) as { so?: unknown; kyHieu?: unknown };
  const texts = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, content] of Object.entries(value)) if (!MARKS.has(name)) visit(content);
    }
  };
  visit(data);
  const number = typeof so === 'number' && typeof kyHieu === 'string' ? [`${so}/${kyHieu}`] : [];
  const all = [title, ...number, ...[...texts].sort((a, b) => a.length - b.length)];
  return fold(all.join('\n').slice(0, MOST_CHARACTERS));
}

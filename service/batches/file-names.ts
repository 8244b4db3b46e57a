/** Names that Windows keeps for itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 120;

/**
 * A name of its own for each document of a batch, in their order: what Windows cannot store is replaced, and names that differ
 * in case alone are told apart, too.
 */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return names.map((name) => {
    const base = storable(name);
    let unique = base;
    let count = next.get(base.toLowerCase()) ?? 1;
    while (taken.has(unique.toLowerCase())) unique = `${base} (${++count})`;
    next.set(base.toLowerCase(), count);
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function storable(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cs}]/gu, '-')
    .slice(0, LONGEST)
    .replace(/[. ]+$/, '')
    .trim();
  if (plain === '') return 'Văn bản';
  return RESERVED.test(plain) ? `${plain}_` : plain;
}

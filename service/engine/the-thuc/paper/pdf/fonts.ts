import type { RawFont } from './raw.js';

/** What of a font is needed to place its letters. */
interface Known {
  index: number;
  /** Of its space of letters, as a share of the size. */
  unit: number;
  vertical: boolean;
}

interface PdfFont {
  name?: string;
  missingFile?: boolean;
  isType3Font?: boolean;
  ascent?: number;
  vertical?: boolean;
  fontMatrix?: ArrayLike<number>;
}

/** The fonts of a PDF, in the order they are met. */
export class FontList {
  readonly list: RawFont[] = [];
  private readonly known = new Map<string, Known>();

  of(store: { get(id: string): unknown }, key: string): Known {
    const known = this.known.get(key);
    if (known) return known;
    const font = look(store, key);
    const { name = '', missingFile, isType3Font, ascent, vertical, fontMatrix } = font ?? {};
    const one = { index: this.list.length, unit: Math.abs(fontMatrix?.[0] ?? 0) || 0.001, vertical: vertical === true };
    this.list.push({
      name,
      embedded: font !== undefined && (isType3Font === true || missingFile === false),
      ascent: ascent !== undefined && ascent > 0.5 && ascent < 1.3 ? ascent : undefined,
    });
    this.known.set(key, one);
    return one;
  }

  /** Another reading of the file names its fonts anew. */
  forget(): void {
    this.known.clear();
  }
}

/** A font that could not be read is not there. */
function look(store: { get(id: string): unknown }, key: string): PdfFont | undefined {
  try {
    return (store.get(key) as PdfFont | null) ?? undefined;
  } catch {
    return undefined;
  }
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { FAMILIES, type FontId } from './families.js';

export { FAMILIES, type FontId };

/** Which of the four faces a run of text is set in. */
export interface Face {
  bold?: boolean;
  italic?: boolean;
}

const FACES = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'] as const;

const faceIndex = (face: Face): number => (face.bold ? 1 : 0) + (face.italic ? 2 : 0);

/** Where the four files of a family lie (the font's npm package), in the order regular, bold, italic, bold italic. */
export function fontFiles(id: FontId): string[] {
  const home = dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/${id}/package.json`));
  const name = FAMILIES[id].replaceAll(' ', '');
  return FACES.map((face) => join(home, face, `${name}_${face}.ttf`));
}

/**
 * Widths of text in a family; by default in Tinos, which has the advance widths of Times New Roman. Kerning and ligatures
 * are left out on purpose: Word sets neither unless asked to.
 */
export class FontMetrics {
  static readonly #shared = new Map<FontId, FontMetrics>();

  readonly #faces: FaceMetrics[];

  private constructor(files: readonly string[]) {
    this.#faces = files.map((file) => new FaceMetrics(file));
  }

  /** The fonts never change while the program runs, so all callers share one reading of them. */
  static load(id: FontId = 'tinos'): FontMetrics {
    const metrics = FontMetrics.#shared.get(id) ?? new FontMetrics(fontFiles(id));
    FontMetrics.#shared.set(id, metrics);
    return metrics;
  }

  /** Whether all four faces can draw the character. */
  has(codePoint: number): boolean {
    return this.#faces.every((face) => face.has(codePoint));
  }

  /** Height of a line at single spacing, in em, as Word makes it. */
  get lineEm(): number {
    const { ascent, descent, gap } = this.line();
    return Math.round((ascent + descent + gap) * 10_000) / 10_000;
  }

  /** Width in points of `text` set at `sizePt`. */
  width(text: string, sizePt: number, face: Face = {}): number {
    const metrics = this.#faces[faceIndex(face)]!;
    let units = 0;
    for (const character of text) units += metrics.advance(character.codePointAt(0)!);
    return (units * sizePt) / metrics.unitsPerEm;
  }

  /** Height above the baseline, depth below it (positive) and extra leading of one line, in em. */
  line(face: Face = {}): { ascent: number; descent: number; gap: number } {
    return this.#faces[faceIndex(face)]!.line;
  }
}

/** One face, read when its first glyph is asked for; advance widths are kept, in font units. */
class FaceMetrics {
  readonly #file: string;
  readonly #advances = new Map<number, number>();
  #font: Font | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  get #opened(): Font {
    this.#font ??= create(readFileSync(this.#file)) as Font;
    return this.#font;
  }

  get unitsPerEm(): number {
    return this.#opened.unitsPerEm;
  }

  get line(): { ascent: number; descent: number; gap: number } {
    const { ascent, descent, lineGap, unitsPerEm } = this.#opened;
    return { ascent: ascent / unitsPerEm, descent: -descent / unitsPerEm, gap: lineGap / unitsPerEm };
  }

  has(codePoint: number): boolean {
    return this.#opened.hasGlyphForCodePoint(codePoint);
  }

  advance(codePoint: number): number {
    let units = this.#advances.get(codePoint);
    if (units === undefined) {
      units = isZeroWidth(codePoint) ? 0 : this.#opened.glyphForCodePoint(codePoint).advanceWidth;
      this.#advances.set(codePoint, units);
    }
    return units;
  }
}

/** Soft hyphen, zero-width spaces and joiners, combining marks: they take no room whatever the font's table says. */
function isZeroWidth(codePoint: number): boolean {
  return (
    codePoint === 0xad ||
    (codePoint >= 0x0300 && codePoint <= 0x036f) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    codePoint === 0x2060 ||
    codePoint === 0xfeff
  );
}

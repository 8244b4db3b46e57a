import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';

/** Which of the four faces a run of text is set in. */
export interface Face {
  bold?: boolean;
  italic?: boolean;
}

const FILES = [
  '400Regular/Tinos_400Regular.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
] as const;

const faceIndex = (face: Face): number => (face.bold ? 1 : 0) + (face.italic ? 2 : 0);

/** Where the four Tinos files lie (the font's npm package), in the order regular, bold, italic, bold italic. */
export function tinosFiles(): string[] {
  const home = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  return FILES.map((file) => join(home, file));
}

/**
 * Widths of text in Tinos, which has the advance widths of Times New Roman and every Vietnamese letter. Kerning and
 * ligatures are left out on purpose: Word sets neither unless asked to.
 */
export class FontMetrics {
  static #shared: FontMetrics | undefined;

  readonly #faces: FaceMetrics[];

  private constructor(files: readonly string[]) {
    this.#faces = files.map((file) => new FaceMetrics(file));
  }

  /** The fonts never change while the program runs, so all callers share one reading of them. */
  static load(): FontMetrics {
    FontMetrics.#shared ??= new FontMetrics(tinosFiles());
    return FontMetrics.#shared;
  }

  /** Whether all four faces can draw the character. */
  has(codePoint: number): boolean {
    return this.#faces.every((face) => face.has(codePoint));
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

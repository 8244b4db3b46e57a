import type { PageRectangle } from '../../service/engine/the-thuc/paper/paper.js';

/** A place in a text file: line and column from 1, in UTF-16 units. `length` 0 is the file or the line as such. */
export interface TextPlace {
  file: string;
  line: number;
  column: number;
  length: number;
}

/**
 * A place in a Word file: the paragraph counted from 1 over its part in the order of the file, those of tables and text boxes
 * too (0 is the part itself), as the rule checker and the marks of a preview count (`vanthu:doan/<part>/<paragraph>`).
 */
export interface WordPlace {
  file: string;
  /** Of the package: `word/document.xml`. */
  part: string;
  paragraph: number;
  /** The nearest heading before it, or null. */
  heading: string | null;
  /** The innermost table cell that it is in, each counted from 1: tables over the part, rows and cells as they stand. */
  cell?: { table: number; row: number; cell: number };
  /** What is meant, or the paragraph's first words. */
  quote: string;
  /** Into the paragraph's text. */
  offset: number;
  length: number;
  /** Where the paragraph stands on the pages of the file printed as it is, from a host that can print. */
  rects?: PageRectangle[];
}

export type Place = TextPlace | WordPlace;

export const isWordPlace = (place: Place): place is WordPlace => 'part' in place;

/** The file as such. */
export const wholeFile = (file: string): TextPlace => ({ file, line: 1, column: 1, length: 0 });

/** Where offsets lie in a text. */
export class Lines {
  readonly #starts = [0];

  constructor(
    readonly path: string,
    readonly text: string,
  ) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  place(at: number, length = 0): TextPlace {
    const offset = Math.max(0, Math.min(at, this.text.length));
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const kept = Math.max(0, Math.min(length, this.text.length - offset));
    return { file: this.path, line: low + 1, column: offset - this.#starts[low]! + 1, length: kept };
  }

  /** The offset of a line and column, kept inside the text. */
  offset(line: number, column: number): number {
    const start = this.#starts[Math.min(Math.max(line, 1), this.#starts.length) - 1]!;
    const end = this.#starts[Math.min(Math.max(line, 1), this.#starts.length)] ?? this.text.length + 1;
    return Math.max(start, Math.min(start + column - 1, end - 1));
  }
}

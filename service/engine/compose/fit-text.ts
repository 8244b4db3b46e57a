/** Text in a place of fixed size: how large it can be set, and in which lines. Sizes and lengths in points. */

/** A place for text. */
export interface Room {
  width: number;
  /** Lines it holds at most. */
  lines: number;
  /** Sizes it may be set in, whole points. */
  largest: number;
  smallest: number;
}

/** Text with its lines, `\n` between them, and the size (`co`, cỡ chữ) it is set in. */
export interface FittedText {
  van: string;
  co: number;
}

/** Width of a text set at one point. No kerning: the width of a line is that of its words and spaces. */
export type Measure = (text: string) => number;

/**
 * Sets the text as large as the first room that can hold it allows; its own line breaks stay. Lines are about equally
 * long, as a printer of certificates would break them. Undefined where no room is large enough.
 */
export function fitText(text: string, measure: Measure, rooms: readonly Room[]): FittedText | undefined {
  const space = measure(' ');
  const paragraphs = text.split('\n').map(
    (line) =>
      new Paragraph(
        line.split(' ').map((word) => ({ text: word, width: measure(word) })),
        space,
      ),
  );
  for (const { width, lines, largest, smallest } of rooms) {
    for (let co = largest; co >= smallest; co--) {
      const set = paragraphs.map((paragraph) => paragraph.lines(width / co));
      if (set.some((some) => some === undefined) || set.flat().length > lines) continue;
      return { van: paragraphs.flatMap((paragraph) => paragraph.evenLines(width / co)).join('\n'), co };
    }
  }
  return undefined;
}

interface Word {
  text: string;
  width: number;
}

/** Iterations that bring a width to a thousandth of itself. */
const STEPS = 10;

class Paragraph {
  constructor(
    private readonly words: readonly Word[],
    private readonly space: number,
  ) {}

  /** The lines that fit a width, each as full as it gets; undefined where a word alone is wider. */
  lines(width: number): string[] | undefined {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const word of this.words) {
      if (word.width > width) return undefined;
      const longer = used + this.space + word.width;
      if (line !== '' && longer > width) {
        lines.push(line);
        line = '';
      }
      used = line === '' ? word.width : longer;
      line = line === '' ? word.text : `${line} ${word.text}`;
    }
    return [...lines, line];
  }

  /** As many lines as a width asks for, each as short as their number allows. */
  evenLines(width: number): string[] {
    let best = this.lines(width) ?? [];
    const { length } = best;
    let [narrow, wide] = [0, width];
    for (let step = 0; length > 1 && step < STEPS; step++) {
      const tried = (narrow + wide) / 2;
      const lines = this.lines(tried);
      if (lines && lines.length <= length) [best, wide] = [lines, tried];
      else narrow = tried;
    }
    return best;
  }
}

import type { Stroke } from './paper.js';

/** A text as it stands on the estimated page. Points from the left edge of the page and from the top of the document. */
export interface StandingText {
  paragraph: number;
  from: number;
  to: number;
  top: number;
  bottom: number;
  /** The column it is set in: a line that touches no text may still belong to it. */
  column: { left: number; right: number };
}

/** Something drawn, before it is known what stands above it. */
export interface Mark extends Pick<Stroke, 'kind' | 'width' | 'style' | 'paragraph' | 'place'> {
  from: number;
  to: number;
  y: number;
  /** Where the page begins that it stands on: what is above that belongs to another page. */
  pageTop: number;
  /** The text that it underlines. */
  own: StandingText | undefined;
}

/** A line is centred under a text if their middles are no further apart: 3 mm. */
const CENTRED = 8.5;
const BUCKET = 24;
/** How far up the text of a line is looked for, in buckets: some 12 cm. */
const REACH = 14;
/** Texts looked at for one line; a page has no more in that room. */
const MAX_LOOKS = 1_000;

/** Finds the text right above each line. */
export class StrokeFinder {
  readonly #texts = new Map<number, StandingText[]>();
  readonly marks: Mark[] = [];

  addText(text: StandingText): void {
    const key = Math.floor(text.top / BUCKET);
    const bucket = this.#texts.get(key);
    if (bucket) bucket.push(text);
    else this.#texts.set(key, [text]);
  }

  strokes(): Stroke[] {
    return this.marks.map((mark) => {
      const text = mark.own ?? this.#above(mark);
      const middle = (mark.from + mark.to) / 2;
      const { kind, width, style, paragraph, place } = mark;
      return {
        kind,
        length: mark.to - mark.from,
        width,
        style,
        paragraph,
        under: text?.paragraph,
        textLength: text && text.to - text.from,
        centred: text && Math.abs(middle - (text.from + text.to) / 2) <= CENTRED,
        place,
      };
    });
  }

  #above(mark: Mark): StandingText | undefined {
    const last = Math.floor(mark.y / BUCKET);
    let best: StandingText | undefined;
    let beside: StandingText | undefined;
    let looks = 0;
    for (let key = last; key >= last - REACH && looks < MAX_LOOKS; key--) {
      const bucket = this.#texts.get(key) ?? [];
      for (let at = bucket.length - 1; at >= 0 && looks < MAX_LOOKS; at--) {
        const text = bucket[at]!;
        looks++;
        if (!isAbove(text, mark)) continue;
        if (overlaps(text.from, text.to, mark)) {
          if (!best || lower(text, best)) best = text;
        } else if (overlaps(text.column.left, text.column.right, mark) && (!beside || lower(text, beside))) {
          beside = text;
        }
      }
      // The buckets above can only hold higher ones; one bucket more for those that overlap less.
      if (best) break;
    }
    return best ?? beside;
  }
}

/** A drawn line below the middle of the letters is under them. */
const isAbove = (text: StandingText, mark: Mark): boolean =>
  text.top >= mark.pageTop - 1 && mark.y >= text.top + 0.55 * (text.bottom - text.top);

const overlaps = (from: number, to: number, mark: Mark): boolean => from < mark.to && to > mark.from;

const lower = (a: StandingText, b: StandingText): boolean => a.top > b.top;

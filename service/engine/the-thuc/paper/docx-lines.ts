import type { FontMetrics } from '../../typeset/fonts.js';
import type { Inline } from '../../typeset/inline.js';
import type { RunProps } from '../../typeset/properties.js';
import { glyphSize, LINE_EM, runWidth } from '../../typeset/run.js';
import { type LineGeometry, setTabs } from '../../typeset/tabs.js';

/** A stretch of a line between wide gaps (tabs, rows of spaces): what people see as one text. Points from the column. */
export interface Segment {
  /** As printed, trimmed. */
  text: string;
  from: number;
  to: number;
  /** Where an underline begins and ends in it; undefined without one. */
  underlined: { from: number; to: number; style: string } | undefined;
  /** It has letters, not only underlined blanks or a leader. */
  inked: boolean;
  /** Index of the first page counter in it. */
  counter: number | undefined;
}

export interface Line {
  height: number;
  segments: Segment[];
}

interface Piece {
  text: string;
  x: number;
  width: number;
  blank: boolean;
  run: RunProps;
  /** It parts the line into segments. */
  gap: boolean;
  leader: boolean;
  counter: number | undefined;
}

/** Where a row of spaces counts as a gap: nobody puts as many between two words. */
const GAP_SPACES = 4;
/** Tab stops beyond this are damage; Word itself keeps 64. */
const MAX_STOPS = 64;
/** Lengths closer than this are the same. */
const EPSILON = 0.01;

export interface Setting extends LineGeometry {
  align: 'left' | 'center' | 'right' | 'justify' | 'distribute';
  /** Height of a line whose largest letters have this size. */
  lineHeight(size: number): number;
  /** Of an empty paragraph. */
  markSize: number;
}

/** Sets a paragraph in lines with the widths of its letters, as far as needed to know where its text stands. */
export function setLines(items: readonly Inline[], setting: Setting, fonts: FontMetrics): Line[] {
  const geometry = { ...setting, stops: setting.stops.slice(0, MAX_STOPS) };
  const hasTabs = items.some((item) => item.kind === 'tab');
  const tabs = hasTabs ? setTabs(items, geometry, fonts) : undefined;
  const filler = new Filler(setting);
  items.forEach((item, index) => {
    switch (item.kind) {
      case 'text':
        for (const part of item.text.match(/[ \u00a0\u2000-\u200a\u3000]+|[^ \u00a0\u2000-\u200a\u3000]+/g) ?? []) {
          filler.text(part, item.run, runWidth(part, item.run, fonts));
        }
        break;
      case 'counter':
        filler.counter(index, item.run, runWidth('1', item.run, fonts));
        break;
      case 'tab': {
        const tab = tabs?.get(item);
        filler.tab(tab?.width ?? 0, item.run, tab !== undefined && /underscore|hyphen/.test(tab.leader));
        break;
      }
      case 'break':
      case 'pageBreak':
        filler.close(item.kind === 'break' ? item.run : undefined);
        break;
      case 'shape':
        if (!item.shape.anchor) filler.shape(item.shape.width, item.shape.height);
        break;
    }
  });
  return filler.finish();
}

class Filler {
  readonly #lines: Line[] = [];
  readonly #end: number;
  #pieces: Piece[] = [];
  /** Where the last word of the line begins. */
  #wordAt = 0;
  #x: number;
  #size = 0;
  #boxHeight = 0;

  constructor(readonly setting: Setting) {
    this.#x = setting.left + setting.firstLine;
    this.#end = setting.width - setting.right;
  }

  text(text: string, run: RunProps, width: number): void {
    const blank = /^[ \u00a0\u2000-\u200a\u3000]/.test(text);
    this.#add({ text, width, blank, run, gap: blank && text.length >= GAP_SPACES });
    if (!blank && this.#x > this.#end + EPSILON) this.#wrap();
  }

  counter(index: number, run: RunProps, width: number): void {
    this.#add({ text: '', width, run, counter: index });
  }

  tab(width: number, run: RunProps, leader: boolean): void {
    this.#add({ text: '\t', width, blank: true, run, gap: true, leader });
  }

  shape(width: number, height: number): void {
    this.#x += width;
    this.#boxHeight = Math.max(this.#boxHeight, height);
  }

  #add(piece: Partial<Piece> & Pick<Piece, 'text' | 'width' | 'run'>): void {
    this.#pieces.push({ blank: false, gap: false, leader: false, counter: undefined, x: this.#x, ...piece });
    this.#x += piece.width;
    if (piece.blank) this.#wordAt = this.#pieces.length;
    this.#size = Math.max(this.#size, glyphSize(piece.run));
  }

  /** The word that does not fit goes to the next line as a whole. */
  #wrap(): void {
    const cut = this.#wordAt;
    if (cut === 0) return;
    const carried = this.#pieces.splice(cut);
    this.close(undefined);
    for (const { text, width, run, counter } of carried) this.#add({ text, width, run, counter });
  }

  close(run: RunProps | undefined): void {
    const size = this.#size || (run && glyphSize(run)) || this.setting.markSize;
    const height = Math.max(this.setting.lineHeight(size), this.#boxHeight);
    this.#lines.push({ height, segments: this.#segments() });
    this.#pieces = [];
    this.#wordAt = 0;
    this.#x = this.setting.left;
    this.#size = 0;
    this.#boxHeight = 0;
  }

  finish(): Line[] {
    if (this.#pieces.length > 0 || this.#boxHeight > 0 || this.#lines.length === 0) this.close(undefined);
    return this.#lines;
  }

  #segments(): Segment[] {
    const segments: Segment[] = [];
    let open: Piece[] = [];
    const close = () => {
      const segment = toSegment(open);
      if (segment) segments.push(segment);
      open = [];
    };
    for (const piece of this.#pieces) {
      const drawn = piece.leader || isUnderlined(piece.run);
      if (piece.gap && !drawn) close();
      else open.push(piece);
    }
    close();
    this.#align(segments);
    return segments;
  }

  #align(segments: Segment[]): void {
    const { align } = this.setting;
    const [start, end] = [segments[0]?.from, segments.at(-1)?.to];
    if (start === undefined || end === undefined || (align !== 'center' && align !== 'right')) return;
    const lineStart = this.#lines.length === 0 ? this.setting.left + this.setting.firstLine : this.setting.left;
    // Blanks at the start of a line are part of what is centred, those at its end are not.
    const free = this.#end - lineStart - (end - lineStart);
    const shift = align === 'center' ? free / 2 : free;
    for (const segment of segments) {
      segment.from += shift;
      segment.to += shift;
      if (segment.underlined) {
        segment.underlined.from += shift;
        segment.underlined.to += shift;
      }
    }
  }
}

const isUnderlined = ({ underline }: RunProps): boolean => underline !== undefined && underline !== 'none';

function toSegment(pieces: readonly Piece[]): Segment | undefined {
  const inked = pieces.filter((piece) => !piece.blank);
  const drawn = pieces.filter((piece) => piece.leader || isUnderlined(piece.run));
  const visible = inked.length > 0 ? inked : drawn;
  const [start, end] = [visible[0], visible.at(-1)];
  if (!start || !end) return undefined;
  const lined = drawn.length === 0 ? undefined : { from: drawn[0]!.x, to: drawn.at(-1)!.x + drawn.at(-1)!.width };
  return {
    text: pieces
      .map((piece) => (piece.run.caps ? piece.text.toLocaleUpperCase('vi') : piece.text))
      .join('')
      .trim(),
    from: start.x,
    to: end.x + end.width,
    underlined: lined && { ...lined, style: drawn.find((piece) => !piece.leader)?.run.underline ?? 'single' },
    inked: inked.length > 0,
    counter: pieces.find((piece) => piece.counter !== undefined)?.counter,
  };
}

/** Height of a line of a paragraph by its own spacing. */
export function lineHeightOf(line: number | undefined, rule: 'auto' | 'exact' | 'atLeast' | undefined) {
  return (size: number): number => {
    const natural = size * LINE_EM;
    if (!line) return natural;
    if (rule === 'exact') return line;
    return rule === 'atLeast' ? Math.max(line, natural) : natural * line;
  };
}

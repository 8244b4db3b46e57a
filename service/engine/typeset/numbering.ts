import { type ParagraphProps, type RunProps, readParagraphProps, readRunProps, type ThemeFonts } from './properties.js';
import { integer } from './units.js';
import { elements, first, val, type XmlElement } from './xml.js';

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: 'tab' | 'space' | 'nothing';
  /** A level starts again after this one or a higher one is used (1-based); 0 never. */
  restartAfter: number | undefined;
  legal: boolean;
  style: string | undefined;
  paragraph: ParagraphProps;
  run: RunProps;
}

export interface Label {
  text: string;
  suffix: 'tab' | 'space' | 'nothing';
  run: RunProps;
}

/** `word/numbering.xml`: the labels of automatic lists, counted as the document is read from its start. */
export class Numbering {
  readonly #lists = new Map<number, { list: number; levels: Map<number, Level>; restarted: Set<number> }>();
  readonly #counters = new Map<number, number[]>();
  /** `num.level` pairs whose start override has been used. */
  readonly #started = new Set<string>();

  constructor(root: XmlElement | undefined, theme: ThemeFonts) {
    const abstracts = new Map<number, XmlElement>();
    for (const element of elements(root, 'w:abstractNum')) {
      const id = integer(element.attributes['w:abstractNumId'], 0, 1_000_000);
      if (id !== undefined) abstracts.set(id, element);
    }
    for (const num of elements(root, 'w:num')) {
      const id = integer(num.attributes['w:numId'], 0, 1_000_000);
      const list = integer(val(num, 'w:abstractNumId'), 0, 1_000_000);
      if (id === undefined || list === undefined) continue;
      const levels = new Map<number, Level>();
      for (const element of elements(abstracts.get(list), 'w:lvl')) addLevel(levels, element, theme);
      const restarted = new Set<number>();
      for (const override of elements(num, 'w:lvlOverride')) {
        const index = integer(override.attributes['w:ilvl'], 0, 8) ?? 0;
        const replaced = first(override, 'w:lvl');
        if (replaced) addLevel(levels, replaced, theme);
        const start = integer(val(override, 'w:startOverride'), 0, 1_000_000);
        const level = levels.get(index);
        if (start !== undefined && level) {
          levels.set(index, { ...level, start });
          restarted.add(index);
        }
      }
      this.#lists.set(id, { list, levels, restarted });
    }
  }

  /** Indents and tab stops that the level gives its paragraphs. */
  paragraphProps(numId: number, level: number): ParagraphProps {
    return this.#lists.get(numId)?.levels.get(level)?.paragraph ?? {};
  }

  /** The level a paragraph style is linked to. */
  levelOfStyle(numId: number, styleId: string): number | undefined {
    for (const [index, level] of this.#lists.get(numId)?.levels ?? []) if (level.style === styleId) return index;
    return undefined;
  }

  /** Counts one more paragraph and gives its label; undefined when there is no such list or the level has no label. */
  next(numId: number, index: number): Label | undefined {
    const found = this.#lists.get(numId);
    const level = found?.levels.get(index);
    if (!found || !level) return undefined;
    const counters = this.#counters.get(found.list) ?? [];
    this.#counters.set(found.list, counters);
    const key = `${numId}.${index}`;
    if (found.restarted.has(index) && !this.#started.has(key)) {
      this.#started.add(key);
      counters[index] = level.start;
    } else {
      const current = counters[index];
      counters[index] = current === undefined ? level.start : current + 1;
    }
    for (let deeper = index + 1; deeper < 9; deeper++) {
      const restartAfter = found.levels.get(deeper)?.restartAfter ?? deeper;
      if (restartAfter !== 0 && index < restartAfter) delete counters[deeper];
    }
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = found.levels.get(at);
      const value = counters[at] ?? other?.start ?? 1;
      return formatNumber(value, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
    });
    if (text === '') return undefined;
    return { text: level.format === 'bullet' ? bullet(text) : text, suffix: level.suffix, run: level.run };
  }
}

/** Longer texts of a level are damage. */
const MAX_TEXT = 255;

function addLevel(levels: Map<number, Level>, element: XmlElement, theme: ThemeFonts): void {
  const index = integer(element.attributes['w:ilvl'], 0, 8);
  if (index === undefined) return;
  const suffix = val(element, 'w:suff');
  const format = val(element, 'w:numFmt') ?? 'decimal';
  levels.set(index, {
    start: integer(val(element, 'w:start'), 0, 1_000_000) ?? (format === 'bullet' ? 1 : 0),
    format,
    text: format === 'none' ? '' : (val(element, 'w:lvlText') ?? '').slice(0, MAX_TEXT),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restartAfter: integer(val(element, 'w:lvlRestart'), 0, 9),
    legal: first(element, 'w:isLgl') !== undefined,
    style: val(element, 'w:pStyle'),
    paragraph: readParagraphProps(first(element, 'w:pPr')),
    run: readRunProps(first(element, 'w:rPr'), theme),
  });
}

export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'chicago':
      return CHICAGO[(value - 1) % 4]!.repeat(Math.min(32, Math.floor((value - 1) / 4) + 1));
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

const CHICAGO = ['*', '†', '‡', '§'];

/** a … z, aa, bb, …: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(32, Math.floor((value - 1) / 26) + 1));
}

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let rest = value;
  let text = '';
  for (const [amount, mark] of ROMAN) {
    while (rest >= amount) {
      text += mark;
      rest -= amount;
    }
  }
  return text;
}

/** Bullets of Symbol and Wingdings are private characters: the nearest sign that Tinos draws. */
function bullet(text: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => SYMBOLS[sign.charCodeAt(0) & 0xff] ?? '•');
}

/** Low bytes of Symbol/Wingdings signs that office documents use. */
export const SYMBOLS: Record<number, string> = {
  45: '-',
  108: '●',
  110: '■',
  111: '□',
  113: '□',
  118: '◊',
  159: '•',
  167: '▪',
  168: '□',
  183: '•',
  216: '►',
  224: '→',
  240: '→',
  252: '√',
  254: '■',
};

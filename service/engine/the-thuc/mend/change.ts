import type { FontMetrics } from '../../typeset/fonts.js';
import type { Place } from '../paper/paper.js';
import { type Regime, type RegimeId, regimes } from '../regime.js';
import type { DocxEdit } from './docx-edit.js';

/** One thing that was mended: by which rule, where, from what to what, and a Vietnamese sentence for people. */
export interface Change {
  rule: string;
  place: Place & { quote: string };
  before: string;
  after: string;
  message: string;
}

export interface MendOptions {
  regime: RegimeId;
  fonts: FontMetrics;
  /** Only what these rules ask for; everything that is safe when left out. */
  rules?: readonly string[];
}

/** What every mender works with: the file, the numbers of the regime, and the list of what was done. */
export class Mending {
  readonly regime: Regime;
  readonly fonts: FontMetrics;
  readonly #rules: ReadonlySet<string> | undefined;

  constructor(
    readonly docx: DocxEdit,
    readonly options: MendOptions,
    readonly changes: Change[] = [],
  ) {
    this.regime = regimes[options.regime];
    this.fonts = options.fonts;
    this.#rules = options.rules && new Set(options.rules);
  }

  get nd30(): boolean {
    return this.regime.id === 'nd30-2020';
  }

  /**
   * The rule of this document's regime that asks for a mending (`PAGE-02`), or undefined when it has none or the caller did not ask
   * for it.
   */
  rule(nd30: string | null, tt01: string | null = nd30): string | undefined {
    const name = this.nd30 ? nd30 : tt01;
    const id = name && `${this.nd30 ? 'ND30' : 'TT01'}-${name}`;
    return id && (this.#rules?.has(id) ?? true) ? id : undefined;
  }

  note(rule: string, place: Place, quote: string, what: { before: string; after: string; message: string }): void {
    const words = quote.replace(/\s+/g, ' ').trim();
    this.changes.push({ rule, place: { ...place, quote: clip(words) }, ...what });
  }
}

const MOST_QUOTED = 80;

const clip = (text: string): string =>
  text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;

/** The nearest value inside a range. */
export const nearest = (value: number, [least, most]: readonly [number, number]): number =>
  Math.max(least, Math.min(most, value));

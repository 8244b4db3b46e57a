import type { Section } from './section.js';

/** How a section's margin boxes write a page number, and text (a CSS string) beside it. */
export interface Wording {
  page: string;
  text(string: string): string;
}

export interface PageNumbers {
  /** Declaration for the section's page rule: what each of its pages adds to the counters. */
  increments: string;
  wording: Wording;
  /** Says nothing on the section's first page. */
  afterFirst: Wording;
}

export interface PageNumbering {
  /** By index of the section. */
  sections: PageNumbers[];
  /** Declaration for the document's first page: the counters that do not start at one. */
  starts: string;
  /** The `@counter-style` rules that the wordings used so far refer to. */
  styles(): string;
}

/** Past this many pages, numbers that run on behind a hidden first one would begin at one again. */
const MOST_PAGES = 9_999;

/** Where numbers may start so that a section they run on into can still hide its first one. */
export const LAST_START = 1_000;

/** Sections whose pages are counted in one go. */
interface Run {
  counter: string;
  start: number;
  members: number[];
}

/**
 * The page numbers of each section. CSS knows neither a counter that starts again with a section nor a section's first
 * page; it does know counters of our own, of which the pages of each section add what they want:
 *
 * - Numbers that start again are a counter that only the pages from there on add to. On a section's first page it is
 *   known, and a counter style whose range begins behind it shows nothing there.
 * - Where numbers run on, nobody knows a section's first one. A counter of its own goes along with them, and the
 *   section's pages add MOST_PAGES more to it: up to twice that much it is the first page; beyond, a style of MOST_PAGES
 *   symbols in a cycle shows the number that runs on.
 */
export function numberPages(sections: readonly Section[]): PageNumbering {
  const styles = new CounterStyles();
  const increments = sections.map(() => new Map<string, number>());
  const starts = new Map<string, number>();
  let run: Run = { counter: 'page', start: 1, members: [] };
  const all = sections.map((section, index) => {
    const { start, continuous, counterStyle } = section;
    const hides = section.hidesFirst.header || section.hidesFirst.footer;
    if (index === 0) {
      run.start = start ?? 1;
      if (run.start !== 1) starts.set('page', run.start);
    } else if (!continuous && start !== undefined) {
      run = { counter: `n${index + 1}`, start, members: [] };
      if (start !== 1) starts.set(run.counter, start - 1);
    }
    const begins = run.members.length === 0;
    if (!continuous) run.members.push(index);
    if (run.counter !== 'page') increments[index]!.set(run.counter, 1);
    const style = counterStyle === '' ? '' : `,${counterStyle}`;
    const wording: Wording = { page: `counter(${run.counter}${style})`, text: (string) => string };
    if (!hides) return { wording, afterFirst: wording };
    if (begins) {
      const number = `system:extends ${counterStyle === '' ? 'decimal' : counterStyle}`;
      return { wording, afterFirst: styles.from(run.start + 1, run.counter, () => number) };
    }
    const counter = `f${index + 1}`;
    // The document's first page has added its one before the value is set.
    if (run.start !== 1) starts.set(counter, run.members[0] === 0 ? run.start : run.start - 1);
    for (const member of run.members) increments[member]!.set(counter, member === index ? MOST_PAGES + 1 : 1);
    return { wording, afterFirst: styles.from(2 * MOST_PAGES + 1, counter, cycle) };
  });
  return {
    sections: all.map((numbers, index) => ({
      ...numbers,
      increments: listed('counter-increment', increments[index]!),
    })),
    starts: listed('counter-set', starts),
    styles: () => styles.rules(),
  };
}

const cycle = (): string =>
  `system:cyclic;symbols:${Array.from({ length: MOST_PAGES }, (_, i) => `"${i + 1}"`).join(' ')}`;

const listed = (property: string, values: ReadonlyMap<string, number>): string =>
  values.size === 0 ? '' : `${property}:${[...values].map(([counter, value]) => `${counter} ${value}`).join(' ')};`;

/** Counter styles that say something from a value on, and nothing before it. The same style is written once. */
class CounterStyles {
  readonly #names = new Map<string, string>();

  from(value: number, counter: string, number: () => string): Wording {
    const show = (symbols: string) => `counter(${counter},${this.name(`${symbols};range:${value} infinite`)})`;
    return {
      get page() {
        return show(number());
      },
      text: (string) => show(`system:cyclic;symbols:${string}`),
    };
  }

  private name(declarations: string): string {
    let name = this.#names.get(declarations);
    if (name === undefined) {
      name = `k${this.#names.size}`;
      this.#names.set(declarations, name);
    }
    return name;
  }

  rules(): string {
    if (this.#names.size === 0) return '';
    let css = '@counter-style blank{system:cyclic;symbols:""}\n';
    for (const [declarations, name] of this.#names) css += `@counter-style ${name}{${declarations};fallback:blank}\n`;
    return css;
  }
}

import type { Context, Place as Room } from '../../typeset/context.js';
import { flatten } from '../../typeset/flow.js';
import { references } from '../../typeset/header-footer.js';
import { numberParagraphs } from '../../typeset/paragraph-numbers.js';
import { toggle } from '../../typeset/units.js';
import type { XmlElement } from '../../typeset/xml.js';
import type { FoundNumber } from './docx-area.js';
import { Walk } from './docx-walk.js';
import type { PageNumber, Paragraph, Section } from './paper.js';

const KINDS = ['default', 'first', 'even'] as const;
const SIDES = ['header', 'footer'] as const;

type Kind = (typeof KINDS)[number];
type Side = (typeof SIDES)[number];

interface Margin {
  numbers: FoundNumber[];
  paragraphs: Paragraph[];
}

/** A document of one section for each page may name as many headers as it likes; it is read this often. */
const MAX_READ = 300;

/** Headers and footers, which a section takes over from the one before it, kind by kind. */
export class Margins {
  readonly #named: Record<Side, Map<string, string>> = { header: new Map(), footer: new Map() };
  readonly #read = new Map<string, Margin>();
  /** What was read of each part last: its fields matter for the warnings. */
  readonly walks: Walk[] = [];

  constructor(readonly ctx: Context) {}

  read(
    sectPr: XmlElement | undefined,
    room: Room,
    section: number,
  ): Pick<Section, 'pageNumbers' | 'headers' | 'footers'> {
    const titlePage = sectPr ? toggle(sectPr, 'w:titlePg') === true : false;
    const found: Pick<Section, 'pageNumbers' | 'headers' | 'footers'> = { pageNumbers: [], headers: [], footers: [] };
    for (const side of SIDES) {
      const named = this.#named[side];
      if (sectPr) for (const [kind, id] of references(sectPr, `w:${side}Reference`)) named.set(kind, id);
      for (const kind of KINDS) {
        if (!isShown(kind, titlePage, this.ctx.settings.evenAndOdd)) continue;
        const margin = this.#margin(named.get(kind), room, section);
        if (!margin) continue;
        const pages = kind === 'default' ? (titlePage ? 'notFirst' : 'all') : kind;
        for (const number of margin.numbers) found.pageNumbers.push(pageNumber(number, side, pages, room));
        found[`${side}s`].push(...margin.paragraphs);
      }
    }
    return found;
  }

  #margin(id: string | undefined, room: Room, section: number): Margin | undefined {
    const relationship = this.ctx.relationship(id);
    if (!relationship || relationship.external) return undefined;
    const { target } = relationship;
    const key = `${target} ${room.left} ${room.width} ${room.page.width}`;
    const known = this.#read.get(key) ?? (this.#read.size >= MAX_READ ? this.#read.get(target) : undefined);
    if (known) return known;
    const root = this.ctx.docx.xml(target);
    if (!root) return undefined;
    const walk = this.ctx.within(target, () => {
      const walked = new Walk(this.ctx, numberParagraphs(root), true);
      walked.section = section;
      walked.readSection(flatten(root), room, false);
      return walked;
    });
    this.walks.push(walk);
    const margin = { numbers: walk.numbers, paragraphs: walk.paragraphs.filter(hasOther(walk.numbers)) };
    this.#read.set(key, margin);
    this.#read.set(target, margin);
    return margin;
  }
}

/** Whether a paragraph has text that is neither a number nor what stands beside one. */
function hasOther(numbers: readonly FoundNumber[]): (paragraph: Paragraph) => boolean {
  const bare = (text: string) => text.replace(/\s/g, '');
  const beside = new Map<number, string>();
  for (const number of numbers) {
    const { paragraph } = number.place;
    beside.set(paragraph, (beside.get(paragraph) ?? '') + bare(number.beside));
  }
  return ({ text, place }) => bare(text) !== (beside.get(place.paragraph) ?? '');
}

const isShown = (kind: Kind, titlePage: boolean, evenAndOdd: boolean): boolean =>
  kind === 'default' || (kind === 'first' ? titlePage : evenAndOdd);

export function pageNumber(
  number: FoundNumber,
  where: PageNumber['where'],
  pages: PageNumber['pages'],
  room: Room,
): PageNumber {
  const { run, beside, place } = number;
  return { where, align: sideOf(number, room), pages, run, beside, place };
}

/** By the room left and right of it between the margins of the page. */
function sideOf({ from, to, align }: FoundNumber, { page }: Room): PageNumber['align'] {
  const text = page.width - page.left - page.right;
  const left = from - page.left;
  const right = page.width - page.right - to;
  // As wide as the page: only its own alignment says where the number is.
  if (left < text * 0.1 && right < text * 0.1) return align === 'center' || align === 'right' ? align : 'left';
  if (Math.abs(left - right) <= text * 0.2) return 'center';
  return left < right ? 'left' : 'right';
}

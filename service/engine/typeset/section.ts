import type { Context, PageArea, PageGeometry, Place } from './context.js';
import { declare } from './css.js';
import { flatten } from './flow.js';
import {
  holdsTotal,
  isBlank,
  type MarginContent,
  marginBoxes,
  readMarginContent,
  references,
} from './header-footer.js';
import { LAST_START, type PageNumbering, type Wording } from './page-numbers.js';
import { integer, isOn, points, px, toggle, twips } from './units.js';
import { elements, first, type XmlElement } from './xml.js';

export interface Section {
  children: XmlElement[];
  page: PageGeometry;
  /** It goes on under the section before it, on the same page. */
  continuous: boolean;
  titlePage: boolean;
  columns: Columns;
  headers: Record<Kind, MarginContent | undefined>;
  footers: Record<Kind, MarginContent | undefined>;
  /** Name of a CSS counter style; empty for plain digits. */
  counterStyle: string;
  /** Its first page's number, where it does not run on. */
  start: number | undefined;
  /** The number that its page numbers, or those they run on from, started with. */
  from: number;
  /** What a later section shows on its pages but the first. */
  hidesFirst: { header: boolean; footer: boolean };
}

/** Columns of equal width. Points. */
export interface Columns {
  count: number;
  gap: number;
  /** A line between them. */
  rule: boolean;
}

type Kind = 'default' | 'first' | 'even';

/** The body cut at its section breaks. A section's properties stand at its end. */
export function readSections(ctx: Context, body: XmlElement): Section[] {
  const sections: Section[] = [];
  const named = { header: new Map<string, string>(), footer: new Map<string, string>() };
  let children: XmlElement[] = [];
  const close = (sectPr: XmlElement | undefined) => {
    sections.push(readSection(ctx, children, sectPr, sections.at(-1), named));
    children = [];
  };
  let last: XmlElement | undefined;
  for (const child of flatten(body)) {
    if (child.name === 'w:sectPr') {
      last = child;
      continue;
    }
    children.push(child);
    const sectPr = child.name === 'w:p' ? first(first(child, 'w:pPr'), 'w:sectPr') : undefined;
    if (sectPr) close(sectPr);
  }
  close(last);
  return sections;
}

function readSection(
  ctx: Context,
  children: XmlElement[],
  sectPr: XmlElement | undefined,
  previous: Section | undefined,
  named: { header: Map<string, string>; footer: Map<string, string> },
): Section {
  const page = readGeometry(sectPr);
  const type = first(sectPr, 'w:type')?.attributes['w:val'] ?? 'nextPage';
  if (sectPr) {
    for (const [kind, id] of references(sectPr, 'w:headerReference')) named.header.set(kind, id);
    for (const [kind, id] of references(sectPr, 'w:footerReference')) named.footer.set(kind, id);
    reportLayout(ctx, sectPr, type);
  }
  const continuous = previous !== undefined && type === 'continuous';
  const samePage = previous !== undefined && sameGeometry(previous.page, page);
  if (continuous && !samePage) ctx.note('CONTINUOUS_SECTION');
  const titlePage = sectPr ? toggle(sectPr, 'w:titlePg') === true : false;
  const numbers = first(sectPr, 'w:pgNumType');
  const start = integer(numbers?.attributes['w:start'], 0, 100_000);
  if (continuous && samePage && start !== undefined) ctx.note('PAGE_NUMBER_START');
  const place: Place = placeOn(page);
  const read = (id: string | undefined): MarginContent | undefined => {
    const relationship = ctx.relationship(id);
    return relationship && !relationship.external ? readMarginContent(ctx, relationship.target, place) : undefined;
  };
  const section: Section = {
    children,
    page,
    continuous: continuous && samePage,
    titlePage,
    columns: readColumns(ctx, first(sectPr, 'w:cols'), page),
    headers: {
      default: read(named.header.get('default')),
      first: titlePage ? read(named.header.get('first')) : undefined,
      even: ctx.settings.evenAndOdd ? read(named.header.get('even')) : undefined,
    },
    footers: {
      default: read(named.footer.get('default')),
      first: titlePage ? read(named.footer.get('first')) : undefined,
      even: ctx.settings.evenAndOdd ? read(named.footer.get('even')) : undefined,
    },
    counterStyle: counterStyle(ctx, numbers?.attributes['w:fmt']),
    start,
    from: (continuous && samePage ? undefined : start) ?? previous?.from ?? 1,
    hidesFirst: { header: false, footer: false },
  };
  if (previous && titlePage && !section.continuous) section.hidesFirst = hidesFirst(ctx, section);
  return section;
}

/** What can be done for the first page of a later section: nothing is said there. Anything else is noted. */
function hidesFirst(ctx: Context, section: Section): Section['hidesFirst'] {
  const { page, headers, footers, start, from, counterStyle: style } = section;
  const known = start !== undefined || (style === '' && from <= LAST_START);
  const hides = (kinds: Section['headers']): boolean => {
    if (isBlank(kinds.default) && isBlank(kinds.first)) return false;
    const can = known && isBlank(kinds.first) && !holdsTotal(kinds.default);
    if (!can) ctx.note('FIRST_PAGE');
    return can;
  };
  // Where a header pushes the text away, the text of a first page without it starts higher up.
  if (margins(page, 0, headers.default, footers.default) !== margins(page, 0, headers.first, footers.first)) {
    ctx.note('FIRST_PAGE');
  }
  return { header: hides(headers), footer: hides(footers) };
}

function reportLayout(ctx: Context, sectPr: XmlElement, type: string): void {
  if (type === 'evenPage' || type === 'oddPage') ctx.note('PARITY_SECTION');
  if (first(sectPr, 'w:pgBorders')) ctx.note('PAGE_BORDERS');
  if ((first(sectPr, 'w:vAlign')?.attributes['w:val'] ?? 'top') !== 'top') ctx.note('PAGE_ALIGNMENT');
  const grid = first(sectPr, 'w:docGrid')?.attributes['w:type'];
  if (grid === 'lines' || grid === 'linesAndChars') ctx.note('LINE_GRID');
}

function readColumns(ctx: Context, cols: XmlElement | undefined, page: PageGeometry): Columns {
  const count = integer(cols?.attributes['w:num'], 1, 45) ?? 1;
  const gap = Math.max(0, twips(cols, 'w:space') ?? 36);
  const rule = cols ? isOn(cols.attributes['w:sep'] ?? '0') : false;
  const widths = elements(cols, 'w:col').map((col) => twips(col, 'w:w') ?? 0);
  if (count > 1 && new Set(widths.map(Math.round)).size > 1) ctx.note('COLUMNS');
  const fits = page.width - page.left - page.right - gap * (count - 1) >= 18 * count;
  return fits ? { count, gap, rule } : { count: 1, gap: 0, rule: false };
}

/** Opening and closing tags around text in columns, and how wide each is. */
export function columnBox(
  ctx: Context,
  { columns: { count, gap, rule }, page }: Section,
  balanced: boolean,
): { open: string; close: string; width: number } {
  const width = page.width - page.left - page.right;
  if (count === 1) return { open: '', close: '', width };
  const css = declare({
    'column-count': count,
    'column-gap': px(gap),
    'column-fill': balanced ? 'balance' : 'auto',
    'column-rule': rule ? '1px solid #000' : undefined,
  });
  return {
    open: `<div${ctx.css.attribute(css)}>\n`,
    close: '</div>\n',
    width: (width - gap * (count - 1)) / count,
  };
}

const COUNTER_STYLES: Record<string, string> = {
  decimal: '',
  numberInDash: '',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  lowerLetter: 'lower-alpha',
  upperLetter: 'upper-alpha',
  decimalZero: 'decimal-leading-zero',
};

function counterStyle(ctx: Context, format: string | undefined): string {
  if (format === undefined) return '';
  const style = COUNTER_STYLES[format];
  if (style === undefined) ctx.note('PAGE_NUMBER_FORMAT', format);
  return style ?? '';
}

export function readGeometry(sectPr: XmlElement | undefined): PageGeometry {
  const size = first(sectPr, 'w:pgSz');
  const margin = first(sectPr, 'w:pgMar');
  const side = (name: string, otherwise: number) => twips(margin, name) ?? otherwise;
  const width = Math.max(72, twips(size, 'w:w') ?? 595.3);
  const height = Math.max(72, twips(size, 'w:h') ?? 841.9);
  const gutter = Math.max(0, side('w:gutter', 0));
  const left = Math.max(0, side('w:left', 72)) + gutter;
  const right = Math.max(0, side('w:right', 72));
  // Margins that leave no room are damage; what is left of the page is then used evenly.
  const fits = left + right < width - 36;
  return {
    width,
    height,
    top: clampMargin(side('w:top', 72), height),
    right: fits ? right : 36,
    bottom: clampMargin(side('w:bottom', 72), height),
    left: fits ? left : 36,
    header: Math.max(0, side('w:header', 36)),
    footer: Math.max(0, side('w:footer', 36)),
  };
}

/** Negative margins are exact ones, which a header does not push away. */
const clampMargin = (margin: number, height: number): number => Math.min(Math.abs(margin), height / 2 - 18);

const sameGeometry = (a: PageGeometry, b: PageGeometry): boolean =>
  a.width === b.width && a.height === b.height && a.left === b.left && a.right === b.right;

export const placeOn = (page: PageGeometry): Place => ({
  width: page.width - page.left - page.right,
  left: page.left,
  page,
  inherited: { paragraph: {}, run: {} },
  depth: 0,
});

/**
 * Room above and below the text of each page that belongs to the page area instead of the margin. Chromium cuts the
 * document into pages and draws, at the end of one, the accents that stick out of the first line of the next (`Ố`): the
 * page area is clipped, and this room keeps the clip from touching any letter.
 */
export const inkRoom = (sections: readonly Section[]): number =>
  Math.max(0, Math.min(INK_ROOM, ...sections.flatMap(({ page }) => [page.top, page.bottom])));

const INK_ROOM = 6;

/** `@page` rules of a section; `name` is empty when all pages are alike. */
export function pageRules(
  ctx: Context,
  section: Section,
  name: string,
  index: number,
  room: number,
  numbering: PageNumbering,
): string {
  const { page, headers, footers, titlePage, hidesFirst } = section;
  const { increments, wording, afterFirst } = numbering.sections[index]!;
  const wordingOf = (hides: boolean): Wording => (hides ? afterFirst : wording);
  const space = name === '' ? '' : ` ${name}`;
  let css =
    `@page${space}{size:${points(page.width)} ${points(page.height)};${margins(page, room, headers.default, footers.default)}${increments}` +
    marginBoxes(ctx, 'top', headers.default, page, wordingOf(hidesFirst.header), undefined) +
    marginBoxes(ctx, 'bottom', footers.default, page, wordingOf(hidesFirst.footer), undefined) +
    '}\n';
  if (ctx.settings.evenAndOdd) {
    // The first page of a document is a right one.
    css +=
      `@page${space}:left{${margins(page, room, headers.even, footers.even)}` +
      marginBoxes(ctx, 'top', headers.even, page, wordingOf(hidesFirst.header), headers.default) +
      marginBoxes(ctx, 'bottom', footers.even, page, wordingOf(hidesFirst.footer), footers.default) +
      '}\n';
  }
  if (index > 0) return css;
  // `:first` is the first page of the document; Chromium knows none for the first page of a later section.
  if (titlePage) {
    css +=
      `@page${space}:first{${numbering.starts}${margins(page, room, headers.first, footers.first)}` +
      marginBoxes(ctx, 'top', headers.first, page, wording, headers.default) +
      marginBoxes(ctx, 'bottom', footers.first, page, wording, footers.default) +
      '}\n';
  } else if (numbering.starts !== '') css += `@page${space}:first{${numbering.starts}}\n`;
  return css;
}

/** The side margins are the sections' own (see `sectionCss`). */
function margins(
  page: PageGeometry,
  room: number,
  header: MarginContent | undefined,
  footer: MarginContent | undefined,
): string {
  const top = textTop(page, header);
  const bottom = textBottom(page, footer);
  return `margin:${points(top - room)} 0 ${points(bottom - room)} 0;`;
}

/** Where the text begins: a header that is too high for its margin pushes it down. */
const textTop = (page: PageGeometry, header: MarginContent | undefined): number =>
  header ? Math.max(page.top, page.header + header.height) : page.top;

const textBottom = (page: PageGeometry, footer: MarginContent | undefined): number =>
  footer ? Math.max(page.bottom, page.footer + footer.height) : page.bottom;

export function pageArea(
  { page, headers, footers, titlePage }: Section,
  room: number,
  first: boolean,
  id: string,
): PageArea {
  const of = (kind: Kind) => {
    const top = textTop(page, headers[kind]);
    return { top: top - room, height: page.height - top - textBottom(page, footers[kind]) };
  };
  return { ...of(first && titlePage ? 'first' : 'default'), next: of('default'), room, anchors: false, id, floats: [] };
}

/**
 * The box of a section is as wide as the paper, and clipped: whatever sticks out of the page area at the side would make
 * Chromium shrink all pages. Chromium rounds the paper to whole pixels, so the box stays a point under it.
 */
export function sectionCss({ page }: Section, name: string, room: number): string {
  return declare({
    width: px(page.width - page.left - page.right),
    padding: [room, Math.max(0, page.right - 1), room, page.left].map(px).join(' '),
    page: name === '' ? undefined : name,
  });
}

/** Whether a body needs named pages at all. */
export const needsNames = (sections: readonly Section[]): boolean =>
  sections.some((section, i) => i > 0 && !section.continuous);

/** Bookmarks that a link of the document points to, with ids of our own. */
export function linkedBookmarks(root: XmlElement, found = new Map<string, string>()): Map<string, string> {
  for (const child of elements(root)) {
    const anchor = child.name === 'w:hyperlink' ? child.attributes['w:anchor'] : undefined;
    if (anchor !== undefined && !found.has(anchor)) found.set(anchor, `m${found.size + 1}`);
    linkedBookmarks(child, found);
  }
  return found;
}

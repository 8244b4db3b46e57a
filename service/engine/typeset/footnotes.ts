import type { Context, Place } from './context.js';
import { declare } from './css.js';
import { flatten, readFlow, writeFlow } from './flow.js';
import { type PlacedNote, planNotes, SEPARATOR } from './foot-plan.js';
import type { Inline } from './inline.js';
import type { PageFloat, PageHeights } from './page-floats.js';
import { LINE_EM } from './run.js';
import { px } from './units.js';

/** A footnote or endnote that the text refers to. */
export interface NoteReference {
  kind: 'footnote' | 'endnote';
  /** In its part. */
  id: string;
  mark: string;
  /** Ids of its mark in the text and of the note itself, which link to one another. */
  from: string;
  to: string;
  /** Size of the text that it stands in. */
  size: number;
  place: { part: string; paragraph: number; quote: string };
}

/** Where a section's text begins below the top of the page area, and how high it is on its pages. */
export interface NoteArea {
  top: number;
  height: PageHeights;
}

/** A footnote at the foot of a page: the ids of its mark and of itself, and which page of its section it was set on. */
export interface Foot {
  from: string;
  to: string;
  page: number;
}

interface SectionNotes {
  floats: PageFloat[];
  /** HTML for the end of the section. */
  end: string;
  feet: Foot[];
}

/**
 * Footnotes at the foot of the page that refers to them. They are floats as wide as the column (see
 * `page-floats.ts`). Where each belongs is known once the document has been printed; before, and where that came out wrong,
 * they stand at the end of their section.
 */
export function writeFootnotes(
  ctx: Context,
  references: readonly NoteReference[],
  section: string,
  area: NoteArea,
  place: Place,
): SectionNotes {
  const notes: SectionNotes = { floats: [], end: '', feet: [] };
  if (references.length === 0) return notes;
  const plan = planOf(ctx, references, section, area);
  const pages = new Map<number, { html: string; height: number }>();
  for (const reference of references) {
    const html = writeNote(ctx, reference, place);
    const planned = plan?.notes.get(reference.to);
    if (planned === undefined) {
      ctx.notes.add('FOOTNOTE', reference.place);
      notes.end += html;
      continue;
    }
    notes.feet.push({ from: reference.from, to: reference.to, page: planned.page });
    const foot = pages.get(planned.page) ?? { html: '', height: SEPARATOR };
    pages.set(planned.page, { html: foot.html + html, height: foot.height + planned.height });
  }
  if (notes.end !== '') notes.end = separator(ctx) + notes.end;
  for (const page of new Set([...pages.keys(), ...(plan?.cuts.keys() ?? [])])) {
    const { html = '', height = 0 } = pages.get(page) ?? {};
    const wanted = Math.max(height, area.height(page) - (plan?.cuts.get(page) ?? area.height(page)));
    const box = declare({
      float: 'left',
      clear: 'both',
      width: '100%',
      height: px(wanted),
      'break-inside': 'avoid',
      ...(wanted > height && { display: 'flex', 'flex-direction': 'column', 'justify-content': 'flex-end' }),
    });
    // Chromium rounds pages to whole pixels, so a long document drifts a little.
    const top = area.height(page) - 1 - 0.05 * page - wanted;
    const content = html === '' ? '' : separator(ctx) + html;
    notes.floats.push({
      page,
      top,
      height: wanted,
      side: 'left',
      html: `<div${ctx.css.attribute(box)}>${content}</div>`,
    });
  }
  return notes;
}

/** Endnotes, below the end of the document. */
export function writeEndnotes(ctx: Context, references: readonly NoteReference[], place: Place): string {
  if (references.length === 0) return '';
  return separator(ctx) + references.map((reference) => writeNote(ctx, reference, place)).join('');
}

function planOf(
  ctx: Context,
  references: readonly NoteReference[],
  section: string,
  area: NoteArea,
): { notes: Map<string, { page: number; height: number }>; cuts: Map<number, number> } | undefined {
  const { places, held } = ctx.printed;
  const first = places.get(section);
  if (!first || held === 'end') return undefined;
  const placed: PlacedNote[] = [];
  for (const { from, to, size } of references) {
    const [mark, start, end] = [places.get(from), places.get(to), places.get(`${to}e`)];
    if (!mark || !start || !end || start.page !== end.page) return undefined;
    placed.push({
      id: to,
      page: mark.page - first.page,
      y: mark.y - area.top,
      line: size * LINE_EM,
      height: end.y - start.y,
    });
  }
  const shown = new Map([...held].map(([id, { page, y }]) => [id, { page, y: y - area.top }]));
  const plan = planNotes(placed, area.height, shown);
  const notes = new Map(placed.map(({ id, height }) => [id, { page: plan.pages.get(id)!, height }]));
  return { notes, cuts: plan.cuts };
}

/** Two inches of a thin line, as Word draws it. */
function separator(ctx: Context): string {
  const room = declare({ height: px(SEPARATOR), 'line-height': '0' });
  return `<div${ctx.css.attribute(room)}><svg aria-hidden="true" width="288" height="8"><line x1="0" y1="6" x2="288" y2="6" stroke="#000000" stroke-width="1"/></svg></div>`;
}

function writeNote(ctx: Context, reference: NoteReference, place: Place): string {
  const { kind, id, mark, from, to } = reference;
  const source = ctx.notesOf(kind);
  const element = source?.byId.get(id);
  if (!source || !element) return '';
  return ctx.within(source.part, () => {
    ctx.noteMark = { text: mark, from };
    const blocks = readFlow(ctx, flatten(element), place);
    const [start] = blocks;
    if (start?.kind === 'paragraph' && ctx.noteMark && mark !== '') {
      const run = { ...start.mark, vertAlign: 'superscript' as const };
      const label: Inline = { kind: 'text', text: mark, run, link: `#${from}` };
      start.items.unshift(label);
    }
    ctx.noteMark = undefined;
    const look = ctx.css.attribute('break-inside:avoid;display:flow-root;');
    return `<div id="${to}"${look}>${writeFlow(ctx, blocks, true)}</div><div id="${to}e"></div>\n`;
  });
}

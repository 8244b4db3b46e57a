import type { Marking } from '../marks.js';
import type { Docx } from '../seal/docx.js';
import { Context, type PageArea, type Place, type Printed } from './context.js';
import { declare } from './css.js';
import { readFlow, writeFlow } from './flow.js';
import type { FontMetrics } from './fonts.js';
import { type Foot, type NoteArea, writeEndnotes, writeFootnotes } from './footnotes.js';
import { page } from './html.js';
import type { TypesetNote } from './notes.js';
import { noteOutside } from './outside.js';
import { DocxPackage } from './package.js';
import { writePageFloats } from './page-floats.js';
import { numberPages } from './page-numbers.js';
import { ParagraphLinks } from './paragraph-links.js';
import {
  columnBox,
  inkRoom,
  linkedBookmarks,
  needsNames,
  pageArea,
  pageRules,
  placeOn,
  readSections,
  sectionCss,
} from './section.js';
import { px } from './units.js';

export type { TypesetNote } from './notes.js';

export interface TypesetOptions {
  fonts: FontMetrics;
  title?: string;
  lang?: string;
  /** Links over the text that say where it came from. */
  marking?: Marking | undefined;
  /** What an earlier printing has shown of the marks that came with it. */
  printed?: Printed;
}

export interface Typeset {
  html: string;
  notes: TypesetNote[];
  /**
   * Ids of elements whose place on paper decides where others go: footnotes, drawings placed by the page. Where there are
   * any, the document is set again once it has been printed (`print/set-on-paper.ts`).
   */
  marks: string[];
  /** The footnotes that are set at the foot of a page. */
  feet: Foot[];
}

/**
 * Sets a DOCX as HTML that Chromium prints with `scale: 2/3` and `preferCSSPageSize`, breaking lines and pages where Word
 * does. The same bytes give the same HTML. Throws EngineError DOCX_UNREADABLE.
 */
export function typeset(docx: Docx, options: TypesetOptions): Typeset {
  const ctx = new Context(new DocxPackage(docx), options.fonts, options.printed, options.marking);
  const { root, body } = ctx.docx.document;
  if (options.marking?.of === 'doan') ctx.paragraphLinks = new ParagraphLinks(ctx.docx, root);
  noteOutside(ctx);
  for (const [name, id] of linkedBookmarks(body)) ctx.bookmarks.set(name, id);
  const sections = readSections(ctx, body);
  const named = needsNames(sections);
  const numbering = numberPages(sections);
  const room = inkRoom(sections);
  let rules = '';
  let html = '';
  let open = 0;
  const feet: Foot[] = [];
  let box = 0;
  let marksBefore = 0;
  const closeSection = (place: Place): void => {
    const { area } = ctx;
    const { id } = area;
    const references = ctx.footnotes.splice(0);
    const notes = writeFootnotes(ctx, references, id, noteArea(area, room), place);
    html += notes.end;
    let start = '';
    if (references.length > 0 || ctx.marks.length > marksBefore) {
      ctx.marks.push(id, ...references.flatMap(({ from, to }) => [from, to, `${to}e`]));
      start = `<a id="${id}"></a>`;
    }
    feet.push(...notes.feet);
    marksBefore = ctx.marks.length;
    if (area.anchors) {
      // A section is as high as its first page where the page places something in it: it is cut to its own height.
      const strut = declare({ float: 'left', height: px(area.height - 1) });
      start += `<div${ctx.css.attribute(strut)}></div>\n`;
    }
    start += writePageFloats(ctx, [...area.floats, ...notes.floats], noteArea(area, room).height);
    html = `${html.slice(0, open)}${start}${html.slice(open)}</section>\n`;
  };
  sections.forEach((section, index) => {
    const place = placeOn(section.page);
    if (index === 0 || !section.continuous) {
      if (index > 0) closeSection(placeOn(sections[index - 1]!.page));
      const name = named ? `s${index + 1}` : '';
      ctx.area = pageArea(section, room, index === 0, `q${++box}`);
      rules += pageRules(ctx, section, name, index, room, numbering);
      html += `<section${ctx.css.attribute(sectionCss(section, name, room))}>\n`;
      open = html.length;
    }
    const goesOn = sections[index + 1]?.continuous === true;
    const columns = columnBox(ctx, section, goesOn);
    ctx.inColumns = section.columns.count > 1;
    ctx.goesOn = goesOn;
    const flow = readFlow(ctx, section.children, { ...place, width: columns.width });
    html += columns.open + writeFlow(ctx, flow, goesOn) + columns.close;
    if (index === sections.length - 1) {
      html += writeEndnotes(ctx, ctx.endnotes.splice(0), place);
      closeSection(place);
    }
  });
  return {
    html: page({
      title: options.title ?? '',
      lang: options.lang ?? 'vi',
      css: numbering.styles() + rules + ctx.css.rules(),
      body: html,
    }),
    notes: ctx.notes.list,
    marks: ctx.marks,
    feet,
  };
}

const noteArea = (area: PageArea, room: number): NoteArea => ({
  top: room,
  height: (page) => (page === 0 ? area.height : area.next.height),
});

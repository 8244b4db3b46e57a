import { Context } from './context.js';
import { declare } from './css.js';
import { readFlow, writeFlow } from './flow.js';
import type { FontMetrics } from './fonts.js';
import { writeFootnotes } from './footnotes.js';
import { page } from './html.js';
import type { TypesetNote } from './notes.js';
import { DocxPackage } from './package.js';
import { numberPages } from './page-numbers.js';
import {
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
}

export interface Typeset {
  html: string;
  notes: TypesetNote[];
}

/**
 * Sets a DOCX as HTML that Chromium prints with `scale: 2/3` and `preferCSSPageSize`, breaking lines and pages where Word
 * does. The same bytes give the same HTML. Throws EngineError DOCX_UNREADABLE.
 */
export function typeset(docx: Uint8Array, options: TypesetOptions): Typeset {
  const ctx = new Context(new DocxPackage(docx), options.fonts);
  const { body } = ctx.docx.document;
  for (const [name, id] of linkedBookmarks(body)) ctx.bookmarks.set(name, id);
  const sections = readSections(ctx, body);
  const named = needsNames(sections);
  const numbering = numberPages(sections);
  const room = inkRoom(sections);
  let rules = '';
  let html = '';
  let open = 0;
  /** Makes a section as high as its first page where the page places something in it: it is cut to its own height. */
  const closeSection = (): void => {
    if (ctx.area.anchors) {
      const strut = declare({ float: 'left', height: px(ctx.area.height - 1) });
      html = `${html.slice(0, open)}<div${ctx.css.attribute(strut)}></div>\n${html.slice(open)}`;
    }
    html += '</section>\n';
  };
  sections.forEach((section, index) => {
    if (index === 0 || !section.continuous) {
      if (index > 0) closeSection();
      const name = named ? `s${index + 1}` : '';
      ctx.area = pageArea(section, room, index === 0);
      rules += pageRules(ctx, section, name, index, room, numbering);
      html += `<section${ctx.css.attribute(sectionCss(section, name, room))}>\n`;
      open = html.length;
    }
    const place = placeOn(section.page);
    html += writeFlow(ctx, readFlow(ctx, section.children, place), sections[index + 1]?.continuous === true);
    if (index === sections.length - 1) {
      html += writeFootnotes(ctx, place);
      closeSection();
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
  };
}

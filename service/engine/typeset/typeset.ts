import { EngineError } from '../problem.js';
import { Context } from './context.js';
import { readFlow, writeFlow } from './flow.js';
import type { FontMetrics } from './fonts.js';
import { writeFootnotes } from './footnotes.js';
import { page } from './html.js';
import type { TypesetNote } from './notes.js';
import { DocxPackage } from './package.js';
import { inkRoom, linkedBookmarks, needsNames, pageRules, placeOn, readSections } from './section.js';
import { px } from './units.js';
import { first } from './xml.js';

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
  const body = first(ctx.docx.xml(ctx.part), 'w:body');
  if (!body) {
    throw new EngineError('DOCX_UNREADABLE', `${ctx.part} has no w:body`, {
      detail: 'Không đọc được tệp Word (DOCX): tệp không có phần thân văn bản.',
    });
  }
  for (const [name, id] of linkedBookmarks(body)) ctx.bookmarks.set(name, id);
  const sections = readSections(ctx, body);
  const named = needsNames(sections);
  const room = inkRoom(sections);
  let rules = `main{padding:${px(room)} 0}\n`;
  let html = '';
  let name = '';
  sections.forEach((section, index) => {
    const isFirst = index === 0;
    if (isFirst || !section.continuous) {
      name = named ? `s${index + 1}` : '';
      rules += pageRules(ctx, section, name, isFirst, room);
    }
    const place = placeOn(section.page);
    const blocks = readFlow(ctx, section.children, place);
    const css = `width:${px(place.width)};margin-left:${px(place.left)};${name === '' ? '' : `page:${name};`}`;
    html += `<section${ctx.css.attribute(css)}>\n${writeFlow(ctx, blocks, section.continuous)}`;
    if (index === sections.length - 1) html += writeFootnotes(ctx, place);
    html += '</section>\n';
  });
  return {
    html: page({
      title: options.title ?? '',
      lang: options.lang ?? 'vi',
      css: rules + ctx.css.rules(),
      body: html,
    }),
    notes: ctx.notes.list,
  };
}

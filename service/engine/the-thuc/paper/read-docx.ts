import { Context, type Place as Room } from '../../typeset/context.js';
import { flatten } from '../../typeset/flow.js';
import type { FontMetrics } from '../../typeset/fonts.js';
import { DocxPackage } from '../../typeset/package.js';
import { numberParagraphs } from '../../typeset/paragraph-numbers.js';
import { placeOn, readGeometry } from '../../typeset/section.js';
import { integer, toggle } from '../../typeset/units.js';
import { first, type XmlElement } from '../../typeset/xml.js';
import { Margins, pageNumber } from './docx-margins.js';
import { lookAtPictures } from './docx-pictures.js';
import { Walk } from './docx-walk.js';
import { warningsOf } from './docx-warnings.js';
import type { Paper, Section } from './paper.js';

export interface ReadOptions {
  fonts: FontMetrics;
}

/**
 * A DOCX as it lies on paper, with all tracked changes accepted and hidden text left out. The same bytes give the same
 * paper. Throws EngineError DOCX_UNREADABLE, whose detail says in Vietnamese what the file is instead.
 */
export function readDocxPaper(bytes: Uint8Array, { fonts }: ReadOptions): Paper {
  const ctx = new Context(new DocxPackage(bytes), fonts);
  const { root, body } = ctx.docx.document;
  const walk = new Walk(ctx, numberParagraphs(root), false);
  const margins = new Margins(ctx);
  const mirrored = isMirrored(ctx);
  const sections: Section[] = [];
  for (const { children, sectPr } of cut(body)) {
    const room = placeOn(readGeometry(sectPr));
    const continues = sections.length > 0 && first(sectPr, 'w:type')?.attributes['w:val'] === 'continuous';
    const from = walk.paragraphs.length;
    const numbers = walk.numbers.length;
    walk.section = sections.length;
    walk.readSection(children, room, continues);
    const section: Section = {
      ...geometryOf(room),
      mirrored,
      from,
      to: walk.paragraphs.length - 1,
      titlePage: sectPr ? toggle(sectPr, 'w:titlePg') === true : false,
      startsAt: integer(first(sectPr, 'w:pgNumType')?.attributes['w:start'], 0, 100_000),
      numberFormat: first(sectPr, 'w:pgNumType')?.attributes['w:fmt'],
      ...margins.read(sectPr, room, sections.length),
    };
    for (const number of walk.numbers.slice(numbers)) section.pageNumbers.push(pageNumber(number, 'body', 'all', room));
    sections.push(section);
  }
  const walks = [walk, ...margins.walks];
  const fields = walks.flatMap((read) => read.fields);
  const pictures = walks.flatMap((read) => read.pictures);
  return {
    source: 'docx',
    sections,
    paragraphs: walk.paragraphs,
    strokes: walk.sheet.strokes.strokes(),
    pictures: lookAtPictures(ctx, walk.pictures),
    tables: walk.tables,
    addsSpacing: ctx.settings.addsSpacing,
    warnings: warningsOf(ctx, { fields, pictures }),
  };
}

/** The body at its section breaks; a section's properties stand at its end. */
function* cut(body: XmlElement): Iterable<{ children: XmlElement[]; sectPr: XmlElement | undefined }> {
  let children: XmlElement[] = [];
  let last: XmlElement | undefined;
  let closed = false;
  for (const child of flatten(body)) {
    if (child.name === 'w:sectPr') {
      last = child;
      continue;
    }
    children.push(child);
    const sectPr = child.name === 'w:p' ? first(first(child, 'w:pPr'), 'w:sectPr') : undefined;
    if (!sectPr) continue;
    yield { children, sectPr };
    children = [];
    closed = true;
  }
  if (children.length > 0 || last || !closed) yield { children, sectPr: last };
}

function geometryOf({ page }: Room): Pick<Section, 'page' | 'margin' | 'landscape'> {
  const { width, height, top, right, bottom, left } = page;
  return { page: { width, height }, margin: { top, right, bottom, left }, landscape: width > height };
}

function isMirrored(ctx: Context): boolean {
  const part = ctx.docx.related(ctx.docx.mainPart, 'settings');
  const settings = part === undefined ? undefined : ctx.docx.xml(part);
  return settings ? toggle(settings, 'w:mirrorMargins') === true : false;
}

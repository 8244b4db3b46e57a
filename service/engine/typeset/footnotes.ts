import type { Context, Place } from './context.js';
import { flatten, readFlow, writeFlow } from './flow.js';
import type { Inline } from './inline.js';
import { elements, type XmlElement } from './xml.js';

/** Footnotes and endnotes in order of their marks, below the end of the document. */
export function writeFootnotes(ctx: Context, place: Place): string {
  if (ctx.footnotes.length === 0) return '';
  const notes = { footnote: readNotes(ctx, 'footnote'), endnote: readNotes(ctx, 'endnote') };
  let html = '';
  for (const { kind, id, mark } of ctx.footnotes.slice()) {
    const source = notes[kind];
    const element = source?.byId.get(id);
    if (!source || !element) continue;
    html += ctx.within(source.part, () => {
      const blocks = readFlow(ctx, flatten(element), place);
      const [start] = blocks;
      if (start?.kind === 'paragraph') {
        const run = { ...start.mark, vertAlign: 'superscript' as const };
        const label: Inline = { kind: 'text', text: mark, run, link: undefined };
        start.items.unshift(label);
      }
      return writeFlow(ctx, blocks, true);
    });
  }
  return html;
}

function readNotes(
  ctx: Context,
  kind: 'footnote' | 'endnote',
): { part: string; byId: Map<string, XmlElement> } | undefined {
  const part = ctx.docx.related(ctx.docx.mainPart, `${kind}s`);
  const root = part === undefined ? undefined : ctx.docx.xml(part);
  if (part === undefined || !root) return undefined;
  const byId = new Map(elements(root, `w:${kind}`).map((note) => [note.attributes['w:id'] ?? '', note]));
  return { part, byId };
}

import type { Context } from './context.js';

const MACROS = /(^|\/)vba(Project|Data)\.(bin|xml)$/i;

/** What a relationship may point to outside of the file: links are for whoever reads, and pictures speak for themselves. */
const HARMLESS = new Set(['hyperlink', 'image']);

/** Says what a file brings that is never run or fetched: macros, a template of its own, other files. */
export function noteOutside(ctx: Context): void {
  const { docx } = ctx;
  for (const part of docx.parts) if (MACROS.test(part)) ctx.note('EXTERNAL_CONTENT', `macro: ${part}`);
  const settings = docx.related(docx.mainPart, 'settings');
  for (const part of ['', docx.mainPart, ...(settings === undefined ? [] : [settings])]) {
    for (const { type, external } of docx.relationships(part).values()) {
      if (external && !HARMLESS.has(type)) ctx.note('EXTERNAL_CONTENT', type);
    }
  }
}

/** Fields whose result Word fetches from another file or program. */
const FETCHING = /^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|DDE|DDEAUTO|LINK|RD|DATABASE)\b/i;

export const fetchesField = (instruction: string): string | undefined => FETCHING.exec(instruction)?.[1]?.toUpperCase();

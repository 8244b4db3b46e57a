import type { View } from './compose/view.js';
import { fillUnpacked } from './fill/fill.js';
import { fillHtml } from './fill/hbs.js';
import { linkedHtml, type Marking } from './marks.js';
import { type Docx, type DocxSeal, packed } from './seal/docx.js';
import type { Form } from './template/manifest.js';
import type { FontMetrics } from './typeset/fonts.js';
import { type Typeset, typeset } from './typeset/typeset.js';

/** One document to be made. */
export interface Work {
  form: Form;
  view: View;
  seal: DocxSeal;
  /** The view is marked (`compose/marked-view.ts`), and marked paper is wanted. */
  marking?: (Marking & { of: 'truong' }) | undefined;
  /** It is wanted on paper or as HTML, not only as DOCX. */
  set: boolean;
}

/** A document filled and, where asked for, set. A form in HTML has no DOCX. */
export interface Filled {
  docx?: Docx;
  set?: Typeset;
}

/** Packed where it was filled: what crosses to another thread or process leaves nothing to be done there. */
export const packedThere = ({ docx, ...rest }: Filled): Filled => (docx ? { ...rest, docx: packed(docx) } : rest);

/**
 * Where documents are filled and set. Both are functions of what they are given, so they may be done anywhere, in a thread
 * for example. Throws EngineError.
 */
export interface Desk {
  fill(work: Work, signal?: AbortSignal): Promise<Filled>;
}

/** Fills and sets here and now. */
export class OwnDesk implements Desk {
  constructor(private readonly fonts: FontMetrics) {}

  async fill({ form, view, seal, set, marking }: Work): Promise<Filled> {
    const { title } = seal;
    if (form.manifest.source === 'template.hbs') {
      if (!set) return {};
      const html = fillHtml(form, view, title);
      return { set: { html: marking ? linkedHtml(html, marking.links) : html, notes: [], marks: [], feet: [] } };
    }
    const docx = fillUnpacked(form, view, seal, this.fonts);
    return set ? { docx, set: typeset(docx, { fonts: this.fonts, title, lang: 'vi', marking }) } : { docx };
  }
}

import type { View } from './compose/view.js';
import { fillDocx } from './fill/fill.js';
import { fillHtml } from './fill/hbs.js';
import type { DocxSeal } from './seal/docx.js';
import type { Form } from './template/manifest.js';
import type { Printed } from './typeset/context.js';
import { readCoreProperties } from './typeset/core-properties.js';
import type { FontMetrics } from './typeset/fonts.js';
import { DocxPackage } from './typeset/package.js';
import { type Typeset, typeset } from './typeset/typeset.js';

/** One document to be made. */
export interface Work {
  form: Form;
  view: View;
  seal: DocxSeal;
  /** It is wanted on paper or as HTML, not only as DOCX. */
  set: boolean;
}

/** A document filled and, where asked for, set. A form in HTML has no DOCX. */
export interface Filled {
  docx?: Uint8Array;
  set?: Typeset;
}

/** A Word file of anybody's making, set; with what it says of itself. */
export interface ReadDocx {
  title: string;
  date: string | undefined;
  set: Typeset;
}

/**
 * The stages that only reckon: filling and typesetting. They are functions of what they are given, so they may be done
 * anywhere, in a thread for example. Throws EngineError.
 */
export interface Desk {
  fill(work: Work, signal?: AbortSignal): Promise<Filled>;
  read(docx: Uint8Array, signal?: AbortSignal): Promise<ReadDocx>;
  /** Sets a document again that has been printed. */
  setAgain(docx: Uint8Array, title: string, printed: Printed, signal?: AbortSignal): Promise<Typeset>;
}

/** The desk at which everything is done here and now. */
export class OwnDesk implements Desk {
  constructor(private readonly fonts: FontMetrics) {}

  async fill({ form, view, seal, set }: Work): Promise<Filled> {
    const { title } = seal;
    if (form.manifest.source === 'template.hbs') {
      return set ? { set: { html: fillHtml(form, view, title), notes: [], marks: [], feet: [] } } : {};
    }
    const docx = fillDocx(form, view, seal, this.fonts);
    return set ? { docx, set: this.typeset(docx, title) } : { docx };
  }

  async read(docx: Uint8Array): Promise<ReadDocx> {
    const { title, date } = readCoreProperties(new DocxPackage(docx));
    return { title, date, set: this.typeset(docx, title) };
  }

  async setAgain(docx: Uint8Array, title: string, printed: Printed): Promise<Typeset> {
    return this.typeset(docx, title, printed);
  }

  typeset(docx: Uint8Array, title: string, printed?: Printed): Typeset {
    return typeset(docx, { fonts: this.fonts, title, lang: 'vi', ...(printed && { printed }) });
  }
}

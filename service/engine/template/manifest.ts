import type { RegimeId } from '../the-thuc/regime.js';
import type { FontId } from '../typeset/families.js';

/** What a document can be delivered as. */
export type Format = 'docx' | 'pdf' | 'html';

/** Where people who choose a form look for it: sent out, plans and reports, emulation and awards, meetings. */
export const NHOM = ['gui-di', 'ke-hoach', 'thi-dua', 'hop'] as const;
export type Nhom = (typeof NHOM)[number];

/** `manifest.json` of one template version; checked by `schemas/manifest.schema.json`. */
export interface Manifest {
  /** Kind of document, e.g. `cong-van`. Equals the folder's name. */
  id: string;
  /** School year `2017-2018`, or a correction within it `2017-2018.2`. Equals the folder's name. */
  version: string;
  /** What people call it, e.g. `Công văn`. */
  name: string;
  /** `gui-di` unless said. */
  nhom?: Nhom[];
  regime: RegimeId;
  /** Inclusive dates (ISO 8601) of the documents it is for; `to: null` is open. Ranges of one id never overlap. */
  effective: { from: string; to: string | null };
  /** File that holds the form: a Word file, or Handlebars over HTML for pieces without a Word form. */
  source: 'template.docx' | 'template.hbs';
  /** A form in HTML has no `docx`. */
  formats: Format[];
  /** Families that a form in HTML uses besides Tinos. */
  fonts?: FontId[];
  /** Handlebars over the view: the download name without its extension. */
  fileName: string;
  status: 'draft' | 'published' | 'retired';
  /** One line for people: what is new in this version. */
  changes: string;
  /** Fields of `templates/can-cu.json` whose grounds are suggested for it. */
  canCu?: string[];
}

/** A JSON Schema 2020-12 object, as read from disk. */
export type JsonSchema = { [keyword: string]: unknown };

/** A version ready for use: everything it depends on has been read and, where published, matched with the lock. */
export interface TemplateVersion {
  manifest: Manifest;
  /** Bytes of `template.docx` or `template.hbs`. */
  source: Uint8Array;
  /** The other files of a form in HTML, by name: partials, drawings, CSS. */
  parts: Record<string, Uint8Array>;
  /** Self-contained: the common schemas it refers to are bundled under `$defs` by their `$id`. */
  schema: JsonSchema;
  /** Example data by name (file name without `.json`). */
  examples: Record<string, unknown>;
  /** SHA-256 (hex) of every file the version depends on, named as in `templates/lock.json`. */
  files: Readonly<Record<string, string>>;
  /** SHA-256 (hex) over those hashes. */
  hash: string;
}

/** As much of a version as its documents are filled from. */
export type Form = Pick<TemplateVersion, 'manifest' | 'source' | 'parts' | 'hash'>;

/**
 * One place of a file: a part of a DOCX, a page of a PDF. `lines` is its text as people read it, `form` stands for
 * everything about the place, text and look.
 */
export interface Place {
  name: string;
  lines: string[];
  form: string;
}

/** Reads what stands where in a file of one format. */
export type ReadContent = (bytes: Uint8Array) => Place[] | Promise<Place[]>;

/** Text on one line: nothing but a space between its words. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

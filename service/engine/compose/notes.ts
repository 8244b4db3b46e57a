import { type Path, pointer } from './pointer.js';

/**
 * Advice about the data of a document that can be made as it is. Told beside the document, in the shape of the typesetter's
 * notes: `part` is always `data`, and `path` is a JSON Pointer (RFC 6901) into the data.
 */
export interface DataNote {
  code: string;
  part: 'data';
  paragraph: 0;
  path: string;
  quote: string;
  message: string;
}

const QUOTED = 80;

/** @param message a Vietnamese sentence: what looks wrong, why, and how to mend it */
export function dataNote(code: string, path: Path, quote: string, message: string): DataNote {
  const short = quote.length > QUOTED ? `${quote.slice(0, QUOTED).trimEnd()}…` : quote;
  return { code, part: 'data', paragraph: 0, path: pointer(path), quote: short, message };
}

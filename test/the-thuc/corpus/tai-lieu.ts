import type { Ending } from './libre-office.js';

export type Cach = 'LibreOffice' | 'docx' | 'Word' | 'WPS' | 'bảng mã cũ';

/** A rule that has to be found broken; with words, in every one of which some finding quotes these. */
export type Mong = string | readonly [rule: string, ...words: string[]];

/**
 * A document of the set. What it breaks (errors and warnings) was written down from the text of the rules, and is never changed
 * only to agree with the checker.
 */
export interface TaiLieu {
  ten: string;
  cach: Cach;
  /** Source for LibreOffice, or the DOCX itself. */
  nguon: { ending: Ending; text: string } | (() => Uint8Array | Promise<Uint8Array>);
  mong: readonly Mong[];
}

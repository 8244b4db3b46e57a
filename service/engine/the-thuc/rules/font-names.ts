/** What the name of a font tells, as a DOCX or a PDF writes it. */

/** Fonts that look like Times New Roman in a PDF and take its room. */
const STAND_INS = /^(?:timesnewroman|times|tinos|liberationserif|nimbusroman|termes|texgyretermes|freeserif)/;

/** `ABCDEF+TimesNewRomanPS-BoldMT`, `Times New Roman,Bold`: lower case, without the mark of a subset and what is no letter. */
const plain = (name: string) =>
  name
    .replace(/^[A-Z]{6}\+/, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** LibreOffice names what a page of the web asks for with all that may stand in for it: `Times New Roman;serif`. */
const firstOf = (name: string) => name.split(';')[0]!;

/** The family, or one of its faces by name. */
const TIMES = /^timesnewroman(?:ps)?(?:mt)?(?:bold|italic|regular)*$/;

/** `inPdf`: a stand-in of the same metrics is as good, since its letters are in the file. */
export function isTimes(name: string, inPdf: boolean): boolean {
  return inPdf ? STAND_INS.test(plain(name)) : TIMES.test(plain(firstOf(name)));
}

/** Fonts of signs: bullets, boxes to tick, formulas. */
export const isSymbolFamily = (name: string): boolean =>
  /^(?:symbol|wingdings|webdings|marlett|zapfdingbats|mtextra|cambriamath|opensymbol|segoeui(?:symbol|emoji))/.test(
    plain(name),
  );

/** A space that neither breaks nor stretches: room to write by hand. */
export const NBSP = '\u00a0';

/**
 * Marks without any printed form that text pasted from web pages and PDFs drags along: zero-width space, word joiner,
 * byte order mark, soft hyphen. People can't see them, so they can't be asked to remove them.
 */
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;

/** Line ends other than `\n`. */
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;

/** One form for one text: NFC, `\n` at line ends, no invisible marks. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(LINE_END, '\n').replace(INVISIBLE, '');
}

/** The text of a field that is one line: trimmed, line ends become spaces. */
export function oneLine(text: string): string {
  return lines(text).join(' ');
}

/** The lines of a text that have something in them, trimmed. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Capitals, the Vietnamese way. */
export function inHoa(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** For comparing what was typed with what is known: no accents, no case, no punctuation. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '');
}

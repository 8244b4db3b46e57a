/**
 * Marks on a page: links that tell which field of the data, or which paragraph of a file, a text came from. While a document
 * is made, the text of a field stands between two signs of private use, which no data can hold (`compose/characters.ts`);
 * typesetting makes links of them, which change nothing on paper.
 */

/** What a document is marked with: the fields it was filled from, as links without their scheme, or its own paragraphs. */
export type Marking = { of: 'truong'; links: readonly string[] } | { of: 'doan' };

const OPEN = '\ue00a';
const CLOSE = '\ue00b';
const ZERO = 0xe000;
const SIGNS = /[\ue000-\ue00b]/g;
const SIGN = /\ue00a([\ue000-\ue009]+)|\ue00b/g;

/** The text between signs that name the link `index`; nothing stays nothing. */
export function enclosed(text: string, index: number): string {
  if (text === '') return '';
  const digits = [...String(index)].map((digit) => String.fromCharCode(ZERO + Number(digit)));
  return `${OPEN}${digits.join('')}${text}${CLOSE}`;
}

/** The text as it is printed. */
export const bare = (text: string): string => text.replace(SIGNS, '');

/** A text at its signs: each part with the number of the link it stands in; `open` is that of the text before. */
export function parts(text: string, open?: number): { text: string; link: number | undefined }[] {
  const found: { text: string; link: number | undefined }[] = [];
  let link = open;
  let from = 0;
  for (const sign of text.matchAll(SIGN)) {
    found.push({ text: text.slice(from, sign.index), link });
    link = sign[1] === undefined ? undefined : numberOf(sign[1]);
    from = sign.index + sign[0].length;
  }
  found.push({ text: text.slice(from), link });
  return found;
}

const numberOf = (digits: string): number => Number([...digits].map((digit) => digit.charCodeAt(0) - ZERO).join(''));

/** `vanthu:truong/danhSach/3/hoTen`, `vanthu:truong/noiDung#12`. */
export const fieldUri = (link: string): string => `vanthu:truong${link}`;

/** `vanthu:doan/word/document.xml/12`: part and paragraph as findings of the rule checker have them. */
export const paragraphUri = (part: string, paragraph: number): string =>
  `vanthu:doan/${part.split('/').map(encodeURIComponent).join('/')}/${paragraph}`;

/** A field's JSON Pointer, each name encoded where a URI needs it; `line` is counted from 0 in its text. */
export function fieldLink(pointer: string, line?: number): string {
  const encoded = pointer.split('/').map(encodeURIComponent).join('/');
  return line === undefined ? encoded : `${encoded}#${line}`;
}

/** HTML whose texts hold signs, with links in their place. Attributes cannot hold a link. */
export function linkedHtml(html: string, links: readonly string[]): string {
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => (piece.startsWith('<') ? bare(piece) : piece.replace(SIGN, (_, digits) => anchor(digits, links))))
    .join('');
}

/** It looks like the text around it, whatever the form's own rules. */
const LOOK = 'color:inherit;text-decoration:inherit';

const anchor = (digits: string | undefined, links: readonly string[]): string =>
  digits === undefined ? '</a>' : `<a href="${fieldUri(links[numberOf(digits)] ?? '')}" style="${LOOK}">`;

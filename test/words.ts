import { execFileSync } from 'node:child_process';
import PizZip from 'pizzip';
import { unescapeXml } from '../service/engine/xml.js';

/**
 * Words in the order they are read: letters and digits only, in capitals, so that Markdown marks, leaders and the case a
 * style prints do not count; everything that a person would call a word does.
 */
export const words = (text: string): string[] =>
  (text
    .normalize('NFC')
    .toLocaleUpperCase('vi')
    .match(/[\p{L}\p{N}]+/gu) ?? []) as string[];

/** Text of a DOCX's body, a line a paragraph. */
export function docxText(docx: Uint8Array): string {
  const xml = new PizZip(docx).file('word/document.xml')!.asText();
  const paragraphs = xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  return paragraphs
    .map((p) => p.replace(/<w:(?:br|tab)\/>/g, '<w:t> </w:t>').match(/<w:t(?: [^>]*)?>[^<]*/g) ?? [])
    .map((parts) => unescapeXml(parts.map((t) => t.replace(/^<[^>]*>/, '')).join('')))
    .join('\n');
}

/** Rows that a DOCX repeats on every page its table reaches, as words. */
export function repeatedRows(docx: Uint8Array): string[] {
  const xml = new PizZip(docx).file('word/document.xml')!.asText();
  const rows = (xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).filter((row) => row.includes('<w:tblHeader/>'));
  return rows.map((row) =>
    words((row.match(/<w:t(?: [^>]*)?>[^<]*/g) ?? []).map((t) => t.replace(/^<[^>]*>/, ' ')).join('')).join(' '),
  );
}

/**
 * Text of a PDF in the order it was set, without what pages add to it: page numbers (alone on the first or last line) and
 * repeated rows at the top of a page.
 */
export function pdfText(pdf: Uint8Array, repeated: string[] = []): string {
  const pages = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).split('\f');
  // Either regime has one place for all its numbers.
  const first = pages.slice(1).map((page) => page.trimStart().split('\n')[0]?.trim() ?? '');
  const atTop = first.some((line) => /^\d+$/.test(line));
  return pages.map((page, i) => (i === 0 ? page : withoutAdded(page, i + 1, repeated, atTop))).join('\n');
}

function withoutAdded(page: string, number: number, repeated: string[], atTop: boolean): string {
  const lines = page.split('\n').filter((line) => line.trim() !== '');
  // A phụ lục counts its own pages, so the number may be lower than the page's place in the file.
  const isNumber = (line = '') => /^\d+$/.test(line.trim()) && Number(line) > 1 && Number(line) <= number;
  if (atTop && isNumber(lines[0])) lines.shift();
  if (!atTop && isNumber(lines.at(-1))) lines.pop();
  // The head of a table may take several lines, one for each line of a cell.
  for (let count = 1; count <= 6; count++) {
    if (!repeated.includes(words(lines.slice(0, count).join(' ')).join(' '))) continue;
    lines.splice(0, count);
    break;
  }
  return lines.join('\n');
}

/** First place where `wanted` is not a run of `found`, with what stands there; undefined when every word is there. */
export function firstMissing(wanted: string[], found: string[]): string | undefined {
  let from = 0;
  for (let i = 0; i < wanted.length; i++) {
    const at = found.indexOf(wanted[i]!, from);
    if (at < 0) return `word ${i} “${wanted[i]}” behind “${wanted.slice(Math.max(0, i - 6), i).join(' ')}”`;
    from = at + 1;
  }
  return undefined;
}

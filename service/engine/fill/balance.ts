import { bare } from '../marks.js';
import type { FontMetrics } from '../typeset/fonts.js';
import { escapeXml } from '../xml.js';
import { availableWidth, markedTextOf, styleOf } from './measure.js';

/** Centred components in which a single word on the last line looks like a slip: the bodies, titles and subjects. */
const CENTRED =
  /<w:p><w:pPr><w:pStyle w:val="(?:CoQuanChuQuan|CoQuanBanHanh|TrichYeu|TieuDePhuLuc|KemTheo|ThamQuyen)"\/>(?:(?!<\/w:p>).)*<\/w:p>/gs;
const ONLY_TEXT = /(<w:t(?: [^>]*)?>)[^<]*<\/w:t>/g;

/** A last line shorter than this part of the longest looks like a slip; any other is left where Word breaks it. */
const SHORT = 0.35;

/**
 * Breaks what would leave a stub on its last line into lines of about one length, as few as it needs anyway: `TRƯỜNG THCS HIM
 * LAM` over `ĐÔNG` becomes `TRƯỜNG THCS` over `HIM LAM ĐÔNG`, and the line drawn under it is not a dash.
 */
export function balanceCentred(documentXml: string, stylesXml: string, fonts: FontMetrics): string {
  return documentXml.replace(CENTRED, (paragraph: string, at: number) => {
    const text = markedTextOf(paragraph);
    if (text.includes('\n') || paragraph.match(ONLY_TEXT)?.length !== 1) return paragraph;
    const look = styleOf(stylesXml, paragraph);
    const lines = balanced(text.split(' '), availableWidth(documentXml, at), (t) =>
      fonts.width(bare(t), look.size, look),
    );
    if (!lines) return paragraph;
    return paragraph.replace(ONLY_TEXT, (_, open: string) =>
      lines.map((line) => `${open}${escapeXml(line)}</w:t>`).join('<w:br/>'),
    );
  });
}

/** The fewest lines within `width`, and of those ways the one whose longest line is shortest; undefined where none is called for. */
function balanced(words: string[], width: number, measure: (text: string) => number): string[] | undefined {
  const greedy = broken(words, width, measure);
  const longest = Math.max(...greedy.map(measure));
  if (measure(greedy.at(-1)!) >= longest * SHORT) return undefined;
  const lengths = new Set<number>();
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const length = measure(words.slice(from, to).join(' '));
      if (length > width) break;
      lengths.add(length);
    }
  }
  for (const length of [...lengths].sort((a, b) => a - b)) {
    const lines = broken(words, length, measure);
    if (lines.length === greedy.length && lines.every((line) => measure(line) <= length)) return lines;
  }
  return undefined;
}

/** Lines as they come when each takes as many words as it can hold. */
function broken(words: string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

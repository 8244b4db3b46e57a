import type { Mending } from './change.js';
import { excerpts } from './excerpt.js';
import { piecesOf, writePiece } from './run-text.js';
import { numbersOf, textParts } from './text-parts.js';

const MARK = /^\p{M}+/u;

/** Letters and marks that stand apart become one character each (TCVN 6909:2001). */
export function mendComposition(m: Mending): void {
  const rule = m.rule('FONT-04', 'FONT-01');
  if (!rule) return;
  for (const part of textParts(m.docx)) {
    const xml = m.docx.xml(part)!;
    for (const [paragraph, number] of numbersOf(xml.root)) {
      const pieces = piecesOf(paragraph).filter(({ node }) => node.name === 'w:t');
      const before = pieces.map(({ text }) => text).join('');
      if (before.normalize('NFC') === before) continue;
      const texts = pieces.map(({ text }) => text);
      // A mark that begins a run belongs to the letter before it.
      for (let i = texts.length - 1; i > 0; i--) {
        const marks = MARK.exec(texts[i]!)?.[0];
        if (marks === undefined) continue;
        texts[i - 1] += marks;
        texts[i] = texts[i]!.slice(marks.length);
      }
      const now = texts.map((text) => text.normalize('NFC'));
      pieces.forEach((piece, i) => {
        if (now[i] !== piece.text) writePiece(xml, piece, now[i]!);
      });
      m.note(rule, { part, paragraph: number }, before, {
        ...excerpts(before, now.join('')),
        message: 'Đã ghép chữ và dấu tách rời (Unicode tổ hợp) thành Unicode dựng sẵn.',
      });
    }
  }
}

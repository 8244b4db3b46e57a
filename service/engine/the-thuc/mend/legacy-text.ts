import { encodingOf, type FontEncoding, printedBy } from '../../vietnamese/legacy-fonts.js';
import type { Mending } from './change.js';
import { excerpts } from './excerpt.js';
import type { Looks } from './looks.js';
import type { LosslessXml } from './lossless-xml.js';
import { type Piece, piecesOf, writePiece } from './run-text.js';
import { numbersOf, textParts } from './text-parts.js';
import type { XmlNode } from './xml-node.js';

/** Text that was typed for a font from before Unicode, in Unicode. Its font is mended with all others. */
export function mendLegacyText(m: Mending, looks: Looks): void {
  // The text without the font, or the font without the text, would be worse than both.
  const rule = m.rule('FONT-03', 'FONT-02') ?? m.rule('FONT-02');
  if (!rule) return;
  for (const part of textParts(m.docx)) {
    const xml = m.docx.xml(part)!;
    for (const [paragraph, number] of numbersOf(xml.root)) {
      const pieces = piecesOf(paragraph);
      const before = textOf(pieces);
      const found = stretches(paragraph, pieces, looks).filter((stretch) => convert(xml, stretch));
      if (found.length === 0) continue;
      const ten = [...new Set(found.map(({ encoding }) => encoding.ten))].join(', ');
      m.note(rule, { part, paragraph: number }, before, {
        ...excerpts(before, textOf(piecesOf(paragraph))),
        message: `Đã chuyển chữ gõ theo bảng mã ${ten} sang Unicode.`,
      });
    }
  }
}

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');

interface Stretch {
  encoding: FontEncoding;
  pieces: Piece[];
}

/** Neighbouring pieces of one encoding; tabs and breaks between them do not part them. */
function stretches(paragraph: XmlNode, pieces: readonly Piece[], looks: Looks): Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch | undefined;
  for (const piece of pieces) {
    if (piece.node.name !== 'w:t' && piece.node.name !== 'w:softHyphen') continue;
    const encoding = encodingOf(looks.run(paragraph, piece.run).font);
    if (encoding !== undefined && open?.encoding === encoding) {
      open.pieces.push(piece);
      continue;
    }
    open = encoding && { encoding, pieces: [piece] };
    if (open) found.push(open);
  }
  return found;
}

/** False when it was Unicode already (today's keyboards write it into old fonts too) or says the same in both. */
function convert(xml: LosslessXml, { encoding, pieces }: Stretch): boolean {
  const texts = pieces.map(({ text }) => text);
  const whole = texts.join('');
  const converted = printedBy(encoding, whole);
  if (converted === undefined) return false;
  for (let i = texts.length - 1; i > 0; i--) {
    while (encoding.trailing?.test(texts[i]!) && /[aeouyôö]$/i.test(texts[i - 1]!)) {
      texts[i - 1] += texts[i]!.slice(0, 1);
      texts[i] = texts[i]!.slice(1);
    }
  }
  // Capitals of TCVN3 are told by the words around them: converted as a whole, and cut where it was.
  const sameLength = converted.length === whole.length;
  let at = 0;
  pieces.forEach((piece, i) => {
    const text = texts[i]!;
    const now = sameLength ? converted.slice(at, at + text.length) : encoding.convert(text);
    at += text.length;
    if (now !== piece.text) writePiece(xml, piece, now);
  });
  return true;
}

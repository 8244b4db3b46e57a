import { fromTcvn3, fromVni } from '../../vietnamese/legacy.js';
import { isSyllable } from '../../vietnamese/syllable.js';
import { isLegacyFamily } from '../rules/font-names.js';
import type { Mending } from './change.js';
import { excerpts } from './excerpt.js';
import type { Looks } from './looks.js';
import type { LosslessXml } from './lossless-xml.js';
import { type Piece, piecesOf, writePiece } from './run-text.js';
import { numbersOf, textParts } from './text-parts.js';
import type { XmlNode } from './xml-node.js';

interface Encoding {
  ten: string;
  /** Marks that belong to the letter before them, and may stand in the next run. */
  trailing: RegExp | undefined;
  convert(text: string): string;
}

const TCVN3: Encoding = { ten: 'TCVN3', trailing: undefined, convert: (text) => fromTcvn3(text) };
const TCVN3_CAPITALS: Encoding = { ...TCVN3, convert: (text) => fromTcvn3(text, { chuHoa: true }) };
const VNI: Encoding = { ten: 'VNI', trailing: /^[øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË]/, convert: fromVni };

/** The encoding of a font from before Unicode; undefined for others, and for those whose codes are not known for certain. */
export function encodingOf(font: string | undefined): Encoding | undefined {
  if (font === undefined || !isLegacyFamily(font)) return undefined;
  if (/^\s*\.vn/i.test(font)) return /h\s*$/i.test(font) ? TCVN3_CAPITALS : TCVN3;
  return /^\s*vni/i.test(font) ? VNI : undefined;
}

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
  encoding: Encoding;
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

/** Letters that text from before Unicode can't have. */
const UNICODE = /[\u0100-\u024f\u1e00-\u1eff]|\p{M}/u;

/** False when it was Unicode already (today's keyboards write it into old fonts too) or says the same in both. */
function convert(xml: LosslessXml, { encoding, pieces }: Stretch): boolean {
  const texts = pieces.map(({ text }) => text);
  const whole = texts.join('');
  if (UNICODE.test(whole)) return false;
  const converted = encoding.convert(whole);
  if (converted === whole || syllables(whole) > syllables(converted)) return false;
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

const syllables = (text: string): number => (text.match(/\p{L}+/gu) ?? []).filter((word) => isSyllable(word)).length;

import { fromTcvn3, fromVni } from './legacy.js';
import { isSyllable } from './syllable.js';

/** The letters that a font from before Unicode draws for the codes of another alphabet. */
export interface FontEncoding {
  ten: string;
  /** Marks that belong to the letter before them, and may stand in the next run. */
  trailing: RegExp | undefined;
  convert(text: string): string;
}

const TCVN3: FontEncoding = { ten: 'TCVN3', trailing: undefined, convert: (text) => fromTcvn3(text) };
const TCVN3_CAPITALS: FontEncoding = { ...TCVN3, convert: (text) => fromTcvn3(text, { chuHoa: true }) };
const VNI: FontEncoding = { ten: 'VNI', trailing: /^[øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË]/, convert: fromVni };

/** Fonts of TCVN3 (`.VnTime`, `ABC`), VNI and other encodings from before Unicode. */
export const isLegacyFamily = (name: string): boolean =>
  /^(?:\.vn|vni[-\s_]|vk\s|vn(?:times?|arial|avant|aristote|centur)|abc(?![a-z])|vps\s)/i.test(name.trim());

/** The encoding of a font from before Unicode; undefined for others, and for those whose codes are not known for certain. */
export function encodingOf(font: string | undefined): FontEncoding | undefined {
  if (font === undefined || !isLegacyFamily(font)) return undefined;
  if (/^\s*\.vn/i.test(font)) return /h\s*$/i.test(font) ? TCVN3_CAPITALS : TCVN3;
  return /^\s*vni/i.test(font) ? VNI : undefined;
}

/** Letters that text from before Unicode can't have. */
const UNICODE = /[\u0100-\u024f\u1e00-\u1eff]|\p{M}/u;

/**
 * What such a font prints, in Unicode; undefined when the text was Unicode already (today's keyboards write it into old fonts too) or says
 * the same in both.
 */
export function printedBy(encoding: FontEncoding, text: string): string | undefined {
  if (UNICODE.test(text)) return undefined;
  const converted = encoding.convert(text);
  return converted === text || syllables(text) > syllables(converted) ? undefined : converted;
}

const syllables = (text: string): number => (text.match(/\p{L}+/gu) ?? []).filter((word) => isSyllable(word)).length;

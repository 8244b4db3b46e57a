import { CONTINUATION, TCVN3, VNI, windowsByte } from './legacy-tables.js';
import { isSyllable } from './syllable.js';

export type LegacyEncoding = 'tcvn3' | 'vni' | 'utf8-cp1252';

export interface LegacyText {
  encoding: LegacyEncoding;
  /** The text in Unicode (NFC); what was Unicode already in it stays. */
  converted: string;
  /** No ordinary text looks like this. Otherwise it is a guess: a foreign name may look so too. */
  sure: boolean;
}

/**
 * Finds text typed in a font from before Unicode, whose codes were taken for Latin-1 letters (`phßng GD & ®t viÖt yªn`, `Nguyeãn Vaên
 * A`), and UTF-8 taken for Windows-1252 (`Nguyá»…n`); null where there is none.
 *
 * The text must be as it came: `normalise` drops U+00AD, which is `ư` in TCVN3.
 *
 * Words are judged one by one: evidence is a word that can't be Vietnamese as it stands and is a syllable of Vietnamese
 * when it is converted. Lines are judged one by one too, since old names are pasted into new text.
 */
export function detectLegacy(raw: string): LegacyText | null {
  const text = raw.normalize('NFC');
  if (!SUSPECT.test(text)) return null;
  const utf8 = detectUtf8(text);
  if (utf8?.sure) return utf8;
  return detectFont(text) ?? utf8;
}

/**
 * What Unicode text of Vietnamese doesn't have, so that it is passed quickly: signs and letters of other languages, capitals behind
 * small letters, vowels side by side as only VNI has them, and the beginnings of UTF-8. Common signs (`–`, `“`, NBSP) are not among them.
 */
const SUSPECT = new RegExp(
  [
    '[\\u0080-\\u009f\\u00a1-\\u00bf\\u00c4-\\u00c7\\u00cb\\u00ce-\\u00d1\\u00d6-\\u00d8\\u00db\\u00dc\\u00de\\u00df]',
    '[\\u00e4-\\u00e7\\u00eb\\u00ee-\\u00f1\\u00f6-\\u00f8\\u00fb\\u00fc\\u00fe]',
    '[a-z][\\u00c0-\\u00de]|[A-Z][\\u00df-\\u00ff][A-Z]',
    '[aA][àáâãèéêùúõÀÁÂÃÈÉÊÙÚÕ]|[eE][àáâãùõÀÁÂÃÙÕ]|[oO][âùõÂÙÕ]|[uUyYôÔ][ùõÙÕ]',
    `Ã[${CONTINUATION.replace('\\u0080-\\u00bf', '')}]`,
  ].join('|'),
);

/** Text of TCVN3 in Unicode. `chuHoa`: it stood in a font of capitals (`.VnTimeH`). */
export function fromTcvn3(text: string, { chuHoa = false } = {}): string {
  const converted = text.replace(/[\u00a1-\u00ff]/g, (char) => TCVN3.get(char) ?? char);
  if (chuHoa) return converted.toLocaleUpperCase('vi');
  return withCapitals(text, converted);
}

/** A word in capitals but for codes that TCVN3 has no capital of: `TR¦êNG`. */
const CAPITALS = /^(?=.*[A-Z].*[A-Z])(?=.*[¨-ÿ])[^a-z]+$/;

/**
 * Between capitals the small codes are meant as capitals. A short word (`Hµ`) is in capitals where another one shows it and none has
 * small letters. Each code is one character before and after, so that places agree.
 */
function withCapitals(text: string, converted: string): string {
  if (!/[a-z]/.test(text) && text.match(WORD)?.some((word) => CAPITALS.test(word)))
    return converted.toLocaleUpperCase('vi');
  return text.replace(WORD, (word, at: number) => {
    const part = converted.slice(at, at + word.length);
    return CAPITALS.test(word) ? part.toLocaleUpperCase('vi') : part;
  });
}

const VNI_LETTER = /[aeouyôö][øùûõïâàáåãäêèéúüë]|[ñôöíìæóòî]/gi;

/** Text of VNI for Windows in Unicode. A letter is a capital where its vowel is, whatever its mark. */
export function fromVni(text: string): string {
  return text.replace(VNI_LETTER, (code) => {
    const [first = '', mark = ''] = code;
    const letter = VNI.get(code.toLowerCase());
    if (letter !== undefined) return sameCase(first, letter);
    return sameCase(first, VNI.get(first.toLowerCase()) ?? first) + sameCase(mark, VNI.get(mark.toLowerCase()) ?? mark);
  });
}

const sameCase = (model: string, letter: string) => (model === model.toLowerCase() ? letter : letter.toUpperCase());

/** Letters, and the signs that are letters in TCVN3; not behind a digit (`5µm`, `10½`). */
const WORD = /(?<![\p{L}\p{M}\d¡-¾×÷])[\p{L}\p{M}¡-¯¶-¹»-¾×÷]+/gu;

interface Font {
  encoding: LegacyEncoding;
  convert(text: string): string;
  /** How strongly a word speaks for this encoding that is a syllable only when converted: 0, 1 or 2. */
  weigh(word: string): number;
}

const FONTS: Font[] = [
  { encoding: 'tcvn3', convert: (text) => fromTcvn3(text), weigh: weighTcvn3 },
  { encoding: 'vni', convert: fromVni, weigh: weighVni },
];

/** Letters that neither TCVN3 nor VNI text can contain: the text around them is Unicode. */
const UNICODE = /[\u0100-\u024f\u1e00-\u1eff]|\p{M}/u;

interface Line {
  text: string;
  mixed: boolean;
  score: number;
  sure: boolean;
}

function detectFont(text: string): LegacyText | null {
  const evidence = remembered(weighWord);
  const unicode = UNICODE.test(text);
  let best: { font: Font; lines: Line[]; score: number } | undefined;
  for (const font of FONTS) {
    const lines = text.split('\n').map((line) => weighLine(line, font, evidence));
    const score = lines.reduce((sum, line) => sum + line.score, 0);
    if (score > (best?.score ?? 0)) best = { font, lines, score };
  }
  if (!best) return null;
  const { font, lines } = best;
  const convert = (line: Line) => {
    if (line.mixed) return line.text.replace(WORD, (word) => (evidence(word, font) > 0 ? font.convert(word) : word));
    return line.score > 0 || !unicode ? font.convert(line.text) : line.text;
  };
  return {
    encoding: font.encoding,
    converted: lines.map(convert).join('\n').normalize('NFC'),
    sure: lines.some((line) => line.sure),
  };
}

/** How much evidence makes sure: one strong word, or two. */
const SURE = 2;

type Evidence = (word: string, font: Font) => number;

function weighLine(text: string, font: Font, evidence: Evidence): Line {
  const mixed = UNICODE.test(text);
  let score = 0;
  let against = 0;
  if (SUSPECT.test(text)) {
    for (const [word] of text.matchAll(WORD)) {
      const weight = evidence(word, font);
      // In the midst of Unicode only what is certain by itself counts: the rest may be a slip of the keyboard.
      if (weight > 0) score += mixed && weight < SURE ? 0 : weight;
      else if (weight < 0) against++;
    }
  }
  return { text, mixed, score, sure: score >= SURE && score > 2 * against };
}

/** Words come again and again: a long text is judged in the time of its different words. */
function remembered(weigh: Evidence): Evidence {
  const known = new Map(FONTS.map((font) => [font, new Map<string, number>()]));
  return (word, font) => {
    const weights = known.get(font);
    const weight = weights?.get(word) ?? weigh(word, font);
    weights?.set(word, weight);
    return weight;
  };
}

/** Above 0: how strongly a word speaks for an encoding. 0: it says nothing. Below: it is foreign, which speaks against. */
function weighWord(word: string, font: Font): number {
  if (!LEGACY_LETTER.test(word) || UNICODE.test(word)) return 0;
  const vietnamese = isSyllable(bare(word));
  // `THèNG` may be a slip for THÈNG, but hardly twice.
  const slip = font.encoding === 'tcvn3' && CAPITALS.test(word) && /[\u00df-\u00ff]/.test(word);
  if (vietnamese && !slip) return 0;
  if (isSyllable(font.convert(word))) return vietnamese ? 1 : font.weigh(word);
  return !vietnamese && /[\u00c0-\u00ff]/.test(bare(word)) ? -1 : 0;
}

const LEGACY_LETTER = /[\u00a1-\u00ff]/;

/** Without the signs around it (quotes, bullets) and soft hyphens, as Unicode text has them. */
const bare = (word: string) => word.replace(/\u00ad/g, '').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/** Signs of mathematics and units, also in the middle of a word: `m×n`, `N·m`, `x¹`, `µm`. */
const MATHS = /^µ|[×÷·¹]/;
const SIGN = /[¡-©ª«¬\u00ad®µ¶¸»¼½¾]/;

/** Small letters with capitals behind or around them: `viÖt`, `THèNG`. */
const WRONG_CASE = /[a-z][\u00c0-\u00de]|[A-Z][\u00df-\u00ff][A-Z]/;

function weighTcvn3(word: string): number {
  if (word.length < 4 && MATHS.test(word)) return 0;
  if (word.length < 3) return 1;
  return SIGN.test(word) || (word.length > 3 && WRONG_CASE.test(word)) ? 2 : 1;
}

/** Foreign words that happen to be syllables when read as VNI. */
const NOT_VNI = new Set('aïn caïn chaïm haïm laïc loïc maï moï naïm où seán taï thaï'.split(' '));

/** Pairs that no other language has, or hardly. */
const VNI_PAIR = /[aeo][âåä]|[ae][ãàøûõ]|o[øûõ]|u[øûõ]|y[øûõ]|[ôö][øùûõï]|aê|aü|öô/i;

function weighVni(word: string): number {
  if (NOT_VNI.has(word.toLowerCase())) return 0;
  return word.length > 3 && VNI_PAIR.test(word) ? 2 : 1;
}

/** Letters of Vietnamese, combining marks and punctuation in UTF-8, two or three bytes each. */
const UTF8 = new RegExp(
  `[\\u00c2-\\u00c6\\u00cc][${CONTINUATION}]|á[º»][${CONTINUATION}]|â[€\\u0080][${CONTINUATION}]`,
  'g',
);

const VIETNAMESE = /[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|\p{M}/u;

/** Second bytes that look like what may follow a capital `Ã` in Vietnamese: quotes, dashes, dots, spaces. */
const PUNCTUATION = /^Ã[\u00a0\u00ab\u00ad\u00bb‚„…†‡‰‹‘’“”•–—›]$/;

function detectUtf8(text: string): LegacyText | null {
  let found = 0;
  let sure = 0;
  for (const [code] of text.matchAll(UTF8)) {
    if (!VIETNAMESE.test(decode(code))) continue;
    found++;
    if (!PUNCTUATION.test(code)) sure++;
  }
  if (sure === 0) return null;
  const converted = text
    .replace(UTF8, decode)
    // The byte 90 of Đ and the A0 of à are often lost or turned into a space on the way; nothing else they could be.
    .replace(/Ä(?=[\p{L}])/gu, 'Đ')
    .replace(/Ã (?=[ ,.;:)]|$)/gm, 'à')
    .normalize('NFC');
  return { encoding: 'utf8-cp1252', converted, sure: found > 0 };
}

const utf8 = new TextDecoder('utf-8');

function decode(code: string): string {
  return utf8.decode(Uint8Array.from([...code].map((char) => windowsByte(char) ?? 0)));
}

/**
 * Words of which letters were lost for good, each once: U+FFFD inside or beside letters, or `?` in the place of a letter (`Nguy?n V?n`). Only
 * what can't be a question: a part beside the `?` has no vowel and with a vowel in its place the word is a syllable.
 */
export function lostLetters(text: string): string[] {
  if (!/[?\ufffd]/.test(text)) return [];
  const found = text.match(/[\p{L}\p{M}]*\ufffd[\p{L}\p{M}\ufffd]*/gu)?.filter((word) => /\p{L}/u.test(word)) ?? [];
  const questioned = [...new Set(text.match(QUESTIONED))].slice(0, MOST_QUESTIONED);
  return [...new Set([...found, ...questioned.filter(isGap), ...(text.match(HEADLESS) ?? [])])];
}

/** Trying every letter takes its time; a text with so many different words in question has told enough. */
const MOST_QUESTIONED = 500;

const QUESTIONED = /(?<![^\s"“(,;:])[\p{L}\p{M}]+\?{1,3}[\p{Ll}\p{M}]+(?![^\s"”),.;:!])/gu;

/** `S?: 12`. */
const HEADLESS = /(?<!\S)(?:[BĐGHKLMNPSTVX]|C[Hh]?|T[Hh]|T[Rr])\?(?=:)/g;

function isGap(word: string): boolean {
  const parts = word.split(/\?+/);
  if (parts.every((part) => VOWEL.test(part)) || word.length < 4) return false;
  return LOST.some((letter) => isSyllable(parts.join(letter)));
}

const VOWEL = /[aeiouyăâêôơư]/i;
const LOST = [...'ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹăđĩũơư'];

/**
 * Where the tone mark stands. Two ways of writing live side by side: `hòa, khỏe, thủy` and `hoà, khoẻ, thuỷ`. They part
 * only in the open rimes `oa`, `oe` and `uy`; with a final consonant or a third vowel (`hoàn`, `ngoài`, `huỳnh`,
 * `khuỷu`) both write the same.
 */

/** The five marks as NFD writes them. */
export const TONES = { huyen: '\u0300', hoi: '\u0309', nga: '\u0303', sac: '\u0301', nang: '\u0323' } as const;

export type Tone = 'ngang' | keyof typeof TONES;

const TONE_MARK = /[\u0300\u0309\u0303\u0301\u0323]/;
const TONE_MARKS = new RegExp(TONE_MARK, 'g');
const NAMES = new Map<string, Tone>(Object.entries(TONES).map(([name, mark]) => [mark, name as Tone]));

/**
 * A syllable without its tone, and the tone: `Nguyễn` → `Nguyên`, `nga`. Letters (ă â đ ê ô ơ ư) stay; NFC. `tones` counts the marks:
 * no syllable has two.
 */
export function parted(syllable: string): { letters: string; tone: Tone; tones: number } {
  const marks = syllable.normalize('NFD');
  const found = marks.match(TONE_MARKS) ?? [];
  return {
    letters: marks.replace(TONE_MARKS, '').normalize('NFC'),
    tone: NAMES.get(found[0] ?? '') ?? 'ngang',
    tones: found.length,
  };
}

/** `oà`, `oẻ` at the end of a syllable, behind a consonant or nothing. */
const ON_SECOND = /(?<![aăâeêioôơuưy\p{M}])(o)([àảãáạèẻẽéẹ])(?![\p{L}\p{M}])/giu;

/** `uỷ` likewise, but not in `quỷ`, where `u` belongs to the consonant. */
const ON_Y = /(?<![aăâeêioôơuưyq\p{M}])(u)([ỳỷỹýỵ])(?![\p{L}\p{M}])/giu;

/** The slip `qúy`, `qủa`: after `q` the mark belongs on the vowel. */
const ON_QU = /(q)([ùủũúụ])([aeêơy])(?![\p{L}\p{M}])/giu;

/**
 * One form for texts that differ only in where the tone mark stands: NFC, with the mark on the first vowel of open
 * `oa, oe, uy` (`hòa`, `khỏe`, `ủy`), on the vowel behind `qu` (`quý`). Case is kept, `i` and `y` are not exchanged (`quí`
 * and `quý`, `Mĩ` and `Mỹ` are two spellings). For comparing and searching: what people wrote is printed as they wrote it.
 */
export function canonicalTone(text: string): string {
  const move = (_: string, first: string, second: string) => {
    const { mark, rest } = unmarked(second);
    return (first + mark).normalize('NFC') + rest;
  };
  return text
    .normalize('NFC')
    .replace(ON_SECOND, move)
    .replace(ON_Y, move)
    .replace(ON_QU, (_, q: string, u: string, vowel: string) => {
      const { mark, rest } = unmarked(u);
      return q + rest + (vowel + mark).normalize('NFC');
    });
}

function unmarked(letter: string): { mark: string; rest: string } {
  const marks = letter.normalize('NFD');
  return { mark: TONE_MARK.exec(marks)?.[0] ?? '', rest: marks.replace(TONE_MARKS, '').normalize('NFC') };
}

/** Whether two texts say the same: tone placement, NFC or NFD and the number of spaces don't count; case does. */
export function sameText(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

const comparable = (text: string) => canonicalTone(text).replace(/\s+/g, ' ').trim();

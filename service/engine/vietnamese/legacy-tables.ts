/** The codes of fonts from before Unicode, as the Latin-1 characters that a program takes their bytes for. */

const pairs = (from: string, to: string) => new Map([...from].map((char, at) => [char, [...to][at] as string]));

/**
 * TCVN 5712:1993, VN3 (“ABC”; fonts `.VnTime`, `.VnArial` …): one byte a letter. Capitals with a tone have no code: they are
 * small letters in a font of capitals (`.VnTimeH`). `ư` is U+00AD, which other programs take for a soft hyphen.
 */
export const TCVN3: ReadonlyMap<string, string> = pairs(
  'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦',
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ',
);

/** VNI for Windows (fonts `VNI-Times` …): small letters; a letter is one character, or a vowel and a mark behind it. */
export const VNI: ReadonlyMap<string, string> = new Map([
  ...pairs('ñôöíìæóòî', 'đơưíìỉĩịỵ'),
  ...marked('a', 'øùûõï', 'àáảãạ'),
  ...marked('a', 'âàáåãä', 'âầấẩẫậ'),
  ...marked('a', 'êèéúüë', 'ăằắẳẵặ'),
  ...marked('e', 'øùûõï', 'èéẻẽẹ'),
  ...marked('e', 'âàáåãä', 'êềếểễệ'),
  ...marked('o', 'øùûõï', 'òóỏõọ'),
  ...marked('o', 'âàáåãä', 'ôồốổỗộ'),
  ...marked('ô', 'øùûõï', 'ờớởỡợ'),
  ...marked('u', 'øùûõï', 'ùúủũụ'),
  ...marked('ö', 'øùûõï', 'ừứửữự'),
  ...marked('y', 'øùûõ', 'ỳýỷỹ'),
]);

function marked(vowel: string, marks: string, letters: string): [string, string][] {
  return [...marks].map((mark, at) => [vowel + mark, [...letters][at] as string]);
}

/** What Windows-1252 shows for the bytes 80 to 9F; the five it leaves out stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const BYTES = new Map([...WINDOWS_1252].map((char, at) => [char, 0x80 + at]));

/** The byte that a character of Windows-1252 (or Latin-1) stands for; undefined for others. */
export function windowsByte(char: string): number | undefined {
  const code = char.charCodeAt(0);
  return BYTES.get(char) ?? (code <= 0xff ? code : undefined);
}

/** As a regular expression's class: every character that can stand for a byte from 80 to BF. */
export const CONTINUATION = `\\u0080-\\u00bf${WINDOWS_1252.replace(/[\u0080-\u009f]/g, '')}`;

import { type Bang, type Dong, isBang, type To } from './to.js';

/** Documents from before Unicode: the same words in TCVN3 (ABC) and VNI letters, and in Unicode taken apart. */

const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** Of each vowel: plain, huyền, hỏi, ngã, sắc, nặng. */
const TCVN3 = [
  'aµ¶·¸¹',
  '¨»¼½¾Æ',
  '©ÇÈÉÊË',
  'eÌÎÏÐÑ',
  'ªÒÓÔÕÖ',
  'i×ØÜÝÞ',
  'oßáâãä',
  '«åæçèé',
  '¬êëìíî',
  'uïñòóô',
  '\u00adõö÷øù',
  'yúûüýþ',
];
const TCVN3_CAPITALS: Record<string, string> = { Ă: '¡', Â: '¢', Ê: '£', Ô: '¤', Ơ: '¥', Ư: '¦', Đ: '§' };

const tcvn3Letters = new Map<string, string>([
  ...[...VOWELS].flatMap((vowel, i) =>
    TONES.map((tone, at): [string, string] => [(vowel + tone).normalize('NFC'), [...TCVN3[i]!][at]!]),
  ),
  ['đ', '®'],
  ...Object.entries(TCVN3_CAPITALS),
]);

/** Capitals with a tone are small letters in a font that draws capitals (`.VnTimeH`), so a line in capitals is set in it. */
export function tcvn3(to: To): To {
  return letters(to, (text) => {
    const caps = text === text.toLocaleUpperCase('vi') && /\p{Lu}{3}/u.test(text);
    const words = [...(caps ? text.toLocaleLowerCase('vi') : text)]
      .map((char) => tcvn3Letters.get(char) ?? char)
      .join('');
    return { text: words, font: caps ? '.VnTimeH' : '.VnTime' };
  });
}

const VNI_TONES = ['', 'ø', 'û', 'õ', 'ù', 'ï'];
const VNI_BREVE = ['ê', 'è', 'ú', 'ü', 'é', 'ë'];
const VNI_HAT = ['â', 'à', 'å', 'ã', 'á', 'ä'];

const vniLetters = new Map<string, string>(
  [
    ...'aeouy'
      .split('')
      .flatMap((vowel) => TONES.map((tone, i): [string, string] => [vowel + tone, vowel + VNI_TONES[i]!])),
    ...TONES.map((tone, i): [string, string] => [`ă${tone}`, `a${VNI_BREVE[i]!}`]),
    ...'âêô'
      .split('')
      .flatMap((vowel, at) => TONES.map((tone, i): [string, string] => [vowel + tone, 'aeo'[at]! + VNI_HAT[i]!])),
    ...TONES.map((tone, i): [string, string] => [`ơ${tone}`, `ô${VNI_TONES[i]!}`]),
    ...TONES.map((tone, i): [string, string] => [`ư${tone}`, `ö${VNI_TONES[i]!}`]),
    ...TONES.map((tone, i): [string, string] => [`i${tone}`, ['i', 'ì', 'æ', 'ó', 'í', 'ò'][i]!]),
    ['đ', 'ñ'],
    ['y\u0323', 'î'],
  ].map(([unicode, letters]): [string, string] => [unicode!.normalize('NFC'), letters!]),
);

export const toVni = (text: string): string =>
  [...text.normalize('NFC')]
    .map((char) => {
      const small = char.toLocaleLowerCase('vi');
      const found = vniLetters.get(small);
      if (found === undefined) return char;
      return small === char ? found : found.toUpperCase();
    })
    .join('');

export const vni = (to: To): To => letters(to, (text) => ({ text: toVni(text), font: 'VNI-Times' }));

/** As a Mac and some web editors give it: marks on their own. */
export const nfd = (to: To): To => letters(to, (text) => ({ text: text.normalize('NFD') }));

function letters(to: To, change: (text: string) => { text: string; font?: string }): To {
  const dong = (one: Dong): Dong => ({ ...one, ...change(one.text) });
  // A table knows no font of its own: its letters stay Unicode.
  const all = (lines: readonly (Dong | Bang)[]) => lines.map((one) => (isBang(one) ? one : dong(one)));
  return {
    ...to,
    trai: to.trai.map(dong),
    phai: to.phai.map(dong),
    giua: all(to.giua),
    noiNhan: to.noiNhan.map(dong),
    ky: to.ky.map(dong),
    phuLuc: to.phuLuc.map(all),
  };
}

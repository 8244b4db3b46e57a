import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { detectLegacy, fromTcvn3, fromVni, lostLetters } from './legacy.js';
import { TCVN3, VNI } from './legacy-tables.js';

/** All 134 letters with marks. */
const SMALL = [...'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'];
const LETTERS = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];

/** The other way round, by the tables. */
const inverse = (table: ReadonlyMap<string, string>) => new Map([...table].map(([code, letter]) => [letter, code]));
const [tcvn3Codes, vniCodes] = [inverse(TCVN3), inverse(VNI)];
const toTcvn3 = (text: string) => [...text].map((char) => tcvn3Codes.get(char) ?? char).join('');
const toVni = (text: string) =>
  [...text]
    .map((char) => {
      const code = vniCodes.get(char.toLowerCase()) ?? char;
      return char === char.toLowerCase() ? code : code.toUpperCase();
    })
    .join('');
const WINDOWS = new TextDecoder('windows-1252');
const toMojibake = (text: string) => WINDOWS.decode(new TextEncoder().encode(text));

const home = join(import.meta.dirname, '../../..');
const markdown = (dir: string) => readdirSync(join(home, dir)).filter((name) => name.endsWith('.md'));
/** Real Vietnamese: the examples, the schemas' titles, the documentation. */
const REAL = [
  ...readdirSync(join(home, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => `examples/${name}`),
  ...readdirSync(join(home, 'schemas'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => `schemas/${name}`),
  ...markdown('.'),
].map((name) => readFileSync(join(home, name), 'utf8').normalize('NFC'));

const CONG_VAN = readFileSync(join(home, 'examples/cong-van/2017-2018/1140-sgddt-vp.json'), 'utf8').normalize('NFC');

describe('conversion', () => {
  it('has every letter', () => {
    expect(LETTERS).toHaveLength(134);
    expect([...new Set(TCVN3.values())].sort()).toEqual([...SMALL, ...'ĂÂĐÊÔƠƯ'].sort());
    expect([...new Set(VNI.values())].sort()).toEqual([...SMALL].sort());
    expect(TCVN3.size).toBe(74);
    expect(VNI.size).toBe(67);
  });

  it('brings back what was encoded, letter by letter and in a long text', () => {
    for (const letter of LETTERS) expect(fromVni(toVni(letter))).toBe(letter);
    for (const letter of [...SMALL, ...'ĂÂĐÊÔƠƯ']) expect(fromTcvn3(toTcvn3(letter))).toBe(letter);
    for (const text of [CONG_VAN, CONG_VAN.toUpperCase()]) expect(fromVni(toVni(text))).toBe(text);
    expect(fromTcvn3(toTcvn3(CONG_VAN.toLowerCase()))).toBe(CONG_VAN.toLowerCase());
    expect(fromTcvn3(toTcvn3(CONG_VAN.toLowerCase()), { chuHoa: true })).toBe(CONG_VAN.toLowerCase().toUpperCase());
  });

  it('makes capitals of small codes between capitals', () => {
    expect(fromTcvn3('TR¦êNG §¹I HäC')).toBe('TRƯỜNG ĐẠI HỌC');
    expect(fromTcvn3('UBND tØnh Cao B»ng')).toBe('UBND tỉnh Cao Bằng');
    expect(fromTcvn3('Së GD&§T')).toBe('Sở GD&ĐT');
    expect(fromTcvn3('Së GD&§T Hµ Néi, PHßNG GI¸O DôC')).toBe('Sở GD&ĐT Hà Nội, PHÒNG GIÁO DỤC');
    expect(fromTcvn3('Së GI¸O DôC HÖ THèNG')).toBe('SỞ GIÁO DỤC HỆ THỐNG');
    expect(fromTcvn3('phßng gd', { chuHoa: true })).toBe('PHÒNG GD');
  });

  it('takes marks of either case', () => {
    expect(fromVni('Ñaïi hoïc NGUYEãN AÁn')).toBe('Đại học NGUYỄN Ấn');
  });
});

describe('what is found', () => {
  it.each([
    ['tcvn3', 'phßng GD & ®t viÖt yªn', 'phòng GD & đt việt yên'],
    ['tcvn3', 'NguyÔn V¨n A', 'Nguyễn Văn A'],
    ['tcvn3', 'V¨n', 'Văn'],
    ['tcvn3', 'Hµ Néi', 'Hà Nội'],
    ['tcvn3', '®­îc', 'được'],
    ['tcvn3', 'HÖ THèNG', 'HỆ THỐNG'],
    ['tcvn3', 'céng hoµ x· héi chñ nghÜa viÖt nam', 'cộng hoà xã hội chủ nghĩa việt nam'],
    ['tcvn3', 'Theo đơn của ông NguyÔn V¨n A, ngụ tại Hà Nội', 'Theo đơn của ông Nguyễn Văn A, ngụ tại Hà Nội'],
    ['vni', 'Nguyeãn Vaên A', 'Nguyễn Văn A'],
    ['vni', 'NGUYEÃN', 'NGUYỄN'],
    ['vni', 'Phaïm Ngoïc Thaïch', 'Phạm Ngọc Thạch'],
    ['vni', 'thò xaõ Baéc Ninh', 'thị xã Bắc Ninh'],
    ['vni', 'Được bà Leâ Thò Loäc gửi', 'Được bà Lê Thò Lộc gửi'],
    ['utf8-cp1252', 'Nguyá»…n VÄƒn A', 'Nguyễn Văn A'],
    ['utf8-cp1252', 'LÃª Thá»‹ Hoa', 'Lê Thị Hoa'],
    ['utf8-cp1252', 'lÃ  ngÆ°á»i Hà Äông'.replace('»i', '»\u009di'), 'là người Hà Đông'],
  ])('%s: %s', (encoding, text, converted) => {
    expect(detectLegacy(text)).toEqual({ encoding, converted, sure: true });
  });

  it('is a guess where one short word is all there is', () => {
    for (const text of ['Lª', 'Hång', 'Leâ', 'Taâm']) {
      const found = detectLegacy(text);
      expect([text, found === null || !found.sure || text === 'Taâm']).toEqual([text, true]);
    }
    expect(detectLegacy('Leâ')).toEqual({ encoding: 'vni', converted: 'Lê', sure: false });
  });

  it('finds every name in every encoding', () => {
    const names = [
      'Trần Quốc Toản',
      'Lương Thế Vinh',
      'Võ Thị Sáu',
      'Đặng Thùy Trâm',
      'Nguyễn Thị Ánh Tuyết',
      'Bế Văn Đàn',
    ];
    for (const name of [...names, ...names.map((name) => name.toUpperCase())]) {
      expect(detectLegacy(toVni(name))).toEqual({ encoding: 'vni', converted: name, sure: true });
      expect(detectLegacy(toMojibake(name))).toEqual({ encoding: 'utf8-cp1252', converted: name, sure: true });
    }
    for (const name of names) {
      // Á has no code of its own: in TCVN3 it is á in a font of capitals.
      const typed = name.replace('Ánh', 'ánh');
      expect(detectLegacy(toTcvn3(typed))).toEqual({ encoding: 'tcvn3', converted: typed, sure: true });
    }
  });

  it('converts a whole document, line by line', () => {
    const text = CONG_VAN.replace(/\\n/g, '\n');
    expect(detectLegacy(toVni(text))).toEqual({ encoding: 'vni', converted: text, sure: true });
    const small = text.toLowerCase();
    expect(detectLegacy(toTcvn3(small))).toEqual({ encoding: 'tcvn3', converted: small, sure: true });
    expect(detectLegacy(toMojibake(text))).toEqual({ encoding: 'utf8-cp1252', converted: text, sure: true });
  });
});

describe('what is no legacy text', () => {
  it('leaves real Vietnamese alone, as a whole, word by word, in capitals, decomposed', () => {
    expect(REAL.length).toBeGreaterThan(10);
    const words = new Set(REAL.filter((text) => !text.includes('Nguyeãn')).flatMap((text) => text.split(/\s+/)));
    expect(words.size).toBeGreaterThan(2_000);
    for (const word of words) {
      for (const form of [word, word.toUpperCase(), word.toLowerCase(), word.normalize('NFD')])
        expect([form, detectLegacy(form)?.sure ?? false]).toEqual([form, false]);
    }
  });

  it.each([
    'Müller façade Škoda Ångström Søren Zoë señor naïve Đà Nẵng café München São Paulo',
    'Loïc, Thaïs, Gaël, Noël, Anaïs, Seán, Chloé, François, Peña, Muñoz, Günther, Jörg, Håkan, Åse, Björn',
    'Où est Loïc ?',
    'H’Mông, Ê-đê, Krông Pắc, Đắk Lắk, Séo Mý Tỷ, Tà Ôi, Brâu, Y Bliă, K’Brêu, Plei Kần',
    'Hoà, hoá, toà, thuý, loã, oán, quả, Quý, tuần, HOÀ BÌNH, XÃ HOÀ, KHOÁ',
    '5 µm, 10½, m×n và n×m, N·m, kW·h, x¹, m², 30 °C, §5, ±2, © 2024, Windows®, ½, 1÷2',
    '«Hà Nội», «Nam», “HỢP TÁC XÃ”, ‘XÃ’, XÃ… – XÃ» «Â»',
    'XÃ\u00a0HỘI LÃ\u00a0 Â\u00a0',
    'thông\u00adtin Tr\u00adường com\u00adpu\u00adter',
    'trưòng tiéng hoc viên truòng, nhà trừơng, viẹt',
    'iPhone, McDonald, eÂn, viỆt, nÂng',
    '',
  ])('%s', (text) => {
    for (const part of [text, ...text.split(/[\s,]+/)])
      expect([part, detectLegacy(part)?.sure ?? false]).toEqual([part, false]);
  });

  it('leaves the countries and languages of the world alone, in twenty languages', () => {
    const codes = Array.from({ length: 26 * 26 }, (_, n) =>
      String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26)),
    );
    const wrong: string[] = [];
    for (const locale of 'fr de es pt sv da nb fi tr pl cs hu is ro et it nl sk sl sq ga ca eu fo lb az vi'.split(
      ' ',
    )) {
      for (const [type, list] of [
        ['region', codes],
        ['language', codes.map((code) => code.toLowerCase())],
      ] as const) {
        const names = new Intl.DisplayNames(locale, { type });
        for (const name of list.map((code) => names.of(code) ?? ''))
          if (detectLegacy(name)?.sure) wrong.push(`${locale} ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('lostLetters', () => {
  it.each([
    ['Nguy?n V?n Hùng', ['Nguy?n']],
    ['Tr??ng THCS', ['Tr??ng']],
    ['C?ng h?a', ['C?ng']],
    ['Nguy\ufffdn', ['Nguy\ufffdn']],
    ['S?: 12', ['S?']],
  ])('%s', (text, words) => {
    expect(lostLetters(text)).toEqual(words);
  });

  it.each([
    'Có phải không?',
    'không?Em',
    'không?có',
    'http://a.vn/x?id=1&b?c',
    'What?no',
    'A?b',
    'Vì sao?vì',
    '?',
    '\ufffd 5',
    '',
  ])('%j has all of its letters', (text) => {
    expect(lostLetters(text)).toEqual([]);
  });
});

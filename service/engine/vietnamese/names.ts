import { parted, type Tone } from './tone.js';

/*
 * Own order, not `Intl.Collator('vi')`. ICU knows the letters (đ behind d, ă and â behind a), but compares a whole text by its
 * letters before any tone counts, where a dictionary finishes one syllable before it looks at the next (`Bà Mai` stands
 * behind `Ba Tơ`), takes `Hoà` and `Hòa` for two names, and may change its order with the version of ICU in
 * Node, while a document made again must keep the order of its rows.
 */

/** `Nguyễn Thị Minh Khai` = `Nguyễn` + `Thị Minh` + `Khai`; each NFC, empty where the name has no such part. */
export interface NameParts {
  ho: string;
  dem: string;
  ten: string;
}

/**
 * The parts of a person's name: the last word is tên, the first họ, those between đệm; a single word is tên. Family names of two
 * words (`Tôn Thất`, `Âu Dương`) can't be told from họ and đệm, so their second word counts as đệm.
 *
 * Honorifics (`Ông`, `Bà`, `ThS.`) are not taken off: whether `Bà` is a title or a name, and whether a degree is to be
 * printed, only the caller knows. In front of a name they stand where họ does and so hardly change the order.
 */
export function splitName(hoTen: string): NameParts {
  const words = hoTen.normalize('NFC').split(/\s+/).filter(Boolean);
  const ten = words.pop() ?? '';
  const ho = words.shift() ?? '';
  return { ho, dem: words.join(' '), ten };
}

/** The order of tones: of the dictionaries of today (Hoàng Phê), or the older one with sắc behind huyền. */
const TONE_ORDERS: Record<ToneOrder, Tone[]> = {
  'huyen-hoi-nga-sac-nang': ['ngang', 'huyen', 'hoi', 'nga', 'sac', 'nang'],
  'huyen-sac-hoi-nga-nang': ['ngang', 'huyen', 'sac', 'hoi', 'nga', 'nang'],
};

export type ToneOrder = 'huyen-hoi-nga-sac-nang' | 'huyen-sac-hoi-nga-nang';

const ALPHABET = new Map([...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'].map((letter, at) => [letter, at]));
/** Digits stand before letters, letters of other alphabets behind them. */
const BEHIND = 1_000;

/** One syllable as numbers: its letters, then its tone. */
interface Key {
  letters: number[];
  tone: number;
}

/**
 * Compares two names as Vietnamese lists do: by tên, then đệm, then họ, each syllable by syllable; within a syllable letters
 * come first and the tone decides between equal letters (`Bạ` before `Bác`). Case, NFC or NFD, spaces, marks such as `'` or
 * `-` and the place of the tone mark (`Hoà`, `Hòa`) don't count. A name without a word comes last.
 */
export function compareNames(a: string, b: string, tones: ToneOrder = 'huyen-hoi-nga-sac-nang'): number {
  return compareKeys(nameKey(a, tones), nameKey(b, tones));
}

/** A sorted copy; items whose names are equal keep their order. */
export function sortByName<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  tones: ToneOrder = 'huyen-hoi-nga-sac-nang',
): T[] {
  return items
    .map((item) => ({ item, key: nameKey(nameOf(item), tones) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
}

/** Tên, đệm, họ, each as the keys of its syllables. */
function nameKey(hoTen: string, tones: ToneOrder): Key[][] {
  const { ho, dem, ten } = splitName(hoTen);
  return [ten, dem, ho].map((part) => part.split(' ').filter(Boolean).map(syllableKey(tones)));
}

const syllableKey = (tones: ToneOrder) => (syllable: string) => {
  const { letters, tone } = parted(syllable.toLowerCase());
  return { letters: [...letters].flatMap(rank), tone: TONE_ORDERS[tones].indexOf(tone) };
};

function rank(char: string): number[] {
  const at = ALPHABET.get(char);
  if (at !== undefined) return [at];
  // A letter with a mark that isn't Vietnamese (ö, ç) stands by its letter.
  const base = ALPHABET.get(char.normalize('NFD').charAt(0));
  if (base !== undefined) return [base];
  if (/[0-9]/.test(char)) return [Number(char) - 10];
  return /[\p{L}\p{N}]/u.test(char) ? [BEHIND + (char.codePointAt(0) ?? 0)] : [];
}

function compareKeys(a: Key[][], b: Key[][]): number {
  const [ten, otherTen] = [a[0] ?? [], b[0] ?? []];
  if (ten.length === 0 || otherTen.length === 0) return otherTen.length - ten.length;
  return compareLists(a, b, (part, other) => compareLists(part, other, compareSyllables));
}

const compareSyllables = (a: Key, b: Key) => compareLists(a.letters, b.letters, (x, y) => x - y) || a.tone - b.tone;

/** Item by item; where one list begins the other, the shorter comes first. */
function compareLists<T>(a: T[], b: T[], compare: (x: T, y: T) => number): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const order = compare(a[at] as T, b[at] as T);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

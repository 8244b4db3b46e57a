import { canonicalTone } from '../../vietnamese/tone.js';

/** What the name of a body tells: short forms in it, the place it carries, and whether it is of the district level. */

const upper = (ten: string) => canonicalTone(ten).toLocaleUpperCase('vi').replace(/\s+/g, ' ').trim();

/** Short forms that are part of the official names of schools. */
const OF_SCHOOLS = 'TH THCS THPT PT PTCS PTTH PTDT PTDTNT PTDTBT DTNT DTBT MN MG GDTX GDNN KTTH TDTT VHNT CĐ ĐH';

/** Short forms of phrases that are common in the names of parents. */
const COMMON = `${OF_SCHOOLS} UBND HĐND VN TP TX TT GD ĐT GDĐT HN HCM TW`;

const ALLOWED = { banHanh: new Set(OF_SCHOOLS.split(' ')), chuQuan: new Set(COMMON.split(' ')) };

/** Short forms that have a vowel, and so look like a word. */
const WITH_VOWEL = /^(?:UBND|UB|UBMTTQ|TNMT|LĐTBXH|VHTTDL|BQL|BCĐ|BGH|HĐTĐ)$/;
const CONSONANTS = /^[B-DF-HJ-NP-TV-XZĐ]{2,8}$/u;
const ROMAN = /^[IVXLCDM]+$/;

/** Words of a name that are short forms and are not allowed for that line, each once. */
export function abbreviations(ten: string, line: keyof typeof ALLOWED): string[] {
  const words = upper(ten)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => (CONSONANTS.test(word) && !ROMAN.test(word)) || WITH_VOWEL.test(word));
  return [...new Set(words)].filter((word) => !ALLOWED[line].has(word));
}

const LOCAL =
  /^(?:SỞ|PHÒNG|UBND|ỦY BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN|CHI CỤC|BAN QUẢN LÝ|BAN DÂN TỘC|THANH TRA)(?: |$)/u;
const UNIT = /(?:^|[ .])(?:TỈNH|THÀNH PHỐ|TP\.?|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|TX\.?|TT\.?) ?[\p{L}\d]/u;
/** A name of which nothing is left for a place. */
const BARE =
  /^(?:SỞ|PHÒNG) (?:GD ?& ?ĐT|GD ?- ?ĐT|GDĐT|GIÁO DỤC(?: VÀ ĐÀO TẠO|,? ĐÀO TẠO)?|Y TẾ|NỘI VỤ|TÀI CHÍNH|TƯ PHÁP|CÔNG THƯƠNG|XÂY DỰNG|NÔNG NGHIỆP VÀ MÔI TRƯỜNG|KHOA HỌC VÀ CÔNG NGHỆ|VĂN HÓA, THỂ THAO VÀ DU LỊCH)$|^(?:UBND|ỦY BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN)(?: (?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|HUYỆN|QUẬN))?$/u;

/**
 * Whether the name of a parent carries its place; `not-local` for ministries, schools and others of which the decree does not
 * ask it; undefined when it cannot be told.
 */
export function diaDanhChuQuan(ten: string): boolean | 'not-local' | undefined {
  const name = upper(ten);
  if (!LOCAL.test(name)) return 'not-local';
  if (BARE.test(name)) return false;
  if (UNIT.test(name)) return true;
  // `SỞ GDĐT ĐIỆN BIÊN`: the place without the word for it.
  return /^(?:SỞ|PHÒNG) (?:GD ?[&-] ?ĐT|GDĐT|GIÁO DỤC VÀ ĐÀO TẠO) \p{L}/u.test(name) ? true : undefined;
}

const DISTRICT =
  /(?<!\p{L})(?:phòng (?:giáo dục(?: và đào tạo| & đào tạo)?|gd ?[&-]? ?đt|gdđt)|huyện|quận|thị xã|thị trấn)(?![\p{L}])/iu;

/** A school keeps its name, in which the unit may be a proper name: `Trường THPT Thị xã Quảng Trị`. */
const SCHOOL = /(?<!\p{L})trường (?:thpt|thcs|th|mn|tiểu học|mầm non|trung học|phổ thông|pt)[^;,.\n]*/giu;

/** The words in a name that speak of the district level. */
export const capHuyen = (ten: string): string | undefined =>
  DISTRICT.exec(canonicalTone(ten).replace(/\s+/g, ' ').replace(SCHOOL, ' '))?.[0];

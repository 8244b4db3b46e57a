import { inHoa } from './text.js';

/** Words of the names of bodies as they stand inside a sentence (NĐ 30/2020, Phụ lục II.IV): the others are proper names. */
const PHRASES = [
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Sở Giáo dục và Đào tạo',
  'Phòng Giáo dục và Đào tạo',
  'Bộ Giáo dục và Đào tạo',
  'Phòng Văn hóa - Xã hội',
  'Trường Trung học phổ thông',
  'Trường Trung học cơ sở',
  'Trường Tiểu học và Trung học cơ sở',
  'Trường Tiểu học',
  'Trường Mầm non',
  'Trường Mẫu giáo',
  'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên',
  'Trung tâm Giáo dục thường xuyên',
  'Hội đồng Thi đua - Khen thưởng',
  'Hội đồng trường',
  'Trung học phổ thông',
  'Trung học cơ sở',
  'Phổ thông dân tộc nội trú',
  'Phổ thông dân tộc bán trú',
  'dân tộc nội trú',
  'chuyên',
  'Trường',
  'Trung tâm',
  'Tiểu học',
  'Mầm non',
  'và',
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
  'thị trấn',
  'phường',
  'xã',
  'đặc khu',
].sort((a, b) => b.length - a.length);

const ABBREVIATION =
  /^(?:UBND|HĐND|THPT|THCS|GDTX|GDNN|GDĐT|GD&ĐT|PTDTNT|PTDTBT|TH|MN|TDTT|TĐKT|CNTT|[IVX]+|.*[&\d].*)$/u;

/**
 * The name of a body inside a sentence, from the capitals of a letterhead: `TRƯỜNG THPT THANH NƯA` → `Trường THPT Thanh Nưa`.
 * A name that was not typed in capitals is kept as it is.
 */
export function tenTrongCau(ten: string): string {
  if (ten !== inHoa(ten)) return ten;
  const words: string[] = [];
  let rest = ten;
  while (rest !== '') {
    const phrase = PHRASES.find((p) => startsWith(rest, inHoa(p)));
    const word = phrase ? rest.slice(0, phrase.length) : (/^\S+\s*|^\s+/u.exec(rest)?.[0] ?? rest).trimEnd();
    words.push(phrase ?? proper(word));
    rest = rest.slice(word.length).trimStart();
  }
  const [first = '', ...others] = words;
  return [first.charAt(0).toLocaleUpperCase('vi') + first.slice(1), ...others].join(' ');
}

const startsWith = (text: string, phrase: string) =>
  text.startsWith(phrase) && (text.length === phrase.length || /[\s,]/.test(text.charAt(phrase.length)));

function proper(word: string): string {
  if (ABBREVIATION.test(word)) return word;
  return word.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLocaleLowerCase('vi'));
}

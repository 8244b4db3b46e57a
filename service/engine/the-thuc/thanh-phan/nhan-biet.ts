import { maLoaiNd30, maLoaiTt01 } from '../ma-loai.js';
import type { Dong } from './dong.js';
import { bare, isCaps, keyOf, similar } from './so-sanh.js';

/** What one line is by its words alone, however it is typed and set. */

const QUOC_HIEU = 'conghoaxahoichunghiavietnam';
const QUOC_HIEU_SHORT = new Set(['conghoaxhcnvietnam', 'chxhcnvietnam', 'chxhcnvn']);
const TIEU_NGU = 'doclaptudohanhphuc';

export const isQuocHieu = ({ key }: Dong): boolean =>
  QUOC_HIEU_SHORT.has(key) || similar(key, QUOC_HIEU, 4) || (key.startsWith(QUOC_HIEU) && key.endsWith(TIEU_NGU));

/** Its first line, where it does not fit on one: `CỘNG HÒA XÃ HỘI CHỦ NGHĨA` over `VIỆT NAM`. */
export function isQuocHieuOver(line: Dong, next: Dong | undefined): boolean {
  const { key } = line;
  if (!next || key.length < 8 || key.length > 24 || !QUOC_HIEU.startsWith(key.slice(0, 6))) return false;
  return similar(key + next.key, QUOC_HIEU, 3);
}

export const isTieuNgu = ({ key }: Dong): boolean => similar(key, TIEU_NGU, 3);

/** Names of bodies start with these words. */
const BODIES = [
  'ten co quan',
  'ten cq',
  'so',
  'phong',
  'bo',
  'ban',
  'truong',
  'trung tam',
  'ubnd',
  'uy ban',
  'hdnd',
  'hoi dong',
  'dai hoc',
  'hoc vien',
  'vien',
  'tong cuc',
  'cuc',
  'chi cuc',
  'vu',
  'cong ty',
  'tong cong ty',
  'tap doan',
  'cong doan',
  'lien doan',
  'doan',
  'dang',
  'chi bo',
  'huyen uy',
  'tinh uy',
  'thanh uy',
  'xa',
  'phuong',
  'thi tran',
  'hoi',
  'khoa',
  'to',
  'van phong',
  'thanh tra',
  'toa an',
  'vien kiem sat',
  'benh vien',
  'co so',
  'nha',
  'lien hiep',
  'mat tran',
  'quan doi',
  'bo tu lenh',
  'cong an',
  'chinh phu',
  'quoc hoi',
  'don vi',
].map((word) => `${word} `);

export function startsBody(line: Dong): boolean {
  const words = `${line.bare.slice(0, 40).replace(/[^a-z0-9&]+/g, ' ')} `;
  return BODIES.some((word) => words.startsWith(word));
}

/** `Số: 12/KH-THPT`, `Số : 12 / KH - THPT`, `Số:      /NQ-…`; not `SỞ …`. */
const SO = /^so ?([:.;]|(?=[\d/…_])|(?= ?$))/;

export function soKyHieuOf(line: Dong): { so: string; kyHieu: string } | undefined {
  const found = SO.exec(line.bare);
  if (!found || line.text.length > 80 || found[0].length === line.text.length + 1) return undefined;
  const rest = line.text.slice(found[0].length).trim();
  if (found[1] === '' && !rest.includes('/')) return undefined;
  const slash = rest.indexOf('/');
  const so = slash < 0 ? rest : rest.slice(0, slash);
  return { so: /\d/.test(so) ? so.trim() : '', kyHieu: slash < 0 ? '' : rest.slice(slash + 1).trim() };
}

/** `ngày 05 tháng 02 năm 2024`, with room or dots for what is written by hand, and `ngày 5/2/2024`. */
const NGAY = /\bngay[ .…_]{0,40}(\d{0,2})[ .…_]{0,40}thang[ .…_]{0,40}(\d{0,2})[ .…_]{0,40}nam[ .…_]{0,40}(\d{0,4})/;
const NGAY_SO = /(?:\bngay ?|, ?)(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})\b/;

export function diaDanhNgayOf(line: Dong): { diaDanh: string; ngay: string | undefined } | undefined {
  if (line.text.length > 110 || line.text.startsWith('(')) return undefined;
  const found = NGAY.exec(line.bare) ?? NGAY_SO.exec(line.bare);
  if (!found) return undefined;
  const before = line.text.slice(0, found.index).trim();
  const behind = line.bare.slice(found.index + found[0].length);
  // A sentence goes on behind its date, and does not put a comma before it after four words.
  if (/[a-z]{2}/.test(behind) || before.split(' ').length > 9 || /[:;]/.test(before)) return undefined;
  if (/\b(gio|vao|luc|ket thuc|thoi gian|hom nay|han)\b/.test(line.bare.slice(0, found.index))) return undefined;
  return { diaDanh: before.replace(/[\s,]+$/, ''), ngay: iso(found) };
}

function iso([, day = '', month = '', year = '']: RegExpExecArray): string | undefined {
  if (day === '' || month === '' || year.length !== 4) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The year of a date that does not fit on one line. */
export const isYear = ({ text }: Dong): boolean => /^(?:\d{4}|20[.…_ ]{1,20})\.?$/.test(text);

/** Lines behind Quốc hiệu in which its half of the letterhead ends. */
const BEHIND = 16;

/** Index of the last line of the half that begins with Quốc hiệu at `at`: Tiêu ngữ, place and date. */
export function halfEnd(lines: readonly Dong[], at: number): number {
  const { side, p } = lines[at]!;
  let end = at;
  for (let i = at + 1; i < Math.min(lines.length, at + BEHIND); i++) {
    const line = lines[i]!;
    if (line.p.place.page !== p.place.page || line.side !== side) continue;
    if (isTieuNgu(line) || isYear(line) || diaDanhNgayOf(line) !== undefined) end = i;
  }
  return end;
}

export const isVeViec = ({ bare: text }: Dong): boolean => /^(v ?[/.\\-] ?v\b|ve viec\b)/.test(text);
export const isKinhGui = ({ bare: text }: Dong): boolean => /^kinh (gui|goi|trinh)\b ?(:|[.…]|$|[a-z])/.test(text);

/** Names of the types of documents, the longest first. */
const TYPES = [...new Set([...Object.keys(maLoaiNd30), ...Object.keys(maLoaiTt01), 'công văn', 'thư công'])]
  .map((name) => ({ name, bare: bare(name), key: keyOf(bare(name)) }))
  .sort((a, b) => b.key.length - a.key.length);

/** The type whose name is this line, a slip of one letter apart; or that it begins with, in a line of capitals. */
export function loaiOf(line: Dong): string | undefined {
  if (line.text.length > 300) return undefined;
  const exact = TYPES.find(({ key }) => key === line.key);
  if (exact) return exact.name;
  const prefixed = TYPES.find((type) => line.bare.startsWith(`${type.bare} `));
  if (prefixed) return isCaps(line.text) ? prefixed.name : undefined;
  return TYPES.find(({ key }) => key.length >= 7 && similar(line.key, key, 1))?.name;
}

const KHAN = ['hoatochengio', 'hoatoc', 'thuongkhan', 'khan'];
const MAT = ['tuyetmat', 'toimat', 'mat'];
const PHAM_VI = ['luuhanhnoibo', 'xemxongtralai', 'khongphobien', 'noibo'];
const BAN_SAO = ['saoybanchinh', 'saoy', 'saoluc', 'trichsao', 'saoytubanchinh', 'saotubanchinh'];

export const isDauKhan = ({ key }: Dong): boolean => KHAN.includes(key);
export const isDauMat = ({ key }: Dong): boolean => MAT.includes(key);
export const isPhamVi = ({ key }: Dong): boolean =>
  PHAM_VI.includes(key) || (key.length > 8 && similar(key, PHAM_VI[0]!, 1));
export const isBanSao = (line: Dong): boolean => BAN_SAO.includes(line.key);

export const isNoiNhan = (line: Dong): boolean =>
  line.p.label === '' &&
  (line.key.startsWith('noinhan') || (/^n/.test(line.bare) && similar(line.key, 'noinhan', 1))) &&
  (line.key.length <= 8 || /^noi nhan ?[:.]? ?[-–—]/.test(line.bare));

export const isKemTheo = ({ bare: text }: Dong): boolean =>
  /^\(? ?((ban hanh )?kem theo|dinh kem|theo quyet dinh)\b/.test(text) && text.length < 400;

const WHO = [
  'hieu truong',
  'giam doc',
  'tong giam doc',
  'chu tich',
  'chanh',
  'thu truong',
  'thu tuong',
  'tham quyen',
  'vien truong',
  'cuc truong',
  'bi thu',
  'ban ',
];

/** THẨM QUYỀN BAN HÀNH of a quyết định: its head or body in capitals. */
export function isThamQuyen(line: Dong, loai: string | undefined): boolean {
  if (loai !== 'quyết định' && loai !== 'nghị quyết') return false;
  if (!isCaps(line.text) || isVeViec(line)) return false;
  return WHO.some((who) => line.bare.startsWith(who)) || startsBody(line);
}

import { diem, soDiem } from '../../vietnamese/points.js';
import { laMa, soLaMa } from '../../vietnamese/roman.js';
import type { Cap, Muc, VanBan } from '../thanh-phan/van-ban.js';
import { fault, nd30, tt01 } from './common.js';
import { gop, lap, type Sai } from './doan-chay.js';
import { ketHop } from './ket-hop.js';
import { rule } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';

/** How the levels of the body are numbered: NĐ 30/2020, PLI-II.6.c–đ; TT 01/2011, Điều 11. */

export const TEN_CAP: Record<Cap, string> = {
  phan: 'Phần',
  chuong: 'Chương',
  mucTitle: 'Mục',
  tieuMuc: 'Tiểu mục',
  dieu: 'Điều',
  mucLaMa: 'Mục',
  khoan: 'Khoản',
  khoanCon: 'Khoản con',
  diem: 'Điểm',
  gachDau: 'Gạch đầu dòng',
  cong: 'Dấu cộng',
  doan: 'Đoạn văn',
  bang: 'Ô bảng',
};

/** Bodies whose numbers go on by themselves: that of the document, and of each appendix. */
const thanBai = ({ noiDung, phuLuc }: VanBan): Muc[][] => [noiDung, ...phuLuc.map((one) => one.noiDung)];

/** Levels in their depth: a higher one begins the lower ones anew, but điều go on through all of a document. */
const DEPTH: readonly Cap[] = ['phan', 'chuong', 'mucTitle', 'tieuMuc', 'dieu', 'mucLaMa', 'khoan', 'khoanCon', 'diem'];
const PHAN = DEPTH.indexOf('phan');
const isNumbered = (cap: Cap): boolean => DEPTH.includes(cap);

/** `… gồm các bước sau:`: what follows may be numbered by itself. */
const startsList = (before: Muc | undefined): boolean => before?.text.endsWith(':') === true;

const numberOf = ({ cap, so }: Muc): number | undefined => {
  if (cap === 'diem') return soDiem(so);
  const last = so.split('.').at(-1)!;
  return /^\d{1,4}$/.test(last) ? Number(last) : soLaMa(last);
};

/** As its level writes a number. */
function written({ cap, so }: Muc, n: number): string {
  if (cap === 'diem') return n <= 23 ? diem(n) : String(n);
  const prefix = so.includes('.') ? so.slice(0, so.lastIndexOf('.') + 1) : '';
  return /^\d/.test(so) ? prefix + n : laMa(n);
}

interface Break {
  muc: Muc;
  /** The number that should stand there. */
  wanted: string;
  /** The letter is none of the Vietnamese alphabet's for điểm, or comes where another alphabet has it. */
  letter: boolean;
}

/** Where numbers leave one out or come again. */
function breaks(body: readonly Muc[]): Break[] {
  const found: Break[] = [];
  // The last number of each level, apart for each mark and, of sub-levels, each number they stand under.
  const last = DEPTH.map(() => new Map<string, number>());
  for (const [i, muc] of body.entries()) {
    // `A.` over roman numbers.
    if (muc.cap === 'doan' && muc.so !== '') for (const level of last) level.clear();
    if (!isNumbered(muc.cap) || muc.so === '') continue;
    const depth = DEPTH.indexOf(muc.cap);
    const level = last[depth]!;
    const key = muc.dau + (muc.cap === 'khoanCon' ? muc.so.slice(0, muc.so.lastIndexOf('.')) : '');
    const n = numberOf(muc);
    const wanted = (level.get(key) ?? 0) + 1;
    const parted = muc.cap === 'chuong' && last[PHAN]!.size > 0;
    const newStart = n === 1 && (parted || startsList(body[i - 1]));
    if (n === undefined && muc.cap === 'diem') found.push({ muc, wanted: written(muc, wanted), letter: true });
    else if (n !== undefined && n !== wanted && !newStart) {
      found.push({ muc, wanted: written(muc, wanted), letter: muc.cap === 'diem' && skipsD(n, wanted) });
    }
    level.set(key, n ?? wanted);
    for (const [other, lower] of last.entries()) if (ends(depth, other, muc.cap)) lower.clear();
  }
  return found;
}

/** `d)` followed by `e)`: the đ between them is left out. */
const skipsD = (n: number, wanted: number): boolean => diemOr(wanted) === 'đ' && diemOr(n) === 'e';
const diemOr = (n: number): string => (n >= 1 && n <= 23 ? diem(n) : '');

/** Whether a level begins `other` anew: every lower one but điều; chương may go on through phần. */
function ends(depth: number, other: number, cap: Cap): boolean {
  if (other <= depth || DEPTH[other] === 'dieu') return false;
  return !(cap === 'phan' && DEPTH[other] === 'chuong');
}

/** Letters that are not in the order of the Vietnamese alphabet have a rule of their own. */
function lienTuc(vanBan: VanBan): Verdict {
  const bodies = thanBai(vanBan);
  if (!bodies.flat().some(({ cap }) => isNumbered(cap))) return 'not-applicable';
  const found = bodies.flatMap(breaks).filter(({ letter }) => !letter);
  return DEPTH.flatMap((cap) => {
    const own = found.filter(({ muc }) => muc.cap === cap);
    const [first] = own;
    if (!first) return [];
    const { muc, wanted } = first;
    const mark = muc.dau;
    return [
      fault(
        muc,
        `${TEN_CAP[cap]} đang đánh số “${muc.so}${mark}”, theo thứ tự phải là “${wanted}${mark}”${lap(own.map((one) => one.muc))}.`,
        'Hãy đánh lại số thứ tự cho liên tục, không thiếu, không lặp.',
      ),
    ];
  });
}

const ROMAN = new Set<Cap>(['phan', 'chuong']);
const ARABIC = new Set<Cap>(['mucTitle', 'tieuMuc', 'dieu', 'khoan']);
const WITH_DOT = new Set<Cap>(['dieu', 'mucLaMa', 'khoan']);

/** Which numerals and mark these levels have. */
export function chuSo(...levels: Cap[]): Rule['check'] {
  return (vanBan) => {
    const all = thanBai(vanBan)
      .flat()
      .filter(({ cap, so }) => levels.includes(cap) && so !== '');
    if (all.length === 0) return 'not-applicable';
    return levels.flatMap((cap): Fault[] => {
      const own = all.filter((muc) => muc.cap === cap);
      const numerals = own.filter(({ so }) => (ROMAN.has(cap) ? soLaMa(so) === undefined : !laSo(cap, so)));
      const kind = ROMAN.has(cap) ? 'La Mã (I, II, III)' : 'Ả Rập (1, 2, 3)';
      const marks = own.filter((muc) => WITH_DOT.has(cap) && muc.dau !== '.');
      return [
        ...gop(danhSo(numerals), {
          ten: TEN_CAP[cap],
          must: `phải dùng chữ số ${kind}`,
          fix: `Hãy đánh số ${TEN_CAP[cap]} bằng chữ số ${kind}.`,
        }),
        ...gop(danhSo(marks), {
          ten: TEN_CAP[cap],
          must: 'sau số thứ tự phải là dấu chấm (.)',
          fix: `Hãy viết dấu chấm (.) sau số thứ tự của ${TEN_CAP[cap]}.`,
        }),
      ];
    });
  };
}

/** `5a` is an article put in later. */
const laSo = (cap: Cap, so: string): boolean => !ARABIC.has(cap) || /^\d{1,4}[a-zđ]?$/u.test(so);

const danhSo = (all: readonly Muc[]): Sai[] => all.map((of) => ({ of, is: `đánh số “${of.so}${of.dau}”` }));

const chuDiem: Rule['check'] = (vanBan) => {
  const bodies = thanBai(vanBan);
  const own = bodies.flat().filter(({ cap }) => cap === 'diem');
  if (own.length === 0) return 'not-applicable';
  const marks = own.filter(({ dau }) => dau !== ')');
  const letters = bodies.flatMap(breaks).filter(({ letter }) => letter);
  const [first] = letters;
  const order = first
    ? [
        fault(
          first.muc,
          `Điểm đang ghi “${first.muc.so}${first.muc.dau}”, theo bảng chữ cái tiếng Việt phải là “${first.wanted})”${lap(letters.map(({ muc }) => muc))}.`,
          'Hãy đánh thứ tự điểm theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h… (không có f, j, w, z).',
        ),
      ]
    : [];
  return [
    ...order,
    ...gop(danhSo(marks), {
      ten: 'Điểm',
      must: 'sau chữ cái phải là dấu đóng ngoặc đơn )',
      fix: 'Hãy viết dấu đóng ngoặc đơn sau chữ cái của điểm, ví dụ: a).',
    }),
  ];
};

/** Levels that the instrument does not define. */
function capKhac(kinds: readonly Cap[], clause: string): Rule['check'] {
  return (vanBan) => {
    const all = thanBai(vanBan).flat();
    if (all.every(({ cap }) => cap === 'bang')) return 'not-applicable';
    return kinds.flatMap((cap) => {
      const own = all.filter((muc) => muc.cap === cap);
      return gop(
        own.map((of) => ({ of, is: `dùng cấp “${cap === 'khoanCon' ? `${of.so}${of.dau}` : of.dau}”` })).slice(0, 1),
        {
          ten: 'Nội dung',
          must: `${clause} không quy định cấp này${own.length > 1 ? ` (${own.length} chỗ)` : ''}`,
          fix: 'Nếu được, hãy dùng khoản (1.) và điểm (a) thay cho cấp này.',
        },
      );
    });
  };
}

const LIEN_TUC = 'Số thứ tự của mỗi cấp liên tục, không thiếu, không lặp.';

export const rules: Rule[] = [
  rule(
    'ND30-LV-01',
    'error',
    'MD',
    nd30('II.6.đ'),
    'Phần, chương đánh số La Mã; mục, tiểu mục, điều, khoản đánh số Ả Rập; sau số của điều, khoản là dấu chấm.',
    chuSo('phan', 'chuong', 'mucTitle', 'tieuMuc', 'dieu', 'mucLaMa', 'khoan'),
  ),
  rule('ND30-LV-04', 'error', 'M', nd30('II.6.đ'), LIEN_TUC, lienTuc),
  rule(
    'ND30-LV-06',
    'error',
    'M',
    nd30('II.6.đ'),
    'Điểm theo thứ tự bảng chữ cái tiếng Việt (đ sau d; không có f, j, w, z), sau chữ cái là dấu đóng ngoặc đơn.',
    chuDiem,
  ),
  rule(
    'ND30-LV-09',
    'info',
    'M',
    nd30('II.6.đ'),
    'Các cấp “1.1.”, “2.1.1.”, “+” không có trong quy định về bố cục.',
    capKhac(['khoanCon', 'cong'], 'Nghị định 30/2020/NĐ-CP'),
  ),
  rule(
    'TT01-LV-05',
    'error',
    'M',
    tt01('11'),
    'Khoản đánh số Ả Rập và dấu chấm; điểm theo bảng chữ cái tiếng Việt và dấu đóng ngoặc đơn.',
    ketHop(chuSo('khoan'), chuDiem),
  ),
  rule(
    'TT01-LV-06',
    'info',
    'M',
    tt01('11'),
    'Các cấp “2.1.”, “-”, “+” không có trong quy định về bố cục.',
    capKhac(['khoanCon', 'gachDau', 'cong'], 'Thông tư 01/2011/TT-BNV'),
  ),
  rule('TT01-LV-07', 'warning', 'M', tt01('11'), LIEN_TUC, lienTuc),
];

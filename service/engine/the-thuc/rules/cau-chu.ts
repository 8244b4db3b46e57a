import type { Muc, VanBan } from '../thanh-phan/van-ban.js';
import { fault, nd30, tt01, WITHOUT_CLAUSE } from './common.js';
import { lap } from './doan-chay.js';
import { doanVan, rule, unjudged } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';

/** How the text ends, and slips of typing in it. */

/** No mẫu of these is known to end so. */
const KHONG_KET = /^(?:hợp đồng|thư công|bản |giấy (?:đi đường|chứng nhận|biên nhận))/u;

/** `./.` at the end of the text before the signature. */
function ketThuc({ dang, loai, soKyHieu, noiDung, nguoiKy, noiNhan }: VanBan): Verdict {
  // What has no number of its own is a form, such as a báo cáo thành tích.
  if (dang === 'form' || !soKyHieu || noiDung.length === 0 || (loai !== undefined && KHONG_KET.test(loai)))
    return 'not-applicable';
  if (nguoiKy.length === 0 && !noiNhan) {
    return unjudged('Không nhận ra phần ký nên không biết nội dung kết thúc ở đâu.');
  }
  const last = noiDung.at(-1)!;
  // Behind a table there is no text to put it to.
  if (last.cap === 'bang') return 'not-applicable';
  if (coDauKet(last)) return [];
  const end = last.text.length > 60 ? `…${last.text.slice(-60)}` : last.text;
  return [
    {
      ...fault(
        last,
        `Nội dung đang kết thúc bằng “${end}”, chưa có dấu “./.”.`,
        'Hãy thêm dấu “./.” vào cuối nội dung.',
      ),
      quote: end.replace('…', ''),
    },
  ];
}

/** It ends with `./.`. */
export const coDauKet = ({ text }: Pick<Muc, 'text'>): boolean => /\.\/\.$/u.test(text.replace(/\s/gu, ''));

/** A slip of typing: what it looks like, and how it is told. */
interface Slip {
  pattern: RegExp;
  is: string;
  fix: string;
}

const SLIPS: readonly Slip[] = [
  {
    pattern: /\.[ \u00a0]\.[ \u00a0]\./u,
    is: 'dùng “. . .” (dấu chấm cách nhau)',
    fix: 'Hãy viết dấu chấm lửng liền nhau: “...” hoặc “…”.',
  },
  {
    pattern: /[^\s.…_] {2,3}(?=[^\s.…_])/u,
    is: 'có hai dấu cách liền nhau',
    fix: 'Hãy chỉ để một dấu cách giữa hai chữ.',
  },
  {
    pattern: /[\p{L}\p{N}”")] +[;:,](?=\s|$)|[\p{L}\p{N}”")] +\.(?=$|\s+\p{Lu}|\/)/u,
    is: 'có dấu cách trước dấu câu',
    fix: 'Hãy bỏ dấu cách trước dấu câu.',
  },
  {
    pattern: /\p{Ll}[,;](?=\p{L})/u,
    is: 'thiếu dấu cách sau dấu câu',
    fix: 'Hãy thêm một dấu cách sau dấu câu.',
  },
];

const NUMBERED: Slip = {
  pattern: /^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[IVX]{1,5}\.|[a-zđ]\))(?=\p{L})/u,
  is: 'thiếu dấu cách sau số thứ tự',
  fix: 'Hãy thêm một dấu cách sau số thứ tự.',
};

function danhMay(vanBan: VanBan): Verdict {
  const all = doanVan(vanBan);
  if (all.length === 0) return 'not-applicable';
  const slips = [
    ...SLIPS.map((slip) => find(slip, all)),
    find(
      NUMBERED,
      all.filter(({ so }) => so !== ''),
    ),
  ];
  return slips.flat();
}

function find({ pattern, is, fix }: Slip, all: readonly Muc[]): Fault[] {
  const found = all.flatMap((muc) => {
    const text = muc.paragraphs.map((p) => p.text.normalize('NFC')).join('\n');
    const match = pattern.exec(text);
    return match ? [{ muc, quote: around(text, match) }] : [];
  });
  const [first] = found;
  if (!first) return [];
  const message = `Đoạn văn đang ${is}: “${first.quote.trim()}”${lap(found.map(({ muc }) => muc))}.`;
  return [{ ...fault(first.muc, message, fix), quote: first.quote.trim() }];
}

/** The words around a slip. */
const around = (text: string, { index, 0: { length } }: RegExpExecArray): string =>
  text.slice(Math.max(0, text.lastIndexOf(' ', index - 8)), index + length + 20).split('\n')[0]!;

export const rules: Rule[] = [
  rule(
    'ND30-BODY-07',
    'warning',
    'M',
    nd30('Mục II Phụ lục III'),
    'Nội dung kết thúc bằng dấu “./.” trước phần ký.',
    // How a biên bản ends is judged with its closing sentence.
    (vanBan) => (vanBan.loai === 'biên bản' ? 'not-applicable' : ketThuc(vanBan)),
  ),
  rule(
    'ND30-BODY-08',
    'info',
    'M',
    WITHOUT_CLAUSE,
    'Không gõ “. . .”, hai dấu cách liền nhau, dấu cách trước dấu câu; có dấu cách sau số thứ tự.',
    danhMay,
  ),
  rule('TT01-BODY-06', 'warning', 'M', tt01('Phụ lục V'), 'Nội dung kết thúc bằng dấu “./.” trước phần ký.', ketThuc),
];

import type { Paragraph } from '../paper/paper.js';
import { type Range, type RegimeId, regimes } from '../regime.js';
import type { Cap, Muc, ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { every, fault, inked, isCaps, look, nd30, sizes, so, toMm, tt01 } from './common.js';
import { chuSo, TEN_CAP } from './danh-so.js';
import { doanChay, gop, lap, pushedIn, type Sai } from './doan-chay.js';
import { ketHop } from './ket-hop.js';
import { laThutDung, thutCho, thutDau } from './noi-dung.js';
import { practice, rule } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';

/** How the levels of the body look: NĐ 30/2020, PLI-II.6.d–đ and PLI-V; TT 01/2011, Điều 11. */

const ofCap = ({ noiDung }: VanBan, ...caps: Cap[]): Muc[] => noiDung.filter(({ cap }) => caps.includes(cap));

/** Heading and title as components of their own: the title stands on the lines below, or behind the number. */
function parts({ paragraphs, text, van }: Muc): { head: ThanhPhan; title: ThanhPhan | undefined; oneLine: boolean } {
  const [first, ...below] = paragraphs;
  const title = { paragraphs: below, text: van };
  if (below.length > 0)
    return { head: { paragraphs: [first!], text: text.slice(0, -van.length).trim() }, title, oneLine: false };
  const whole = { paragraphs: [first!], text };
  const parted = /\n/u.test(first!.text);
  return { head: whole, title: van === '' ? undefined : { ...whole, text: van }, oneLine: van !== '' && !parted };
}

interface HeadingLook {
  caps: readonly Cap[];
  size: Range;
  titleSize: Range;
}

/** Phần, chương, mục, tiểu mục: a line of their own in the middle, bold; the title below in bold capitals. */
const dauMuc =
  ({ caps, size, titleSize }: HeadingLook): Rule['check'] =>
  (vanBan) => {
    const all = ofCap(vanBan, ...caps);
    if (all.length === 0) return 'not-applicable';
    return caps.flatMap((cap) => {
      const ten = TEN_CAP[cap];
      const own = all.filter((muc) => muc.cap === cap);
      const oneLine = own.filter((muc) => parts(muc).oneLine);
      const first = (judge: (muc: Muc) => Verdict): Fault[] => firstOf(own, judge);
      return [
        ...gop(
          oneLine.map((of): Sai => ({ of, is: 'có tiêu đề trên cùng một dòng với số thứ tự' })),
          {
            ten,
            must: 'tiêu đề phải ở dòng ngay dưới',
            fix: `Hãy đưa tiêu đề của ${ten} xuống dòng dưới, căn giữa, in hoa, đậm.`,
          },
        ),
        ...first((muc) =>
          look(parts(muc).head, { ten: `số thứ tự ${ten}`, size, bold: true, italic: false, align: 'center' }),
        ),
        ...first((muc) => {
          const { title, oneLine: together } = parts(muc);
          const style = { size: titleSize, bold: true, italic: false, align: 'center' } as const;
          return together ? [] : look(title, { ten: `tiêu đề ${ten}`, ...style, caps: true });
        }),
      ];
    });
  };

/** What `judge` finds in the first that has a fault, with the number of the others. */
function firstOf(all: readonly Muc[], judge: (muc: Muc) => Verdict): Fault[] {
  const found = all.flatMap((muc) => {
    const verdict = judge(muc);
    return Array.isArray(verdict) && verdict.length > 0 ? [{ muc, fault: verdict[0]! }] : [];
  });
  const [first] = found;
  if (!first) return [];
  const others = lap(found.map(({ muc }) => muc));
  return [{ ...first.fault, message: first.fault.message.replace(/\.$/u, `${others}.`) }];
}

/** The runs that print these many characters from the start. */
function leading(p: Paragraph, length: number) {
  let at = 0;
  return p.runs.filter((run) => {
    const from = at;
    at += run.text.length;
    return from < length && run.text.slice(0, length - from).trim() !== '';
  });
}

/** The size that most letters of the running text have. */
function bodySize(vanBan: VanBan): number | undefined {
  const letters = new Map<number, number>();
  for (const muc of doanChay(vanBan)) {
    for (const { size, text } of inked(muc)) letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** `Điều n.` in bold, as large as the body, its first line in. */
const dieu =
  (regime: RegimeId): Rule['check'] =>
  (vanBan) => {
    const all = ofCap(vanBan, 'dieu').filter(({ so: number }) => number !== '');
    if (all.length === 0) return 'not-applicable';
    const body = bodySize(vanBan);
    const [least, most] = regimes[regime].sizes.body;
    const found = all.flatMap((of): Sai[] => {
      const p = of.paragraphs[0]!;
      const start = p.text.length - p.text.trimStart().length;
      const head = p.label === '' ? leading(p, start + of.text.length - of.van.length) : [];
      const own = sizes(of).filter((size) => (body === undefined ? size < least || size > most : size !== body));
      const indent = pushedIn(p) ? undefined : thutDau(p, true);
      const is = [
        ...(head.some((run) => !run.bold) ? ['không đậm'] : []),
        ...(head.some((run) => run.italic) ? ['nghiêng'] : []),
        ...(own.length > 0 ? [`cỡ chữ ${own.map(so).join(', ')}`] : []),
        ...(indent !== undefined && !laThutDung(regime, indent) && p.align !== 'center'
          ? [`lùi đầu dòng ${so(toMm(indent) / 10)} cm`]
          : []),
        ...(p.align === 'center' ? ['căn giữa'] : []),
      ];
      return is.length > 0 ? [{ of, is: is.join(', ') }] : [];
    });
    const size = body === undefined ? `${least}–${most}` : so(body);
    return gop(found, {
      ten: 'Điều',
      must: `“Điều” và số thứ tự phải đậm, đứng, cỡ chữ như nội dung (${size}), lùi đầu dòng ${thutCho(regime)}`,
      fix: `Hãy đặt chữ “Điều” và số thứ tự đậm, đứng, cỡ chữ ${size}, lùi đầu dòng ${thutCho(regime)}.`,
    });
  };

/** Kinds of document whose điều are headings over khoản; those of a quyết định about a single matter often are not. */
const CO_TIEU_DE = /^(?:quy chế|quy định)/u;

function tieuDe(vanBan: VanBan): Verdict {
  const { loai = '' } = vanBan;
  const all = ofCap(vanBan, 'phan', 'chuong', 'mucTitle', 'tieuMuc', 'dieu');
  const dieu = all.filter(({ cap }) => cap === 'dieu');
  const titled = CO_TIEU_DE.test(loai) || all.some(({ cap }) => cap === 'chuong') || dieu.some((one) => one.tieuDe);
  const judged = all.filter(({ cap }) => cap !== 'dieu' || titled);
  if (judged.length === 0) return 'not-applicable';
  const found = judged.filter(({ cap, van, tieuDe: heading }) => van.trim() === '' || (cap === 'dieu' && !heading));
  const [first] = found;
  if (!first) return [];
  const ten = `${TEN_CAP[first.cap]} ${first.so}`.trim();
  return [
    fault(
      first,
      `${ten} đang không có tiêu đề${lap(found)}; phần, chương, mục, tiểu mục, điều phải có tiêu đề.`,
      `Hãy ghi tiêu đề cho ${ten}: một cụm từ nêu nội dung chính.`,
    ),
  ];
}

/** Bold words at the start of a khoản, behind its number, with text that is not bold behind them. */
function boldLead(of: Muc): string | undefined {
  const p = of.paragraphs[0]!;
  const number = p.label === '' ? p.text.length - p.text.trimStart().length + of.text.length - of.van.length : 0;
  let at = 0;
  let lead = '';
  for (const run of p.runs) {
    const own = run.text.slice(Math.max(0, number - at));
    at += run.text.length;
    if (own.trim() === '') continue;
    if (!run.bold) return /[:.]\s*$/u.test(lead) && /\p{L}{2}/u.test(lead) ? lead.trim() : undefined;
    lead += own;
  }
  return undefined;
}

function khoan(vanBan: VanBan): Verdict {
  const all = ofCap(vanBan, 'khoan');
  // Items of a form are filled in behind their labels.
  if (all.length === 0 || vanBan.dang === 'form') return 'not-applicable';
  const bold = (muc: Muc) => every(muc, (run) => run.bold) === true;
  const plainTitles = all.filter((muc) => muc.tieuDe && !bold(muc) && boldLead(muc) === undefined);
  const joined = all.flatMap((of): Sai[] => {
    const lead = boldLead(of);
    return lead === undefined ? [] : [{ of, is: `có tiêu đề “${lead}” liền với nội dung trên một dòng` }];
  });
  const boldTexts = all.filter((muc) => !muc.tieuDe && bold(muc) && /\p{L}/u.test(muc.van));
  return [
    ...gop(
      plainTitles.map((of): Sai => ({ of, is: 'có tiêu đề không đậm' })),
      { ten: 'Khoản', must: 'tiêu đề của khoản phải đậm', fix: 'Hãy đặt chữ đậm cho số thứ tự và tiêu đề của khoản.' },
    ),
    ...gop(joined, {
      ten: 'Khoản',
      must: 'số thứ tự và tiêu đề của khoản phải ở một dòng riêng',
      fix: 'Hãy đưa nội dung xuống đoạn dưới, để tiêu đề của khoản ở một dòng riêng.',
    }),
    ...gop(
      boldTexts.map((of): Sai => ({ of, is: 'không có tiêu đề mà in đậm cả đoạn' })),
      { ten: 'Khoản', must: 'khoản không có tiêu đề phải là chữ không đậm', fix: 'Hãy bỏ chữ đậm của khoản.' },
    ),
  ];
}

/** `I. TÊN MỤC`: what stands in brackets behind it may be in small letters. */
const mucLaMa =
  (regime: RegimeId, indented: boolean): Rule['check'] =>
  (vanBan) => {
    const all = ofCap(vanBan, 'mucLaMa');
    if (all.length === 0) return 'not-applicable';
    const size = regimes[regime].sizes.muc;
    const found = firstOf(all, (muc) => {
      const looked = look(muc, { ten: `mục ${muc.so}`, size, bold: true, italic: false });
      const title = muc.van.replace(/\([^()]*\)?/gu, '');
      if (Array.isArray(looked) && looked.length > 0) return looked;
      if (!/\p{L}/u.test(title) || isCaps(title)) return [];
      return [
        fault(
          muc,
          `Tiêu đề mục ${muc.so} đang là chữ in thường, phải là chữ in hoa.`,
          `Hãy viết tiêu đề mục ${muc.so} bằng chữ in hoa, đậm.`,
        ),
      ];
    });
    return indented ? [...found, ...tabCuaMuc(all)] : found;
  };

/** One default tab of Word, points. */
const TAB = 36;

function tabCuaMuc(all: readonly Muc[]): Fault[] {
  const found = all.flatMap((of): Sai[] => {
    const p = of.paragraphs[0]!;
    const indent = pushedIn(p) ? undefined : thutDau(p, true);
    if (p.align === 'center') return [{ of, is: 'căn giữa' }];
    if (indent === undefined || Math.abs(indent - TAB) <= 1) return [];
    return [{ of, is: `lùi đầu dòng ${so(toMm(indent) / 10)} cm` }];
  });
  return gop(found, {
    ten: 'Mục đánh số La Mã',
    must: 'phải cách lề trái 1 default tab (1,27 cm)',
    fix: 'Hãy đặt thụt đầu dòng 1,27 cm cho các mục đánh số La Mã.',
  });
}

const ND30 = regimes['nd30-2020'].sizes;
const TT01 = regimes['tt01-2011'].sizes;
const DAU_MUC: readonly Cap[] = ['phan', 'chuong', 'mucTitle', 'tieuMuc'];

export const rules: Rule[] = [
  rule(
    'ND30-LV-02',
    'error',
    'D',
    nd30('II.6.đ'),
    'Phần, chương, mục, tiểu mục và số thứ tự ở một dòng riêng, căn giữa, đậm; tiêu đề ở dòng dưới, căn giữa, in hoa, đậm.',
    dauMuc({ caps: DAU_MUC, size: ND30.muc, titleSize: ND30.muc }),
  ),
  rule(
    'ND30-LV-03',
    'error',
    'D',
    nd30('II.6.đ'),
    'Chữ “Điều” và số thứ tự đậm, đứng, cỡ chữ như nội dung, lùi đầu dòng 1 cm hoặc 1,27 cm.',
    dieu('nd30-2020'),
  ),
  rule('ND30-LV-05', 'warning', 'M', nd30('II.6.d'), 'Phần, chương, mục, tiểu mục, điều có tiêu đề.', tieuDe),
  rule(
    'ND30-LV-07',
    'warning',
    'D',
    nd30('II.6.đ'),
    'Khoản có tiêu đề: số thứ tự và tiêu đề đậm, ở một dòng riêng; khoản không có tiêu đề: chữ không đậm.',
    khoan,
  ),
  rule(
    'ND30-LV-08',
    'error',
    'D',
    nd30('V'),
    'Mục đánh số La Mã (I. TÊN MỤC) in hoa, đậm, đứng, cỡ chữ 13–14.',
    mucLaMa('nd30-2020', false),
  ),
  rule(
    'TT01-LV-01',
    'error',
    'D',
    tt01('11'),
    'Phần, chương đánh số La Mã, ở một dòng riêng, căn giữa, đậm; tiêu đề ở dòng dưới, in hoa, đậm, cỡ chữ 13–14.',
    ketHop(chuSo('phan', 'chuong'), dauMuc({ caps: ['phan', 'chuong'], size: TT01.muc, titleSize: TT01.muc })),
  ),
  practice(
    'TT01-LV-02',
    'warning',
    'D',
    tt01('11'),
    'Tiêu đề của mục (dưới chương) in hoa, đậm, cỡ chữ 12–13.',
    dauMuc({ caps: ['mucTitle'], size: TT01.muc, titleSize: TT01.tieuDeMuc }),
  ),
  rule(
    'TT01-LV-03',
    'error',
    'D',
    tt01('11'),
    'Chữ “Điều”, số thứ tự Ả Rập và dấu chấm đậm, đứng, cỡ chữ như nội dung, lùi đầu dòng 1 đến 1,27 cm.',
    ketHop(chuSo('dieu'), dieu('tt01-2011')),
  ),
  rule(
    'TT01-LV-04',
    'warning',
    'D',
    tt01('11'),
    'Mục đánh số La Mã (I. TÊN MỤC) cách lề trái 1 default tab, in hoa, đậm, cỡ chữ 13–14.',
    mucLaMa('tt01-2011', true),
  ),
];

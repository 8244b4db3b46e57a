import { type RegimeId, regimes } from '../regime.js';
import type { Muc, ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { fault, inked, nd30, sizes, so } from './common.js';
import { rule } from './reading.js';
import type { Rule, Verdict } from './rule.js';

/** Sizes that go together: NĐ 30, footnote of Phụ lục I.V; TT 01, Điều 6. */

const TEN = { quocHieu: 'Quốc hiệu', tieuNgu: 'Tiêu ngữ', diaDanhNgay: 'địa danh và ngày' } as const;

type Part = keyof typeof TEN;

export function sizePair(vanBan: VanBan, regime: RegimeId): Verdict {
  const { dang, quocHieu, tieuNgu } = vanBan;
  if (dang === 'form' || !quocHieu || !tieuNgu) return 'not-applicable';
  const pairs = regimes[regime].sizePairs.map((pair) => Object.entries(pair) as [Part, number][]);
  const sizeOf = (part: Part) => {
    const of: ThanhPhan | undefined = vanBan[part];
    return of && sizes(of);
  };
  // A part that is not there pairs with any: that it is missing is for its own rules.
  const fits = ([part, size]: [Part, number]) => sizeOf(part)?.every((pt) => pt === size) ?? true;
  if (pairs.some((pair) => pair.every(fits))) return [];
  const parts = pairs[0]!.map(([part]) => part).filter((part) => sizeOf(part) !== undefined);
  const is = parts.map((part) => `${TEN[part]} ${sizeOf(part)!.map(so).join(' và ')}`);
  const wanted = pairs.map((pair) => pair.map(([, size]) => size).join('/'));
  return [
    fault(
      quocHieu,
      `Cỡ chữ đang là ${is.join(', ')}; phải tăng, giảm thống nhất: ${wanted.join(' hoặc ')}.`,
      `Hãy đặt cỡ chữ của ${pairs[0]!.map(([part]) => TEN[part]).join(', ')} là ${wanted.join(' hoặc ')}.`,
    ),
  ];
}

/** The size of most of its letters. */
function mainSize(of: Muc): number | undefined {
  const letters = new Map<number, number>();
  for (const run of inked(of)) {
    const size = Math.round(run.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + run.text.length);
  }
  return mostOf(letters);
}

const mostOf = (counts: Map<number, number>) => [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];

/** One size for all paragraphs of the body: that of most of its letters. */
export function oneSize({ dang, noiDung }: VanBan): Verdict {
  if (dang === 'form') return 'not-applicable';
  const paragraphs = noiDung.filter(({ cap }) => cap !== 'bang').map((muc) => ({ muc, size: mainSize(muc) }));
  const letters = new Map<number, number>();
  for (const { muc, size } of paragraphs) {
    if (size !== undefined) letters.set(size, (letters.get(size) ?? 0) + muc.text.length);
  }
  const main = mostOf(letters);
  if (main === undefined) return 'not-applicable';
  const other = paragraphs.filter(({ size }) => size !== undefined && size !== main);
  if (other.length === 0) return [];
  const times = other.length > 1 ? ` (${other.length} đoạn, đây là đoạn đầu)` : '';
  return [
    fault(
      other[0]!.muc,
      `Đoạn này đang có cỡ chữ ${so(other[0]!.size!)}${times}, cả văn bản phải dùng một cỡ chữ: phần lớn là ${so(main)}.`,
      `Hãy đặt cỡ chữ ${so(main)} cho mọi đoạn của nội dung.`,
    ),
  ];
}

const ND30 = 'nd30-2020';

export const rules: Rule[] = [
  rule(
    'ND30-SIZE-01',
    'warning',
    'D',
    nd30('V'),
    'Cỡ chữ của Quốc hiệu, Tiêu ngữ, địa danh và ngày là 13/14/14 hoặc 12/13/13.',
    (vanBan) => sizePair(vanBan, ND30),
  ),
  rule('ND30-SIZE-02', 'warning', 'D', nd30('V'), 'Mọi đoạn của nội dung dùng một cỡ chữ.', oneSize),
];

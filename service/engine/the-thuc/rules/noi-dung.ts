import type { Paragraph } from '../paper/paper.js';
import { type RegimeId, regimes } from '../regime.js';
import type { Muc, VanBan } from '../thanh-phan/van-ban.js';
import { every, nd30, range, sizes, so, toMm, tt01 } from './common.js';
import { doanChay, gop, nhieuDong, pushedIn, type Sai } from './doan-chay.js';
import { ketHop } from './ket-hop.js';
import { rule } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';
import { oneSize } from './size.js';

/** How the running text of the body is set: NĐ 30/2020, PLI-II.6.e; TT 01/2011, Điều 11. */

/** Judges the running text; a form, or a body without any, is not judged. */
const running =
  (judge: (paragraphs: Muc[], vanBan: VanBan) => Fault[]): Rule['check'] =>
  (vanBan): Verdict => {
    const paragraphs = vanBan.dang === 'form' ? [] : doanChay(vanBan);
    return paragraphs.length === 0 ? 'not-applicable' : judge(paragraphs, vanBan);
  };

/** Of each paragraph what is wrong with it, if anything. */
function wrong(paragraphs: readonly Muc[], judge: (p: Paragraph, muc: Muc) => string | undefined): Sai[] {
  return paragraphs.flatMap((of) => {
    const is = judge(of.paragraphs[0]!, of);
    return is === undefined ? [] : [{ of, is }];
  });
}

const ALIGN: Partial<Record<NonNullable<Paragraph['align']>, string>> = {
  left: 'căn trái',
  center: 'căn giữa',
  right: 'căn phải',
  distribute: 'dàn đều từng chữ',
};

/** Căn cứ in a row of its own, which NĐ 30 sets in italics. */
const CAN_CU = /^(?:căn cứ|thực hiện|theo|xét|trên cơ sở)(?=\s)/iu;

const canDeu = running((paragraphs) => [
  // A single line looks the same either way.
  ...gop(
    wrong(paragraphs, (p) => (p.align && nhieuDong(p) ? ALIGN[p.align] : undefined)),
    { must: 'phải căn đều cả hai lề', fix: 'Hãy căn đều hai bên (Justify) các đoạn của nội dung.' },
  ),
  ...gop(
    wrong(paragraphs, (_, muc) =>
      every(muc, ({ italic }) => italic) && !CAN_CU.test(muc.text) ? 'là chữ nghiêng' : undefined,
    ),
    { must: 'phải là chữ đứng', fix: 'Hãy đặt chữ đứng cho các đoạn của nội dung.' },
  ),
]);

const coChu = (regime: RegimeId): Rule['check'] => {
  const allowed = regimes[regime].sizes.body;
  return running((paragraphs) => {
    const found = wrong(paragraphs, (_, muc) => {
      const out = sizes(muc).filter((size) => size < allowed[0] || size > allowed[1]);
      return out.length > 0 ? `có cỡ chữ ${out.map(so).join(', ')}` : undefined;
    });
    return gop(found, {
      must: `phải là cỡ chữ ${range(allowed)}`,
      fix: `Hãy đặt cỡ chữ ${range(allowed)} cho các đoạn của nội dung.`,
    });
  });
};

/** Word keeps indents in twips: 10 of them are no difference. */
const NEAR_INDENT = 0.5;

/** Where the first line begins, points: of numbered paragraphs the number, which may hang. */
export function thutDau(p: Paragraph, numbered: boolean): number | undefined {
  if (p.firstLine === undefined) return undefined;
  return p.label !== '' || (numbered && p.firstLine < 0) ? (p.left ?? 0) + p.firstLine : p.firstLine;
}

/** Whether a first-line indent (points) is one that the regime allows. */
export const laThutDung = (regime: RegimeId, indent: number): boolean =>
  regimes[regime].body.allowed.firstLine.some(
    ([least, most]) => indent >= (least * 72) / 25.4 - NEAR_INDENT && indent <= (most * 72) / 25.4 + NEAR_INDENT,
  );

/** `1 cm hoặc 1,27 cm`, `từ 1 cm đến 1,27 cm`. */
export const thutCho = (regime: RegimeId): string =>
  regimes[regime].body.allowed.firstLine
    .map(([least, most]) =>
      least === most ? `${so(least / 10)} cm` : `từ ${so(least / 10)} cm đến ${so(most / 10)} cm`,
    )
    .join(' hoặc ');

const centimetres = (points: number): string => `${so(toMm(points) / 10)} cm`;

const thutDauDong = (regime: RegimeId): Rule['check'] =>
  running((paragraphs) => {
    // Room to write at the start of a line reaches to its edge.
    const own = paragraphs.filter(
      ({ cap, text, paragraphs: [p] }) => cap !== 'dieu' && !pushedIn(p!) && !/^(?:…|\.{3}|_)/u.test(text),
    );
    const must = `phải lùi đầu dòng ${thutCho(regime)}`;
    const fix = `Hãy đặt thụt đầu dòng (First line) ${thutCho(regime)} cho các đoạn của nội dung.`;
    const faults = gop(
      wrong(own, (p, { cap }) => {
        const indent = thutDau(p, cap !== 'doan');
        if (indent === undefined || laThutDung(regime, indent)) return undefined;
        const whole =
          (p.left ?? 0) > NEAR_INDENT && indent === p.firstLine ? ` (cả đoạn lùi ${centimetres(p.left!)})` : '';
        return indent < NEAR_INDENT && indent > -NEAR_INDENT
          ? `không lùi đầu dòng${whole}`
          : `lùi đầu dòng ${centimetres(indent)}${whole}`;
      }),
      { must, fix },
    );
    // Within a range any indent may be chosen, and others beside it.
    const chosen = regimes[regime].body.allowed.firstLine.length > 1;
    return faults.length > 0 || !chosen ? faults : motMucThut(own);
  });

/** One indent in the whole document: that of most paragraphs. */
function motMucThut(paragraphs: readonly Muc[]): Fault[] {
  const counts = new Map<string, number>();
  const indentOf = (p: Paragraph, { cap }: Muc) => {
    const indent = thutDau(p, cap !== 'doan');
    return indent === undefined ? undefined : centimetres(indent);
  };
  for (const muc of paragraphs) {
    const indent = indentOf(muc.paragraphs[0]!, muc);
    if (indent !== undefined) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  const [main] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const found = wrong(paragraphs, (p, muc) => {
    const indent = indentOf(p, muc);
    return indent === undefined || indent === main ? undefined : `lùi đầu dòng ${indent}`;
  });
  return gop(found, {
    must: `cả văn bản phải lùi đầu dòng như nhau, phần lớn là ${main}`,
    fix: `Hãy đặt thụt đầu dòng ${main} cho mọi đoạn của nội dung.`,
  });
}

/** What Word rounds away. */
const NEAR_SPACE = 0.1;

const cachDoan = (regime: RegimeId): Rule['check'] => {
  const least = regimes[regime].body.spaceBetween;
  return running((paragraphs, { noiDung, paper }) => {
    const isRunning = new Set(paragraphs);
    const found: Sai[] = [];
    for (const [i, muc] of noiDung.entries()) {
      const before = noiDung[i - 1]?.paragraphs.at(-1);
      const p = muc.paragraphs[0]!;
      // With a blank line or a table between them they are no neighbours.
      if (!before || before.cell || before.id !== p.id - 1 || p.pageBreakBefore || !isRunning.has(muc)) continue;
      if (before.after === undefined || p.before === undefined) continue;
      const space = paper.addsSpacing ? before.after + p.before : Math.max(before.after, p.before);
      if (space < least - NEAR_SPACE) found.push({ of: muc, is: `cách đoạn trên ${so(space)} pt` });
    }
    return gop(found, {
      must: `các đoạn phải cách nhau ít nhất ${least} pt`,
      fix: `Hãy đặt khoảng cách trước (Spacing Before) ít nhất ${least} pt cho các đoạn của nội dung.`,
    });
  });
};

/** Height of a single line of Times New Roman, in em. */
const SINGLE = 1.15;

const cachDong = (regime: RegimeId): Rule['check'] => {
  const { line: allowed, exact } = regimes[regime].body.allowed;
  const exactly = exact === undefined ? '' : ` hoặc chính xác (Exactly) từ ${exact} pt`;
  const say = {
    must: `phải từ dòng đơn${exactly} đến 1,5 dòng`,
    fix: 'Hãy đặt cách dòng (Line spacing) từ Single đến 1.5 lines cho các đoạn của nội dung.',
  };
  return running((paragraphs) => {
    const hard: Sai[] = [];
    const soft: Sai[] = [];
    for (const of of paragraphs) {
      const { line } = of.paragraphs[0]!;
      const single = SINGLE * (sizes(of).at(-1) ?? 14);
      if (!line) continue;
      const { rule: kind, value } = line;
      if (kind === 'auto') {
        if (value < allowed[0] - 0.01 || value > allowed[1] + 0.01)
          hard.push({ of, is: `cách dòng ${so(value)} dòng` });
        continue;
      }
      const is = `cách dòng ${kind === 'exact' ? 'chính xác' : 'ít nhất'} ${so(value)} pt`;
      const low = kind === 'exact' && value < (exact ?? single) - 0.5;
      if (low || value > single * allowed[1] + 0.5) hard.push({ of, is });
      else if (exact === undefined) soft.push({ of, is });
    }
    if (hard.length > 0) return gop(hard, say);
    const must = 'Nghị định chỉ nói dòng đơn đến 1,5 dòng';
    return gop(soft, { ...say, must, severity: 'warning' });
  });
};

const bangTab = running((paragraphs) =>
  gop(
    wrong(paragraphs, (p) => {
      if (!pushedIn(p)) return undefined;
      return /^[ \u00a0]*\t/u.test(p.text) ? 'lùi đầu dòng bằng phím Tab' : 'lùi đầu dòng bằng dấu cách';
    }),
    {
      must: 'phải dùng thuộc tính thụt đầu dòng của đoạn',
      fix: 'Hãy xóa các dấu Tab, dấu cách ở đầu đoạn, rồi đặt thụt đầu dòng (First line) cho đoạn.',
    },
  ),
);

const body = (regime: RegimeId, prefix: string, clause: string): Rule[] => [
  rule(
    `${prefix}-BODY-01`,
    'error',
    'D',
    clause,
    regime === 'nd30-2020'
      ? 'Các đoạn của nội dung căn đều cả hai lề, chữ đứng.'
      : 'Các đoạn của nội dung căn đều cả hai lề, chữ đứng, cỡ chữ 13 đến 14.',
    regime === 'nd30-2020' ? canDeu : ketHop(canDeu, coChu(regime)),
    'found',
  ),
  rule(
    `${prefix}-BODY-03`,
    'error',
    'D',
    clause,
    regime === 'nd30-2020'
      ? 'Đầu dòng mỗi đoạn lùi vào 1 cm hoặc 1,27 cm, thống nhất trong cả văn bản.'
      : 'Đầu dòng mỗi đoạn lùi vào từ 1 cm đến 1,27 cm.',
    thutDauDong(regime),
    'found',
  ),
  rule(
    `${prefix}-BODY-04`,
    'error',
    'D',
    clause,
    'Các đoạn của nội dung cách nhau ít nhất 6 pt.',
    cachDoan(regime),
    'found',
  ),
  rule(
    `${prefix}-BODY-05`,
    'error',
    'D',
    clause,
    regime === 'nd30-2020'
      ? 'Khoảng cách giữa các dòng từ dòng đơn đến 1,5 dòng.'
      : 'Khoảng cách giữa các dòng từ dòng đơn hoặc chính xác từ 15 pt đến 1,5 dòng.',
    cachDong(regime),
    'found',
  ),
];

const II6E = nd30('II.6.e');

export const rules: Rule[] = [
  ...body('nd30-2020', 'ND30', II6E),
  rule('ND30-BODY-02', 'error', 'D', II6E, 'Nội dung có cỡ chữ 13 đến 14.', coChu('nd30-2020')),
  rule(
    'ND30-BODY-06',
    'warning',
    'D',
    II6E,
    'Đầu dòng lùi vào bằng thuộc tính của đoạn, không bằng phím Tab hay dấu cách.',
    bangTab,
  ),
  ...body('tt01-2011', 'TT01', tt01('11')),
  rule('TT01-BODY-02', 'error', 'D', tt01('11'), 'Mọi đoạn của nội dung dùng một cỡ chữ.', oneSize, 'found'),
];

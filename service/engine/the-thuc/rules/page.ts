import type { Paper, Section } from '../paper/paper.js';
import { type Range, type RegimeId, regimes } from '../regime.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { apart, millimetres, NOWHERE, nd30, so, toMm, tt01 } from './common.js';
import { rule } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';

/** Paper and margins: NĐ 30, Phụ lục I.I.1–3; TT 01, Điều 5. Lengths in millimetres. */

type Side = 'top' | 'bottom' | 'left' | 'right';

const SIDES: Record<Side, string> = { top: 'trên', bottom: 'dưới', left: 'trái', right: 'phải' };

/** What lies within it is as good as exact; the margins of a PDF are read off its ink. */
const tolerance = (paper: Paper): number => (paper.source === 'pdf' ? 2 : 0.5);

const A4: Range = [210, 297];
const A5: Range = [148, 210];

function isPaper(section: Section, [short, long]: Range, paper: Paper): boolean {
  const [a, b] = [toMm(section.page.width), toMm(section.page.height)].sort((x, y) => x - y);
  return Math.abs(a! - short) <= tolerance(paper) && Math.abs(b! - long) <= tolerance(paper);
}

function size(vanBan: VanBan, regime: RegimeId): Verdict {
  const { paper, loai } = vanBan;
  const { a5 } = regimes[regime];
  const wrong = paper.sections.filter((section) => !isPaper(section, A4, paper));
  const small = wrong.filter((section) => isPaper(section, A5, paper));
  if (a5.length > 0 && small.length === wrong.length && small.length > 0) {
    if (loai === undefined)
      return { unjudged: 'Không nhận ra loại văn bản nên không biết có được dùng khổ A5 hay không.' };
    if (a5.includes(loai)) return [];
  }
  return apart(
    wrong.map((section) =>
      ofSection(
        paper,
        section,
        `Khổ giấy đang là ${millimetres(section.page.width)} × ${millimetres(section.page.height)} mm, phải là A4 (210 × 297 mm).`,
        'Hãy chọn khổ giấy A4 trong Layout > Size.',
      ),
    ),
  );
}

function margins(vanBan: VanBan, regime: RegimeId, sides: readonly Side[]): Verdict {
  const { paper } = vanBan;
  const { allowed } = regimes[regime].page;
  const faults: Fault[] = [];
  const untold = sides.filter((side) => paper.sections.every(({ margin }) => margin?.[side] === undefined));
  for (const section of paper.sections) {
    for (const side of sides) {
      const margin = section.margin?.[side];
      if (margin === undefined) continue;
      const mm = toMm(margin);
      const [least, most] = allowed[side];
      if (mm >= least - tolerance(paper) && mm <= most + tolerance(paper)) continue;
      const found = ofSection(
        paper,
        section,
        `Lề ${SIDES[side]}${section.landscape ? ' của trang nằm ngang' : ''} đang là ${so(Math.round(mm * 10) / 10)} mm, phải từ ${least} đến ${most} mm.`,
        `Hãy đặt lề ${SIDES[side]} ${least}–${most} mm trong Layout > Margins.`,
      );
      // The clause does not say how the margins turn with the page.
      faults.push(section.landscape ? { ...found, severity: 'warning' } : found);
    }
  }
  if (faults.length === 0 && untold.length > 0)
    return { unjudged: `Tệp này không cho biết lề ${untold.map((side) => SIDES[side]).join(', lề ')}.` };
  return apart(faults);
}

function landscape({ paper }: VanBan): Verdict {
  return apart(
    paper.sections
      .filter((section) => section.landscape && !paper.tables.some((t) => t.from <= section.to && t.to >= section.from))
      .map((section) =>
        ofSection(
          paper,
          section,
          'Trang đang nằm ngang mà không có bảng, biểu nào; trang văn bản phải đặt đứng.',
          'Hãy chọn Portrait trong Layout > Orientation cho phần này.',
        ),
      ),
  );
}

function mirrored({ paper }: VanBan, note: string): Verdict {
  if (paper.sections.every((section) => section.mirrored === undefined))
    return { unjudged: 'Tệp này không cho biết lề trang chẵn và trang lẻ có khác nhau hay không.' };
  return apart(
    paper.sections
      .filter(({ mirrored, margin: { left = 0, right = 0 } = {} }) => mirrored && Math.abs(toMm(left - right)) > 0.5)
      .map((section) =>
        ofSection(
          paper,
          section,
          `Lề đang được đặt đối xứng (Mirror margins), nên lề trái của trang chẵn là ${millimetres(section.margin?.right ?? 0)} mm; ${note}`,
          'Hãy chọn Multiple pages: Normal trong Layout > Margins > Custom Margins.',
        ),
      ),
  );
}

function ofSection(paper: Paper, section: Section, message: string, fix: string): Fault {
  const paragraph = section.to < section.from ? undefined : paper.paragraphs[section.from];
  return { place: paragraph?.place ?? NOWHERE, quote: paragraph?.text ?? '', message, fix };
}

const [ND30, TT01] = ['nd30-2020', 'tt01-2011'] as const;
const MARGINS = 'Lề trên và lề dưới từ 20 đến 25 mm.';
const LEFT = 'Lề trái từ 30 đến 35 mm.';
const RIGHT = 'Lề phải từ 15 đến 20 mm.';
const PORTRAIT = 'Trang đặt đứng; chỉ đặt ngang phần có bảng, biểu không làm thành phụ lục riêng.';

export const rules: Rule[] = [
  rule('ND30-PAGE-01', 'error', 'DP', nd30('I.1'), 'Mọi trang dùng khổ giấy A4 (210 × 297 mm).', (vanBan) =>
    size(vanBan, ND30),
  ),
  rule('ND30-PAGE-02', 'error', 'DP', nd30('I.3'), MARGINS, (vanBan) => margins(vanBan, ND30, ['top', 'bottom'])),
  rule('ND30-PAGE-03', 'warning', 'D', nd30('I.2'), PORTRAIT, landscape),
  rule('ND30-PAGE-04', 'error', 'DP', nd30('I.3'), LEFT, (vanBan) => margins(vanBan, ND30, ['left'])),
  rule('ND30-PAGE-05', 'error', 'DP', nd30('I.3'), RIGHT, (vanBan) => margins(vanBan, ND30, ['right'])),
  rule('ND30-PAGE-06', 'warning', 'D', nd30('I.3'), 'Lề trái, lề phải của trang chẵn và trang lẻ như nhau.', (vanBan) =>
    mirrored(vanBan, 'lề trái của mọi trang phải từ 30 đến 35 mm.'),
  ),
  rule(
    'TT01-PAGE-01',
    'error',
    'DP',
    tt01('5'),
    'Dùng khổ A4; giấy giới thiệu, giấy biên nhận hồ sơ, phiếu gửi, phiếu chuyển được dùng khổ A5.',
    (vanBan) => size(vanBan, TT01),
    'found',
  ),
  rule(
    'TT01-PAGE-02',
    'error',
    'DP',
    tt01('5'),
    MARGINS,
    (vanBan) => margins(vanBan, TT01, ['top', 'bottom']),
    'found',
  ),
  rule('TT01-PAGE-03', 'error', 'DP', tt01('5'), LEFT, (vanBan) => margins(vanBan, TT01, ['left']), 'found'),
  rule('TT01-PAGE-04', 'error', 'DP', tt01('5'), RIGHT, (vanBan) => margins(vanBan, TT01, ['right']), 'found'),
  rule('TT01-PAGE-05', 'warning', 'D', tt01('5'), PORTRAIT, landscape, 'found'),
  rule('TT01-PAGE-06', 'info', 'D', tt01('5'), 'Lề không đặt đối xứng giữa trang chẵn và trang lẻ.', (vanBan) =>
    mirrored(vanBan, 'đó là cách của Thông tư liên tịch 55/2005, từ 05/3/2011 mọi trang dùng lề như nhau.'),
  ),
];

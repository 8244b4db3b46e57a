import type { Paper, Section } from '../paper/paper.js';
import { type Range, type RegimeId, regimes } from '../regime.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { apart, millimetres, NOWHERE, nd30, so, toMm, tt01 } from './common.js';
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
  const known = paper.sections.filter((section) => section.margin !== undefined);
  if (known.length === 0) return { unjudged: 'Tệp này không cho biết lề trang.' };
  const faults = known.flatMap((section) =>
    sides.flatMap((side) => {
      const mm = toMm(section.margin![side]);
      const [least, most] = allowed[side];
      if (mm >= least - tolerance(paper) && mm <= most + tolerance(paper)) return [];
      const name = SIDES[side];
      const found = ofSection(
        paper,
        section,
        `Lề ${name}${section.landscape ? ' của trang nằm ngang' : ''} đang là ${so(Math.round(mm * 10) / 10)} mm, phải từ ${least} đến ${most} mm.`,
        `Hãy đặt lề ${name} ${least}–${most} mm trong Layout > Margins.`,
      );
      // The clause does not say how the margins turn with the page.
      return [section.landscape ? { ...found, severity: 'warning' as const } : found];
    }),
  );
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
      .filter(({ mirrored, margin }) => mirrored && margin && Math.abs(toMm(margin.left - margin.right)) > 0.5)
      .map((section) =>
        ofSection(
          paper,
          section,
          `Lề đang được đặt đối xứng (Mirror margins), nên lề trái của trang chẵn là ${millimetres(section.margin!.right)} mm; ${note}`,
          'Hãy chọn Multiple pages: Normal trong Layout > Margins > Custom Margins.',
        ),
      ),
  );
}

function ofSection(paper: Paper, section: Section, message: string, fix: string): Fault {
  const paragraph = section.to < section.from ? undefined : paper.paragraphs[section.from];
  return { place: paragraph?.place ?? NOWHERE, quote: paragraph?.text ?? '', message, fix };
}

const docx = ['docx'] as const;
const both = ['docx', 'pdf'] as const;
const [ND30, TT01] = ['nd30-2020', 'tt01-2011'] as const;
const MARGINS = 'Lề trên và lề dưới từ 20 đến 25 mm.';
const LEFT = 'Lề trái từ 30 đến 35 mm.';
const RIGHT = 'Lề phải từ 15 đến 20 mm.';
const PORTRAIT = 'Trang đặt đứng; chỉ đặt ngang phần có bảng, biểu không làm thành phụ lục riêng.';

export const rules: Rule[] = [
  {
    id: 'ND30-PAGE-01',
    regime: ND30,
    severity: 'error',
    clause: nd30('I.1'),
    requires: 'Mọi trang dùng khổ giấy A4 (210 × 297 mm).',
    on: both,
    check: (vanBan) => size(vanBan, ND30),
  },
  {
    id: 'ND30-PAGE-02',
    regime: ND30,
    severity: 'error',
    clause: nd30('I.3'),
    requires: MARGINS,
    on: both,
    check: (vanBan) => margins(vanBan, ND30, ['top', 'bottom']),
  },
  {
    id: 'ND30-PAGE-03',
    regime: ND30,
    severity: 'warning',
    clause: nd30('I.2'),
    requires: PORTRAIT,
    on: docx,
    check: landscape,
  },
  {
    id: 'ND30-PAGE-04',
    regime: ND30,
    severity: 'error',
    clause: nd30('I.3'),
    requires: LEFT,
    on: both,
    check: (vanBan) => margins(vanBan, ND30, ['left']),
  },
  {
    id: 'ND30-PAGE-05',
    regime: ND30,
    severity: 'error',
    clause: nd30('I.3'),
    requires: RIGHT,
    on: both,
    check: (vanBan) => margins(vanBan, ND30, ['right']),
  },
  {
    id: 'ND30-PAGE-06',
    regime: ND30,
    severity: 'warning',
    clause: nd30('I.3'),
    requires: 'Lề trái, lề phải của trang chẵn và trang lẻ như nhau.',
    on: docx,
    check: (vanBan) => mirrored(vanBan, 'lề trái của mọi trang phải từ 30 đến 35 mm.'),
  },
  {
    id: 'TT01-PAGE-01',
    regime: TT01,
    severity: 'error',
    clause: tt01('5'),
    requires: 'Dùng khổ A4; giấy giới thiệu, giấy biên nhận hồ sơ, phiếu gửi, phiếu chuyển được dùng khổ A5.',
    on: both,
    check: (vanBan) => size(vanBan, TT01),
  },
  {
    id: 'TT01-PAGE-02',
    regime: TT01,
    severity: 'error',
    clause: tt01('5'),
    requires: MARGINS,
    on: both,
    check: (vanBan) => margins(vanBan, TT01, ['top', 'bottom']),
  },
  {
    id: 'TT01-PAGE-03',
    regime: TT01,
    severity: 'error',
    clause: tt01('5'),
    requires: LEFT,
    on: both,
    check: (vanBan) => margins(vanBan, TT01, ['left']),
  },
  {
    id: 'TT01-PAGE-04',
    regime: TT01,
    severity: 'error',
    clause: tt01('5'),
    requires: RIGHT,
    on: both,
    check: (vanBan) => margins(vanBan, TT01, ['right']),
  },
  {
    id: 'TT01-PAGE-05',
    regime: TT01,
    severity: 'warning',
    clause: tt01('5'),
    requires: PORTRAIT,
    on: docx,
    check: landscape,
  },
  {
    id: 'TT01-PAGE-06',
    regime: TT01,
    severity: 'info',
    clause: tt01('5'),
    requires: 'Lề không đặt đối xứng giữa trang chẵn và trang lẻ.',
    on: docx,
    check: (vanBan) =>
      mirrored(vanBan, 'đó là cách của Thông tư liên tịch 55/2005, từ 05/3/2011 mọi trang dùng lề như nhau.'),
  },
];

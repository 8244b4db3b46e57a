import { detectLegacy, type LegacyEncoding, lostLetters } from '../../vietnamese/legacy.js';
import type { Paper, Paragraph, Run } from '../paper/paper.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { fault, inked, missing, nd30, tt01 } from './common.js';
import { isLegacyFamily, isSymbolFamily, isTimes } from './font-names.js';
import type { Fault, Rule, Verdict } from './rule.js';

/** Font, encoding and colour: NĐ 30, Phụ lục I.I.4; TT 01, Điều 4. */

/** Every paragraph that is printed: the body's, and those in the margins. */
function printed(paper: Paper): Paragraph[] {
  return [...paper.paragraphs, ...paper.sections.flatMap(({ headers, footers }) => [...headers, ...footers])];
}

interface Found {
  paragraph: Paragraph;
  run: Run;
  /** How many runs are so. */
  times: number;
}

/** Runs that say something, by a word about them (their font, their colour); `undefined` leaves one out. */
function gather(paper: Paper, skip: ReadonlySet<Paragraph>, of: (run: Run) => string | undefined): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const paragraph of printed(paper)) {
    if (skip.has(paragraph)) continue;
    for (const run of inked(paragraph)) {
      const name = of(run);
      if (name === undefined) continue;
      const known = found.get(name);
      if (known) known.times++;
      else found.set(name, { paragraph, run, times: 1 });
    }
  }
  return found;
}

const NOBODY: ReadonlySet<Paragraph> = new Set();

/** Page numbers are set by a run alone, without a paragraph. */
function numberFonts(paper: Paper, of: (run: Run) => boolean): Fault[] {
  const number = paper.sections.flatMap((section) => section.pageNumbers).find(({ run }) => of(run));
  if (!number) return [];
  const message = `Số trang đang dùng phông ${number.run.font}, phải là Times New Roman.`;
  return [
    { place: number.place, quote: number.run.text, message, fix: 'Hãy đổi phông của số trang thành Times New Roman.' },
  ];
}

const quoted = ({ run, paragraph }: Found) => ({ place: paragraph.place, quote: run.text.trim() });
const places = (times: number) => (times > 1 ? ` (${times} chỗ, đây là chỗ đầu)` : '');

function family({ paper }: VanBan): Verdict {
  const other = (run: Run) =>
    run.font !== undefined &&
    !isTimes(run.font, paper.source === 'pdf') &&
    !isSymbolFamily(run.font) &&
    /[\p{L}\p{N}]/u.test(run.text);
  const found = gather(paper, NOBODY, (run) => (other(run) ? run.font : undefined));
  const faults = [...found].map(([font, one]) => ({
    ...quoted(one),
    message: `Chữ đang dùng phông ${font}${places(one.times)}, phải là Times New Roman.`,
    fix: 'Hãy chọn cả văn bản (Ctrl+A) và đổi phông thành Times New Roman.',
  }));
  return [...faults, ...numberFonts(paper, other)];
}

function legacyFamily({ paper }: VanBan): Fault[] {
  const found = gather(paper, NOBODY, ({ font }) => (font !== undefined && isLegacyFamily(font) ? font : undefined));
  return [...found].map(([font, one]) => ({
    ...quoted(one),
    message: `Chữ đang dùng phông ${font}${places(one.times)}, là phông của bảng mã cũ, phải là phông Unicode (TCVN 6909:2001).`,
    fix: 'Hãy chuyển mã sang Unicode bằng công cụ của bộ gõ, rồi đổi phông thành Times New Roman.',
  }));
}

const ENCODINGS: Record<LegacyEncoding, string> = {
  tcvn3: 'được gõ theo bảng mã cũ TCVN3 (ABC)',
  vni: 'được gõ theo bảng mã cũ VNI',
  'utf8-cp1252': 'bị đọc sai bảng mã (UTF-8 bị mở như chữ Tây Âu)',
};

/** As much of the mended text as a message needs. */
const SHOWN = 60;

function legacyText(paper: Paper, encodings: readonly LegacyEncoding[]): Fault[] {
  const found = new Map<LegacyEncoding, { paragraph: Paragraph; converted: string; times: number }>();
  for (const paragraph of printed(paper)) {
    const legacy = detectLegacy(paragraph.text);
    if (!legacy?.sure || !encodings.includes(legacy.encoding)) continue;
    const known = found.get(legacy.encoding);
    if (known) known.times++;
    else found.set(legacy.encoding, { paragraph, converted: legacy.converted, times: 1 });
  }
  return [...found].map(([encoding, { paragraph, converted, times }]) =>
    fault(
      paragraph,
      `Chữ ở đây ${ENCODINGS[encoding]}${times > 1 ? ` (${times} đoạn, đây là đoạn đầu)` : ''}, phải là Unicode: “${clip(converted.trim())}”.`,
      'Hãy chuyển mã các đoạn này sang Unicode bằng công cụ của bộ gõ, hoặc gõ lại.',
    ),
  );
}

function lostText(paper: Paper): Fault[] {
  let first: { paragraph: Paragraph; words: string[] } | undefined;
  let times = 0;
  for (const paragraph of printed(paper)) {
    const words = lostLetters(paragraph.text.normalize('NFC'));
    if (words.length === 0) continue;
    times++;
    first ??= { paragraph, words };
  }
  if (!first) return [];
  const words = first.words.slice(0, 3).map((word) => `“${clip(word)}”`);
  const message = `Có chữ đã mất dấu khi chuyển mã${times > 1 ? ` (${times} đoạn, đây là đoạn đầu)` : ''}: ${words.join(', ')}.`;
  return [fault(first.paragraph, message, 'Hãy gõ lại những chữ này.')];
}

const clip = (text: string) =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : text;

/** A letter and its marks apart. */
const APART = /\p{L}[\u0300-\u036f]/u;

function composed({ paper }: VanBan): Verdict {
  const found = printed(paper).filter(({ text }) => APART.test(text) && text.normalize('NFC') !== text);
  if (found.length === 0) return [];
  return [
    fault(
      found[0]!,
      `Chữ và dấu đang tách rời nhau (Unicode tổ hợp) ở ${found.length} đoạn, phải là Unicode dựng sẵn.`,
      'Hãy chuyển các đoạn này sang Unicode dựng sẵn bằng công cụ chuyển mã của bộ gõ.',
    ),
  ];
}

/** Brightest channel of what still prints as black. */
const DARK = 0x26;

function colour(vanBan: VanBan): Verdict {
  const stamps = new Set([vanBan.dauKhan, vanBan.dauMat, vanBan.phamVi].flatMap((stamp) => stamp?.paragraphs ?? []));
  const found = gather(vanBan.paper, stamps, (run) =>
    run.colour !== undefined && !isDark(run.colour) ? run.colour.toLowerCase() : undefined,
  );
  return [...found].map(([hex, one]) => ({
    ...quoted(one),
    message: `Chữ đang có màu ${hex}${places(one.times)}, phải là màu đen.`,
    fix: 'Hãy chọn những chữ này và đặt màu chữ Automatic hoặc Black.',
  }));
}

function isDark(hex: string): boolean {
  const channels = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex)?.slice(1);
  return channels === undefined || channels.every((channel) => Number.parseInt(channel, 16) <= DARK);
}

function embedded({ paper }: VanBan): Verdict {
  if (!paper.pdf) return { unjudged: 'Tệp này không cho biết phông nào được nhúng.' };
  const { loose } = paper.pdf;
  if (loose.length === 0) return [];
  return [
    missing(
      `Phông ${loose.slice(0, 5).join(', ')} không được nhúng trong tệp PDF, nên máy khác có thể in bằng phông khác.`,
      'Hãy tạo lại tệp PDF và chọn nhúng phông (trong Word: Options > ISO 19005-1 compliant).',
    ),
  ];
}

const [ND30, TT01] = ['nd30-2020', 'tt01-2011'] as const;
const both = ['docx', 'pdf'] as const;
const EVERY_ENCODING = ['tcvn3', 'vni', 'utf8-cp1252'] as const;

export const rules: Rule[] = [
  {
    id: 'ND30-FONT-01',
    regime: ND30,
    severity: 'error',
    clause: nd30('I.4'),
    requires: 'Mọi chữ dùng phông Times New Roman.',
    on: both,
    check: family,
  },
  {
    id: 'ND30-FONT-02',
    regime: ND30,
    severity: 'error',
    clause: nd30('I.4'),
    requires: 'Không dùng phông của bảng mã cũ (.VnTime, VNI-Times …).',
    on: ['docx'],
    check: legacyFamily,
  },
  {
    id: 'ND30-FONT-03',
    regime: ND30,
    severity: 'error',
    clause: nd30('I.4'),
    requires: 'Chữ là tiếng Việt Unicode, không phải mã TCVN3, VNI, không mất dấu.',
    on: both,
    check: ({ paper }) => [...legacyText(paper, EVERY_ENCODING), ...lostText(paper)],
  },
  {
    id: 'ND30-FONT-04',
    regime: ND30,
    severity: 'warning',
    clause: nd30('I.4'),
    requires: 'Chữ là Unicode dựng sẵn (NFC), chữ và dấu không tách rời.',
    on: both,
    check: composed,
  },
  {
    id: 'ND30-FONT-05',
    regime: ND30,
    severity: 'error',
    clause: nd30('I.4'),
    requires: 'Chữ màu đen, trừ dấu chỉ mức độ mật, khẩn và phạm vi lưu hành.',
    on: both,
    check: colour,
  },
  {
    id: 'ND30-FONT-06',
    regime: ND30,
    severity: 'warning',
    clause: nd30('I.4'),
    requires: 'Phông có sẵn khi in: tệp PDF nhúng mọi phông của nó.',
    on: ['pdf'],
    check: embedded,
  },
  {
    id: 'TT01-FONT-01',
    regime: TT01,
    severity: 'error',
    clause: tt01('4'),
    requires: 'Chữ là tiếng Việt Unicode (TCVN 6909:2001), phông nào cũng được.',
    on: both,
    check: ({ paper }) => [...legacyText(paper, EVERY_ENCODING), ...lostText(paper)],
  },
  {
    id: 'TT01-FONT-02',
    regime: TT01,
    severity: 'error',
    clause: tt01('4'),
    requires: 'Không dùng phông và mã chữ cũ (TCVN3, VNI).',
    on: ['docx'],
    check: (vanBan) => [...legacyFamily(vanBan), ...legacyText(vanBan.paper, ['tcvn3', 'vni'])],
  },
  {
    id: 'TT01-FONT-03',
    regime: TT01,
    severity: 'info',
    clause: tt01('Phụ lục IV'),
    requires: 'Phông Times New Roman như trong mẫu; phông Unicode khác vẫn được dùng.',
    on: ['docx'],
    check: (vanBan) => noted(family(vanBan)),
  },
];

/** The circular leaves the font free: the examples only show one. */
function noted(verdict: Verdict): Verdict {
  if (!Array.isArray(verdict)) return verdict;
  return verdict.map((one) => ({
    ...one,
    message: one.message.replace(/, phải là Times New Roman\.$/, '; mẫu của Thông tư trình bày bằng Times New Roman.'),
    fix: 'Nếu muốn giống mẫu, hãy đổi phông thành Times New Roman.',
  }));
}

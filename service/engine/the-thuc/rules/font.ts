import { detectLegacy, type LegacyEncoding, lostLetters } from '../../vietnamese/legacy.js';
import { isLegacyFamily } from '../../vietnamese/legacy-fonts.js';
import type { Paper, Paragraph, Run } from '../paper/paper.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { atMost, fault, inked, missing, nd30, tt01 } from './common.js';
import { isSymbolFamily, isTimes } from './font-names.js';
import { rule } from './reading.js';
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

/** Runs that say something, by a word about them (their font, their colour; `undefined` leaves one out), but for body paragraphs of these ids. */
function gather(paper: Paper, skip: ReadonlySet<number>, of: (run: Run) => string | undefined): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const paragraph of printed(paper)) {
    if (skip.has(paragraph.id) && paper.paragraphs[paragraph.id] === paragraph) continue;
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

const NONE: ReadonlySet<number> = new Set();

const quoted = ({ run, paragraph }: Found) => ({ place: paragraph.place, quote: run.text.trim() });
const places = (times: number) => (times > 1 ? ` (${times} chỗ, đây là chỗ đầu)` : '');

/** What is said of other fonts: TT 01 leaves the font free, its examples only show one. */
interface Wording {
  wanted: string;
  fix: string;
}

const MUST: Wording = {
  wanted: ', phải là Times New Roman.',
  fix: 'Hãy chọn cả văn bản (Ctrl+A) và đổi phông thành Times New Roman.',
};

const SHOWN_IN_EXAMPLES: Wording = {
  wanted: '; mẫu của Thông tư trình bày bằng Times New Roman.',
  fix: 'Nếu muốn giống mẫu, hãy đổi phông thành Times New Roman.',
};

function family({ paper }: VanBan, { wanted, fix }: Wording): Verdict {
  const isOther = ({ font }: Run) =>
    font !== undefined && !isTimes(font, paper.source === 'pdf') && !isSymbolFamily(font);
  const found = gather(paper, NONE, (run) => (isOther(run) && /[\p{L}\p{N}]/u.test(run.text) ? run.font : undefined));
  const faults = [...found].map(([font, one]) => ({
    ...quoted(one),
    message: `Chữ đang dùng phông ${font}${places(one.times)}${wanted}`,
    fix,
  }));
  // A page number is a run without a paragraph, and in a DOCX without text.
  const number = paper.sections.flatMap((section) => section.pageNumbers).find(({ run }) => isOther(run));
  if (number) {
    const message = `Số trang đang dùng phông ${number.run.font}${wanted}`;
    faults.push({ place: number.place, quote: number.run.text, message, fix });
  }
  return atMost(faults);
}

function legacyFamily({ paper }: VanBan): Fault[] {
  const found = gather(paper, NONE, ({ font }) => (font !== undefined && isLegacyFamily(font) ? font : undefined));
  const faults = [...found].map(([font, one]) => ({
    ...quoted(one),
    message: `Chữ đang dùng phông ${font}${places(one.times)}, là phông của bảng mã cũ, phải là phông Unicode (TCVN 6909:2001).`,
    fix: 'Hãy chuyển mã sang Unicode bằng công cụ của bộ gõ, rồi đổi phông thành Times New Roman.',
  }));
  return atMost(faults);
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
  const stamps = new Set(
    [vanBan.dauKhan, vanBan.dauMat, vanBan.phamVi].flatMap((stamp) => stamp?.paragraphs.map(({ id }) => id) ?? []),
  );
  const found = gather(vanBan.paper, stamps, (run) =>
    run.colour !== undefined && !isDark(run.colour) ? run.colour.toLowerCase() : undefined,
  );
  const faults = [...found].map(([hex, one]) => ({
    ...quoted(one),
    message: `Chữ đang có màu ${hex}${places(one.times)}, phải là màu đen.`,
    fix: 'Hãy chọn những chữ này và đặt màu chữ Automatic hoặc Black.',
  }));
  return atMost(faults);
}

/** It still prints as black. */
export function isDark(hex: string): boolean {
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

const EVERY_ENCODING = ['tcvn3', 'vni', 'utf8-cp1252'] as const;

export const rules: Rule[] = [
  rule('ND30-FONT-01', 'error', 'DP', nd30('I.4'), 'Mọi chữ dùng phông Times New Roman.', (vanBan) =>
    family(vanBan, MUST),
  ),
  rule(
    'ND30-FONT-02',
    'error',
    'D',
    nd30('I.4'),
    'Không dùng phông của bảng mã cũ (.VnTime, VNI-Times …).',
    legacyFamily,
  ),
  rule(
    'ND30-FONT-03',
    'error',
    'DP',
    nd30('I.4'),
    'Chữ là tiếng Việt Unicode, không phải mã TCVN3, VNI, không mất dấu.',
    ({ paper }) => [...legacyText(paper, EVERY_ENCODING), ...lostText(paper)],
  ),
  rule(
    'ND30-FONT-04',
    'warning',
    'DP',
    nd30('I.4'),
    'Chữ là Unicode dựng sẵn (NFC), chữ và dấu không tách rời.',
    composed,
  ),
  rule(
    'ND30-FONT-05',
    'error',
    'DP',
    nd30('I.4'),
    'Chữ màu đen, trừ dấu chỉ mức độ mật, khẩn và phạm vi lưu hành.',
    colour,
  ),
  rule('ND30-FONT-06', 'warning', 'P', nd30('I.4'), 'Phông có sẵn khi in: tệp PDF nhúng mọi phông của nó.', embedded),
  rule(
    'TT01-FONT-01',
    'error',
    'DP',
    tt01('4'),
    'Chữ là tiếng Việt Unicode (TCVN 6909:2001), phông nào cũng được.',
    ({ paper }) => [...legacyText(paper, EVERY_ENCODING), ...lostText(paper)],
    'found',
  ),
  rule(
    'TT01-FONT-02',
    'error',
    'D',
    tt01('4'),
    'Không dùng phông và mã chữ cũ (TCVN3, VNI).',
    (vanBan) => [...legacyFamily(vanBan), ...legacyText(vanBan.paper, ['tcvn3', 'vni'])],
    'found',
  ),
  rule(
    'TT01-FONT-03',
    'info',
    'D',
    tt01('Phụ lục IV'),
    'Phông Times New Roman như trong mẫu; phông Unicode khác vẫn được dùng.',
    (vanBan) => family(vanBan, SHOWN_IN_EXAMPLES),
  ),
];

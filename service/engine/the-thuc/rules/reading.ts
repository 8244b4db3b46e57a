import type { Paper, Paragraph } from '../paper/paper.js';
import type { RegimeId } from '../regime.js';
import type { Muc, ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { fault } from './common.js';
import type { CheckSettings, Fault, Rule, Severity, Source, Verdict } from './rule.js';

export { hasRoom, ROOM } from './common.js';

/** What rules on the components read in common: which files a rule is for, prose, dates, room to write, places. */

/** D: DOCX. P: PDF. M: meaning, that is every file and data. */
const TARGETS: Record<'D' | 'P' | 'M', readonly Source[]> = { D: ['docx'], P: ['pdf'], M: ['docx', 'pdf', 'data'] };

type Check = (vanBan: VanBan, settings: CheckSettings) => Verdict;

/** A rule in one line: id, severity, the letters of its targets, clause, what it asks for, how it is judged. */
export function rule(
  id: string,
  severity: Severity,
  targets: string,
  clause: string,
  requires: string,
  check: Check,
  source?: Rule['source'],
): Rule {
  const regime: RegimeId = id.startsWith('ND30-') ? 'nd30-2020' : 'tt01-2011';
  const on = [...new Set([...targets].flatMap((letter) => TARGETS[letter as 'D' | 'P' | 'M']))];
  const known = source ?? (regime === 'nd30-2020' ? 'found' : undefined);
  return { id, regime, severity, clause, requires, on, ...(known && { source: known }), check };
}

/** A rule known from practice alone: a warning at most, and its messages say so. */
export function practice(
  id: string,
  severity: Severity,
  targets: string,
  clause: string,
  requires: string,
  check: Check,
): Rule {
  const soft = (of: Severity): Severity => (of === 'error' ? 'warning' : of);
  const said: Check = (vanBan, settings) => {
    const verdict = check(vanBan, settings);
    if (!Array.isArray(verdict)) return verdict;
    return verdict.map((one) => ({
      ...one,
      ...(one.severity && { severity: soft(one.severity) }),
      message: `${one.message} (Theo thông lệ trình bày, chưa đối chiếu được nguyên văn Thông tư 01/2011/TT-BNV.)`,
    }));
  };
  return rule(id, soft(severity), targets, clause, requires, said, 'practice');
}

export const unjudged = (reason: string): Verdict => ({ unjudged: reason });
/** The faults; where there are none, what could not be judged. */
export const orUnjudged = (faults: Fault[], reason: string | false | undefined): Verdict =>
  faults.length > 0 || !reason ? faults : unjudged(reason);

/** By its `V/v`, or by an addressee where a title should be. */
export const laCongVan = ({ loai, tenLoai, kinhGui, dang }: VanBan): boolean =>
  loai === 'công văn' || (loai === undefined && dang === 'van-ban' && !tenLoai && kinhGui !== undefined);

/** A text with a letterhead that is attached to another document and has neither number nor date (Mẫu 1.3). */
export const laDinhKem = (vanBan: VanBan): boolean =>
  vanBan.soKyHieu === undefined &&
  vanBan.diaDanhNgay === undefined &&
  vanBan.paper.paragraphs.slice(0, 20).some(({ text }) => /^\s*\((?:ban hành )?kèm theo/iu.test(text));

/** A form of another instrument under a letterhead, `BÁO CÁO THÀNH TÍCH`: a title of its own words, no number, sent to nobody. */
const laBieuMau = ({ tenLoai, loai, soKyHieu, noiNhan }: VanBan): boolean =>
  tenLoai !== undefined && !soKyHieu && !noiNhan && tenLoai.text.toLocaleLowerCase('vi') !== loai;

/** Components of the letterhead are not asked of forms and of what is attached. */
export const khongCanDau = (vanBan: VanBan): boolean =>
  vanBan.dang === 'form' || laDinhKem(vanBan) || laBieuMau(vanBan);

/** All prose in its order: căn cứ, body, appendices. */
export const doanVan = (vanBan: VanBan): Muc[] => [
  ...vanBan.canCu,
  ...vanBan.noiDung,
  ...vanBan.phuLuc.flatMap(({ noiDung }) => noiDung),
];

/** A fault about some words of a component, at the paragraph they stand in. */
export function faultAt(of: ThanhPhan, quote: string, message: string, fix: string, severity?: Severity): Fault {
  const holds = (p: Paragraph) => plain(p.text).includes(quote) || plain(`${p.label} ${p.text}`).includes(quote);
  // Of one paragraph there is nothing to look for, however often it is at fault.
  const paragraph = (of.paragraphs.length > 1 ? of.paragraphs.find(holds) : undefined) ?? of.paragraphs[0];
  return {
    ...fault({ paragraphs: paragraph ? [paragraph] : [], text: quote }, message, fix),
    ...(severity && { severity }),
  };
}

/** As people read it: NFC, one space. */
export const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** A date in words or figures behind `ngày`, as written. */
export interface Ngay {
  text: string;
  index: number;
  ngay: number;
  thang: number;
  nam: number;
  iso: string;
}

const DATE =
  /ngày\s+(\d{1,2})(?:\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})(?!\d)|\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d))/giu;

/** Dates with day, month and year that a text names, those that the calendar does not have among them. */
export const ngayTrong = (text: string): Ngay[] =>
  [...text.matchAll(DATE)].map((match) => {
    const [day, month, year] = [match[1]!, match[2] ?? match[4]!, match[3] ?? match[5]!];
    return {
      text: match[0],
      index: match.index,
      ngay: Number(day),
      thang: Number(month),
      nam: Number(year),
      iso: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    };
  });

/** `05/02/2024` of a date in ISO 8601. */
export const vietNgay = (iso: string): string => iso.split('-').reverse().join('/');

/** Number and symbol of the document, `12/KH-THPT` → 12 and KH-THPT, spaces out; undefined where it has no number. */
export function soCua(text: string): { so: string; kyHieu: string } | undefined {
  const match = /số\s*:?\s*(\d+)\s*\/\s*([\p{L}\d&]+(?:\s*[-–/]\s*[\p{L}\d&]+)*)/iu.exec(text);
  return match ? { so: match[1]!, kyHieu: match[2]!.replace(/\s+/gu, '').replace(/–/gu, '-') } : undefined;
}

/**
 * Whether one component is centred under another, to 3 mm; undefined where the file does not tell (set by tabs or spaces,
 * in a text box, in another table).
 */
export function centredUnder(below: ThanhPhan, above: ThanhPhan | undefined, paper: Paper): boolean | undefined {
  const [a, b] = [above?.paragraphs.at(-1), below.paragraphs[0]];
  if (!a || !b) return undefined;
  if (a.ink && b.ink) return Math.abs(middle(a.ink) - middle(b.ink)) <= 8.5;
  if ([a, b].some((p) => p.boxed || p.column === undefined || pushed(paper.paragraphs[p.id] ?? p))) return undefined;
  if (a.align !== 'center' || b.align === undefined) return undefined;
  if (b.align !== 'center') return false;
  return Math.abs(axis(a) - axis(b)) <= 8.5;
}

/** Set apart by tabs or spaces: how far is not told. */
const pushed = ({ text }: Paragraph): boolean => /^\s|\t| {4}|\u00a0{4}/u.test(text);

const middle = ({ left, width }: { left: number; width: number }): number => left + width / 2;
const axis = (p: Paragraph): number => middle(p.column!) + ((p.left ?? 0) + (p.firstLine ?? 0) - (p.right ?? 0)) / 2;

/** Whether two components stand on one row of the page; undefined where the file does not tell. */
export function sameRow(one: ThanhPhan | undefined, other: ThanhPhan | undefined): boolean | undefined {
  const [a, b] = [one?.paragraphs[0], other?.paragraphs[0]];
  if (!a || !b) return undefined;
  if (a.id === b.id) return true;
  if (a.ink && b.ink) return Math.abs(a.ink.top - b.ink.top) <= 12;
  if (!a.cell || !b.cell || a.cell.table !== b.cell.table) return undefined;
  return a.cell.row === b.cell.row;
}

/** Whether a line of a list begins with a dash, typed or automatic. */
export const gach = ({ paragraphs: [p], text }: ThanhPhan): boolean =>
  /^[-–—−]/u.test(text) || /^[-–—−\uf02d]/u.test(p?.label.trim() ?? '');

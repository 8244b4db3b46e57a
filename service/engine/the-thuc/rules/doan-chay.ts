import type { Paragraph } from '../paper/paper.js';
import type { Cap, Muc, ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { fault, isCaps } from './common.js';
import { widthOf } from './place-on-page.js';
import type { Fault, Severity } from './rule.js';

/** Running text of the body, and faults that many of its paragraphs share. */

const RUNNING = new Set<Cap>(['doan', 'dieu', 'khoan', 'khoanCon', 'diem']);

/** Lines of these kinds have a layout of their own. */
const APART = /^(?:\(.*\)[.;]?|(?:bảng|hình|biểu|sơ đồ|ghi chú|lưu ý|nguồn|đơn vị tính)(?!\p{L}).{0,150})$/isu;

/**
 * Paragraphs of running text: untitled điều, khoản and điểm and those without a number; not titles, bullets, tables,
 * captions, dotted lines to write on.
 */
export const doanChay = ({ noiDung }: VanBan): Muc[] => noiDung.filter(isRunning);

function isRunning(muc: Muc): boolean {
  const p = muc.paragraphs[0];
  if (!p || p.boxed || !RUNNING.has(muc.cap) || muc.tieuDe || (muc.cap === 'doan' && muc.so !== '')) return false;
  if (!/\p{L}{2}/u.test(muc.van) || APART.test(muc.text) || isCaps(muc.text)) return false;
  if (!nhieuDong(p)) {
    if (p.align === 'center' || p.align === 'right') return false;
    const bold = p.runs.every((run) => run.bold || run.text.trim() === '');
    if (bold && muc.cap === 'doan' && !/[.;]$/u.test(muc.text)) return false;
  }
  return true;
}

/** A line of text in 14 points holds about so many letters. */
const LINE_LETTERS = 90;

/** It takes more than one line. */
export function nhieuDong(p: Paragraph): boolean {
  if (!p.column) return p.text.length > LINE_LETTERS;
  const room = p.column.width - (p.left ?? 0) - (p.right ?? 0) - (p.firstLine ?? 0);
  return widthOf(p) > Math.max(room, 20);
}

/** Tabs or spaces in front push the first line in. */
export const pushedIn = (p: Paragraph): boolean => /^(?:[ \u00a0]*\t|[ \u00a0]{2,})\s*\S/u.test(p.text);

/** Something wrong with one paragraph: `căn trái`. */
export interface Sai {
  of: ThanhPhan;
  is: string;
}

/**
 * One fault, at the first paragraph, for all that break a rule in one way: `Đoạn văn đang {is} (3 đoạn …), {must}.`
 */
export function gop(
  wrong: readonly Sai[],
  { ten = 'Đoạn văn', must, fix, severity }: { ten?: string; must: string; fix: string; severity?: Severity },
): Fault[] {
  const [first] = wrong;
  if (!first) return [];
  const found = [...new Set(wrong.map(({ is }) => is))];
  const said = found.length > 4 ? `${found.slice(0, 4).join('; ')}…` : found.join('; ');
  const message = `${ten} đang ${said}${lap(wrong.map(({ of }) => of))}; ${must}.`;
  return [{ ...fault(first.of, message, fix), ...(severity && { severity }) }];
}

/** How many there are, and the first words of the next two. */
export function lap(all: readonly ThanhPhan[]): string {
  if (all.length < 2) return '';
  const next = all.slice(1, 3).map(({ text }) => `“${dau(text)}”`);
  return ` (${all.length} chỗ như vậy, đây là chỗ đầu; tiếp theo: ${next.join(', ')})`;
}

/** The first words. */
const dau = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);

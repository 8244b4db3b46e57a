import { soLaMa } from '../../vietnamese/roman.js';
import { bare, isCaps } from './so-sanh.js';
import type { Cap } from './van-ban.js';

/** The number or mark that a line begins with, and the level it says. */
export interface DauMuc {
  cap: Cap;
  so: string;
  dau: string;
  /** Characters of the line before its own text. */
  length: number;
}

/** Reads the level of a line (one space, trimmed). Bounded: no part of a form can match the same text in two ways. */
export function markOf(text: string): DauMuc | undefined {
  return headingOf(text) ?? romanOf(text) ?? numberOf(text) ?? letterOf(text) ?? bulletOf(text);
}

const HEADING =
  /^(phan|chuong|muc|tieu muc|dieu) ?(thu )?([ivxlc]{1,7}|\d{1,3}[a-z]?|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi|[.…]{2,200}|…)(?![a-z0-9])/;
const HEADINGS: Record<string, Cap> = {
  phan: 'phan',
  chuong: 'chuong',
  muc: 'mucTitle',
  'tieu muc': 'tieuMuc',
  dieu: 'dieu',
};
/** Longer, it is a sentence that begins with `Mục 1`. */
const HEADING_CHARS = 200;

function headingOf(text: string): DauMuc | undefined {
  if (!/^[PpCcMmTtĐđD]/.test(text)) return undefined;
  const found = HEADING.exec(bare(text.slice(0, 240)));
  const cap = HEADINGS[found?.[1] ?? ''];
  if (!found || !cap) return undefined;
  const rest = text.slice(found[0].length);
  const [, mark = ''] = /^ ?([.:)/\-–—]|\.\.\.)? ?/.exec(rest) ?? [];
  const own = rest.slice(rest.indexOf(mark) + mark.length).trim();
  const dots = /^[.…]/.test(found[3]!);
  if (mark === '' && own !== '' && !dots && !(cap !== 'dieu' && isCaps(own))) return undefined;
  if (cap !== 'dieu' && text.length > HEADING_CHARS) return undefined;
  const so = dots ? '' : text.slice(found[0].length - found[3]!.length, found[0].length);
  return { cap, so, dau: mark, length: text.length - own.length };
}

function romanOf(text: string): DauMuc | undefined {
  const found = /^([IVX]{1,7})(?: ?([./)])(?=[ "“(\p{Lu}]|$)|( [-–—])(?= )|(:)(?= )|(?=$))/u.exec(text);
  if (found && soLaMa(found[1]!) !== undefined) {
    const dau = (found[2] ?? found[3] ?? found[4] ?? '').trim();
    if (found[0].length < text.length || dau !== '')
      return { cap: 'mucLaMa', so: found[1]!, dau, length: skip(text, found[0]) };
  }
  const letter = /^([A-HKLĐ]) ?([./)])(?= |\p{Lu}\p{Lu})/u.exec(text);
  if (!letter || !isCaps(text.slice(letter[0].length))) return undefined;
  return { cap: 'doan', so: letter[1]!, dau: letter[2]!, length: skip(text, letter[0]) };
}

function numberOf(text: string): DauMuc | undefined {
  const found =
    /^(\d{1,2}(?:\.\d{1,2}){0,3}) ?([.)/])(?= |$|[\p{L}"“(…])/u.exec(text) ??
    /^(\d{1,2}(?:\.\d{1,2}){1,3})()(?= ["“(]?\p{Lu})/u.exec(text);
  if (!found) return undefined;
  const cap = found[1]!.includes('.') ? 'khoanCon' : 'khoan';
  return { cap, so: found[1]!, dau: found[2]!, length: skip(text, found[0]) };
}

function letterOf(text: string): DauMuc | undefined {
  const found = /^(\p{Ll}) ?(?:(\))|([./])(?= ))/u.exec(text);
  return found ? { cap: 'diem', so: found[1]!, dau: found[2] ?? found[3]!, length: skip(text, found[0]) } : undefined;
}

const BULLET = /^([-–—−‒•●▪■◦·∙*✓✔➢➤►☐\uf000-\uf0ff])(?= ?[\p{L}\p{N}"“(….])/u;

function bulletOf(text: string): DauMuc | undefined {
  const plus = /^\+(?= ?[\p{L}\p{N}"“(….])/u.exec(text);
  if (plus) return { cap: 'cong', so: '', dau: '+', length: skip(text, '+') };
  const found = BULLET.exec(text);
  return found ? { cap: 'gachDau', so: '', dau: found[1]!, length: skip(text, found[1]!) } : undefined;
}

/** Characters of mark and the spaces behind it. */
const skip = (text: string, mark: string) => text.length - text.slice(mark.length).trimStart().length;

/** The level of an automatic number or bullet. */
export function labelOf(label: string): DauMuc {
  const text = label.trim();
  const found = markOf(text) ?? markOf(`${text} Xx`);
  const whole = { length: text.length };
  if (found) return { ...found, ...whole };
  return { cap: text === '+' ? 'cong' : 'gachDau', so: '', dau: text, ...whole };
}

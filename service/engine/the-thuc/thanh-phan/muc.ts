import type { Paragraph } from '../paper/paper.js';
import { type DauMuc, labelOf, markOf } from './cap.js';
import { type Dong, isBlank, isBold } from './dong.js';
import { isCaps } from './so-sanh.js';
import type { Cap, Muc } from './van-ban.js';

/** A line as an item of a list or body: its level by its number, automatic or typed. */
export function mucOf(line: Dong): Muc {
  const label = line.p.label.trim();
  const dau = label === '' ? markOf(line.text) : labelOf(label);
  const van = label === '' ? line.text.slice(dau?.length ?? 0) : line.text;
  const text = label === '' ? line.text : `${label} ${line.text}`.trim();
  const { cap, so, dau: mark } = dau ?? ({ cap: 'doan', so: '', dau: '' } satisfies Omit<DauMuc, 'length'>);
  return { paragraphs: [line.p], text, cap, so, dau: mark, van, tieuDe: false };
}

/** A line without a mark below an item that has one and is not at its end: the item goes on. */
export function goesOn(line: Dong, above: Muc | undefined): above is Muc {
  if (!above || (above.cap !== 'gachDau' && above.cap !== 'cong') || /[;.]$/.test(above.text)) return false;
  return line.p.label === '' && markOf(line.text) === undefined && /^[\p{L}\d(]/u.test(line.text);
}

export function append(muc: Muc, line: Dong): void {
  muc.paragraphs.push(line.p);
  muc.text = `${muc.text} ${line.text}`;
  muc.van = muc.van === '' ? line.text : `${muc.van} ${line.text}`;
}

/** The longest title that ends in a full stop, and the longest at all. */
const DOTTED_TITLE = 120;
const TITLE = 250;

const BIG = new Set<Cap>(['phan', 'chuong', 'mucTitle', 'tieuMuc']);

/**
 * The body as levels. `phần`, `chương`, `mục`, `tiểu mục` take the title on the line below along; `isTable` tells which
 * lines stand in a table that is one to people.
 */
export function noiDungOf(lines: readonly Dong[], isTable: (p: Paragraph) => boolean): Muc[] {
  const found: Muc[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if ((isBlank(line) && line.p.label === '') || line.rule) continue;
    if (isTable(line.p)) {
      found.push({
        paragraphs: [line.p],
        text: line.text,
        cap: 'bang',
        so: '',
        dau: '',
        van: line.text,
        tieuDe: false,
      });
      continue;
    }
    const muc = mucOf(line);
    if (BIG.has(muc.cap)) {
      muc.tieuDe = true;
      while (muc.van === '' || muc.paragraphs.length > 1) {
        const next = lines[i + 1];
        if (!next || !isTitleBelow(next, muc)) break;
        append(muc, next);
        i++;
      }
    }
    found.push(muc);
  }
  return found.map((muc, i) => ({ ...muc, tieuDe: muc.tieuDe || isHeading(muc, found[i - 1], found[i + 1]) }));
}

function isTitleBelow(line: Dong, above: Muc): boolean {
  if (isBlank(line) || line.text.length > TITLE || line.p.label !== '' || markOf(line.text)) return false;
  if (isCaps(line.text)) return true;
  return above.paragraphs.length === 1 && (line.centred || line.p.align === 'center') && isBold(line.p);
}

function isHeading(muc: Muc, before: Muc | undefined, after: Muc | undefined): boolean {
  const { cap, van } = muc;
  if (cap === 'bang' || cap === 'gachDau' || cap === 'cong' || van === '' || van.length > TITLE) return false;
  if (cap === 'doan') return muc.so !== '';
  if (isCaps(van)) return true;
  const ended = /[.;,…!?/]$/.test(van);
  if (muc.paragraphs.every((p) => isBold(p)))
    return !ended || (van.length <= DOTTED_TITLE && !/[.;!?] /.test(van) && !van.endsWith('/.'));
  // A short line without a final mark is a title unless it is one of a row of its level, or introduces a list.
  return (
    !ended &&
    !/:$/.test(van) &&
    van.length <= DOTTED_TITLE &&
    after !== undefined &&
    (cap === 'dieu' || (!sameLevel(muc, before) && !sameLevel(muc, after))) &&
    cap !== 'diem'
  );
}

const sameLevel = (muc: Muc, other: Muc | undefined) =>
  other !== undefined && other.cap === muc.cap && other.so.split('.').length === muc.so.split('.').length;

import type { Paper, Paragraph } from '../paper/paper.js';
import { markOf } from './cap.js';
import { type Dong, isBlank, isBold, partOf, thanhPhan } from './dong.js';
import { noiDungOf } from './muc.js';
import { isKemTheo } from './nhan-biet.js';
import { isCaps } from './so-sanh.js';
import type { PhuLuc } from './van-ban.js';

/** `Phụ lục`, `PHỤ LỤC II`, `Phụ lục số 1:`; what follows is its title on the same line. */
const TEN = /^phu luc( so)?(?: ([ivxlc]{1,7}|\d{1,3}[a-z]?|[a-z])(?![a-z0-9]))? ?([.:–—-] ?)?/;

/** Indexes of the lines that begin an appendix. `signed`: from there on the document itself is over. */
export function findPhuLuc(paper: Paper, lines: readonly Dong[], start: number, signed: number | undefined): number[] {
  const found: number[] = [];
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!;
    if (!line.bare.startsWith('phu luc') || line.p.label !== '' || line.p.cell) continue;
    const head = TEN.exec(line.bare);
    if (!head || line.text.length > 300) continue;
    const rest = line.text.slice(head[0].length);
    const alone = rest === '' || line.bare.slice(head[0].length).startsWith('(kem theo');
    const titled =
      isCaps(rest) || (isBold(line.p) && (line.centred || line.p.align === 'center') && head[3] !== undefined);
    if (!alone && !titled) continue;
    const apart = startsPage(paper, lines, i) || line.centred || line.p.align === 'center';
    if (apart || (signed !== undefined && i >= signed)) found.push(i);
  }
  return found;
}

/** It begins a section or a page, as far as the file tells. */
export function startsPage(paper: Paper, lines: readonly Dong[], i: number): boolean {
  const line = lines[i]!;
  const before = lines.slice(Math.max(0, i - 6), i);
  if (line.p.pageBreakBefore || before.some((other) => isBlank(other) && other.p.pageBreakBefore)) return true;
  const last = before.reverse().find((other) => !isBlank(other));
  if (!last) return true;
  if (last.p.section !== line.p.section) return paper.sections[line.p.section] !== undefined;
  return line.p.place.page !== undefined && last.p.place.page !== undefined && line.p.place.page > last.p.place.page;
}

export function phuLuc(lines: readonly Dong[], isTable: (p: Paragraph) => boolean): PhuLuc {
  const first = lines[0]!;
  const head = TEN.exec(first.bare)!;
  const rest = first.text.slice(head[0].length).trim();
  const ten = rest === '' ? first : partOf(first, 0, head[0].length);
  const found = {
    tieuDe: rest === '' || rest.startsWith('(') ? [] : [partOf(first, head[0].length, first.text.length)],
    kemTheo: [] as Dong[],
  };
  if (rest.startsWith('(')) found.kemTheo.push(partOf(first, head[0].length, first.text.length));
  let at = 1;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (isBlank(line) || line.rule) continue;
    const open = found.kemTheo[found.kemTheo.length - 1];
    if (
      open &&
      open.text.startsWith('(') === false &&
      !open.text.endsWith(')') &&
      found.kemTheo.length < 4 &&
      isCentred(line)
    ) {
      found.kemTheo.push(line);
      if (line.text.endsWith(')')) continue;
    } else if (open && found.kemTheo[0]!.text.startsWith('(') && !open.text.endsWith(')') && found.kemTheo.length < 4)
      found.kemTheo.push(line);
    else if (!open && isKemTheo(line)) found.kemTheo.push(line);
    else if (!open && isTieuDe(line, found.tieuDe)) found.tieuDe.push(line);
    else break;
  }
  return {
    ten: thanhPhan([ten]),
    so: (head[2] ?? '').toUpperCase(),
    tieuDe: found.tieuDe.length > 0 ? thanhPhan(found.tieuDe) : undefined,
    kemTheo: found.kemTheo.length > 0 ? thanhPhan(found.kemTheo) : undefined,
    noiDung: noiDungOf(lines.slice(at), isTable),
    section: first.p.section,
  };
}

const isCentred = (line: Dong) => line.centred || line.p.align === 'center';

function isTieuDe(line: Dong, sofar: readonly Dong[]): boolean {
  if (line.p.cell || line.p.label !== '' || line.text.length > 300 || sofar.length >= 6 || line.text.startsWith('('))
    return false;
  if (isCentred(line)) return isCaps(line.text) || isBold(line.p) || sofar.length === 0;
  return (isCaps(line.text) || (isBold(line.p) && sofar.length === 0)) && !markOf(line.text);
}

import type { Paragraph } from '../paper/paper.js';
import { markOf } from './cap.js';
import { type Dong, isBlank, isBold, thanhPhan } from './dong.js';
import { diaDanhNgayOf, isBanSao, isNoiNhan, isYear, soKyHieuOf, startsBody } from './nhan-biet.js';
import { isCaps } from './so-sanh.js';
import type { NguoiKy } from './van-ban.js';

/** Titles of those who sign start so. */
const TITLES = [
  'hieu truong',
  'pho hieu truong',
  'giam doc',
  'pho giam doc',
  'tong giam doc',
  'pho tong giam doc',
  'chu tich',
  'pho chu tich',
  'truong phong',
  'pho truong phong',
  'truong ban',
  'pho truong ban',
  'truong khoa',
  'pho truong khoa',
  'to truong',
  'to pho',
  'pho to truong',
  'chanh van phong',
  'pho chanh van phong',
  'chanh thanh tra',
  'bo truong',
  'thu truong',
  'thu tuong',
  'cuc truong',
  'vu truong',
  'vien truong',
  'pho vien truong',
  'bi thu',
  'pho bi thu',
  'thu ky',
  'chu toa',
  'chu tri',
  'nguoi ',
  'dai dien',
  'ke toan',
  'thu quy',
  'giao vien',
  'truong doan',
  'thu truong don vi',
  'xac nhan',
  'thanh vien',
  'uy vien',
  'to vien',
  'giam khao',
  'cac thanh vien',
  'quyen han',
  'chu nhiem',
  'pho chu nhiem',
  'tong phu trach',
  'hieu pho',
  'ben a',
  'ben b',
  'can bo',
  'nhan vien',
  'doi truong',
  'truong trung tam',
  'pho chi cuc truong',
  'chi cuc truong',
  'pho cuc truong',
  'giam thi',
  'phu trach',
  'truong tram',
];

/** `TM.`, `KT.`, `Q.`, `TL.`, `TUQ.`, however marked. */
const AUTHORITY = /^(t ?[./]? ?m|k ?[./]? ?t|q|t ?[./]? ?l|t ?[./]? ?u ?[./]? ?q)( ?[./,:]{1,2} ?| )(?=[a-z])/;

export const isAuthority = (line: Dong): boolean => {
  const found = AUTHORITY.exec(line.bare);
  if (!found || line.text.length > 120) return false;
  const rest = line.text.slice(found[0].length);
  return (
    isCaps(line.text.slice(0, found[1]!.length).concat('X')) &&
    (isCaps(rest) || startsTitle(line.bare.slice(found[0].length)))
  );
};

const startsTitle = (text: string) => TITLES.some((title) => text.startsWith(title));
export const isChucVu = (line: Dong): boolean => line.text.length <= 120 && startsTitle(line.bare);

/** `(Ký, ghi rõ họ tên)`, `(Đã ký)`: what stands where the signature does. */
export const isNote = (line: Dong): boolean =>
  line.text.startsWith('(') || /^(ky,? (va )?(ghi|ten)|da ky|ky ten|chu ky)/.test(line.bare);

/** Two to seven words with a capital each, and no digit. */
export function isHoTen(line: Dong): boolean {
  const words = line.text
    .replace(/^((gs|pgs|ts|ths|bs|ks|cn|ngut|ngnd|nsut|dr|tskh|bsck[i]*)\.? ?[.,-]? ?){1,4}/iu, '')
    .split(' ');
  if (words.length > 7 || line.text.length > 60 || /\d|[:;?!]/.test(line.text)) return false;
  if (/^ho (va )?ten$/.test(line.bare)) return true;
  return words.length >= 2 && words.every((word) => /^[\p{Lu}(]/u.test(word)) && !isChucVu(line) && !isAuthority(line);
}

/** Lines of a block at most: a biên bản of a large council. */
const BLOCK = 400;

/**
 * The lines of the signature block, from where it begins at or behind `start`: Nơi nhận, a line of authority, a title over a
 * name in half a page, a form's place and date over `Ký, ghi rõ họ tên`. Undefined: nobody signs.
 * `content` tells which paragraphs stand in a table that is one to people.
 */
export function findBlock(
  lines: readonly Dong[],
  start: number,
  end: number,
  content: (p: Paragraph) => boolean,
): { from: number; to: number } | undefined {
  for (let i = start; i < end; i++) {
    const line = lines[i]!;
    if (isBlank(line) || line.p.label !== '' || !begins(lines, i, end, content)) continue;
    return { from: firstOf(lines, i, start), to: lastOf(lines, i, end) };
  }
  return undefined;
}

function begins(lines: readonly Dong[], i: number, end: number, content: (p: Paragraph) => boolean): boolean {
  const line = lines[i]!;
  if (isNoiNhan(line)) return !content(line.p) || line.text.endsWith(':');
  if (isAuthority(line)) return true;
  if (/^\(?ky,? (va )?ghi ro/.test(line.bare) && line.side !== undefined) return true;
  if (!isChucVu(line) || line.side === undefined || !(isCaps(line.text) || isBold(line.p)) || /[:;]/.test(line.text))
    return false;
  if (markOf(line.text) || (content(line.p) && !isCaps(line.text))) return false;
  // A title is signed under: a name or room for it comes within a few lines, and no text of the body.
  const below = lines.slice(i + 1, Math.min(end, i + 30));
  const stop = below.findIndex((next) => next.text.length > 150);
  const near = stop < 0 ? below : below.slice(0, stop);
  return near.some((next) => isHoTen(next) || isNote(next) || isNoiNhan(next)) || below.every(isBlank);
}

/** The whole of the table it stands in; the place and date above it, and what stands beside it on the same line. */
function firstOf(lines: readonly Dong[], at: number, start: number): number {
  const { p } = lines[at]!;
  let from = at;
  const inTable = (line: Dong) => p.cell !== undefined && p.cell.columns > 1 && line.p.cell?.table === p.cell.table;
  while (from > start && (inTable(lines[from - 1]!) || lines[from - 1]!.p.id === p.id)) from--;
  for (let i = from - 1; i >= start && i >= from - 4; i--) {
    const line = lines[i]!;
    if (isBlank(line) || isNote(line) || isYear(line)) continue;
    if (diaDanhNgayOf(line) !== undefined && (line.side === 'right' || line.side === 'center')) return i;
    // PDF: the title in the other half, read before.
    if (line.p.ink && (isChucVu(line) || isAuthority(line)) && line.side !== undefined) from = i;
    else break;
  }
  return from;
}

function lastOf(lines: readonly Dong[], at: number, end: number): number {
  const table = lines[at]!.p.cell?.table;
  let i = at + 1;
  for (; i < Math.min(end, at + BLOCK); i++) {
    const line = lines[i]!;
    if (isBlank(line) || (table !== undefined && line.p.cell?.table === table)) continue;
    if (soKyHieuOf(line) !== undefined) return copyFrom(lines, i, at + 1);
    if (
      isBanSao(line) ||
      /^(ghi chu|dia chi|phu luc)\b/.test(line.bare) ||
      line.text.length > 220 ||
      line.p.pageBreakBefore
    )
      break;
  }
  return i;
}

/** Where the letterhead of a copy begins, whose number this is. */
function copyFrom(lines: readonly Dong[], at: number, from: number): number {
  const table = lines[at]!.p.cell?.table;
  let i = at;
  while (i > from && (table === undefined ? startsBody(lines[i - 1]!) : lines[i - 1]!.p.cell?.table === table)) i--;
  return i;
}

/** Who signs, left to right as they stand, out of the block's lines without those of Nơi nhận. */
export function nguoiKy(block: readonly Dong[], skip: ReadonlySet<Dong>): NguoiKy[] {
  const columns = new Map<string, Dong[]>();
  for (const line of block) {
    if (skip.has(line) || line.rule || diaDanhNgayOf(line) !== undefined || isYear(line)) continue;
    const column = columns.get(line.column);
    const flows = line.p.cell === undefined && isBlank(line);
    // A blank line of the flow is room in whatever stands beside each other there.
    if (flows) for (const lines of columns.values()) if (lines[0]!.p.cell === undefined) lines.push(line);
    if (flows) continue;
    if (column) column.push(line);
    else columns.set(line.column, [line]);
  }
  return [...columns.values()].flatMap(signersOf);
}

export interface Signer {
  titles: Dong[];
  /** Its lines. */
  name: Dong[];
}

/** Signers below each other in one column. */
function signersOf(column: readonly Dong[]): NguoiKy[] {
  const signers: Signer[] = [];
  let signer: Signer = { titles: [], name: [] };
  let gap = false;
  const close = () => {
    if (signer.titles.length > 0 || signer.name.length > 0) signers.push(signer);
    signer = { titles: [], name: [] };
  };
  const texts = column.filter((line) => !isBlank(line));
  let above: Dong | undefined;
  for (const line of column) {
    if (isBlank(line) || isNote(line)) {
      gap ||= isBlank(line) ? isRoom(line, column) : true;
      continue;
    }
    gap ||= isFarBelow(above, line);
    above = line;
    const last = texts[texts.length - 1] === line;
    if (isTitleLine(line, signer, gap)) {
      if (signer.name.length > 0) close();
      // Another title right above the name, behind the room to sign, is the signer's position, not the authority.
      if (!gap || signer.titles.length === 0) signer.titles.push(line);
    } else if (isHoTen(line) || (last && signer.titles.length > 0 && line.text.length < 60)) {
      // PDF: a name that does not fit on one line.
      const wrapped = line.p.ink !== undefined && !gap;
      if (signer.name.length > 0 && !wrapped) close();
      signer.name.push(line);
    } else if (signer.titles.length === 0 && signer.name.length === 0 && line.text.length < 80)
      signer.titles.push(line);
    gap = false;
  }
  close();
  return signers.filter(({ titles, name }) => isSigner(titles, name[0])).map(nguoiKyOf);
}

/** Room to sign in, not only a blank line between two of a title. */
function isRoom(line: Dong, column: readonly Dong[]): boolean {
  const { before = 0, after = 0, line: height } = line.p;
  const high = before + after > 20 || (height !== undefined && height.rule !== 'auto' && height.value > 20);
  const at = column.indexOf(line);
  return high || (at > 0 && isBlank(column[at - 1]!));
}

/** PDF: room to sign between two lines. */
const isFarBelow = (above: Dong | undefined, { p }: Dong): boolean =>
  above?.p.ink !== undefined && p.ink !== undefined && p.ink.top - above.p.ink.top - above.p.ink.height > 24;

function isTitleLine(line: Dong, signer: Signer, gap: boolean): boolean {
  if (isAuthority(line) || isChucVu(line)) return true;
  return isCaps(line.text) && !(signer.titles.length > 0 && gap && isHoTen(line));
}

/** Somebody: with a title that looks like one, or a name and a title. */
const isSigner = (titles: readonly Dong[], name: Dong | undefined): boolean =>
  !titles.some((line) => line.bare.startsWith('xac nhan') && !isCaps(line.text)) &&
  (titles.some((line) => isAuthority(line) || isChucVu(line) || isCaps(line.text)) ||
    (name !== undefined && isHoTen(name)));

/** Who signs under these titles. */
export function nguoiKyOf({ titles, name }: Signer): NguoiKy {
  const authority = titles.filter(isAuthority);
  const lastAuthority = authority[authority.length - 1];
  const own = lastAuthority ? titles.slice(titles.indexOf(lastAuthority) + 1) : titles;
  const first = authority[0];
  const mark = first && AUTHORITY.exec(first.bare);
  const only = own.length === 0 && first && /^q\b/.test(first.bare) ? [first.text.slice(mark![0].length)] : [];
  return {
    quyenHan: titles.length > 0 ? thanhPhan(titles) : undefined,
    vietTat: first && mark ? first.text.slice(0, mark[0].length).trim() : undefined,
    chucVu: [...only, ...own.map((line) => line.text)].join(' '),
    hoTen: name.length > 0 ? thanhPhan(name) : undefined,
    ben: (titles[0] ?? name[0])?.side,
  };
}

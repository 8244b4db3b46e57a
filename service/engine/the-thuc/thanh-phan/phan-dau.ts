import { type Dong, isBlank, isBold, joinedLine, partOf, thanhPhan, tidy } from './dong.js';
import {
  diaDanhNgayOf,
  halfEnd,
  isBanSao,
  isDauKhan,
  isDauMat,
  isKinhGui,
  isPhamVi,
  isQuocHieu,
  isQuocHieuOver,
  isTieuNgu,
  isVeViec,
  isYear,
  loaiOf,
  soKyHieuOf,
  startsBody,
} from './nhan-biet.js';
import { isCaps } from './so-sanh.js';
import type { VanBan } from './van-ban.js';

export type PhanDau = Pick<
  VanBan,
  | 'quocHieu'
  | 'tieuNgu'
  | 'chuQuan'
  | 'banHanh'
  | 'soKyHieu'
  | 'diaDanhNgay'
  | 'trichYeuCongVan'
  | 'dauKhan'
  | 'dauMat'
  | 'phamVi'
> & {
  /** Index of the first line behind it. */
  end: number;
};

/** Lines looked at for where a letterhead ends, and before Quốc hiệu for what belongs to it. */
const REACH = 80;
const BEFORE = 40;

/** The letterhead at the start of these lines: Quốc hiệu, bodies, số, place and date, `V/v`, stamps. */
export function phanDau(lines: readonly Dong[]): PhanDau {
  const nation = findQuocHieu(lines.slice(0, REACH));
  const end = endOf(lines, nation);
  const head = lines.slice(0, end);
  const taken = new Set<Dong>(nation);
  const take = (test: (line: Dong) => boolean): Dong[] => {
    const found = head.find((line) => !taken.has(line) && test(line));
    if (found) taken.add(found);
    return found ? [found] : [];
  };
  const tieuNgu = take(isTieuNgu);
  const isSo = (line: Dong) => soKyHieuOf(line) !== undefined;
  const beside = take((line) => line.side !== 'right' && isSo(line));
  const so = beside.length > 0 ? beside : take(isSo);
  const ngay = findNgay(head.filter((line) => !taken.has(line)));
  for (const line of ngay) taken.add(line);
  const [khan, mat, phamVi] = [take(isDauKhan), take(isDauMat), take((line) => isPhamVi(line) || isFramed(line))];
  const veViec = trichYeuCongVan(head, taken, so[0]);
  for (const line of veViec) taken.add(line);
  const { chuQuan, banHanh } = coQuan(head, taken, nation[0], so[0]);
  const part = (found: Dong[]) => (found.length > 0 ? thanhPhan(found) : undefined);
  return {
    end,
    quocHieu: part(nation),
    tieuNgu: part(tieuNgu),
    chuQuan: part(chuQuan),
    banHanh: part(banHanh),
    soKyHieu: so[0] && { ...thanhPhan(so), ...soKyHieuOf(so[0])! },
    diaDanhNgay: diaDanhNgay(ngay),
    trichYeuCongVan: part(veViec),
    dauKhan: part(khan),
    dauMat: part(mat),
    phamVi: part(phamVi),
  };
}

/** Quốc hiệu, on one line or two of one column. */
export function findQuocHieu(lines: readonly Dong[]): Dong[] {
  for (const [i, line] of lines.entries()) {
    if (isQuocHieu(line)) return [line];
    const next = lines.slice(i + 1, i + 4).find((other) => other.text !== '' && other.column === line.column);
    if (next && isQuocHieuOver(line, next)) return [line, next];
  }
  return [];
}

/** Place and date, with the year where that stands on a line of its own. */
export function findNgay(lines: readonly Dong[]): Dong[] {
  const at = lines.findIndex((line) => diaDanhNgayOf(line) !== undefined);
  const first = lines[at];
  if (!first) return [];
  const next = lines.slice(at + 1, at + 12).find((line) => line.side === first.side && !isBlank(line));
  return next && /(nam|thang)$/.test(first.bare) && isYear(next) ? [first, next] : [first];
}

export function diaDanhNgay(lines: readonly Dong[]): VanBan['diaDanhNgay'] {
  const [first, second] = lines;
  const found = first && diaDanhNgayOf(second ? joinedLine(first, second) : first);
  return found && { ...thanhPhan(lines), ...found };
}

/** A stamp of its own: capitals in a box. */
const isFramed = ({ p, text }: Dong): boolean =>
  isCaps(text) && p.borders.top !== undefined && p.borders.bottom !== undefined && p.borders.left !== undefined;

const isStamp = (line: Dong) => isDauKhan(line) || isDauMat(line) || isPhamVi(line) || isBanSao(line) || isFramed(line);

function endOf(lines: readonly Dong[], nation: readonly Dong[]): number {
  const first = nation.length > 0 ? lines.indexOf(nation[0]!) : -1;
  const at = first < 0 ? -1 : Math.max(first + nation.length - 1, halfEnd(lines, first));
  const table = nation[0]?.p.cell?.table ?? headTable(lines);
  let [end, numbered] = [0, false];
  for (let i = 0; i < Math.min(lines.length, REACH); i++) {
    const line = lines[i]!;
    if (isBlank(line) || line.rule) continue;
    const inTable = table !== undefined && line.p.cell?.table === table;
    const soKyHieu = soKyHieuOf(line) !== undefined;
    if (isTitle(line, inTable)) return end;
    const belongs =
      soKyHieu ||
      inTable ||
      (i <= at && i >= first - BEFORE) ||
      isQuocHieu(line) ||
      isTieuNgu(line) ||
      diaDanhNgayOf(line) !== undefined ||
      isStamp(line) ||
      (isVeViec(line) && (numbered || line.side === 'left')) ||
      isBodyName(line, lines, i, numbered) ||
      goesOn(line, lines[end - 1], numbered);
    if (!belongs) return end;
    numbered ||= soKyHieu;
    end = i + 1;
  }
  return end;
}

/** Without Quốc hiệu: the first lines stand in a table of two columns that says who writes or the number. */
function headTable(lines: readonly Dong[]): number | undefined {
  const first = lines.slice(0, 12).find((line) => !isBlank(line));
  const cell = first?.p.cell;
  if (!cell || cell.columns < 2) return undefined;
  const inside = lines.slice(0, 30).filter((line) => line.p.cell?.table === cell.table);
  return inside.some((line) => soKyHieuOf(line) || (isCaps(line.text) && startsBody(line))) ? cell.table : undefined;
}

/** Where the letterhead is over for sure: the name of a type in the middle, Kính gửi, căn cứ. */
function isTitle(line: Dong, inTable: boolean): boolean {
  if (isKinhGui(line) || /^can cu\b/.test(line.bare)) return true;
  if (inTable && line.side !== undefined && line.side !== 'center') return false;
  return line.side !== 'left' && line.side !== 'right' && loaiOf(line) !== undefined;
}

/** The name of a body above its number, outside of a table; without Quốc hiệu too. */
function isBodyName(line: Dong, lines: readonly Dong[], i: number, numbered: boolean): boolean {
  if (numbered || line.text.length > 120 || line.side === 'right') return false;
  if (!isCaps(line.text) && !isBold(line.p) && line.side !== 'left') return false;
  const number = lines.slice(i + 1, i + 8).some((next) => soKyHieuOf(next) !== undefined);
  return number || (isCaps(line.text) && startsBody(line));
}

/** The second line of `V/v …`, of a name: in the same half, right below. */
function goesOn(line: Dong, before: Dong | undefined, numbered: boolean): boolean {
  if (!before || line.side !== 'left' || line.text.length > 120) return false;
  return before.column === line.column || (numbered && line.p.ink !== undefined);
}

/** `V/v …` and the lines below it in its column; without `V/v`, what stands there in small letters. */
function trichYeuCongVan(head: readonly Dong[], taken: ReadonlySet<Dong>, so: Dong | undefined): Dong[] {
  const free = (line: Dong) => !taken.has(line) && !line.rule && line.side !== 'right';
  let at = head.findIndex((line) => free(line) && isVeViec(line));
  if (at < 0 && so) {
    const below = (line: Dong) => line.at > so.at && line.side === 'left' && !isCaps(line.text) && !isBlank(line);
    at = head.findIndex((line) => free(line) && below(line) && !/^[(\d]/.test(line.text));
  }
  const first = head[at];
  if (!first) return [];
  const found = [first];
  for (const line of head.slice(at + 1)) {
    if (line.side !== first.side) continue;
    if (isBlank(line) || !free(line) || isStamp(line)) break;
    found.push(line);
  }
  return found;
}

/** The parent body's lines and the issuing body's. */
function coQuan(
  head: readonly Dong[],
  taken: ReadonlySet<Dong>,
  nation: Dong | undefined,
  so: Dong | undefined,
): { chuQuan: Dong[]; banHanh: Dong[] } {
  const half = nation ? nation.side : 'right';
  const apart = half === 'left' || half === 'right';
  const lines = head.flatMap(atBold).filter((line) => {
    if (taken.has(line) || isBlank(line) || line.rule || isStamp(line) || line.text.startsWith('(')) return false;
    if (so && line.at > so.at && line.column === so.column) return false;
    if (apart && line.side === half) return false;
    return line.text.length <= 160 && /\p{L}{2}/u.test(line.text);
  });
  const from = boundary(lines);
  return { chuQuan: lines.slice(0, from), banHanh: lines.slice(from) };
}

/** Parent and issuing body in one paragraph, told by where bold begins. */
function atBold(line: Dong): Dong[] {
  const runs = line.p.runs.filter((run) => run.text.trim() !== '');
  const from = runs.findIndex((run) => run.bold);
  if (from <= 0 || !runs.slice(from).every((run) => run.bold)) return [line];
  const at = line.text.indexOf(
    tidy(
      runs
        .slice(from)
        .map((run) => run.text)
        .join(''),
    ),
  );
  if (at <= 0) return [line];
  const [before, behind] = [partOf(line, 0, at), partOf(line, at, line.text.length)];
  return startsBody(behind) ? [before, behind] : [line];
}

/**
 * Where the issuing body's name begins: where bold begins, if a name may begin there; else at the last line that begins as
 * names of bodies do.
 */
function boundary(lines: readonly Dong[]): number {
  const starts = lines.flatMap((line, i) => (startsBody(line) ? [i] : []));
  const bold = lines.findIndex((line) => isBold(line.p));
  const parted = bold > 0 && lines.slice(bold).every((line) => isBold(line.p));
  const last = starts[starts.length - 1] ?? 0;
  if (parted && (starts.includes(bold) || starts.length < 2)) return bold;
  return last;
}

import { isCanCu } from './can-cu.js';
import { markOf } from './cap.js';
import { type Dong, isBlank, isBold, thanhPhan } from './dong.js';
import {
  isBanSao,
  isDauKhan,
  isDauMat,
  isKemTheo,
  isKinhGui,
  isPhamVi,
  isThamQuyen,
  isVeViec,
  loaiOf,
} from './nhan-biet.js';
import { isCaps } from './so-sanh.js';
import type { VanBan } from './van-ban.js';

export type TenLoai = Pick<VanBan, 'loai' | 'tenLoai' | 'trichYeu'> & {
  /** Index of the first line behind tên loại and trích yếu. */
  end: number;
};

/** Lines with text between letterhead and tên loại at most: stamps, `DỰ THẢO`, a copy's words. */
const BETWEEN = 8;

/** Tên loại and trích yếu in the lines from `start`; `named`: a document of this kind must have one, known or not. */
export function tenLoai(lines: readonly Dong[], start: number, named: boolean): TenLoai {
  const at = findTenLoai(lines, start, named);
  const title = lines[at];
  if (!title) return { loai: undefined, tenLoai: undefined, trichYeu: undefined, end: start };
  const loai = loaiOf(title);
  const below = trichYeu(lines, at + 1, title, loai);
  const last = below[below.length - 1] ?? title;
  return {
    loai,
    tenLoai: thanhPhan([title]),
    trichYeu: below.length > 0 ? thanhPhan(below) : undefined,
    end: lines.indexOf(last) + 1,
  };
}

function findTenLoai(lines: readonly Dong[], start: number, named: boolean): number {
  let [seen, unknown] = [0, -1];
  for (let i = start; i < lines.length && seen < BETWEEN; i++) {
    const line = lines[i]!;
    if (isBlank(line) || line.rule) continue;
    if (isKinhGui(line) || isCanCu(line)) break;
    seen++;
    if (loaiOf(line) !== undefined && (isCaps(line.text) || line.centred || isBold(line.p))) return i;
    if (isStamp(line) || line.bare.startsWith('du thao') || line.text.startsWith('(')) continue;
    if (markOf(line.text)) break;
    const heading = (line.centred || line.p.align === 'center') && (isCaps(line.text) || isBold(line.p));
    if (heading && unknown < 0) unknown = i;
    if (!heading && line.text.length > 60) break;
  }
  return named ? unknown : -1;
}

const isStamp = (line: Dong) => isDauKhan(line) || isDauMat(line) || isPhamVi(line) || isBanSao(line);

function trichYeu(lines: readonly Dong[], start: number, title: Dong, loai: string | undefined): Dong[] {
  const found: Dong[] = [];
  let blanks = 0;
  for (let i = start; i < lines.length && i < start + 20; i++) {
    const line = lines[i]!;
    if (isBlank(line)) {
      blanks++;
      continue;
    }
    if (line.rule && found.length > 0) break;
    if (line.rule) continue;
    if (blanks > (found.length > 0 ? 0 : 3) || ends(line, loai)) break;
    const setSo = line.centred || line.p.align === 'center' || (isBold(line.p) && line.text.length < 250);
    if (!setSo && !isVeViec(line)) break;
    if (line.p.cell && line.p.cell.table !== title.p.cell?.table) break;
    found.push(line);
    blanks = 0;
  }
  return found;
}

function ends(line: Dong, loai: string | undefined): boolean {
  if (line.text.length > 400 || isKinhGui(line) || isCanCu(line) || isKemTheo(line) || line.text.startsWith('('))
    return true;
  if (markOf(line.text) || /^(quyet (dinh|nghi)|nghi quyet) ?:/.test(line.bare)) return true;
  return isThamQuyen(line, loai);
}

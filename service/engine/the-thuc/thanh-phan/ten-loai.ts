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

/** Tên loại and trích yếu in the lines from `start`; `open`: any heading in the middle is one, known or not; `ruled`: paragraphs with a
 * line drawn under them. */
export function tenLoai(lines: readonly Dong[], start: number, open: boolean, ruled: ReadonlySet<number>): TenLoai {
  const at = findTenLoai(lines, start, open);
  const title = lines[at];
  if (!title) return { loai: undefined, tenLoai: undefined, trichYeu: undefined, end: start };
  const loai = loaiOf(title);
  const below = trichYeu(lines, at, loai, ruled);
  const last = below[below.length - 1] ?? title;
  return {
    loai,
    tenLoai: thanhPhan([title]),
    trichYeu: below.length > 0 ? thanhPhan(below) : undefined,
    end: behindKemTheo(lines, lines.indexOf(last) + 1),
  };
}

/** Behind `(Kèm theo Quyết định …)`, which the title of an enclosure has. */
function behindKemTheo(lines: readonly Dong[], end: number): number {
  let i = end;
  while (i < lines.length && i < end + 4 && (isBlank(lines[i]!) || lines[i]!.rule)) i++;
  if (!lines[i] || !isKemTheo(lines[i]!) || !lines[i]!.text.startsWith('(')) return end;
  for (let last = i; last < Math.min(lines.length, i + 4); last++) if (lines[last]!.text.endsWith(')')) return last + 1;
  return i + 1;
}

function findTenLoai(lines: readonly Dong[], start: number, open: boolean): number {
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
  return open ? unknown : -1;
}

const isStamp = (line: Dong) => isDauKhan(line) || isDauMat(line) || isPhamVi(line) || isBanSao(line);

/** The lines below tên loại, to the line drawn under them; `at` is tên loại. */
function trichYeu(lines: readonly Dong[], at: number, loai: string | undefined, ruled: ReadonlySet<number>): Dong[] {
  const title = lines[at]!;
  const found: Dong[] = [];
  let [blanks, above] = [0, title];
  for (let i = at + 1; i < Math.min(lines.length, at + 20); i++) {
    const line = lines[i]!;
    if (line.rule || (ruled.has(above.p.id) && line.p.id !== above.p.id)) break;
    if (isBlank(line)) {
      blanks++;
      continue;
    }
    if (blanks > (found.length > 0 ? 0 : 3) || ends(line, loai)) break;
    const setSo = line.centred || line.p.align === 'center' || (isBold(line.p) && line.text.length < 250);
    if (!setSo && !isVeViec(line) && !(found.length === 0 && blanks === 0 && standsAlone(lines, i))) break;
    if (line.p.cell && line.p.cell.table !== title.p.cell?.table) break;
    found.push(line);
    [blanks, above] = [0, line];
  }
  return found;
}

/** Not set as one, but it can be nothing else: short, no sentence, over a gap or what comes behind the title block. */
function standsAlone(lines: readonly Dong[], i: number): boolean {
  const [line, next] = [lines[i]!, lines[i + 1]];
  if (line.text.length > 200 || /[.:;,]$/.test(line.text) || line.p.cell) return false;
  return (
    next === undefined ||
    isBlank(next) ||
    next.rule ||
    isCanCu(next) ||
    isKinhGui(next) ||
    markOf(next.text) !== undefined
  );
}

function ends(line: Dong, loai: string | undefined): boolean {
  if (line.text.length > 400 || isKinhGui(line) || isCanCu(line) || isKemTheo(line) || line.text.startsWith('('))
    return true;
  if (markOf(line.text) || /^(quyet (dinh|nghi)|nghi quyet) ?:/.test(line.bare)) return true;
  return isThamQuyen(line, loai);
}

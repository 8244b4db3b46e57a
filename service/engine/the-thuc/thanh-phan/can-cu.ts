import { markOf } from './cap.js';
import { type Dong, isBlank, partOf } from './dong.js';
import { mucOf } from './muc.js';
import { isKinhGui, isThamQuyen } from './nhan-biet.js';
import { bare, isCaps } from './so-sanh.js';
import type { Muc } from './van-ban.js';

const LEAD = /^(can cu|theo de nghi|xet de nghi|xet to trinh|xet|chieu theo)\b/;
/** What may stand between căn cứ that begin as they should. */
const ALSO = /^(thuc hien|theo|tren co so|xet|sau khi|de nghi)\b/;

/** The line without a dash or number in front. */
const own = (line: Dong): string => {
  const mark = markOf(line.text);
  return mark ? line.bare.slice(mark.length) : line.bare;
};

export const isCanCu = (line: Dong): boolean => LEAD.test(own(line));

/** A sentence that goes on to what the document says is its body, whatever it starts with. */
const SAYS = /(:|nhu sau ?[:.]?|\.\/\.?)$/;

const MAIN_CLAUSE =
  /[,;] (?:nay )?(?:cac )?(?:truong|nha truong|so|phong|bo|ubnd|uy ban|ban|trung tam|hoi dong|to|de nghi|yeu cau)\b[^,;]{0,120} (?:de nghi|yeu cau|bao cao|huong dan|thong bao|trien khai|xay dung|to chuc|kinh|moi|giao|thong nhat|xin)\b/;

/** Căn cứ alone that goes on: the opening sentence of the body, `Căn cứ Công văn số …, Sở … đề nghị …`. */
export const opensBody = (text: string): boolean => !/[;,]$/.test(text) && MAIN_CLAUSE.test(bare(text));

/** Căn cứ in the lines from `start`, and the index behind them; `lenh` is the index of `QUYẾT ĐỊNH:`, if there is one. */
export function canCu(lines: readonly Dong[], start: number, lenh: number): { canCu: Muc[]; end: number } {
  const found: Dong[] = [];
  let end = start;
  for (let i = start; i < (lenh >= 0 ? lenh : lines.length); i++) {
    const line = lines[i]!;
    if (isBlank(line) || line.rule) continue;
    if (lenh >= 0) {
      // Everything between title block and `QUYẾT ĐỊNH:` but who decides.
      if (isKinhGui(line) || isCaps(line.text) || isThamQuyen(line, 'quyết định')) continue;
    } else {
      const one = isCanCu(line) || (found.length > 0 && ALSO.test(own(line)) && goesOn(lines, i));
      if (!one || SAYS.test(line.bare)) break;
    }
    found.push(line);
    end = i + 1;
  }
  if (lenh < 0 && found.length === 1 && opensBody(found[0]!.text)) return { canCu: [], end: start };
  return { canCu: found.flatMap(apart).map(mucOf), end };
}

/** Its mark, or another căn cứ below, says that it is one of a row. */
function goesOn(lines: readonly Dong[], i: number): boolean {
  if (/[;,]$/.test(lines[i]!.text)) return true;
  const next = lines.slice(i + 1, i + 4).find((line) => !isBlank(line));
  return next !== undefined && isCanCu(next);
}

/** Several căn cứ in one paragraph, each as a line of its own. */
function apart(line: Dong): Dong[] {
  const starts = [0];
  for (const found of line.bare.matchAll(/[;,.] ?(?=(can cu|theo de nghi cua|xet de nghi cua)\b)/g)) {
    const at = found.index + found[0].length;
    // `Căn cứ Luật …, căn cứ …` inside a sentence has a small letter, and no `;` before it.
    if (found[0].startsWith(';') || /\p{Lu}/u.test(line.text.charAt(at))) starts.push(at);
  }
  if (starts.length === 1) return [line];
  return starts.map((from, i) => partOf(line, from, starts[i + 1] ?? line.text.length));
}

/** Index of `QUYẾT ĐỊNH:` or `QUYẾT NGHỊ:`: a line of its own behind the căn cứ. */
export function findLenh(lines: readonly Dong[], start: number): number {
  let seen = 0;
  for (let i = start; i < lines.length && seen < 60; i++) {
    const line = lines[i]!;
    if (isBlank(line)) continue;
    seen++;
    if (/^(quyetdinh|quyetnghi|nghiquyet|chithi)$/.test(line.key) && /[:.]$|^[^a-z]*$/.test(line.text)) return i;
    if (/^dieu \d/.test(line.bare)) return -1;
  }
  return -1;
}

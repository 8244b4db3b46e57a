import { markOf } from './cap.js';
import { type Dong, isBlank, partOf, thanhPhan } from './dong.js';
import { append, goesOn, mucOf } from './muc.js';
import { isNoiNhan } from './nhan-biet.js';
import { isCaps } from './so-sanh.js';
import type { Muc, ThanhPhan, VanBan } from './van-ban.js';

/** Nơi nhận with its list, and the drafter's mark below it, in the lines of a signature block; `taken`: theirs. */
export function noiNhan(block: readonly Dong[]): {
  noiNhan: VanBan['noiNhan'];
  nguoiSoan: ThanhPhan | undefined;
  taken: Set<Dong>;
} {
  const taken = new Set<Dong>();
  const label = block.find(isNoiNhan);
  if (!label) return { noiNhan: undefined, nguoiSoan: undefined, taken };
  taken.add(label);
  const noi: Muc[] = [];
  let [nguoiSoan, blanks]: [ThanhPhan | undefined, number] = [undefined, 0];
  for (const line of block.slice(block.indexOf(label) + 1)) {
    if (!below(line, label)) continue;
    if (isBlank(line)) {
      if (++blanks > 3 && line.p.cell === undefined) break;
      continue;
    }
    if (isNguoiSoan(line)) {
      nguoiSoan = thanhPhan([line]);
      taken.add(line);
      break;
    }
    if (!isItem(line, noi, blanks)) break;
    const last = noi[noi.length - 1];
    if (goesOn(line, last)) append(last, line);
    // A PDF does not tell two lines of a list from one that goes on.
    else noi.push(...(line.p.ink ? apart(line) : [line]).map(mucOf));
    taken.add(line);
    blanks = 0;
  }
  return { noiNhan: { ...thanhPhan([label]), noi: inline(label, noi) }, nguoiSoan, taken };
}

/** In the label's column. */
function below(line: Dong, label: Dong): boolean {
  if (label.p.cell && label.p.cell.columns > 1) return line.column === label.column;
  if (label.p.ink) return line.side === 'left';
  return line.side !== 'right' && (line.side !== 'center' || isBlank(line));
}

function isItem(line: Dong, noi: readonly Muc[], blanks: number): boolean {
  if (line.p.label !== '' || /^[-–—−+•*]/.test(line.text)) return true;
  if (/^luu\b/.test(line.bare)) return true;
  if (line.text.length > 200 || isCaps(line.text) || line.text.startsWith('(') || line.centred) return false;
  const last = noi[noi.length - 1];
  // A line without a dash goes on with the one above, or is typed so; behind a final stop or a blank it is something else.
  return blanks === 0 && !(last && /\.$/.test(last.text)) && !/^(dia chi|ghi chu|dien thoai|phu luc)\b/.test(line.bare);
}

/** `PL.(300)`, `NTH.05b`: capitals and a number. */
const isNguoiSoan = ({ text }: Dong) =>
  /^\p{Lu}[\p{Lu}.]{0,9} ?[.-]? ?\(?\d{1,4}\p{Ll}?\)?\.?$/u.test(text) && !markOf(text);

/** Items typed behind the label on its own line. */
function inline(label: Dong, noi: Muc[]): Muc[] {
  const colon = label.text.indexOf(':');
  if (colon < 0 || colon === label.text.length - 1) return noi;
  const rest = partOf({ ...label, p: { ...label.p, label: '' } }, colon + 1, label.text.length);
  return [...apart(rest).map(mucOf), ...noi];
}

/** Several items in one paragraph, each as a line of its own. */
function apart(line: Dong): Dong[] {
  const starts = [0, ...Array.from(line.text.matchAll(/; ?(?=[-–—] ?\p{L})/gu), ({ index }) => index + 1)];
  if (starts.length === 1) return [line];
  return starts.map((from, i) => partOf(line, from, starts[i + 1] ?? line.text.length));
}

import { markOf } from './cap.js';
import { type Dong, isBlank, thanhPhan } from './dong.js';
import { append, goesOn, mucOf } from './muc.js';
import { isKinhGui, isVeViec, loaiOf, startsBody } from './nhan-biet.js';
import type { Muc, VanBan } from './van-ban.js';

/** Lines with text before it at most: it stands between title block and body. */
const REACH = 8;

/** `Kính gửi` and its list in the lines from `start`, and the index behind them. */
export function kinhGui(lines: readonly Dong[], start: number): { kinhGui: VanBan['kinhGui']; end: number } {
  let seen = 0;
  for (let i = start; i < lines.length && seen < REACH; i++) {
    const line = lines[i]!;
    if (isBlank(line) || line.rule) continue;
    seen++;
    if (isKinhGui(line)) return listOf(lines, i);
  }
  return { kinhGui: undefined, end: start };
}

function listOf(lines: readonly Dong[], at: number): { kinhGui: VanBan['kinhGui']; end: number } {
  const label = lines[at]!;
  const alone = /^kinh (gui|goi|trinh) ?[:.]?$/.test(label.bare);
  const own: Dong[] = [label];
  const noi: Muc[] = [];
  let [end, blanks] = [at + 1, 0];
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (isBlank(line)) {
      if (++blanks > 2) break;
      continue;
    }
    const inCell = line.p.cell !== undefined && line.p.cell.table === label.p.cell?.table;
    // The one addressee behind a tab, or in the cell beside the label.
    const beside = own.length === 1 && alone && noi.length === 0 && (line.whole ? inCell : sameLine(line, label));
    const last = noi[noi.length - 1];
    if (beside && !isListed(line)) own.push(line);
    else if (blanks === 0 && !line.text.startsWith('(') && goesOn(line, last)) append(last, line);
    else if (line.text.startsWith('(') && line.text.length < 200) {
      // The free line under the addressees is neither one of them nor body.
    } else if (isListed(line) || inCell || isNext(line, noi, alone)) noi.push(mucOf(line));
    else break;
    blanks = 0;
    end = i + 1;
  }
  return { kinhGui: { ...thanhPhan(own), noi }, end };
}

const sameLine = (line: Dong, label: Dong) => line.p.id === label.p.id && line.side !== undefined;

/** An addressee without a dash: below the label, or where the one above says that another follows. */
function isNext(line: Dong, noi: readonly Muc[], alone: boolean): boolean {
  const last = noi[noi.length - 1];
  if (!last) return (alone || line.side === 'right') && isAddressee(line);
  if (last.cap !== 'doan' || last.text.endsWith('.')) return false;
  return isAddressee(line) || (last.text.endsWith(';') && line.text.length < 160 && markOf(line.text) === undefined);
}

function isListed(line: Dong): boolean {
  const cap = line.p.label !== '' ? 'gachDau' : markOf(line.text)?.cap;
  return cap === 'gachDau' && line.text.length < 300;
}

/** A name without a dash: short, not a sentence of the body, set in from the left. */
function isAddressee(line: Dong): boolean {
  if (line.text.length > 160 || isVeViec(line) || loaiOf(line) !== undefined || markOf(line.text)) return false;
  if (/^(can cu|thuc hien|theo|trong|nham|ngay|de)\b/.test(line.bare)) return false;
  const aside = line.side === 'right' || line.centred || line.p.align === 'center' || (line.p.left ?? 0) > 60;
  return aside || line.text.endsWith(';') || (startsBody(line) && line.text.length < 100 && !/[.:]$/.test(line.text));
}

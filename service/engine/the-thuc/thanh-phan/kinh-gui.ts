import { markOf } from './cap.js';
import { type Dong, isBlank, thanhPhan } from './dong.js';
import { mucOf } from './muc.js';
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
    // The one addressee behind a tab, or the cell beside the label.
    const beside =
      own.length === 1 && alone && noi.length === 0 && (line.p.id === label.p.id || inCell) && !isListed(line);
    if (beside) own.push(line);
    else if (line.text.startsWith('(') && line.text.length < 200) {
      // The free line under the addressees is neither one of them nor body.
    } else if (isListed(line) || inCell || ((alone || line.side === 'right') && noi.length === 0 && isAddressee(line)))
      noi.push(mucOf(line));
    else if (noi.length > 0 && alone && isAddressee(line) && !/[.]$/.test(noi[noi.length - 1]!.text))
      noi.push(mucOf(line));
    else break;
    blanks = 0;
    end = i + 1;
  }
  return { kinhGui: { ...thanhPhan(own), noi }, end };
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

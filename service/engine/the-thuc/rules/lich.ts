import { dateFault } from '../../compose/dates.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { fault } from './common.js';
import { doanVan, faultAt, ngayTrong, vietNgay } from './reading.js';
import type { CheckSettings, Fault } from './rule.js';

/** Dates against the calendar. */

const THU: Record<string, number> = { 'chủ nhật': 0, hai: 1, ba: 2, tư: 3, năm: 4, sáu: 5, bảy: 6 };
const NAMED_DAY = /(?<!\p{L})(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))(?!\p{L})/giu;

/** Dates that the calendar does not have, weekdays that are not those of their date, a day after today. */
export function trongLich(vanBan: VanBan, { homNay }: CheckSettings): Fault[] {
  const { diaDanhNgay } = vanBan;
  const all = [...(diaDanhNgay ? [diaDanhNgay] : []), ...doanVan(vanBan)];
  const faults = all.flatMap((of) =>
    ngayTrong(of.text).flatMap(({ text, index, iso }) => {
      const wrong = dateFault(iso);
      if (wrong?.startsWith('năm')) return [];
      if (wrong) return [faultAt(of, text, `“${text}” không có trong lịch: ${wrong}.`, 'Hãy ghi lại đúng ngày.')];
      const day = thuCanh(of.text, index, text.length);
      const right = new Date(`${iso}T00:00:00Z`).getUTCDay();
      if (day === undefined || day.day === right) return [];
      const name = right === 0 ? 'Chủ nhật' : `thứ ${['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy'][right - 1]}`;
      return [
        faultAt(of, text, `“${text}” ghi là ${day.text}, nhưng hôm đó là ${name}.`, 'Hãy xem lại thứ hoặc ngày.'),
      ];
    }),
  );
  const ngay = diaDanhNgay?.ngay;
  if (diaDanhNgay && ngay && homNay && ngay > homNay && dateFault(ngay) === undefined) {
    faults.push(
      fault(
        diaDanhNgay,
        `Văn bản ghi ngày ${vietNgay(ngay)}, sau ngày hôm nay (${vietNgay(homNay)}).`,
        'Hãy ghi ngày văn bản được ban hành.',
      ),
    );
  }
  return faults;
}

/** The weekday named right before a date (`thứ Hai, ngày …`) or behind it in brackets (`ngày … (thứ Hai)`). */
function thuCanh(text: string, at: number, length: number): { text: string; day: number } | undefined {
  const before = [...text.slice(Math.max(0, at - 24), at).matchAll(NAMED_DAY)].at(-1);
  const near = before && /^[\s,(]*$/u.test(text.slice(Math.max(0, at - 24), at).slice(before.index + before[0].length));
  const behind = /^\s*[,(]\s*(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))(?!\p{L})/iu.exec(text.slice(at + length));
  const found = near ? before[1] : behind?.[1];
  if (found === undefined) return undefined;
  const name = found.toLocaleLowerCase('vi').replace(/^thứ /u, '');
  return { text: found, day: /^\d$/.test(name) ? Number(name) - 1 : THU[name]! };
}

import { NBSP } from '../vietnamese/text.js';

/** Room to write two digits by hand. */
const ROOM = NBSP.repeat(6);

/**
 * `ngày 05 tháng 01 năm 2018`: days below 10 and months 1 and 2 take a leading zero, the other months never
 * (TT 01/2011 Điều 9, NĐ 30/2020 Phụ lục I.II.4.b). Without a date: room to write it.
 */
export function ngayThangNam(iso: string | null): string {
  if (iso === null) return `ngày${ROOM}tháng${ROOM}năm 20……`;
  const [year = '', month = '', day = ''] = iso.split('-');
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** `08:05` → `8 giờ 05 phút`, `14:00` → `14 giờ 00 phút`. */
export function gioPhut(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)} giờ ${minutes} phút`;
}

/** `05`, `1140`; room to write when the number is not given yet. */
export function soVanBan(so: number | null): string {
  return so === null ? ROOM : String(so).padStart(2, '0');
}

/** The earliest year a document of this State can carry. */
const FIRST_YEAR = 1945;
const LAST_YEAR = 2999;

/** What is wrong with a text that should be a date `2017-09-18`; undefined when nothing is. */
export function dateFault(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) {
    const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
    const [, d = '', m = '', y = ''] = vietnamese ?? [];
    const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
    const example = vietnamese && dateFault(iso) === undefined ? `hãy viết ${iso}` : 'ví dụ 2017-09-18';
    return `phải viết theo dạng năm-tháng-ngày: ${example}`;
  }
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12) return `tháng ${month} không có trong lịch: tháng từ 01 đến 12`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return `tháng ${month} năm ${year} chỉ có các ngày từ 01 đến ${days}`;
  if (year < FIRST_YEAR || year > LAST_YEAR) return `năm ${match[1]} nằm ngoài khoảng ${FIRST_YEAR}–${LAST_YEAR}`;
  return undefined;
}

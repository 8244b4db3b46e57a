const day = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });
const time = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' });

/** `14:03` today, else `14:03, 18/09/2026`, in the time of this machine. */
export function moment(iso: string, now = new Date()): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  return day.format(at) === day.format(now) ? `lúc ${time.format(at)}` : `lúc ${time.format(at)}, ${day.format(at)}`;
}

/** `2026-09-18` as `18/09/2026`. */
export function dmy(date: string | null | undefined): string {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '') ?? [];
  return y ? `${d}/${m}/${y}` : '';
}

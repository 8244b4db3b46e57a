import { citedDates } from '../../compose/citations.js';
import type { CanCu } from '../../template/can-cu.js';
import { fold } from '../../vietnamese/text.js';
import { canonicalTone } from '../../vietnamese/tone.js';
import type { Muc } from '../thanh-phan/van-ban.js';
import { faultAt, orUnjudged, unjudged, vietNgay } from './reading.js';
import type { Fault, Rule } from './rule.js';

/** Whether what a document rests on was there on its day. */

/** No căn cứ later than the document, nor one that the list (`CheckSettings.canCu`) has as out of force on its day. */
export const hieuLuc: Rule['check'] = (vanBan, { canCu: known }) => {
  if (vanBan.canCu.length === 0) return 'not-applicable';
  const ngay = vanBan.diaDanhNgay?.ngay;
  if (ngay === undefined) return unjudged('Văn bản chưa ghi ngày nên chưa biết căn cứ nào còn hiệu lực.');
  const faults = vanBan.canCu.flatMap((one): Fault[] => {
    const later = citedDates(one.text).find((date) => date > ngay);
    if (later) {
      return [
        faultAt(
          one,
          one.text,
          `Căn cứ ghi ngày ${vietNgay(later)}, sau ngày của văn bản (${vietNgay(ngay)}).`,
          'Hãy xem lại ngày của căn cứ hoặc ngày của văn bản.',
        ),
      ];
    }
    return known ? conHieuLuc(one, ngay, known) : [];
  });
  return orUnjudged(faults, !known && 'Chưa có danh mục văn bản còn hiệu lực để đối chiếu.');
};

const SO_LUAT = /\d+\/\d{4}\/[\p{Lu}Đ-]+/gu;

/** More documents than any căn cứ cites on one line. */
const NHIEU_NHAT = 20;

/** What the list says of the documents that a căn cứ cites. */
function conHieuLuc(one: Muc, ngay: string, known: readonly CanCu[]): Fault[] {
  const numbers = [...one.text.matchAll(SO_LUAT)].map(([number]) => number).slice(0, NHIEU_NHAT);
  return [...numbers.flatMap((number) => theoSo(one, number, ngay, known)), ...theoLuat(one, ngay, known)];
}

function theoSo(one: Muc, number: string, ngay: string, known: readonly CanCu[]): Fault[] {
  const entries = known.filter(({ van }) => [...van.matchAll(SO_LUAT)].some(([other]) => other === number));
  const now = thayThe(entries[0], ngay, known);
  const [from, to] = range(entries);
  if (to !== undefined && to !== null && ngay > to) return [het(one, `số ${number}`, to, ngay, now)];
  // Several documents on one line came into force on several days.
  const alone = entries.length === 1 && [...entries[0]!.van.matchAll(SO_LUAT)].length === 1;
  if (!alone || from === undefined || ngay >= from) return [];
  return [
    faultAt(
      one,
      `số ${number}`,
      `“số ${number}” có hiệu lực từ ngày ${vietNgay(from)}, sau ngày của văn bản (${vietNgay(ngay)}).`,
      now ? `Hãy xem lại căn cứ; lúc đó đang có hiệu lực: ${now}.` : 'Hãy xem lại căn cứ.',
    ),
  ];
}

const LUAT = /(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh) (?!sửa đổi)(.{3,120}?) ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u;

/** A law is known by its name and day. */
function theoLuat(one: Muc, ngay: string, known: readonly CanCu[]): Fault[] {
  const law = luat(one.text);
  if (!law) return [];
  const entries = known.filter(({ van }) => {
    const other = luat(van);
    return other?.date === law.date && other.name === law.name;
  });
  const [, to] = range(entries);
  return to !== undefined && to !== null && ngay > to
    ? [het(one, law.text, to, ngay, thayThe(entries[0], ngay, known))]
    : [];
}

function luat(text: string): { text: string; name: string; date: string } | undefined {
  const match = LUAT.exec(text.normalize('NFC'));
  const date = match && citedDates(match[0])[0];
  return date ? { text: match[0], name: fold(canonicalTone(match[1]!)), date } : undefined;
}

/** First and last day of several entries; `null`: no end. */
function range(entries: readonly CanCu[]): [string | undefined, string | null | undefined] {
  const from = entries.map(({ tu }) => tu).sort()[0];
  const open = entries.some(({ den }) => den === null);
  return [
    from,
    open
      ? null
      : entries
          .map(({ den }) => den!)
          .sort()
          .at(-1),
  ];
}

const het = (one: Muc, quote: string, to: string, ngay: string, now: string | undefined): Fault =>
  faultAt(
    one,
    quote,
    `“${quote}” hết hiệu lực từ sau ngày ${vietNgay(to)}, văn bản ghi ngày ${vietNgay(ngay)}.`,
    now ? `Hãy thay bằng căn cứ đang có hiệu lực: ${now}.` : 'Hãy thay bằng căn cứ đang có hiệu lực.',
  );

/** What of the same field and kind is in force on the day. */
function thayThe(old: CanCu | undefined, ngay: string, known: readonly CanCu[]): string | undefined {
  if (!old) return undefined;
  const kind = (van: string) =>
    /^Căn cứ (Luật|Nghị định|Thông tư số \S+(?=\/TT-)|\S+ \S+)/u.exec(van)?.[1]?.slice(0, 8);
  const issuer = (van: string) => /\/TT-(\p{Lu}+)/u.exec(van)?.[1];
  const found = known.find(
    ({ van, linhVuc, tu, den }) =>
      linhVuc === old.linhVuc &&
      kind(van) === kind(old.van) &&
      issuer(van) === issuer(old.van) &&
      tu <= ngay &&
      (den === null || ngay <= den),
  );
  return found?.van.replace(/^Căn cứ /u, '');
}

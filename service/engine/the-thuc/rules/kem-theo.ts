import { fold } from '../../vietnamese/text.js';
import { canonicalTone } from '../../vietnamese/tone.js';
import { regimes } from '../regime.js';
import type { ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { hasRoom } from './common.js';
import { faultAt, ngayTrong, soCua, vietNgay } from './reading.js';
import type { Fault } from './rule.js';

/** The line `(Kèm theo … số … ngày … của …)` against the document it names. */

/** What the line says of the document that is not so. */
export function lech(of: ThanhPhan, { soKyHieu, diaDanhNgay, loai, banHanh }: VanBan): Fault[] {
  const faults: Fault[] = [];
  const [own, said] = [soKyHieu && soCua(soKyHieu.text), soCua(of.text)];
  if (own && said && (Number(own.so) !== Number(said.so) || own.kyHieu !== said.kyHieu)) {
    faults.push(
      faultAt(
        of,
        of.text,
        `Dòng “Kèm theo” ghi số ${said.so}/${said.kyHieu}, còn văn bản mang số ${own.so}/${own.kyHieu}.`,
        `Hãy ghi “số ${own.so}/${own.kyHieu}”.`,
      ),
    );
  }
  const [date] = ngayTrong(of.text);
  const ngay = diaDanhNgay?.ngay;
  if (date && ngay && date.iso !== ngay) {
    faults.push(
      faultAt(
        of,
        of.text,
        `Dòng “Kèm theo” ghi ngày ${vietNgay(date.iso)}, còn văn bản ghi ngày ${vietNgay(ngay)}.`,
        `Hãy ghi ngày ${vietNgay(ngay)}.`,
      ),
    );
  }
  const type = /kèm theo (.{4,24}?) số/iu.exec(of.text)?.[1]?.toLocaleLowerCase('vi');
  const known = type !== undefined && (type === 'công văn' || type in regimes['nd30-2020'].maLoai);
  if (known && loai !== undefined && canonicalTone(type) !== canonicalTone(loai)) {
    faults.push(
      faultAt(of, of.text, `Dòng “Kèm theo” ghi ${type}, còn văn bản là ${loai}.`, `Hãy ghi đúng tên loại: ${loai}.`),
    );
  }
  const body = / của ([^)]+)/u.exec(of.text.slice(of.text.search(/ngày/iu)))?.[1];
  if (body && banHanh && !hasRoom(body) && !cungCoQuan(body, banHanh.text)) {
    faults.push(
      faultAt(
        of,
        of.text,
        `Dòng “Kèm theo” ghi văn bản của ${body.trim()}, còn cơ quan ban hành là ${banHanh.text}.`,
        'Hãy ghi đúng tên cơ quan ban hành văn bản.',
        'warning',
      ),
    );
  }
  return faults;
}

/** Whether one name says the other, with the usual abbreviations. */
function cungCoQuan(one: string, other: string): boolean {
  const [a, b] = [full(one), full(other)];
  return a.includes(b) || b.includes(a);
}

const full = (ten: string): string =>
  fold(
    ten
      .toLocaleUpperCase('vi')
      .replace(/GD ?& ?ĐT|GDĐT|GD-ĐT/gu, 'GIÁO DỤC VÀ ĐÀO TẠO')
      .replace(/UBND/gu, 'ỦY BAN NHÂN DÂN')
      .replace(/THPT/gu, 'TRUNG HỌC PHỔ THÔNG')
      .replace(/THCS/gu, 'TRUNG HỌC CƠ SỞ')
      .replace(/^.*?(?:TRƯỞNG|GIÁM ĐỐC|CHỦ TỊCH) (?=\p{Lu}{2})/u, ''),
  );

import type { VanBan } from '../thanh-phan/van-ban.js';
import { fault } from './common.js';
import { groups, ofSo, type SoKyHieu } from './ky-hieu.js';
import { unjudged } from './reading.js';
import type { CheckSettings } from './rule.js';

/** The number against the register of outgoing documents (`CheckSettings.daPhatHanh`): NĐ 30/2020, Điều 15. */

const chuaCoSo = 'Chưa có sổ đăng ký văn bản đi để đối chiếu.';

/** Documents of the same symbol and year among those issued, with the number and day of this one. */
function trongSo(so: SoKyHieu, { diaDanhNgay }: VanBan, { daPhatHanh }: CheckSettings) {
  const ngay = diaDanhNgay?.ngay;
  const n = /^Số\s*:?\s*(\d+)/iu.exec(so.text)?.[1];
  if (!daPhatHanh || n === undefined || ngay === undefined) return undefined;
  const kyHieu = groups(so).join('-');
  return { n: Number(n), ngay, cungKyHieu: daPhatHanh.filter((one) => one.kyHieu === kyHieu) };
}

/** One number once a year, in the order of days. */
export const khongTrung = ofSo((so, vanBan, settings) => {
  const read = trongSo(so, vanBan, settings);
  if (!read) return unjudged(settings.daPhatHanh ? 'Số hoặc ngày của văn bản còn để trống.' : chuaCoSo);
  const { n, ngay } = read;
  const namNay = read.cungKyHieu.filter((one) => one.ngay.slice(0, 4) === ngay.slice(0, 4));
  if (namNay.some((one) => one.so === n)) {
    return [
      fault(so, `Số ${n} với ký hiệu này đã cấp cho một văn bản khác trong năm.`, 'Hãy lấy số tiếp theo trong sổ.'),
    ];
  }
  const lech = namNay.find((one) => (one.so < n && one.ngay > ngay) || (one.so > n && one.ngay < ngay));
  if (!lech) return [];
  const [d, m, y] = lech.ngay.split('-').reverse();
  return [
    fault(
      so,
      `Văn bản số ${n} ghi ngày ${ngay.split('-').reverse().join('/')}, trong khi số ${lech.so} đã cấp ngày ${d}/${m}/${y}: số và ngày không cùng thứ tự.`,
      'Hãy xem lại số và ngày của văn bản.',
    ),
  ];
});

/** From 01 every year: the first of a year does not go on with the last of the year before. */
export const theoNam = ofSo((so, vanBan, settings) => {
  const read = trongSo(so, vanBan, settings);
  if (!read) return unjudged(settings.daPhatHanh ? 'Số hoặc ngày của văn bản còn để trống.' : chuaCoSo);
  const nam = Number(read.ngay.slice(0, 4));
  const trong = (year: number) => read.cungKyHieu.filter((one) => Number(one.ngay.slice(0, 4)) === year);
  const truoc = trong(nam - 1).reduce((most, one) => Math.max(most, one.so), 0);
  const dauNam = trong(nam).every((one) => one.so > read.n);
  if (!dauNam || truoc < 1 || read.n !== truoc + 1) return [];
  return [
    fault(
      so,
      `Văn bản đầu tiên của năm ${nam} mang số ${read.n}, nối tiếp số ${truoc} của năm ${nam - 1}.`,
      'Hãy đánh số lại từ 01 từ ngày 01 tháng 01 mỗi năm.',
    ),
  ];
});

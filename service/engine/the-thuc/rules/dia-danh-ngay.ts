import { fold } from '../../vietnamese/text.js';
import { TINH } from '../../vietnamese/tinh.js';
import { canonicalTone } from '../../vietnamese/tone.js';
import { type RegimeId, regimes } from '../regime.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { fault, hasRoom, look, missing, nd30, tt01 } from './common.js';
import { trongLich } from './lich.js';
import { centredUnder, khongCanDau, orUnjudged, rule, sameRow, unjudged, vietNgay } from './reading.js';
import type { CheckSettings, Fault, Rule, Verdict } from './rule.js';

/** Địa danh, thời gian ban hành: NĐ 30/2020, PLI-II.4; TT 01/2011, Điều 9. */

type DiaDanhNgay = NonNullable<VanBan['diaDanhNgay']>;

const ofNgay =
  (judge: (ngay: DiaDanhNgay, vanBan: VanBan, settings: CheckSettings) => Verdict): Rule['check'] =>
  (vanBan, settings) =>
    khongCanDau(vanBan) || !vanBan.diaDanhNgay ? 'not-applicable' : judge(vanBan.diaDanhNgay, vanBan, settings);

/** More than any such line has. */
const LONGEST = 200;

const conTrong = 'Ngày, tháng hoặc năm còn để trống, chờ ghi tay.';

/** Digits behind the three words as they stand; a part left to be written is undefined. */
function parts({ text }: DiaDanhNgay): { d?: string; m?: string; y?: string; words: boolean } {
  const match = /ngày(.*?)tháng(.*?)năm(.*)$/iu.exec(text.slice(0, LONGEST));
  const digits = (at: number) => /^\s*(\d+)\s*$/u.exec(match?.[at] ?? '')?.[1];
  const [d, m, y] = [digits(1), digits(2), digits(3)];
  return { ...(d && { d }), ...(m && { m }), ...(y && { y }), words: match !== null };
}

/** Full, with a zero before days below 10 and months 1 and 2. */
const dayDu =
  (regime: RegimeId): Rule['check'] =>
  (vanBan, settings) => {
    if (khongCanDau(vanBan)) return 'not-applicable';
    const { diaDanhNgay, loai } = vanBan;
    if (!diaDanhNgay) {
      // Mẫu 1.9 of NĐ 30 and 1.12 of TT 01: minutes tell their time in the text.
      if (loai === 'biên bản') return 'not-applicable';
      return [
        missing(
          'Văn bản không có địa danh và thời gian ban hành.',
          'Hãy thêm dòng “<địa danh>, ngày … tháng … năm …” vào giữa, dưới Quốc hiệu.',
        ),
      ];
    }
    const { d, m, y, words } = parts(diaDanhNgay);
    if (!words) {
      return [
        fault(
          diaDanhNgay,
          `“${diaDanhNgay.text}”: thời gian ban hành chưa viết đầy đủ “ngày … tháng … năm …”.`,
          'Hãy viết đầy đủ, ví dụ: ngày 05 tháng 02 năm 2024.',
        ),
      ];
    }
    const wrong: string[] = [];
    if (d && (d.length !== 2 || Number(d) === 0)) wrong.push(`ngày “${d}” phải viết “${d.slice(-2).padStart(2, '0')}”`);
    if (m && Number(m) <= 2 && m.length !== 2) wrong.push(`tháng “${m}” phải viết “${m.padStart(2, '0')}”`);
    if (y && y.length !== 4) wrong.push(`năm “${y}” phải viết đủ bốn chữ số`);
    const faults = wrong.map((why) => fault(diaDanhNgay, `“${diaDanhNgay.text}”: ${why}.`, `Hãy sửa lại: ${why}.`));
    // TT 01/2011 has no rules of its own for months 3 to 9 and for the calendar.
    if (regime === 'tt01-2011') faults.push(...thuaSo(diaDanhNgay), ...trongLich(vanBan, settings));
    return orUnjudged(faults, !(d && m && y) && conTrong);
  };

function thuaSo(diaDanhNgay: DiaDanhNgay): Fault[] {
  const { m } = parts(diaDanhNgay);
  if (!m || !/^0[3-9]$/.test(m)) return [];
  return [
    {
      ...fault(
        diaDanhNgay,
        `Tháng viết “${m}”: chỉ tháng 1 và tháng 2 mới thêm số 0 phía trước.`,
        `Hãy viết “tháng ${Number(m)}”.`,
      ),
      severity: 'warning',
    },
  ];
}

const thangKhongSo0 = ofNgay((diaDanhNgay) =>
  parts(diaDanhNgay).m === undefined ? unjudged(conTrong) : thuaSo(diaDanhNgay),
);

const hinhThuc = (regime: RegimeId) =>
  ofNgay((diaDanhNgay, { quocHieu, tieuNgu, soKyHieu, loai, paper }) => {
    // The line of a biên bản, where it has one, follows no mẫu.
    if (loai === 'biên bản') return 'not-applicable';
    const size = regimes[regime].sizes.diaDanhNgay;
    const looked = look(diaDanhNgay, { ten: 'địa danh và thời gian ban hành', size, italic: true, bold: false });
    const faults = Array.isArray(looked) ? looked : [];
    if (centredUnder(diaDanhNgay, tieuNgu ?? quocHieu, paper) === false) {
      faults.push(
        fault(
          diaDanhNgay,
          'Địa danh và thời gian ban hành không nằm giữa, dưới Quốc hiệu và Tiêu ngữ.',
          'Hãy đặt dòng này căn giữa, dưới Quốc hiệu và Tiêu ngữ.',
        ),
      );
    }
    if (sameRow(diaDanhNgay, soKyHieu) === false) {
      faults.push(
        fault(
          diaDanhNgay,
          'Địa danh và thời gian ban hành không cùng dòng với số, ký hiệu văn bản.',
          'Hãy đặt dòng này ngang hàng với số, ký hiệu.',
        ),
      );
    }
    const comma = regime === 'tt01-2011' ? dauPhay(diaDanhNgay) : [];
    return [...faults, ...comma];
  });

const DON_VI = /^(?:Thành phố|Thị xã|Thị trấn|Thủ đô|Đặc khu|Phường|Xã|Quận|Huyện|Tỉnh)(?= )/u;

function dauPhay(diaDanhNgay: DiaDanhNgay): Fault[] {
  const place = /^(.*?)(\s*,?\s*)ngày/iu.exec(diaDanhNgay.text.slice(0, LONGEST));
  if (!place || place[1] === '' || hasRoom(place[1]!)) return [];
  if (place[2] === ', ') return [];
  return [
    fault(
      diaDanhNgay,
      `“${diaDanhNgay.text}”: sau địa danh phải có dấu phẩy và một dấu cách.`,
      `Hãy viết “${place[1]}, ${diaDanhNgay.text.slice(place[0].length - 4)}”.`,
    ),
  ];
}

const vietHoa = ofNgay((diaDanhNgay) => {
  const { diaDanh } = diaDanhNgay;
  if (diaDanh === '' || hasRoom(diaDanh)) return unjudged('Địa danh còn để trống.');
  const faults = dauPhay(diaDanhNgay);
  const name = diaDanh.replace(DON_VI, '').trim();
  const small = name.split(/[\s-]+/u).filter((word) => /^\p{Ll}/u.test(word));
  const shouted = /\p{Lu}{2,} \p{Lu}{2,}/u.test(diaDanh);
  if (small.length > 0 || shouted) {
    faults.push(
      fault(
        diaDanhNgay,
        shouted
          ? `Địa danh “${diaDanh}” đang viết in hoa: chỉ viết hoa các chữ cái đầu.`
          : `Địa danh “${diaDanh}” có chữ chưa viết hoa: ${small.map((word) => `“${word}”`).join(', ')}.`,
        'Hãy viết hoa các chữ cái đầu của địa danh.',
      ),
    );
  }
  return faults;
});

/** Named after a person: these never stand without their unit. */
const TEN_NGUOI = /^(?:Hồ Chí Minh|Nguyễn \p{Lu}|Hai Bà Trưng$|Bà Triệu$|Lý Thường Kiệt$|Trần Hưng Đạo$|Võ Thị Sáu$)/u;
/** From this day there is no district level (Luật số 72/2025/QH15). */
const HAI_CAP = '2025-07-01';

const donVi = ofNgay((diaDanhNgay, vanBan) => {
  const { ngay } = diaDanhNgay;
  const diaDanh = canonicalTone(diaDanhNgay.diaDanh).trim();
  if (diaDanh === '' || hasRoom(diaDanh)) return unjudged('Địa danh còn để trống.');
  const say = (message: string, fix: string) => [fault(diaDanhNgay, message, fix)];
  if (/^(?:TP|Tp|tp|TX|Tx|TT|Tt|Q|P|H|X)(?:\.|\s)/u.test(diaDanh)) {
    return say(`Địa danh “${diaDanh}” viết tắt.`, 'Hãy viết đầy đủ tên đơn vị hành chính.');
  }
  if (/^\d+$/u.test(diaDanh) || TEN_NGUOI.test(diaDanh)) {
    const full = diaDanh === 'Hồ Chí Minh' ? 'Thành phố Hồ Chí Minh' : `Phường ${diaDanh}`;
    return say(
      `Địa danh “${diaDanh}” đặt theo tên người hoặc bằng chữ số nên phải ghi tên gọi đầy đủ của đơn vị hành chính.`,
      `Hãy viết đầy đủ, ví dụ: ${full}.`,
    );
  }
  if (ngay !== undefined && ngay >= HAI_CAP && /^(?:huyện|quận|thị xã|thị trấn) /iu.test(diaDanh)) {
    return say(
      `Địa danh “${diaDanh}”: từ ngày 01/7/2025 không còn huyện, quận, thị xã, thị trấn.`,
      'Hãy ghi tên xã, phường, đặc khu hoặc tỉnh, thành phố nơi cơ quan đóng trụ sở.',
    );
  }
  return khopCoQuan(diaDanhNgay, diaDanh, vanBan);
});

/** The place against what the letterhead names: the commune that issues it, or another province than that of its body. */
function khopCoQuan(diaDanhNgay: DiaDanhNgay, diaDanh: string, { chuQuan, banHanh }: VanBan): Fault[] {
  const issuer = canonicalTone(banHanh?.text ?? '');
  const own = /^(?:UBND|ỦY BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN) (?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN) (.+)$/iu.exec(issuer);
  const says = (name: string) => [
    fault(
      diaDanhNgay,
      `Địa danh “${diaDanh}” không khớp với tên cơ quan: “${name}”.`,
      'Hãy ghi tên đơn vị hành chính nơi cơ quan ban hành văn bản đóng trụ sở.',
    ),
  ];
  if (own) return fold(diaDanh).includes(fold(own[1]!)) ? [] : says(own[0]);
  const tinh = [chuQuan?.text, banHanh?.text]
    .map((text) => /(?:TỈNH|THÀNH PHỐ) (.+)$/iu.exec(canonicalTone(text ?? '')))
    .find((match) => match && TINH.has(fold(match[1]!)));
  const place = fold(diaDanh.replace(/^(?:thành phố|tỉnh|thủ đô) /iu, ''));
  return tinh && TINH.has(place) && place !== fold(tinh[1]!) ? says(tinh[0]) : [];
}

const lich: Rule['check'] = (vanBan, settings) => {
  const faults = trongLich(vanBan, settings);
  if (faults.length > 0) return faults;
  if (!vanBan.diaDanhNgay) return 'not-applicable';
  return orUnjudged([], vanBan.diaDanhNgay.ngay === undefined && conTrong);
};

/** Under TT 01/2011 the units of its day are right; those that came later are not. */
const donViThoiDo = ofNgay((diaDanhNgay, vanBan) => {
  const { diaDanh, ngay } = diaDanhNgay;
  if (diaDanh === '' || hasRoom(diaDanh)) return unjudged('Địa danh còn để trống.');
  if (ngay === undefined) return unjudged(conTrong);
  if (ngay >= HAI_CAP || !/^đặc khu /iu.test(diaDanh)) return [];
  return [
    fault(
      diaDanhNgay,
      `Địa danh “${diaDanh}”: đặc khu chỉ có từ ngày 01/7/2025, ${vanBan.loai ?? 'văn bản'} này ghi ngày ${vietNgay(ngay)}.`,
      'Hãy ghi tên đơn vị hành chính của thời điểm ban hành.',
    ),
  ];
});

const DAY_DU =
  'Thời gian ban hành viết đầy đủ “ngày … tháng … năm …” bằng chữ số Ả Rập, thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2.';
const DON_VI_TRU_SO =
  'Địa danh là tên chính thức của đơn vị hành chính nơi cơ quan đóng trụ sở; tên đặt theo người hoặc chữ số ghi đầy đủ.';

export const rules: Rule[] = [
  rule('ND30-DATE-01', 'error', 'M', nd30('II.4.b'), DAY_DU, dayDu('nd30-2020')),
  rule(
    'ND30-DATE-02',
    'warning',
    'M',
    nd30('II.4.b'),
    'Tháng 3 đến tháng 9 không thêm số 0 phía trước.',
    thangKhongSo0,
  ),
  rule(
    'ND30-DATE-03',
    'error',
    'DP',
    nd30('II.4.c'),
    'Địa danh và thời gian cỡ chữ 13–14, nghiêng, căn giữa dưới Quốc hiệu, cùng dòng với số, ký hiệu.',
    hinhThuc('nd30-2020'),
  ),
  rule(
    'ND30-DATE-04',
    'error',
    'M',
    nd30('II.4.c'),
    'Các chữ cái đầu của địa danh viết hoa, sau địa danh có dấu phẩy.',
    vietHoa,
  ),
  rule('ND30-DATE-05', 'warning', 'M', nd30('II.4.a'), DON_VI_TRU_SO, donVi),
  rule(
    'ND30-DATE-06',
    'error',
    'M',
    nd30('khoản 1 Điều 15'),
    'Ngày ghi trong văn bản có thật, khớp với thứ đi kèm, và văn bản không ghi ngày sau ngày ban hành.',
    lich,
  ),
  rule('TT01-DATE-01', 'error', 'M', tt01('9'), DAY_DU, dayDu('tt01-2011')),
  rule(
    'TT01-DATE-02',
    'error',
    'D',
    tt01('9'),
    'Địa danh và thời gian cỡ chữ 13–14, nghiêng, căn giữa dưới Quốc hiệu, sau địa danh có dấu phẩy.',
    hinhThuc('tt01-2011'),
  ),
  rule('TT01-DATE-03', 'warning', 'M', tt01('9'), DON_VI_TRU_SO, donVi),
  rule(
    'TT01-DATE-04',
    'info',
    'M',
    tt01('9'),
    'Địa danh theo đơn vị hành chính của thời điểm ban hành: được ghi huyện, thị trấn, chưa có đặc khu.',
    donViThoiDo,
  ),
];

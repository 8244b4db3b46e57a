import { type RegimeId, regimes } from '../regime.js';
import type { VanBan } from '../thanh-phan/van-ban.js';
import { fault, hasRoom, look, missing, nd30, so, tt01 } from './common.js';
import { centredUnder, khongCanDau, laCongVan, practice, rule, unjudged } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';

/** Công văn: `V/v …` and what stands in the place of a title. NĐ 30/2020, PLI-II.5.b; TT 01/2011, Điều 10. */

const laVeViec = /^v\s?[/.]\s?v\b/iu;

/** `V/v` under a number or title of a named type. */
export const veViec: Rule['check'] = ({ loai, trichYeu, trichYeuCongVan, ...vanBan }) => {
  if (khongCanDau({ loai, trichYeu, trichYeuCongVan, ...vanBan })) return 'not-applicable';
  if (loai === 'công văn') return [];
  const of = trichYeuCongVan ?? (trichYeu && laVeViec.test(trichYeu.text) ? trichYeu : undefined);
  if (!of) return loai === undefined ? unjudged('Không nhận ra tên loại văn bản.') : [];
  return [
    fault(
      of,
      `“${of.text}”: “V/v” chỉ dùng cho công văn, còn đây là ${loai ?? 'văn bản có tên loại'}.`,
      'Hãy bỏ “V/v”, viết trích yếu dưới tên loại, ví dụ: “Về việc …”.',
    ),
  ];
};

/** The same, and the mark that a V/v line does not end with: TT 01/2011 has no rule of its own for it. */
const veViecTt01: Rule['check'] = (vanBan, settings): Verdict => {
  const verdict = veViec(vanBan, settings);
  const of = vanBan.trichYeuCongVan;
  if (!Array.isArray(verdict) || !laCongVan(vanBan) || !of || hasRoom(of.text) || !/[.;,]$/u.test(of.text)) {
    return verdict;
  }
  const mark = of.text.at(-1)!;
  const soft: Fault = {
    ...fault(of, `Trích yếu kết thúc bằng dấu “${mark}”.`, `Hãy bỏ dấu “${mark}” ở cuối trích yếu.`),
    severity: 'warning',
  };
  return [...verdict, soft];
};

const hinhThuc =
  (regime: RegimeId): Rule['check'] =>
  (vanBan) => {
    if (khongCanDau(vanBan) || !laCongVan(vanBan)) return 'not-applicable';
    const { trichYeuCongVan: of, soKyHieu } = vanBan;
    if (!of) {
      return [
        missing('Công văn không có trích yếu “V/v …”.', 'Hãy ghi “V/v <nội dung chính>” vào giữa, dưới số, ký hiệu.'),
      ];
    }
    const size = regimes[regime].sizes.trichYeuCongVan;
    const looked = look(of, { ten: 'trích yếu công văn', size, bold: false, italic: false });
    const faults = Array.isArray(looked) ? looked : [];
    if (!/^V\/v /u.test(of.text)) {
      faults.push(fault(of, `“${of.text}”: trích yếu công văn mở đầu bằng “V/v”.`, 'Hãy mở đầu bằng “V/v ”.'));
    }
    if (centredUnder(of, soKyHieu, vanBan.paper) === false) {
      faults.push(
        fault(
          of,
          'Trích yếu công văn không nằm giữa, dưới số, ký hiệu.',
          'Hãy đặt trích yếu căn giữa, dưới số, ký hiệu.',
        ),
      );
    }
    return faults;
  };

/** Points between số, ký hiệu and V/v; Word adds the space after one to the space before the other. */
const CACH = 6;

const cachSo: Rule['check'] = (vanBan) => {
  const { trichYeuCongVan: of, soKyHieu } = vanBan;
  if (khongCanDau(vanBan) || !laCongVan(vanBan) || !of || !soKyHieu) return 'not-applicable';
  const [above, below] = [soKyHieu.paragraphs.at(-1), of.paragraphs[0]];
  if (!above || !below || above === below || above.after === undefined || below.before === undefined) {
    return unjudged('Không đo được khoảng cách giữa số, ký hiệu và trích yếu công văn.');
  }
  const space = above.after + below.before;
  if (Math.abs(space - CACH) <= 0.6) return [];
  return [
    fault(
      of,
      `Trích yếu công văn cách số, ký hiệu ${so(space)} pt, phải cách ${CACH} pt.`,
      `Hãy đặt khoảng cách phía trên dòng “V/v” là ${CACH} pt.`,
    ),
  ];
};

const khongTenLoai: Rule['check'] = (vanBan) => {
  const title = vanBan.tenLoai;
  const called = title !== undefined && /^công văn/iu.test(title.text);
  if (khongCanDau(vanBan) || !(laCongVan(vanBan) || called)) return 'not-applicable';
  if (!title) return [];
  return [
    fault(
      title,
      `“${title.text}”: công văn không ghi tên loại.`,
      'Hãy bỏ dòng tên loại; trích yếu của công văn nằm sau “V/v”, dưới số, ký hiệu.',
    ),
  ];
};

const coKinhGui: Rule['check'] = (vanBan: VanBan) => {
  if (khongCanDau(vanBan) || !laCongVan(vanBan)) return 'not-applicable';
  if (vanBan.kinhGui) return [];
  return [missing('Công văn không có “Kính gửi”.', 'Hãy thêm “Kính gửi: <nơi nhận>” trước phần nội dung.')];
};

const VE_VIEC = 'Trích yếu công văn sau chữ “V/v”, cỡ chữ 12–13, đứng, không đậm, căn giữa dưới số, ký hiệu.';
const CACH_6 = 'Trích yếu công văn cách số, ký hiệu 6 pt.';

export const rules: Rule[] = [
  rule('ND30-CV-01', 'error', 'DP', nd30('II.5.b'), VE_VIEC, hinhThuc('nd30-2020')),
  rule('ND30-CV-02', 'warning', 'D', nd30('II.5.b'), CACH_6, cachSo),
  rule(
    'ND30-CV-03',
    'error',
    'M',
    `${nd30('II.5.b')}; ${nd30('Mẫu 1.5 Phụ lục III')}`,
    'Công văn không có dòng tên loại.',
    khongTenLoai,
  ),
  rule('ND30-CV-04', 'error', 'M', nd30('II.9.b'), 'Công văn có “Kính gửi”.', coKinhGui),
  rule('TT01-CV-01', 'error', 'D', tt01('10'), VE_VIEC, hinhThuc('tt01-2011')),
  practice('TT01-CV-02', 'warning', 'D', tt01('10'), CACH_6, cachSo),
  rule(
    'TT01-CV-03',
    'error',
    'M',
    tt01('10'),
    'Chữ “V/v” chỉ dùng cho công văn, và trích yếu của công văn không có dấu câu ở cuối.',
    veViecTt01,
  ),
];

import { canonicalTone } from '../../vietnamese/tone.js';
import { type RegimeId, regimes } from '../regime.js';
import type { ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { fault, hasRoom, look, missing, nd30, tt01 } from './common.js';
import { keDuoi } from './ke.js';
import { khongCanDau, laCongVan, rule, unjudged } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';
import { veViec } from './trich-yeu-cong-van.js';

/** Tên loại and trích yếu of a named document: NĐ 30/2020, PLI-II.5 and Điều 7; TT 01/2011, Điều 10 and Phụ lục I. */

/** Types with no code of their own. */
const KHONG_MA = ['công văn', 'thư công'];
const tenLoaiCua = (regime: RegimeId): string[] => [...Object.keys(regimes[regime].maLoai), ...KHONG_MA];

/** Their mẫu have no trích yếu, or only sometimes. */
const KHONG_TRICH_YEU =
  /^(?:giấy (?:giới thiệu|nghỉ phép|ủy quyền|đi đường|chứng nhận|biên nhận)|phiếu |thư công|hợp đồng|bản (?:cam kết|thỏa thuận))/u;

/** What stands in the place of a title in a mẫu. */
const TRONG = /^TÊN LOẠI VĂN BẢN/u;

const coTenLoai = (vanBan: VanBan): boolean => !khongCanDau(vanBan) && !laCongVan(vanBan) && vanBan.loai !== 'thư công';

/** Whether a title is, or begins with, one of the types: `BIÊN BẢN HỌP` and `BÁO CÁO THÀNH TÍCH` do. */
function laTenLoai(regime: RegimeId, title: string): boolean {
  const folded = canonicalTone(title.toLocaleLowerCase('vi')).replace(/\s+/gu, ' ').trim();
  return tenLoaiCua(regime).some((ten) => folded === ten || folded.startsWith(`${ten} `));
}

const tenLoai =
  (regime: RegimeId, ownType: boolean): Rule['check'] =>
  (vanBan) => {
    if (!coTenLoai(vanBan)) return 'not-applicable';
    const title = vanBan.tenLoai;
    if (!title) {
      return [
        missing(
          'Văn bản không có tên loại (và cũng không phải công văn).',
          'Hãy ghi tên loại văn bản bằng chữ in hoa, đậm, căn giữa, ví dụ: KẾ HOẠCH.',
        ),
      ];
    }
    if (TRONG.test(title.text)) return unjudged('Tên loại văn bản còn để trống.');
    const faults: Fault[] = [];
    if (vanBan.paper.source !== 'data') {
      const size = regimes[regime].sizes.tenLoai;
      const looked = look(title, {
        ten: 'tên loại văn bản',
        size,
        bold: true,
        italic: false,
        caps: true,
        align: 'center',
      });
      if (Array.isArray(looked)) faults.push(...looked);
    }
    return ownType ? [...faults, ...trongDanhSach(regime, vanBan)] : faults;
  };

/** A title that no instrument names is no fault of a form or list, which has no number. */
function trongDanhSach(regime: RegimeId, { tenLoai: title, soKyHieu }: VanBan): Fault[] {
  if (!title || !soKyHieu || hasRoom(title.text) || laTenLoai(regime, title.text) || /^CÔNG VĂN/u.test(title.text)) {
    return [];
  }
  return [
    fault(
      title,
      `“${title.text}” không phải một trong ${tenLoaiCua(regime).length} loại văn bản hành chính.`,
      'Hãy dùng một tên loại văn bản hành chính, ví dụ: KẾ HOẠCH, THÔNG BÁO, BÁO CÁO.',
    ),
  ];
}

const loaiVanBan: Rule['check'] = (vanBan) =>
  !coTenLoai(vanBan) || !vanBan.tenLoai ? 'not-applicable' : trongDanhSach('tt01-2011', vanBan);

const TRICH_YEU_TRONG = 'Trích yếu còn để trống.';
const deTrong = ({ text }: ThanhPhan): boolean => hasRoom(text) && !/\p{L}/u.test(text);

const trichYeu =
  (regime: RegimeId): Rule['check'] =>
  (vanBan) => {
    if (!coTenLoai(vanBan) || !vanBan.tenLoai) return 'not-applicable';
    if (!vanBan.trichYeu) {
      // A title of its own words, or a type whose mẫu has none.
      const title = canonicalTone(vanBan.tenLoai.text.toLocaleLowerCase('vi'));
      if (KHONG_TRICH_YEU.test(title) || !tenLoaiCua(regime).includes(title)) return 'not-applicable';
      return [
        fault(
          vanBan.tenLoai,
          'Dưới tên loại không có trích yếu nội dung.',
          'Hãy ghi trích yếu nội dung bằng chữ in thường, đậm, căn giữa, ngay dưới tên loại.',
        ),
      ];
    }
    if (deTrong(vanBan.trichYeu)) return unjudged(TRICH_YEU_TRONG);
    const size = regimes[regime].sizes.trichYeu;
    return look(vanBan.trichYeu, {
      ten: 'trích yếu nội dung',
      size,
      bold: true,
      italic: false,
      align: 'center',
      caps: false,
    });
  };

const keTrichYeu: Rule['check'] = (vanBan) => {
  if (!coTenLoai(vanBan) || !vanBan.trichYeu) return 'not-applicable';
  const { trichYeu: of, keTrichYeu: ke } = vanBan;
  if (hasRoom(of.text)) return unjudged(TRICH_YEU_TRONG);
  return keDuoi('trích yếu nội dung', of, ke, regimes['nd30-2020'].rule.allowed.trichYeu);
};

/** The longest that the register of outgoing documents takes (Phụ lục VI, Subject). */
const DAI_NHAT = 500;

const cauTrichYeu: Rule['check'] = (vanBan): Verdict => {
  const of = vanBan.trichYeu ?? vanBan.trichYeuCongVan;
  if (khongCanDau(vanBan) || !of) return 'not-applicable';
  const faults: Fault[] = [];
  const mark = hasRoom(of.text) || /v\.v\.$/u.test(of.text) ? undefined : /[.;,:]$/u.exec(of.text)?.[0];
  if (mark) {
    faults.push(fault(of, `Trích yếu kết thúc bằng dấu “${mark}”.`, `Hãy bỏ dấu “${mark}” ở cuối trích yếu.`));
  }
  const length = [...of.text].length;
  if (length > DAI_NHAT) {
    faults.push(
      fault(
        of,
        `Trích yếu dài ${length} ký tự, nhiều nhất được ${DAI_NHAT}.`,
        'Hãy rút trích yếu thành một câu ngắn gọn hoặc một cụm từ.',
      ),
    );
  }
  return faults;
};

const KE = 'Dưới trích yếu có đường kẻ ngang, nét liền, dài 1/3 đến 1/2 dòng chữ, đặt cân đối.';

export const rules: Rule[] = [
  rule(
    'ND30-TL-01',
    'error',
    'DPM',
    `${nd30('II.5.b')}; ${nd30('Điều 7')}`,
    'Văn bản (trừ công văn) có tên loại in hoa, đứng, đậm, cỡ chữ 13–14, căn giữa, là một trong 29 loại văn bản hành chính.',
    tenLoai('nd30-2020', true),
  ),
  rule(
    'ND30-TL-02',
    'error',
    'DP',
    nd30('II.5.b'),
    'Trích yếu ngay dưới tên loại, chữ in thường, đứng, đậm, cỡ chữ 13–14, căn giữa.',
    trichYeu('nd30-2020'),
  ),
  rule('ND30-TL-03', 'error', 'DP', nd30('II.5.b'), KE, keTrichYeu),
  rule(
    'ND30-TL-04',
    'warning',
    'M',
    `${nd30('II.5.a')}; ${nd30('Phụ lục VI')}`,
    'Trích yếu là một câu ngắn gọn hoặc một cụm từ, không có dấu câu ở cuối, không quá 500 ký tự.',
    cauTrichYeu,
  ),
  rule('ND30-TL-05', 'error', 'M', nd30('II.5.b'), 'Chữ “V/v” chỉ dùng cho trích yếu của công văn.', veViec),
  rule(
    'TT01-TL-01',
    'error',
    'DM',
    tt01('10'),
    'Văn bản (trừ công văn) có tên loại in hoa, đứng, đậm, cỡ chữ 14, căn giữa.',
    tenLoai('tt01-2011', false),
  ),
  rule(
    'TT01-TL-02',
    'error',
    'D',
    tt01('10'),
    'Trích yếu ngay dưới tên loại, chữ in thường, đứng, đậm, cỡ chữ 14, căn giữa.',
    trichYeu('tt01-2011'),
  ),
  rule('TT01-TL-03', 'error', 'DP', tt01('10'), KE, keTrichYeu),
  rule(
    'TT01-TL-04',
    'warning',
    'M',
    tt01('Phụ lục I'),
    'Tên loại là một trong 32 loại văn bản hành chính của Thông tư 01.',
    loaiVanBan,
  ),
];

import { canonicalTone } from '../../vietnamese/tone.js';
import type { Paper } from '../paper/paper.js';
import { type Range, type RegimeId, regimes } from '../regime.js';
import type { ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { atMost, fault, look, missing, nd30, range, sizes, so, tt01 } from './common.js';
import { keDuoi } from './ke.js';
import { setByTabs, sideOf } from './place-on-page.js';
import { khongCanDau, rule, unjudged } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';
import { abbreviations, capHuyen, diaDanhChuQuan } from './ten-co-quan.js';

/** Issuing and parent body: NĐ 30, Phụ lục I.II.2; TT 01, Điều 7. */

const BAN_HANH = 'tên cơ quan ban hành';
const CHU_QUAN = 'tên cơ quan chủ quản';

function banHanh(vanBan: VanBan, size: Range): Verdict {
  const { banHanh, paper } = vanBan;
  if (!banHanh && khongCanDau(vanBan)) return 'not-applicable';
  if (!banHanh)
    return [
      {
        ...missing(
          'Văn bản đang không có tên cơ quan, tổ chức ban hành.',
          'Hãy ghi tên cơ quan ban hành (in hoa, đậm) ở phía trên, bên trái trang đầu.',
        ),
        severity: 'error',
      },
    ];
  // Data has no look.
  if (paper.source === 'data') return [];
  const faults = faultsOf(
    look(banHanh, { ten: BAN_HANH, size, bold: true, italic: false, caps: true, ...centred(banHanh, paper) }),
  );
  if (sideOf(banHanh, paper) === 'right')
    faults.push(
      fault(
        banHanh,
        'Tên cơ quan ban hành đang ở nửa phải của trang, phải ở phía trên, bên trái.',
        'Hãy đặt tên cơ quan ban hành vào cột trái của phần đầu trang thứ nhất.',
      ),
    );
  return faults;
}

const centred = (of: ThanhPhan, paper: Paper) => (setByTabs(of, paper) ? {} : { align: 'center' as const });

function chuQuanLook({ chuQuan, paper }: VanBan, size: Range): Verdict {
  if (!chuQuan) return 'not-applicable';
  return look(chuQuan, { ten: CHU_QUAN, size, bold: false, italic: false, caps: true, ...centred(chuQuan, paper) });
}

/** TT 01: a body in the size of the first line of Quốc hiệu. */
function sameSize(of: ThanhPhan | undefined, ten: string, { quocHieu }: VanBan): Fault[] {
  const [own, wanted] = [of && sizes(of), quocHieu && sizes(quocHieu)];
  if (!of || !own || !wanted || own.length !== 1 || wanted.length !== 1 || own[0] === wanted[0]) return [];
  return [
    fault(
      of,
      `Cỡ chữ của ${ten} đang là ${so(own[0]!)}, phải bằng cỡ chữ của Quốc hiệu (${so(wanted[0]!)}).`,
      `Hãy đặt ${ten} cỡ chữ ${so(wanted[0]!)}.`,
    ),
  ];
}

function line({ banHanh, keCoQuan }: VanBan, regime: RegimeId): Verdict {
  if (!banHanh) return 'not-applicable';
  return keDuoi(BAN_HANH, banHanh, keCoQuan, regimes[regime].rule.allowed.coQuan);
}

function placeName({ chuQuan }: VanBan): Verdict {
  if (!chuQuan) return 'not-applicable';
  const carries = diaDanhChuQuan(chuQuan.text);
  if (carries === 'not-local') return 'not-applicable';
  if (carries === undefined) return unjudged('Không nhận ra tên cơ quan chủ quản có địa danh hay không.');
  if (carries) return [];
  return [
    fault(
      chuQuan,
      `Tên cơ quan chủ quản “${chuQuan.text}” đang không có tên tỉnh, thành phố hoặc xã, phường; cơ quan ở địa phương phải có.`,
      'Hãy thêm địa danh vào tên cơ quan chủ quản, ví dụ “SỞ GDĐT TỈNH ĐIỆN BIÊN”.',
    ),
  ];
}

function inFull({ banHanh }: VanBan): Verdict {
  if (!banHanh) return 'not-applicable';
  const short = abbreviations(banHanh.text, 'banHanh');
  if (short.length === 0) return [];
  return [
    fault(
      banHanh,
      `Tên cơ quan ban hành đang viết tắt ${short.map((word) => `“${word}”`).join(', ')}; phải ghi đầy đủ tên chính thức.`,
      'Hãy ghi đầy đủ tên cơ quan ban hành theo văn bản thành lập.',
    ),
  ];
}

/** From this day there is no district level (Luật Tổ chức chính quyền địa phương 72/2025/QH15). */
const TWO_TIERS = '2025-07-01';

function districts(vanBan: VanBan): Verdict {
  const { chuQuan, banHanh, kinhGui, noiNhan, diaDanhNgay } = vanBan;
  const named: ThanhPhan[] = [chuQuan, banHanh, kinhGui, ...(kinhGui?.noi ?? []), ...(noiNhan?.noi ?? [])].filter(
    (of) => of !== undefined,
  );
  if (named.length === 0) return 'not-applicable';
  const ngay = diaDanhNgay?.ngay;
  if (ngay !== undefined && ngay < TWO_TIERS) return 'not-applicable';
  const seen = new Set<unknown>();
  const faults = named.flatMap((of) => {
    const unit = capHuyen(of.text);
    // A single addressee stands in the paragraph of its label.
    if (unit === undefined || seen.has(of.paragraphs[0])) return [];
    seen.add(of.paragraphs[0]);
    return [
      fault(
        of,
        `Ở đây đang ghi “${unit}”, mà từ 01/7/2025 không còn cấp huyện và phòng giáo dục và đào tạo.`,
        'Hãy ghi cơ quan hiện nay: Ủy ban nhân dân xã, phường, đặc khu hoặc sở.',
      ),
    ];
  });
  if (faults.length > 0 && ngay === undefined)
    return unjudged('Văn bản chưa ghi ngày nên không biết cấp huyện còn hay không.');
  return atMost(faults);
}

/** Bodies that TT 01 lets stand without a parent. */
const OWN_HEAD =
  /^(?:ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|ĐOÀN ĐẠI BIỂU QUỐC HỘI|VĂN PHÒNG (?:QUỐC HỘI|CHÍNH PHỦ)|BỘ (?!PHẬN|CHỈ HUY|TƯ LỆNH|MÔN))/u;

function noParent({ chuQuan, banHanh }: VanBan): Verdict {
  if (!banHanh || !OWN_HEAD.test(canonicalTone(banHanh.text).toLocaleUpperCase('vi'))) return 'not-applicable';
  if (!chuQuan) return [];
  return [
    fault(
      chuQuan,
      `Trên “${banHanh.text}” đang có tên cơ quan chủ quản “${chuQuan.text}”; bộ, ủy ban nhân dân, hội đồng nhân dân không ghi cơ quan chủ quản.`,
      'Hãy bỏ dòng tên cơ quan chủ quản.',
    ),
  ];
}

function commonOnly({ chuQuan }: VanBan): Verdict {
  if (!chuQuan) return 'not-applicable';
  const rare = abbreviations(chuQuan.text, 'chuQuan');
  if (rare.length === 0) return [];
  return [
    fault(
      chuQuan,
      `Tên cơ quan chủ quản đang viết tắt ${rare.map((word) => `“${word}”`).join(', ')}; chỉ được viết tắt cụm từ thông dụng như UBND, HĐND, VN, GDĐT.`,
      'Hãy ghi đầy đủ những chữ này.',
    ),
  ];
}

const faultsOf = (verdict: Verdict): Fault[] => (Array.isArray(verdict) ? verdict : []);

const [ND30, TT01] = ['nd30-2020', 'tt01-2011'] as const;
const LINE = 'Dưới tên cơ quan ban hành có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ, cân đối ở giữa.';
const size = (regime: RegimeId) => regimes[regime].sizes;
const written = (regime: RegimeId, part: 'coQuanBanHanh' | 'coQuanChuQuan') => range(size(regime)[part]);

/** A form names bodies without having a letterhead. */
function ofVanBan(...args: Parameters<typeof rule>): Rule {
  const one = rule(...args);
  return {
    ...one,
    check: (vanBan, settings) => (vanBan.dang === 'form' ? 'not-applicable' : one.check(vanBan, settings)),
  };
}

export const rules: Rule[] = [
  ofVanBan(
    'ND30-CQ-01',
    'error',
    'M',
    nd30('II.2.b'),
    `Có tên cơ quan ban hành ở phía trên, bên trái, in hoa, đậm, cỡ chữ ${written(ND30, 'coQuanBanHanh')}.`,
    (vanBan) => banHanh(vanBan, size(ND30).coQuanBanHanh),
  ),
  ofVanBan(
    'ND30-CQ-02',
    'error',
    'D',
    nd30('II.2.b'),
    `Tên cơ quan chủ quản in hoa, không đậm, cỡ chữ ${written(ND30, 'coQuanChuQuan')}.`,
    (vanBan) => chuQuanLook(vanBan, size(ND30).coQuanChuQuan),
  ),
  ofVanBan('ND30-CQ-03', 'error', 'DP', nd30('II.2.b'), LINE, (vanBan) => line(vanBan, ND30)),
  ofVanBan(
    'ND30-CQ-04',
    'warning',
    'M',
    nd30('II.2.a'),
    'Tên cơ quan chủ quản ở địa phương có tên tỉnh, thành phố hoặc xã, phường.',
    placeName,
  ),
  ofVanBan('ND30-CQ-05', 'warning', 'M', nd30('II.2.a'), 'Tên cơ quan ban hành ghi đầy đủ, không viết tắt.', inFull),
  ofVanBan(
    'ND30-CQ-06',
    'warning',
    'M',
    'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
    'Văn bản từ 01/7/2025 không ghi cơ quan cấp huyện, phòng giáo dục và đào tạo.',
    districts,
  ),
  ofVanBan(
    'TT01-CQ-01',
    'warning',
    'D',
    tt01('7'),
    'Tên cơ quan chủ quản in hoa, không đậm, cỡ chữ bằng Quốc hiệu.',
    (vanBan) => {
      const verdict = chuQuanLook(vanBan, size(TT01).coQuanChuQuan);
      return Array.isArray(verdict) ? [...verdict, ...sameSize(vanBan.chuQuan, CHU_QUAN, vanBan)] : verdict;
    },
  ),
  ofVanBan(
    'TT01-CQ-02',
    'warning',
    'D',
    tt01('7'),
    'Có tên cơ quan ban hành, in hoa, đậm, canh giữa, cỡ chữ bằng Quốc hiệu.',
    (vanBan) => {
      const verdict = banHanh(vanBan, size(TT01).coQuanBanHanh);
      return Array.isArray(verdict) ? [...verdict, ...sameSize(vanBan.banHanh, BAN_HANH, vanBan)] : verdict;
    },
  ),
  ofVanBan('TT01-CQ-03', 'error', 'DP', tt01('7'), LINE, (vanBan) => line(vanBan, TT01)),
  ofVanBan(
    'TT01-CQ-04',
    'warning',
    'M',
    tt01('7'),
    'Bộ, ủy ban nhân dân, hội đồng nhân dân không ghi cơ quan chủ quản.',
    noParent,
    'found',
  ),
  ofVanBan(
    'TT01-CQ-05',
    'warning',
    'M',
    tt01('7'),
    'Tên cơ quan chủ quản chỉ viết tắt cụm từ thông dụng (UBND, HĐND, VN …).',
    commonOnly,
  ),
];

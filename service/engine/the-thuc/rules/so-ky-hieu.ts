import { canonicalTone } from '../../vietnamese/tone.js';
import { type RegimeId, regimes } from '../regime.js';
import type { ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { fault, hasRoom, look, missing, nd30, tt01 } from './common.js';
import { conTrong, groups, hasSymbol, noSymbol, ofSo, type SoKyHieu } from './ky-hieu.js';
import { centredUnder, doanVan, faultAt, khongCanDau, laCongVan, orUnjudged, rule, unjudged } from './reading.js';
import type { Fault, Rule, Verdict } from './rule.js';
import { khongTrung, theoNam } from './so-dang-ky.js';

/** Số, ký hiệu: NĐ 30/2020, PLI-II.3 and Điều 15; TT 01/2011, Điều 8. */

function hinhThuc(vanBan: VanBan): Verdict {
  if (khongCanDau(vanBan)) return 'not-applicable';
  const { soKyHieu, banHanh, paper } = vanBan;
  if (!soKyHieu) {
    return [
      missing(
        'Văn bản không có dòng số, ký hiệu.',
        'Hãy thêm dòng “Số: …/…” vào giữa, dưới tên cơ quan ban hành văn bản.',
      ),
    ];
  }
  const faults: Fault[] = [];
  if (!/^Số ?:/u.test(soKyHieu.text)) {
    const why = /^SỐ/u.test(soKyHieu.text) ? 'chữ “Số” phải viết in thường' : 'sau chữ “Số” phải có dấu hai chấm';
    faults.push(fault(soKyHieu, `“${soKyHieu.text}”: ${why}.`, 'Hãy mở đầu dòng bằng “Số:”.'));
  }
  if (paper.source === 'data') return faults;
  const looked = look(soKyHieu, {
    ten: 'số, ký hiệu',
    size: regimes['nd30-2020'].sizes.soKyHieu,
    bold: false,
    italic: false,
  });
  if (Array.isArray(looked)) faults.push(...looked);
  if (centredUnder(soKyHieu, banHanh, paper) === false) {
    faults.push(
      fault(
        soKyHieu,
        'Số, ký hiệu không nằm giữa, dưới tên cơ quan ban hành văn bản.',
        'Hãy đặt số, ký hiệu căn giữa, dưới tên cơ quan ban hành văn bản.',
      ),
    );
  }
  return faults;
}

const soKhong = ofSo(({ text, ...so }) => {
  const digits = /^Số\s*:?\s*(\d+)/iu.exec(text)?.[1];
  if (digits === undefined) return unjudged(conTrong);
  const right = String(Number(digits)).padStart(2, '0');
  if (digits === right && Number(digits) > 0) return [];
  if (Number(digits) === 0) {
    return [
      fault({ ...so, text }, `Số văn bản là “${digits}”: số đầu tiên của năm là 01.`, 'Hãy ghi đúng số đã đăng ký.'),
    ];
  }
  const few = digits.length < right.length;
  return [
    {
      ...fault(
        { ...so, text },
        few
          ? `Số văn bản là “${digits}”: số nhỏ hơn 10 phải có số 0 phía trước.`
          : `Số văn bản là “${digits}”, thừa số 0 phía trước.`,
        `Hãy ghi “${right}”.`,
      ),
      ...(!few && { severity: 'warning' as const }),
    },
  ];
});

function khoangTrang(vanBan: VanBan): Verdict {
  const cited = doanVan(vanBan).flatMap(trongVienDan);
  if (khongCanDau(vanBan) || !vanBan.soKyHieu) return cited.length > 0 ? cited : 'not-applicable';
  const { soKyHieu } = vanBan;
  const [, so = '', before = '', mark = '', after = '', kyHieu = ''] =
    /^Số\s*:?\s*(\d*)(\s*)([/–—-]?)(\s*)(.*)$/iu.exec(soKyHieu.text) ?? [];
  const wrong: string[] = [];
  if (so !== '' && mark !== '/') wrong.push('giữa số và ký hiệu phải là dấu gạch chéo “/”');
  else if ((so !== '' && before !== '') || (mark === '/' && after !== '')) wrong.push('không cách chữ quanh dấu “/”');
  if (/[–—−]/u.test(kyHieu)) wrong.push('giữa các nhóm chữ là gạch nối ngắn “-”');
  if (/\s/u.test(kyHieu.trim()) && !hasRoom(kyHieu)) wrong.push('không cách chữ trong ký hiệu');
  const right = `Số: ${so}/${kyHieu.replace(/\s+/gu, '').replace(/[–—−]/gu, '-')}`;
  const own =
    wrong.length > 0 ? [fault(soKyHieu, `“${soKyHieu.text}”: ${wrong.join('; ')}.`, `Hãy viết “${right}”.`)] : [];
  return orUnjudged([...own, ...cited], hasRoom(soKyHieu.text) && 'Ký hiệu còn chỗ để trống.');
}

const CITED = /(?<!\p{L})[Ss]ố:? (\d+)( ?)\/( ?)(\p{Lu}[\p{L}&]*(?: ?- ?\p{Lu}[\p{Lu}&\d]+(?!\p{Ll}))*)/gu;

/** The same slip in the number of a document that is cited: `số 2468/ SGDĐT- VP`. */
function trongVienDan(muc: ThanhPhan): Fault[] {
  return [...muc.text.matchAll(CITED)]
    .filter(([text]) => /\d \/|\/ |[\p{L}&] ?- \p{L}|[\p{L}&] -/u.test(text))
    .map(([text, so, , , kyHieu]) =>
      faultAt(
        muc,
        text,
        `“${text}”: số, ký hiệu của văn bản viện dẫn viết liền, không cách chữ quanh “/” và “-”.`,
        `Hãy viết “số ${so}/${kyHieu!.replace(/ /gu, '')}”.`,
      ),
    );
}

const maLoai = (regime: RegimeId) =>
  ofSo((so, vanBan) => {
    const { loai } = vanBan;
    if (laCongVan(vanBan) || loai === 'thư công') return 'not-applicable';
    if (loai === undefined) return unjudged('Không nhận ra tên loại văn bản.');
    const codes = regimes[regime].maLoai;
    const ma = codes[loai] ?? codes[canonicalTone(loai)];
    if (ma === undefined) return unjudged(`Bảng chữ viết tắt không có tên loại “${loai}”.`);
    if (!hasSymbol(so)) return unjudged(noSymbol);
    const [first = '', ...rest] = groups(so);
    if (first === ma) return nhomInHoa(so, rest);
    const other = Object.entries(codes).find(([, code]) => code === first)?.[0];
    const why =
      first.toLowerCase() === ma.toLowerCase()
        ? `phải viết đúng “${ma}”`
        : other
          ? `“${first}” là chữ viết tắt của ${other}, còn tên loại là ${loai}`
          : rest.includes(ma)
            ? `“${ma}” phải đứng ngay sau dấu “/”`
            : `thiếu chữ viết tắt của tên loại ${loai}`;
    return [
      fault(
        so,
        `Ký hiệu “${groups(so).join('-')}”: ${why}.`,
        `Hãy ghi ký hiệu theo dạng “${ma}-<chữ viết tắt tên cơ quan>”.`,
      ),
    ];
  });

/** Groups of letters that are not in capitals. An office may have set such an abbreviation (`GDTrH`), so a mixed one is a warning. */
function nhomInHoa(so: SoKyHieu, rest: string[]): Fault[] {
  return rest
    .filter((group) => group !== group.toLocaleUpperCase('vi'))
    .map((group) => ({
      ...fault(so, `Ký hiệu có “${group}”: ký hiệu phải viết in hoa.`, `Hãy viết “${group.toLocaleUpperCase('vi')}”.`),
      ...(group !== group.toLocaleLowerCase('vi') && { severity: 'warning' as const }),
    }));
}

const congVan = (regime: RegimeId) =>
  ofSo((so, vanBan, settings) => {
    if (!laCongVan(vanBan)) {
      return vanBan.loai === undefined ? unjudged('Không nhận ra tên loại văn bản.') : 'not-applicable';
    }
    if (!hasSymbol(so)) return unjudged(noSymbol);
    const [first = '', ...rest] = groups(so);
    const dang = 'Hãy ghi theo dạng “<chữ viết tắt cơ quan>-<chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực>”.';
    const isCode = first === 'CV' || Object.values(regimes[regime].maLoai).includes(first);
    if (isCode && !settings.kyHieu?.includes(first)) {
      return [fault(so, `Ký hiệu công văn có “${first}”: công văn không có chữ viết tắt tên loại.`, dang)];
    }
    if (rest.length === 0) {
      return [fault(so, `Ký hiệu công văn “${first}” thiếu chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực.`, dang)];
    }
    return nhomInHoa(so, [first, ...rest]);
  });

const khongNam = ofSo((so) => {
  const year = /[/-]\s*((?:19|20)\d{2})(?!\d)/u.exec(so.text)?.[1];
  if (year === undefined) return [];
  return [
    fault(
      so,
      `Ký hiệu có năm “${year}”: chỉ văn bản quy phạm pháp luật mới ghi năm trong ký hiệu.`,
      `Hãy bỏ “${year}” khỏi ký hiệu.`,
    ),
  ];
});

const trongDanhMuc = ofSo((so, vanBan, { kyHieu }) => {
  if (!kyHieu) return unjudged('Chưa có danh mục chữ viết tắt của cơ quan để đối chiếu.');
  if (!hasSymbol(so)) return unjudged(noSymbol);
  const codes = new Set([...kyHieu, ...Object.values(regimes['nd30-2020'].maLoai)]);
  const own = laCongVan(vanBan) ? new Set(kyHieu) : codes;
  // An approved abbreviation may itself have a dash.
  const whole = groups(so).join('-');
  return groups(so)
    .filter((group) => !own.has(group) && !kyHieu.some((code) => code.includes('-') && whole.includes(code)))
    .map((group) =>
      fault(
        so,
        `“${group}” không có trong danh mục chữ viết tắt đã được cơ quan quy định.`,
        `Hãy dùng một trong các chữ viết tắt đã quy định: ${kyHieu.slice(0, 12).join(', ')}.`,
      ),
    );
});

const TU_VAN = /^(?:HỘI ĐỒNG(?! NHÂN DÂN)|BAN CHỈ ĐẠO|BAN TỔ CHỨC(?! \p{Lu}+ ỦY)|BAN GIÁM KHẢO|TỔ)(?!\p{L})/u;

/** Initials of a name as symbols are made of them, abbreviations kept: `TRƯỜNG THPT THANH NƯA` → TTHPTTN. */
const initials = (ten: string): string =>
  ten
    .split(/[\s-]+/u)
    .filter(Boolean)
    .map((word) => (/^(?:UBND|HĐND|THPT|THCS|GDĐT|GDTX|TH|MN)$/u.test(word) ? word : word.charAt(0)))
    .join('');

const tuVan = ofSo((so, { banHanh, chuQuan, loai }) => {
  const ten = canonicalTone(banHanh?.text.toLocaleUpperCase('vi') ?? '');
  if (!TU_VAN.test(ten)) return 'not-applicable';
  if (!hasSymbol(so)) return unjudged(noSymbol);
  const cq = groups(so).slice(loai === 'công văn' ? 0 : 1);
  const cha = initials(canonicalTone(chuQuan?.text.toLocaleUpperCase('vi') ?? ''));
  const dau = ten.startsWith('HỘI ĐỒNG') ? 'HĐ' : ten.charAt(0);
  const cuaCha = cq.some((group) => group.length > 1 && (group === cha || group === cha.slice(1)));
  if (!cuaCha && cq.some((group) => group.startsWith(dau))) return [];
  return [
    fault(
      so,
      `Văn bản do ${banHanh!.text} ban hành nhưng ký hiệu “${cq.join('-')}” không phải của tổ chức tư vấn này.`,
      'Hãy lấy hệ thống số riêng và ghi chữ viết tắt tên tổ chức tư vấn trong ký hiệu.',
    ),
  ];
});

const SO =
  'Dòng số, ký hiệu mở đầu bằng “Số:”, cỡ chữ 13, kiểu chữ đứng, không đậm, căn giữa dưới tên cơ quan ban hành.';
const SO_0 = 'Số văn bản nhỏ hơn 10 có thêm số 0 phía trước.';
const LIEN = 'Giữa số và ký hiệu có dấu gạch chéo (/), giữa các nhóm chữ có gạch nối (-), không cách chữ.';
const CONG_VAN =
  'Ký hiệu công văn gồm chữ viết tắt cơ quan và đơn vị soạn thảo hoặc lĩnh vực, không có chữ viết tắt tên loại.';
const NAM = 'Số văn bản tính từ 01 vào ngày 01 tháng 01 đến hết ngày 31 tháng 12 hằng năm.';

export const rules: Rule[] = [
  rule('ND30-SO-01', 'error', 'DPM', nd30('II.3.c'), SO, hinhThuc),
  rule('ND30-SO-02', 'error', 'M', nd30('II.3.c'), SO_0, soKhong),
  rule('ND30-SO-03', 'error', 'M', nd30('II.3.c'), LIEN, khoangTrang),
  rule(
    'ND30-SO-04',
    'error',
    'M',
    `${nd30('II.3.b')}; ${nd30('Mục I Phụ lục III')}`,
    'Ký hiệu mở đầu bằng đúng chữ viết tắt của tên loại văn bản, đúng cả chữ hoa, chữ thường.',
    maLoai('nd30-2020'),
  ),
  rule('ND30-SO-05', 'error', 'M', nd30('II.3.b'), CONG_VAN, congVan('nd30-2020')),
  rule('ND30-SO-06', 'error', 'M', nd30('II.3.b'), 'Ký hiệu văn bản hành chính không ghi năm.', khongNam),
  rule(
    'ND30-SO-07',
    'warning',
    'M',
    nd30('II.3.b'),
    'Chữ viết tắt cơ quan và đơn vị trong ký hiệu có trong danh mục do người đứng đầu quy định.',
    trongDanhMuc,
  ),
  rule(
    'ND30-SO-08',
    'error',
    'M',
    nd30('khoản 1 Điều 15'),
    'Số và ký hiệu là duy nhất trong năm, số sau không có ngày trước số trước.',
    khongTrung,
  ),
  rule('ND30-SO-09', 'warning', 'M', nd30('khoản 1 Điều 15'), NAM, theoNam),
  rule(
    'ND30-SO-10',
    'warning',
    'M',
    nd30('II.3.a'),
    'Hội đồng, Ban, Tổ được ghi là cơ quan ban hành thì lấy hệ thống số riêng.',
    tuVan,
  ),
  rule('TT01-SO-01', 'error', 'DM', tt01('8'), SO, hinhThuc),
  rule('TT01-SO-02', 'error', 'M', tt01('8'), SO_0, soKhong),
  rule('TT01-SO-03', 'error', 'M', tt01('8'), LIEN, khoangTrang),
  rule(
    'TT01-SO-04',
    'error',
    'M',
    tt01('Phụ lục I'),
    'Ký hiệu mở đầu bằng đúng chữ viết tắt của tên loại văn bản theo bảng của Thông tư 01.',
    maLoai('tt01-2011'),
  ),
  rule('TT01-SO-05', 'error', 'M', tt01('8'), CONG_VAN, congVan('tt01-2011')),
  rule('TT01-SO-06', 'warning', 'M', tt01('8'), NAM, theoNam),
];

import { inHoa } from '../../vietnamese/text.js';
import { canonicalTone } from '../../vietnamese/tone.js';
import type { Paragraph } from '../paper/paper.js';
import { type RegimeId, regimes } from '../regime.js';
import { inRa } from '../thanh-phan/dong.js';
import type { NguoiKy, ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { fault, nd30, tt01 } from './common.js';
import { hasRoom, plain, practice, rule, unjudged } from './reading.js';
import type { CheckSettings, Fault, Rule, Verdict } from './rule.js';

/** Who signs, and in whose name: NĐ 30/2020, PLI-II.7.b–c and Điều 13; TT 01/2011, Điều 12. */

/** Signers of a document with a letterhead; those of a form sign as themselves. */
const nguoiKyCua = ({ dang, nguoiKy }: VanBan): NguoiKy[] => (dang === 'form' ? [] : nguoiKy);

/** Minutes and contracts are signed by who took part, each as what they were there. */
const kyVoiTuCach = ({ loai }: VanBan): boolean =>
  loai === 'biên bản' || loai === 'hợp đồng' || loai === 'bản thỏa thuận';

/** Judges every signer; not-applicable without any. */
const each =
  (judge: (nguoiKy: NguoiKy, vanBan: VanBan, settings: CheckSettings) => Fault[]): Rule['check'] =>
  (vanBan, settings): Verdict => {
    const all = nguoiKyCua(vanBan);
    return all.length === 0 ? 'not-applicable' : all.flatMap((one) => judge(one, vanBan, settings));
  };

/** `TM.`, `K.T`, `T/M`, `Quyền`: the authority that a line begins with, however it is marked. */
const AUTHORITY = /^((?:T[./]? ?U[./]? ?Q|T[./]? ?M|K[./]? ?T|T[./]? ?L|Q)(?:[./,:]{1,2}|(?= )))(\s*)(?=\p{L})/iu;

interface Quyen {
  line: Paragraph;
  text: string;
  /** As typed: `KT.`, `K/T`. */
  mark: string;
  /** Its letters alone: `KT`. */
  letters: string;
  spaced: boolean;
}

function quyenCua({ quyenHan, vietTat }: NguoiKy): Quyen[] {
  if (!quyenHan || vietTat === undefined) return [];
  return quyenHan.paragraphs.flatMap((line) => {
    const text = inRa(line);
    const found = AUTHORITY.exec(text);
    if (!found) return [];
    const mark = found[1]!;
    const letters = inHoa(mark.replace(/[^\p{L}]/gu, ''));
    return [{ line, text, mark, letters, spaced: found[2] !== '' }];
  });
}

const cuaDong = ({ line, text }: Quyen): ThanhPhan => ({ paragraphs: [line], text });

const vietTat =
  (regime: RegimeId): Rule['check'] =>
  (vanBan, settings) => {
    const known = regimes[regime].quyenHan;
    const judge = each((one) =>
      quyenCua(one).flatMap((quyen) => {
        const wanted = `${quyen.letters}.`;
        if (!known.includes(wanted)) {
          return [
            fault(
              cuaDong(quyen),
              `“${quyen.mark}” là cách ghi của Nghị định 30/2020/NĐ-CP; Thông tư 01/2011/TT-BNV chỉ có ${known.join(', ')}`,
              `Hãy dùng một trong các cách ghi ${known.join(', ')} hoặc ghi thẳng chức vụ.`,
            ),
          ];
        }
        if (quyen.mark === wanted && quyen.spaced) return [];
        const rest = quyen.text.slice(quyen.mark.length).trim();
        return [
          fault(
            cuaDong(quyen),
            `Quyền hạn của người ký đang ghi “${quyen.text}”, phải ghi “${wanted} ${rest}” (${known.join(', ')}, có dấu chấm và một dấu cách).`,
            `Hãy ghi “${wanted} ${rest}”.`,
          ),
        ];
      }),
    );
    return nguoiKyCua(vanBan).some((one) => one.vietTat !== undefined) ? judge(vanBan, settings) : 'not-applicable';
  };

const KY_THAY = new Set(['KT', 'TL', 'TUQ']);

/** Who signs for another names their own title below. */
const chucVuNguoiKy: Rule['check'] = (vanBan) => {
  const all = nguoiKyCua(vanBan).filter((one) => quyenCua(one).some(({ letters }) => KY_THAY.has(letters)));
  if (all.length === 0) return 'not-applicable';
  return all.flatMap((one) => {
    if (one.chucVu.trim() !== '') return [];
    const quyen = quyenCua(one).findLast(({ letters }) => KY_THAY.has(letters))!;
    return [
      fault(
        cuaDong(quyen),
        `Dưới dòng “${quyen.text}” đang không có chức vụ của người ký.`,
        'Hãy ghi chức vụ của chính người ký ở dòng dưới, ví dụ: PHÓ HIỆU TRƯỞNG.',
      ),
    ];
  });
};

/** Deputy of a head: `PHÓ HIỆU TRƯỞNG`, `HIỆU PHÓ`, `PHÓ CHỦ TỊCH`. */
const PHO = /^(?:PHÓ |HIỆU PHÓ|TỔ PHÓ)/u;

const capPho: Rule['check'] = (vanBan, settings) => {
  if (kyVoiTuCach(vanBan)) return 'not-applicable';
  return each((one) => {
    const chucVu = canonicalTone(inHoa(plain(one.chucVu)));
    const letters = quyenCua(one).map((quyen) => quyen.letters);
    if (!PHO.test(chucVu) || !one.quyenHan || ['KT', 'TL', 'TUQ'].some((mark) => letters.includes(mark))) return [];
    const head = chucVu
      .replace(/^HIỆU PHÓ/u, 'HIỆU TRƯỞNG')
      .replace(/^TỔ PHÓ/u, 'TỔ TRƯỞNG')
      .replace(/^PHÓ /u, '');
    const acting = letters.includes('Q');
    const found = fault(
      one.quyenHan,
      acting
        ? `Cấp phó (“${one.chucVu}”) đang ký với “Q.”; “Q.” chỉ dùng cho người được giao quyền cấp trưởng.`
        : `Cấp phó (“${one.chucVu}”) đang ký mà không có “KT.” cấp trưởng.`,
      `Hãy ghi “KT. ${head}” ở dòng trên, “${one.chucVu}” ở dòng dưới.`,
    );
    return [acting ? { ...found, severity: 'warning' } : found];
  })(vanBan, settings);
};

/** Bodies whose head decides alone. */
const THU_TRUONG = /^(?:TRƯỜNG|SỞ|PHÒNG|TRUNG TÂM|VĂN PHÒNG)(?= )/u;
/** What such a body writes behind `TM.` for its own leaders or itself. */
const CHINH_MINH =
  /^(?:BAN GIÁM HIỆU|BGH|BAN GIÁM ĐỐC|BAN LÃNH ĐẠO|LÃNH ĐẠO|NHÀ TRƯỜNG|TẬP THỂ|TRƯỜNG|SỞ|PHÒNG|TRUNG TÂM)(?= |$)/u;

const thayMat: Rule['check'] = (vanBan, settings) => {
  const issuer = canonicalTone(vanBan.banHanh?.text ?? '');
  if (!THU_TRUONG.test(issuer) || kyVoiTuCach(vanBan)) return 'not-applicable';
  return each((one) =>
    quyenCua(one).flatMap((quyen) => {
      const whom = canonicalTone(inHoa(quyen.text.slice(quyen.mark.length).trim()));
      if (quyen.letters !== 'TM' || !CHINH_MINH.test(whom)) return [];
      return [
        fault(
          cuaDong(quyen),
          `Văn bản của ${vanBan.banHanh!.text} đang ký “${quyen.text}”; cơ quan làm việc theo chế độ thủ trưởng không ký thay mặt (TM.).`,
          'Hãy ghi chức vụ người đứng đầu, hoặc “KT.” và chức vụ cấp phó, thay cho “TM.”.',
        ),
      ];
    }),
  )(vanBan, settings);
};

/** Degrees and honorary titles before a name, and forms of address. */
const HOC_VI =
  /^(?:(?:GS|PGS|TSKH|TS|ThS|Th\.S|BS|DS|KS|CN|NGƯT|NGND|NSƯT|NSND)(?=[.,\s])|(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Cử nhân|Bác sĩ|Kỹ sư|Nhà giáo|Ông|Bà)\s)/iu;

const hocViCua = ({ hoTen }: NguoiKy): string | undefined => HOC_VI.exec(plain(hoTen?.text ?? ''))?.[0]?.trim();

const hocVi: Rule['check'] = (vanBan, settings) => {
  const named = nguoiKyCua(vanBan).filter(({ hoTen }) => hoTen && !hasRoom(hoTen.text));
  if (named.length === 0) return 'not-applicable';
  if (settings.hocVi) return [];
  return named.flatMap((one) => {
    const found = hocViCua(one);
    if (found === undefined) return [];
    return [
      fault(
        one.hoTen!,
        `Trước họ tên người ký đang có “${found}”; không ghi học hàm, học vị và danh hiệu trước họ tên.`,
        `Hãy bỏ “${found}” trước họ tên người ký.`,
      ),
    ];
  });
};

/** Schools, health, science and the forces may write them. */
const DUOC_HOC_VI =
  /(?:^|\s)(?:TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|TRUNG TÂM GI[AÁ]O DỤC|TRUNG TÂM GDTX|BỆNH VIỆN|TRẠM Y TẾ|TRUNG TÂM Y TẾ|VIỆN|QUÂN|BỘ TƯ LỆNH|CÔNG AN)(?= |$)/u;

/** Under TT 01 a note for those who may not; schools may. */
const hocViTt01: Rule['check'] = (vanBan) => {
  const named = nguoiKyCua(vanBan).filter(({ hoTen }) => hoTen && !hasRoom(hoTen.text));
  if (named.length === 0) return 'not-applicable';
  if (DUOC_HOC_VI.test(vanBan.banHanh?.text ?? '')) return [];
  return named.flatMap((one) => {
    const found = hocViCua(one);
    if (found === undefined) return [];
    return [
      fault(
        one.hoTen!,
        `Trước họ tên người ký đang có “${found}”; chỉ cơ quan giáo dục, y tế, khoa học và lực lượng vũ trang được ghi học hàm, học vị.`,
        `Nếu không thuộc các cơ quan đó, hãy bỏ “${found}” trước họ tên người ký.`,
      ),
    ];
  });
};

const theoLenh: Rule['check'] = (vanBan, settings) => {
  const all = nguoiKyCua(vanBan).filter((one) =>
    quyenCua(one).some(({ letters }) => letters === 'TL' || letters === 'TUQ'),
  );
  if (all.length === 0) return 'not-applicable';
  const allowed = settings.kyThuaLenh;
  if (!allowed) {
    return unjudged(
      'Chưa khai báo chức vụ nào được ký thừa lệnh (TL.), thừa ủy quyền (TUQ.) nên không đối chiếu được.',
    );
  }
  const known = new Set(allowed.map((title) => canonicalTone(inHoa(plain(title)))));
  return all.flatMap((one) => {
    const quyen = quyenCua(one).find(({ letters }) => letters === 'TL' || letters === 'TUQ')!;
    if (known.has(canonicalTone(inHoa(plain(one.chucVu))))) return [];
    return [
      fault(
        one.quyenHan!,
        `“${one.chucVu}” đang ký “${quyen.text}” nhưng không có trong danh sách chức vụ được ký thừa lệnh, thừa ủy quyền.`,
        quyen.letters === 'TUQ'
          ? 'Hãy kiểm tra văn bản ủy quyền (có thời hạn) hoặc để người có thẩm quyền ký.'
          : 'Hãy kiểm tra quy chế làm việc của cơ quan hoặc để người có thẩm quyền ký.',
      ),
    ];
  });
};

/** No title is longer, characters. */
const LONGEST = 300;

/** Titles that the State does not regulate. */
const KHONG_CHINH_THUC =
  /PHÓ .*(?:THƯỜNG TRỰC|PHỤ TRÁCH)|^PHÓ (?:THƯỜNG TRỰC|PHỤ TRÁCH)|^(?:HIỆU PHÓ|PHỤ TRÁCH|QUYỀN )|^BAN GIÁM HIỆU$/u;

const chucVuChinhThuc: Rule['check'] = each(({ quyenHan, chucVu }) => {
  const title = canonicalTone(inHoa(plain(chucVu.slice(0, LONGEST))));
  if (!quyenHan || !KHONG_CHINH_THUC.test(title)) return [];
  const line = quyenHan.paragraphs.find((p) => canonicalTone(inHoa(inRa(p))).includes(title));
  return [
    fault(
      line ? { paragraphs: [line], text: chucVu } : quyenHan,
      `“${chucVu}” không phải chức vụ lãnh đạo chính thức.`,
      'Hãy ghi chức vụ lãnh đạo chính thức, ví dụ: HIỆU TRƯỞNG, PHÓ HIỆU TRƯỞNG.',
    ),
  ];
});

export const rules: Rule[] = [
  rule(
    'ND30-KY-02',
    'error',
    'M',
    nd30('II.7.b'),
    'Ký thay mặt, quyền, ký thay, thừa lệnh, thừa ủy quyền ghi “TM.”, “Q.”, “KT.”, “TL.”, “TUQ.”, sau đó là một dấu cách.',
    vietTat('nd30-2020'),
  ),
  rule(
    'ND30-KY-03',
    'error',
    'M',
    nd30('II.7.b'),
    'Dưới dòng “KT.”, “TL.”, “TUQ.” là chức vụ của chính người ký.',
    chucVuNguoiKy,
  ),
  rule(
    'ND30-KY-04',
    'error',
    'M',
    `${nd30('II.7.b')}; ${nd30('khoản 1 Điều 13')}`,
    'Cấp phó ký thay cấp trưởng phải ghi “KT.”.',
    capPho,
  ),
  rule(
    'ND30-KY-05',
    'warning',
    'M',
    nd30('II.7.b'),
    'Cơ quan làm việc theo chế độ thủ trưởng không ký “TM.” cho văn bản của mình.',
    thayMat,
  ),
  rule(
    'ND30-KY-06',
    'error',
    'M',
    nd30('II.7.c'),
    'Trước họ tên người ký không ghi học hàm, học vị và các danh hiệu danh dự.',
    hocVi,
  ),
  rule(
    'ND30-KY-11',
    'warning',
    'M',
    `${nd30('khoản 3 Điều 13')}; ${nd30('khoản 4 Điều 13')}`,
    'Ký thừa lệnh (TL.), thừa ủy quyền (TUQ.) phải có quy định hoặc văn bản ủy quyền.',
    theoLenh,
  ),
  practice(
    'TT01-KY-01',
    'warning',
    'M',
    tt01('12'),
    'Ký thay mặt, ký thay, thừa lệnh, thừa ủy quyền ghi “TM.”, “KT.”, “TL.”, “TUQ.”, sau đó là một dấu cách.',
    vietTat('tt01-2011'),
  ),
  rule('TT01-KY-03', 'error', 'M', tt01('12'), 'Cấp phó ký thay cấp trưởng phải ghi “KT.”.', capPho),
  rule(
    'TT01-KY-04',
    'info',
    'M',
    tt01('12'),
    'Chỉ cơ quan giáo dục, y tế, khoa học và lực lượng vũ trang được ghi học hàm, học vị trước họ tên người ký.',
    hocViTt01,
  ),
  rule(
    'TT01-KY-05',
    'warning',
    'M',
    tt01('12'),
    'Chức vụ ghi trên văn bản là chức danh lãnh đạo chính thức của người ký.',
    chucVuChinhThuc,
    'found',
  ),
];

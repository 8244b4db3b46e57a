import { canonicalTone } from '../../vietnamese/tone.js';
import type { ThanhPhan, VanBan } from '../thanh-phan/van-ban.js';
import { nd30 } from './common.js';
import { doanVan, faultAt, rule } from './reading.js';
import type { Fault, Rule, Severity } from './rule.js';

/** Capitals: NĐ 30/2020, Phụ lục II. Only slips that need no judgement of the sentence. */

/** Prose and recipients, without what is printed in capitals as a whole. */
const loiVan = (vanBan: VanBan): ThanhPhan[] =>
  [
    ...doanVan(vanBan),
    ...(vanBan.kinhGui ? [vanBan.kinhGui, ...vanBan.kinhGui.noi] : []),
    ...(vanBan.noiNhan?.noi ?? []),
  ].filter(({ text }) => text !== text.toLocaleUpperCase('vi'));

interface Slip {
  pattern: RegExp;
  /** What should stand there. */
  right(match: RegExpExecArray): string;
  why: string;
}

const ofSlips =
  (slips: readonly Slip[], severity?: Severity): Rule['check'] =>
  (vanBan) =>
    loiVan(vanBan).flatMap((of) => slips.flatMap((slip) => found(of, slip, severity)));

function found(of: ThanhPhan, { pattern, right, why }: Slip, severity?: Severity): Fault[] {
  return [...of.text.matchAll(pattern)].flatMap((match) => {
    const wanted = right(match);
    if (canonicalTone(wanted) === canonicalTone(match[0])) return [];
    return [faultAt(of, match[0], `“${match[0]}”: ${why}.`, `Hãy viết “${wanted}”.`, severity)];
  });
}

const first = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

const VIEN_DAN: Slip[] = [
  {
    pattern: /(?<!\p{L})điều (?=\d)\d{1,3}(?![\d.,]*\d? ?%)/gu,
    right: ([text]) => first(text),
    why: 'viện dẫn điều thì viết hoa chữ “Điều”',
  },
  {
    pattern:
      /(?<!\p{L})(?<!(?:danh|hạng|chuyên|thư|đầu|đề|biên|khoản|tiểu|số|học|thành|phân|cổ|nhạc) )(?:mục|chương|phần) (?:[IVX]{1,6})(?![\p{L}\d])/gu,
    right: ([text]) => first(text),
    why: 'viện dẫn phần, chương, mục thì viết hoa chữ cái đầu',
  },
  {
    pattern: /(?<=[\p{Ll}\d,] |\()(?:Khoản \d{1,3}|Điểm [a-zđ])(?=[ ,;.)])(?![\p{L}])/gu,
    right: ([text]) => lower(text),
    why: 'khoản, điểm viết thường khi viện dẫn',
  },
];

/** Fields that follow a kind of body, in the one way they are written. */
const LINH_VUC = [
  'Giáo dục và Đào tạo',
  'Nội vụ',
  'Tài chính',
  'Tư pháp',
  'Y tế',
  'Xây dựng',
  'Công Thương',
  'Khoa học và Công nghệ',
  'Nông nghiệp và Môi trường',
  'Tài nguyên và Môi trường',
  'Văn hóa, Thể thao và Du lịch',
  'Kế hoạch và Đầu tư',
  'Lao động - Thương binh và Xã hội',
  'Văn hóa - Xã hội',
];
const LOAI_HINH = 'Bộ|Sở|Phòng|Vụ|Cục';

const NAMES: { pattern: RegExp; right: string }[] = [
  ...LINH_VUC.map((field) => ({
    pattern: new RegExp(`(?<!\\p{L})(${LOAI_HINH}) ${field}(?!\\p{L})`, 'giu'),
    right: field,
  })),
  ...['ủy ban nhân dân', 'uỷ ban nhân dân'].map((name) => ({
    pattern: new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'giu'),
    right: 'Ủy ban nhân dân',
  })),
  { pattern: /(?<!\p{L})hội đồng nhân dân(?!\p{L})/giu, right: 'Hội đồng nhân dân' },
];

/** Of several in general: `các sở giáo dục và đào tạo`, `ủy ban nhân dân các cấp`. */
const CHUNG = /(?:các|những|mỗi|từng|một số|hai|ba) $/iu;

const coQuan: Rule['check'] = (vanBan) =>
  loiVan(vanBan).flatMap((of) => [...NAMES.flatMap((name) => tenCoQuan(of, name)), ...found(of, VAN_PHONG)]);

function tenCoQuan(of: ThanhPhan, { pattern, right }: (typeof NAMES)[number]): Fault[] {
  return [...of.text.matchAll(pattern)].flatMap((match) => {
    const [text, kind] = match;
    const wanted = kind ? `${first(kind.toLocaleLowerCase('vi'))} ${right}` : right;
    const shouted = text === text.toLocaleUpperCase('vi');
    const general =
      text === text.toLocaleLowerCase('vi') &&
      (CHUNG.test(of.text.slice(Math.max(0, match.index - 8), match.index)) ||
        / các cấp/iu.test(of.text.slice(match.index + text.length, match.index + text.length + 8)));
    if (shouted || general || canonicalTone(text) === canonicalTone(wanted)) return [];
    return [
      faultAt(
        of,
        text,
        `“${text}”: tên cơ quan viết hoa chữ cái đầu của các từ chỉ loại hình, chức năng và lĩnh vực.`,
        `Hãy viết “${wanted}”.`,
      ),
    ];
  });
}

const VAN_PHONG: Slip = {
  pattern: /(?<!\p{L})Văn phòng (?:sở|bộ)(?!\p{L})/gu,
  right: ([text]) => `Văn phòng ${first(text.slice('Văn phòng '.length))}`,
  why: 'tên cơ quan viết hoa chữ cái đầu của từ chỉ loại hình',
};

const HO =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lương|Mai|Đào|Lò|Quàng|Cà|Tòng|Giàng|Vàng|Sùng|Thào|Lường|Vi';
/** A family name and a middle name that all but women or men bear, in small letters. */
const TEN_DEM_THUONG = new RegExp(`(?<!\\p{L})(?:${HO}) (?:thị|văn)(?: \\p{L}+){1,2}`, 'gu');

const nguoi: Rule['check'] = (vanBan) => {
  const signers = vanBan.nguoiKy.flatMap(({ hoTen }) => (hoTen ? [hoTen] : []));
  const slips = signers.flatMap((hoTen): Fault[] => {
    const small = hoTen.text.split(/\s+/u).filter((word) => /^\p{Ll}/u.test(word));
    if (small.length === 0 || /^họ (?:và )?tên/iu.test(hoTen.text) || !/^\p{L}[\p{L}\s.'’-]*$/u.test(hoTen.text))
      return [];
    const wanted = hoTen.text.split(/\s+/u).map(first).join(' ');
    return [
      faultAt(
        hoTen,
        hoTen.text,
        `“${hoTen.text}”: tên người viết hoa chữ cái đầu của tất cả các âm tiết.`,
        `Hãy viết “${wanted}”.`,
      ),
    ];
  });
  const inText: Slip = {
    pattern: TEN_DEM_THUONG,
    right: ([text]) => text.split(' ').map(first).join(' '),
    why: 'tên người viết hoa chữ cái đầu của tất cả các âm tiết',
  };
  return [...slips, ...loiVan(vanBan).flatMap((of) => found(of, inText))];
};

const DAC_BIET: Slip[] = [
  {
    pattern: /(?<=(?:Đảng và|Đảng,|của|do|với|cho) )nhà nước(?!\p{L})/gu,
    right: () => 'Nhà nước',
    why: '“Nhà nước” viết hoa',
  },
  {
    pattern: /(?<=(?<!(?:ban|đồng|án|sát|đội|an|giáo|tranh|sĩ|thuốc) )(?:của|và|cho|với|phục vụ) )nhân dân(?!\p{L})/gu,
    right: () => 'Nhân dân',
    why: '“Nhân dân” viết hoa',
  },
  {
    pattern: /(?<!\p{L})(?:thành phố Hồ Chí Minh|thủ đô Hà Nội)(?!\p{L})/gu,
    right: ([text]) => first(text),
    why: 'tên này viết hoa cả danh từ chung',
  },
];

export const rules: Rule[] = [
  rule(
    'ND30-CAP-01',
    'warning',
    'M',
    nd30('khoản 7 Mục V Phụ lục II'),
    'Khi viện dẫn: viết hoa Phần, Chương, Mục, Tiểu mục, Điều; viết thường khoản, điểm.',
    ofSlips(VIEN_DAN),
  ),
  rule(
    'ND30-CAP-02',
    'warning',
    'M',
    nd30('điểm a khoản 1 Mục IV Phụ lục II'),
    'Tên cơ quan viết hoa chữ cái đầu của từ chỉ loại hình, chức năng, lĩnh vực: Sở Giáo dục và Đào tạo.',
    coQuan,
  ),
  rule(
    'ND30-CAP-03',
    'warning',
    'M',
    nd30('điểm a khoản 1 Mục II Phụ lục II'),
    'Tên người viết hoa chữ cái đầu của tất cả các âm tiết.',
    nguoi,
  ),
  rule(
    'ND30-CAP-04',
    'info',
    'M',
    `${nd30('khoản 1 Mục V Phụ lục II')}; ${nd30('điểm c khoản 1 Mục III Phụ lục II')}`,
    'Viết hoa: Nhân dân, Nhà nước, Thành phố Hồ Chí Minh, Thủ đô Hà Nội.',
    ofSlips(DAC_BIET),
  ),
];

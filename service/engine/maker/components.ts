import { SIGNATURE_TABLE } from '../fill/keep.js';
import type { Regime } from '../the-thuc/regime.js';
import { each, p, rule, run, sideBySide, tab, unless } from './ooxml.js';
import { section } from './package.js';
import { textWidth } from './styles.js';

/** Components of a document, by their box in the regime's diagram of positions (the-thuc.md 1.12). */

const NUMBERS = { tieuNgu: 1, coQuan: 2, trichYeu: 3, phuLuc: 4 } as const;

export interface LetterheadOptions {
  /** Box 3. A form that is no document of its own, such as a báo cáo thành tích, has none. */
  soKyHieu?: boolean;
  /** Box 5b: `V/v …` under the number. */
  veViec?: boolean;
  /** Box 4. A biên bản has none (NĐ 30/2020, Mẫu 1.9). */
  diaDanhNgay?: boolean;
}

/** Boxes 1 to 4, with 5b, 10b and 11: letterhead, Quốc hiệu, số and ký hiệu, place and date. */
export function letterhead(
  regime: Regime,
  { soKyHieu = true, veViec = false, diaDanhNgay = true }: LetterheadOptions = {},
  width = textWidth(regime),
): string {
  const issuer = [
    each('coChuQuan', p('CoQuanChuQuan', '{chuQuan}')),
    p('CoQuanBanHanh', '{banHanh}'),
    rule(NUMBERS.coQuan, regime.rule.coQuan),
  ];
  const nation = [
    p('QuocHieu', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    p('TieuNgu', 'Độc lập - Tự do - Hạnh phúc'),
    rule(NUMBERS.tieuNgu, regime.rule.tieuNgu),
  ];
  const number = [
    soKyHieu ? p('SoKyHieu', 'Số: {so}/{kyHieu}') : p('SoKyHieu'),
    veViec ? each('coTrichYeu', p('TrichYeuCongVan', 'V/v {trichYeu}')) : '',
    each('coPhamVi', p('PhamVi', '{phamVi}')),
    ...regime.dauKhan.map(({ ten }, at) => each(URGENCY[ten] ?? '', p(`DauKhan${at + 1}`, '{dauKhan}'))),
  ];
  return sideBySide(
    'Phần đầu văn bản',
    [width - regime.cotQuocHieu, regime.cotQuocHieu],
    [
      [issuer.join(''), nation.join('')],
      // A cell holds at least one paragraph.
      [number.join(''), diaDanhNgay ? p('DiaDanhNgay', '{diaDanh}, {ngayThang}') : p('DiaDanhNgay')],
    ],
  );
}

/** Fields of the view that tell which level of urgency there is. */
const URGENCY: Record<string, string> = {
  KHẨN: 'laKhan',
  'THƯỢNG KHẨN': 'laThuongKhan',
  'HỎA TỐC': 'laHoaToc',
  'HỎA TỐC HẸN GIỜ': 'laHoaTocHenGio',
};

/** Box 5a: tên loại and trích yếu over a drawn line. */
export const title = (regime: Regime, tenLoai: string, trichYeu = '{trichYeu}') =>
  p('TenLoai', tenLoai) + p('TrichYeu', trichYeu) + rule(NUMBERS.trichYeu, regime.rule.trichYeu);

/** Box 9a. */
export const kinhGui = each(
  'coKinhGui',
  each('kinhGuiMot', p('KinhGui', 'Kính gửi: {kinhGuiMot}')),
  unless('kinhGuiMot', p('KinhGuiNhieu', 'Kính gửi:'), each('kinhGuiNhieu', p('NoiKinhGui', '- {.}'))),
  each('coGhiChuKinhGui', p('GhiChuKinhGui', '{ghiChuKinhGui}')),
);

export const canCu = each('canCu', p('CanCu', '{.}'));

const numbered = '{#coSo}{so} {/coSo}{van}';

export const blocks = [
  ...[1, 2, 3, 4].map((cap) => each(`laMuc${cap}`, p(`Muc${cap}`, numbered))),
  each('laDoan', p('Doan', '{van}')),
  each('laKhoan', p('Khoan', numbered)),
  each('laDiem', p('Diem', numbered)),
  each('laGachDau', p('GachDau', numbered)),
  each('laCong', p('Cong', numbered)),
  each('laBang', p('TruocBang'), p('TheMau', '{@bang}'), p('SauBang')),
].join('');

/** Box 6 with phần, chương, mục and điều (NĐ 30/2020, PLI-II.6.c–đ), for quy chế and their kin. */
export const bodyWithArticles =
  each('moDau', p('Doan', '{.}')) +
  each(
    'noiDung',
    blocks,
    each('laChuong', p('Chuong', '{so}'), p('TenChuong', '{van}')),
    each('laDieu', p('Dieu', '{so} {van}')),
    each('laDieuVan', p('Doan', run('{so} ', '<w:b/><w:bCs/>') + run('{van}'))),
  );

/** Box 6: opening paragraphs and the body, one style for each kind of block. */
export const body = each('moDau', p('Doan', '{.}')) + each('noiDung', blocks);

/** Boxes 7 and 9b: Nơi nhận beside the signature block, in one row that does not split. */
export function signature(regime: Regime, width = textWidth(regime)): string {
  const right = Math.round(width * 0.54);
  const recipients = [
    each(
      'coNoiNhan',
      p('NoiNhanNhan', 'Nơi nhận:'),
      each('noiNhan', p('NoiNhan', '- {.}')),
      each('coLuu', p('NoiNhan', '- Lưu: {luu}')),
    ),
    // A cell holds at least one paragraph, also where there is nobody to send it to.
    p('NoiNhan'),
  ];
  const signer = [
    each('coKyThay', p('QuyenHanChucVu', '{kyThay}')),
    p('QuyenHanChucVu', '{chucVu}'),
    p('ChoKy'),
    each('coChucVuCoQuan', p('ChucVuCoQuan', '{chucVuCoQuan}')),
    p('HoTen', '{hoTen}'),
  ];
  return p('SauBang') + sideBySide(SIGNATURE_TABLE, [width - right, right], [[recipients.join(''), signer.join('')]]);
}

/** Appendices, each on its own pages with its own page numbers (TT 01/2011 Điều 15; NĐ 30/2020 PLI-III.1.đ). */
export const phuLuc = (regime: Regime) =>
  each(
    'phuLuc',
    // Ends the section before: the document itself, or the appendix before this one.
    `<w:p><w:pPr><w:pStyle w:val="KetPhan"/>${section(regime)}</w:pPr></w:p>`,
    p('PhuLuc', '{ten}'),
    p('TieuDePhuLuc', '{tieuDe}'),
    p('KemTheo', '{kemTheo}'),
    rule(NUMBERS.phuLuc, regime.rule.trichYeu),
    each('noiDung', blocks),
  );

/** Word puts a paragraph behind a table that ends a document, of its own height if there is none: enough for an empty page. */
export const end = p('KetPhan');

/** A label with room behind it: what was written, or dots to write on. */
export const labelled = (label: string, field: string, has: string) =>
  p(
    'MucDon',
    `${run(`${label} `)}${run(`{#${has}}{${field}}{/${has}}{^${has}}`, '<w:b w:val="0"/>')}${tab}${run(`{/${has}}`)}`,
  );

/** A label with paragraphs under it, or dotted lines to write on. */
export function item(label: string, field: string, lines: number): string {
  const dots = Array.from({ length: lines }, () => p('DongDien', tab)).join('');
  return p('MucDon', label) + each(field, p('Doan', '{.}')) + unless(field, dots);
}

import type { Regime, TextStyle } from '../the-thuc/regime.js';
import { escapeXml, mm, pt } from '../xml.js';

export interface Paragraph {
  jc?: 'left' | 'center' | 'right' | 'both';
  before?: number;
  after?: number;
  /** Exact line height, points. */
  exact?: number;
  firstLine?: number;
  left?: number;
  hanging?: number;
  keepNext?: boolean;
  keepLines?: boolean;
  outline?: number;
  /** Right-aligned tab with a dot leader at this distance, twips. */
  leaderAt?: number;
  /** Colour of a box round the paragraph. */
  border?: string;
}

/** A paragraph style: its id, the name people see in Word, its look. Lengths of `Paragraph` in points. */
export type Style = [id: string, name: string, text: TextStyle & { color?: string }, paragraph: Paragraph];

const FONT = 'Times New Roman';

/** Every component of a document is one paragraph style with a Vietnamese name, in the sizes of the regime. */
export function styleSheet(regime: Regime, width: number): string {
  const { styles: s, body } = regime;
  const line = { jc: 'both', before: body.spaceBetween, firstLine: body.firstLine * (72 / 25.4) } as const;
  const centred = { jc: 'center' } as const;
  const heading = { ...line, keepNext: true, keepLines: true } as const;
  const all: Style[] = [
    ['QuocHieu', 'Quốc hiệu', s.quocHieu, centred],
    ['TieuNgu', 'Tiêu ngữ', s.tieuNgu, centred],
    ['CoQuanChuQuan', 'Tên cơ quan chủ quản', s.coQuanChuQuan, centred],
    ['CoQuanBanHanh', 'Tên cơ quan ban hành', s.coQuanBanHanh, centred],
    ['DuongKe', 'Đường kẻ', { size: 2 }, { ...centred, exact: 8 }],
    ['SoKyHieu', 'Số và ký hiệu', s.soKyHieu, centred],
    ['TrichYeuCongVan', 'Trích yếu công văn', s.trichYeuCongVan, { ...centred, before: 6 }],
    ['DiaDanhNgay', 'Địa danh và ngày tháng', s.diaDanhNgay, centred],
    ...urgency(regime),
    ['PhamVi', 'Phạm vi lưu hành', { size: 13, bold: true }, stamp(20)],
    ['TenLoai', 'Tên loại văn bản', s.tenLoai, { ...centred, before: 12, keepNext: true, outline: 0 }],
    ['TrichYeu', 'Trích yếu nội dung', s.trichYeu, { ...centred, keepNext: true }],
    ['ThamQuyen', 'Thẩm quyền ban hành', s.tenLoai, { ...centred, before: 12, keepNext: true }],
    ['LoiQuyetDinh', 'Lời quyết định', s.tenLoai, { ...centred, before: 12, after: 6, keepNext: true }],
    ['KinhGui', 'Kính gửi', s.kinhGui, { ...centred, before: 12, after: 6 }],
    ['KinhGuiNhieu', 'Kính gửi nhiều nơi', s.kinhGui, { left: KINH_GUI_LEFT, before: 12, keepNext: true }],
    ['NoiKinhGui', 'Nơi kính gửi', s.kinhGui, { left: KINH_GUI_LEFT + 68, hanging: 9, before: 2, jc: 'both' }],
    ['GhiChuKinhGui', 'Ghi chú kính gửi', s.kinhGui, { left: KINH_GUI_LEFT + 59, before: 2, after: 6 }],
    ['CanCu', 'Căn cứ', s.canCu, line],
    ['Muc1', 'Mục I', s.muc, { ...heading, outline: 0 }],
    ['Muc2', 'Mục 1', s.muc, { ...heading, outline: 1 }],
    ['Muc3', 'Mục 1.1', s.muc, { ...heading, outline: 2 }],
    ['Muc4', 'Mục 1.1.1', { ...s.muc, italic: true }, { ...heading, outline: 3 }],
    ['Chuong', 'Phần và Chương', s.muc, { ...centred, before: 12, keepNext: true, outline: 0 }],
    ['TenChuong', 'Tên Chương', s.muc, { ...centred, keepNext: true, after: 6 }],
    ['Dieu', 'Điều', s.muc, { ...heading, outline: 1 }],
    ['Doan', 'Đoạn văn', s.body, line],
    ['Khoan', 'Khoản', s.body, line],
    ['Diem', 'Điểm', s.body, line],
    ['GachDau', 'Gạch đầu dòng', s.body, line],
    ['Cong', 'Dấu cộng', s.body, line],
    ['OBang', 'Ô trong bảng', { size: 13 }, { before: 2, after: 2 }],
    ['DauCotBang', 'Đầu cột của bảng', { size: 13, bold: true }, { ...centred, before: 2, after: 2, keepNext: true }],
    ['NhomBang', 'Nhóm trong bảng', { size: 13, bold: true }, { before: 2, after: 2, keepNext: true }],
    ['TruocBang', 'Khoảng cách trước bảng', { size: 2 }, { exact: 6, keepNext: true }],
    ['SauBang', 'Khoảng cách sau bảng', { size: 2 }, { exact: 6 }],
    ['NoiNhanNhan', 'Nơi nhận', s.noiNhanLabel, { jc: 'left' }],
    ['NoiNhan', 'Danh sách nơi nhận', s.noiNhanItem, { jc: 'left', left: 6, hanging: 6 }],
    ['QuyenHanChucVu', 'Quyền hạn và chức vụ của người ký', s.quyenHanChucVu, centred],
    ['ChoKy', 'Chỗ ký', { size: 14 }, { ...centred, exact: 80 }],
    ['ChucVuCoQuan', 'Chức vụ của người ký trong cơ quan', s.quyenHanChucVu, centred],
    ['HoTen', 'Họ tên người ký', s.hoTen, centred],
    ['KetPhan', 'Hết phần', { size: 2 }, { exact: 1 }],
    ['PhuLuc', 'Phụ lục', s.phuLuc, { ...centred, keepNext: true, outline: 0 }],
    ['TieuDePhuLuc', 'Tiêu đề phụ lục', s.tieuDePhuLuc, { ...centred, keepNext: true }],
    ['KemTheo', 'Kèm theo văn bản', s.kemTheo, { ...centred, keepNext: true }],
    ['TieuDeDon', 'Tiêu đề mẫu đăng ký', { size: 13, bold: true }, centred],
    ['ThoiGianDon', 'Thời gian của mẫu đăng ký', { size: 13, italic: true }, centred],
    ['GoiY', 'Gợi ý', { size: 13, italic: true }, { jc: 'both', before: 6 }],
    [
      'MucDon',
      'Mục của mẫu đăng ký',
      { size: 14, bold: true },
      { jc: 'both', before: 6, keepNext: true, leaderAt: width },
    ],
    ['DongDien', 'Dòng để điền', { size: 14 }, { before: 4, leaderAt: width }],
    [
      'DongNgay',
      'Dòng ngày tháng của mẫu đăng ký',
      { size: 14, italic: true },
      { ...centred, before: 18, keepNext: true },
    ],
    ['KyTen', 'Ký và ghi rõ họ tên', { size: 14, bold: true }, { ...centred, keepNext: true }],
    ['SoTrang', 'Số trang', { size: regime.pageNumber.size }, pageNumber(regime)],
    ['TheMau', 'Thẻ mẫu', { size: 9, color: '7F7F7F' }, { jc: 'left' }],
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>',
    `<w:rFonts w:ascii="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/><w:sz w:val="${body2(s.body.size)}"/>`,
    `<w:szCs w:val="${body2(s.body.size)}"/><w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="${240 * body.line}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    frameTable,
    bodyTable,
    ...all.map(styleXml),
    '</w:styles>',
  ].join('');
}

const KINH_GUI_LEFT = 85;
/** Where the drawn edge of a box lies beyond the text, points: the space of its border and half of its line. */
const EDGE = 1.5;

/** The box of each level of urgency has its own size, red as its letters (NĐ 30/2020 PLI-III.2.b). */
function urgency(regime: Regime): Style[] {
  const column = (textWidth(regime) - regime.cotQuocHieu) / 20;
  return regime.dauKhan.map(({ ten, rong, cao }, at): Style => {
    const [width, height] = [rong, cao].map((length) => (length * 72) / 25.4) as [number, number];
    const box = { jc: 'center', before: 6, border: 'FF0000', exact: height - 2 * EDGE } as const;
    const look = { ...regime.styles.dauKhan, color: 'FF0000' };
    return [
      `DauKhan${at + 1}`,
      `Dấu ${ten.toLocaleLowerCase('vi')}`,
      look,
      { ...box, left: (column - width) / 2 + EDGE },
    ];
  });
}

/** A box round the words. Word joins the boxes of neighbours with the same indent, so each kind has its own. */
const stamp = (indent: number): Paragraph => ({ jc: 'center', before: 6, border: 'auto', left: indent });
const body2 = (size: number) => size * 2;
const pageNumber = (regime: Regime): Paragraph => ({
  jc: regime.pageNumber.place === 'header-center' ? 'center' : 'right',
});

const frameTable =
  '<w:style w:type="table" w:customStyle="1" w:styleId="BangKhung"><w:name w:val="Khung không viền"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const bodyTable = [
  '<w:style w:type="table" w:customStyle="1" w:styleId="Bang"><w:name w:val="Bảng"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>',
  ...sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`),
  '</w:tblBorders></w:tblPr></w:style>',
].join('');

function styleXml([id, name, text, paragraph]: Style): string {
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${escapeXml(name)}"/>`,
    '<w:basedOn w:val="Normal"/><w:qFormat/>',
    `<w:pPr>${paragraphXml(paragraph)}</w:pPr><w:rPr>${textXml(text)}</w:rPr></w:style>`,
  ].join('');
}

function paragraphXml(p: Paragraph): string {
  const edge = `<w:SIDE w:val="single" w:sz="8" w:space="1" w:color="${p.border}"/>`;
  const spacing = [
    `w:before="${pt(p.before ?? 0)}" w:after="${pt(p.after ?? 0)}"`,
    p.exact ? ` w:line="${pt(p.exact)}" w:lineRule="exact"` : '',
  ].join('');
  const indent = [
    p.left ? ` w:left="${pt(p.left)}"` : '',
    p.border ? ` w:right="${pt(p.left ?? 0)}"` : '',
    p.hanging ? ` w:hanging="${pt(p.hanging)}"` : '',
    p.firstLine ? ` w:firstLine="${pt(p.firstLine)}"` : '',
  ].join('');
  return [
    p.keepNext ? '<w:keepNext/>' : '',
    p.keepLines ? '<w:keepLines/>' : '',
    p.border
      ? `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((s) => edge.replace('SIDE', s)).join('')}</w:pBdr>`
      : '',
    p.leaderAt ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${p.leaderAt}"/></w:tabs>` : '',
    `<w:spacing ${spacing}/>`,
    indent && `<w:ind${indent}/>`,
    p.jc ? `<w:jc w:val="${p.jc}"/>` : '',
    p.outline !== undefined ? `<w:outlineLvl w:val="${p.outline}"/>` : '',
  ].join('');
}

/** Capitals are not part of a style: `compose` prints them, so that a tag stays readable in Word. */
function textXml(text: TextStyle & { color?: string }): string {
  return [
    text.bold ? '<w:b/><w:bCs/>' : '',
    text.italic ? '<w:i/><w:iCs/>' : '',
    text.color ? `<w:color w:val="${text.color}"/>` : '',
    `<w:sz w:val="${text.size * 2}"/><w:szCs w:val="${text.size * 2}"/>`,
  ].join('');
}

/** Width of the text on a page of this regime, twips. The left and right margins are the same on a page that lies. */
export const textWidth = ({ page }: Regime, landscape = false) =>
  mm(landscape ? page.height : page.width) - mm(page.margin.left) - mm(page.margin.right);

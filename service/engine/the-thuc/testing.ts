import { buildDocx, cell, field, row, table } from '../typeset/testing.js';
import { escapeXml } from '../xml.js';
import type { RegimeId } from './regime.js';

/** A paragraph of a test's document. Lengths in points; what is left out is upright, left, without indent or space. */
export interface Dong {
  text: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  /** Capitals by formatting. */
  caps?: boolean;
  underline?: string;
  font?: string;
  colour?: string;
  align?: 'left' | 'center' | 'right' | 'both';
  left?: number;
  firstLine?: number;
  before?: number;
  after?: number;
  line?: { rule: 'auto' | 'exact' | 'atLeast'; value: number };
  /** Length of a shape drawn below the text, points. */
  ke?: number;
  /** The same as an edge of the paragraph, an underline of its text, or underscores. */
  keBy?: 'shape' | 'border' | 'underline' | 'characters';
  keepNext?: boolean;
  style?: string;
  /** Replaces everything: raw WordprocessingML of blocks. */
  xml?: string;
}

/** A whole document as its parts: a test changes some and builds it. `undefined` and `[]` leave a part out. */
export interface MauVanBan {
  page: { width: number; height: number; top: number; right: number; bottom: number; left: number };
  font: string;
  pageNumber:
    | { where: 'header' | 'footer'; align: 'left' | 'center' | 'right'; size: number; titlePage: boolean }
    | undefined;
  chuQuan: Dong | undefined;
  banHanh: Dong | undefined;
  soKyHieu: Dong | undefined;
  trichYeuCongVan: Dong | undefined;
  quocHieu: Dong | undefined;
  tieuNgu: Dong | undefined;
  diaDanhNgay: Dong | undefined;
  /** Between letterhead and title: stamps, marks. */
  truocTenLoai: Dong[];
  tenLoai: Dong | undefined;
  trichYeu: Dong | undefined;
  kinhGui: Dong[];
  thamQuyen: Dong | undefined;
  canCu: Dong[];
  lenh: Dong | undefined;
  noiDung: Dong[];
  noiNhan: Dong[];
  /** Title lines, room to sign, name. */
  nguoiKy: Dong[];
  sauKy: Dong[];
  phuLuc: Dong[];
}

const BODY: Omit<Dong, 'text'> = {
  size: 14,
  align: 'both',
  firstLine: 36,
  before: 6,
  line: { rule: 'auto', value: 1 },
};

/** The nearest document that keeps every rule of its regime, of a named type (`kế hoạch`, `quyết định`) or a `công văn`. */
export function mauVanBan(regime: RegimeId, loai = 'kế hoạch'): MauVanBan {
  const nd30 = regime === 'nd30-2020';
  const congVan = loai === 'công văn';
  const quyetDinh = loai === 'quyết định';
  const ma: Record<string, string> = {
    'kế hoạch': 'KH',
    'quyết định': 'QĐ',
    'tờ trình': 'TTr',
    'báo cáo': 'BC',
    'thông báo': 'TB',
  };
  const canCu: Omit<Dong, 'text'> = { ...BODY, italic: nd30 };
  const center = { align: 'center' } as const;
  return {
    page: { width: 595.3, height: 841.9, top: 56.7, right: 42.55, bottom: 56.7, left: 85.05 },
    font: 'Times New Roman',
    pageNumber: nd30
      ? { where: 'header', align: 'center', size: 14, titlePage: true }
      : { where: 'footer', align: 'right', size: 14, titlePage: true },
    chuQuan: { text: nd30 ? 'SỞ GDĐT TỈNH ĐIỆN BIÊN' : 'SỞ GDĐT TỈNH ĐIỆN BIÊN', size: 12, ...center },
    banHanh: { text: 'TRƯỜNG THPT THANH NƯA', size: 12, bold: true, ...center, ke: 65 },
    soKyHieu: {
      text: congVan ? 'Số: 12/THPTTN-VP' : `Số: 05/${ma[loai] ?? 'KH'}-THPTTN`,
      size: 13,
      before: 6,
      ...center,
    },
    trichYeuCongVan: congVan
      ? { text: 'V/v báo cáo kết quả thi đua quý I', size: 12, before: 6, ...center }
      : undefined,
    quocHieu: { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12, bold: true, ...center },
    tieuNgu: { text: 'Độc lập - Tự do - Hạnh phúc', size: 13, bold: true, ...center, ke: 155.6 },
    diaDanhNgay: {
      text: nd30 ? 'Điện Biên, ngày 05 tháng 02 năm 2024' : 'Điện Biên, ngày 05 tháng 02 năm 2018',
      size: 13,
      italic: true,
      before: 6,
      ...center,
    },
    truocTenLoai: [],
    tenLoai: congVan ? undefined : { text: loai.toLocaleUpperCase('vi'), size: 14, bold: true, before: 18, ...center },
    trichYeu: congVan
      ? undefined
      : { text: 'Tổ chức phong trào thi đua đổi mới, sáng tạo', size: 14, bold: true, ...center, ke: 110 },
    kinhGui: congVan
      ? [{ text: 'Kính gửi: Sở Giáo dục và Đào tạo tỉnh Điện Biên', size: 14, before: 12, ...center }]
      : [],
    thamQuyen: quyetDinh
      ? { text: 'HIỆU TRƯỞNG TRƯỜNG THPT THANH NƯA', size: 14, bold: true, before: 12, ...center }
      : undefined,
    canCu: congVan
      ? []
      : [
          {
            ...canCu,
            text: nd30
              ? 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;'
              : 'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;',
          },
          { ...canCu, text: `Theo đề nghị của Hội đồng Thi đua - Khen thưởng nhà trường${nd30 ? '.' : ','}` },
        ],
    lenh: quyetDinh ? { text: 'QUYẾT ĐỊNH:', size: 14, bold: true, before: 12, ...center } : undefined,
    noiDung: quyetDinh
      ? [
          { ...BODY, text: 'Điều 1. Khen thưởng các tập thể', bold: true },
          { ...BODY, text: 'Tặng Giấy khen cho 05 tập thể có thành tích xuất sắc trong năm học.' },
          { ...BODY, text: 'Điều 2. Trách nhiệm thi hành', bold: true },
          { ...BODY, text: 'Các tổ chuyên môn chịu trách nhiệm thi hành Quyết định này./.' },
        ]
      : [
          { ...BODY, text: 'I. MỤC ĐÍCH, YÊU CẦU', bold: true },
          { ...BODY, text: '1. Mục đích', bold: true },
          {
            ...BODY,
            text: 'Phong trào nhằm khơi dậy tinh thần tự học, đổi mới phương pháp dạy học của cán bộ, giáo viên, nhân viên trong toàn trường.',
          },
          { ...BODY, text: '2. Yêu cầu', bold: true },
          { ...BODY, text: 'a) Mỗi cán bộ, giáo viên đăng ký một nội dung đổi mới;' },
          { ...BODY, text: 'b) Mỗi tổ chuyên môn có ít nhất hai sản phẩm được công nhận.' },
          { ...BODY, text: 'II. TỔ CHỨC THỰC HIỆN', bold: true },
          {
            ...BODY,
            text: 'Các tổ chuyên môn căn cứ kế hoạch này để triển khai thực hiện, báo cáo kết quả về nhà trường theo đúng thời hạn quy định./.',
          },
        ],
    noiNhan: [
      { text: 'Nơi nhận:', size: 12, bold: true, italic: true },
      { text: congVan ? '- Như trên;' : quyetDinh ? '- Như Điều 2;' : '- Các tổ chuyên môn;', size: 11 },
      { text: '- Lưu: VT, VP.', size: 11 },
    ],
    nguoiKy: [
      { text: 'KT. HIỆU TRƯỞNG', size: 14, bold: true, ...center },
      { text: 'PHÓ HIỆU TRƯỞNG', size: 14, bold: true, ...center },
      { text: '', size: 14, before: 60 },
      { text: 'Nguyễn Thị Minh Khai', size: 14, bold: true, ...center },
    ],
    sauKy: [],
    phuLuc: [],
  };
}

/** The document as a DOCX of two layout tables and paragraphs, every property written on the paragraph itself. */
export function docxOf(mau: MauVanBan): Uint8Array {
  const { page } = mau;
  const width = page.width - page.left - page.right;
  const left = Math.round((width - 262) * 20);
  const columns = [left, 262 * 20];
  const pair = (a: (Dong | undefined)[], b: (Dong | undefined)[]): string => {
    const [first, second] = [blocks(a, mau), blocks(b, mau)];
    if (first === '' && second === '') return '';
    const cells = [first, second].map((content, i) => cell(columns[i]!, content || '<w:p/>'));
    return table(
      columns,
      [row(cells)],
      '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>',
    );
  };
  const number = mau.pageNumber;
  const margin = number && {
    [number.where === 'header' ? 'headers' : 'footers']: {
      rIdNumber: `<w:p><w:pPr><w:jc w:val="${number.align}"/></w:pPr>${field('PAGE').replaceAll('<w:r>', `<w:r><w:rPr><w:sz w:val="${number.size * 2}"/></w:rPr>`)}</w:p>`,
    },
  };
  const body = [
    pair([mau.chuQuan, mau.banHanh, mau.soKyHieu, mau.trichYeuCongVan], [mau.quocHieu, mau.tieuNgu, mau.diaDanhNgay]),
    blocks(
      [
        ...mau.truocTenLoai,
        mau.tenLoai,
        mau.trichYeu,
        ...mau.kinhGui,
        mau.thamQuyen,
        ...mau.canCu,
        mau.lenh,
        ...mau.noiDung,
        // Keeps the two tables apart.
        { text: '', size: 6 },
      ],
      mau,
    ),
    pair(mau.noiNhan, mau.nguoiKy),
    blocks([{ text: '', size: 6 }, ...mau.sauKy, ...mau.phuLuc], mau),
  ].join('');
  const tw = (pt: number) => Math.round(pt * 20);
  return buildDocx({
    body,
    ...margin,
    section: number
      ? `<w:${number.where}Reference w:type="default" r:id="rIdNumber"/>${number.titlePage ? '<w:titlePg/>' : ''}`
      : '',
    page:
      `<w:pgSz w:w="${tw(page.width)}" w:h="${tw(page.height)}"${page.width > page.height ? ' w:orient="landscape"' : ''}/>` +
      `<w:pgMar w:top="${tw(page.top)}" w:right="${tw(page.right)}" w:bottom="${tw(page.bottom)}" w:left="${tw(page.left)}" w:header="567" w:footer="567" w:gutter="0"/>`,
  });
}

const blocks = (dong: (Dong | undefined)[], mau: MauVanBan): string =>
  dong.map((one) => (one ? paragraphOf(one, mau.font) : '')).join('');

function paragraphOf(dong: Dong, font: string): string {
  if (dong.xml !== undefined) return dong.xml;
  const tw = (pt: number) => Math.round(pt * 20);
  const family = dong.font ?? font;
  const by = dong.ke === undefined ? undefined : (dong.keBy ?? 'shape');
  const underline = by === 'underline' ? 'single' : dong.underline;
  const run = [
    `<w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:cs="${family}"/>`,
    dong.bold ? '<w:b/>' : '',
    dong.italic ? '<w:i/>' : '',
    dong.caps ? '<w:caps/>' : '',
    dong.colour ? `<w:color w:val="${dong.colour.replace('#', '')}"/>` : '',
    `<w:sz w:val="${(dong.size ?? 14) * 2}"/>`,
    underline ? `<w:u w:val="${underline}"/>` : '',
  ].join('');
  const line = dong.line ?? { rule: 'auto', value: 1 };
  const props = [
    dong.style ? `<w:pStyle w:val="${dong.style}"/>` : '',
    dong.keepNext ? '<w:keepNext/>' : '',
    by === 'border' ? '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>' : '',
    `<w:spacing w:before="${tw(dong.before ?? 0)}" w:after="${tw(dong.after ?? 0)}" w:line="${line.rule === 'auto' ? Math.round(line.value * 240) : tw(line.value)}" w:lineRule="${line.rule}"/>`,
    `<w:ind w:left="${tw(dong.left ?? 0)}" w:firstLine="${tw(dong.firstLine ?? 0)}"/>`,
    `<w:jc w:val="${dong.align ?? 'left'}"/>`,
    `<w:rPr>${run}</w:rPr>`,
  ].join('');
  const text = dong.text
    .split('\t')
    .map((piece) => `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`)
    .join('<w:tab/>');
  const paragraph = (content: string) => `<w:p><w:pPr>${props}</w:pPr><w:r><w:rPr>${run}</w:rPr>${content}</w:r></w:p>`;
  const own = paragraph(`${text}${by === 'shape' ? shape(dong.ke!) : ''}`);
  return by === 'characters' ? own + paragraph(`<w:t>${'_'.repeat(Math.round(dong.ke! / 7))}</w:t>`) : own;
}

/** A horizontal line as Word draws it, centred in its column under its paragraph's one line. */
function shape(length: number): string {
  const cx = Math.round(length * 12_700);
  return (
    '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">' +
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>' +
    `<wp:positionV relativeFrom="paragraph"><wp:posOffset>220000</wp:posOffset></wp:positionV><wp:extent cx="${cx}" cy="0"/>` +
    '<wp:wrapNone/><wp:docPr id="1" name="Line"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
    `<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>` +
    '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>'
  );
}

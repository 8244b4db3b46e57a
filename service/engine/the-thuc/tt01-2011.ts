import { maLoaiTt01 } from './ma-loai.js';
import type { Regime } from './regime.js';

/**
 * Thông tư 01/2011/TT-BNV of 19/01/2011, for documents dated 05/03/2011 to 04/03/2020.
 *
 * Điều 5 (paper, margins), 6 (Quốc hiệu: 12 goes with 13, 13 with 14; a drawn line as long as Tiêu ngữ), 7 (issuing body in
 * the size of Quốc hiệu; line 1/3 to 1/2), 8 (số, ký hiệu), 9 (date), 10 (tên loại and trích yếu 14; V/v 12–13), 11
 * (căn cứ upright, the last one ends with a comma; body 13–14, first line 1–1,27 cm, at least 6 pt between paragraphs,
 * single or exactly 15 pt to 1,5 lines; titles of Mục 12–13), 12 (signer), 14 (nơi nhận), 15 (page number bottom right, none on page 1; address 11–12), 16–17 (copies).
 *
 * Not found in a clause: the sizes of the boxes of urgency (those of NĐ 30/2020, and room for HỎA TỐC HẸN GIỜ).
 */
export const tt01: Regime = {
  id: 'tt01-2011',
  ten: 'Thông tư số 01/2011/TT-BNV',
  tu: '2011-03-05',
  den: '2020-03-04',
  page: {
    width: 210,
    height: 297,
    margin: { top: 20, bottom: 20, left: 30, right: 20 },
    allowed: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
  },
  a5: ['giấy giới thiệu', 'giấy biên nhận hồ sơ', 'phiếu gửi', 'phiếu chuyển'],
  pageNumber: { place: 'footer-right', size: 14, allowed: [13, 14] },
  styles: {
    quocHieu: { size: 12, bold: true, caps: true },
    tieuNgu: { size: 13, bold: true },
    coQuanChuQuan: { size: 12, caps: true },
    coQuanBanHanh: { size: 12, bold: true, caps: true },
    soKyHieu: { size: 13 },
    diaDanhNgay: { size: 13, italic: true },
    tenLoai: { size: 14, bold: true, caps: true },
    trichYeu: { size: 14, bold: true },
    trichYeuCongVan: { size: 12 },
    canCu: { size: 14 },
    body: { size: 14 },
    muc: { size: 14, bold: true },
    kinhGui: { size: 14 },
    quyenHanChucVu: { size: 14, bold: true, caps: true },
    hoTen: { size: 14, bold: true },
    noiNhanLabel: { size: 12, bold: true, italic: true },
    noiNhanItem: { size: 11 },
    dauKhan: { size: 13, bold: true, caps: true },
    phuLuc: { size: 14, bold: true },
    tieuDePhuLuc: { size: 14, bold: true, caps: true },
    kemTheo: { size: 14, italic: true },
  },
  sizes: {
    quocHieu: [12, 13],
    tieuNgu: [13, 14],
    coQuanChuQuan: [12, 13],
    coQuanBanHanh: [12, 13],
    soKyHieu: [13, 13],
    diaDanhNgay: [13, 14],
    tenLoai: [14, 14],
    trichYeu: [14, 14],
    trichYeuCongVan: [12, 13],
    canCu: [13, 14],
    body: [13, 14],
    muc: [13, 14],
    kinhGui: [14, 14],
    quyenHanChucVu: [13, 14],
    hoTen: [13, 14],
    noiNhanLabel: [12, 12],
    noiNhanItem: [11, 11],
    dauKhan: [13, 14],
    phuLuc: [14, 14],
    tieuDePhuLuc: [13, 14],
    kemTheo: [13, 14],
    tieuDeMuc: [12, 13],
    phamVi: [13, 14],
    nguoiSoan: [11, 11],
    diaChi: [11, 12],
  },
  sizePairs: [
    { quocHieu: 12, tieuNgu: 13 },
    { quocHieu: 13, tieuNgu: 14 },
  ],
  body: {
    firstLine: 12.7,
    spaceBetween: 6,
    line: 1,
    allowed: { firstLine: [[10, 12.7]], line: [1, 1.5], exact: 15 },
  },
  rule: {
    tieuNgu: 1,
    coQuan: 0.4,
    trichYeu: 0.4,
    allowed: { tieuNgu: [1, 1], coQuan: [1 / 3, 1 / 2], trichYeu: [1 / 3, 1 / 2] },
  },
  maLoai: maLoaiTt01,
  canCu: { dau: ';', dauCuoi: ',' },
  quyenHan: ['TM.', 'KT.', 'TL.', 'TUQ.'],
  dauKhan: [
    { ten: 'KHẨN', rong: 20, cao: 8 },
    { ten: 'THƯỢNG KHẨN', rong: 40, cao: 8 },
    { ten: 'HỎA TỐC', rong: 30, cao: 8 },
    { ten: 'HỎA TỐC HẸN GIỜ', rong: 50, cao: 8 },
  ],
  phamVi: ['XEM XONG TRẢ LẠI', 'LƯU HÀNH NỘI BỘ'],
  banSao: ['SAO Y BẢN CHÍNH', 'TRÍCH SAO', 'SAO LỤC'],
  cotQuocHieu: 5150,
};

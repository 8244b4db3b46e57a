import { blocksOf } from './block-origin.js';
import { field, items, type Origins, paragraphsOf, pieces, rows } from './origin.js';

/** What a document belongs to is told with its number, symbol, day and body (`phu-luc.ts`). */
export const kemTheoOrigin = pieces('/so', '/kyHieu', '/ngay', '/coQuan/banHanh');

/** From which fields the view of what all documents have comes (`van-ban.ts`). */
export const vanBanOrigins: Origins = {
  chuQuan: field('coQuan/chuQuan'),
  banHanh: field('coQuan/banHanh'),
  so: field('so'),
  kyHieu: field('kyHieu'),
  diaDanh: field('diaDanh'),
  ngayThang: field('ngay'),
  trichYeu: field('trichYeu'),
  dauKhan: field('dauKhan'),
  phamVi: field('phamVi'),
  kinhGuiMot: field('kinhGui/0'),
  kinhGuiNhieu: items('kinhGui'),
  ghiChuKinhGui: field('ghiChuKinhGui'),
  canCu: items('canCu'),
  moDau: paragraphsOf('moDau'),
  noiDung: blocksOf('noiDung'),
  noiNhan: items('noiNhan'),
  luu: field('luu'),
  kyThay: pieces('nguoiKy/thayMat', 'nguoiKy/quyenHan'),
  chucVu: pieces('nguoiKy/chucVu', 'nguoiKy/quyenHan'),
  chucVuCoQuan: field('nguoiKy/chucVuCoQuan'),
  hoTen: field('nguoiKy/hoTen'),
  phuLuc: rows('phuLuc', {
    ten: field('ten'),
    tieuDe: field('tieuDe'),
    kemTheo: kemTheoOrigin,
    noiDung: blocksOf('noiDung'),
  }),
};

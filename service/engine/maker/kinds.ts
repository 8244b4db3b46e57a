import type { Regime } from '../the-thuc/regime.js';
import { baoCaoThanhTichCaNhan, baoCaoThanhTichTapThe } from './kinds/bao-cao-thanh-tich.js';
import { bienBan } from './kinds/bien-ban.js';
import { congVan } from './kinds/cong-van.js';
import { dangKy } from './kinds/dang-ky.js';
import { danhSachDeNghi } from './kinds/danh-sach-de-nghi.js';
import { giayMoi } from './kinds/giay-moi.js';
import { keHoach } from './kinds/ke-hoach.js';
import { baoCao, thongBao, vanBanTenLoai } from './kinds/named.js';
import { quyetDinhKhenThuong } from './kinds/quyet-dinh-khen-thuong.js';
import { toTrinhKhenThuong } from './kinds/to-trinh-khen-thuong.js';

/** How the maker lays out one kind of document. */
export interface Kind {
  /** What people call it; the title of the template. */
  name: string;
  /** The document's paragraphs and tables, without the properties of its last section. */
  body(regime: Regime): string;
  /** Its pages lie. */
  landscape?: boolean;
}

/** Kinds of document that the maker can lay out, by the template's id. */
export const kinds: Readonly<Record<string, Kind>> = {
  'cong-van': congVan,
  'ke-hoach': keHoach,
  'dang-ky': dangKy,
  'bao-cao': baoCao,
  'thong-bao': thongBao,
  'giay-moi': giayMoi,
  'bien-ban': bienBan,
  'van-ban-ten-loai': vanBanTenLoai,
  'to-trinh-khen-thuong': toTrinhKhenThuong,
  'danh-sach-de-nghi': danhSachDeNghi,
  'quyet-dinh-khen-thuong': quyetDinhKhenThuong,
  'bao-cao-thanh-tich-ca-nhan': baoCaoThanhTichCaNhan,
  'bao-cao-thanh-tich-tap-the': baoCaoThanhTichTapThe,
};

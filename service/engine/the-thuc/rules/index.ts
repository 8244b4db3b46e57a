import type { RegimeId } from '../regime.js';
import { rules as banSao } from './ban-sao.js';
import { rules as boCuc } from './bo-cuc.js';
import { rules as canCu } from './can-cu.js';
import { rules as cauChu } from './cau-chu.js';
import { rules as coQuan } from './co-quan.js';
import { rules as danhSo } from './danh-so.js';
import { rules as dau } from './dau.js';
import { rules as diaChi } from './dia-chi.js';
import { rules as diaDanhNgay } from './dia-danh-ngay.js';
import { rules as file } from './file.js';
import { rules as font } from './font.js';
import { rules as kinhGui } from './kinh-gui.js';
import { rules as kyTrinhBay } from './ky-trinh-bay.js';
import { rules as loai } from './loai.js';
import { rules as mix } from './mix.js';
import { rules as nguoiKy } from './nguoi-ky.js';
import { rules as noiDung } from './noi-dung.js';
import { rules as noiNhan } from './noi-nhan.js';
import { rules as page } from './page.js';
import { rules as pageNumber } from './page-number.js';
import { rules as pdf } from './pdf.js';
import { rules as phuLuc } from './phu-luc.js';
import { rules as quocHieu } from './quoc-hieu.js';
import type { Rule } from './rule.js';
import { rules as size } from './size.js';
import { rules as soKyHieu } from './so-ky-hieu.js';
import { rules as tenLoai } from './ten-loai.js';
import { rules as thiDua } from './thi-dua.js';
import { rules as tieuNgu } from './tieu-ngu.js';
import { rules as trichYeuCongVan } from './trich-yeu-cong-van.js';
import { rules as vietHoa } from './viet-hoa.js';

/** Every rule, in the order of the parts of a document. */
export const allRules: readonly Rule[] = [
  ...page,
  ...font,
  ...pageNumber,
  ...quocHieu,
  ...tieuNgu,
  ...size,
  ...coQuan,
  ...soKyHieu,
  ...diaDanhNgay,
  ...tenLoai,
  ...trichYeuCongVan,
  ...canCu,
  ...noiDung,
  ...cauChu,
  ...boCuc,
  ...danhSo,
  ...kyTrinhBay,
  ...nguoiKy,
  ...kinhGui,
  ...noiNhan,
  ...phuLuc,
  ...dau,
  ...diaChi,
  ...loai,
  ...vietHoa,
  ...pdf,
  ...thiDua,
  ...banSao,
  ...mix,
  ...file,
];

export const rulesOf = (regime: RegimeId): readonly Rule[] => allRules.filter((rule) => rule.regime === regime);

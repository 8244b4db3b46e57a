import type { Problem } from '../problem.js';
import type { Manifest } from '../template/manifest.js';
import type { Regime } from '../the-thuc/regime.js';
import { baoCaoThanhTichCaNhan, baoCaoThanhTichTapThe } from './kinds/bao-cao-thanh-tich.js';
import { bienBan } from './kinds/bien-ban.js';
import { dangKy } from './kinds/dang-ky.js';
import { danhSachDeNghi } from './kinds/danh-sach-de-nghi.js';
import { giayKhen } from './kinds/giay-khen.js';
import { giayMoi } from './kinds/giay-moi.js';
import { quyetDinhKhenThuong } from './kinds/quyet-dinh-khen-thuong.js';
import { toTrinhKhenThuong } from './kinds/to-trinh-khen-thuong.js';
import { vanBanTenLoai } from './kinds/van-ban-ten-loai.js';
import type { DataNote } from './notes.js';
import type { Origins } from './origin.js';
import type { FurtherFields } from './own-fields.js';

/** What one kind of document adds to what all have. */
export interface Kind {
  /** What this document is called inside a sentence, where its data says so; otherwise by the template's name. */
  ten?(data: never): string;
  /** Its own fields of the view, beside the common ones, which it may replace. `data` fits its schema. */
  view(data: never, regime: Regime, them: FurtherFields): Record<string, unknown>;
  /** From which fields of the data those come; what is not named comes from none. */
  origins?: Origins;
  /** What its schema cannot say: every problem. Reads data that may break the schema. */
  check?(data: unknown, regime: Regime): Problem[];
  /** What looks like a slip but may be meant. `data` fits its schema. */
  warn?(data: never, regime: Regime): DataNote[];
}

/** The kind that a version's documents are of: its `loai`, else its own id. */
export const kindName = ({ id, loai = id }: Pick<Manifest, 'id' | 'loai'>): string => loai;

/** What a version's kind of document adds; nothing where it has the common vocabulary alone. */
export function kindOf(manifest: Pick<Manifest, 'id' | 'loai'>): Kind | undefined {
  const name = kindName(manifest);
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

/** By the template's id. A kind that is not here has the common vocabulary and nothing else. */
export const kinds: Readonly<Record<string, Kind>> = {
  'dang-ky': dangKy,
  'giay-moi': giayMoi,
  'bien-ban': bienBan,
  'van-ban-ten-loai': vanBanTenLoai,
  'to-trinh-khen-thuong': toTrinhKhenThuong,
  'danh-sach-de-nghi': danhSachDeNghi,
  'quyet-dinh-khen-thuong': quyetDinhKhenThuong,
  'bao-cao-thanh-tich-ca-nhan': baoCaoThanhTichCaNhan,
  'bao-cao-thanh-tich-tap-the': baoCaoThanhTichTapThe,
  'giay-khen': giayKhen,
};

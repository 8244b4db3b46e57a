import type { Problem } from '../../problem.js';
import type { Regime } from '../../the-thuc/regime.js';
import { inHoa } from '../../vietnamese/text.js';
import { blocks } from '../blocks.js';
import { withArticles } from '../dieu.js';
import type { Kind } from '../kinds.js';
import { field } from '../origin.js';
import { phuLucView } from '../phu-luc.js';
import type { VanBan } from '../van-ban.js';

interface VanBanTenLoai extends VanBan {
  tenLoai: string;
}

/** `quy chế` → `Quy chế`. */
const title = (tenLoai: string) => tenLoai.charAt(0).toLocaleUpperCase('vi') + tenLoai.slice(1);

export const vanBanTenLoai: Kind = {
  ten: (data: VanBanTenLoai) => title(data.tenLoai),
  view(data: VanBanTenLoai) {
    return {
      tenLoai: inHoa(data.tenLoai),
      tenLoaiThuong: title(data.tenLoai),
      noiDung: withArticles(blocks(data.noiDung ?? [])),
      phuLuc: phuLucView(data, title(data.tenLoai)),
    };
  },
  origins: { tenLoai: field('tenLoai'), tenLoaiThuong: field('tenLoai') },
  check,
};

/** The symbol begins with the code of the kind (NĐ 30/2020, PLIII-I). Reads data that may break its schema. */
function check(data: unknown, regime: Regime): Problem[] {
  const { tenLoai, kyHieu } = (data ?? {}) as Record<string, unknown>;
  if (typeof tenLoai !== 'string' || typeof kyHieu !== 'string') return [];
  const wanted = regime.maLoai[tenLoai];
  const [found = ''] = kyHieu.split('-');
  if (wanted === undefined || found === wanted) return [];
  const other = Object.entries(regime.maLoai).find(([, code]) => code === found)?.[0];
  const why = other ? `“${found}” là của ${other}` : `“${found}” không phải chữ viết tắt của ${tenLoai}`;
  const message = `Ký hiệu của ${tenLoai} bắt đầu bằng “${wanted}-” (${regime.ten}), nhưng đang là “${kyHieu}”: ${why}. Hãy sửa thành “${wanted}-${other ? kyHieu.slice(found.length + 1) : kyHieu}”.`;
  return [{ path: '/kyHieu', code: 'WRONG_TYPE_CODE', message }];
}

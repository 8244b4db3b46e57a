import { inHoa, oneLine } from '../../vietnamese/text.js';
import type { Kind } from '../kinds.js';
import { field, pieces } from '../origin.js';
import { phuLucKemTheo } from '../phu-luc.js';
import type { VanBan } from '../van-ban.js';
import { checkLists, counted, groups, groupsOrigin, type Lists, type SapXep, sorted, warnLists } from './duoc-khen.js';

interface DanhSach extends VanBan, Lists {
  /** The document it belongs to. */
  kemTheo?: { ten: string; so?: number | null; kyHieu: string; ngay?: string | null } | null;
  sapXep?: SapXep | null;
  hoiDong?: number | null;
}

const orderOf = (data: { sapXep?: SapXep | null }): SapXep => data.sapXep ?? 'uuTien';

export const danhSachDeNghi: Kind = {
  view(data: DanhSach, _regime, them) {
    const lists = sorted(data, orderOf(data));
    const kemTheo = data.kemTheo ? phuLucKemTheo(data.kemTheo, data.coQuan?.banHanh ?? '') : '';
    return {
      tieuDe: inHoa(oneLine(data.trichYeu ?? '')),
      kemTheo,
      coKemTheo: kemTheo !== '',
      nhom: groups(lists, them),
      soLuong: counted(lists.tapThe.length, lists.caNhan.length),
    };
  },
  origins: {
    tieuDe: field('trichYeu'),
    kemTheo: pieces('kemTheo/ten', 'kemTheo/so', 'kemTheo/kyHieu', 'kemTheo/ngay', 'coQuan/banHanh'),
    nhom: groupsOrigin(orderOf),
  },
  check: (data) => checkLists(data, (data as DanhSach | null)?.hoiDong),
  warn: (data: DanhSach) => warnLists(data, orderOf(data)),
};

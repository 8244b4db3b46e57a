import { tenTrongCau } from '../../vietnamese/ten-co-quan.js';
import { oneLine } from '../../vietnamese/text.js';
import type { Kind } from '../kinds.js';
import { field, items, single } from '../origin.js';
import { markList, withoutDash, withoutMark } from '../punctuation.js';
import type { VanBan } from '../van-ban.js';
import {
  byTitle,
  byTitleOrigin,
  checkLists,
  counted,
  groups,
  groupsOrigin,
  type Lists,
  type SapXep,
  sorted,
  warnLists,
} from './duoc-khen.js';

interface ToTrinh extends VanBan, Lists {
  sapXep?: SapXep | null;
  danhSach?: 'trongToTrinh' | 'kemTheo' | null;
  hoSo?: string[];
  hoiDong?: number | null;
}

/** A longer list stands on pages of its own, as a danh sách đề nghị. */
const LONGEST_INSIDE = 10;

const orderOf = (data: { sapXep?: SapXep | null }): SapXep => data.sapXep ?? 'uuTien';

export const toTrinhKhenThuong: Kind = {
  view(data: ToTrinh, _regime, them) {
    const lists = sorted(data, orderOf(data));
    const count = lists.tapThe.length + lists.caNhan.length;
    const inside = (data.danhSach ?? (count > LONGEST_INSIDE ? 'kemTheo' : 'trongToTrinh')) === 'trongToTrinh';
    const titles = byTitle(lists);
    const hoSo = markList((data.hoSo ?? []).map(withoutDash), { dau: ';', dauCuoi: '.' });
    return {
      trichYeu: oneLine(data.trichYeu ?? '').replace(/^(?:v\/v|về việc)\s*:?\s+/i, ''),
      tenCoQuan: tenTrongCau(oneLine(data.coQuan?.banHanh ?? '')),
      noiTrinh: withoutMark(withoutDash(data.kinhGui?.[0] ?? ''), '.'),
      soLuong: counted(lists.tapThe.length, lists.caNhan.length),
      theoDanhHieu: titles.map(({ danhHieu, soLuong }, at) => ({
        dong: `${danhHieu}: ${soLuong}${at === titles.length - 1 ? '.' : ';'}`,
      })),
      coDanhHieu: titles.length > 0,
      trongToTrinh: inside ? [{ nhom: groups(lists, them) }] : [],
      kemDanhSach: !inside,
      hoSo,
      coHoSo: hoSo.length > 0,
    };
  },
  origins: {
    tenCoQuan: field('coQuan/banHanh'),
    noiTrinh: field('kinhGui/0'),
    theoDanhHieu: byTitleOrigin,
    trongToTrinh: single({ nhom: groupsOrigin(orderOf) }),
    hoSo: items('hoSo'),
  },
  check: (data) => checkLists(data, (data as ToTrinh | null)?.hoiDong),
  warn: (data: ToTrinh) => warnLists(data, orderOf(data)),
};

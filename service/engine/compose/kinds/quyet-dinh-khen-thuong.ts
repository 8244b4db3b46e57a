import type { Problem } from '../../problem.js';
import type { Regime } from '../../the-thuc/regime.js';
import { soCoDau, tienBangChu } from '../../vietnamese/numbers.js';
import { inHoa, oneLine } from '../../vietnamese/text.js';
import type { Kind } from '../kinds.js';
import { type DataNote, dataNote } from '../notes.js';
import { field, pieces, single } from '../origin.js';
import type { FurtherFields } from '../own-fields.js';
import { kemTheo } from '../phu-luc.js';
import { withoutMark } from '../punctuation.js';
import type { VanBan } from '../van-ban.js';
import { kemTheoOrigin } from '../van-ban-origin.js';
import { checkLists, counted, groups, groupsOrigin, type Lists, warnLists } from './duoc-khen.js';

interface QuyetDinhKhenThuong extends VanBan, Lists {
  thamQuyen: string;
  hinhThuc: string;
  lyDo: string;
  danhSach?: 'trongQuyetDinh' | 'kemTheo' | null;
  tienThuong?: { tapThe?: number | null; caNhan?: number | null; nguonKinhPhi?: string | null } | null;
  thiHanh: string;
}

/** A longer list would part the first Điều from the second: it goes behind the decision. */
const LONGEST_INSIDE = 10;

const listOrigin = single({ nhom: groupsOrigin(() => 'nhuNhap'), kemTheo: kemTheoOrigin });

export const quyetDinhKhenThuong: Kind = {
  view,
  origins: {
    thamQuyen: field('thamQuyen'),
    hinhThuc: field('hinhThuc'),
    lyDo: field('lyDo'),
    danhSachTrong: listOrigin,
    danhSachKem: listOrigin,
    mucThuong: pieces('tienThuong/tapThe', 'tienThuong/caNhan'),
    nguonKinhPhi: field('tienThuong/nguonKinhPhi'),
    thiHanh: field('thiHanh'),
  },
  check,
  warn,
};

/** A decision rewards somebody, and whoever gets money with it is there to get it. */
function check(data: unknown): Problem[] {
  const { tapThe, caNhan, tienThuong } = (data ?? {}) as Partial<QuyetDinhKhenThuong>;
  const none = (list: unknown) => !Array.isArray(list) || list.length === 0;
  const problems = checkLists(data);
  const unpaid = (['tapThe', 'caNhan'] as const).filter(
    (name) => none(name === 'tapThe' ? tapThe : caNhan) && Number(tienThuong?.[name] ?? 0) > 0,
  );
  for (const name of unpaid) {
    const whom = name === 'tapThe' ? 'tập thể' : 'cá nhân';
    const message = `Có mức tiền thưởng cho ${whom} nhưng danh sách không có ${whom} nào. Hãy thêm danh sách, hoặc bỏ mức thưởng.`;
    problems.push({ path: `/tienThuong/${name}`, code: 'UNUSED_FIELD', message });
  }
  return problems;
}

function view(data: QuyetDinhKhenThuong, _regime: Regime, them: FurtherFields): Record<string, unknown> {
  const [tapThe, caNhan] = [data.tapThe ?? [], data.caNhan ?? []];
  const many = tapThe.length + caNhan.length > LONGEST_INSIDE;
  const behind = (data.danhSach ?? (many ? 'kemTheo' : 'trongQuyetDinh')) === 'kemTheo';
  const list = { nhom: groups({ tapThe, caNhan }, them), kemTheo: kemTheo(data, 'Quyết định') };
  const tien = data.tienThuong ?? null;
  const total = tapThe.length * (tien?.tapThe ?? 0) + caNhan.length * (tien?.caNhan ?? 0);
  const coTien = total > 0;
  const nguonKinhPhi = withoutMark(tien?.nguonKinhPhi ?? '', '.');
  return {
    trichYeu: oneLine(data.trichYeu ?? '').replace(/^(?:v\/v|về việc)\s*:?\s+/i, ''),
    thamQuyen: inHoa(oneLine(data.thamQuyen)),
    hinhThuc: oneLine(data.hinhThuc),
    soLuong: counted(tapThe.length, caNhan.length),
    lyDo: withoutMark(data.lyDo, '.'),
    kemDanhSach: behind,
    danhSachTrong: behind ? [] : [list],
    danhSachKem: behind ? [list] : [],
    coTienThuong: coTien,
    mucThuong: [each('tập thể', tapThe.length, tien?.tapThe), each('cá nhân', caNhan.length, tien?.caNhan)]
      .filter((text) => text !== '')
      .join('; '),
    tongTien: `${soCoDau(total)} đồng`,
    tongTienBangChu: tienBangChu(total),
    nguonKinhPhi,
    coNguonKinhPhi: nguonKinhPhi !== '',
    dieuTienThuong: '2',
    dieuThiHanh: coTien ? '3' : '2',
    thiHanh: withoutMark(data.thiHanh, '.'),
    coPhanSau: behind || (data.phuLuc ?? []).length > 0,
  };
}

const each = (what: string, count: number, amount: number | null | undefined) =>
  count > 0 && amount ? `mỗi ${what} ${soCoDau(amount)} đồng (${tienBangChu(amount)})` : '';

/** Recipients of a decision begin with those who carry it out (NĐ 30/2020, Mẫu 1.2). */
function warn(data: QuyetDinhKhenThuong): DataNote[] {
  const [first = ''] = data.noiNhan ?? [];
  const lists = warnLists(data, 'nhuNhap');
  if (first === '' || /^[-–]?\s*như điều/i.test(first)) return lists;
  const message = `Nơi nhận đầu tiên của quyết định là “Như Điều …”, không phải “${first}”. Hãy thêm dòng ấy lên đầu.`;
  return [...lists, dataNote('FIRST_RECIPIENT', ['noiNhan', 0], first, message)];
}

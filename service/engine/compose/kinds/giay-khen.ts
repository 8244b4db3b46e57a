import type { Problem } from '../../problem.js';
import { oneLine } from '../../vietnamese/text.js';
import { type GiayKhen, middle, type Part, partsOf, set } from '../khen.js';
import type { Kind } from '../kinds.js';
import { field, type Origins, pieces } from '../origin.js';
import { pointer } from '../pointer.js';
import { DOTS } from '../van-ban.js';

const origins: Origins = {
  coQuanChuQuan: field('coQuan/chuQuan'),
  nguoiKhen: pieces('thamQuyen', 'coQuan/banHanh'),
  ten: field('tang/ten'),
  donVi: field('tang/donVi'),
  thanhTich: field('thanhTich'),
  noiNgay: pieces('diaDanh', 'ngay'),
  quyetDinh: pieces('quyetDinh/so', 'quyetDinh/kyHieu', 'quyetDinh/ngay'),
  quyenKy: pieces('nguoiKy/chucVu', 'nguoiKy/thayMat', 'nguoiKy/quyenHan'),
  tenNguoiKy: field('nguoiKy/hoTen'),
  tenGoi: field('tang/ten'),
  danhXung: field('tang/danhXung'),
  soVang: field('soVang'),
};

export const giayKhen: Kind = { view, origins, check };

function view(data: GiayKhen): Record<string, unknown> {
  const parts = partsOf(data);
  const danhXung = oneLine(data.tang.danhXung ?? '').toLocaleLowerCase('vi');
  const praised = danhXung === '' ? parts.ten.text : `${danhXung} ${parts.ten.text}`;
  return {
    trichYeu: `tặng ${praised}`,
    coTrichYeu: true,
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, set(part)])),
    ...middle(parts),
    coDonVi: parts.donVi.text !== '',
    tenGoi: parts.ten.text,
    danhXung,
    soVang: oneLine(data.soVang ?? '') || DOTS,
  };
}

/** Everything must stand inside the frame, on one page. */
function check(data: unknown): Problem[] {
  if (!readable(data)) return [];
  const parts = partsOf(data);
  const long = Object.values(parts).filter((part) => set(part) === undefined);
  if (long.length > 0) return long.map(tooLong);
  return middle(parts) ? [] : [tooLong(parts.thanhTich)];
}

function tooLong({ path, title, rooms }: Part): Problem {
  const { lines: most, smallest } = rooms.at(-1)!;
  return {
    path: pointer(path),
    code: 'TOO_LONG',
    message: `“${title}” dài quá chỗ trên giấy khen, dù in cỡ chữ ${smallest}, ${most} dòng. Hãy rút gọn.`,
  };
}

/** Whether the texts are there to be measured; what else is wrong the schema tells. */
function readable(data: unknown): data is GiayKhen {
  const { coQuan, thamQuyen, tang, thanhTich, quyetDinh, diaDanh, ngay, nguoiKy } = record(data);
  const texts = [record(coQuan).banHanh, thamQuyen, record(tang).ten, thanhTich];
  const { chuQuan } = record(coQuan);
  const { donVi, danhXung } = record(tang);
  const { quyenHan, thayMat, chucVu, hoTen } = record(nguoiKy);
  const decision = record(quyetDinh);
  const optional = [
    ...[chuQuan, donVi, danhXung, diaDanh, ngay, quyenHan, thayMat, chucVu, hoTen],
    ...[decision.kyHieu, decision.ngay],
  ];
  const isText = (value: unknown) => typeof value === 'string' && value.length <= MOST;
  return texts.every(isText) && optional.every((value) => (value ?? null) === null || isText(value));
}

/** Longer than any schema allows: not worth measuring. */
const MOST = 2_000;

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

import type { Problem } from '../../problem.js';
import { soBangChu } from '../../vietnamese/numbers.js';
import { oneLine } from '../../vietnamese/text.js';
import { gioPhut, ngayThangNam } from '../dates.js';
import type { Kind } from '../kinds.js';
import { checkMoments } from '../moments.js';
import { type DataNote, dataNote } from '../notes.js';
import { field, items, type Origins, pieces, rows } from '../origin.js';
import { markList, withoutDash, withoutMark } from '../punctuation.js';
import type { VanBan } from '../van-ban.js';

interface PhieuBau {
  ten: string;
  danhHieu: string;
  dongY: number;
  khongDongY?: number | null;
}

interface BienBan extends VanBan {
  /** Date and time of day without a zone: `2026-05-22T14:00`. */
  batDau: string;
  ketThuc: string;
  diaDiem: string;
  tongSo: number;
  coMat: string[];
  soCoMat?: number | null;
  vang?: string[];
  chuTri: string;
  thuKy: { chucVu?: string | null; hoTen: string };
  bieuQuyet?: PhieuBau[];
}

const origins: Origins = {
  batDau: field('batDau'),
  ketThuc: field('ketThuc'),
  diaDiem: field('diaDiem'),
  thanhPhan: pieces('tongSo', 'soCoMat'),
  coMat: items('coMat'),
  vang: items('vang'),
  chuTri: field('chuTri'),
  thuKy: pieces('thuKy/hoTen', 'thuKy/chucVu'),
  hoTenThuKy: field('thuKy/hoTen'),
  bieuQuyet: rows('bieuQuyet', {
    ten: field('ten'),
    danhHieu: field('danhHieu'),
    dongY: field('dongY'),
    khong: field('khongDongY'),
  }),
};

export const bienBan: Kind = { view, origins, check, warn };

function view(data: BienBan): Record<string, unknown> {
  const vang = markList((data.vang ?? []).map(withoutDash), { dau: ';', dauCuoi: '.' });
  const present = presentOf(data);
  const bieuQuyet = (data.bieuQuyet ?? []).map(({ ten, danhHieu, dongY, khongDongY }, at) => ({
    tt: String(at + 1),
    ten: oneLine(ten),
    danhHieu: oneLine(danhHieu),
    dongY: `${dongY}/${present}`,
    khong: String(khongDongY ?? present - dongY),
    tyLe: ((dongY / present) * 100).toLocaleString('vi', { maximumFractionDigits: 1 }),
  }));
  return {
    batDau: `${moment(data.batDau)}.`,
    ketThuc: moment(data.ketThuc),
    diaDiem: `${withoutMark(data.diaDiem, '.')}.`,
    thanhPhan: `có mặt ${counted(present)}/${counted(data.tongSo)} người.`,
    coMat: markList(data.coMat.map(withoutDash), { dau: ';', dauCuoi: '.' }),
    soVang: `${counted(data.tongSo - present)} người`,
    vang,
    coVang: data.tongSo > present,
    chuTri: `${withoutMark(data.chuTri, '.')}.`,
    thuKy: `${withoutMark([data.thuKy.hoTen, data.thuKy.chucVu].filter(Boolean).join(' - '), '.')}.`,
    hoTenThuKy: oneLine(data.thuKy.hoTen),
    bieuQuyet,
    coBieuQuyet: bieuQuyet.length > 0,
    loiBieuQuyet: `Hội đồng bỏ phiếu: số phiếu phát ra ${counted(present)}, kết quả như sau:`,
  };
}

const presentOf = ({ soCoMat, coMat }: BienBan) => soCoMat ?? coMat.length;
const counted = (count: number) => `${String(count).padStart(2, '0')} (${soBangChu(count)})`;

/** `14 giờ 00, ngày 22 tháng 5 năm 2026`. */
function moment(iso: string): string {
  const [day = '', time = ''] = iso.split('T');
  return `${gioPhut(time)}, ${ngayThangNam(day)}`;
}

/** Reads data that may break its schema. */
function check(data: unknown): Problem[] {
  const { batDau, ketThuc, tongSo, coMat, soCoMat, bieuQuyet, vang } = (data ?? {}) as Record<string, unknown>;
  const problems = checkMoments(data, ['batDau', 'ketThuc']);
  const report = (path: string, code: string, message: string) => problems.push({ path, code, message });
  if (typeof batDau === 'string' && typeof ketThuc === 'string' && ketThuc < batDau) {
    report('/ketThuc', 'OUT_OF_RANGE', 'Cuộc họp kết thúc trước khi bắt đầu. Hãy xem lại hai mốc thời gian.');
  }
  const present = typeof soCoMat === 'number' ? soCoMat : Array.isArray(coMat) ? coMat.length : undefined;
  if (present === undefined) return problems;
  if (typeof tongSo === 'number' && present > tongSo) {
    report('/tongSo', 'OUT_OF_RANGE', `Có mặt ${present} người nhưng tổng số chỉ ${tongSo}. Hãy xem lại.`);
  }
  if (typeof tongSo === 'number' && Array.isArray(vang) && vang.length > 0 && vang.length !== tongSo - present) {
    const message = `Danh sách vắng có ${vang.length} người, trong khi tổng số ${tongSo} trừ có mặt ${present} là ${tongSo - present}. Hãy xem lại.`;
    report('/vang', 'OUT_OF_RANGE', message);
  }
  if (!Array.isArray(bieuQuyet)) return problems;
  bieuQuyet.forEach((one: unknown, at) => {
    const { ten, dongY, khongDongY } = (one ?? {}) as Record<string, unknown>;
    if (typeof dongY !== 'number') return;
    const votes = dongY + (typeof khongDongY === 'number' ? khongDongY : 0);
    if (votes <= present) return;
    const message = `${String(ten ?? '')}: ${votes} phiếu nhiều hơn ${present} người có mặt. Hãy xem lại số phiếu.`;
    report(`/bieuQuyet/${at}/dongY`, 'TOO_MANY_VOTES', message);
  });
  return problems;
}

/** The meeting ends on the day the document bears. */
function warn(data: BienBan): DataNote[] {
  if (!data.ngay || data.ketThuc.slice(0, 10) === data.ngay) return [];
  const message = `Biên bản ghi ngày ${data.ngay}, còn cuộc họp kết thúc ngày ${data.ketThuc.slice(0, 10)}. Hãy xem lại.`;
  return [dataNote('OTHER_DAY', ['ngay'], data.ngay, message)];
}

import { SIGNATURE_TABLE } from '../../fill/keep.js';
import type { Regime } from '../../the-thuc/regime.js';
import { blocks, end, letterhead } from '../components.js';
import type { Kind } from '../kinds.js';
import { each, p, rule, sideBySide, unless } from '../ooxml.js';
import { textWidth } from '../styles.js';
import { type Column, wordTable } from '../table.js';

/** Báo cáo thành tích of a person, by the form of the award decrees (the-thuc.md 4.3.3): a form without a number. */
export const baoCaoThanhTichCaNhan: Kind = {
  name: 'Báo cáo thành tích cá nhân',
  body: (regime) =>
    [
      head(regime),
      p('Muc1', 'I. SƠ LƯỢC LÝ LỊCH'),
      line('Họ tên (ghi đầy đủ bằng chữ in thường, có dấu)', 'hoTenCaNhan'),
      each('coBiDanh', line('Bí danh (nếu có)', 'biDanh')),
      line('Ngày, tháng, năm sinh', 'ngaySinh', '; giới tính: {gioiTinh}'),
      line('Quê quán', 'queQuan'),
      line('Nơi thường trú', 'thuongTru'),
      line('Đơn vị công tác', 'donVi'),
      line('Chức vụ (Đảng, chính quyền, đoàn thể)', 'chucVuCaNhan'),
      line('Trình độ chuyên môn, nghiệp vụ', 'trinhDo'),
      each('coHocHam', line('Học hàm, học vị, danh hiệu, giải thưởng', 'hocHam')),
      p('Muc1', 'II. THÀNH TÍCH ĐẠT ĐƯỢC'),
      p('Muc2', '1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận'),
      each('nhiemVu', blocks),
      p('Muc2', '2. Thành tích đạt được của cá nhân'),
      each('thanhTich', blocks),
      awards(regime),
      signatures(regime, {
        left: [p('QuyenHanChucVu', 'THỦ TRƯỞNG ĐƠN VỊ'), p('QuyenHanChucVu', 'XÁC NHẬN, ĐỀ NGHỊ'), confirmed],
        right: [
          p('QuyenHanChucVu', 'NGƯỜI BÁO CÁO'),
          p('ThoiGianDon', '(Ký, ghi rõ họ tên)'),
          p('ChoKy'),
          p('HoTen', '{hoTenCaNhan}'),
        ],
      }),
      end,
    ].join(''),
};

/** Báo cáo thành tích of a collective. */
export const baoCaoThanhTichTapThe: Kind = {
  name: 'Báo cáo thành tích tập thể',
  body: (regime) =>
    [
      head(regime),
      p('Muc1', 'I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH'),
      p('Muc2', '1. Đặc điểm, tình hình'),
      line('Địa điểm trụ sở chính', 'truSo'),
      each('coDienThoai', line('Điện thoại', 'dienThoai')),
      line('Cơ cấu tổ chức, tổng số cán bộ, giáo viên, nhân viên', 'coCauToChuc'),
      each('coDacDiem', each('dacDiem', blocks)),
      p('Muc2', '2. Chức năng, nhiệm vụ'),
      each('nhiemVu', blocks),
      p('Muc1', 'II. THÀNH TÍCH ĐẠT ĐƯỢC'),
      each('thanhTich', blocks),
      awards(regime),
      signatures(regime, {
        left: [
          each('coXacNhan', p('QuyenHanChucVu', 'XÁC NHẬN CỦA CẤP TRÊN'), p('QuyenHanChucVu', 'TRỰC TIẾP')),
          p('NoiNhan'),
        ],
        right: [
          each('coKyThay', p('QuyenHanChucVu', '{kyThay}')),
          p('QuyenHanChucVu', '{chucVu}'),
          p('ChoKy'),
          p('HoTen', '{hoTen}'),
        ],
      }),
      end,
    ].join(''),
};

const head = (regime: Regime) =>
  [
    letterhead(regime, { soKyHieu: false }),
    p('TenLoai', 'BÁO CÁO THÀNH TÍCH'),
    p('TrichYeu', 'Đề nghị tặng {trichYeu}'),
    rule(3, regime.rule.trichYeu),
  ].join('');

const line = (label: string, field: string, behind = '') => p('GachDau', `- ${label}: {${field}}${behind}`);

/** Section III: what was awarded before, by year. */
const awards = (regime: Regime) =>
  [
    p('Muc1', 'III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG'),
    p('Muc2', '1. Danh hiệu thi đua'),
    each('coDanhHieu', p('TruocBang'), table(regime, 'Danh hiệu thi đua', 'danhHieu'), p('SauBang')),
    unless('coDanhHieu', p('Doan', 'Chưa có.')),
    p('Muc2', '2. Hình thức khen thưởng'),
    each('coKhenThuong', p('TruocBang'), table(regime, 'Hình thức khen thưởng', 'khenThuong'), p('SauBang')),
    unless('coKhenThuong', p('Doan', 'Chưa có.')),
  ].join('');

function table(regime: Regime, title: string, list: string): string {
  const columns: Column[] = [
    { rong: 16, ten: 'Năm', canh: 'center' },
    { rong: 36, ten: title },
    { rong: 48, ten: 'Số, ngày, tháng, năm của quyết định; cơ quan ban hành quyết định' },
  ];
  return wordTable(title, textWidth(regime), columns, [{ o: [`{#${list}}{nam}`, '{ten}', `{quyetDinh}{/${list}}`] }]);
}

const confirmed = p('ChoKy') + p('HoTen', '{hoTen}');

/** Who confirms on the left, who reports on the right. */
function signatures(regime: Regime, { left, right }: { left: string[]; right: string[] }): string {
  const width = textWidth(regime);
  const half = Math.round(width / 2);
  return p('SauBang') + sideBySide(SIGNATURE_TABLE, [half, width - half], [[left.join(''), right.join('')]]);
}

import type { Regime } from '../../the-thuc/regime.js';
import { end, item, labelled } from '../components.js';
import type { Kind } from '../kinds.js';
import { each, p, rule, sideBySide, unless } from '../ooxml.js';
import { textWidth } from '../styles.js';

/** The form of the kế hoạch of 2017: a loose form, so it has a letterhead but no Quốc hiệu and no number. */
export const dangKy: Kind = { name: 'Đăng ký', body: registration };

function registration(regime: Regime): string {
  const width = textWidth(regime);
  const left = 3600;
  const issuer =
    each('coChuQuan', p('CoQuanChuQuan', '{chuQuan}')) + p('CoQuanBanHanh', '{banHanh}') + rule(1, regime.rule.coQuan);
  const heading = [
    each('tieuDe', p('TieuDeDon', '{.}')),
    p('ThoiGianDon', 'Thời gian thực hiện: {thoiGianThucHien}{^coThoiGianThucHien}………………………{/coThoiGianThucHien}'),
  ].join('');
  const signer =
    p('DongNgay', '{diaDanh}, {ngayThang}') +
    p('KyTen', 'Ký, ghi rõ họ tên') +
    p('ChoKy') +
    p('HoTen', '{#coHoTen}{hoTen}{/coHoTen}');
  return [
    sideBySide('Phần đầu mẫu đăng ký', [left, width - left], [[issuer, heading]]),
    each('laMauTrong', p('GoiY', 'Gợi ý mẫu để hoàn thành nội dung đăng ký.')),
    labelled('1. Họ tên người đăng ký:', 'hoTen', 'coHoTen'),
    labelled('2. Nhiệm vụ được giao:', 'nhiemVu', 'coNhiemVu'),
    labelled('3. Dự kiến thực hiện đổi mới sáng tạo trong lĩnh vực:', 'linhVuc', 'coLinhVuc'),
    unless(
      'coLinhVuc',
      p(
        'GoiY',
        '(quản lý tổ, nhà trường; quản lý giáo dục học sinh; phương pháp giảng dạy; bồi dưỡng học sinh giỏi; chất lượng học tập của học sinh; chất lượng giảng dạy chuyên môn….)',
      ),
    ),
    item('4. Thực trạng vấn đề dự kiến đổi mới: (tồn tại)', 'thucTrang', 2),
    item('5. Mục tiêu giải pháp đổi mới', 'mucTieu', 2),
    item('6. Dự kiến kết quả sẽ đạt được sau khi thực hiện đổi mới', 'duKienKetQua', 2),
    item('7. Thời gian dự kiến thử nghiệm thực hiện đổi mới', 'thoiGianThuNghiem', 1),
    item('8. Các bước tiến hành thử nghiệm đổi mới', 'cacBuoc', 2),
    item('9. Phạm vi công bố và nhân rộng kết quả đổi mới.', 'phamViCongBo', 2),
    sideBySide('Chữ ký người đăng ký', [left, width - left], [[p('NoiNhan'), signer]]),
    end,
  ].join('');
}

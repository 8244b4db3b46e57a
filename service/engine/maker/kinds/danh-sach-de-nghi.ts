import { SIGNATURE_TABLE } from '../../fill/keep.js';
import type { Regime } from '../../the-thuc/regime.js';
import { end } from '../components.js';
import type { Kind } from '../kinds.js';
import { each, p, rule, sideBySide } from '../ooxml.js';
import { textWidth } from '../styles.js';
import { wordTable } from '../table.js';

/**
 * The list behind a tờ trình (Mẫu 2.1 of NĐ 30/2020, Phụ lục III): on pages that lie, since its table is wide, with the body
 * that proposes at the top left and without a number of its own.
 */
export const danhSachDeNghi: Kind = {
  name: 'Danh sách đề nghị khen thưởng',
  landscape: true,
  body: (regime) => {
    const width = textWidth(regime, true);
    return [
      sideBySide('Phần đầu danh sách', [4600, width - 4600], [[issuer(regime), p('NoiNhan')]]),
      p('TieuDePhuLuc', 'DANH SÁCH'),
      p('TieuDePhuLuc', '{tieuDe}'),
      each('coKemTheo', p('KemTheo', '{kemTheo}')),
      rule(4, regime.rule.trichYeu),
      p('TruocBang'),
      wordTable(
        'Danh sách đề nghị khen thưởng',
        width,
        [
          { rong: 6, ten: 'TT', canh: 'center' },
          { rong: 16, ten: 'Họ và tên, tập thể' },
          { rong: 15, ten: 'Chức vụ, đơn vị' },
          { rong: 13, ten: 'Danh hiệu, hình thức đề nghị' },
          { rong: 24, ten: 'Tóm tắt thành tích' },
          { rong: 13, ten: 'Sản phẩm' },
          { rong: 13, ten: 'Minh chứng' },
        ],
        [
          { nhom: true, o: ['{#nhom}{chu}', '{tenNhom}'] },
          {
            o: [
              '{#hang}{tt}',
              '{ten}',
              '{donVi}',
              '{danhHieu}',
              '{thanhTich}',
              '{sanPham}',
              '{minhChung}{/hang}{/nhom}',
            ],
          },
        ],
      ),
      p('Doan', 'Danh sách gồm {soLuong}./.'),
      signature(width),
      end,
    ].join('');
  },
};

const issuer = (regime: Regime) =>
  each('coChuQuan', p('CoQuanChuQuan', '{chuQuan}')) + p('CoQuanBanHanh', '{banHanh}') + rule(2, regime.rule.coQuan);

/** The day and the signer at the right; it is sent with the tờ trình, so it has no Nơi nhận. */
function signature(width: number): string {
  const right = 5200;
  const signer = [
    p('DiaDanhNgay', '{diaDanh}, {ngayThang}'),
    each('coKyThay', p('QuyenHanChucVu', '{kyThay}')),
    p('QuyenHanChucVu', '{chucVu}'),
    p('ChoKy'),
    each('coChucVuCoQuan', p('ChucVuCoQuan', '{chucVuCoQuan}')),
    p('HoTen', '{hoTen}'),
  ];
  return p('SauBang') + sideBySide(SIGNATURE_TABLE, [width - right, right], [[p('NoiNhan'), signer.join('')]]);
}

import { SIGNATURE_TABLE } from '../../fill/keep.js';
import type { Regime } from '../../the-thuc/regime.js';
import { blocks, end, letterhead, phuLuc, title } from '../components.js';
import type { Kind } from '../kinds.js';
import { each, p, run, sideBySide, unless } from '../ooxml.js';
import { textWidth } from '../styles.js';
import { wordTable } from '../table.js';

const label = (text: string, field: string) => p('Doan', run(`${text}: `, '<w:b/><w:bCs/>') + run(`{${field}}`));

/** Mẫu 1.9 of NĐ 30/2020, Phụ lục III: no place and date at its head, the secretary left and the chair right at its end. */
export const bienBan: Kind = {
  name: 'Biên bản họp hội đồng',
  body: (regime) =>
    [
      letterhead(regime, { diaDanhNgay: false }),
      title(regime, 'BIÊN BẢN'),
      label('Thời gian bắt đầu', 'batDau'),
      label('Địa điểm', 'diaDiem'),
      label('Thành phần tham dự', 'thanhPhan'),
      each('coMat', p('GachDau', '- {.}')),
      each('coVang', p('Doan', 'Vắng: {soVang}.'), each('vang', p('GachDau', '- {.}'))),
      label('Chủ trì (chủ tọa)', 'chuTri'),
      label('Thư ký (người ghi biên bản)', 'thuKy'),
      p('Doan', run('Nội dung:', '<w:b/><w:bCs/>'), '<w:keepNext/>'),
      each('noiDung', blocks),
      each('coBieuQuyet', p('Doan', '{loiBieuQuyet}', '<w:keepNext/>'), p('TruocBang'), votes(regime), p('SauBang')),
      p('Doan', 'Cuộc họp kết thúc vào {ketThuc}./.'),
      signatures(regime),
      phuLuc(regime),
      unless('phuLuc', end),
    ].join(''),
};

const votes = (regime: Regime) =>
  wordTable(
    'Kết quả bỏ phiếu',
    textWidth(regime),
    [
      { rong: 7, ten: 'TT', canh: 'center' },
      { rong: 28, ten: 'Họ và tên, tập thể' },
      { rong: 29, ten: 'Danh hiệu, hình thức đề nghị' },
      { rong: 12, ten: 'Đồng ý', canh: 'center' },
      { rong: 12, ten: 'Không đồng ý', canh: 'center' },
      { rong: 12, ten: 'Tỷ lệ (%)', canh: 'center' },
    ],
    [{ o: ['{#bieuQuyet}{tt}', '{ten}', '{danhHieu}', '{dongY}', '{khong}', '{tyLe}{/bieuQuyet}'] }],
  );

function signatures(regime: Regime): string {
  const width = textWidth(regime);
  const half = Math.round(width / 2);
  const signer = (role: string, name: string) => p('QuyenHanChucVu', role) + p('ChoKy') + p('HoTen', `{${name}}`);
  const recipients = each(
    'coNoiNhan',
    p('NoiNhanNhan', 'Nơi nhận:'),
    each('noiNhan', p('NoiNhan', '- {.}')),
    each('coLuu', p('NoiNhan', '- Lưu: {luu}')),
  );
  return [
    p('SauBang'),
    sideBySide(
      SIGNATURE_TABLE,
      [half, width - half],
      [
        [signer('THƯ KÝ', 'hoTenThuKy'), signer('CHỦ TỌA', 'hoTen')],
        [recipients + p('NoiNhan'), p('NoiNhan')],
      ],
    ),
  ].join('');
}

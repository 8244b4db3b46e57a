import type { Regime } from '../../the-thuc/regime.js';
import { body, canCu, end, kinhGui, letterhead, phuLuc, signature, title } from '../components.js';
import type { Kind } from '../kinds.js';
import { each, p, unless } from '../ooxml.js';
import { textWidth } from '../styles.js';
import { wordTable } from '../table.js';

/** Mẫu 1.4 of NĐ 30/2020, Phụ lục III, in the words of a proposal for rewards (the-thuc.md 4.3.1). */
export const toTrinhKhenThuong: Kind = {
  name: 'Tờ trình đề nghị khen thưởng',
  body: (regime) =>
    [
      letterhead(regime),
      title(regime, 'TỜ TRÌNH', 'Về việc {trichYeu}'),
      kinhGui,
      canCu,
      body,
      p(
        'Doan',
        '{tenCoQuan} đề nghị {noiTrinh} xem xét, khen thưởng cho {soLuong}{#kemDanhSach} (có danh sách kèm theo){/kemDanhSach}{#coDanhHieu}, cụ thể:{/coDanhHieu}{^coDanhHieu}.{/coDanhHieu}',
      ),
      each('theoDanhHieu', p('GachDau', '- {dong}')),
      each('trongToTrinh', p('TruocBang'), list(regime), p('SauBang')),
      each('coHoSo', p('Doan', 'Hồ sơ kèm theo gồm:', '<w:keepNext/>'), each('hoSo', p('GachDau', '- {.}'))),
      p('Doan', '{tenCoQuan} kính trình {noiTrinh} xem xét, quyết định./.'),
      signature(regime),
      phuLuc(regime),
      unless('phuLuc', end),
    ].join(''),
};

const list = (regime: Regime) =>
  wordTable(
    'Danh sách đề nghị khen thưởng',
    textWidth(regime),
    [
      { rong: 8, ten: 'TT', canh: 'center' },
      { rong: 27, ten: 'Họ và tên, tập thể' },
      { rong: 29, ten: 'Chức vụ, đơn vị' },
      { rong: 36, ten: 'Danh hiệu, hình thức đề nghị' },
    ],
    [
      { nhom: true, o: ['{#nhom}{chu}', '{tenNhom}'] },
      { o: ['{#hang}{tt}', '{ten}', '{donVi}', '{danhHieu}{/hang}{/nhom}'] },
    ],
  );

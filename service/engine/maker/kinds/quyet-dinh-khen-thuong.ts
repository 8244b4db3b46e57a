import type { Regime } from '../../the-thuc/regime.js';
import { canCu, end, letterhead, phuLuc, signature, title } from '../components.js';
import type { Kind } from '../kinds.js';
import { each, p, run, unless } from '../ooxml.js';
import { section } from '../package.js';
import { textWidth } from '../styles.js';
import { wordTable } from '../table.js';

/** Mẫu 1.2 of NĐ 30/2020, Phụ lục III, for a reward: who is rewarded, with how much, who carries it out. */
export const quyetDinhKhenThuong: Kind = {
  name: 'Quyết định khen thưởng',
  body: (regime) =>
    [
      letterhead(regime),
      title(regime, 'QUYẾT ĐỊNH', 'Về việc {trichYeu}'),
      p('ThamQuyen', '{thamQuyen}'),
      canCu,
      p('LoiQuyetDinh', 'QUYẾT ĐỊNH:'),
      article('1', 'Tặng {hinhThuc} cho {soLuong} {lyDo}{#kemDanhSach} (có danh sách kèm theo){/kemDanhSach}.'),
      each('danhSachTrong', p('TruocBang'), list(regime), p('SauBang')),
      each(
        'coTienThuong',
        article(
          '{dieuTienThuong}',
          'Mức tiền thưởng kèm theo {hinhThuc}: {mucThuong}. Tổng số tiền thưởng là {tongTien} ({tongTienBangChu}){#coNguonKinhPhi}, chi từ {nguonKinhPhi}{/coNguonKinhPhi}.',
        ),
      ),
      article('{dieuThiHanh}', '{thiHanh} chịu trách nhiệm thi hành Quyết định này./.'),
      signature(regime),
      each(
        'danhSachKem',
        `<w:p><w:pPr><w:pStyle w:val="KetPhan"/>${section(regime)}</w:pPr></w:p>`,
        p('TieuDePhuLuc', 'DANH SÁCH KHEN THƯỞNG'),
        p('KemTheo', '{kemTheo}'),
        p('TruocBang'),
        list(regime),
        end,
      ),
      phuLuc(regime),
      unless('coPhanSau', end),
    ].join(''),
};

const article = (so: string, van: string) => p('Doan', run(`Điều ${so}. `, '<w:b/><w:bCs/>') + run(van));

const list = (regime: Regime) =>
  wordTable(
    'Danh sách khen thưởng',
    textWidth(regime),
    [
      { rong: 8, ten: 'TT', canh: 'center' },
      { rong: 29, ten: 'Tập thể, họ và tên' },
      { rong: 29, ten: 'Chức vụ, đơn vị' },
      { rong: 34, ten: 'Thành tích' },
    ],
    [
      { nhom: true, o: ['{#nhom}{chu}', '{tenNhom}'] },
      { o: ['{#hang}{tt}', '{ten}', '{donVi}', '{thanhTich}{/hang}{/nhom}'] },
    ],
  );

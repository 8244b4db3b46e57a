import { docxPackage, type PackageOptions } from './docx-package.js';
import { baoCaoSo, congVanMotNoi, quyetDinhSo } from './noi-dung/so.js';
import { baoCaoTruong, keHoachTruong, quyetDinhTruong, thongBaoTruong, toTrinhTruong } from './noi-dung/truong.js';
import { baoCao2013, congVan2016, giayMoi2015, keHoach2017 } from './noi-dung/tt01.js';
import type { Mong, TaiLieu } from './tai-lieu.js';
import { doiVoi, dong, LUI_1, type To, than, to } from './to.js';

const tep = (
  ten: string,
  value: To,
  options: PackageOptions,
  change?: (value: To) => void,
  mong: readonly Mong[] = [],
): TaiLieu => ({
  ten: `docx-${ten}`,
  cach: 'docx',
  nguon: () => docxPackage(doiVoi(value, change ?? (() => {})), options),
  mong,
});

/** The line under a text as a row of underscores, on a line of its own. */
function gachDuoi(lines: To['trai'], after: string, count: number): void {
  const at = lines.findIndex(({ text }) => text.startsWith(after));
  lines[at]!.ke = undefined;
  lines.splice(at + 1, 0, { text: '_'.repeat(count), size: 13, align: 'center' });
}

export const tapDocx: readonly TaiLieu[] = [
  tep('ke-hoach', to(keHoachTruong), { macDinh: true }),
  tep('quyet-dinh-phu-luc', to(quyetDinhSo, { co: 13 }), {}),
  tep('bao-cao', to(baoCaoSo, { lui: LUI_1 }), {}),
  tep('cong-van-2016', to(congVan2016), {}),
  tep('giay-moi-2015', to(giayMoi2015, { co: 13 }), { macDinh: true }),
  tep(
    'ke-hoach-2017-so-trang-dau-trang',
    to(keHoach2017),
    {},
    (value) => {
      value.pageNumber = { where: 'header', align: 'center', size: 14, hideFirst: true };
    },
    ['TT01-PAGENO-01', 'TT01-PAGENO-04', 'TT01-MIX-01'],
  ),
  tep(
    'bao-cao-danh-so',
    to(baoCaoTruong),
    {},
    (value) => {
      dong(value, 'II. KẾT QUẢ').bold = false;
      dong(value, '2. Kết quả học tập').text =
        '3. Kết quả học tập được thống kê trong Phụ lục I; danh sách học sinh giỏi cấp tỉnh trong Phụ lục II.';
      dong(value, 'Nơi nhận').italic = false;
      for (const one of value.noiNhan.slice(1)) one.size = 12;
    },
    [['ND30-LV-08', 'II. KẾT QUẢ'], ['ND30-LV-04', '3. Kết quả'], ['ND30-NN-01', 'Nơi nhận'], 'ND30-NN-02'],
  ),
  tep(
    'cong-van-calibri',
    to(congVanMotNoi),
    {},
    (value) => {
      value.font = 'Calibri';
      dong(value, 'Kinh phí').colour = '0070C0';
    },
    ['ND30-FONT-01', ['ND30-FONT-05', 'Kinh phí']],
  ),
  tep(
    'thong-bao-tab-gach-duoi',
    to(thongBaoTruong),
    { tieuDe: 'tab' },
    (value) => {
      gachDuoi(value.phai, 'Độc lập', 24);
      gachDuoi(value.trai, 'TRƯỜNG', 12);
    },
    ['ND30-TN-04'],
  ),
  tep(
    'quyet-dinh-pho-ky',
    to(quyetDinhTruong),
    {},
    (value) => {
      dong(value, 'Theo đề nghị').italic = false;
      dong(value, '- Như Điều').text = '- Các tổ chuyên môn;';
      value.ky[0]!.text = 'PHÓ HIỆU TRƯỞNG';
      dong(value, 'Trịnh Thị').text = 'Y Thịnh Niê';
    },
    [
      ['ND30-CC-01', 'Theo đề nghị'],
      ['ND30-NN-04', 'Các tổ'],
      ['ND30-KY-04', 'PHÓ HIỆU TRƯỞNG'],
    ],
  ),
  tep('to-trinh', to(toTrinhTruong, { lui: LUI_1 }), {}),
  tep('bao-cao-2013', to(baoCao2013), {}),
  tep('thong-bao-chu-hoa-dinh-dang', to(thongBaoTruong), {}, (value) => {
    for (const begins of ['TRƯỜNG TH&THCS', 'THÔNG BÁO', 'HIỆU TRƯỞNG']) {
      const one = dong(value, begins);
      Object.assign(one, { text: one.text.toLocaleLowerCase('vi'), caps: true });
    }
  }),
  tep(
    'quyet-dinh-khong-lenh',
    to(quyetDinhSo),
    {},
    (value) => {
      value.giua = value.giua.filter((one) => !('text' in one) || one.text !== 'QUYẾT ĐỊNH:');
      const dieu = dong(value, 'Điều 1.');
      dieu.text = dieu.text.replace(' (có Phụ lục kèm theo)', '');
    },
    ['ND30-QD-01', 'ND30-PL-01'],
  ),
  tep(
    'bao-cao-2013-ngay-va-so',
    to(baoCao2013),
    {},
    (value) => {
      dong(value, 'Số:').text = 'Số: 6/BC-PGDĐT';
      dong(value, 'Năm Căn,').text = 'Năm Căn, ngày 5 tháng 6 năm 2013';
      value.page.left = 25;
      dong(value, 'III. NHIỆM VỤ').bold = false;
    },
    [['TT01-SO-02', '6/BC'], ['TT01-DATE-01', 'ngày 5'], 'TT01-PAGE-03', ['TT01-LV-04', 'III. NHIỆM VỤ']],
  ),
  tep(
    'ke-hoach-dau-tab',
    to(keHoachTruong),
    { macDinh: true },
    (value) => {
      for (const one of than(value)) Object.assign(one, { firstLine: 0, text: `\t${one.text}` });
    },
    ['ND30-BODY-06'],
  ),
];

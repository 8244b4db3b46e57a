import { baoCaoSo, congVanHoc2, congVanMotNoi, keHoachSo, thongBaoSo } from './noi-dung/so.js';
import {
  baoCaoTruong,
  bienBanTruong,
  congVanTruong,
  keHoachTruong,
  quyetDinhTruong,
  toTrinhTruong,
} from './noi-dung/truong.js';
import { baoCao2013, congVan2016, giayMoi2015, keHoach2017, quyetDinh2018, thongBao2019 } from './noi-dung/tt01.js';
import type { Mong, TaiLieu } from './tai-lieu.js';
import { type Dong, doiVoi, dong, LUI_1, type To, than, to } from './to.js';
import { type WordOptions, word } from './word.js';

const tep = (
  ten: string,
  value: To,
  options: WordOptions,
  change?: (value: To) => void,
  mong: readonly Mong[] = [],
): TaiLieu => ({
  ten: `word-${ten}`,
  cach: 'Word',
  nguon: () => word(doiVoi(value, change ?? (() => {})), options),
  mong,
});

/** Numbers typed at the head of paragraphs become automatic ones. */
function tuDong(value: To, pattern: RegExp, so: NonNullable<Dong['so']>): void {
  for (const one of than(value)) {
    const text = one.text.replaceAll('**', '').replace(pattern, '');
    if (text !== one.text.replaceAll('**', '')) Object.assign(one, { text, so });
  }
}

export const tapWord: readonly TaiLieu[] = [
  tep('cong-van-vml', to(congVanTruong, { co: 13, lui: LUI_1 }), { ke: 'vml' }),
  tep('ke-hoach-style-o', to(keHoachSo), { ke: 'o', kieu: 'style' }),
  tep('quyet-dinh-tab-so-tu-dong', to(quyetDinhTruong), { tieuDe: 'tab' }, (value) => {
    tuDong(value, /^Điều \d+\. /, 'dieu');
  }),
  tep('thong-bao-khung', to(thongBaoSo), { tieuDe: 'khung', ke: 'vien' }),
  tep('to-trinh-nat', to(toTrinhTruong), { ke: 'wps', nat: true }, (value) => tuDong(value, /^\d+\. /, 'khoan')),
  tep('cong-van-2016-style-nat', to(congVan2016), { ke: 'vien', kieu: 'style', nat: true }),
  tep('bien-ban', to(bienBanTruong), { ke: 'vml' }),
  tep(
    'ke-hoach-style-co-chu',
    to(keHoachTruong),
    { kieu: 'style', ke: 'vml' },
    (value) => {
      Object.assign(dong(value, 'SỞ GDĐT'), { text: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO', bold: true });
      for (const one of than(value)) Object.assign(one, { size: 12, before: 0 });
    },
    [
      ['ND30-CQ-02', 'SỞ GIÁO DỤC'],
      ['ND30-CQ-04', 'SỞ GIÁO DỤC'],
      'ND30-BODY-02',
      'ND30-BODY-04',
      // Căn cứ and headings have their sizes from clauses of their own.
      'ND30-CC-01',
      ['ND30-LV-08', 'I. MỤC ĐÍCH'],
    ],
  ),
  tep(
    'bao-cao-tab-ngay',
    to(baoCaoSo),
    { tieuDe: 'tab' },
    (value) => {
      dong(value, 'Hà Tĩnh,').text = 'Hà Tĩnh, ngày 8 tháng 12 năm 2024';
      dong(value, 'Sơ kết').ke = undefined;
      dong(value, 'Sở Giáo dục và Đào tạo báo cáo').text =
        'Sở Giáo dục và Đào tạo báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo.';
    },
    [['ND30-DATE-01', 'ngày 8'], 'ND30-TL-03', ['ND30-BODY-07', 'xem xét, chỉ đạo.']],
  ),
  tep(
    'cong-van-khung-kinh-gui',
    to(congVanHoc2),
    { tieuDe: 'khung', ke: 'vien' },
    (value) => {
      value.giua.unshift({ text: 'CÔNG VĂN', size: 14, bold: true, align: 'center', before: 12 });
      dong(value, '- Các Phòng').text = '- Các Phòng Giáo dục và Đào tạo,';
      for (const one of than(value)) one.firstLine = 0;
    },
    [['ND30-CV-03', 'CÔNG VĂN'], ['ND30-KG-03', 'Các Phòng'], 'ND30-BODY-03'],
  ),
  tep(
    'quyet-dinh-2018-ky-hieu',
    to(quyetDinh2018),
    { nat: true, ke: 'vml' },
    (value) => {
      dong(value, 'Số:').text = 'Số: 11/ QĐ - THYC';
      dong(value, 'Xét đề nghị').text = 'Xét đề nghị của các giáo viên chủ nhiệm lớp;';
      for (const one of than(value)) one.align = 'left';
      dong(value, 'Trần Thị').bold = false;
    },
    [['TT01-SO-03', '11/ QĐ'], ['TT01-CC-02', 'Xét đề nghị'], 'TT01-BODY-01', ['TT01-KY-02', 'Trần Thị']],
  ),
  tep(
    'thong-bao-2019-quyen',
    to(thongBao2019),
    { kieu: 'style' },
    (value) => {
      Object.assign(dong(value, 'Độc lập'), { ke: undefined, underline: true });
      value.ky.splice(0, 2, { ...value.ky[0]!, text: 'Q. GIÁM ĐỐC' });
      dong(value, '- Lưu').text = '- Lưu: VP.';
    },
    ['TT01-QH-05', ['TT01-KY-01', 'Q. GIÁM ĐỐC'], ['TT01-NN-02', 'Lưu: VP']],
  ),
  tep(
    'ke-hoach-2017-diem',
    to(keHoach2017),
    { ke: 'wps' },
    (value) => {
      // Word's own lower-case letters know no đ.
      tuDong(value, /^(?:[abcd]|đ)\) /, 'diem');
      value.pageNumber = { where: 'footer', align: 'center', size: 11, hideFirst: true };
    },
    [['TT01-LV-05', 'Công tác tài chính'], 'TT01-PAGENO-01', 'TT01-PAGENO-02'],
  ),
  // Its place begins like a year that is to be written.
  tep('bao-cao-2013-tab', to(baoCao2013), { tieuDe: 'tab' }),
  tep('bao-cao-phu-luc-style', to(baoCaoTruong), { ke: 'o', kieu: 'style' }),
  tep('giay-moi-2015-khung', to(giayMoi2015, { lui: LUI_1 }), { tieuDe: 'khung', ke: 'vien', nat: true }),
  tep('cong-van-xuong-dong', to(congVanMotNoi), { ke: 'wps' }, (value) => {
    const [chuQuan, banHanh] = [value.trai.shift()!, value.trai[0]!];
    Object.assign(banHanh, { text: `${chuQuan.text}\n**${banHanh.text}**`, bold: false });
  }),
  tep(
    'cong-van-phong-giao-duc',
    to(congVanMotNoi),
    { ke: 'vml', nat: true },
    (value) => {
      dong(value, 'Kính gửi').text = 'Kính gửi: Phòng Giáo dục và Đào tạo huyện Lâm Thao';
      dong(value, '- Như trên').text = '- Như kính gửi;';
      value.ky.splice(0, 2, { ...value.ky[0]!, text: 'TM. BAN GIÁM ĐỐC' }, { ...value.ky[0]!, text: 'GIÁM ĐỐC' });
    },
    [
      ['ND30-CQ-06', 'Phòng Giáo dục'],
      ['ND30-NN-04', 'Như kính gửi'],
      ['ND30-KY-05', 'TM. BAN GIÁM ĐỐC'],
    ],
  ),
  tep(
    'ke-hoach-so-chuc-vu',
    to(keHoachSo),
    { ke: 'vml' },
    (value) => {
      value.ky.splice(0, 1, { ...value.ky[0]!, text: 'KT.GIÁM ĐỐC' }, { ...value.ky[0]!, text: 'PHÓ GIÁM ĐỐC' });
      dong(value, 'CỘNG HÒA').text = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM';
      dong(value, 'b) Tạo phong trào').text = 'c) Tạo phong trào thi đua đổi mới phương pháp dạy học trong toàn ngành.';
    },
    [
      ['ND30-KY-02', 'KT.GIÁM ĐỐC'],
      ['ND30-QH-01', 'VIÊT NAM'],
      // The letters are in their order, but one is left out.
      ['ND30-LV-04', 'c) Tạo phong trào'],
    ],
  ),
  tep(
    'cong-van-2016-nhu-kinh-gui',
    to(congVan2016),
    { kieu: 'style', ke: 'vien' },
    (value) => {
      dong(value, '- Như trên').text = '- Như kính gửi;';
      dong(value, 'V/v').bold = true;
      dong(value, 'UBND').bold = true;
      dong(value, 'Nhận được').text = 'Nhận được Công văn này, Sở yêu cầu các đơn vị nghiêm túc thực hiện.';
    },
    [
      ['TT01-NN-03', 'Như kính gửi'],
      ['TT01-CV-01', 'V/v'],
      ['TT01-CQ-01', 'UBND'],
      ['TT01-BODY-06', 'nghiêm túc thực hiện.'],
    ],
  ),
];

import { keHoachSo, quyetDinhSo } from './noi-dung/so.js';
import { baoCaoTruong, congVanTruong, giayMoiTruong, thongBaoTruong, toTrinhTruong } from './noi-dung/truong.js';
import { thongBao2019, toTrinh2014 } from './noi-dung/tt01.js';
import type { Mong, TaiLieu } from './tai-lieu.js';
import { doiVoi, dong, type To, to } from './to.js';
import { type WpsOptions, wps } from './wps.js';

const tep = (
  ten: string,
  value: To,
  options: WpsOptions,
  change?: (value: To) => void,
  mong: readonly Mong[] = [],
): TaiLieu => ({
  ten: `wps-${ten}`,
  cach: 'WPS',
  nguon: () => wps(doiVoi(value, change ?? (() => {})), options),
  mong,
});

export const tapWps: readonly TaiLieu[] = [
  tep('giay-moi', to(giayMoiTruong), {}),
  tep('bao-cao-phu-luc', to(baoCaoTruong, { co: 13 }), {}),
  tep('to-trinh-2014-theo-chu', to(toTrinh2014), { chu: true }),
  tep(
    'cong-van-giay-letter',
    to(congVanTruong),
    {},
    (value) => {
      Object.assign(value.page, { width: 215.9, height: 279.4, top: 30, right: 25 });
    },
    ['ND30-PAGE-01', 'ND30-PAGE-02', 'ND30-PAGE-05'],
  ),
  tep(
    'thong-bao-viet-hoa',
    to(thongBaoTruong),
    { chu: true },
    (value) => {
      dong(value, 'Trường Tiểu học').text =
        'Thực hiện Khoản 2 Điều 5 Quyết định số 2171/QĐ-BGDĐT và hướng dẫn của Phòng giáo dục và đào tạo huyện, Trường Tiểu học và Trung học cơ sở Tân Lập thông báo các nội dung như sau:';
      dong(value, 'Về việc').text += '.';
      dong(value, 'Tân Lập,').text = 'Tân Lập, ngày 18 tháng 08 năm 2023';
    },
    [
      ['ND30-CAP-01', 'Khoản 2'],
      ['ND30-CAP-02', 'Phòng giáo dục'],
      ['ND30-TL-04', 'Về việc'],
      ['ND30-DATE-02', 'tháng 08'],
    ],
  ),
  tep(
    'ke-hoach-so-nam',
    to(keHoachSo),
    {},
    (value) => {
      dong(value, 'Số:').text = 'Số: 82/2026/KH-SGDĐT';
      dong(value, 'Nghệ An,').text = 'Nghệ An ngày 15 tháng 01 năm 2026';
      value.pageNumber!.hideFirst = false;
      dong(value, 'Hội thi được').size = 15;
    },
    [
      ['ND30-SO-06', '2026'],
      ['ND30-DATE-04', 'Nghệ An'],
      'ND30-PAGENO-03',
      ['ND30-BODY-02', 'Hội thi được'],
      'ND30-SIZE-02',
    ],
  ),
  tep('quyet-dinh-phu-luc-tab', to(quyetDinhSo), { tieuDe: 'tab' }),
  tep('thong-bao-2019-khung', to(thongBao2019, { co: 13 }), { tieuDe: 'khung' }),
  tep(
    'to-trinh-can-cu',
    to(toTrinhTruong),
    {},
    (value) => {
      dong(value, 'Căn cứ Nghị định').text = 'Căn cứ Nghị định của Chính phủ về thi đua, khen thưởng;';
      const bienBan = dong(value, 'Căn cứ Biên bản');
      bienBan.text = bienBan.text.replace('ngày 20 tháng 5', 'ngày 25 tháng 5');
      dong(value, 'Phan Thanh').text = 'ThS. Phan Thanh Bình';
    },
    [
      ['ND30-CC-03', 'Căn cứ Nghị định'],
      ['ND30-CC-04', '25 tháng 5'],
      ['ND30-KY-06', 'ThS.'],
    ],
  ),
  tep(
    'to-trinh-2014-kinh-gui',
    to(toTrinh2014),
    {},
    (value) => {
      const at = value.giua.findIndex((one) => 'text' in one && one.text.startsWith('Căn cứ'));
      value.giua.splice(at, 0, {
        text: 'Kính gửi: Ủy ban nhân dân huyện Tánh Linh',
        size: 14,
        align: 'center',
        before: 12,
        after: 6,
      });
      value.giua = value.giua.filter((one) => !('text' in one) || !one.text.startsWith('Về việc'));
    },
    // A tờ trình to a higher body has an addressee by both regimes' matrix, whatever the circular says of công văn.
    ['TT01-TL-02'],
  ),
  tep(
    'cong-van-hoa-toc',
    to(congVanTruong),
    {},
    (value) => {
      value.trai.push({ text: 'HỎA TỐC', size: 12, bold: true, align: 'center', before: 12 });
      dong(value, 'Số:').text = 'Số: 03/CV-THPTNQ';
    },
    [
      ['ND30-STAMP-01', 'HỎA TỐC'],
      ['ND30-SO-05', 'CV-'],
    ],
  ),
];

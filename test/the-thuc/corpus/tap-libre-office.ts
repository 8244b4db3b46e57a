import { fodt } from './fodt.js';
import { html } from './html.js';
import { baoCaoSo, congVanHoc2, congVanMotNoi, keHoachSo, thongBaoSo } from './noi-dung/so.js';
import {
  baoCaoTruong,
  bienBanTruong,
  congVanTruong,
  giayMoiTruong,
  keHoachTruong,
  quyetDinhTruong,
  toTrinhTruong,
} from './noi-dung/truong.js';
import { baoCao2013, keHoach2017, quyetDinh2018, thongBao2019, toTrinh2014 } from './noi-dung/tt01.js';
import { rtf } from './rtf.js';
import type { Mong, TaiLieu } from './tai-lieu.js';
import { doiVoi, dong, LUI_1, type To, than, to } from './to.js';

const tep = (ten: string, ending: 'rtf' | 'fodt' | 'html', text: string, mong: readonly Mong[] = []): TaiLieu => ({
  ten,
  cach: 'LibreOffice',
  nguon: { ending, text },
  mong,
});

const sai = (value: To, change: (value: To) => void): To => doiVoi(value, change);

export const tapLibreOffice: readonly TaiLieu[] = [
  tep('rtf-cong-van-hai-noi', 'rtf', rtf(to(congVanHoc2))),
  tep('rtf-ke-hoach-2017', 'rtf', rtf(to(keHoach2017, { co: 13 }), { ke: 'hinh' })),
  tep('rtf-quyet-dinh-2018', 'rtf', rtf(to(quyetDinh2018, { lui: LUI_1 }))),
  tep(
    'rtf-thong-bao-gach-noi-dai',
    'rtf',
    rtf(
      sai(to(thongBaoSo), (value) => {
        dong(value, 'Độc lập').text = 'Độc lập – Tự do – Hạnh phúc';
        value.page.left = 25;
        dong(value, '- Lưu').text = '- Lưu VT, QLCL';
      }),
    ),
    [['ND30-TN-01', 'Độc lập –'], 'ND30-PAGE-04', ['ND30-NN-03', 'Lưu VT']],
  ),
  tep(
    'rtf-to-trinh-2014-co-chu',
    'rtf',
    rtf(
      sai(to(toTrinh2014), (value) => {
        dong(value, 'Căn cứ kết quả').text = 'Căn cứ kết quả tự kiểm tra của nhà trường;';
        dong(value, 'TỜ TRÌNH').size = 13;
        dong(value, 'Về việc đề nghị').size = 13;
        for (const one of than(value)) one.line = 2;
      }),
    ),
    [['TT01-CC-02', 'kết quả tự kiểm tra'], ['TT01-TL-01', 'TỜ TRÌNH'], ['TT01-TL-02', 'Về việc'], 'TT01-BODY-05'],
  ),
  tep('fodt-ke-hoach-nhieu-trang', 'fodt', fodt(to(keHoachSo, { co: 13 }))),
  tep('fodt-bao-cao-2013', 'fodt', fodt(to(baoCao2013), { ke: 'vien' })),
  tep('fodt-cong-van-mot-noi', 'fodt', fodt(to(congVanMotNoi, { lui: LUI_1 }))),
  tep(
    'fodt-quyet-dinh-so-va-ten',
    'fodt',
    fodt(
      sai(to(quyetDinhTruong), (value) => {
        dong(value, 'Theo đề nghị').text = 'Theo đề nghị của Tổ Văn phòng,';
        dong(value, 'Số:').text = 'Số: 8/QĐ-THLHP';
        dong(value, 'Trịnh Thị').italic = true;
      }),
      { ke: 'vien' },
    ),
    [
      ['ND30-CC-02', 'Tổ Văn phòng'],
      ['ND30-SO-02', '8/QĐ'],
      ['ND30-KY-07', 'Trịnh Thị'],
    ],
  ),
  tep(
    'fodt-bao-cao-phu-luc',
    'fodt',
    fodt(
      sai(to(baoCaoTruong), (value) => {
        dong(value, 'Phụ lục II').text = 'PHỤ LỤC II';
        dong(value, '(Kèm theo').text =
          '(Kèm theo Báo cáo số 74/BC-THPTPL ngày 31 tháng 12 năm 2025 của Trường THPT Pleiku)';
        value.pageNumber = { where: 'footer', align: 'right', size: 14, hideFirst: true };
      }),
    ),
    [['ND30-PL-03', 'PHỤ LỤC II'], ['ND30-PL-06', '31 tháng 12'], 'ND30-PAGENO-02'],
  ),
  tep('html-giay-moi', 'html', html(to(giayMoiTruong))),
  tep('html-thong-bao-2019', 'html', html(to(thongBao2019), { cu: true })),
  tep(
    'html-cong-van-gach-chan',
    'html',
    html(
      sai(to(congVanTruong), (value) => {
        for (const begins of ['Độc lập', 'TRƯỜNG']) {
          Object.assign(dong(value, begins), { ke: undefined, underline: true });
        }
        dong(value, 'V/v').italic = true;
      }),
      { cu: true },
    ),
    ['ND30-TN-04', 'ND30-CQ-03', ['ND30-CV-01', 'V/v']],
  ),
  tep(
    'html-to-trinh-can-trai',
    'html',
    html(
      sai(to(toTrinhTruong), (value) => {
        for (const one of than(value)) one.align = 'left';
        dong(value, 'Về việc đề nghị').text = 'V/v đề nghị khen thưởng năm học 2025 - 2026';
        dong(value, 'Kính gửi').bold = true;
      }),
    ),
    ['ND30-BODY-01', ['ND30-TL-05', 'V/v'], ['ND30-KG-02', 'Kính gửi']],
  ),
  tep('rtf-bien-ban', 'rtf', rtf(to(bienBanTruong), { ke: 'hinh' })),
  tep('fodt-to-trinh-2014', 'fodt', fodt(to(toTrinh2014, { co: 13 }))),
  tep('html-thong-bao-so', 'html', html(to(thongBaoSo, { lui: LUI_1 }))),
  tep('html-cong-van-hai-noi', 'html', html(to(congVanHoc2), { cu: true })),
  tep(
    'rtf-giay-moi-thieu-muc',
    'rtf',
    rtf(
      sai(to(giayMoiTruong), (value) => {
        value.giua = value.giua.filter((one) => !('text' in one) || !/^(?:Chủ trì|Địa điểm)/.test(one.text));
        dong(value, 'CỘNG HÒA').size = 11;
      }),
    ),
    ['ND30-GM-01', ['ND30-QH-02', 'CỘNG HÒA'], 'ND30-SIZE-01'],
  ),
  tep(
    'fodt-bien-ban-co-ngay',
    'fodt',
    fodt(
      sai(to(bienBanTruong), (value) => {
        value.phai.push({
          text: 'Hồng Dương, ngày 21 tháng 5 năm 2026',
          size: 13,
          italic: true,
          align: 'center',
          before: 6,
        });
        dong(value, 'Số:').text = 'Số: 06/BBTĐ-MNHD';
      }),
    ),
    [
      ['ND30-BB-01', 'Hồng Dương, ngày 21'],
      ['ND30-SO-04', 'BBTĐ'],
    ],
  ),
  tep(
    'rtf-bao-cao-le',
    'rtf',
    rtf(
      sai(to(baoCaoSo), (value) => {
        Object.assign(value.page, { left: 35.4, bottom: 15 });
        dong(value, 'Hà Tĩnh,').italic = false;
        dong(value, 'Kính gửi').text = 'Kính gửi Ủy ban nhân dân tỉnh Hà Tĩnh';
      }),
    ),
    ['ND30-PAGE-02', ['ND30-DATE-03', 'Hà Tĩnh'], ['ND30-KG-02', 'Kính gửi']],
  ),
  tep(
    'fodt-ke-hoach-ten-loai',
    'fodt',
    fodt(
      sai(to(keHoachTruong), (value) => {
        dong(value, 'KẾ HOẠCH').size = 16;
        Object.assign(dong(value, 'Phát động'), { italic: true });
        dong(value, 'Đồng Tháp,').text = 'Đồng Tháp, ngày 31 tháng 9 năm 2026';
        dong(value, 'Số:').text = 'Số: 46/ĐA-THPTĐBK';
      }),
    ),
    [
      ['ND30-TL-01', 'KẾ HOẠCH'],
      ['ND30-TL-02', 'Phát động'],
      ['ND30-DATE-06', 'ngày 31'],
      ['ND30-SO-04', 'ĐA-'],
    ],
  ),
];

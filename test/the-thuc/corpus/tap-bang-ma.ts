import { nfd, tcvn3, toVni, vni } from './bang-ma.js';
import { docxPackage } from './docx-package.js';
import { congVanHoc2, congVanMotNoi } from './noi-dung/so.js';
import { quyetDinhTruong, thongBaoTruong } from './noi-dung/truong.js';
import { baoCao2013 } from './noi-dung/tt01.js';
import type { Mong, TaiLieu } from './tai-lieu.js';
import { doiVoi, dong, type To, to } from './to.js';
import { word } from './word.js';

const tep = (ten: string, nguon: TaiLieu['nguon'], mong: readonly Mong[]): TaiLieu => ({
  ten: `ma-${ten}`,
  cach: 'bảng mã cũ',
  nguon,
  mong,
});

const sai = (value: To, change: (value: To) => void): To => doiVoi(value, change);

export const tapBangMa: readonly TaiLieu[] = [
  tep('nfd', () => word(nfd(to(congVanHoc2))), ['ND30-FONT-04']),
  tep('tcvn3', () => word(tcvn3(to(quyetDinhTruong))), ['ND30-FONT-01', 'ND30-FONT-02', 'ND30-FONT-03']),
  tep('tcvn3-ky-thay', () => word(tcvn3(to(congVanHoc2))), ['ND30-FONT-01', 'ND30-FONT-02', 'ND30-FONT-03']),
  tep('vni-toan-van', () => word(vni(to(baoCao2013))), ['TT01-FONT-01', 'TT01-FONT-02']),
  tep(
    'vni-mot-doan',
    () =>
      word(
        sai(to(thongBaoTruong), (value) => {
          const one = dong(value, 'Nhà trường đề nghị');
          one.text = toVni(one.text);
          one.font = 'VNI-Times';
        }),
      ),
    ['ND30-FONT-01', 'ND30-FONT-02', 'ND30-FONT-03'],
  ),
  tep(
    'utf8-vo-dau',
    () =>
      docxPackage(
        sai(to(congVanMotNoi), (value) => {
          const one = dong(value, 'Kinh phí');
          one.text = Buffer.from(one.text, 'utf8').toString('latin1');
        }),
      ),
    ['ND30-FONT-03'],
  ),
];

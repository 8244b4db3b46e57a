import { expect, it } from '@jest/globals';
import { recognise } from './recognise.js';
import { inked, letterhead, QUOC_HIEU, signers, TIEU_NGU, texts } from './testing.js';

/** As a PDF is read: one half of the letterhead after the other, with what stands below the first in between. */
const page = inked([
  ['UBND THÀNH PHỐ', 110, 57, 110],
  ['ĐIỆN BIÊN PHỦ', 115, 71, 100],
  ['TRƯỜNG THCS HIM LAM', 90, 85, 150],
  ['Số: 86/THCSHL-VP', 105, 121, 120],
  ['V/v báo cáo kết quả', 110, 143, 110],
  ['học kỳ I', 140, 157, 50],
  ['Kính gửi:', 170, 190, 60],
  [QUOC_HIEU, 285, 57, 250],
  [TIEU_NGU, 330, 71, 159],
  ['Điện Biên Phủ, ngày 06 tháng 02 năm', 310, 121, 200],
  ['2021', 395, 137, 30],
  ['- Sở Giáo dục và Đào tạo;', 235, 206, 150],
  ['- Ủy ban nhân dân phường.', 235, 222, 150],
  ['Trường báo cáo kết quả học kỳ I như sau và đề nghị Sở xem xét, cho ý kiến./.', 85, 250, 467],
  ['Nơi nhận:', 85, 290, 55],
  ['- Như trên;- Phòng Giáo dục và Đào tạo thành phố Điện', 85, 306, 190],
  ['Biên Phủ;', 91, 318, 60],
  ['- Lưu: VT.', 85, 330, 60],
  ['KT. HIỆU TRƯỞNG', 350, 290, 130],
  ['PHÓ HIỆU TRƯỞNG', 350, 306, 130],
  ['Nguyễn Hoàng Thị', 355, 380, 120],
  ['Ngọc Bảo Trân', 365, 396, 100],
]);

it('reads a page without cells by where its lines stand', () => {
  const vanBan = recognise(page);
  expect(letterhead(vanBan)).toEqual({
    quocHieu: QUOC_HIEU,
    tieuNgu: TIEU_NGU,
    chuQuan: 'UBND THÀNH PHỐ ĐIỆN BIÊN PHỦ',
    banHanh: 'TRƯỜNG THCS HIM LAM',
    so: '86/THCSHL-VP',
    ngay: ['Điện Biên Phủ', '2021-02-06'],
  });
  expect(vanBan.trichYeuCongVan?.text).toBe('V/v báo cáo kết quả học kỳ I');
  expect(texts(vanBan.kinhGui!.noi)).toEqual(['- Sở Giáo dục và Đào tạo;', '- Ủy ban nhân dân phường.']);
  expect(vanBan.noiDung).toHaveLength(1);
  expect(signers(vanBan)).toEqual([
    'right: KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG (KT., PHÓ HIỆU TRƯỞNG) Nguyễn Hoàng Thị Ngọc Bảo Trân',
  ]);
  expect(texts(vanBan.noiNhan!.noi)).toEqual([
    '- Như trên;',
    '- Phòng Giáo dục và Đào tạo thành phố Điện Biên Phủ;',
    '- Lưu: VT.',
  ]);
});

it('parts number and date that were read as one line', () => {
  const vanBan = recognise(
    inked([
      ['TRƯỜNG THCS HIM LAM', 90, 57, 150],
      [QUOC_HIEU, 285, 57, 250],
      [TIEU_NGU, 330, 71, 159],
      ['Số:       /KH-THCSHL Him Lam, ngày      tháng      năm 20……', 105, 93, 400],
      ['KẾ HOẠCH', 280, 120, 77],
    ]),
  );
  expect(letterhead(vanBan)).toMatchObject({ so: '/KH-THCSHL', ngay: ['Him Lam', undefined] });
});

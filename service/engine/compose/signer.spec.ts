import { expect, it } from '@jest/globals';
import { signer } from './signer.js';

it.each([
  [
    { chucVu: 'HIỆU TRƯỞNG', hoTen: null },
    { kyThay: '', chucVu: 'HIỆU TRƯỞNG', hoTen: '' },
  ],
  [
    { quyenHan: 'KT.', thayMat: 'Giám đốc', chucVu: 'Phó Giám đốc', hoTen: ' Nguyễn Mai Phương ' },
    { kyThay: 'KT. GIÁM ĐỐC', chucVu: 'PHÓ GIÁM ĐỐC', hoTen: 'Nguyễn Mai Phương' },
  ],
  [
    { quyenHan: 'Q.', chucVu: 'Hiệu trưởng' },
    { kyThay: '', chucVu: 'Q. HIỆU TRƯỞNG', hoTen: '' },
  ],
  [{ quyenHan: 'KT.', thayMat: 'KT. GIÁM ĐỐC', chucVu: 'PHÓ GIÁM ĐỐC' }, { kyThay: 'KT. GIÁM ĐỐC' }],
  [
    { quyenHan: 'TM.', thayMat: 'ỦY BAN NHÂN DÂN\n KT. CHỦ TỊCH', chucVu: 'PHÓ CHỦ TỊCH' },
    { kyThay: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH' },
  ],
])('%j', (nguoiKy, expected) => {
  expect(signer(nguoiKy)).toMatchObject(expected);
});

import { describe, expect, it } from '@jest/globals';
import { tenTrongCau } from './ten-co-quan.js';

describe('tenTrongCau', () => {
  it.each([
    ['TRƯỜNG THPT THANH NƯA', 'Trường THPT Thanh Nưa'],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'Sở Giáo dục và Đào tạo'],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH CAO BẰNG', 'Sở Giáo dục và Đào tạo tỉnh Cao Bằng'],
    ['ỦY BAN NHÂN DÂN XÃ XUÂN ĐÔNG', 'Ủy ban nhân dân xã Xuân Đông'],
    ['UBND PHƯỜNG ĐIỆN BIÊN PHỦ', 'UBND phường Điện Biên Phủ'],
    ['TRƯỜNG TIỂU HỌC VÀ TRUNG HỌC CƠ SỞ VÕ THỊ SÁU', 'Trường Tiểu học và Trung học cơ sở Võ Thị Sáu'],
    ['TRƯỜNG MẦM NON 19-5', 'Trường Mầm non 19-5'],
    ['Trường PTDTNT THPT Bình Gia', 'Trường PTDTNT THPT Bình Gia'],
    ['', ''],
  ])('%s → %s', (ten, expected) => {
    expect(tenTrongCau(ten)).toBe(expected);
  });
});

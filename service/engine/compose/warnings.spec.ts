import { expect, it } from '@jest/globals';
import { citedDates } from './citations.js';
import { checkSense } from './warnings.js';

it.each([
  ['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', ['2022-06-15']],
  ['Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ', ['2025-06-14']],
  ['Căn cứ Công văn ngày 31 tháng 02 năm 2026 và Quyết định số 12-05-2026/QĐ', ['2026-05-12']],
  ['Căn cứ tình hình thực tế', []],
])('%s names %j', (text, dates) => {
  expect(citedDates(text)).toEqual(dates);
});

const told = (data: object) => checkSense(data as never).map(({ code, path }) => `${path} ${code}`);

it('tells of a ground that is later than the document, and not of one of the same day', () => {
  const canCu = ['Luật ngày 15 tháng 6 năm 2022', 'Quyết định số 7/QĐ-UBND ngày 19 tháng 9 năm 2026'];
  expect(told({ ngay: '2026-09-18', canCu })).toEqual(['/canCu/1 LATER_GROUND']);
  expect(told({ ngay: '2026-09-19', canCu })).toEqual([]);
  expect(told({ ngay: null, canCu })).toEqual([]);
});

it('tells of districts after they ended, where a document names who sends and receives it', () => {
  const data = {
    coQuan: { chuQuan: 'PHÒNG GD&ĐT HUYỆN NĂM CĂN', banHanh: 'TRƯỜNG TIỂU HỌC LÊ VĂN TÁM' },
    kinhGui: ['UBND xã Đất Mới', 'Uỷ ban nhân dân huyện Năm Căn'],
    noiNhan: ['Phòng Giáo dục và Đào tạo', 'Trường THCS Quận 1', 'Các xã thuộc vùng khó khăn'],
  };
  expect(told({ ...data, ngay: '2025-07-01' })).toEqual([
    '/coQuan/chuQuan NO_DISTRICT',
    '/kinhGui/1 NO_DISTRICT',
    '/noiNhan/0 NO_DISTRICT',
  ]);
  expect(told({ ...data, ngay: '2025-06-30' })).toEqual([]);
});

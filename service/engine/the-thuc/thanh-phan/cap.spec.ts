import { describe, expect, it } from '@jest/globals';
import { labelOf, markOf } from './cap.js';

const told = (text: string) => {
  const mark = markOf(text);
  return mark && [mark.cap, mark.so, mark.dau, text.slice(mark.length)];
};

describe('levels by number', () => {
  it.each([
    ['Phần I', 'phan', 'I', '', ''],
    ['PHẦN THỨ NHẤT', 'phan', 'NHẤT', '', ''],
    ['Chương II: TỔ CHỨC', 'chuong', 'II', ':', 'TỔ CHỨC'],
    ['CHƯƠNG IV QUY ĐỊNH CHUNG', 'chuong', 'IV', '', 'QUY ĐỊNH CHUNG'],
    ['Mục 1. NHIỆM VỤ', 'mucTitle', '1', '.', 'NHIỆM VỤ'],
    ['Tiểu mục 2', 'tieuMuc', '2', '', ''],
    ['Điều 1. Phạm vi', 'dieu', '1', '.', 'Phạm vi'],
    ['Điều 12: Phạm vi', 'dieu', '12', ':', 'Phạm vi'],
    ['Điều 5a. Bổ sung', 'dieu', '5a', '.', 'Bổ sung'],
    ['I. MỤC ĐÍCH', 'mucLaMa', 'I', '.', 'MỤC ĐÍCH'],
    ['II/ Yêu cầu', 'mucLaMa', 'II', '/', 'Yêu cầu'],
    ['III.MỤC ĐÍCH', 'mucLaMa', 'III', '.', 'MỤC ĐÍCH'],
    ['IV - TỔ CHỨC', 'mucLaMa', 'IV', '-', 'TỔ CHỨC'],
    ['A. PHẦN MỞ ĐẦU', 'doan', 'A', '.', 'PHẦN MỞ ĐẦU'],
    ['1. Mục đích', 'khoan', '1', '.', 'Mục đích'],
    ['1.Mục đích', 'khoan', '1', '.', 'Mục đích'],
    ['2/ Yêu cầu', 'khoan', '2', '/', 'Yêu cầu'],
    ['3) Yêu cầu', 'khoan', '3', ')', 'Yêu cầu'],
    ['1.1. Ý một', 'khoanCon', '1.1', '.', 'Ý một'],
    ['2.1.1 Ý con', 'khoanCon', '2.1.1', '', 'Ý con'],
    ['a) Điểm', 'diem', 'a', ')', 'Điểm'],
    ['đ) Điểm', 'diem', 'đ', ')', 'Điểm'],
    ['b. Điểm', 'diem', 'b', '.', 'Điểm'],
    ['c/ Điểm', 'diem', 'c', '/', 'Điểm'],
    ['- Gạch', 'gachDau', '', '-', 'Gạch'],
    ['–Gạch', 'gachDau', '', '–', 'Gạch'],
    ['• Tròn', 'gachDau', '', '•', 'Tròn'],
    ['+ Cộng', 'cong', '', '+', 'Cộng'],
  ])('%s', (text, cap, so, dau, van) => expect(told(text)).toEqual([cap, so, dau, van]));

  it.each([
    'Mục tiêu của phong trào là nâng cao chất lượng.',
    'Điều kiện tham gia: học sinh toàn trường.',
    'Điều 5 Nghị định số 30/2020/NĐ-CP quy định rõ.',
    'Phần thưởng gồm giấy khen và tiền mặt.',
    'Chương trình gồm ba phần.',
    'V/v khen thưởng học sinh',
    '2024 là năm học mới.',
    '1.5 triệu đồng tiền thưởng.',
    '1/2 số học sinh đạt loại khá.',
    '18.9.2017 là ngày ban hành.',
    'v.v.',
    '-5 độ',
    'Trường THPT Thanh Nưa',
  ])('none in: %s', (text) => expect(markOf(text)?.cap === 'gachDau' ? undefined : told(text)).toBeUndefined());

  it('reads automatic labels, of symbol fonts too', () => {
    expect(labelOf('Điều 3.')).toMatchObject({ cap: 'dieu', so: '3', dau: '.' });
    expect(labelOf('Chương II')).toMatchObject({ cap: 'chuong', so: 'II' });
    expect(labelOf('1.2.')).toMatchObject({ cap: 'khoanCon', so: '1.2', dau: '.' });
    expect(labelOf('IV.')).toMatchObject({ cap: 'mucLaMa', so: 'IV' });
    expect(labelOf('đ)')).toMatchObject({ cap: 'diem', so: 'đ', dau: ')' });
    expect(labelOf('\uf0b7')).toMatchObject({ cap: 'gachDau', so: '' });
    expect(labelOf('+')).toMatchObject({ cap: 'cong' });
  });

  it('stays fast on text made to be slow', () => {
    for (const text of [
      'Điều …'.repeat(20_000),
      `1.${'1.'.repeat(50_000)}`,
      ' '.repeat(100_000),
      'I'.repeat(100_000),
    ]) {
      expect(markOf(text)?.cap).not.toBe('phan');
    }
  });
});

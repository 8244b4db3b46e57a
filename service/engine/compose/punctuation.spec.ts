import { describe, expect, it } from '@jest/globals';
import { nd30 } from '../the-thuc/nd30-2020.js';
import { tt01 } from '../the-thuc/tt01-2011.js';
import { luuLine, markList, withMark, withoutDash, withoutMark, withoutVeViec } from './punctuation.js';

describe('the marks of a list', () => {
  it('ends căn cứ as the regime says, whatever was typed', () => {
    const typed = ['Căn cứ Luật Giáo dục', 'Căn cứ Quyết định số 1;', 'Theo đề nghị của Văn phòng,'];
    expect(markList(typed, tt01.canCu)).toEqual([
      'Căn cứ Luật Giáo dục;',
      'Căn cứ Quyết định số 1;',
      'Theo đề nghị của Văn phòng,',
    ]);
    expect(markList(typed, nd30.canCu).at(-1)).toBe('Theo đề nghị của Văn phòng.');
    expect(markList([], tt01.canCu)).toEqual([]);
  });

  it.each([
    ['Các trường', ';', 'Các trường;'],
    ['Các trường;', ';', 'Các trường;'],
    ['Các trường ;', ';', 'Các trường;'],
    ['Các trường.', ';', 'Các trường;'],
    ['Sở GD&ĐT.', ';', 'Sở GD&ĐT;'],
    ['các tổ, v.v.', ';', 'các tổ, v.v.;'],
    ['các tổ, v.v.', '.', 'các tổ, v.v.'],
    ['các tổ...', ';', 'các tổ...;'],
    ['các tổ…', ';', 'các tổ…;'],
    ['  Các\n trường ', '.', 'Các trường.'],
  ])('%s with %s: %s', (item, mark, expected) => {
    expect(withMark(item, mark)).toBe(expected);
  });

  it('leaves a single addressee without a mark', () => {
    expect(withoutMark('Sở Giáo dục và Đào tạo.', '.')).toBe('Sở Giáo dục và Đào tạo');
  });
});

it.each([
  ['VT, VP', 'VT, VP.'],
  ['VT, VP.', 'VT, VP.'],
  ['- Lưu: VT', 'VT.'],
  ['LƯU : VP;', 'VP.'],
])('Lưu: %s', (typed, expected) => {
  expect(luuLine(typed)).toBe(expected);
});

it('drops the dash that the template prints', () => {
  expect(withoutDash('- Như trên')).toBe('Như trên');
  expect(withoutDash('Hội khuyến học - Cơ sở')).toBe('Hội khuyến học - Cơ sở');
});

it('drops the V/v that the template prints', () => {
  expect(withoutVeViec('V/v hướng dẫn')).toBe('hướng dẫn');
  expect(withoutVeViec('v/v: hướng dẫn')).toBe('hướng dẫn');
  expect(withoutVeViec('hướng dẫn V/v thi')).toBe('hướng dẫn V/v thi');
});

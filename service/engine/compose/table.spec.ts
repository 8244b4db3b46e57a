import { describe, expect, it } from '@jest/globals';
import { bangView, columnWidths, separator, splitCells } from './table.js';

const sum = (widths: number[]) => Math.round(widths.reduce((a, b) => a + b, 0) * 10) / 10;

describe('column widths', () => {
  it('keeps what is given and fills in the rest', () => {
    expect(columnWidths([10, 90], [[], []])).toEqual([10, 90]);
    expect(columnWidths([10, null], [['STT'], ['Nội dung']])).toEqual([10, 90]);
    expect(columnWidths([1, 1, 1], [[], [], []])).toEqual([33.4, 33.3, 33.3]);
  });

  it('gives room by the text, at least for the longest word', () => {
    const [stt = 0, text = 0, note = 0] = columnWidths(
      [null, null, null],
      [
        ['STT', '1'],
        ['Nội dung', 'rất dài '.repeat(20)],
        ['Ghi chú', ''],
      ],
    );
    expect(stt).toBeGreaterThan(6);
    expect(text).toBeGreaterThan(note);
    expect(note).toBeGreaterThan(stt);
    expect(sum([stt, text, note])).toBe(100);
  });

  it('does not let one long word squeeze sentences', () => {
    const [stt = 0, name = 0, deeds = 0, link = 0] = columnWidths(
      [null, null, null, null],
      [
        ['STT', '1'],
        ['Họ và tên', 'Nguyễn Thị Thanh Hương'],
        ['Thành tích', 'biên soạn kho bài giảng '.repeat(7)],
        ['Minh chứng', 'https://example.edu.vn/du-an/12345/67890'],
      ],
    );
    expect(deeds).toBeGreaterThan(link);
    expect(link).toBeGreaterThan(name);
    expect(name).toBeGreaterThan(stt);
  });

  it('shares alike where no column has more than words', () => {
    expect(columnWidths([null, null], [['STT'], ['Lớp']])).toEqual([50, 50]);
  });

  it.each([1, 2, 7, 30])('adds up to 100 with %i columns', (count) => {
    const columns = Array.from({ length: count }, (_, n) => ['chữ '.repeat(n + 1), 'nghiêng'.repeat(n)]);
    const widths = columnWidths(
      columns.map(() => null),
      columns,
    );
    expect(sum(widths)).toBe(100);
    expect(Math.min(...widths)).toBeGreaterThan(0);
  });
});

describe('a table', () => {
  it('aligns by content where nothing is said', () => {
    const { cot } = bangView(
      [{ ten: '**STT**' }, { ten: 'Nội dung', rong: 80 }, { ten: 'Điểm', canh: 'phai' }],
      [[1, 'Một câu dài hơn bốn chữ', '9,5'], { nhom: 'A', ten: '**Nhóm**' }],
    );
    expect(cot.map(({ canh }) => canh)).toEqual(['giua', 'deu', 'phai']);
    expect(cot[0]?.ten).toEqual({ runs: [{ text: 'STT' }] });
  });

  it('prints numbers, empty cells, line breaks and groups', () => {
    const { dong } = bangView(
      [{ ten: 'A' }, { ten: '' }],
      [[12, ' a\nb '], ['', ''], { nhom: ' A ', ten: '**Nhóm**' }],
    );
    expect(dong).toEqual([
      { o: [{ runs: [{ text: '12' }] }, { runs: [{ text: 'a\nb' }] }] },
      { o: [{ runs: [] }, { runs: [] }] },
      { nhom: 'A', ten: { runs: [{ text: 'Nhóm' }] } },
    ]);
  });
});

it('splits a line into cells', () => {
  expect(splitCells('| a | b \\| c ||')).toEqual(['a', 'b | c', '']);
  expect(splitCells('| a | b')).toEqual(['a', 'b']);
});

it('knows the rule under the titles', () => {
  expect(separator(['---', ':-', '-:', ':-:', '-'])).toEqual([null, 'trai', 'phai', 'giua', null]);
  expect(separator(['---', 'a'])).toBeUndefined();
  expect(separator([])).toBeUndefined();
});

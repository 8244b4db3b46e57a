import { describe, expect, it } from '@jest/globals';
import { byCell, type Column, cellKey, dataOf, textOf, valueAt, withFurther, withValue, wrongInAll } from './rows.ts';

const columns: Column[] = [
  { path: '/hoTen', title: 'Họ tên', type: 'text', cot: 'A' },
  { path: '/tieuDe', title: 'Tiêu đề', type: 'lines' },
  { path: '/coQuan/banHanh', title: 'Cơ quan', type: 'text' },
];

describe('a row', () => {
  it('is read and written at a place', () => {
    const row = { hoTen: 'A', coQuan: { banHanh: 'X' } };
    expect(valueAt(row, '/coQuan/banHanh')).toBe('X');
    expect(valueAt(row, '/nguoiKy/hoTen')).toBeUndefined();
    expect(withValue(row, '/nguoiKy/hoTen', 'B')).toEqual({ ...row, nguoiKy: { hoTen: 'B' } });
    expect(withValue(row, '/coQuan/banHanh', undefined)).toEqual({ hoTen: 'A' });
    expect(row).toEqual({ hoTen: 'A', coQuan: { banHanh: 'X' } });
  });
});

describe('a second reading', () => {
  it('adds its further columns, and leaves what was mended and taken out', () => {
    const mended = [{ dong: 3, data: { hoTen: 'mended' } }];
    const again = {
      items: [
        { dong: 2, data: { hoTen: 'A', tieuDe: ['a'] } },
        { dong: 3, data: { hoTen: 'B', tieuDe: ['b'] } },
      ],
      columns: columns.map((c) => (c.path === '/tieuDe' ? { ...c, cot: 'C' } : c)),
    };
    expect(withFurther(mended, columns, again)).toEqual([{ dong: 3, data: { hoTen: 'mended', tieuDe: ['b'] } }]);
  });
});

describe('a cell', () => {
  it.each([
    ['date', '2026-09-05', '05/09/2026'],
    ['moment', '2026-05-22T14:00', '22/05/2026 14:00'],
    ['lines', ['a', 'b'], 'a\nb'],
    ['integer', 12, '12'],
    ['boolean', false, 'không'],
    ['records', [{ ten: 'x' }], '[{"ten":"x"}]'],
    ['text', 'Lò Thị Hà', 'Lò Thị Hà'],
  ] as const)('of %s comes back as it was', (type, value, text) => {
    expect(textOf(value, type)).toBe(text);
    expect(dataOf(text, type)).toEqual(value);
  });

  it('keeps what is no such thing, and is nothing when empty', () => {
    expect(dataOf('mười', 'integer')).toBe('mười');
    expect(dataOf('31-2', 'date')).toBe('31-2');
    expect(dataOf('[1', 'records')).toBe('[1');
    expect(dataOf(' ', 'text')).toBeUndefined();
    expect(textOf('30/2', 'date')).toBe('30/2');
  });
});

describe('problems', () => {
  const missing = (path: string) => ({ path, code: 'MISSING_FIELD', message: `thiếu ${path.split('/').at(-1)}` });

  it('stand in their cells', () => {
    const { cells, common, rest } = byCell(
      [
        missing('/items/1/hoTen'),
        missing('/items/0/tieuDe/0'),
        missing('/items/0/coQuan'),
        missing('/common/coQuan/banHanh'),
        missing('/danhSo'),
      ],
      columns,
    );
    expect([...cells.keys()]).toEqual([cellKey(1, columns[0]!), cellKey(0, columns[1]!), cellKey(0, columns[2]!)]);
    expect([...common.keys()]).toEqual(['/coQuan/banHanh']);
    expect(rest.map((p) => p.path)).toEqual(['/danhSo']);
  });

  it('of days are told as people write days', () => {
    const day: Column = { path: '/ngay', title: 'Ngày đăng ký', type: 'date' };
    const wrong = { path: '/items/0/ngay', code: 'INVALID_DATE', message: 'viết 2026-09-05' };
    expect(byCell([wrong], [day]).cells.get(cellKey(0, day))).toEqual([expect.stringContaining('05/09/2026')]);
  });

  it('that every row has are mended at once', () => {
    const { cells } = byCell(
      [missing('/items/0/tieuDe'), missing('/items/1/tieuDe'), missing('/items/1/hoTen')],
      columns,
    );
    expect(wrongInAll(2, cells, columns).map((c) => c.path)).toEqual(['/tieuDe']);
    expect(wrongInAll(3, cells, columns)).toEqual([]);
  });
});

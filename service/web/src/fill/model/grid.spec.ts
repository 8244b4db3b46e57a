import { describe, expect, it } from '@jest/globals';
import { cellText, cellValue, columnsOf, isOfPeople, pastedInto, rowOf, withCell } from './grid.ts';
import { digest } from './schema.ts';
import { served } from './testing.ts';

const { fields } = digest(served('danh-sach-de-nghi', '2025-2026')).shape;
const columns = columnsOf(fields!.caNhan!.items!);
const column = (title: string) => columns.find((one) => one.title === title)!;

describe('a table of people', () => {
  it('has a column for each field, also of a group', () => {
    expect(columns.map(({ path }) => path.join('.'))).toEqual([
      'danhXung',
      'hoTen',
      'namSinh',
      'chucVu',
      'donVi',
      'danhHieu',
      'thanhTich',
      'sanPham',
      'minhChung',
      'uuTien',
      'phieu.dongY',
      'phieu.tong',
      'ghiChu',
    ]);
    expect(isOfPeople(columns)).toBe(true);
    expect(isOfPeople(columnsOf(fields!.tapThe!.items!))).toBe(false);
  });

  it('reads cells as what they are', () => {
    expect(cellValue('1985', column('Năm sinh'), 2026)).toBe(1985);
    expect(cellValue('khoảng 1985', column('Năm sinh'), 2026)).toBe('khoảng 1985');
    expect(cellValue(' ', column('Năm sinh'), 2026)).toBeNull();
    expect(cellText({ phieu: { dongY: 7 } }, column('Số phiếu đồng ý'))).toBe('7');
  });

  it('takes a group away with its last cell', () => {
    const votes = column('Số phiếu đồng ý');
    expect(withCell({ hoTen: 'A', phieu: { dongY: 7 } }, votes, undefined)).toEqual({ hoTen: 'A' });
    expect(withCell({ hoTen: 'A' }, votes, 7)).toEqual({ hoTen: 'A', phieu: { dongY: 7 } });
  });

  it('takes cells of a spreadsheet from the place they were pasted at', () => {
    const rows = [{ hoTen: 'A' }];
    const cells = [
      ['B', '1990', 'Giáo viên'],
      ['C', '', ''],
      ['', ''],
    ];
    expect(pastedInto(rows, columns, { row: 1, column: 1 }, cells, 2026)).toEqual({
      rows: [{ hoTen: 'A' }, { hoTen: 'B', namSinh: 1990, chucVu: 'Giáo viên' }, { hoTen: 'C' }],
      count: 3,
    });
  });

  it('leaves the names of the columns out', () => {
    const cells = [
      ['Họ và tên', 'Năm sinh'],
      ['A', '1990'],
    ];
    expect(pastedInto([], columns, { row: 0, column: 1 }, cells, 2026).rows).toEqual([{ hoTen: 'A', namSinh: 1990 }]);
  });

  it('takes people of the office’s list', () => {
    const person = { id: 'x', danhXung: 'Bà', hoTen: 'Vì Thị Ơn', namSinh: null, donVi: 'Tổ Toán' };
    expect(rowOf(person, columns)).toEqual({ danhXung: 'Bà', hoTen: 'Vì Thị Ơn', donVi: 'Tổ Toán' });
  });
});

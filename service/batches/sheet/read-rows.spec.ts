import { describe, expect, it } from '@jest/globals';
import { versionOf } from '../../engine/compose/test-version.js';
import { columnsOf } from './columns.js';
import type { CellContent, Grid } from './grid.js';
import { columnLetters } from './grid.js';
import { readRows } from './read-rows.js';

const columns = columnsOf(versionOf('dang-ky'));
const grid = (rows: CellContent[][], more: Partial<Grid> = {}): Grid => ({
  rows,
  merges: [],
  formulas: [],
  hidden: [],
  ...more,
});
const read = (rows: CellContent[][], more?: Partial<Grid>) => readRows(grid(rows, more), columns);
const codes = ({ problems }: ReturnType<typeof read>) => problems.map(({ code, dong, cot }) => [code, dong, cot]);

describe('the columns of a sheet', () => {
  it('are the fields of the schema, nested ones under the title of their group', () => {
    const congVan = columnsOf(versionOf('cong-van'));
    const headers = congVan.map(({ header }) => header);
    expect(headers).toEqual(
      expect.arrayContaining(['Cơ quan: Cơ quan ban hành', 'Người ký: Họ tên người ký', 'Số văn bản']),
    );
    expect(congVan.find(({ path }) => path.join('.') === 'nguoiKy.quyenHan')).toMatchObject({
      kind: 'choice',
      choices: ['TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'],
    });
    expect(congVan.find(({ path }) => path.join('.') === 'kinhGui')?.kind).toBe('lines');
    expect(congVan.find(({ path }) => path.join('.') === 'noiDung')?.kind).toBe('text');
    expect(congVan.some(({ path }) => path.at(-1) === 'anhChuKy')).toBe(false);
  });
});

describe('heads that are no names of fields', () => {
  const rows: CellContent[][] = [
    ['Tên thầy cô', 'Ghi chú riêng'],
    ['Lò Thị Hà', 'x'],
  ];

  it('are what a person said they are, or left out', () => {
    const hoTen = columns.find(({ path }) => path.join('.') === 'hoTen')!;
    const said = new Map([
      ['tenthayco', hoTen],
      ['ghichurieng', null],
    ]);
    const { rows: found, problems, unknown, letters } = readRows(grid(rows), columns, said);
    expect([found, problems, unknown]).toEqual([[{ dong: 2, data: { hoTen: 'Lò Thị Hà' } }], [], []]);
    expect(letters.get(hoTen)).toBe('A');
    expect(read(rows).unknown).toEqual(['Tên thầy cô', 'Ghi chú riêng']);
  });
});

describe('the rows of a sheet', () => {
  it('are found below a title, without empty ones, in the columns that their heads name', () => {
    const { rows, problems } = read([
      ['DANH SÁCH ĐĂNG KÝ'],
      [],
      ['TT', 'họ  TÊN người đăng ký', 'Cơ quan: Cơ quan ban hành', 'tieuDe'],
      [1, ' Lò Thị A ', 'TRƯỜNG A', 'ĐĂNG KÝ\nĐỔI MỚI'],
      ['', '   ', null, null],
      [2, 'Vì B', null, null],
    ]);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { dong: 4, data: { hoTen: 'Lò Thị A', coQuan: { banHanh: 'TRƯỜNG A' }, tieuDe: ['ĐĂNG KÝ', 'ĐỔI MỚI'] } },
      { dong: 6, data: { hoTen: 'Vì B' } },
    ]);
  });

  it('are refused where heads are unknown, twice or missing above something', () => {
    const result = read([
      ['hoTen', 'Họ tên người đăng ký', 'Nhiệm vu được giao2', null],
      ['A', 'B', 'C', 'D'],
    ]);
    expect(codes(result)).toEqual([
      ['UNKNOWN_COLUMN', 1, 'B'],
      ['UNKNOWN_COLUMN', 1, 'C'],
      ['UNKNOWN_COLUMN', 1, 'D'],
    ]);
    expect(result.problems[1]!.message).toContain('“Nhiệm vụ được giao”');
  });

  it('are refused where cells are merged, in the head or below it', () => {
    const merges = [{ top: 1, left: 0, bottom: 2, right: 0 }];
    const result = read(
      [
        ['hoTen', 'nhiemVu'],
        ['A', 'x'],
        [null, 'y'],
      ],
      { merges },
    );
    expect(codes(result)).toEqual([['MERGED_CELLS', 2, 'A']]);
    expect(result.problems[0]!.message).toContain('A2:A3');
    expect(codes(read([['BẢNG'], ['hoTen'], ['A']], { merges: [{ top: 0, left: 0, bottom: 0, right: 5 }] }))).toEqual(
      [],
    );
  });

  it('take the value of a formula and say so; one without a value, or an error, is refused', () => {
    const result = read(
      [
        ['hoTen', 'nhiemVu'],
        ['A', 'x'],
        [{ loi: '#N/A' }, { congThuc: true }],
      ],
      { formulas: ['1,1'] },
    );
    expect(result.notes).toMatchObject([{ code: 'FORMULA_VALUE', dong: 2, cot: 'B' }]);
    expect(codes(result)).toEqual([
      ['SHEET_ERROR', 3, 'A'],
      ['SHEET_ERROR', 3, 'B'],
    ]);
  });

  it('say that hidden ones are made, too', () => {
    expect(read([['hoTen'], ['A'], ['B']], { hidden: [2] }).notes).toMatchObject([{ code: 'HIDDEN_ROWS', dong: 3 }]);
  });

  it('are refused when they are too many, or none', () => {
    const many = Array.from({ length: 5_001 }, (_, at) => [`Người ${at}`]);
    expect(codes(read([['hoTen'], ...many]))).toEqual([['TOO_MANY', undefined, undefined]]);
    expect(codes(read([['hoTen'], [' ']]))).toEqual([['MISSING_FIELD', undefined, undefined]]);
  });
});

describe('dates in a sheet', () => {
  const dates = (...cells: CellContent[]) => {
    const result = read([['hoTen', 'ngay'], ...cells.map((cell, at): CellContent[] => [`Người ${at}`, cell])]);
    return {
      ngay: result.rows.map(({ data }) => data.ngay),
      wrong: result.problems.map(({ code, dong }) => [code, dong]),
    };
  };

  it('are read from days, serial numbers and texts, day before month', () => {
    const { ngay, wrong } = dates(
      { ngay: '2026-05-20' },
      46_162,
      '20/5/2026',
      '05/06/2026',
      '2026-05-20',
      'ngày 20 tháng 5 năm 2026',
    );
    expect(wrong).toEqual([]);
    expect(ngay).toEqual(['2026-05-20', '2026-05-20', '2026-05-20', '2026-06-05', '2026-05-20', '2026-05-20']);
  });

  it('are asked about, never guessed, where the month stands first somewhere', () => {
    expect(dates('20/05/2026', '05/21/2026', '05/06/2026', '07/07/2026').wrong).toEqual([
      ['DATE_AMBIGUOUS', 3],
      ['DATE_AMBIGUOUS', 4],
    ]);
  });

  it('are asked about where an English Excel has read day as month', () => {
    expect(dates('25/05/2026', { ngay: '2026-06-05' }).wrong).toEqual([['DATE_AMBIGUOUS', 3]]);
    expect(dates('25/05/2026', { ngay: '2026-06-05' }, { ngay: '2026-06-15' }).wrong).toEqual([]);
  });

  it('are left to the schema where they are none', () => {
    expect(dates('hôm qua', '31/02/2026').ngay).toEqual(['hôm qua', '31/02/2026']);
  });
});

describe('the letters of a column', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%s is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));
});

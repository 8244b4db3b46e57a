import { describe, expect, it } from '@jest/globals';
import { cellsOf, linesOf } from './paste.ts';

describe('a pasted list', () => {
  it('is one item a line, without dashes and closing semicolons', () => {
    expect(linesOf('- Như trên;\r\n- UBND tỉnh (để b/c);\n\n• Lưu VT.')).toEqual([
      'Như trên',
      'UBND tỉnh (để b/c)',
      'Lưu VT.',
    ]);
  });
});

describe('cells from a spreadsheet', () => {
  it('are rows and columns', () => {
    expect(cellsOf('An\tTổ Toán\nBình\t\n')).toEqual([
      ['An', 'Tổ Toán'],
      ['Bình', ''],
    ]);
  });

  it('keep line ends, tabs and quotes inside quoted cells', () => {
    expect(cellsOf('"a\nb"\t"nói ""có"""\r\n5" x\ty')).toEqual([
      ['a\nb', 'nói "có"'],
      ['5" x', 'y'],
    ]);
  });

  it('keep empty rows between', () => {
    expect(cellsOf('a\n\nb')).toEqual([['a'], [''], ['b']]);
  });
});

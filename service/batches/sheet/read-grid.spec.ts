import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { SheetRefused } from './grid.js';
import { readGrid } from './read-grid.js';

const xlsx = (sheets: Parameters<typeof writeXlsx>[0]['sheets']) => writeXlsx({ sheets });
const refusal = (bytes: Uint8Array) =>
  readGrid(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof SheetRefused ? error.message : error),
  );

describe('reading a sheet', () => {
  it('takes the sheet called Dữ liệu, else the first that is seen', async () => {
    const other = { name: 'Khác', rows: [['x']] };
    const hidden = { name: 'Ẩn', rows: [['y']], hidden: true };
    expect((await readGrid(await xlsx([hidden, other, { name: 'DU LIEU', rows: [['a']] }]))).rows).toEqual([['a']]);
    expect((await readGrid(await xlsx([hidden, other]))).rows).toEqual([['x']]);
  });

  it('knows days, merged cells and formulas', async () => {
    const cells = new Map([['1,1', { value: 3, type: 'formula' as const, formula: 'A2+1', formulaResult: 3 }]]);
    const day = new Date('2026-05-20T00:00:00Z');
    const rows = [
      [day, 'x'],
      [2, 3],
    ];
    const merges = [{ startRow: 2, startCol: 0, endRow: 3, endCol: 1 }];
    const columns = [{ numFmt: 'dd/mm/yyyy' }, {}];
    const grid = await readGrid(await xlsx([{ name: 'S', rows, cells, merges, columns }]));
    expect(grid.rows[0]).toEqual([{ ngay: '2026-05-20' }, 'x']);
    expect(grid.formulas).toEqual(['1,1']);
    expect(grid.rows[1]![1]).toBe(3);
    expect(grid.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 1 }]);
  });

  it('refuses an archive that grows beyond measure before it does, also one that lies', async () => {
    const zeros = Buffer.alloc(200 * 1024 * 1024);
    const bomb = new PizZip();
    bomb.file('xl/workbook.xml', zeros, { compression: 'DEFLATE' } as never);
    const bytes = Buffer.from(bomb.generate({ type: 'uint8array', compression: 'DEFLATE' }));
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await refusal(bytes)).toMatch(/bung ra quá lớn/);
    // Both places that say how long it is now say a thousand bytes.
    const size = Buffer.alloc(4);
    size.writeUInt32LE(zeros.length);
    const lie = Buffer.alloc(4);
    lie.writeUInt32LE(1_000);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 4)) lie.copy(bytes, at);
    expect(await refusal(bytes)).toMatch(/bung ra quá lớn/);
  });

  it('refuses what is larger than any batch, however small its file', async () => {
    const same = 'x'.repeat(1_000_000);
    const shared = await xlsx([{ name: 'S', rows: [['hoTen'], ...Array.from({ length: 30 }, () => [same])] }]);
    expect(shared.length).toBeLessThan(100_000);
    expect(await refusal(shared)).toMatch(/20 triệu chữ.* Hãy /);
    const wide = Buffer.from(`hoTen${',x'.repeat(1_001)}`);
    expect(await refusal(wide)).toMatch(/1\.000 cột.* Hãy /);
    const many = Buffer.from(`hoTen\n${`${'1,'.repeat(900)}1\n`.repeat(1_200)}`);
    expect(await refusal(many)).toMatch(/1\.000\.000 ô.* Hãy /);
    const long = Buffer.from(`hoTen\n${'\n'.repeat(100_000)}x`);
    expect(await refusal(long)).toMatch(/tới dòng 100\.002.* Hãy /);
  });

  it('leaves out empty cells and rows at the end', async () => {
    const csv = `hoTen${','.repeat(50_000)}\nLò A,,x,${'\n'.repeat(200_000)}`;
    expect((await readGrid(Buffer.from(csv))).rows).toEqual([['hoTen'], ['Lò A', null, 'x']]);
  });

  it('reads CSV with commas, semicolons and tabs, with line ends in quotes', async () => {
    for (const sign of [',', ';', '\t']) {
      const csv = `hoTen${sign}nhiemVu\r\n"Lò${sign} A"${sign}"dòng 1\ndòng 2"\r\n`;
      expect((await readGrid(Buffer.from(csv))).rows).toEqual([
        ['hoTen', 'nhiemVu'],
        [`Lò${sign} A`, 'dòng 1\ndòng 2'],
      ]);
    }
  });

  it('refuses what it cannot read, and says what to do', async () => {
    expect(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toMatch(/\.xls/);
    expect(await refusal(Buffer.from('a,"b\nc'))).toMatch(/sai cú pháp/);
    expect(await refusal(Buffer.from([0xd0, 0xe2, 0x6e, 0x2c]))).toMatch(/CSV UTF-8/);
    expect(await refusal(Buffer.from([1, 2, 3, 0, 5]))).toMatch(/không phải bảng tính/);
  });
});

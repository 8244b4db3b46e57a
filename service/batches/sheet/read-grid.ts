import { bounded } from './bounded.js';
import type { Grid } from './grid.js';
import { SheetRefused } from './grid.js';
import { readCsv } from './read-csv.js';
import { readXlsxGrid } from './read-xlsx.js';

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

/** Reads an XLSX or CSV file, told apart by what is in it, no further than a batch may be large. Throws SheetRefused. */
export async function readGrid(bytes: Uint8Array): Promise<Grid> {
  if (startsWith(bytes, 0x50, 0x4b)) return bounded(await readXlsxGrid(bytes));
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new SheetRefused(
      'Đây là tệp Excel đời cũ (.xls) hoặc có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu thành “Excel Workbook (.xlsx)” rồi gửi.',
    );
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
    throw new SheetRefused('Đây là tệp PDF, không phải bảng tính. Hãy gửi tệp XLSX hoặc CSV.');
  }
  return bounded(readCsv(bytes));
}

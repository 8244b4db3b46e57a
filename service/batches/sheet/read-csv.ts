import { parse } from 'csv-parse/sync';
import { type Grid, SheetRefused } from './grid.js';

/** Reads CSV in UTF-8 or UTF-16; comma, semicolon or tab, whichever the head has most of. Throws SheetRefused. */
export function readCsv(bytes: Uint8Array): Grid {
  const text = decode(bytes);
  if (/[^\P{Cc}\s]/u.test(text.slice(0, 10_000))) {
    throw new SheetRefused('Tệp này không phải bảng tính. Hãy gửi tệp XLSX, hoặc CSV mã UTF-8.');
  }
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 4_000_000,
    }) as string[][];
    return {
      rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
      merges: [],
      formulas: [],
      hidden: [],
    };
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw new SheetRefused(
      `Tệp CSV sai cú pháp${line === undefined ? '' : ` ở gần dòng ${line}`}: dấu nháy kép chưa đóng hoặc đặt sai chỗ. Hãy lưu lại từ Excel, hoặc gửi tệp XLSX.`,
    );
  }
}

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SheetRefused(
      'Tệp CSV không phải mã UTF-8 (có thể là Windows-1258, TCVN3 hoặc VNI), nên chữ có dấu sẽ sai. Trong Excel hãy chọn lưu thành “CSV UTF-8”, hoặc gửi tệp XLSX.',
    );
  }
}

function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const outside = head.replace(/"[^"]*"/g, '');
  const count = (sign: string) => outside.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { DocumentStatus } from '../storage/schema.js';
import type { BatchItem } from './batches.repository.js';

const STATUS_WORDS: Record<DocumentStatus, string> = {
  queued: 'Đang chờ',
  rendering: 'Đang làm',
  done: 'Đã xong',
  failed: 'Không làm được',
  cancelled: 'Đã hủy',
};

const COLUMNS = [
  { header: 'STT', width: 6 },
  { header: 'Dòng trong bảng', width: 9 },
  { header: 'Số', width: 9 },
  { header: 'Văn bản', width: 60 },
  { header: 'Tên tệp', width: 44 },
  { header: 'Trạng thái', width: 16 },
  { header: 'Lỗi', width: 60 },
  { header: 'Mã văn bản', width: 38 },
];

/** What became of each document of a batch, as XLSX. Every text is a text to Excel, also one that begins with `=`. */
export function resultSheet(
  name: string,
  items: readonly BatchItem[],
  fileNames: readonly string[],
): Promise<Uint8Array> {
  const rows: CellValue[][] = items.map((item, at) => [
    item.position + 1,
    item.sheetRow,
    item.number,
    item.title,
    item.status === 'done' ? fileNames[at]! : null,
    STATUS_WORDS[item.status],
    item.errorDetail,
    item.id,
  ]);
  return writeXlsx({
    sheets: [textSheet('Kết quả', COLUMNS, rows)],
    properties: { title: name },
  });
}

/** A sheet of one table: its head stays in sight, texts are wrapped and never taken for formulas, numbers or dates. */
export function textSheet(
  name: string,
  columns: readonly { header: string; width: number }[],
  rows: readonly (readonly CellValue[])[],
): WriteSheet {
  const head = {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
    alignment: { vertical: 'center', wrapText: true },
  } as const;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const text = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } } as const;
  columns.forEach(({ header }, c) => {
    cells.set(`0,${c}`, { value: header, type: 'string', style: head });
  });
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (typeof value === 'string') cells.set(`${r + 1},${c}`, { value, type: 'string', style: text });
    });
  });
  const widths = columns.map(({ width }) => width);
  const heads = columns.map(({ header }) => header);
  return {
    name,
    columns: columns.map(({ width }) => ({ width, style: { alignment: { vertical: 'top' } } })),
    rows: [heads, ...rows.map((row) => [...row])],
    rowDefs: new Map([heads, ...rows].map((row, r) => [r, { height: heightOf(row, widths) }])),
    cells,
    freezePane: { rows: 1 },
    // On paper: lying, all columns side by side, the head on every page.
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  };
}

const LINE_POINTS = 15;
/** Excel has no higher rows. */
const MOST_LINES = 27;

/** Not every program makes a row as high as its wrapped texts by itself. */
function heightOf(row: readonly CellValue[], widths: readonly number[]): number {
  const lines = row.map((value, c) =>
    typeof value === 'string'
      ? value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (widths[c]! * 0.95))), 0)
      : 1,
  );
  return LINE_POINTS * Math.min(MOST_LINES, Math.max(1, ...lines));
}

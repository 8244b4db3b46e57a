import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import { fold } from '../../engine/vietnamese/text.js';
import { type CellContent, type Grid, SheetRefused } from './grid.js';
import { checkZip } from './safe-zip.js';

/** More rows are read only to be told that they are too many. */
const MOST_ROWS = 100_000;

/** Name of the sheet that a downloaded table is filled in on. */
export const DATA_SHEET = 'Dữ liệu';

/** Reads the sheet named `Dữ liệu`, else the first one that is seen and has something in it. Throws SheetRefused. */
export async function readXlsxGrid(bytes: Uint8Array): Promise<Grid> {
  const names = checkZip(bytes);
  if (!names.some((name) => name.startsWith('xl/'))) {
    const word = names.some((name) => name.startsWith('word/'));
    throw new SheetRefused(
      `${word ? 'Đây là tệp Word' : 'Tệp này không phải XLSX'}, không phải bảng tính. Hãy gửi tệp XLSX hoặc CSV.`,
    );
  }
  const sheets = await readXlsx(bytes, { maxRows: MOST_ROWS }).then(
    (workbook) => workbook.sheets,
    () => {
      throw new SheetRefused('Không đọc được bảng tính: tệp XLSX bị hỏng. Hãy mở bằng Excel, lưu lại rồi gửi.');
    },
  );
  const seen = sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden && sheet.rows.length > 0);
  const sheet = seen.find(({ name }) => fold(name) === fold(DATA_SHEET)) ?? seen[0];
  if (!sheet) throw new SheetRefused('Bảng tính không có dữ liệu. Hãy điền vào trang đầu rồi gửi lại.');
  return gridOf(sheet);
}

function gridOf(sheet: Sheet): Grid {
  const { rows, cells = new Map<string, Cell>(), merges = [], rowDefs } = sheet;
  const content: CellContent[][] = rows.map((row) => row.map(contentOf));
  const formulas: string[] = [];
  for (const [place, cell] of cells) {
    const [r, c] = place.split(',').map(Number) as [number, number];
    const row = content[r];
    if (!row) continue;
    if (cell.type === 'error') row[c] = { loi: String(cell.value) };
    if (cell.formula !== undefined) {
      formulas.push(place);
      if ((cell.value ?? null) === null) row[c] = { congThuc: true };
      else if (typeof cell.value === 'string' && /^#[A-Z/0]+[!?]?$/.test(cell.value)) row[c] = { loi: cell.value };
    }
  }
  return {
    rows: content,
    formulas,
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    hidden: [...(rowDefs ?? [])].filter(([, { hidden }]) => hidden).map(([row]) => row),
  };
}

function contentOf(value: CellValue): CellContent {
  if (!(value instanceof Date)) return value === '' ? null : value;
  if (Number.isNaN(value.getTime())) return { loi: '#VALUE!' };
  const iso = value.toISOString();
  return { ngay: iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 16) };
}

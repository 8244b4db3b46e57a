import { type CellContent, type Grid, SheetRefused } from './grid.js';

/** Several times what a batch of 5,000 rows of the widest form fills. */
const MOST_CELLS = 1_000_000;
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 100_000;
/** As much as an upload may hold, unpacked or not. */
const MOST_CHARACTERS = 20 * 1024 * 1024;
/** More areas are not told of one by one. */
const MOST_AREAS = 10_000;

/**
 * The grid without the empty cells at the ends of its rows and the empty rows at its end, so that what is done with it afterwards, among the work for all
 * others, is soon done. Throws SheetRefused for what is larger than any batch.
 */
export function bounded({ rows, merges, formulas, hidden }: Grid): Grid {
  let cells = 0;
  let characters = 0;
  const short = rows.map((row) => {
    const end = row.findLastIndex((cell) => cell !== null && cell !== undefined) + 1;
    if (end > MOST_COLUMNS) throw tooLarge(`có hơn ${MOST_COLUMNS.toLocaleString('vi')} cột`);
    for (let c = 0; c < end; c++) characters += lengthOf(row[c] ?? null);
    cells += end;
    if (cells > MOST_CELLS) throw tooLarge(`có hơn ${MOST_CELLS.toLocaleString('vi')} ô`);
    if (characters > MOST_CHARACTERS) throw tooLarge('có hơn 20 triệu chữ');
    return end === row.length ? row : row.slice(0, end);
  });
  const last = short.findLastIndex(({ length }) => length > 0) + 1;
  if (last > MOST_ROWS) throw tooLarge(`có dữ liệu tới dòng ${last.toLocaleString('vi')}`);
  return { rows: short.slice(0, last), merges: merges.slice(0, MOST_AREAS), formulas, hidden };
}

const lengthOf = (cell: CellContent): number => (typeof cell === 'string' ? cell.length : 0);

const tooLarge = (what: string) =>
  new SheetRefused(
    `Bảng tính ${what}. Hãy chép riêng bảng dữ liệu sang một tệp mới (không kèm cột, dòng trống đã định dạng), hoặc chia thành nhiều tệp rồi gửi.`,
  );

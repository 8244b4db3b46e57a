import { fold, normalise } from '../../engine/vietnamese/text.js';
import type { Column } from './columns.js';
import { couldBeSwapped, type DateColumn, readDate } from './dates.js';
import type { CellContent } from './grid.js';

/** The value of a cell for its field, or why there is none. */
export type ReadCell = { value: unknown } | { problem: { code: string; message: string } };

const problem = (code: string, message: string): ReadCell => ({ problem: { code, message } });

const YES = new Set(['co', 'x', 'true', 'dung', '1']);
const NO = new Set(['khong', 'false', 'sai', '0']);

/** Reads a cell that is not empty. What does not fit is handed on as a text, so that the schema words what is wrong with it. */
export function readCell(cell: CellContent, column: Column, dates: DateColumn): ReadCell {
  if (typeof cell === 'object' && cell !== null && 'loi' in cell) {
    return problem('SHEET_ERROR', `ô có lỗi ${cell.loi} của bảng tính. Hãy sửa công thức hoặc gõ giá trị.`);
  }
  if (typeof cell === 'object' && cell !== null && 'congThuc' in cell) {
    return problem(
      'SHEET_ERROR',
      'ô có công thức nhưng tệp không giữ kết quả. Hãy mở bằng Excel, lưu lại, hoặc dán giá trị.',
    );
  }
  if (column.kind === 'date') return dateOf(cell, dates);
  const text = textOf(cell);
  switch (column.kind) {
    case 'integer':
      return { value: /^\d{1,15}$/.test(text) ? Number(text) : typeof cell === 'number' ? cell : text };
    case 'boolean': {
      const word = fold(text);
      return { value: YES.has(word) ? true : NO.has(word) ? false : text };
    }
    case 'choice':
      return { value: column.choices.find((choice) => fold(choice) === fold(text)) ?? text };
    case 'lines':
      return { value: linesOf(text) };
    case 'records':
      return recordsOf(text, column);
    case 'moment':
      return { value: momentOf(cell, text) };
    default:
      return { value: text };
  }
}

/** What a cell says as text, without spaces at its ends: whole numbers plain, decimals with a comma, days as people write them. */
export function textOf(cell: CellContent): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return cell ? 'có' : 'không';
  if (typeof cell === 'string')
    return normalise(cell)
      .replace(/[^\S\n]+$/gm, '')
      .trim();
  if (!('ngay' in cell)) return '';
  const [day = '', time] = cell.ngay.split('T');
  return `${day.split('-').reverse().join('/')}${time ? ` ${time}` : ''}`;
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function dateOf(cell: CellContent, { american, swapped }: DateColumn): ReadCell {
  const date = readDate(typeof cell === 'string' ? textOf(cell) : cell);
  const shown = `“${textOf(cell)}”`;
  switch (date.from) {
    case 'american':
      return problem('DATE_AMBIGUOUS', `${shown} viết tháng trước ngày. Hãy viết ngày/tháng/năm, hoặc năm-tháng-ngày.`);
    case 'unreadable':
      return { value: textOf(cell) };
    case 'either':
      if (!american) return { value: date.iso };
      return problem(
        'DATE_AMBIGUOUS',
        `không rõ ${shown} là ngày nào: trong cột này có ô viết tháng trước ngày. Hãy viết mọi ô theo dạng năm-tháng-ngày, ví dụ ${date.iso}.`,
      );
    case 'cell':
      if (!swapped || !couldBeSwapped(date.iso)) return { value: date.iso };
      return problem(
        'DATE_AMBIGUOUS',
        `không rõ ${shown} là ngày nào: Excel có thể đã đổi chỗ ngày và tháng (cột này có ngày ghi bằng chữ, ngày được Excel nhận thì không ngày nào quá 12). Hãy viết mọi ô theo dạng năm-tháng-ngày, ví dụ ${date.iso}.`,
      );
    default:
      return { value: date.iso };
  }
}

/** `2026-05-22T14:00` of a cell with day and time, of `22/5/2026 14:00`, or of `14:00 22/5/2026`. */
function momentOf(cell: CellContent, text: string): string {
  if (typeof cell === 'object' && cell !== null && 'ngay' in cell) {
    return cell.ngay.length > 10 ? cell.ngay : `${cell.ngay}T00:00`;
  }
  const [, time] = /\b(\d{1,2}[:hg]\d{2})\b/i.exec(text) ?? [];
  const date = readDate(text.replace(time ?? '', '').replace(/[,\s]+$|^[,\s]+/g, ''));
  if (time === undefined || !('iso' in date)) return text;
  return `${date.iso}T${time.replace(/[hg]/i, ':').padStart(5, '0')}`;
}

/** One record a line, its fields apart by `|`. */
function recordsOf(text: string, { fields }: Column): ReadCell {
  const records = linesOf(text).map((line) => line.split('|').map((part) => part.trim()));
  const wrong = records.findIndex((parts) => parts.length > fields.length);
  if (wrong >= 0) {
    const form = fields.map(({ title }) => title).join(' | ');
    return problem('WRONG_CELL_COUNT', `dòng thứ ${wrong + 1} trong ô có quá nhiều phần. Mỗi dòng viết: ${form}.`);
  }
  return {
    value: records.map((parts) =>
      Object.fromEntries(
        parts.flatMap((part, at) => {
          if (part === '') return [];
          const { name, integer } = fields[at]!;
          return [[name, integer && /^\d{1,15}$/.test(part) ? Number(part) : part]];
        }),
      ),
    ),
  };
}

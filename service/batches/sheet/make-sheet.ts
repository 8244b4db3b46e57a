import { type CellValue, colToLetter, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { valueAt } from '../../engine/compose/pointer.js';
import type { TemplateVersion } from '../../engine/template/manifest.js';
import { MOST_ITEMS } from '../batch-request.js';
import { textSheet } from '../result-sheet.js';
import { type Column, columnsOf } from './columns.js';
import { DATA_SHEET } from './read-xlsx.js';

/** Excel shows no longer hint, and refuses a file with one. */
const LONGEST_HINT = 250;
const LONGEST_LIST = 250;

/** A table to fill in for a version: its fields as heads with hints and lists, examples, and what each field is. */
export function makeSheet(version: TemplateVersion): Promise<Uint8Array> {
  const { name, version: year } = version.manifest;
  return makeTable(columnsOf(version), Object.values(version.examples), `${name} ${year}`);
}

/** A table to fill in of such columns, with rows as examples. */
export function makeTable(columns: readonly Column[], rows: readonly unknown[], title: string): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [dataSheet(columns), examples(rows, columns), guide(columns)],
    properties: { title },
  });
}

const WIDTHS: Record<Column['kind'], number> = {
  text: 28,
  integer: 11,
  boolean: 11,
  date: 14,
  moment: 18,
  choice: 16,
  lines: 34,
  records: 40,
};

const headsOf = (columns: readonly Column[]) => columns.map(({ header, kind }) => ({ header, width: WIDTHS[kind] }));

function dataSheet(columns: readonly Column[]): WriteSheet {
  const sheet = textSheet(DATA_SHEET, headsOf(columns), []);
  columns.forEach((column, c) => {
    const cell = sheet.cells!.get(`0,${c}`)!;
    sheet.cells!.set(`0,${c}`, { ...cell, comment: { author: 'Văn Thư', text: hint(column) } });
  });
  return { ...sheet, dataValidations: columns.map(validation) };
}

function validation(column: Column, c: number): DataValidation {
  const letter = colToLetter(c);
  const shown = {
    range: `${letter}2:${letter}${MOST_ITEMS + 1}`,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: column.header.split(': ').at(-1)!.slice(0, 32),
    inputMessage: hint(column).slice(0, LONGEST_HINT),
  };
  const choices = column.kind === 'boolean' ? ['có', 'không'] : column.choices;
  const fits =
    choices.length > 0 && choices.join(',').length <= LONGEST_LIST && !choices.some((one) => one.includes(','));
  if (!fits) return { ...shown, type: 'custom', formula1: 'TRUE' };
  return {
    ...shown,
    type: 'list',
    values: choices,
    showErrorMessage: true,
    errorTitle: 'Chọn trong danh sách',
    errorMessage: `Chỉ được: ${choices.join(', ')}.`.slice(0, LONGEST_HINT),
  };
}

/** What to write, in one sentence or two. */
function hint({ description, required, kind, fields }: Column): string {
  const how: Partial<Record<Column['kind'], string>> = {
    date: 'Viết ngày/tháng/năm hoặc năm-tháng-ngày.',
    moment: 'Viết ngày/tháng/năm giờ:phút.',
    lines: 'Mỗi mục một dòng trong ô (Alt+Enter).',
    boolean: 'Ghi có hoặc không.',
    records: `Mỗi mục một dòng trong ô (Alt+Enter), viết: ${fields.map(({ title }) => title).join(' | ')}.`,
  };
  return [required ? 'Bắt buộc.' : '', how[kind] ?? '', description].filter((part) => part !== '').join(' ');
}

function examples(all: readonly unknown[], columns: readonly Column[]): WriteSheet {
  const rows = all.map((data) => columns.map((column) => shown(data, column)));
  return textSheet('Ví dụ', headsOf(columns), rows);
}

function shown(data: unknown, { path, kind, fields }: Column): CellValue {
  const value = valueAt(data, path) ?? null;
  if (value === null) return null;
  if (kind === 'lines') return (value as string[]).join('\n');
  if (kind === 'boolean') return value === true ? 'có' : 'không';
  if (kind === 'records') {
    return (value as Record<string, unknown>[])
      .map((record) => fields.map(({ name }) => String(record[name] ?? '')).join(' | '))
      .join('\n');
  }
  if (kind === 'date') return String(value).split('-').reverse().join('/');
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

function guide(columns: readonly Column[]): WriteSheet {
  const heads = [
    { header: 'Cột', width: 6 },
    { header: 'Tiêu đề', width: 36 },
    { header: 'Tên trường', width: 24 },
    { header: 'Bắt buộc', width: 10 },
    { header: 'Cách ghi', width: 70 },
    { header: 'Chọn trong', width: 30 },
  ];
  const rows = columns.map((column, c) => [
    colToLetter(c),
    column.header,
    column.path.join('.'),
    column.required ? 'có' : '',
    hint(column),
    column.choices.join(', '),
  ]);
  return textSheet('Hướng dẫn', heads, rows);
}

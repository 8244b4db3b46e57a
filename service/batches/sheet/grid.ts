/** A date as a cell holds it: the number of a day with a format that shows it as one. ISO 8601, with a time where it has one. */
export interface DateCell {
  ngay: string;
}

/** What a cell holds. An error of the sheet (`#N/A`) is `loi`, a formula whose value was not kept `congThuc`. */
export type CellContent = string | number | boolean | DateCell | { loi: string } | { congThuc: true } | null;

/** A merged area, in rows and columns from 0. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet as it was sent, before anybody knows what its columns mean. Rows and columns count from 0. */
export interface Grid {
  rows: CellContent[][];
  merges: Merge[];
  /** `row,column` of the cells whose value a formula gave. */
  formulas: string[];
  /** Rows that are not seen in Excel. */
  hidden: number[];
}

/** A file that is no sheet: the message is the Vietnamese sentence for whoever sent it. */
export class SheetRefused extends Error {
  override readonly name = 'SheetRefused';
}

/** `A`, `Z`, `AA`: the letters of a column from 0. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

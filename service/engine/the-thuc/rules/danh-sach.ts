import { fold, oneLine } from '../../vietnamese/text.js';
import { canonicalTone } from '../../vietnamese/tone.js';
import type { Paper, Paragraph } from '../paper/paper.js';
import { plain } from './reading.js';

/** Tables of persons or collectives as lists: what rules on thi đua and khen thưởng count and compare. */

export interface DanhSach {
  /** Persons, or collectives. */
  cua: 'cá nhân' | 'tập thể';
  dong: DongDanhSach[];
}

export interface DongDanhSach {
  ten: string;
  /** First paragraph of the name's cell. */
  paragraph: Paragraph;
  /** Texts of the cells, by the heading of their column. */
  o: ReadonlyMap<string, string>;
  /** Heading of the group of rows it stands in: `A. Cá nhân`; empty without groups. */
  nhom: string;
}

const NAME = /^(?:ho(?:va)?ten|hovatencanhan|hotennguoi|tencanhan|canhan)/;
const COLLECTIVE = /^(?:tentapthe|tapthe|tendonvi)/;

/** Lists in the document's tables, in order. */
export function danhSach(paper: Paper): DanhSach[] {
  return paper.tables.flatMap(({ table, from, to }) => {
    const rows = rowsOf(paper.paragraphs.slice(from, to + 1), table);
    const list = listOf(rows);
    return list ? [list] : [];
  });
}

interface O {
  text: string;
  paragraph: Paragraph;
}

/** The table's own cells by row and column; of nested tables none. */
function rowsOf(paragraphs: readonly Paragraph[], table: number): Map<number, O>[] {
  const rows: Map<number, O>[] = [];
  for (const p of paragraphs) {
    if (p.cell?.table !== table) continue;
    rows[p.cell.row] ??= new Map();
    const row = rows[p.cell.row]!;
    const known = row.get(p.cell.column);
    const text = plain(p.text);
    if (known) known.text = oneLine(`${known.text} ${text}`);
    else row.set(p.cell.column, { text, paragraph: p });
  }
  return rows.filter((row) => row !== undefined);
}

/** Rows that a table's head may have. */
const HEAD = 4;

function listOf(rows: readonly Map<number, O>[]): DanhSach | undefined {
  const at = rows.slice(0, HEAD).findIndex((row) => nameColumn(row) !== undefined);
  const head = rows[at];
  const column = head && nameColumn(head);
  if (!head || !column) return undefined;
  const dong: DongDanhSach[] = [];
  let nhom = '';
  for (const row of rows.slice(at + 1)) {
    const name = row.get(column.at);
    const filled = [...row.values()].filter(({ text }) => text !== '');
    if (filled.length <= 1 || isTotal(filled[0]!.text)) {
      if (filled[0] && !isTotal(filled[0].text)) nhom = filled[0].text;
      continue;
    }
    const first = row.get(0)?.text ?? '';
    if (column.at > 0 && !/\d/.test(first) && first !== '') {
      nhom = filled.map(({ text }) => text).join(' ');
      continue;
    }
    if (!name || !/\p{L}{2}/u.test(name.text)) continue;
    const o = new Map([...row].map(([key, { text }]) => [fold(head.get(key)?.text ?? ''), text]));
    dong.push({ ten: name.text, paragraph: name.paragraph, o, nhom });
  }
  return dong.length > 0 ? { cua: column.cua, dong } : undefined;
}

const isTotal = (text: string): boolean => /^(?:tong|cong)/.test(fold(text));

function nameColumn(row: ReadonlyMap<number, O>): { at: number; cua: DanhSach['cua'] } | undefined {
  for (const [at, { text }] of row) {
    const key = fold(text);
    if (NAME.test(key)) return { at, cua: 'cá nhân' };
    if (COLLECTIVE.test(key)) return { at, cua: 'tập thể' };
  }
  return undefined;
}

/** The cell whose heading begins with one of these (folded) words. */
export const oCua = ({ o }: DongDanhSach, ...heads: string[]): string | undefined =>
  [...o].find(([head]) => heads.some((one) => head.startsWith(one)))?.[1];

/** A name for comparing: form of address off, one form of tone marks, lower case. */
export const tenSoSanh = (ten: string): string =>
  canonicalTone(oneLine(ten.normalize('NFC')).toLocaleLowerCase('vi')).replace(
    /^(?:ông|bà|thầy|cô|đồng chí|đ\/c)\s+/u,
    '',
  );

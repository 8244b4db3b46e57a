import { fold, oneLine } from '../../vietnamese/text.js';
import { canonicalTone } from '../../vietnamese/tone.js';
import type { Paper, Paragraph } from '../paper/paper.js';
import { plain } from './reading.js';

/** Tables of persons or collectives as lists: what rules on thi đua and khen thưởng count and compare. */

/** The rows of one table. */
export type DanhSach = DongDanhSach[];

export interface DongDanhSach {
  ten: string;
  cua: 'cá nhân' | 'tập thể';
  /** First paragraph of the name's cell. */
  paragraph: Paragraph;
  /** Texts of the cells, by the heading of their column. */
  o: ReadonlyMap<string, string>;
  /** Heading of the group of rows it stands in: `A. Cá nhân`; empty without groups. */
  nhom: string;
}

const PERSONS = /ho(?:va)?ten|tencanhan|^canhan/;
const COLLECTIVES = /tapthe|^tendonvi/;
/** Where one list holds both, what a collective's name or its title begins with. */
const A_COLLECTIVE =
  /^(?:tập thể|tổ|nhóm|lớp|khối|khoa|phòng|ban|trường|trung tâm|đội|chi đoàn|chi bộ|chi đội|liên đội|công đoàn|đoàn|bộ môn|cụm|xã|phường|sở|hội)(?!\p{L})/iu;

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

/** Of one cell more paragraphs are not read. */
const CELL_PARAGRAPHS = 50;

/** The table's own cells by row and column; of nested tables none. */
function rowsOf(paragraphs: readonly Paragraph[], table: number): Map<number, O>[] {
  const rows = new Map<number, Map<number, Paragraph[]>>();
  for (const p of paragraphs) {
    if (p.cell?.table !== table) continue;
    const row = rows.get(p.cell.row) ?? new Map<number, Paragraph[]>();
    rows.set(p.cell.row, row);
    const cell = row.get(p.cell.column) ?? [];
    row.set(p.cell.column, cell);
    if (cell.length < CELL_PARAGRAPHS) cell.push(p);
  }
  const read = (cell: Paragraph[]): O => ({ text: plain(cell.map((p) => p.text).join(' ')), paragraph: cell[0]! });
  return [...rows.values()].map((row) => new Map([...row].map(([column, cell]) => [column, read(cell)])));
}

/** Rows that a table's head may have. */
const HEAD = 4;

function listOf(rows: readonly Map<number, O>[]): DanhSach | undefined {
  const at = rows.slice(0, HEAD).findIndex((row) => nameColumn(row) !== undefined);
  const head = rows[at];
  const column = head && nameColumn(head);
  if (!head || column === undefined) return undefined;
  const heading = fold(head.get(column)?.text ?? '');
  const dong: DongDanhSach[] = [];
  let nhom = '';
  for (const row of rows.slice(at + 1)) {
    const name = row.get(column);
    const filled = [...row.values()].filter(({ text }) => text !== '');
    const first = row.get(0)?.text ?? '';
    // Of a PDF: the head again on the next page.
    if (filled.length === 0 || isTotal(filled[0]!.text) || isHead(row, head)) continue;
    if (isGroup(filled.length, first, column)) {
      nhom = filled.map(({ text }) => text).join(' ');
      continue;
    }
    // Of a PDF: the rest of a row that a page cut.
    if (first === '' && column > 0) continue;
    if (!name || !/\p{L}{2}/u.test(name.text)) continue;
    const o = new Map([...row].map(([key, { text }]) => [fold(head.get(key)?.text ?? ''), text]));
    const one = { ten: name.text, paragraph: name.paragraph, o, nhom };
    dong.push({ ...one, cua: cuaDong(one, heading) });
  }
  return dong.length > 0 ? dong : undefined;
}

/** `A | TẬP THỂ`, or one cell over the whole row. */
const isGroup = (filled: number, first: string, column: number): boolean =>
  first !== '' && (filled === 1 || (column > 0 && !/\d/.test(first)));

const isHead = (row: ReadonlyMap<number, O>, head: ReadonlyMap<number, O>): boolean =>
  [...row].every(([at, { text }]) => fold(text) === fold(head.get(at)?.text ?? ''));

const isTotal = (text: string): boolean => /^(?:tong|cong(?:$|\d))/.test(fold(text));

/** By its group, by the heading of the names, or by its own words. */
function cuaDong(dong: Omit<DongDanhSach, 'cua'>, heading: string): DongDanhSach['cua'] {
  const group = fold(dong.nhom);
  if (/tapthe/.test(group) !== /canhan/.test(group)) return /tapthe/.test(group) ? 'tập thể' : 'cá nhân';
  if (!PERSONS.test(heading)) return 'tập thể';
  const collective = A_COLLECTIVE.test(dong.ten) || A_COLLECTIVE.test(danhHieuCua(dong) ?? '');
  return COLLECTIVES.test(heading) && collective ? 'tập thể' : 'cá nhân';
}

/** The title or reward that a row proposes. */
export const danhHieuCua = (dong: Pick<DongDanhSach, 'o'>): string | undefined =>
  oCua(dong, 'danhhieu', 'hinhthuc', 'denghi');

function nameColumn(row: ReadonlyMap<number, O>): number | undefined {
  const found = [...row].find(([, { text }]) => {
    const key = fold(text);
    return key.length < 40 && (PERSONS.test(key) || COLLECTIVES.test(key));
  });
  return found?.[0];
}

/** The cell whose heading begins with one of these (folded) words. */
export const oCua = ({ o }: Pick<DongDanhSach, 'o'>, ...heads: string[]): string | undefined =>
  [...o].find(([head]) => heads.some((one) => head.startsWith(one)))?.[1];

/** A name for comparing: form of address off, one form of tone marks, lower case. */
export const tenSoSanh = (ten: string): string =>
  canonicalTone(oneLine(ten.normalize('NFC')).toLocaleLowerCase('vi')).replace(
    /^(?:ông|bà|thầy|cô|đồng chí|đ\/c)\s+/u,
    '',
  );

import { classified } from '../../../../engine/compose/outline.ts';
import { normalise } from '../../../../engine/vietnamese/text.ts';
import { type Bang, type Block, fromTyped } from '../blocks.ts';
import { type Run, typed } from '../emphasis.ts';
import { inUnicode } from './encoding.ts';

/** Text as it lies on the clipboard. `font`: the font it stands in, where that is told. */
export interface RawRun extends Run {
  font?: string;
}

/** A line before anybody knows what it is. `hashes`: its level as a heading, 0 for none. */
export interface RawLine {
  hashes: number;
  runs: RawRun[];
}

export interface RawCell {
  lines: RawLine[];
  canh: 'giua' | 'phai' | undefined;
}

/** A table with its merged cells taken apart: as many cells in each row. A row that is one name is a group. */
export interface RawTable {
  head: RawCell[][];
  rows: (RawCell[] | { nhom: RawCell | null; ten: RawCell })[];
}

/** What the clipboard holds, for the body. */
export interface Clip {
  blocks: Block[];
  /** Pictures that were left behind. */
  images: number;
  /** Text came in an encoding from before Unicode, and was converted. */
  converted: boolean;
}

/** The vocabulary's limits of a table. */
const MAX_COLUMNS = 30;
const MAX_ROWS = 2000;
/** More columns than the vocabulary has go into the last one, apart by this. */
const APART = ' | ';

/** Lines and tables as blocks, in Unicode; every word comes along. */
export function clipOf(parts: (RawLine | RawTable)[], images: number): Clip {
  const all = parts.flatMap((part) => ('runs' in part ? [part] : linesOf(part)));
  const converted = inUnicode(all);
  const kept = parts.filter((part) => 'head' in part || textOf(part).trim() !== '');
  const typedBlocks = classified(
    kept.map((part) => ('head' in part ? [] : { hashes: part.hashes, text: { runs: trimmed(part) } })),
  );
  const blocks = typedBlocks.flatMap((block, at) => {
    const part = kept[at]!;
    return 'head' in part ? tablesOf(part) : [fromTyped(block)];
  });
  return { blocks, images, converted };
}

const linesOf = ({ head, rows }: RawTable): RawLine[] => [
  ...head.flat().flatMap((cell) => cell.lines),
  ...rows
    .flatMap((row) => (Array.isArray(row) ? row : [...(row.nhom ? [row.nhom] : []), row.ten]))
    .flatMap((cell) => cell.lines),
];

export const textOf = (line: RawLine): string => line.runs.map((run) => run.text).join('');

/** The runs of a line in one form, without spaces around it and without neighbours that look the same. */
export function trimmed({ runs }: RawLine): Run[] {
  const out: Run[] = [];
  for (const { text, dam, nghieng } of runs) {
    const last = out.at(-1);
    if (last && (last.dam ?? false) === (dam ?? false) && (last.nghieng ?? false) === (nghieng ?? false))
      last.text += text;
    else out.push({ text, ...(dam && { dam }), ...(nghieng && { nghieng }) });
  }
  for (const run of out) run.text = normalise(run.text).replace(/[\u00a0\u2007\u202f\t\n ]+/g, ' ');
  for (let at = 0; at < out.length && out[at]!.text.trimStart() !== out[at]!.text; at++) {
    out[at]!.text = out[at]!.text.trimStart();
    if (out[at]!.text !== '') break;
  }
  for (let at = out.length - 1; at >= 0 && out[at]!.text.trimEnd() !== out[at]!.text; at--) {
    out[at]!.text = out[at]!.text.trimEnd();
    if (out[at]!.text !== '') break;
  }
  return out.filter((run) => run.text !== '');
}

/** `title`: the name of a column or a group, which is bold in every form. */
function cellText(cell: RawCell, title = false): string {
  return cell.lines
    .map((line) =>
      typed({ runs: trimmed(title ? { ...line, runs: line.runs.map((run) => ({ ...run, dam: false })) } : line) }),
    )
    .filter((text) => text !== '')
    .join('\n');
}

function tablesOf({ head, rows }: RawTable): Bang[] {
  const body = rows.map((row) =>
    Array.isArray(row)
      ? fold(row.map((cell) => cellText(cell)))
      : { nhom: row.nhom ? cellText(row.nhom, true) : '', ten: cellText(row.ten, true) },
  );
  const names = fold(columnNames(head));
  const canh = names.map((_, at) => alignment(rows, at));
  const cot = names.map((ten, at) => ({ ten, ...(canh[at] && { canh: canh[at] }) }));
  const tables: Bang[] = [];
  for (let at = 0; at === 0 || at < body.length; at += MAX_ROWS)
    tables.push({ loai: 'bang', cot, dong: body.slice(at, at + MAX_ROWS) });
  return tables;
}

/** Names over several rows are one: `Kết quả – Học kỳ I`. */
function columnNames(head: RawCell[][]): string[] {
  const rows = head.map((row) => row.map((cell) => cellText(cell, true)));
  return (rows[0] ?? []).map((_, at) =>
    [...new Set(rows.map((row) => row[at] ?? '').filter((name) => name !== ''))].join(' – '),
  );
}

function fold(values: string[]): string[] {
  if (values.length <= MAX_COLUMNS) return values;
  return [
    ...values.slice(0, MAX_COLUMNS - 1),
    values
      .slice(MAX_COLUMNS - 1)
      .filter((value) => value !== '')
      .join(APART),
  ];
}

/** How every cell of a column with something in it is aligned. */
function alignment(rows: RawTable['rows'], at: number): RawCell['canh'] {
  const cells = rows.flatMap((row) =>
    Array.isArray(row) && row[at]?.lines.some((line) => textOf(line).trim() !== '') ? [row[at]] : [],
  );
  const first = cells[0]?.canh;
  return first && cells.every((cell) => cell.canh === first) ? first : undefined;
}

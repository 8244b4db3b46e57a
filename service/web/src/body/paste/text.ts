import { richText } from '../../../../engine/compose/inline.ts';
import { tables } from '../../../../engine/compose/outline.ts';
import { pipeTable, splitCells } from '../../../../engine/compose/table.ts';
import { type Clip, clipOf, type RawCell, type RawLine, type RawTable } from './clip.ts';

/** Signs in front of a line that are what a dash is here; never a letter or a number. */
const BULLET = /^\s*[•·▪■◦●○‣⁃◆❖➢✓\uf0b7\uf0a7\uf0d8\uf0fc][\s\u00a0]+/u;

/** Plain text as blocks: an outline as people type it; cells from a spreadsheet, apart by tabs, are a table. */
export function clipOfText(text: string): Clip {
  const parts: (RawLine | RawTable)[] = [];
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').split('\n');
  for (let at = 0; at < lines.length; at++) {
    const width = tabs(lines[at]!);
    let end = at + 1;
    while (width > 0 && end < lines.length && tabs(lines[end]!) === width) end++;
    if (end - at > 1) {
      const rows = lines.slice(at, end).map((line) => line.split('\t').map(cellOf));
      parts.push({ head: [rows[0]!], rows: rows.slice(1) });
      at = end - 1;
    } else parts.push(...outlineOf(lines[at]!, lines, at, (to) => (at = to)));
  }
  return clipOf(parts, 0);
}

const tabs = (line: string) => line.split('\t').length - 1;

const cellOf = (text: string): RawCell => ({ lines: [lineOf(text)], canh: undefined });

const lineOf = (text: string): RawLine => ({ hashes: 0, runs: richText(text).runs });

/** A line, or the table that its pipes begin. */
function outlineOf(line: string, lines: string[], at: number, skip: (to: number) => void): (RawLine | RawTable)[] {
  if (line.trimStart().startsWith('|')) {
    let end = at + 1;
    while (end < lines.length && lines[end]!.trimStart().startsWith('|')) end++;
    const [table] = tables(lines.slice(at, end));
    if (Array.isArray(table) && table.length === end - at) {
      skip(end - 1);
      return [pipes(table)];
    }
  }
  const hashes = /^\s*(#{1,6})\s+(?=\S)/.exec(line);
  const rest = hashes ? line.slice(hashes[0].length) : line.replace(BULLET, '- ');
  return [{ ...lineOf(rest), hashes: hashes?.[1]?.length ?? 0 }];
}

function pipes(lines: string[]): RawTable {
  const { cot, dong } = pipeTable(lines.map(splitCells));
  const canh = (at: number) => (cot[at]?.canh === 'giua' || cot[at]?.canh === 'phai' ? cot[at].canh : undefined);
  return {
    head: [cot.map(({ ten }) => cellOf(ten))],
    rows: dong.map((row) =>
      Array.isArray(row)
        ? row.map((value, at) => ({ ...cellOf(String(value)), canh: canh(at) }))
        : { nhom: cellOf(row.nhom), ten: cellOf(row.ten) },
    ),
  };
}

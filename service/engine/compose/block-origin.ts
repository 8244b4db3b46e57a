import type { KhoiInput } from './blocks.js';
import { linesOf, type Mark, markedRuns, type Origin, pathOf } from './origin.js';
import { tables } from './outline.js';
import { type Path, valueAt } from './pointer.js';
import { separator, splitCells } from './table.js';
import type { BangView, BlockView } from './view.js';

/** Where one block of a body comes from. */
interface BlockOrigin {
  van: Path;
  /** Its number or mark, where that is a field of its own. */
  so?: Path;
  /** The line of the body, where that is a text. */
  line?: number | undefined;
  /** A table in a text: lines between its titles and its first row. */
  headLines?: number;
}

/** A body, whichever of its two ways it came in. */
export const blocksOf =
  (name: string): Origin =>
  (value, source) => {
    if (!Array.isArray(value)) return value;
    const path = pathOf(name, source);
    const origins = originsOf(valueAt(source.data, path), path);
    let at = 0;
    return (value as BlockView[]).map((block) => {
      const origin = origins[at++];
      if (!origin) return block;
      // The title of a chương is the line after its number (`dieu.ts`).
      const title = block.laChuong ? (origins[at++] ?? origin) : origin;
      return markedBlock(block, origin, title, source.mark);
    });
  };

function markedBlock(block: BlockView, origin: BlockOrigin, title: BlockOrigin, mark: Mark): BlockView {
  const { van, so, line } = origin;
  return {
    ...block,
    so: block.so === '' ? '' : so ? mark(block.so, so) : mark(block.so, van, line),
    van: markedRuns(block.van, (text) => mark(text, title.van, title.line)),
    bang: block.bang && markedTable(block.bang, origin, mark),
  };
}

function markedTable({ cot, dong }: BangView, { van, line, headLines = 1 }: BlockOrigin, mark: Mark): BangView {
  const of =
    (...rest: Path) =>
    (text: string): string =>
      mark(text, [...van, ...rest]);
  const inText = (row: number) => (text: string) => mark(text, van, line! + row);
  const cell = (row: number, column: string | number) =>
    line === undefined ? of('dong', row, column) : inText(headLines + row);
  return {
    cot: cot.map((column, at) => ({
      ...column,
      ten: markedRuns(column.ten, line === undefined ? of('cot', at, 'ten') : inText(0)),
    })),
    dong: dong.map((row, at) => {
      if ('o' in row) return { o: row.o.map((o, column) => markedRuns(o, cell(at, column))) };
      return {
        nhom: row.nhom === '' ? '' : cell(at, 'nhom')(row.nhom),
        ten: markedRuns(row.ten, cell(at, 'ten')),
      };
    }),
  };
}

/** For each block that `blocks` makes of the body, in the same order. */
function originsOf(body: unknown, path: Path): BlockOrigin[] {
  if (typeof body === 'string') return originsInText(body, path);
  return Array.isArray(body) ? (body as KhoiInput[]).flatMap((block, at) => originsOfBlock(block, [...path, at])) : [];
}

function originsInText(body: string, van: Path): BlockOrigin[] {
  const origins: BlockOrigin[] = [];
  let line = 0;
  for (const part of tables(body.split('\n'))) {
    if (Array.isArray(part)) {
      origins.push({ van, line, headLines: separator(splitCells(part[1] ?? '')) ? 2 : 1 });
      line += part.length;
    } else {
      if (part !== '') origins.push({ van, line });
      line++;
    }
  }
  return origins;
}

function originsOfBlock(block: KhoiInput, path: Path): BlockOrigin[] {
  switch (block.loai) {
    case 'bang':
      return [{ van: path }];
    case 'muc':
      return [{ van: [...path, 'ten'], ...numbered(block.so, path) }];
    case 'doan':
      return linesOf(block.van, [...path, 'van']).map(({ path: van, line }) => ({ van, line }));
    default: {
      const [first = { path: [...path, 'van'], line: undefined }, ...rest] = linesOf(block.van, [...path, 'van']);
      return [
        { van: first.path, line: first.line, ...numbered(block.so, path) },
        ...rest.map(({ path: van, line }) => ({ van, line })),
      ];
    }
  }
}

const numbered = (so: string | null | undefined, path: Path) => (so?.trim() ? { so: [...path, 'so'] } : {});

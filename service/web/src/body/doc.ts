import { richText } from '../../../engine/compose/inline.ts';
import type { Bang, Block, Cap } from './blocks.ts';
import { type Run, typed } from './emphasis.ts';
import { follows, type Numbered, type Theo } from './numbering.ts';

/** A node of the editor's document, as ProseMirror reads and writes it. */
export interface DocNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocNode[];
  text?: string;
  marks?: { type: string }[];
}

/**
 * The editor's document of a body. Each block keeps the words it came with (`goc`), so that what nobody touched goes out
 * letter by letter as it came in, whatever stars it was written with.
 */
export function docOf(blocks: readonly Block[]): DocNode {
  const theo = follows(blocks.map(numbered));
  const content = blocks.map((block, at) => nodeOf(block, theo[at] ?? null));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'doan' }] };
}

const numbered = (block: Block): Numbered => ({
  loai: block.loai,
  ...(block.loai === 'muc' && { cap: block.cap }),
  ...('so' in block && { so: block.so }),
});

export function nodeOf(block: Block, theo: Theo = null): DocNode {
  switch (block.loai) {
    case 'bang':
      return tableNode(block);
    case 'muc':
      return {
        type: 'muc',
        attrs: { cap: block.cap, so: block.so ?? null, theo, goc: block.ten },
        content: inline(block.ten, true),
      };
    case 'doan':
      return { type: 'doan', attrs: { goc: block.van }, content: inline(block.van) };
    default:
      return {
        type: block.loai,
        attrs: { so: block.so ?? null, theo, goc: block.van },
        content: inline(block.van),
      };
  }
}

/** `title`: its style is bold already, so bold says nothing in it. */
function inline(text: string, title = false): DocNode[] {
  return richText(text).runs.flatMap((run) => {
    const marks = [...(run.dam && !title ? [{ type: 'bold' }] : []), ...(run.nghieng ? [{ type: 'italic' }] : [])];
    return run.text
      .split('\n')
      .flatMap((part, at): DocNode[] => [
        ...(at > 0 ? [{ type: 'xuongDong' }] : []),
        ...(part === '' ? [] : [{ type: 'text', text: part, ...(marks.length > 0 && { marks }) }]),
      ]);
  });
}

function tableNode({ cot, dong }: Bang): DocNode {
  const cells = dong.flatMap((row) => (Array.isArray(row) ? [row.length] : []));
  const width = Math.max(cot.length, ...cells, 1);
  const head = Array.from({ length: width }, (_, at) => {
    const { ten = '', rong = null, canh = null } = cot[at] ?? {};
    return cell('oTen', ten, { rong, canh, goc: ten }, true);
  });
  const rows = dong.map((row): DocNode => {
    if (Array.isArray(row))
      return {
        type: 'dong',
        content: Array.from({ length: width }, (_, at) => cell('o', row[at] ?? '', { goc: row[at] ?? '' })),
      };
    // A group of a table of one column has no room for its letter beside its name.
    if (width === 1) return { type: 'dong', content: [cell('o', `${row.nhom} ${row.ten}`.trim(), {})] };
    return {
      type: 'dong',
      attrs: { nhom: true },
      content: [cell('o', row.nhom, { goc: row.nhom }), cell('o', row.ten, { goc: row.ten, colspan: width - 1 }, true)],
    };
  });
  return { type: 'bang', content: [{ type: 'dong', content: head }, ...rows] };
}

const cell = (type: string, value: string | number, attrs: Record<string, unknown>, title = false): DocNode => ({
  type,
  attrs,
  content: [{ type: 'oVan', content: inline(String(value), title) }],
});

/** The block that a node of the document is; undefined where it has no words. `id` of a cell is how it looks to `docOf`. */
export function blockOf(node: DocNode): Block | undefined {
  if (node.type === 'bang') return tableOf(node);
  const text = textOf(node);
  if (text.trim() === '') return undefined;
  const { so, cap } = node.attrs ?? {};
  const number = typeof so === 'string' && so.trim() !== '' ? { so } : {};
  switch (node.type) {
    case 'muc':
      return { loai: 'muc', cap: cap as Cap, ...number, ten: text };
    case 'khoan':
    case 'diem':
    case 'gachDau':
    case 'cong':
      return { loai: node.type, ...number, van: text };
    default:
      return { loai: 'doan', van: text };
  }
}

/** All blocks of a document that have words, in order. */
export function blocksOfDoc(doc: DocNode): Block[] {
  return (doc.content ?? []).flatMap((node) => blockOf(node) ?? []);
}

function textOf(node: DocNode): string {
  const title = node.type === 'muc';
  const runs = runsOf(node.content ?? []);
  const goc = node.attrs?.goc;
  if (typeof goc === 'string' && same(runs, runsOf(inline(goc, title)))) return goc;
  return typed({ runs });
}

function runsOf(content: DocNode[]): Run[] {
  const runs: Run[] = [];
  for (const node of content) {
    const has = (type: string) => node.marks?.some((mark) => mark.type === type) ?? false;
    const text = node.type === 'xuongDong' ? '\n' : (node.text ?? '');
    const last = runs.at(-1);
    if (node.type === 'xuongDong' && last) last.text += text;
    else runs.push({ text, ...(has('bold') && { dam: true }), ...(has('italic') && { nghieng: true }) });
  }
  return runs;
}

const same = (a: Run[], b: Run[]) =>
  a.length === b.length &&
  a.every((run, at) => run.text === b[at]!.text && run.dam === b[at]!.dam && run.nghieng === b[at]!.nghieng);

function tableOf(node: DocNode): Bang | undefined {
  const [head, ...rest] = node.content ?? [];
  const cot = (head?.content ?? []).flatMap((cell) => {
    const { rong, canh, colspan } = cell.attrs ?? {};
    const first: Bang['cot'][number] = { ten: String(cellOf(cell)) };
    if (typeof rong === 'number') first.rong = rong;
    if (typeof canh === 'string') first.canh = canh as NonNullable<Bang['cot'][number]['canh']>;
    return [first, ...Array.from({ length: Number(colspan ?? 1) - 1 }, () => ({ ten: '' }))];
  });
  if (cot.length === 0) return undefined;
  const dong = rest.map((row): Bang['dong'][number] => {
    const cells = row.content ?? [];
    if (row.attrs?.nhom === true) {
      const values = cells.map((cell) => String(cellOf(cell)));
      const ten = values
        .slice(1)
        .filter((value) => value.trim() !== '')
        .join(' ');
      if (ten !== '') return { nhom: values[0] ?? '', ten };
    }
    const values = cells.flatMap((cell) => [
      cellOf(cell),
      ...Array.from({ length: Number(cell.attrs?.colspan ?? 1) - 1 }, () => ''),
    ]);
    return cot.map((_, at) => values[at] ?? '');
  });
  return { loai: 'bang', cot, dong };
}

/** A cell's text; the number it came as, where it still is that. */
function cellOf(cell: DocNode): string | number {
  const runs = (cell.content ?? []).flatMap((line, at) => [
    ...(at > 0 ? [{ text: '\n' }] : []),
    ...runsOf(line.content ?? []),
  ]);
  const goc = cell.attrs?.goc;
  const title = cell.type === 'oTen' || Number(cell.attrs?.colspan ?? 1) > 1;
  if ((typeof goc === 'string' || typeof goc === 'number') && same(runs, runsOf(inline(String(goc), title))))
    return goc;
  return typed({ runs });
}

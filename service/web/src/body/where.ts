import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { isInTable, selectedRect } from '@tiptap/pm/tables';
import type { Block } from './blocks.ts';
import { blockOf, type DocNode } from './doc.ts';

/** Blocks of nodes that nobody has touched since; typing makes anew only what it changes. */
const known = new WeakMap<Node, { block: Block | undefined }>();

function blockAt(node: Node): Block | undefined {
  let entry = known.get(node);
  if (!entry) {
    entry = { block: blockOf(node.toJSON() as DocNode) };
    known.set(node, entry);
  }
  return entry.block;
}

/** The body that a document of the editor is. */
export const bodyOf = (doc: Node): Block[] => doc.children.flatMap((node) => blockAt(node) ?? []);

/** Which block of the body a node of the document is; where it has no words yet, the next. */
export function indexOf(doc: Node, child: number): number {
  let index = 0;
  for (let at = 0; at < child; at++) if (blockAt(doc.child(at))) index++;
  return index;
}

/** Where a block of the body begins in the document; undefined where there is none. */
export function positionOf(doc: Node, index: number): number | undefined {
  let pos = 0;
  let left = index;
  for (const node of doc.children) {
    if (blockAt(node) && left-- === 0) return pos;
    pos += node.nodeSize;
  }
  return undefined;
}

/** Where in its table the caret is, as the data name it: `/dong/0/2`, `/cot/1/ten`; nothing outside of tables. */
export function cellAt(state: EditorState): string {
  if (!isInTable(state)) return '';
  const { top, left, table } = selectedRect(state);
  if (top === 0) return `/cot/${left}/ten`;
  const group = table.child(top).attrs.nhom === true;
  return `/dong/${top - 1}/${group ? (left === 0 ? 'nhom' : 'ten') : left}`;
}

/** Where a cell of the table at `pos` begins, by such a name; undefined where there is none. */
export function positionInTable(doc: Node, pos: number, cell: string): number | undefined {
  const [, part, number = '', rest = '0'] = /^\/(cot|dong)\/(\d+)(?:\/(\w+))?/.exec(cell) ?? [];
  const table = doc.nodeAt(pos);
  if (part === undefined || table?.type.name !== 'bang') return undefined;
  const [row, column] =
    part === 'cot' ? [0, Number(number)] : [Number(number) + 1, { nhom: 0, ten: 1 }[rest] ?? Number(rest)];
  const line = table.maybeChild(row);
  if (!line?.maybeChild(column)) return undefined;
  const before = (node: Node, index: number) =>
    node.children.slice(0, index).reduce((sum, child) => sum + child.nodeSize, 0);
  return pos + 1 + before(table, row) + 1 + before(line, column);
}

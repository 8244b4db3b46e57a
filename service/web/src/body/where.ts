import type { Node } from '@tiptap/pm/model';
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

import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Cap } from './blocks.ts';
import { Counter, docSo, fit, ghiSo, type Loai, type Numbered, type Theo } from './numbering.ts';

export type Level = 'muc1' | 'muc2' | 'muc3' | 'muc4' | 'khoan' | 'diem' | 'gachDau' | 'cong' | 'doan';

/** What people call it. */
export const LEVEL_NAMES: Record<Level | 'bang', string> = {
  muc1: 'Đề mục cấp 1',
  muc2: 'Đề mục cấp 2',
  muc3: 'Đề mục cấp 3',
  muc4: 'Đề mục cấp 4',
  khoan: 'Khoản',
  diem: 'Điểm',
  gachDau: 'Gạch đầu dòng',
  cong: 'Dấu cộng',
  doan: 'Đoạn văn',
  bang: 'Bảng',
};

export const levelOf = (node: Node): Level =>
  (node.type.name === 'muc' ? `muc${node.attrs.cap as Cap}` : node.type.name) as Level;

export const numberedOf = (node: Node): Numbered => ({
  loai: node.type.name as Loai,
  cap: node.attrs.cap as number | undefined,
  so: node.attrs.so as string | null | undefined,
  theo: node.attrs.theo as Theo | undefined,
});

/** A block of the body and where it begins. */
export interface Place {
  node: Node;
  pos: number;
  index: number;
}

/** The blocks that the selection touches. */
export function selected(state: EditorState): Place[] {
  const { from, to } = state.selection;
  const places: Place[] = [];
  state.doc.forEach((node, pos, index) => {
    if (pos < to + 1 && pos + node.nodeSize > from) places.push({ node, pos, index });
  });
  // A selection that ends at a block's first letter does not hold that block.
  if (places.length > 1 && places.at(-1)!.pos + 1 === to) places.pop();
  return places;
}

/** The block that the caret stands in. */
export function current(state: EditorState): Place {
  const { $head } = state.selection;
  const index = Math.min($head.index(0), state.doc.childCount - 1);
  const node = state.doc.child(index);
  return {
    node,
    index,
    pos: $head.depth > 0 ? $head.before(1) : Math.min($head.pos, state.doc.content.size - node.nodeSize),
  };
}

/** Attributes of a block of a level: its number follows, until somebody says otherwise. */
export function attrsOf(level: Level, so: string | null = null, theo: Theo = 'rieng'): Record<string, unknown> {
  if (level === 'doan') return {};
  return level.startsWith('muc') ? { cap: Number(level.slice(3)), so, theo } : { so, theo };
}

export const typeOf = (state: EditorState, level: Level) =>
  state.schema.nodes[level.startsWith('muc') ? 'muc' : level]!;

/** Makes a block one of another level; its words stay. */
export function turn(
  state: EditorState,
  tr: Transaction,
  place: Place,
  level: Level,
  so?: string | null,
  theo?: Theo,
): void {
  const pos = tr.mapping.map(place.pos);
  tr.setBlockType(pos + 1, pos + place.node.nodeSize - 1, typeOf(state, level), attrsOf(level, so, theo));
}

/** The counter as it stands before a block. */
export function counterBefore(doc: Node, index: number): Counter {
  const counter = new Counter();
  for (let at = 0; at < index; at++) counter.pass(numberedOf(doc.child(at)));
  return counter;
}

export function theoOf(doc: Node, index: number, block: Numbered): Theo {
  return fit(counterBefore(doc, index), block);
}

/** The number after a block's own, for the one that continues it. */
export function continued(node: Node): { so: string | null; theo: Theo } {
  const so = node.attrs.so as string | null;
  if (node.type.name === 'gachDau' || node.type.name === 'cong' || so === null) return { so, theo: null };
  const read = docSo(so);
  const next = read && ghiSo({ ...read, thu: read.thu + 1 });
  return next === undefined ? { so, theo: null } : { so: next, theo: (node.attrs.theo as Theo) ?? 'rieng' };
}

/** The level that a typed mark begins: `1.` is a heading where the number before it was one. */
export function levelOfMark(doc: Node, index: number, mark: string): Level {
  if (/^[-–—]$/.test(mark)) return 'gachDau';
  if (mark === '+') return 'cong';
  const so = docSo(mark)!;
  if (so.kieu === 'laMa') return 'muc1';
  if (so.kieu !== 'so' || so.duoi === ')') return 'diem';
  const depth = so.truoc.length + 1;
  for (let at = index - 1; at >= 0; at--) {
    const node = doc.child(at);
    const other = typeof node.attrs.so === 'string' ? docSo(node.attrs.so) : undefined;
    const level = levelOf(node);
    if (other?.kieu === 'so' && level !== 'diem') {
      const otherDepth = other.truoc.length + 1;
      if (otherDepth === depth && other.thu + 1 === so.thu) return level;
      if (otherDepth < depth)
        return level === `muc${otherDepth + 1}` && depth < 4 ? (`muc${depth + 1}` as Level) : 'khoan';
    }
    if (level === 'muc1') break;
  }
  return depth === 1 ? 'khoan' : (`muc${Math.min(depth + 1, 4)}` as Level);
}

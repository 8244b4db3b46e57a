import { Extension, InputRule } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type Command, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { goToNextCell, isInTable } from '@tiptap/pm/tables';
import {
  attrsOf,
  continued,
  current,
  type Level,
  levelOf,
  levelOfMark,
  numberedOf,
  selected,
  theoOf,
  turn,
  typeOf,
} from './levels.ts';
import { docSo, renumbered, type Theo } from './numbering.ts';
import { addRow, leaveTable } from './table.ts';

/** Makes the selected blocks ones of a level; plain paragraphs where they are that already. */
export const setLevel =
  (level: Level): Command =>
  (state, dispatch) => {
    const places = selected(state).filter(({ node }) => node.isTextblock);
    if (places.length === 0) return false;
    const wanted = places.every(({ node }) => levelOf(node) === level) ? 'doan' : level;
    if (dispatch) {
      const { tr } = state;
      for (const place of places) turn(state, tr, place, wanted);
      dispatch(tr.scrollIntoView());
    }
    return true;
  };

const LOWER: Partial<Record<Level, Level>> = {
  muc1: 'muc2',
  muc2: 'muc3',
  muc3: 'muc4',
  muc4: 'khoan',
  doan: 'gachDau',
  khoan: 'diem',
  diem: 'gachDau',
  gachDau: 'cong',
};
const HIGHER: Partial<Record<Level, Level>> = {
  cong: 'gachDau',
  gachDau: 'diem',
  diem: 'khoan',
  khoan: 'muc2',
  muc4: 'muc3',
  muc3: 'muc2',
  muc2: 'muc1',
};

/** One level down or up. Where there is none, the key goes on to leave the editor. */
export const shiftLevel =
  (by: Partial<Record<Level, Level>>): Command =>
  (state, dispatch) => {
    if (isInTable(state)) return false;
    const places = selected(state).filter(({ node }) => node.isTextblock && by[levelOf(node)]);
    if (places.length === 0) return false;
    if (dispatch) {
      const { tr } = state;
      for (const place of places) turn(state, tr, place, by[levelOf(place.node)]!);
      dispatch(tr.scrollIntoView());
    }
    return true;
  };

export const lower = shiftLevel(LOWER);
export const higher = shiftLevel(HIGHER);

/** Enter: the next number; a paragraph under a heading; out of the list from an empty item. */
export const enter: Command = (state, dispatch) => {
  if (isInTable(state)) return newLine(state, dispatch);
  const { $from, $to, empty } = state.selection;
  const place = current(state);
  const { node } = place;
  if (!node.isTextblock || $from.depth !== 1 || $to.depth !== 1) return false;
  const level = levelOf(node);
  if (level === 'doan' && empty) return false;
  const { tr } = state;
  if (empty && node.content.size === 0) {
    turn(state, tr, place, outOf(state.doc, place.index));
  } else {
    tr.deleteSelection();
    const at = tr.selection.$from;
    const first = tr.doc.child(at.index(0));
    const firstLevel = levelOf(first);
    const atStart = at.parentOffset === 0 && first.content.size > 0;
    if (firstLevel.startsWith('muc') && atStart) {
      tr.insert(at.before(1), typeOf(state, 'doan').create());
    } else {
      const heading = firstLevel.startsWith('muc') || firstLevel === 'doan';
      const next = continued(first);
      const type = typeOf(state, heading ? 'doan' : firstLevel);
      tr.split(at.pos, 1, [{ type, attrs: heading ? {} : attrsOf(firstLevel, next.so, next.theo) }]);
    }
  }
  dispatch?.(tr.setMeta('splitBlock', true).scrollIntoView());
  return true;
};

/** What an empty item becomes: the level of the list that it is in, or a paragraph. */
function outOf(doc: Node, index: number): Level {
  const items: Level[] = ['khoan', 'diem', 'gachDau', 'cong'];
  const bac = items.indexOf(levelOf(doc.child(index)));
  for (let at = index - 1; at >= 0; at--) {
    const level = levelOf(doc.child(at));
    const other = items.indexOf(level);
    if (level === 'doan') continue;
    if (other === -1) break;
    if (other < bac) return level;
  }
  return 'doan';
}

/** Backspace at a block's first letter: first it becomes a paragraph. */
export const toParagraph: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const place = current(state);
  if (!empty || $from.depth !== 1 || $from.parentOffset > 0 || levelOf(place.node) === 'doan') return false;
  if (dispatch) {
    const { tr } = state;
    turn(state, tr, place, 'doan');
    dispatch(tr);
  }
  return true;
};

/** A new line within a heading or a cell. */
export const newLine: Command = (state, dispatch) => {
  const type = state.schema.nodes.xuongDong!;
  const { $from } = state.selection;
  if (!$from.parent.type.contentMatch.matchType(type)) return false;
  dispatch?.(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
  return true;
};

/** Moves the selected blocks before the one above, or behind the one below. */
export const move =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const places = selected(state);
    const [first, last] = [places[0], places.at(-1)];
    if (!first || !last) return false;
    const other = by < 0 ? first.index - 1 : last.index + 1;
    if (other < 0 || other >= state.doc.childCount) return false;
    if (dispatch) {
      const { tr } = state;
      const { anchor, head } = state.selection;
      const node = state.doc.child(other);
      const end = last.pos + last.node.nodeSize;
      if (by < 0) tr.delete(first.pos - node.nodeSize, first.pos).insert(end - node.nodeSize, node);
      else tr.delete(end, end + node.nodeSize).insert(first.pos, node);
      const shift = by * node.nodeSize;
      tr.setSelection(TextSelection.between(tr.doc.resolve(anchor + shift), tr.doc.resolve(head + shift)));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };

/** Gives the caret's block the number that somebody typed; an empty one takes its number away. */
export const setNumber =
  (typed: string): Command =>
  (state, dispatch) => {
    const { node, pos, index } = current(state);
    if (!('so' in node.attrs)) return false;
    const so = typed.trim() === '' ? null : typed.trim();
    const theo = so === null ? null : theoOf(state.doc, index, { ...numberedOf(node), so });
    dispatch?.(state.tr.setNodeMarkup(pos, null, { ...node.attrs, so, theo }));
    return true;
  };

/** Numbers the run that the caret stands in anew, from its beginning. */
export const renumber: Command = (state, dispatch) => {
  const { node, index } = current(state);
  const level = levelOf(node);
  if (!NUMBERED.includes(level)) return false;
  const { doc } = state;
  const rank = NUMBERED.indexOf(level);
  const ends = (at: number) => {
    const other = NUMBERED.indexOf(levelOf(doc.child(at)));
    return other !== -1 && other < rank && !(level === 'khoan' && other > 1);
  };
  let from = index;
  while (from > 0 && !ends(from - 1)) from--;
  let to = index;
  while (to + 1 < doc.childCount && !ends(to + 1)) to++;
  if (dispatch) {
    const { tr } = state;
    doc.forEach((child, pos, at) => {
      if (at < from || at > to || levelOf(child) !== level) return;
      tr.setNodeMarkup(pos, null, {
        ...child.attrs,
        so: readable(child) ? child.attrs.so : null,
        theo: 'rieng' satisfies Theo,
      });
    });
    dispatch(tr);
  }
  return true;
};

const NUMBERED: Level[] = ['muc1', 'muc2', 'muc3', 'muc4', 'khoan', 'diem'];
const readable = (node: Node) => typeof node.attrs.so === 'string' && docSo(node.attrs.so) !== undefined;

/** Whether a number stands there that doesn't follow from the one before. */
export const byHand = (node: Node): boolean =>
  'so' in node.attrs && node.attrs.theo === null && NUMBERED.includes(levelOf(node));

/** A mark and its space at the beginning of a line make it one of that level. */
const MARK =
  /^(\(?(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})\.|\d{1,2}(?:\.\d{1,2}){1,3}|(?:[a-zđ]|\d{1,2})\)|[-–+])\s$/u;

const marks = new InputRule({
  find: MARK,
  handler: ({ state, range, match }) => {
    const place = current(state);
    const { node, index } = place;
    const mark = match[1]!;
    const only = range.to - range.from >= node.content.size;
    const level = levelOf(node);
    if (!node.isTextblock || level.startsWith('muc') || (level !== 'doan' && !only)) return null;
    if (!/^[-–+]$/.test(mark) && !docSo(mark)) return null;
    const next = levelOfMark(state.doc, index, mark);
    const so = mark === '-' || mark === '+' ? null : mark;
    const { tr } = state;
    tr.delete(range.from, range.to);
    const theo =
      so === null
        ? null
        : theoOf(state.doc, index, {
            loai: next.startsWith('muc') ? 'muc' : (next as 'khoan'),
            cap: Number(next.slice(3)) || null,
            so,
          });
    tr.setBlockType(place.pos + 1, place.pos + 1, typeOf(state, next), attrsOf(next, so, theo));
    return undefined;
  },
});

/** More changed numbers than these go into the document in one piece: step by step, each would copy the whole. */
const MANY = 20;

function renumberAll(tr: Transaction): void {
  const { doc, selection } = tr;
  const wanted = renumbered(doc.children.map(numberedOf));
  const changed: { at: number; pos: number; node: Node }[] = [];
  doc.forEach((node, pos, at) => {
    if (!('so' in node.attrs)) return;
    const { so = null, theo } = wanted[at]!;
    if (so === node.attrs.so && theo === node.attrs.theo) return;
    changed.push({ at, pos, node: node.type.create({ ...node.attrs, so, theo }, node.content, node.marks) });
  });
  if (changed.length <= MANY) {
    for (const { pos, node } of changed) tr.setNodeMarkup(pos, null, node.attrs);
    return;
  }
  const { at: first, pos: from } = changed[0]!;
  const { at: last, pos: end, node } = changed.at(-1)!;
  const children = doc.children.slice(first, last + 1);
  for (const { at, node } of changed) children[at - first] = node;
  tr.replaceWith(from, end + node.nodeSize, children);
  // Nothing became longer or shorter: the caret is where it was.
  tr.setSelection(Selection.fromJSON(tr.doc, selection.toJSON()));
}

/** Keeps the numbers in order, and a line to write on behind a table. */
const order = new Plugin({
  appendTransaction(transactions, _, state) {
    if (!transactions.some((tr) => tr.docChanged)) return null;
    const { tr, doc } = state;
    renumberAll(tr);
    if (doc.lastChild?.type.name === 'bang') tr.insert(tr.doc.content.size, state.schema.nodes.doan!.create());
    return tr.docChanged ? tr : null;
  },
});

/** Everything that the keyboard does to blocks. */
export const Editing = Extension.create({
  name: 'khoi',
  priority: 1100,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    const level = (name: Level) => run(setLevel(name));
    return {
      Enter: run(enter),
      'Shift-Enter': run(newLine),
      'Mod-Enter': run(leaveTable),
      Backspace: run(toParagraph),
      Tab: () =>
        run(goToNextCell(1))() ||
        (isInTable(this.editor.state) ? run(addRow)() && run(goToNextCell(1))() : run(lower)()),
      'Shift-Tab': () => run(goToNextCell(-1))() || (!isInTable(this.editor.state) && run(higher)()),
      'Alt-Shift-ArrowUp': run(move(-1)),
      'Alt-Shift-ArrowDown': run(move(1)),
      'Mod-Alt-0': level('doan'),
      'Mod-Alt-1': level('muc1'),
      'Mod-Alt-2': level('muc2'),
      'Mod-Alt-3': level('muc3'),
      'Mod-Alt-4': level('khoan'),
      'Mod-Alt-5': level('diem'),
      'Mod-Alt-6': level('gachDau'),
      'Mod-Alt-7': level('cong'),
    };
  },
  addInputRules: () => [marks],
  addProseMirrorPlugins: () => [order],
});

/** Blocks as a piece of the document, open where a paragraph can join the one it comes into. */
export function sliceOf(nodes: readonly Node[]): Slice {
  const open = (node: Node | undefined) => (node?.type.name === 'doan' ? 1 : 0);
  return new Slice(Fragment.from([...nodes]), open(nodes[0]), open(nodes.at(-1)));
}

import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  selectedRect,
  tableEditing,
} from '@tiptap/pm/tables';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Canh } from '../../../engine/compose/view.ts';
import { dragBorder, dragging } from './drag-border.ts';
import { current } from './levels.ts';
import { moved, tenths, widthsOf, withWidth } from './widths.ts';

const COLUMNS = 3;
const ROWS = 2;

/** Puts an empty table behind the caret's block, or in its place where that is empty. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const { bang, dong, o, oTen } = state.schema.nodes;
  const row = (type: typeof o) =>
    dong!.create(
      null,
      Array.from({ length: COLUMNS }, () => type!.createAndFill()!),
    );
  const table = bang!.create(null, [row(oTen), ...Array.from({ length: ROWS }, () => row(o))]);
  const { node, pos } = current(state);
  const empty = node.isTextblock && node.content.size === 0;
  if (dispatch) {
    const at = empty ? pos : pos + node.nodeSize;
    const { tr } = state;
    if (empty) tr.replaceWith(pos, pos + node.nodeSize, table);
    else tr.insert(at, table);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  }
  return true;
};

const inHead = (state: EditorState) => isInTable(state) && selectedRect(state).top === 0;

export const addRow: Command = addRowAfter;

/** Among columns whose widths were set by hand the new one takes its share from all. */
export const addColumn: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { table, tableStart, right } = selectedRect(state);
  const widths = byHand(table) ? widthsOf(table) : undefined;
  const add = (tr: Transaction) => {
    if (widths) {
      const kept = widths.map((width) => tenths((width * widths.length) / (widths.length + 1)));
      const own = tenths(100 - kept.reduce((a, b) => a + b, 0));
      setWidths(tr, tableStart, kept.toSpliced(right, 0, own));
    }
    dispatch!(tr);
  };
  return addColumnAfter(state, dispatch && add);
};

/** Whether somebody has set widths in the table. */
export const byHand = (table: Node): boolean =>
  table.firstChild?.children.some((cell) => cell.attrs.rong !== null) === true;

/** @param tableStart where the content of the table begins; null leaves a width to its text */
export function setWidths(tr: Transaction, tableStart: number, widths: readonly (number | null)[]): Transaction {
  const head = tr.doc.resolve(tableStart).parent.firstChild;
  head?.forEach((cell, offset, at) => {
    if ('rong' in cell.attrs)
      tr.setNodeMarkup(tableStart + 1 + offset, null, { ...cell.attrs, rong: widths[at] ?? null });
  });
  return tr;
}

/** Makes the caret's column wider by so many percent, or narrower, at the cost of its neighbour. */
export const widen =
  (by: number): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { table, tableStart, right, map } = selectedRect(state);
    if (map.width < 2) return false;
    const column = right - 1;
    const last = column === map.width - 1;
    dispatch?.(setWidths(state.tr, tableStart, moved(widthsOf(table), last ? column - 1 : column, last ? -by : by)));
    return true;
  };

/** Makes the caret's column as wide as said, in percent. */
export const setWidth =
  (percent: number): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { table, tableStart, left } = selectedRect(state);
    dispatch?.(setWidths(state.tr, tableStart, withWidth(widthsOf(table), left, percent)));
    return true;
  };

/** Leaves all widths to the text again. */
export const autoWidths: Command = (state, dispatch) => {
  if (!isInTable(state) || !byHand(selectedRect(state).table)) return false;
  dispatch?.(setWidths(state.tr, selectedRect(state).tableStart, []));
  return true;
};

/** The caret's column, how wide it is printed, and whether somebody said so. */
export function widthAt(state: EditorState): { column: number; percent: number; byHand: boolean } | null {
  if (!isInTable(state)) return null;
  const { left, table } = selectedRect(state);
  return { column: left, percent: widthsOf(table)[left] ?? 100, byHand: byHand(table) };
}

/** The row of names stays: a table without it says nothing. */
export const removeRow: Command = (state, dispatch) => isInTable(state) && !inHead(state) && deleteRow(state, dispatch);
export const removeColumn: Command = (state, dispatch) => deleteColumn(state, dispatch);
export const removeTable: Command = deleteTable;

/** How the selected columns are aligned; null where the form decides. */
export const alignColumn =
  (canh: Canh | null): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { left, right, table, tableStart, map } = selectedRect(state);
    if (dispatch) {
      const { tr } = state;
      for (let column = left; column < right; column++) {
        const pos = map.map[column]!;
        const cell = table.nodeAt(pos)!;
        if ('canh' in cell.attrs) tr.setNodeMarkup(tableStart + pos, null, { ...cell.attrs, canh });
      }
      dispatch(tr);
    }
    return true;
  };

/** The alignment of the caret's column, `null` where none is set. */
export function alignmentAt(state: EditorState): Canh | null {
  if (!isInTable(state)) return null;
  const { left, table, map } = selectedRect(state);
  return (table.nodeAt(map.map[left]!)?.attrs.canh as Canh | null | undefined) ?? null;
}

/** Makes a row the name of a group of rows, or a row again. */
export const toggleGroup: Command = (state, dispatch) => {
  if (!isInTable(state) || inHead(state)) return false;
  const { top, table, tableStart, map } = selectedRect(state);
  if (map.width < 2) return false;
  const row = table.child(top);
  let pos = tableStart;
  for (let at = 0; at < top; at++) pos += table.child(at).nodeSize;
  if (dispatch) {
    const { tr } = state;
    tr.replaceWith(pos, pos + row.nodeSize, row.attrs.nhom ? asRow(row, map.width) : asGroup(row, map.width));
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1))));
  }
  return true;
};

function asGroup(row: Node, width: number): Node {
  const { o, oVan } = row.type.schema.nodes;
  const words: Node[] = [];
  row.forEach((cell, _, at) => {
    const line = cell.firstChild;
    if (at === 0 || !line || line.content.size === 0) return;
    if (words.length > 0) words.push(row.type.schema.text(' '));
    line.forEach((part) => void words.push(part));
  });
  return row.type.create({ nhom: true }, [
    row.firstChild!,
    o!.create({ colspan: width - 1 }, oVan!.create(null, words)),
  ]);
}

function asRow(row: Node, width: number): Node {
  const { o } = row.type.schema.nodes;
  const cells = row.children.map((cell) => o!.create(null, cell.content));
  while (cells.length < width) cells.push(o!.createAndFill()!);
  return row.type.create(null, cells);
}

export const inGroup = (state: EditorState): boolean =>
  isInTable(state) && selectedRect(state).table.child(selectedRect(state).top).attrs.nhom === true;

/** From a table to the line behind it. */
export const leaveTable: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { pos, node, index } = current(state);
  const end = pos + node.nodeSize;
  const { tr } = state;
  if (!state.doc.maybeChild(index + 1)?.isTextblock) tr.insert(end, state.schema.nodes.doan!.create());
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView());
  return true;
};

/** Columns look as wide and as aligned as they will be printed. */
function looks(table: Node, at: number, out: Decoration[], live?: readonly number[]): void {
  const head = table.firstChild?.children ?? [];
  const align = head.map((cell, column) => (cell.attrs.canh as string | null) ?? guess(table, column));
  const widths = live ?? widthsOf(table);
  // On a phone the table scrolls rather than tear its words apart.
  out.push(Decoration.node(at, at + table.nodeSize, { style: `--so-cot: ${head.length}` }));
  table.forEach((row, rowOffset, rowAt) => {
    let column = 0;
    row.forEach((cell, offset) => {
      const pos = at + 1 + rowOffset + 1 + offset;
      const attrs: Record<string, string> = {
        'data-canh': row.attrs.nhom ? 'trai' : rowAt === 0 ? 'giua' : (align[column] ?? 'trai'),
      };
      if (rowAt === 0) attrs.style = `width: ${widths[column]}%`;
      out.push(Decoration.node(pos, pos + cell.nodeSize, attrs));
      column += cell.attrs.colspan as number;
    });
  });
}

/** Numbers and marks stand in the middle, as table.ts of the engine puts them. */
function guess(table: Node, column: number): Canh {
  const cells = table.children
    .slice(1)
    .flatMap((row) => (row.attrs.nhom ? [] : [row.maybeChild(column)?.textContent ?? '']));
  return cells.length > 0 && cells.every((text) => text.length <= 4) ? 'giua' : 'trai';
}

function decorations(state: EditorState): DecorationSet {
  const drag = dragging.getState(state);
  const all: Decoration[] = [];
  state.doc.forEach((node, pos) => {
    if (node.type.name === 'bang') looks(node, pos, all, drag?.pos === pos ? drag.widths : undefined);
  });
  return DecorationSet.create(state.doc, all);
}

const look: Plugin<DecorationSet> = new Plugin<DecorationSet>({
  state: {
    init: (_, state) => decorations(state),
    apply: (tr, before, _, state) =>
      tr.docChanged || tr.getMeta(dragging) !== undefined ? decorations(state) : before,
  },
  props: {
    decorations: (state) => look.getState(state),
  },
});

export const Tables = Extension.create({
  name: 'bangBieu',
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    return { 'Alt-Shift-ArrowLeft': run(widen(-1)), 'Alt-Shift-ArrowRight': run(widen(1)) };
  },
  // Before the selection of cells, which a press on a border is not.
  addProseMirrorPlugins: () => [dragBorder(setWidths), look, tableEditing()],
});

import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { moved, widthsOf } from './widths.ts';

/** The table whose border is being dragged, and its widths meanwhile. */
export interface Dragging {
  pos: number;
  widths: number[];
}

export const dragging = new PluginKey<Dragging | undefined>('keoCot');

/** How near to a border the mouse is on it, in pixels. */
const NEAR = 5;

interface Border {
  /** Where the table stands in the document. */
  pos: number;
  /** The column before the border. */
  column: number;
  /** Width of the table in pixels. */
  width: number;
}

/** Borders between columns can be dragged with the mouse, as in Word. */
export const dragBorder = (setWidths: (tr: Transaction, tableStart: number, widths: number[]) => Transaction) =>
  new Plugin<Dragging | undefined>({
    key: dragging,
    state: {
      init: () => undefined,
      apply: (tr, before) => {
        const said = tr.getMeta(dragging) as Dragging | null | undefined;
        return said === undefined ? before : (said ?? undefined);
      },
    },
    props: {
      handleDOMEvents: {
        mousemove(view, event) {
          if (event.buttons === 0) show(view, borderAt(view, event) !== undefined);
          return false;
        },
        mouseleave(view) {
          if (!dragging.getState(view.state)) show(view, false);
          return false;
        },
        mousedown(view, event) {
          const border = event.button === 0 && view.editable ? borderAt(view, event) : undefined;
          if (!border) return false;
          event.preventDefault();
          follow(view, border, event.clientX, setWidths);
          return true;
        },
      },
    },
  });

/** Follows the mouse until its button is let go; Escape leaves the border where it was. */
function follow(
  view: EditorView,
  { pos, column, width }: Border,
  from: number,
  setWidths: (tr: Transaction, tableStart: number, widths: number[]) => Transaction,
): void {
  const before = widthsOf(view.state.doc.nodeAt(pos)!);
  const over = new AbortController();
  const { signal } = over;
  let widths = before;
  const end = (kept: boolean) => {
    over.abort();
    if (view.isDestroyed) return;
    show(view, false);
    const tr = view.state.tr.setMeta(dragging, null);
    // The table may have changed under the mouse: a paste, a draft from another machine.
    const same = view.state.doc.nodeAt(pos)?.firstChild?.childCount === before.length;
    view.dispatch(kept && same && widths !== before ? setWidths(tr, pos + 1, widths) : tr);
  };
  window.addEventListener(
    'mousemove',
    (event) => {
      if (view.isDestroyed) return end(false);
      widths = moved(before, column, ((event.clientX - from) * 100) / width);
      view.dispatch(view.state.tr.setMeta(dragging, { pos, widths }));
    },
    { signal },
  );
  window.addEventListener('mouseup', () => end(true), { signal });
  window.addEventListener('blur', () => end(false), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    },
    { signal, capture: true },
  );
}

function show(view: EditorView, on: boolean): void {
  if (on) view.dom.dataset.keoCot = '';
  else delete view.dom.dataset.keoCot;
}

function borderAt(view: EditorView, event: MouseEvent): Border | undefined {
  const block = (event.target as Element).closest?.('div[data-loai="bang"]');
  const table = block?.querySelector('table');
  if (!block || !table) return undefined;
  const heads = [...(table.rows[0]?.cells ?? [])].slice(0, -1);
  const column = heads.findIndex((cell) => Math.abs(event.clientX - cell.getBoundingClientRect().right) <= NEAR);
  if (column < 0) return undefined;
  let pos: number | undefined;
  view.state.doc.forEach((_, at) => {
    if (view.nodeDOM(at) === block) pos = at;
  });
  return pos === undefined ? undefined : { pos, column, width: table.getBoundingClientRect().width };
}

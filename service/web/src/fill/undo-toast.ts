import { tellUndo } from '../ui/tell-undo.tsx';
import type { FormStore } from './model/form-store.ts';

/**
 * Makes a change and offers to take it back. `giveBack` puts what was taken away back into what has been written since; without
 * it the offer ends with the next change.
 */
export function undoable(store: FormStore, message: string, change: () => void, giveBack?: () => void): void {
  const before = store.state.data;
  change();
  const after = store.state.data;
  const hide = tellUndo(message, () => {
    stop();
    if (store.state.data === after) store.undo();
    else giveBack?.();
  });
  const stop = store.subscribe(() => {
    const { data } = store.state;
    // Taken back by other ways, or nothing that could be.
    if (data === before || (data !== after && !giveBack)) {
      stop();
      hide();
    }
  });
}

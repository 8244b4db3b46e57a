import { useEffect, useRef } from 'react';
import type { FormStore } from './model/form-store.ts';

interface Shortcuts {
  store: FormStore;
  /** Where a step back or forth changed something. */
  onPlace: (pointer: string) => void;
  onFinish: () => void;
  onPages: () => void;
  onProblem: (by: 1 | -1) => void;
  onHelp: () => void;
}

/** The keys of the whole page. A composition keeps its own. */
export function useKeys(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  current.current = shortcuts;
  useEffect(() => {
    const run = (event: Event, call: () => void) => {
      event.preventDefault();
      call();
    };
    const travel = (event: KeyboardEvent) => {
      const { store, onPlace } = current.current;
      const command = event.ctrlKey || event.metaKey;
      const name = event.key.toLowerCase();
      if (!command || event.altKey || (name !== 'z' && name !== 'y')) return;
      run(event, () => {
        const place = name === 'y' || event.shiftKey ? store.redo() : store.undo();
        if (place !== undefined && place !== placeOf(document.activeElement)) onPlace(place);
      });
    };
    const key = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const { onFinish, onPages, onProblem, onHelp } = current.current;
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key === 'Enter') run(event, onFinish);
      else if (event.altKey && event.code === 'KeyP') run(event, onPages);
      else if (event.key === 'F8') run(event, () => onProblem(event.shiftKey ? -1 : 1));
      else if (event.key === 'F1' || (command && event.key === '/')) run(event, onHelp);
      else if (!hasHistory(event.target)) travel(event);
    };
    // An editor goes back in its own history, and with the form once that has ended.
    const after = (event: KeyboardEvent) => {
      if (!event.isComposing && !event.defaultPrevented && hasHistory(event.target)) travel(event);
    };
    // Before an editor takes Ctrl+Enter for a line of its own.
    document.addEventListener('keydown', key, true);
    document.addEventListener('keydown', after);
    return () => {
      document.removeEventListener('keydown', key, true);
      document.removeEventListener('keydown', after);
    };
  }, []);
}

const placeOf = (element: Element | null) => element?.closest<HTMLElement>('[data-pointer]')?.dataset.pointer;

const hasHistory = (target: EventTarget | null) => (target as HTMLElement | null)?.isContentEditable === true;

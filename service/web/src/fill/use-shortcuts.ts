import { useEffect, useRef } from 'react';
import type { FormStore } from './model/form-store.ts';

interface Shortcuts {
  store: FormStore;
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
    // What is typed in a field since it got the focus is taken back by the browser, letter by letter.
    let typing: EventTarget | undefined;
    const input = (event: Event) => {
      typing = event.target ?? undefined;
    };
    const leave = () => {
      typing = undefined;
    };
    const key = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const { store, onFinish, onPages, onProblem, onHelp } = current.current;
      const command = event.ctrlKey || event.metaKey;
      const name = event.key.toLowerCase();
      const run = (call: () => void) => {
        event.preventDefault();
        call();
      };
      if (command && name === 'enter') run(onFinish);
      else if (event.altKey && event.code === 'KeyP') run(onPages);
      else if (event.key === 'F8') run(() => onProblem(event.shiftKey ? -1 : 1));
      else if (event.key === 'F1' || (command && name === '/')) run(onHelp);
      else if (command && (name === 'z' || name === 'y') && !keepsOwn(event.target, typing)) {
        run(() => (name === 'y' || event.shiftKey ? store.redo() : store.undo()));
      }
    };
    document.addEventListener('input', input);
    document.addEventListener('focusin', leave);
    // Before an editor takes Ctrl+Enter for a line of its own.
    document.addEventListener('keydown', key, true);
    return () => {
      document.removeEventListener('input', input);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', key, true);
    };
  }, []);
}

/** Whether the way back belongs to the field: one is typing in it, or it is an editor with a history of its own. */
function keepsOwn(target: EventTarget | null, typing: EventTarget | undefined): boolean {
  const element = target as HTMLElement | null;
  return element?.isContentEditable === true || (typing !== undefined && typing === element);
}

import { pathOf, pointerOf } from './model/path.ts';

const INPUTS = 'input:not([type=hidden]), textarea, select, [contenteditable=true]';

/** Puts the caret where a place of the data is written, or into whatever draws it. Folded places must be opened before. */
export function goTo(pointer: string): void {
  // What was just opened is drawn in the next frame; the editor of a body may come later still.
  requestAnimationFrame(() => requestAnimationFrame(() => focusAt(pointer)));
}

function focusAt(pointer: string): void {
  const path = pathOf(pointer);
  for (let length = path.length; length > 0; length--) {
    const place = pointerOf(path.slice(0, length));
    const element = document.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(place)}"]`);
    if (!element) continue;
    const input = element.matches(INPUTS) ? element : element.querySelector<HTMLElement>(`${INPUTS}, button`);
    element.scrollIntoView({ block: 'center', behavior: 'smooth' });
    input?.focus({ preventScroll: true });
    return;
  }
}

import { pathOf, pointerOf } from './model/path.ts';

const INPUTS = 'input:not([type=hidden]), textarea, select, [contenteditable=true]';

/** What draws more than inputs of its own (a body, a table), by its pointer: it takes the caret to what the rest of a pointer names. */
const takers = new Map<string, (rest: string) => void>();

/** Makes such a place known here; the answer takes it back. */
export function takesFrom(pointer: string, take: (rest: string) => void): () => void {
  takers.set(pointer, take);
  return () => {
    if (takers.get(pointer) === take) takers.delete(pointer);
  };
}

/** Puts the caret where a place of the data is written, or into whatever draws it. Folded places must be opened before. */
export function goTo(pointer: string): void {
  // What was just opened is drawn in the next frame; the editor of a body may come later still.
  requestAnimationFrame(() => requestAnimationFrame(() => focusIn(pointer) || focusAt(pointer.split('#')[0]!)));
}

/** Whether one of them took it. */
function focusIn(pointer: string): boolean {
  for (const [place, take] of takers) {
    const rest = pointer.slice(place.length);
    if (!pointer.startsWith(place) || !/^[/#]/.test(rest)) continue;
    take(rest);
    return true;
  }
  return false;
}

function focusAt(pointer: string): void {
  const element = drawnAt(pointer);
  if (!element) return;
  const input = element.matches(INPUTS) ? element : element.querySelector<HTMLElement>(`${INPUTS}, button`);
  element.scrollIntoView({ block: 'center', behavior: 'smooth' });
  input?.focus({ preventScroll: true });
}

/** Brings a place of the data into sight; the focus stays. */
export function show(pointer: string): void {
  requestAnimationFrame(() => drawnAt(pointer)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' }));
}

/** What draws the place, or whatever it lies in. */
function drawnAt(pointer: string): HTMLElement | undefined {
  const path = pathOf(pointer);
  for (let length = path.length; length > 0; length--) {
    const place = CSS.escape(pointerOf(path.slice(0, length)));
    const element = document.querySelector<HTMLElement>(`[data-pointer="${place}"]`);
    if (element) return element;
  }
  return undefined;
}

const WAITS_MS = 5_000;

/**
 * Where the focus goes with what is taken away, it goes on in what `find` gives, once that is drawn: when depends on the
 * machine. Stops where the focus went elsewhere, or nothing was taken away after all.
 */
export function focusLeft(find: () => HTMLElement | null | undefined): void {
  const had = document.activeElement;
  const end = performance.now() + WAITS_MS;
  const look = () => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) find()?.focus();
    else if (activeElement === had && performance.now() < end) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

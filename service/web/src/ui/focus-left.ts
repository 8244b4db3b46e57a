/** Where the focus went with what was taken away, it goes on in what `find` gives, once that is drawn. */
export function focusLeft(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) find()?.focus();
  });
}

/** To the first input that is to be mended, once it says so: what is wrong may be far from the button that was pressed. */
export function focusInvalid(): void {
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>('form [aria-invalid="true"]');
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  });
}

/** What the work gives, or undefined when it fails or takes longer than so many milliseconds. */
export function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    work
      .catch(() => undefined)
      .then((result) => {
        clearTimeout(timer);
        resolve(result);
      });
  });
}

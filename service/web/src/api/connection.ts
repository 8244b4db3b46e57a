/** Whether the last call came through. */
let away = false;
const listeners = new Set<() => void>();

export const connection = {
  get away(): boolean {
    return away;
  },
  /** Told of every call that ended: with an answer of the service, or without any. */
  heard(answered: boolean): void {
    if (away === !answered) return;
    away = !answered;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

// The machine says so before any call fails.
globalThis.addEventListener?.('offline', () => connection.heard(false));

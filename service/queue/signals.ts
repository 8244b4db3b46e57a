export const SIGNALS = Symbol('Signals');

/** A message is a few ids and words of state: it passes through Redis, so never people's data. */
export type Signal = Readonly<Record<string, string>>;

/**
 * What the processes of one installation tell one another. A message may be lost, and none is kept: whoever depends on
 * one also looks at the rows.
 */
export interface Signals {
  /** True when there may be other processes. */
  readonly shared: boolean;
  /** Tells the other processes; this one does not hear itself. */
  send(topic: string, signal: Signal): void;
  hear(topic: string, heard: (signal: Signal) => void): void;
  close(): void;
}

/** One process has nobody to tell. */
export const alone: Signals = { shared: false, send: () => undefined, hear: () => undefined, close: () => undefined };

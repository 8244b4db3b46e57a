import type { Problem } from '../../service/engine/problem.js';

/** What the program ends with. The heaviest of several files counts. */
export const EXIT = {
  /** Done; nothing found beyond notes. */
  ok: 0,
  /** Warnings, no errors; of `diff`: the two are not the same. */
  warnings: 1,
  /** Errors: in a document, in data, in a version; something was refused. */
  errors: 2,
  /** A file could not be read, written or printed. */
  unreadable: 3,
  /** The command was called wrongly. */
  usage: 64,
  /** Somebody else is publishing at this moment: try again. */
  busy: 75,
} as const;

/** Vietnamese sentence for whoever typed the command. */
export class UsageError extends Error {}

/**
 * A command that could not do what it was asked. `code` is stable: one of the API, or of `codes.ts`; `detail` says in
 * Vietnamese what, why and how to mend it.
 */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  constructor(
    readonly code: string,
    readonly detail: string,
    readonly options: { exit?: number; errors?: Problem[] } = {},
  ) {
    super(`${code}: ${detail}`);
  }
}

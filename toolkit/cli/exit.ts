/** What the program ends with. The heaviest of several files counts. */
export const EXIT = {
  /** Done; nothing found beyond notes. */
  ok: 0,
  /** Warnings, no errors. */
  warnings: 1,
  /** Errors in a document. */
  errors: 2,
  /** A file could not be read, written or printed. */
  unreadable: 3,
  /** The command was called wrongly. */
  usage: 64,
} as const;

/** Vietnamese sentence for whoever typed the command. */
export class UsageError extends Error {}

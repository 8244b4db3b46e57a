import type { ParseArgsConfig } from 'node:util';

/** One command of `vanthu`. Gets what stands behind its name; answers with an exit code of `exit.ts`. */
export interface Command {
  name: string;
  help: string;
  /** What it takes, for the shell's completion. */
  options: NonNullable<ParseArgsConfig['options']>;
  run(args: string[], out: Output): Promise<number>;
}

/** Where a command writes; a test has its own. */
export interface Output {
  print(text: string): void;
  complain(text: string): void;
}

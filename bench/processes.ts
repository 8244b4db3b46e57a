import { readdirSync, readFileSync } from 'node:fs';

/** What a process takes and, apart, all that it has started. */
export interface Taken {
  own: number;
  below: number;
}

/** Memory in MiB (shared pages counted once: PSS). */
export const memoryOf = (pid: number): Taken => taken(pid, pss);

/** Memory in MiB of what a process has started, by what Chromium calls each (`renderer`, `gpu-process`, …; itself `browser`). */
export function memoryByRole(pid: number): Map<string, number> {
  const roles = new Map<string, number>();
  for (const id of descendants(pid)) {
    const role = /--type=([\w-]+)/.exec(read(id, 'cmdline'))?.[1] ?? 'browser';
    roles.set(role, (roles.get(role) ?? 0) + pss(id));
  }
  return roles;
}

/**
 * Processor time in ms since their start, of processes that run still. Unlike time on the clock it is nearly the same on a
 * busy machine as on an idle one.
 */
export const cpuOf = (pid: number): Taken => taken(pid, cpu);

function taken(pid: number, of: (pid: number) => number): Taken {
  return { own: of(pid), below: descendants(pid).reduce((sum, id) => sum + of(id), 0) };
}

function descendants(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    if (Number.isInteger(id)) parents.set(id, Number(/^PPid:\s+(\d+)/m.exec(read(id, 'status'))?.[1]));
  }
  const below = (id: number): boolean => {
    const parent = parents.get(id);
    return parent === pid || (parent !== undefined && parent > 1 && below(parent));
  };
  return [...parents.keys()].filter(below);
}

const pss = (pid: number) => Number(/^Pss:\s+(\d+) kB/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024;

const TICK_MS = 10;

/** Fields 14 and 15 of `stat`, which follow a name that may hold blanks. */
function cpu(pid: number): number {
  const fields = read(pid, 'stat').split(') ').at(-1)!.split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

/** Empty for a process that has ended while we were looking. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

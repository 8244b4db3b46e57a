import { readdirSync, readFileSync } from 'node:fs';

/** Memory in MiB of a process and, apart, of all that it has started (shared pages counted once: PSS). */
export function memoryOf(pid: number): { service: number; browser: number } {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    if (!Number.isInteger(id)) continue;
    try {
      parents.set(id, Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]));
    } catch {
      // Ended while we were looking.
    }
  }
  const below = (id: number): boolean => {
    const parent = parents.get(id);
    return parent === pid || (parent !== undefined && parent > 1 && below(parent));
  };
  const browser = [...parents.keys()].filter(below).reduce((sum, id) => sum + pss(id), 0);
  return { service: pss(pid), browser };
}

function pss(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024;
  } catch {
    return 0;
  }
}

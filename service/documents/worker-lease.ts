import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/**
 * A document in hand belongs to one worker, who renews the lease while it works. When it dies, others may take the
 * document after this time, or at once where they see that its process is gone.
 */
export const LEASE_MS = 60_000;
const RENEW_MS = 15_000;

/** Told apart from another process that had the same number: every container's first process is 1. */
const START = randomBytes(4).toString('hex');
let workers = 0;

/** A name for somebody who makes documents in this process. */
export const newWorker = (): string => [hostname(), process.pid, START, ++workers].join('/');

/** True when the process of that worker was on this machine and is gone. */
export function endedHere(worker: string): boolean {
  const [host, pid, start] = worker.split('/');
  if (host !== hostname()) return false;
  return Number(pid) === process.pid ? start !== START : !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Renews until it is told to stop. `lost` is called once when the document is no longer ours: cancelled elsewhere, or
 * taken over. A store that does not answer is asked again.
 *
 * @returns the way to stop
 */
export function keepLease(renew: () => Promise<boolean>, lost: () => void, everyMs = RENEW_MS): () => void {
  const timer = setInterval(() => {
    renew().then(
      (ours) => {
        if (ours) return;
        clearInterval(timer);
        lost();
      },
      () => undefined,
    );
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Why a piece of work did not come to its end: its time or memory ran out, its caller has gone, too many wait. */
export type ThreadEnd = 'late' | 'memory' | 'gone' | 'busy';

export interface ThreadLimits {
  timeMs: number;
  memoryMb: number;
}

export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
  constructor(
    readonly why: ThreadEnd,
    readonly limits: ThreadLimits,
  ) {
    super(`work in a thread ended: ${why}`);
  }
}

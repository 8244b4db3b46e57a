/** Why a piece of work did not come to its end: its time, memory or stack ran out, its caller has gone, too many wait. */
export type WorkEnd = 'late' | 'memory' | 'deep' | 'gone' | 'busy';

export interface WorkLimits {
  timeMs: number;
  memoryMb: number;
}

/** Work in a thread or a process apart was ended. */
export class WorkEnded extends Error {
  override readonly name = 'WorkEnded';
  constructor(
    readonly why: WorkEnd,
    readonly limits: WorkLimits,
  ) {
    super(`work apart ended: ${why}`);
  }
}

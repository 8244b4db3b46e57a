/** What goes into a queue: that a document has to be looked at. */
export interface RenderJob {
  /** Document id. A job carries nothing else of the document: the row is the truth. */
  id: string;
  /** From 10 (first) to -10; equals as their groups take turns. */
  priority: number;
  /** Whose document it is: a batch, a caller. Groups take turns, so a large one does not keep the others waiting. */
  group: string;
}

/** What became of a job: nothing more to do, or to be looked at again later. */
export type RenderOutcome = 'finished' | { againInMs: number };

export type RenderHandler = (id: string, signal: AbortSignal) => Promise<RenderOutcome>;

export const RENDER_QUEUE = Symbol('RenderQueue');

/** A handler decides about every failure itself; what it throws is a mistake in it, and the row is still there. */
export const AFTER_MISTAKE_MS = 30_000;

/** Says when to look at a document. Looking twice does no harm, so a driver may deliver more than once. */
export interface RenderQueue {
  /** True when several processes work on it, and when it can lose jobs that the rows still have. */
  readonly shared: boolean;
  /** Begins to work. Called once. */
  start(handler: RenderHandler): void;
  /** Takes a job, unless it has it already. Never fails: a job that cannot be taken now is added again from its row. */
  add(job: RenderJob): void;
  /** Takes those of the jobs that it does not have. Resolves when they are in; fails when that cannot be. */
  restore(jobs: readonly RenderJob[]): Promise<void>;
  /** Forgets the job; where it runs, in whatever process, its signal aborts. */
  cancel(id: string): void;
  /** Jobs not finished: waiting, running, or to be looked at again. */
  size(): Promise<number>;
  /** Throws when jobs can neither be taken nor given out. */
  check(): Promise<void>;
  /** Calls back whenever the queue is there again after it was gone: it may have lost everything. */
  onReturn(back: () => void): void;
  /** Takes no more work, lets what runs finish for so long, then aborts it. */
  close(graceMs: number): Promise<void>;
}

export interface RenderJob {
  /** Document id. A job carries nothing else of the document: the row is the truth. */
  id: string;
  /** Higher goes first; equals in the order they came. */
  priority: number;
}

/** What became of a job: nothing more to do, or to be looked at again later. */
export type RenderOutcome = 'finished' | { againInMs: number };

export type RenderHandler = (id: string, signal: AbortSignal) => Promise<RenderOutcome>;

export const RENDER_QUEUE = Symbol('RenderQueue');

/** Says when to look at a document. Looking twice does no harm, so a driver may deliver more than once. */
export interface RenderQueue {
  /** Begins to work. Called once. */
  start(handler: RenderHandler): void;
  add(job: RenderJob): void;
  /** Forgets the job; when it runs, its signal aborts. */
  cancel(id: string): void;
  /** Jobs not finished: waiting, running, or to be looked at again. */
  size(): number;
  /** Takes no more work, lets what runs finish for so long, then aborts it. */
  close(graceMs: number): Promise<void>;
}

import { EngineError } from '../engine/problem.js';

/** What a thread answers. An error of the engine crosses the border between threads as its words. */
export type Reply<Answer> =
  | { answer: Answer }
  | { refused: Pick<EngineError, 'code' | 'message' | 'detail' | 'retryable'> };

/** The work of a thread, as `Threads` asks for it. */
export const answering =
  <Task, Answer>(work: (task: Task) => Answer | Promise<Answer>) =>
  async (task: Task): Promise<Reply<Answer>> => {
    try {
      return { answer: await work(task) };
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const { code, message, detail, retryable } = error;
      return { refused: { code, message, detail, retryable } };
    }
  };

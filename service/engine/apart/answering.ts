import { EngineError } from '../problem.js';

/** What a thread or a process apart answers. An error of the engine crosses the border between them as its words. */
export type Reply<Answer> =
  | { answer: Answer }
  | { refused: Pick<EngineError, 'code' | 'message' | 'detail' | 'retryable'> };

/** The work of a thread, as `Threads` asks for it, or of a process, as `serve` does. */
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

/** What was answered; throws the EngineError that it was refused with. */
export function answered<Answer>(reply: Reply<Answer>): Answer {
  if ('answer' in reply) return reply.answer;
  const { code, message, ...rest } = reply.refused;
  throw new EngineError(code, message, rest);
}

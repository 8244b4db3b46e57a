import type { Request, Response } from 'express';
import { ApiProblem } from '../problems/api-problem.js';

/** The media type a caller would rather have, of those there are; the first for who takes anything. Throws NOT_ACCEPTABLE. */
export function accepted(request: Request, types: string[]): string {
  const type = request.accepts(types);
  if (type === false) throw new ApiProblem('NOT_ACCEPTABLE', { params: { allowed: types.join(', ') } });
  return type;
}

/** Aborts when the caller has gone. */
export function closing(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

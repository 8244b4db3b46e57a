import type { Request } from 'express';
import { ApiProblem } from '../problems/api-problem.js';

/** What a JSON body may call itself. */
export const jsonTypes = ['application/json', 'application/*+json'];

/** The parsed body. What is not JSON was left unparsed, and is refused here. */
export function jsonBody(request: Request): unknown {
  if (request.body !== undefined) return request.body;
  throw new ApiProblem(request.is(jsonTypes) || saysJson(request) ? 'BROKEN_JSON' : 'NOT_JSON');
}

/** An empty body has no type that counts; its header still says what was meant. */
const saysJson = (request: Request) => /^application\/(.+\+)?json\b/i.test(request.get('content-type') ?? '');

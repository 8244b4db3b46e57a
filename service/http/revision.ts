import type { Request, Response } from 'express';
import { ApiProblem } from '../problems/api-problem.js';

/** Revisions as ETags (RFC 9110, 8.8.3). Nobody on the way keeps what has one: it may name people. */
export function sendRevision(response: Response, revision: number): void {
  response.set({ ETag: etagOf(revision), 'Cache-Control': 'no-store' });
}

export const etagOf = (revision: number): string => `"${revision}"`;

/**
 * The revision that `If-Match` names; one that never was (-1) for any other tag. Undefined without the header. `*` would
 * overwrite what the caller has not seen, and counts as none.
 */
export function ifMatch(request: Request): number | undefined {
  const tag = request.get('if-match')?.trim();
  if (tag === undefined || tag === '' || tag === '*') return undefined;
  // What packs answers on the way makes tags weak.
  const [, revision] = /^(?:W\/)?"(\d{1,15})"$/.exec(tag) ?? [];
  return revision === undefined ? -1 : Number(revision);
}

export const ifNew = (request: Request): boolean => request.get('if-none-match')?.trim() === '*';

/** @param needed the header that is missing, as it should be */
export function preconditionRequired(needed: string): ApiProblem {
  return new ApiProblem('PRECONDITION_REQUIRED', { params: { needed } });
}

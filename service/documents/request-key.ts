import { createHash } from 'node:crypto';
import { ApiProblem } from '../problems/api-problem.js';
import type { RequestKey } from './documents.repository.js';

/** The `Idempotency-Key` header with the hash of what it stands for; the order of JSON keys does not matter. */
export function requestKey(header: string | undefined, body: unknown): RequestKey | undefined {
  if (header === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(header)) throw new ApiProblem('IDEMPOTENCY_KEY_INVALID');
  return { key: header, hash: createHash('sha256').update(JSON.stringify(body, sorted)).digest('hex') };
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

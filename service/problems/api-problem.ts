import { WorkEnded } from '../engine/apart/work-ended.js';
import { DataError, EngineError, type Problem } from '../engine/problem.js';
import { storageFailure } from '../storage/failures.js';
import type { ProblemCode } from './codes.js';

interface Options {
  params?: Record<string, string | number>;
  errors?: Problem[];
  headers?: Record<string, string>;
  /** Vietnamese detail in place of the table's. */
  detail?: string;
  /** Status in place of the table's, where one code means different things to different calls. */
  status?: number;
  /** Further members of the answer (RFC 9457, 3.2). */
  members?: Record<string, unknown>;
}

/** An error the API answers with on purpose. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(
    readonly code: ProblemCode,
    readonly options: Options = {},
  ) {
    super(code);
  }
}

export function validationFailed(errors: Problem[]): ApiProblem {
  return new ApiProblem('VALIDATION_FAILED', { errors, params: { count: errors.length } });
}

/** Data problems as the caller sees them: `path` points into the request body, where the data lies under `/data`. */
export function underData(problems: Problem[]): Problem[] {
  return problems.map((p) => ({ ...p, path: `/data${p.path}` }));
}

/** What an error of the engine, its threads or the store means to a caller; undefined for the unexpected. */
export function problemOf(error: unknown): ApiProblem | undefined {
  if (error instanceof ApiProblem) return error;
  if (error instanceof DataError) return validationFailed(underData(error.problems));
  const failure = storageFailure(error);
  if (failure === 'full') return new ApiProblem('STORAGE_FULL');
  if (failure === 'unavailable') return new ApiProblem('STORAGE_UNAVAILABLE', { headers: { 'Retry-After': '5' } });
  if (error instanceof WorkEnded) return workEnded(error);
  if (!(error instanceof EngineError)) return undefined;
  const { code, detail } = error;
  switch (code) {
    case 'TEMPLATE_NOT_FOUND':
    case 'TEMPLATE_VERSION_NOT_FOUND':
    case 'TEMPLATE_NOT_IN_FORCE':
    case 'TEMPLATE_ALTERED':
    case 'TEMPLATE_BROKEN':
    case 'FORMAT_NOT_AVAILABLE':
      return new ApiProblem(code, { detail });
    case 'CANCELLED':
      return stopping();
    case 'PRINT_BUSY':
      return tooManyWaiting();
    case 'BROWSER_UNAVAILABLE':
    case 'PRINT_TIMEOUT':
    case 'PRINT_FAILED':
      return new ApiProblem('RENDER_UNAVAILABLE', { detail, headers: { 'Retry-After': '5' } });
    default:
      return new ApiProblem('RENDER_FAILED', { detail });
  }
}

/** Its time or memory ran out, its caller has gone, too many wait. */
export function workEnded({ why, limits }: WorkEnded): ApiProblem {
  if (why === 'gone') return stopping();
  if (why === 'busy') return tooManyWaiting();
  return new ApiProblem('FILE_TOO_HARD', { params: { seconds: limits.timeMs / 1_000, memory: limits.memoryMb } });
}

export function stopping(): ApiProblem {
  return new ApiProblem('STOPPING', { headers: { 'Retry-After': '5' } });
}

export function tooManyWaiting(): ApiProblem {
  const seconds = 5;
  return new ApiProblem('TOO_MANY_WAITING', { params: { seconds }, headers: { 'Retry-After': String(seconds) } });
}

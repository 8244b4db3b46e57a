import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { EngineError } from '../engine/problem.js';
import type { CheckRequest } from '../engine/the-thuc/check.js';
import type { Correction } from '../engine/the-thuc/correct.js';
import type { Check } from '../engine/the-thuc/rules/rule.js';
import type { Typeset, TypesetOptions } from '../engine/typeset/typeset.js';
import { ApiProblem, stopping, tooManyWaiting } from '../problems/api-problem.js';
import type { ProblemCode } from '../problems/codes.js';
import type { Answer, Results, Task } from './task.js';

/** A document of 300 pages takes some seconds; what takes longer is built to. */
const TIME_LIMIT_MS = 30_000;
const MEMORY_LIMIT_MB = 1_024;
const MOST_WAITING = 64;

/**
 * Reads files of anybody's making in threads of their own, each with a limit on time and memory, so that no file
 * holds up or ends the service.
 */
@Injectable()
export class Checker implements OnModuleDestroy {
  private readonly pool = new Piscina<Task, Answer>({
    filename: new URL(`./task${extname(import.meta.url)}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    maxQueue: MOST_WAITING,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
  });

  check(bytes: Uint8Array, request: CheckRequest, signal: AbortSignal): Promise<Check> {
    return this.run({ kind: 'check', bytes, request }, signal);
  }

  correct(bytes: Uint8Array, request: CheckRequest, signal: AbortSignal): Promise<Correction> {
    return this.run({ kind: 'correct', bytes, request }, signal);
  }

  typeset(bytes: Uint8Array, options: Omit<TypesetOptions, 'fonts'>, signal: AbortSignal): Promise<Typeset> {
    return this.run({ kind: 'typeset', bytes, options }, signal);
  }

  onModuleDestroy(): Promise<void> {
    return this.pool.destroy();
  }

  private async run<K extends keyof Results>(task: Task & { kind: K }, signal: AbortSignal): Promise<Results[K]> {
    const late = AbortSignal.timeout(TIME_LIMIT_MS);
    const answer = await this.pool.run(task, { signal: AbortSignal.any([signal, late]) }).catch((error: unknown) => {
      throw late.aborted ? tooHard() : (translate(error) ?? error);
    });
    if ('done' in answer) return answer.done as Results[K];
    const { code, message, detail } = answer.refused;
    const known = PROBLEMS[code];
    throw known ? new ApiProblem(known, { detail }) : new EngineError(code, message, { detail });
  }
}

const PROBLEMS: Partial<Record<EngineError['code'], ProblemCode>> = {
  DOCX_UNREADABLE: 'FILE_UNREADABLE',
  PDF_UNREADABLE: 'FILE_UNREADABLE',
  REGIME_UNKNOWN: 'REGIME_UNKNOWN',
  NOT_CORRECTABLE: 'NOT_CORRECTABLE',
};

export const tooHard = () =>
  new ApiProblem('FILE_TOO_HARD', { params: { seconds: TIME_LIMIT_MS / 1_000, memory: MEMORY_LIMIT_MB } });

/** What the pool's own errors mean to a caller. */
function translate(error: unknown): ApiProblem | undefined {
  const { code, name, message } = error as { code?: string; name?: string; message?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return tooHard();
  if (name === 'AbortError') return stopping();
  return message === 'Task queue is at limit' ? tooManyWaiting() : undefined;
}

import { availableParallelism } from 'node:os';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { EngineError } from '../engine/problem.js';
import type { CheckRequest } from '../engine/the-thuc/check.js';
import type { Correction } from '../engine/the-thuc/correct.js';
import type { Check } from '../engine/the-thuc/rules/rule.js';
import type { Typeset, TypesetOptions } from '../engine/typeset/typeset.js';
import { ApiProblem, threadEnded } from '../problems/api-problem.js';
import type { ProblemCode } from '../problems/codes.js';
import { ThreadEnded } from '../threads/thread-ended.js';
import { Threads } from '../threads/threads.js';
import type { Results, Task } from './task.js';

/** A document of 300 pages takes some seconds; what takes longer is built to. */
const LIMITS = { waiting: 64, timeMs: 30_000, memoryMb: 1_024 };

/**
 * Reads files of anybody's making in threads of their own, each with a limit on time and memory, so that no file
 * holds up or ends the service.
 */
@Injectable()
export class Checker implements OnModuleDestroy {
  private readonly threads = new Threads<Task, Results[keyof Results]>({
    work: new URL('./task', import.meta.url),
    most: Math.max(1, availableParallelism() - 1),
    ...LIMITS,
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
    return this.threads.close();
  }

  private async run<K extends keyof Results>(task: Task & { kind: K }, signal: AbortSignal): Promise<Results[K]> {
    try {
      return (await this.threads.run(task, signal)) as Results[K];
    } catch (error) {
      const known = error instanceof EngineError ? PROBLEMS[error.code] : undefined;
      throw known ? new ApiProblem(known, { detail: (error as EngineError).detail }) : error;
    }
  }
}

const PROBLEMS: Partial<Record<EngineError['code'], ProblemCode>> = {
  DOCX_UNREADABLE: 'FILE_UNREADABLE',
  PDF_UNREADABLE: 'FILE_UNREADABLE',
  REGIME_UNKNOWN: 'REGIME_UNKNOWN',
  NOT_CORRECTABLE: 'NOT_CORRECTABLE',
};

export const tooHard = () => threadEnded(new ThreadEnded('late', LIMITS));

import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Processes } from '../engine/apart/processes.js';
import { WorkEnded } from '../engine/apart/work-ended.js';
import { EngineError } from '../engine/problem.js';
import type { CheckRequest } from '../engine/the-thuc/check.js';
import type { Correction } from '../engine/the-thuc/correct.js';
import type { Check } from '../engine/the-thuc/rules/rule.js';
import type { Typeset, TypesetOptions } from '../engine/typeset/typeset.js';
import { ApiProblem, workEnded } from '../problems/api-problem.js';
import type { ProblemCode } from '../problems/codes.js';
import type { Results, Task } from './process.js';

/** A document of 300 pages takes some seconds; what takes longer is built to. */
const TIME_MS = 30_000;
const MEMORY_MB = 768;
const MOST_WAITING = 64;

/**
 * Reads files of anybody's making in processes of their own, each with a limit on time and memory, so that no file
 * holds up or ends the service.
 */
@Injectable()
export class Checker implements OnModuleDestroy {
  private readonly processes = new Processes<Task, Results[keyof Results]>({
    program: new URL('./process', import.meta.url),
    memoryMb: MEMORY_MB,
    waiting: MOST_WAITING,
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

  onModuleDestroy(): void {
    this.processes.close();
  }

  private async run<K extends keyof Results>(task: Task & { kind: K }, signal: AbortSignal): Promise<Results[K]> {
    try {
      return (await this.processes.run(task, TIME_MS, signal)) as Results[K];
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

/** What reading and printing a file together did not finish in. */
export const tooHard = (timeMs: number): ApiProblem =>
  workEnded(new WorkEnded('late', { timeMs, memoryMb: MEMORY_MB }));

import { availableParallelism } from 'node:os';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { EngineError } from '../engine/problem.js';
import type { CheckRequest } from '../engine/the-thuc/check.js';
import type { Correction } from '../engine/the-thuc/correct.js';
import type { Check } from '../engine/the-thuc/rules/rule.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { ProblemCode } from '../problems/codes.js';
import { Threads } from '../threads/threads.js';
import type { Answer, Task } from './task.js';

/** A document of 300 pages takes some seconds; what takes longer is built to. */
const LIMITS = { waiting: 64, timeMs: 30_000, memoryMb: 1_024 };

/** Reads and judges files of anybody's making in threads of their own, so that no file holds up or ends the service. */
@Injectable()
export class Checker implements OnModuleDestroy {
  private readonly threads = new Threads<Task, Answer>({
    work: new URL('./task', import.meta.url),
    most: Math.max(1, availableParallelism() - 1),
    ...LIMITS,
  });

  async check(bytes: Uint8Array, request: CheckRequest, signal: AbortSignal): Promise<Check> {
    return ((await this.run({ kind: 'check', bytes, request }, signal)) as { check: Check }).check;
  }

  async correct(bytes: Uint8Array, request: CheckRequest, signal: AbortSignal): Promise<Correction> {
    return ((await this.run({ kind: 'correct', bytes, request }, signal)) as { correction: Correction }).correction;
  }

  onModuleDestroy(): Promise<void> {
    return this.threads.close();
  }

  private run(task: Task, signal: AbortSignal): Promise<Answer> {
    return this.threads.run(task, signal).catch((error: unknown) => {
      const code = error instanceof EngineError ? PROBLEMS[error.code] : undefined;
      throw code ? new ApiProblem(code, { detail: (error as EngineError).detail }) : error;
    });
  }
}

const PROBLEMS: Partial<Record<EngineError['code'], ProblemCode>> = {
  DOCX_UNREADABLE: 'FILE_UNREADABLE',
  PDF_UNREADABLE: 'FILE_UNREADABLE',
  REGIME_UNKNOWN: 'REGIME_UNKNOWN',
  NOT_CORRECTABLE: 'NOT_CORRECTABLE',
};

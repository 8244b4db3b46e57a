import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { ApiProblem, stopping, tooManyWaiting } from '../problems/api-problem.js';
import type { PrinterPdf } from './printer-pdf.js';
import type { Grid } from './sheet/grid.js';
import type { Answer, Task } from './task.js';

const TIME_LIMIT_MS = 300_000;
const MEMORY_LIMIT_MB = 1_024;
const MOST_WAITING = 16;

/** What takes long enough to keep others waiting: reading sheets that were sent, and putting PDFs together. */
@Injectable()
export class BatchThreads implements OnModuleDestroy {
  private readonly pool = new Piscina<Task, Answer>({
    filename: new URL(`./task${extname(import.meta.url)}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    maxQueue: MOST_WAITING,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
  });

  async join(pdfs: Uint8Array[], options: PrinterPdf, signal: AbortSignal): Promise<Uint8Array> {
    return ((await this.run({ kind: 'join', pdfs, options }, signal)) as { pdf: Uint8Array }).pdf;
  }

  /** Throws ApiProblem FILE_UNREADABLE. */
  async readSheet(bytes: Uint8Array, signal: AbortSignal): Promise<Grid> {
    const answer = await this.run({ kind: 'sheet', bytes }, signal);
    if ('refused' in answer) throw new ApiProblem('FILE_UNREADABLE', { detail: answer.refused });
    return (answer as { grid: Grid }).grid;
  }

  onModuleDestroy(): Promise<void> {
    return this.pool.destroy();
  }

  private run(task: Task, signal: AbortSignal): Promise<Answer> {
    const late = AbortSignal.timeout(TIME_LIMIT_MS);
    return this.pool.run(task, { signal: AbortSignal.any([signal, late]) }).catch((error: unknown) => {
      const { code, name, message } = error as { code?: string; name?: string; message?: string };
      if (late.aborted || code === 'ERR_WORKER_OUT_OF_MEMORY') {
        throw new ApiProblem('FILE_TOO_HARD', { params: { seconds: TIME_LIMIT_MS / 1_000, memory: MEMORY_LIMIT_MB } });
      }
      if (name === 'AbortError') throw stopping();
      throw message === 'Task queue is at limit' ? tooManyWaiting() : error;
    });
  }
}

import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Processes } from '../../engine/apart/processes.js';
import { ApiProblem } from '../../problems/api-problem.js';
import type { Grid } from './grid.js';
import type { Answer } from './process.js';

/** The largest sheet that makes a batch takes some seconds. */
const TIME_MS = 60_000;
const MEMORY_MB = 768;
const MOST_WAITING = 16;

/** Reads sheets that were sent in processes of their own, so that none of them holds up or ends the service. */
@Injectable()
export class SheetReader implements OnModuleDestroy {
  private readonly processes = new Processes<Uint8Array, Answer>({
    program: new URL('./process', import.meta.url),
    memoryMb: MEMORY_MB,
    waiting: MOST_WAITING,
  });

  /** Throws ApiProblem FILE_UNREADABLE, or WorkEnded. */
  async read(bytes: Uint8Array, gone: AbortSignal): Promise<Grid> {
    const answer = await this.processes.run(bytes, TIME_MS, gone);
    if ('refused' in answer) throw new ApiProblem('FILE_UNREADABLE', { detail: answer.refused });
    return answer.grid;
  }

  onModuleDestroy(): void {
    this.processes.close();
  }
}

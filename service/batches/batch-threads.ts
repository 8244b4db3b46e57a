import { availableParallelism } from 'node:os';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Threads } from '../threads/threads.js';
import type { PrinterPdf } from './printer-pdf.js';
import type { Task } from './task.js';

/** Puts PDFs of a batch together in a thread, for that takes long enough to keep others waiting. */
@Injectable()
export class BatchThreads implements OnModuleDestroy {
  private readonly threads = new Threads<Task, Uint8Array>({
    work: new URL('./task', import.meta.url),
    most: Math.max(1, availableParallelism() - 1),
    waiting: 16,
    timeMs: 300_000,
    memoryMb: 1_024,
  });

  join(pdfs: Uint8Array[], options: PrinterPdf, signal: AbortSignal): Promise<Uint8Array> {
    return this.threads.run({ pdfs, options }, signal);
  }

  onModuleDestroy(): Promise<void> {
    return this.threads.close();
  }
}

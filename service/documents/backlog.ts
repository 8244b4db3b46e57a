import { Inject, Injectable } from '@nestjs/common';
import { RENDER_QUEUE, type RenderQueue } from '../queue/render-queue.js';
import { DocumentsRepository } from './documents.repository.js';

/** How many documents are accepted and not finished, over all processes. */
@Injectable()
export class Backlog {
  constructor(
    private readonly documents: DocumentsRepository,
    @Inject(RENDER_QUEUE) private readonly queue: RenderQueue,
  ) {}

  /** From the rows where other processes accept documents too, or the queue may have lost some. */
  size(): Promise<number> {
    return this.queue.shared ? this.documents.countOpen() : this.queue.size();
  }

  /** Without those of batches, which wait behind the others and have a limit of their own. */
  async single(): Promise<number> {
    return (await this.size()) - (await this.documents.openInBatches());
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { errorFields, LOG, type Log } from '../log.js';
import { RENDER_QUEUE, type RenderQueue } from '../queue/render-queue.js';
import { RenderingRepository } from './rendering.repository.js';

/** How long a document that only its row knows of may wait. */
const INTERVAL_MS = 15_000;

/**
 * The rows are the truth about what is to be done: whatever is accepted and not finished goes into the queue again. At
 * the start, since an embedded queue ends with its process; and over Redis, which may lose everything or be away when a
 * document is accepted, also whenever it comes back and from time to time.
 */
@Injectable()
export class Sweep {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;

  constructor(
    private readonly rendering: RenderingRepository,
    @Inject(RENDER_QUEUE) private readonly queue: RenderQueue,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Fails when the rows of an embedded queue cannot be read: it has no second chance. */
  async start(): Promise<void> {
    if (!this.queue.shared) {
      const count = await this.restore();
      if (count > 0) this.log.info('documents.recovered', { count });
      return;
    }
    const sweep = () => void this.once();
    this.queue.onReturn(sweep);
    this.timer = setInterval(sweep, INTERVAL_MS).unref();
  }

  /** Returns when nothing is read any more. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  private once(): Promise<void> {
    this.sweeping ??= this.attempt().finally(() => (this.sweeping = undefined));
    return this.sweeping;
  }

  private async attempt(): Promise<void> {
    try {
      await this.restore();
    } catch (error) {
      // Database or Redis away: the next round does it.
      this.log.warn('documents.sweep-failed', errorFields(error));
    }
  }

  private async restore(): Promise<number> {
    const open = await this.rendering.open();
    await this.queue.restore(open);
    return open.length;
  }
}

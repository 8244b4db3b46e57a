import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config.js';
import { RENDER_QUEUE, type RenderQueue } from '../queue/render-queue.js';
import { DocumentEvents } from './document-events.js';
import { Renderer } from './renderer.js';
import { Sweep } from './sweep.js';

/** How long running documents may take to finish when the process stops; then they go back to waiting. */
const STOP_GRACE_MS = 5_000;

/** Takes documents from the queue and makes them, from the start of the process to its stop. */
@Injectable()
export class RenderWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly config: Config,
    private readonly renderer: Renderer,
    private readonly sweep: Sweep,
    private readonly events: DocumentEvents,
    @Inject(RENDER_QUEUE) private readonly queue: RenderQueue,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.sweep.start();
    if (this.config.renders) this.queue.start((id, signal) => this.renderer.render(id, signal));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sweep.stop();
    await this.queue.close(STOP_GRACE_MS);
    this.events.stop();
  }
}

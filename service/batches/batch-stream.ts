import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DocumentEvents } from '../documents/document-events.js';
import { isFinal } from '../documents/document-view.js';
import { BatchesService } from './batches.service.js';

/** How often the rows are looked at: they say how far a batch is, whichever process makes it. */
const LOOK_MS = 300;
/** A line that says nothing, so that nobody in between thinks the stream dead. */
const HEARTBEAT_MS = 15_000;

/** A batch's progress as server-sent events. */
@Injectable()
export class BatchStreams {
  constructor(
    private readonly batches: BatchesService,
    private readonly events: DocumentEvents,
  ) {}

  /** The present state first, then every change that is seen; ends with the batch, or when either side stops. */
  async open(id: string, request: Request, response: Response): Promise<void> {
    const present = await this.batches.get(id);
    const label = (batch: typeof present) => `${batch.done}-${batch.failed}-${batch.cancelled}-${batch.status}`;
    if (isFinal(present.status) && request.get('last-event-id') === label(present)) {
      response.status(204).end();
      return;
    }
    response.set({ 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    response.setHeader('Content-Type', 'text/event-stream');
    response.flushHeaders();
    let last = '';
    let spoken = performance.now();
    const write = (text: string) => {
      spoken = performance.now();
      response.write(text);
    };
    for (let batch = present; !response.writableEnded && !response.destroyed; batch = await this.batches.get(id)) {
      const now = label(batch);
      if (now !== last) write(`event: progress\nid: ${now}\ndata: ${JSON.stringify(batch)}\n\n`);
      else if (performance.now() - spoken > HEARTBEAT_MS) write(': nhịp\n\n');
      last = now;
      if (isFinal(batch.status) || this.events.stopped.aborted) break;
      await this.pause(response);
    }
    response.end();
  }

  /** Until it is time to look again, or one of the two sides has gone. */
  private pause(response: Response): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        response.off('close', go);
        this.events.stopped.removeEventListener('abort', go);
        resolve();
      };
      const timer = setTimeout(go, LOOK_MS);
      timer.unref();
      response.once('close', go);
      this.events.stopped.addEventListener('abort', go, { once: true });
    });
  }
}

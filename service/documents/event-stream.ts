import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DocumentEvents } from './document-events.js';
import { isFinal } from './document-view.js';
import type { DocumentView } from './documents.dto.js';
import { DocumentsService } from './documents.service.js';

const HEARTBEAT_MS = 15_000;

/** A document's progress as server-sent events. */
@Injectable()
export class EventStreams {
  constructor(
    private readonly documents: DocumentsService,
    private readonly events: DocumentEvents,
  ) {}

  /** The present state first, then each change; ends after a final state, or when either side stops. */
  async open(id: string, request: Request, response: Response): Promise<void> {
    const early: DocumentView[] = [];
    let changed = (document: DocumentView): unknown => early.push(document);
    const unfollow = this.events.follow(id, (document) => changed(document));
    response.once('close', unfollow);
    const present = await this.documents.get(id).catch((error: unknown) => {
      unfollow();
      throw error;
    });
    if (isFinal(present.status) && request.get('last-event-id') === present.status) {
      // An EventSource asks again after every end; 204 tells it that there is nothing more.
      response.status(204).end();
      return;
    }
    response.set({ 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    // Not through Express, which would add a charset that this type does not have.
    response.setHeader('Content-Type', 'text/event-stream');
    response.flushHeaders();
    const end = () => response.end();
    const heartbeat = setInterval(() => response.write(': nhịp\n\n'), HEARTBEAT_MS);
    heartbeat.unref();
    this.events.stopped.addEventListener('abort', end, { once: true });
    response.once('close', () => {
      clearInterval(heartbeat);
      this.events.stopped.removeEventListener('abort', end);
    });
    let last = '';
    const send = (document: DocumentView) => {
      if (response.writableEnded || document.status === last) return;
      last = document.status;
      response.write(`event: status\nid: ${document.status}\ndata: ${JSON.stringify(document)}\n\n`);
      if (isFinal(document.status)) end();
    };
    send(present);
    // Of what changed while the state was being read only an end matters: nothing would follow it.
    for (const document of early) if (isFinal(document.status)) send(document);
    changed = send;
    if (this.events.stopped.aborted) end();
  }
}

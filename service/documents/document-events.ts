import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import { isFinal } from './document-view.js';
import type { DocumentView } from './documents.dto.js';

/** Tells whoever waits for a document in this process that it has changed. */
@Injectable()
export class DocumentEvents {
  private readonly changes = new EventEmitter().setMaxListeners(0);
  private readonly stopping = new AbortController();

  publish(document: DocumentView): void {
    this.changes.emit(document.id, document);
  }

  /** Aborts when the service stops: waiting ends then. */
  get stopped(): AbortSignal {
    return this.stopping.signal;
  }

  /** Calls back on every change; returns the way to end that. */
  follow(id: string, changed: (document: DocumentView) => void): () => void {
    this.changes.on(id, changed);
    return () => this.changes.off(id, changed);
  }

  /** The document once it is finished, or undefined after `ms`. `present` is read after the listening has begun. */
  async finished(
    id: string,
    ms: number,
    present: () => Promise<DocumentView | undefined>,
  ): Promise<DocumentView | undefined> {
    const end = new AbortController();
    const outcome = new Promise<DocumentView | undefined>((resolve) => {
      const changed = (document: DocumentView) => isFinal(document.status) && resolve(document);
      const stopFollowing = this.follow(id, changed);
      const timer = setTimeout(() => resolve(undefined), ms);
      const stop = () => resolve(undefined);
      this.stopped.addEventListener('abort', stop, { once: true });
      if (this.stopped.aborted) stop();
      end.signal.addEventListener('abort', () => {
        stopFollowing();
        clearTimeout(timer);
        this.stopped.removeEventListener('abort', stop);
      });
    });
    try {
      const now = await present();
      return now && isFinal(now.status) ? now : await outcome;
    } finally {
      end.abort();
    }
  }

  stop(): void {
    this.stopping.abort();
  }
}

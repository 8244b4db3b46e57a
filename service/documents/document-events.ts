import { EventEmitter } from 'node:events';
import { Inject, Injectable } from '@nestjs/common';
import { errorFields, LOG, type Log } from '../log.js';
import { SIGNALS, type Signals } from '../queue/signals.js';
import { isFinal, viewOf } from './document-view.js';
import type { DocumentView } from './documents.dto.js';
import { DocumentsRepository } from './documents.repository.js';

const TOPIC = 'document';

/** A signal may be lost: whoever waits here for a document that others make looks at its row so often. */
const LOOK_MS = 2_000;

/** Tells whoever waits for a document that it has changed, in whatever process. */
@Injectable()
export class DocumentEvents {
  private readonly changes = new EventEmitter().setMaxListeners(0);
  private readonly stopping = new AbortController();
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly documents: DocumentsRepository,
    @Inject(SIGNALS) private readonly signals: Signals,
    @Inject(LOG) private readonly log: Log,
  ) {
    signals.hear(TOPIC, ({ id }) => void this.look(id ?? ''));
  }

  publish(document: DocumentView): void {
    this.changes.emit(document.id, document);
    const { id, status } = document;
    this.signals.send(TOPIC, { id, status });
  }

  /** Aborts when the service stops: waiting ends then. */
  get stopped(): AbortSignal {
    return this.stopping.signal;
  }

  /** Calls back on every change, perhaps more than once; returns the way to end that. */
  follow(id: string, changed: (document: DocumentView) => void): () => void {
    this.changes.on(id, changed);
    if (this.signals.shared) this.looking ??= setInterval(() => void this.lookAround(), LOOK_MS).unref();
    return () => {
      this.changes.off(id, changed);
      if (this.changes.eventNames().length > 0) return;
      clearInterval(this.looking);
      this.looking = undefined;
    };
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
    clearInterval(this.looking);
  }

  /** Another process has changed it: the row says how. */
  private async look(id: string): Promise<void> {
    if (this.changes.listenerCount(id) === 0) return;
    try {
      const stored = await this.documents.get(id);
      if (stored) this.changes.emit(id, viewOf(stored));
    } catch (error) {
      this.log.warn('document.look-failed', { id, ...errorFields(error) });
    }
  }

  private async lookAround(): Promise<void> {
    for (const id of this.changes.eventNames()) if (!this.stopped.aborted) await this.look(String(id));
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, vietnamDate } from '../clock.js';
import { DocumentEvents } from '../documents/document-events.js';
import { readOrder } from '../documents/order.js';
import { Engine } from '../engine/engine.js';
import type { Format } from '../engine/template/manifest.js';

/** Someone is looking at the screen: ahead of every stored document. */
const PREVIEW_PRIORITY = 100;

export interface Preview {
  bytes: Uint8Array;
  fileName: string;
  /** Codes of what the PDF or HTML could not show as Word does. */
  notes: string[];
}

@Injectable()
export class PreviewsService {
  constructor(
    private readonly engine: Engine,
    private readonly events: DocumentEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes one format and keeps nothing. */
  async make(body: unknown, format: Format, signal: AbortSignal): Promise<Preview> {
    const { version, composed } = readOrder(this.engine, body, vietnamDate(this.clock.now()));
    const { files, notes } = await this.engine.render(version, composed, [format], {
      signal: AbortSignal.any([signal, this.events.stopped]),
      priority: PREVIEW_PRIORITY,
    });
    const codes = [...new Set(notes.map((note) => note.code))];
    return { bytes: files[format]!, fileName: `${composed.fileName}.${format}`, notes: codes };
  }
}

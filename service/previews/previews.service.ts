import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, vietnamDate } from '../clock.js';
import { DocumentEvents } from '../documents/document-events.js';
import { readOrder } from '../documents/order.js';
import { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/problem.js';
import type { Format } from '../engine/template/manifest.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { Upload } from '../web/upload.js';

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
    return { bytes: files[format]!, fileName: `${composed.fileName}.${format}`, notes: codesOf(notes) };
  }

  /** A DOCX of anybody's making as PDF or HTML. */
  async ofFile(file: Upload, format: Format, gone: AbortSignal): Promise<Preview> {
    const { html, pdf, notes } = await this.printed(file, format, AbortSignal.any([gone, this.events.stopped]));
    const name = file.originalname
      .normalize('NFC')
      .replace(/\.docx$/i, '')
      .slice(0, 150)
      .trim();
    return { bytes: pdf ?? Buffer.from(html), fileName: `${name || 'Văn bản'}.${format}`, notes: codesOf(notes) };
  }

  private async printed(
    file: Upload,
    format: Format,
    signal: AbortSignal,
  ): Promise<{ html: string; pdf?: Uint8Array; notes: { code: string }[] }> {
    try {
      if (format === 'html') return await this.engine.typesetDocx(file.buffer, signal);
      return await this.engine.printDocx(file.buffer, { signal, priority: PREVIEW_PRIORITY });
    } catch (error) {
      if (!(error instanceof EngineError) || error.code !== 'DOCX_UNREADABLE') throw error;
      throw new ApiProblem('FILE_UNREADABLE', { detail: error.detail });
    }
  }
}

const codesOf = (notes: readonly { code: string }[]) => [...new Set(notes.map((note) => note.code))];

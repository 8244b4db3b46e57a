import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, vietnamDate } from '../clock.js';
import { Config } from '../config.js';
import { DocumentEvents } from '../documents/document-events.js';
import { readOrder } from '../documents/order.js';
import { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/problem.js';
import type { Format } from '../engine/template/manifest.js';
import type { Upload } from '../http/upload.js';
import { ApiProblem } from '../problems/api-problem.js';
import { checkEnvelope } from '../problems/envelope.js';
import { Checker, tooHard } from '../the-thuc/checker.js';
import { PreviewQuery } from './previews.dto.js';

/** Someone is looking at the screen: ahead of every stored document. */
const PREVIEW_PRIORITY = 100;

/** A file of three hundred pages with footnotes is printed in less. */
const UPLOAD_TIME_MS = 120_000;

export interface Preview {
  bytes: Uint8Array;
  fileName: string;
  /** What it was made with; a file that was sent has none. */
  madeWith?: { template: string; version: string };
  /** Codes of what the PDF or HTML could not show as Word does. */
  notes: string[];
}

@Injectable()
export class PreviewsService {
  constructor(
    private readonly config: Config,
    private readonly engine: Engine,
    private readonly checker: Checker,
    private readonly events: DocumentEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Whether the PDF is to say where its text came from: a document of ours from its fields, a file from its paragraphs.
   * Throws QUERY_INVALID, also where the other is asked for.
   */
  marked(query: unknown, isFile: boolean): boolean {
    const { value, problems } = checkEnvelope(PreviewQuery, query);
    const { danhDau } = value;
    const able = isFile ? 'doan' : 'truong';
    if (problems.length === 0 && danhDau !== undefined && danhDau !== able) {
      const message = isFile
        ? 'Tệp gửi lên không có trường dữ liệu. Hãy dùng danhDau=doan.'
        : 'Với dữ liệu JSON, hãy dùng danhDau=truong; danhDau=doan là của tệp DOCX ở trường “file”.';
      problems.push({ path: '/danhDau', code: 'INVALID_VALUE', message });
    }
    if (problems.length > 0) throw new ApiProblem('QUERY_INVALID', { errors: problems });
    return danhDau !== undefined;
  }

  /** Makes one format and keeps nothing. */
  async make(body: unknown, format: Format, marked: boolean, signal: AbortSignal): Promise<Preview> {
    const { version, composed } = readOrder(this.engine, body, vietnamDate(this.clock.now()));
    const { files, notes } = await this.engine.render(version, composed, [format], {
      signal: AbortSignal.any([signal, this.events.stopped]),
      priority: PREVIEW_PRIORITY,
      marked,
    });
    const { id: template, version: name } = version.manifest;
    return {
      bytes: files[format]!,
      fileName: `${composed.fileName}.${format}`,
      madeWith: { template, version: name },
      notes: codesOf(notes),
    };
  }

  /** A DOCX of anybody's making as PDF or HTML. */
  async ofFile(file: Upload, format: Format, marked: boolean, gone: AbortSignal): Promise<Preview> {
    const { html, pdf, notes } = await this.printed(file, format, marked, AbortSignal.any([gone, this.events.stopped]));
    const name = file.originalname
      .normalize('NFC')
      .replace(/\.docx$/i, '')
      .slice(0, 150)
      .trim();
    return { bytes: pdf ?? Buffer.from(html), fileName: `${name || 'Văn bản'}.${format}`, notes: codesOf(notes) };
  }

  private async printed(
    { buffer }: Upload,
    format: Format,
    marked: boolean,
    signal: AbortSignal,
  ): Promise<{ html: string; pdf?: Uint8Array; notes: { code: string }[] }> {
    const late = AbortSignal.timeout(UPLOAD_TIME_MS);
    const ends = AbortSignal.any([signal, late]);
    try {
      if (format === 'html') return await this.checker.typeset(buffer, { lang: 'vi' }, ends);
      const marking = marked ? ({ of: 'doan' } as const) : undefined;
      const options = { signal: ends, priority: PREVIEW_PRIORITY, marking };
      return await this.engine.printDocx(buffer, options, (bytes, set) => this.checker.typeset(bytes, set, ends));
    } catch (error) {
      if (late.aborted) throw tooHard(UPLOAD_TIME_MS);
      if (!(error instanceof EngineError)) throw error;
      if (error.code === 'PRINT_TIMEOUT') throw tooHard(this.config.renderTimeoutMs);
      if (error.code === 'DOCX_UNREADABLE') throw new ApiProblem('FILE_UNREADABLE', { detail: error.detail });
      throw error;
    }
  }
}

const codesOf = (notes: readonly { code: string }[]) => [...new Set(notes.map((note) => note.code))];

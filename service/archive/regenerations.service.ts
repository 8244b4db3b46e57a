import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../config.js';
import { DocumentEvents } from '../documents/document-events.js';
import { DocumentsRepository, type StoredDocument } from '../documents/documents.repository.js';
import { storedData } from '../documents/stored-data.js';
import { Engine } from '../engine/engine.js';
import type { Format } from '../engine/template/manifest.js';
import { v7Id } from '../ids.js';
import { errorFields, LOG, type Log } from '../log.js';
import { ApiProblem } from '../problems/api-problem.js';
import { FILE_STORE, type FileStore } from '../storage/files.js';
import { changedSince, refusal } from './changes.js';
import type { ReadContent } from './content.js';
import { type Difference, differences, wholeFile } from './differences.js';
import { docxContent } from './docx-content.js';
import { htmlContent } from './html-content.js';
import { pdfContent } from './pdf-content.js';
import type { Differences, Regeneration } from './regenerations.dto.js';
import { Turns } from './turns.js';

/** One prints while the next is filled; however many are asked for, the rest of the line stays for the others. */
const AT_ONCE = 2;

const contentOf: Record<Format, ReadContent> = { docx: docxContent, pdf: pdfContent, html: htmlContent };

/** Makes documents again from what is stored, and tells whether they come out as they did. Stores nothing. */
@Injectable()
export class RegenerationsService {
  private readonly turns: Turns;

  constructor(
    config: Config,
    private readonly engine: Engine,
    private readonly documents: DocumentsRepository,
    private readonly events: DocumentEvents,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.turns = new Turns(AT_ONCE, config.queueLimit);
  }

  async make(document: string, gone: AbortSignal): Promise<Regeneration> {
    const stored = await this.done(document);
    const signal = AbortSignal.any([gone, this.events.stopped]);
    const compared = await this.turns.take(signal, () => this.compare(stored, signal));
    const regeneration = { id: v7Id(), document, ...compared };
    const { id, identical } = regeneration;
    this.log.info('document.regenerated', { id, document, identical });
    return regeneration;
  }

  private async done(id: string): Promise<StoredDocument> {
    const stored = await this.documents.get(id);
    if (!stored) throw new ApiProblem('DOCUMENT_NOT_FOUND', { params: { id } });
    const { status } = stored.row;
    if (status === 'queued' || status === 'rendering') {
      throw new ApiProblem('DOCUMENT_NOT_READY', { params: { id }, headers: { 'Retry-After': '1' } });
    }
    if (status !== 'done') throw new ApiProblem('DOCUMENT_WITHOUT_FILES', { params: { id, status } });
    return stored;
  }

  private async compare(stored: StoredDocument, signal: AbortSignal): Promise<Omit<Regeneration, 'id' | 'document'>> {
    const { row } = stored;
    const old = await this.storedFiles(stored);
    const data = await storedData(this.documents, this.log, row.id);
    const formats = [...old.keys()];
    const { made, changed } = await this.again(stored, data, formats, signal);
    const files: Regeneration['files'] = {};
    const found: Differences = {};
    for (const [format, bytes] of old) {
      const sides = { stored: described(bytes), made: described(made[format]!) };
      const identical = sides.stored.sha256 === sides.made.sha256;
      files[format] = { identical, ...sides };
      if (!identical) found[format] = await this.differences(row.id, format, bytes, made[format]!);
    }
    const identical = Object.keys(found).length === 0;
    return { identical, files, factsKept: stored.facts != null, changed, ...(!identical && { differences: found }) };
  }

  /** The files as they were, whole. */
  private async storedFiles({ row, files }: StoredDocument): Promise<Map<Format, Uint8Array>> {
    const old = new Map<Format, Uint8Array>();
    for (const { format, sha256 } of files) {
      const bytes = await this.files.get(sha256);
      if (!bytes) {
        this.log.error('file.damaged', { id: row.id, format });
        throw new ApiProblem('FILE_DAMAGED', { params: { id: row.id, format } });
      }
      old.set(format as Format, bytes);
    }
    return old;
  }

  /** The same data, in the very version of the template, by today's engine. */
  private async again(stored: StoredDocument, data: unknown, formats: Format[], signal: AbortSignal) {
    const { template, version: name } = stored.row;
    try {
      const version = this.engine.catalog.get(template, name);
      const composed = this.engine.compose(version, data);
      const { files } = await this.engine.render(version, composed, formats, { signal });
      const now = await this.engine.facts(version, formats);
      return { made: files, changed: changedSince(stored, version.hash, now) };
    } catch (error) {
      const refused = await refusal(this.engine, stored, error);
      if (refused) this.log.error('regeneration.refused', { id: stored.row.id, ...errorFields(error) });
      throw refused ?? error;
    }
  }

  /** A file that cannot be read still has its verdict. */
  private async differences(id: string, format: Format, old: Uint8Array, made: Uint8Array): Promise<Difference[]> {
    const read = contentOf[format];
    try {
      return differences(await read(old), await read(made));
    } catch (error) {
      this.log.warn('regeneration.unread', { id, format, ...errorFields(error) });
      return [wholeFile('Không đọc được chữ trong tệp để so từng dòng.')];
    }
  }
}

const described = (bytes: Uint8Array) => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  size: bytes.byteLength,
});

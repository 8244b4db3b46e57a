import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { LOG, type Log } from '../log.js';
import { ApiProblem } from '../problems/api-problem.js';
import { FILE_STORE, type FileStore } from '../storage/files.js';
import { BatchThreads } from './batch-threads.js';
import { BatchesRepository, type ItemFile } from './batches.repository.js';
import { BatchesService } from './batches.service.js';
import { resultSheet } from './result-sheet.js';
import { zipOf } from './zip.js';

/** The files of a batch as a whole. They are made when they are asked for: those of its documents are stored. */
@Injectable()
export class BatchFiles {
  constructor(
    private readonly batches: BatchesService,
    private readonly repository: BatchesRepository,
    private readonly threads: BatchThreads,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** All files of its documents, or those of one format. */
  async zip(id: string, format: string | undefined): Promise<{ stream: Readable; fileName: string }> {
    const { batch, names } = await this.batches.finished(id);
    const files = await this.repository.files(id, format);
    if (files.length === 0) throw new ApiProblem('BATCH_WITHOUT_FILES', { params: { id } });
    const entries = files.map((file) => ({
      name: `${names[file.position]!}.${file.format}`,
      bytes: () => this.bytes(id, file),
    }));
    return { stream: zipOf(entries, new Date(batch.created_at)), fileName: `${batch.name}.zip` };
  }

  /** One PDF for the printer. */
  async pdf(id: string, haiMat: boolean, signal: AbortSignal): Promise<{ bytes: Uint8Array; fileName: string }> {
    const { batch } = await this.batches.finished(id);
    const files = await this.repository.files(id, 'pdf');
    if (files.length === 0) throw new ApiProblem('BATCH_WITHOUT_FILES', { params: { id } });
    const pdfs: Uint8Array[] = [];
    for (const file of files) pdfs.push(await this.bytes(id, file));
    const bytes = await this.threads.join(pdfs, { title: batch.name, createdAt: batch.created_at, haiMat }, signal);
    return { bytes, fileName: `${batch.name}.pdf` };
  }

  /** What became of each document. */
  async results(id: string): Promise<{ bytes: Uint8Array; fileName: string }> {
    const { batch, items, names } = await this.batches.finished(id);
    return { bytes: await resultSheet(batch.name, items, names), fileName: `Kết quả ${batch.name}.xlsx` };
  }

  private async bytes(id: string, { sha256, format, position }: ItemFile): Promise<Uint8Array> {
    const bytes = await this.files.get(sha256);
    if (bytes) return bytes;
    this.log.error('file.damaged', { id, format, position });
    throw new ApiProblem('FILE_DAMAGED', { params: { id, format } });
  }
}

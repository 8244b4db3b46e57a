import { documentHref, isFinal } from '../documents/document-view.js';
import type { DocumentStatus } from '../storage/schema.js';
import type { BatchDocument, BatchFiles, BatchNoteView, BatchView } from './batches.dto.js';
import type { BatchItem, BatchRow, Counts } from './batches.repository.js';

export const batchHref = (id: string) => `/api/v1/batches/${id}`;

/** What a batch as a whole is: finished once all its documents are. */
export function statusOf({ queued, rendering, done, failed, cancelled }: Counts): DocumentStatus {
  if (queued + rendering > 0) return rendering + done + failed + cancelled > 0 ? 'rendering' : 'queued';
  if (failed > 0) return 'failed';
  return cancelled > 0 ? 'cancelled' : 'done';
}

/** A batch as the API shows it; `failed` are its documents that could not be made. */
export function batchView(row: BatchRow, counts: Counts, failed: readonly BatchItem[]): BatchView {
  const { id } = row;
  const notes = JSON.parse(row.notes) as BatchNoteView[];
  const href = batchHref(id);
  return {
    id,
    name: row.name,
    status: statusOf(counts),
    total: row.total,
    done: counts.done,
    failed: counts.failed,
    cancelled: counts.cancelled,
    createdAt: row.created_at,
    errors: failed.map(({ position, sheetRow, id: document, errorCode, errorDetail }) => ({
      position,
      ...(sheetRow !== null && { dong: sheetRow }),
      document,
      code: errorCode ?? 'INTERNAL',
      detail: errorDetail ?? '',
    })),
    ...(notes.length > 0 && { notes }),
    files: filesOf(id, counts),
    documents: `${href}/documents`,
  };
}

/** What can be fetched of a batch: nothing until all its documents have ended. */
function filesOf(id: string, counts: Counts): BatchFiles {
  if (!isFinal(statusOf(counts))) return {};
  const files = `${batchHref(id)}/files`;
  return { ...(counts.done > 0 && { zip: `${files}/zip`, pdf: `${files}/pdf` }), xlsx: `${files}/xlsx` };
}

/** How a batch stands, without anything that names people: its errors and notes do. */
export function batchEnd({ id, total }: Pick<BatchRow, 'id' | 'total'>, counts: Counts) {
  const { done, failed } = counts;
  return { id, href: batchHref(id), status: statusOf(counts), total, done, failed, files: filesOf(id, counts) };
}

export function itemView(item: BatchItem, fileName: string): BatchDocument {
  const { position, sheetRow, number, id, status, title } = item;
  return {
    position,
    ...(sheetRow !== null && { dong: sheetRow }),
    ...(number !== null && { so: number }),
    id,
    href: documentHref(id),
    status,
    title,
    fileName,
  };
}

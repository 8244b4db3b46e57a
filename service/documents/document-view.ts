import type { TypesetNote } from '../engine/typeset/notes.js';
import type { DocumentStatus } from '../storage/schema.js';
import type { DocumentFiles, DocumentView } from './documents.dto.js';
import type { StoredDocument } from './documents.repository.js';

export const documentHref = (id: string) => `/api/v1/documents/${id}`;

/** A stored document as the API shows it. */
export function viewOf({ row, files }: StoredDocument): DocumentView {
  const shown: DocumentFiles = {};
  for (const file of files) {
    shown[file.format as keyof DocumentFiles] = {
      href: `${documentHref(row.id)}/files/${file.format}`,
      sha256: file.sha256,
      size: file.size,
    };
  }
  return {
    id: row.id,
    template: row.template,
    version: row.version,
    status: row.status,
    title: row.title,
    fileName: row.file_name,
    ngay: row.ngay,
    namHoc: row.nam_hoc,
    createdAt: row.created_at,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    files: shown,
    ...(row.notes !== '[]' && { notes: JSON.parse(row.notes) as TypesetNote[] }),
    ...(row.error_code !== null && { error: { code: row.error_code, detail: row.error_detail ?? '' } }),
  };
}

/** True when a status never changes again. */
export function isFinal(status: DocumentStatus): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled';
}

import type { RenderNote } from '../engine/engine.js';
import type { EngineFacts } from '../engine/facts.js';
import type { DocumentStatus } from '../storage/schema.js';
import type { DocumentEngine, DocumentFiles, DocumentView } from './documents.dto.js';
import type { DocumentRow, StoredDocument } from './documents.repository.js';

export const documentHref = (id: string) => `/api/v1/documents/${id}`;

/** A stored document as the API shows it. */
export function viewOf({ row, files, facts }: StoredDocument): DocumentView {
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
    ...(row.notes !== '[]' && { notes: (JSON.parse(row.notes) as RenderNote[]).map(inRequest) }),
    ...(facts !== undefined && { engine: facts && engineOf(row, facts) }),
    ...(row.error_code !== null && { error: { code: row.error_code, detail: row.error_detail ?? '' } }),
  };
}

/** True when nothing more happens by itself: what failed can be put back to waiting by hand. */
export function isFinal(status: DocumentStatus): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled';
}

/** Places in the data are told from the whole request, as they are for problems. */
const inRequest = (note: RenderNote): RenderNote => ('path' in note ? { ...note, path: `/data${note.path}` } : note);

/** Who made it, for people: fonts by their names, the other files through the one hash of the version. */
function engineOf(row: DocumentRow, { files, code, packages, platform, browser }: EngineFacts): DocumentEngine {
  const fonts = Object.entries(files).filter(([name]) => name.startsWith('font:'));
  return {
    facts: row.facts!,
    versionHash: row.version_hash,
    code,
    platform,
    ...(browser !== undefined && { browser }),
    fonts: Object.fromEntries(fonts.map(([name, hash]) => [name.slice('font:'.length), hash])),
    packages,
  };
}

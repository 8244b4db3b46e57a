import type { NewDocument } from '../../service/documents/documents.repository.js';
import type { Made } from '../../service/documents/rendering.repository.js';

export const now = '2017-09-18T01:00:00.000Z';

/** A công văn as it is accepted. */
export const newDocument = (id: string, more: Partial<NewDocument> = {}): NewDocument => ({
  id,
  template: 'cong-van',
  version: '2017-2018',
  version_hash: 'h',
  data: {},
  formats: 'docx,pdf',
  priority: 0,
  title: 'V/v',
  file_name: 'cong-van',
  ngay: '2017-09-18',
  filed_on: '2017-09-18',
  nam_hoc: '2017-2018',
  created_at: now,
  ...more,
});

/** What its rendering brings. */
export const made: Made = {
  files: [
    { format: 'docx', stored: { sha256: 'a', size: 1 } },
    { format: 'pdf', stored: { sha256: 'b', size: 2 } },
  ],
  notes: [],
  versionHash: 'h',
  facts: { files: { 'templates/a': 'f' }, code: 'c', packages: { pizzip: '1' }, platform: 'p', browser: 'b/1' },
};

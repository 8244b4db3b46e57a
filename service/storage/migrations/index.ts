import type { Migration, MigrationProvider } from 'kysely/migration';
import { documents } from './0001-documents.js';
import { archive } from './0002-archive.js';
import { batches } from './0003-batches.js';

/** Every step of the database's form, in order of name. A step that was released never changes. */
const migrations: Record<string, Migration> = {
  '0001-documents': documents,
  '0002-archive': archive,
  '0003-batches': batches,
};

export const migrationProvider: MigrationProvider = {
  getMigrations: async () => migrations,
};

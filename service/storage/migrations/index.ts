import type { Migration, MigrationProvider } from 'kysely/migration';
import { documents } from './0001-documents.js';

/** Every step of the database's form, in order of name. A step that was released never changes. */
const migrations: Record<string, Migration> = {
  '0001-documents': documents,
};

export const migrationProvider: MigrationProvider = {
  getMigrations: async () => migrations,
};

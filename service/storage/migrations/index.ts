import type { Migration, MigrationProvider } from 'kysely/migration';
import { documents } from './0001-documents.js';
import { archive } from './0002-archive.js';
import { leases } from './0003-leases.js';
import { queueGroups } from './0004-queue-groups.js';
import { batches } from './0005-batches.js';
import { webhooks } from './0006-webhooks.js';
import { requestIds } from './0007-request-ids.js';
import { desk } from './0008-desk.js';
import { sessions } from './0009-sessions.js';
import { deaths } from './0010-deaths.js';
import { peopleKeys } from './0011-people-keys.js';

/** Every step of the database's form, in order of name. A step that was released never changes. */
const migrations: Record<string, Migration> = {
  '0001-documents': documents,
  '0002-archive': archive,
  '0003-leases': leases,
  '0004-queue-groups': queueGroups,
  '0005-batches': batches,
  '0006-webhooks': webhooks,
  '0007-request-ids': requestIds,
  '0008-desk': desk,
  '0009-sessions': sessions,
  '0010-deaths': deaths,
  '0011-people-keys': peopleKeys,
};

export const migrationProvider: MigrationProvider = {
  getMigrations: async () => migrations,
};

import { sql, type Transaction } from 'kysely';
import { type Database, durably } from './database.js';
import type { Register, Schema } from './schema.js';

/**
 * A change of what a register counts: durable when it returns, and one after the other, whichever of several instances makes
 * them. `work` gets the register's new revision; what it throws undoes everything.
 */
export function changing<T>(
  db: Database,
  name: Register,
  work: (tx: Transaction<Schema>, revision: number) => Promise<T>,
): Promise<T> {
  return durably(db, async (tx) => {
    const { revision } = await tx
      .updateTable('registers')
      .set({ revision: sql`revision + 1` })
      .where('name', '=', name)
      .returning('revision')
      .executeTakeFirstOrThrow();
    return work(tx, revision);
  });
}

/** How many changes there were: tells that something that was read is still so. */
export async function revisionOf(db: Database, name: Register): Promise<number> {
  const { revision } = await db
    .selectFrom('registers')
    .select('revision')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return revision;
}

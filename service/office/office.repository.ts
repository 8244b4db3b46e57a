import { Inject, Injectable } from '@nestjs/common';
import { DATABASE, type Database } from '../storage/database.js';
import { changing } from '../storage/registers.js';
import type { Office, OfficeView } from './office.dto.js';

/** The one row's id. */
const OFFICE = 1;

/** Undoes a change that came too late, with what stands instead. */
export class OfficeChanged extends Error {
  override readonly name = 'OfficeChanged';
  constructor(readonly present: OfficeView) {
    super('office changed');
  }
}

@Injectable()
export class OfficeRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  get(): Promise<OfficeView> {
    return present(this.db);
  }

  /**
   * Saves over the revision `seen`. Throws OfficeChanged where that is not the present one, unless this very content was
   * saved over it: then the answer was lost, and is given again.
   */
  save(data: Office, seen: number, now: string): Promise<OfficeView> {
    const text = JSON.stringify(data);
    return changing(this.db, 'office', async (tx) => {
      const before = await present(tx);
      if (before.revision === seen + 1 && JSON.stringify(before.data) === text) return before;
      if (before.revision !== seen) throw new OfficeChanged(before);
      const row = { revision: seen + 1, data: text, updated_at: now };
      await tx
        .insertInto('office')
        .values({ id: OFFICE, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
      return { revision: row.revision, data };
    });
  }
}

async function present(db: Pick<Database, 'selectFrom'>): Promise<OfficeView> {
  const row = await db.selectFrom('office').select(['revision', 'data']).where('id', '=', OFFICE).executeTakeFirst();
  return row ? { revision: row.revision, data: JSON.parse(row.data) as Office } : { revision: 0, data: null };
}

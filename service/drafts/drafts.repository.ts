import { Inject, Injectable } from '@nestjs/common';
import type { Selectable } from 'kysely';
import { DATABASE, type Database } from '../storage/database.js';
import { changing } from '../storage/registers.js';
import type { DraftsTable } from '../storage/schema.js';

export type DraftRow = Selectable<DraftsTable>;

/** What a caller has typed. */
export type DraftContent = Pick<DraftRow, 'kind' | 'template' | 'version' | 'title' | 'data'>;

export type SaveOutcome =
  | { outcome: 'saved'; row: DraftRow; replayed: boolean }
  /** Another save came before; nothing was overwritten. */
  | { outcome: 'changed'; row: DraftRow }
  | { outcome: 'gone' }
  | { outcome: 'full' };

/** Every statement about drafts. */
@Injectable()
export class DraftsRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Last saved first. */
  list(): Promise<Omit<DraftRow, 'data'>[]> {
    return this.db
      .selectFrom('drafts')
      .select([
        'id',
        'revision',
        'superseded',
        'saved',
        'deleted',
        'kind',
        'template',
        'version',
        'title',
        'updated_at',
      ])
      .where('deleted', '=', 0)
      .orderBy('saved', 'desc')
      .execute();
  }

  get(id: string): Promise<DraftRow | undefined> {
    return this.db.selectFrom('drafts').selectAll().where('id', '=', id).where('deleted', '=', 0).executeTakeFirst();
  }

  /**
   * Saves over the revision `seen`, or over none where that is null. The same content again over the same revision was
   * saved already: its answer was lost, and is given again.
   */
  save(id: string, content: DraftContent, seen: number | null, now: string, most: number): Promise<SaveOutcome> {
    return changing(this.db, 'drafts', async (tx, saved): Promise<SaveOutcome> => {
      const before = await tx.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
      const present = before?.deleted === 0 ? before : undefined;
      if (present && present.superseded === seen && sameContent(present, content)) {
        return { outcome: 'saved', row: present, replayed: true };
      }
      if (present && present.revision !== seen) return { outcome: 'changed', row: present };
      if (!present && seen !== null) return { outcome: 'gone' };
      if (!present) {
        const { count } = await tx
          .selectFrom('drafts')
          .select((e) => e.fn.countAll().as('count'))
          .where('deleted', '=', 0)
          .executeTakeFirstOrThrow();
        if (Number(count) >= most) return { outcome: 'full' };
      }
      const row = {
        ...content,
        revision: (before?.revision ?? 0) + 1,
        superseded: seen,
        saved,
        deleted: 0,
        updated_at: now,
      };
      await tx
        .insertInto('drafts')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
      return { outcome: 'saved', row: { id, ...row }, replayed: false };
    });
  }

  /**
   * Nothing that was typed stays. Id and revision do: whoever still has it open must not save over one that is begun anew
   * under its id.
   */
  async remove(id: string, now: string): Promise<void> {
    await changing(this.db, 'drafts', (tx) =>
      tx
        .updateTable('drafts')
        .set({ deleted: 1, superseded: null, template: '', version: '', title: '', data: 'null', updated_at: now })
        .where('id', '=', id)
        .where('deleted', '=', 0)
        .execute(),
    );
  }
}

const sameContent = (a: DraftContent, b: DraftContent) =>
  a.kind === b.kind && a.template === b.template && a.version === b.version && a.title === b.title && a.data === b.data;

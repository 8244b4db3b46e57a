import { Inject, Injectable } from '@nestjs/common';
import type { Selectable, Transaction } from 'kysely';
import type { RequestKey } from '../documents/documents.repository.js';
import { DATABASE, type Database } from '../storage/database.js';
import { changing, revisionOf } from '../storage/registers.js';
import type { PeopleTable, Schema } from '../storage/schema.js';
import type { Person } from './people.dto.js';

/** Whom an earlier request with the same key added, and the hash of what it said. */
export interface EarlierRequest {
  hash: string;
  personId: string;
}

/** So many rows in one statement: databases limit its parameters. */
const AT_ONCE = 500;

/** Every statement about people. */
@Injectable()
export class PeopleRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /** Grows with every change, in whatever instance. */
  revision(): Promise<number> {
    return revisionOf(this.db, 'people');
  }

  all(): Promise<Person[]> {
    return everybody(this.db);
  }

  async count(): Promise<number> {
    return countOf(this.db);
  }

  /** Stores what `change` makes of everybody who is there; undone where it throws. */
  changeAll<T>(change: (people: Person[]) => { stored: Person[]; result: T }): Promise<T> {
    return changing(this.db, 'people', async (tx) => {
      const { stored, result } = change(await everybody(tx));
      await store(tx, stored);
      return result;
    });
  }

  /**
   * `full` where `most` are there already. With a key that an earlier request has, that request, in whatever instance it was
   * stored. In both cases nothing is stored.
   */
  add(person: Person, most: number, key: RequestKey | undefined): Promise<'added' | 'full' | EarlierRequest> {
    return changing(this.db, 'people', async (tx) => {
      const earlier = key && (await requestWithKey(tx, key.key));
      if (earlier) return earlier;
      if ((await countOf(tx)) >= most) return 'full';
      await store(tx, [person]);
      if (key) {
        const row = { key: key.key, request_hash: key.hash, person_id: person.id };
        await tx.insertInto('people_keys').values(row).execute();
      }
      return 'added';
    });
  }

  /** False where nobody has this id. */
  replace(person: Person): Promise<boolean> {
    const { id, ...row } = rowOf(person);
    return changing(this.db, 'people', async (tx) => {
      const { numUpdatedRows } = await tx.updateTable('people').set(row).where('id', '=', id).executeTakeFirst();
      return numUpdatedRows > 0n;
    });
  }

  async remove(id: string): Promise<void> {
    await changing(this.db, 'people', (tx) => tx.deleteFrom('people').where('id', '=', id).execute());
  }
}

type Reader = Pick<Database, 'selectFrom'>;

async function requestWithKey(db: Reader, key: string): Promise<EarlierRequest | undefined> {
  const row = await db.selectFrom('people_keys').selectAll().where('key', '=', key).executeTakeFirst();
  return row && { hash: row.request_hash, personId: row.person_id };
}

const everybody = async (db: Reader): Promise<Person[]> =>
  (await db.selectFrom('people').selectAll().execute()).map(personOf);

async function countOf(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('people')
    .select((e) => e.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function store(tx: Transaction<Schema>, people: readonly Person[]): Promise<void> {
  for (let at = 0; at < people.length; at += AT_ONCE) {
    await tx
      .insertInto('people')
      .values(people.slice(at, at + AT_ONCE).map(rowOf))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((e) => ({
          danh_xung: e.ref('excluded.danh_xung'),
          ho_ten: e.ref('excluded.ho_ten'),
          nam_sinh: e.ref('excluded.nam_sinh'),
          chuc_vu: e.ref('excluded.chuc_vu'),
          don_vi: e.ref('excluded.don_vi'),
          ghi_chu: e.ref('excluded.ghi_chu'),
        })),
      )
      .execute();
  }
}

const rowOf = (person: Person): Selectable<PeopleTable> => ({
  id: person.id,
  danh_xung: person.danhXung ?? null,
  ho_ten: person.hoTen,
  nam_sinh: person.namSinh ?? null,
  chuc_vu: person.chucVu ?? null,
  don_vi: person.donVi ?? null,
  ghi_chu: person.ghiChu ?? null,
});

const personOf = (row: Selectable<PeopleTable>): Person => ({
  id: row.id,
  ...(row.danh_xung !== null && { danhXung: row.danh_xung }),
  hoTen: row.ho_ten,
  ...(row.nam_sinh !== null && { namSinh: row.nam_sinh }),
  ...(row.chuc_vu !== null && { chucVu: row.chuc_vu }),
  ...(row.don_vi !== null && { donVi: row.don_vi }),
  ...(row.ghi_chu !== null && { ghiChu: row.ghi_chu }),
});

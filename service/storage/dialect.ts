import {
  type ColumnDefinitionBuilder,
  type DialectAdapter,
  type Kysely,
  PostgresAdapter,
  type RawBuilder,
  sql,
} from 'kysely';

/** Where PostgreSQL and SQLite differ, except in searching (`search-index.ts`). */

type AnyDatabase = { getExecutor(): { adapter: DialectAdapter } };

/** Of a database, or of a transaction in it. */
export const isPostgres = (db: AnyDatabase): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

/** A whole number of its own for every row, growing. */
export const numbered =
  (db: AnyDatabase) =>
  (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
    isPostgres(db) ? column.primaryKey().generatedAlwaysAsIdentity() : column.primaryKey().autoIncrement();

/** The database's own clock in milliseconds: the clocks of several machines do not agree. */
export const nowMs = (db: AnyDatabase): RawBuilder<number> =>
  isPostgres(db)
    ? sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`
    : sql<number>`cast(unixepoch('subsec') * 1000 as integer)`;

/**
 * A step of the database's form as a whole. PostgreSQL undoes all steps together; SQLite's are not undone by Kysely, so
 * each is a transaction of its own, and finds out whether it was through already when the process was killed behind it.
 */
export async function wholeStep<DB>(
  db: Kysely<DB>,
  done: { table: string; column: string },
  step: (tx: Kysely<DB>) => Promise<void>,
): Promise<void> {
  if (isPostgres(db)) return step(db);
  await db.transaction().execute(async (tx) => {
    const columns = await sql<{ name: string }>`select name from pragma_table_info(${done.table})`.execute(tx);
    if (!columns.rows.some(({ name }) => name === done.column)) await step(tx);
  });
}

import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

const MAX_CACHED = 200;

/**
 * Node's own SQLite in the shape that Kysely's SqliteDialect takes (better-sqlite3's), with prepared statements kept:
 * the service runs the same few over and over.
 */
export class NodeSqlite implements SqliteDatabase {
  private readonly statements = new Map<string, SqliteStatement>();

  private readonly closing: (() => unknown)[] = [];

  constructor(readonly database: DatabaseSync) {}

  prepare(sql: string): SqliteStatement {
    const cached = this.statements.get(sql);
    if (cached) return cached;
    const statement = sql === 'rollback' ? this.rollback() : adapt(this.database.prepare(sql));
    if (this.statements.size >= MAX_CACHED) this.statements.clear();
    this.statements.set(sql, statement);
    return statement;
  }

  /**
   * SQLite itself undoes a transaction that a full disk broke. The rollback that Kysely sends after it would then fail
   * and hide what happened.
   */
  private rollback(): SqliteStatement {
    const run = () => {
      if (this.database.isTransaction) this.database.exec('rollback');
      return { changes: 0, lastInsertRowid: 0 };
    };
    return { reader: false, run, all: () => [], iterate: () => [].values() };
  }

  /** What else is to be closed with it. */
  onClose(close: () => unknown): void {
    this.closing.push(close);
  }

  close(): void {
    this.statements.clear();
    this.database.close();
    for (const close of this.closing) close();
  }
}

function adapt(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bindable(parameters)),
    run: (parameters) => statement.run(...bindable(parameters)),
    iterate: (parameters) => statement.iterate(...bindable(parameters)),
  };
}

/** Kysely hands parameters on as they are; SQLite knows no boolean. */
function bindable(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value) as SQLInputValue);
}

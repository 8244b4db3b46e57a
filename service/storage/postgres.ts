import { PostgresDialect, type PostgresPool, type PostgresPoolClient, type PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { StorageError } from './failures.js';

/** A server that does not answer must not hold up its callers for as long as TCP would. */
const CONNECT_TIMEOUT_MS = 5_000;
const QUERY_TIMEOUT_MS = 15_000;
const MOST_CONNECTIONS = 10;

/** OID of `bigint`. Ours, and what `count(*)` gives, are far below 2^53. */
const INT8 = 20;

interface Options {
  /** Longest time of one statement; 0 for what may take its time, such as a migration. */
  queryTimeoutMs?: number;
}

/** PostgreSQL as Kysely takes it, with a pool of its own. Nothing is connected before the first statement. */
export function postgresDialect(url: string, { queryTimeoutMs = QUERY_TIMEOUT_MS }: Options = {}): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'vanthu',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: queryTimeoutMs,
    keepAlive: true,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
    },
  });
  // Whoever uses a connection hears of its end from the statement; an idle one is replaced by the pool.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool: new Pool(pool) });
}

/** The pool with errors told apart, and with connections thrown away that failed. */
class Pool implements PostgresPool {
  private readonly known = new WeakMap<pg.PoolClient, Connection>();

  constructor(private readonly pool: pg.Pool) {}

  get options(): object {
    return this.pool.options;
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.pool.connect().catch(rethrow);
    const known = this.known.get(client);
    if (known) return known;
    const connection = new Connection(client);
    this.known.set(client, connection);
    return connection;
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}

class Connection implements PostgresPoolClient {
  private failed = false;

  constructor(private readonly client: pg.PoolClient) {}

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query(cursor: never): never;
  query<R>(sql: string, parameters: readonly unknown[] = []): Promise<PostgresQueryResult<R>> {
    return this.client.query(sql, parameters.map(storable)).catch((error: unknown) => {
      const told = tell(error);
      this.failed ||= told instanceof StorageError;
      throw told;
    }) as Promise<PostgresQueryResult<R>>;
  }

  release(destroy = false): void {
    this.client.release(destroy || this.failed);
  }
}

/** PostgreSQL refuses NUL in a text. None is stored, so what a caller asks for with one is found nowhere. */
function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
}

function rethrow(error: unknown): never {
  throw tell(error);
}

/** SQLSTATEs of a server that goes away, is not there yet, is a replica, has no room, or gave up a lock. */
const UNAVAILABLE = /^(08|53|57P|25006|40|55P03|58)/;
const DISK_FULL = '53100';

/**
 * What a statement or a connection failed of: a StorageError, or the error as it was when the statement, or a mistake of
 * the program, is to blame. The driver's own errors (a connection that ended, a timeout) have no code.
 */
function tell(error: unknown): unknown {
  const { name, code } = error as { name?: string; code?: unknown };
  const word = typeof code === 'string' ? code : 'CONNECTION_LOST';
  const ours =
    error instanceof pg.DatabaseError ? !UNAVAILABLE.test(word) : name === 'TypeError' || name === 'RangeError';
  return ours ? error : new StorageError(word === DISK_FULL ? 'full' : 'unavailable', word, error);
}

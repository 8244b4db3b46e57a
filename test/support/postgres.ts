import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import type { Certificates } from './certificates.js';
import { freePort } from './free-port.js';

const PASSWORD = 'mat-khau-thu';

/** A PostgreSQL server of its own, on a free port of this machine. */
export interface TestPostgres {
  port: number;
  /** An empty database beside those made before: its `DATABASE_URL`. */
  newDatabase(): Promise<string>;
  /** As an administrator, in the server's own database or the one at `url`. */
  query<T>(sql: string, url?: string): Promise<T[]>;
  /** The server goes away at once and cuts every connection; what was committed is on the disk. */
  stop(): Promise<void>;
  /** It comes back on the same port with what it had. */
  start(): Promise<void>;
  /** Gone for good, files and all. */
  close(): Promise<void>;
}

/** Starts a server on a fresh folder, within a second or two. PostgreSQL refuses root, so root starts it as `nobody`; with certificates it speaks TLS alone. */
export async function startPostgres(tls?: Certificates): Promise<TestPostgres> {
  const bin = programs();
  const as = unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-pg-'));
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  // Programs of another user must not look for their place in a folder that they may not enter.
  const options = { ...as, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C', PGPASSWORD: PASSWORD } };
  const init = ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '-A', 'trust', '--no-sync'];
  execFileSync(join(bin, 'initdb'), init, { ...options, stdio: 'pipe' });
  if (tls) encrypt(data, tls, as);
  const port = await freePort();
  const checked = tls ? `?sslmode=verify-full&sslrootcert=${encodeURIComponent(tls.ca)}` : '';
  const url = (database: string) => `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${database}${checked}`;
  const query = async <T>(sql: string, at = url('postgres')): Promise<T[]> => {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    try {
      return (await client.query(sql)).rows as T[];
    } finally {
      await client.end();
    }
  };

  let server: ChildProcess | undefined;
  let databases = 0;
  const killWithUs = () => server?.kill('SIGKILL');
  process.once('exit', killWithUs);

  const start = async () => {
    const settings = {
      ...{ port, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' },
      ...(tls && { ssl: 'on', ssl_cert_file: 'server.crt', ssl_key_file: 'server.key' }),
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    await answering(server);
  };
  const stop = async () => {
    if (!server || server.exitCode !== null) return;
    const exited = once(server, 'exit');
    // "Immediate shutdown": as a crash would, without leaving its helpers behind.
    server.kill('SIGQUIT');
    await exited;
  };
  await start();
  return {
    port,
    query,
    start,
    stop,
    newDatabase: async () => {
      const name = `vanthu${++databases}`;
      await query(`create database ${name}`);
      return url(name);
    },
    close: async () => {
      await stop();
      process.off('exit', killWithUs);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Its own copies of the certificate and its key, which only it may read; who does not speak TLS is refused. */
function encrypt(data: string, { cert, key }: Certificates, as: ReturnType<typeof unprivileged>): void {
  for (const [from, name] of [
    [cert, 'server.crt'],
    [key, 'server.key'],
  ] as const) {
    const to = join(data, name);
    copyFileSync(from, to);
    chmodSync(to, 0o600);
    if (as) chownSync(to, as.uid, as.gid);
  }
  writeFileSync(join(data, 'pg_hba.conf'), 'hostssl all all 127.0.0.1/32 trust\n');
}

/** Waits for its line that says it takes connections. */
function answering(server: ChildProcess): Promise<void> {
  let log = '';
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${log}`)));
    server.stderr!.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve();
    });
  });
}

/** Where `initdb` and `postgres` are: on the PATH, or where Debian keeps them, the newest. */
function programs(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((v) => join(debian, v, 'bin')), ...(process.env.PATH ?? '').split(delimiter)];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (!found) throw new Error('no PostgreSQL server on this machine (Debian package "postgresql")');
  return found;
}

function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

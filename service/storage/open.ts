import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from '../config-error.js';
import type { Log } from '../log.js';
import { type Database, openDatabase } from './database.js';
import { StorageError, UNTRUSTED } from './failures.js';
import { type FileStore, FolderStore } from './files.js';
import type { DatabaseSettings, FilesSettings } from './settings.js';

/** A machine that starts as a whole has its database up within this time, or somebody has to look. */
const PATIENCE_MS = 30_000;
const RETRY_MS = 500;

export interface Storage {
  database: Database;
  files: FileStore;
  close(): Promise<void>;
}

interface Options {
  patienceMs?: number;
  /** Other processes may be writing to the same folder. */
  shared?: boolean;
}

/**
 * Opens what the configuration names, and waits a while for servers that are not up yet. Throws a ConfigError that says
 * which one, without passwords and keys.
 */
export async function openStorage(
  settings: { database: DatabaseSettings; files: FilesSettings },
  log: Log,
  { patienceMs = PATIENCE_MS, shared = false }: Options = {},
): Promise<Storage> {
  const database = await patiently('database', () => openDatabase(settings.database), log, patienceMs).catch(
    (error) => {
      throw settings.database.kind === 'postgres' ? databaseRefusal(error, settings.database.url, patienceMs) : error;
    },
  );
  try {
    const { files, close } = await openFiles(settings.files, log, { patienceMs, shared });
    const closeAll = async () => {
      close();
      await database.destroy();
    };
    return { database, files, close: closeAll };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

async function openFiles(settings: FilesSettings, log: Log, { patienceMs, shared }: Required<Options>) {
  if (settings.kind === 'folder') {
    return { files: await FolderStore.open(settings.folder, { shared }), close: () => undefined };
  }
  // Loaded here only: a service on a folder does without.
  const { S3Store } = await import('./s3.js');
  const files = new S3Store(settings);
  const close = () => files.close();
  try {
    await patiently('files', () => files.check(), log, patienceMs);
  } catch (error) {
    close();
    if (!(error instanceof StorageError)) throw error;
    const { bucket, endpoint = 'AWS' } = settings;
    if (UNTRUSTED.test(error.code)) {
      throw new ConfigError(
        `Không tin chứng chỉ TLS của kho tệp S3 “${bucket}” (${endpoint}): ${error.code}. Hãy đặt NODE_EXTRA_CA_CERTS là tệp chứng chỉ (PEM) của nơi cấp, và xem tên máy trong endpoint. (The certificate of the S3 store is not trusted: set NODE_EXTRA_CA_CERTS, check the host name.)`,
      );
    }
    throw new ConfigError(
      `Kho tệp S3 “${bucket}” (${endpoint}) không nhận tệp: ${error.code}. Hãy kiểm tra FILES_URL, S3_ACCESS_KEY, S3_SECRET_KEY và kho. (The S3 store of FILES_URL takes no files.)`,
    );
  }
  return { files, close };
}

/** Tries again while the server is not there; what waiting does not mend ends it at once. */
async function patiently<T>(what: string, open: () => Promise<T>, log: Log, patienceMs: number): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let said = false; ; ) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof StorageError) || performance.now() > until) throw error;
      if (REFUSED.test(error.code) || UNTRUSTED.test(error.code)) throw error;
      if (!said) log.warn('storage.waiting', { store: what, code: error.code });
      said = true;
      await sleep(RETRY_MS);
    }
  }
}

/** S3's answers to wrong settings. */
const REFUSED =
  /^(NoSuchBucket|InvalidBucketName|PermanentRedirect|AuthorizationHeaderMalformed|AccessDenied|InvalidAccessKeyId|SignatureDoesNotMatch|CredentialsProviderError)$/;

/** PostgreSQL's answers to wrong settings: password, no such database, no right to make tables. */
const WRONG_SETTINGS = /^(28|3D000$|42501$)/;

function databaseRefusal(error: unknown, url: string, patienceMs: number): unknown {
  const { host, pathname } = new URL(url);
  const where = `“${host}${pathname}”`;
  const { code: word, path } = error as { code?: unknown; path?: unknown };
  const code = String(word ?? '');
  if (UNTRUSTED.test(code)) {
    return new ConfigError(
      `Không tin chứng chỉ TLS của PostgreSQL ${where}: ${code}. Hãy ghi tệp chứng chỉ (PEM) của nơi cấp vào DATABASE_URL (sslmode=verify-full&sslrootcert=…) hoặc NODE_EXTRA_CA_CERTS, và xem tên máy. (The certificate of PostgreSQL is not trusted: set sslrootcert or NODE_EXTRA_CA_CERTS, check the host name.)`,
    );
  }
  if (typeof path === 'string') {
    return new ConfigError(
      `DATABASE_URL: không đọc được tệp ${path} (${code}). Hãy xem lại đường dẫn và quyền đọc. (A certificate file named in DATABASE_URL cannot be read.)`,
    );
  }
  if (error instanceof StorageError) {
    return new ConfigError(
      `PostgreSQL ${where} không trả lời sau ${Math.round(patienceMs / 1_000)} giây: ${code}. Hãy kiểm tra máy chủ và DATABASE_URL. (PostgreSQL of DATABASE_URL does not answer.)`,
    );
  }
  if (WRONG_SETTINGS.test(code)) {
    return new ConfigError(
      `PostgreSQL ${where} từ chối: ${code}. Hãy kiểm tra tên, mật khẩu, quyền tạo bảng và tên cơ sở dữ liệu trong DATABASE_URL. (PostgreSQL refuses: check user, password, rights and database of DATABASE_URL.)`,
    );
  }
  return error;
}

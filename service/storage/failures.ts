/** `full`: no room, or no right to write. `unavailable`: the store does not answer, or refuses for now. */
export type StorageFailure = 'full' | 'unavailable';

/** PostgreSQL or S3 did not do what it was asked, through no fault of the request. `code` is the store's own word for it. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    readonly failure: StorageFailure,
    readonly code: string,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

/** OpenSSL's and Node's words for a certificate that is not to be trusted, or is that of another server. */
export const UNTRUSTED = /^(CERT_|UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_|INVALID_CA|ERR_TLS_CERT_|HOSTNAME_MISMATCH)/;

/** No room on the disk, over quota, over a file-size limit, or a read-only disk. */
const systemCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO']);

/** SQLite's primary result codes: READONLY, IOERR (a failed write says no more than that), FULL. */
const SQLITE_FULL = new Set([8, 10, 13]);
/** BUSY, LOCKED: another program, such as a backup, has held the file longer than we wait. */
const SQLITE_BUSY = new Set([5, 6]);

/** What kept the store from working: the same work can succeed once that is over. Undefined for any other error. */
export function storageFailure(error: unknown): StorageFailure | undefined {
  if (error instanceof StorageError) return error.failure;
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  if (code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number') {
    const primary = errcode & 0xff;
    return SQLITE_FULL.has(primary) ? 'full' : SQLITE_BUSY.has(primary) ? 'unavailable' : undefined;
  }
  return typeof code === 'string' && systemCodes.has(code) ? 'full' : undefined;
}

/** True when the store could not do its work right now. */
export function isStorageFailure(error: unknown): boolean {
  return storageFailure(error) !== undefined;
}

/** No room on the disk, over quota, over a file-size limit, or a read-only disk. */
const systemCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO']);

/** SQLite's primary result codes: READONLY, IOERR (a failed write says no more than that), FULL. */
const sqliteCodes = new Set([8, 10, 13]);

/** True when the store could not be written: the same work can succeed once there is room again. */
export function isStorageFailure(error: unknown): boolean {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  if (code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number') return sqliteCodes.has(errcode & 0xff);
  return typeof code === 'string' && systemCodes.has(code);
}

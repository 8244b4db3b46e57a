import { createHash } from 'node:crypto';
import {
  closeSync,
  fdatasync,
  fsync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  write,
  writeSync,
} from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface StoredFile {
  sha256: string;
  size: number;
}

export const FILE_STORE = Symbol('FileStore');

/** Bytes by their hash. Storing the same bytes twice changes nothing. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<StoredFile>;
  /** Undefined when the bytes are gone or no longer match their hash. */
  get(sha256: string): Promise<Uint8Array | undefined>;
  /** Throws when nothing could be stored right now. */
  check(): Promise<void>;
}

/**
 * The store in a folder: `ab/cd/<sha256>`. A file is whole or not there: written aside, synced, then renamed.
 *
 * What takes microseconds (opening, writing what is not long, closing, renaming) is done at once, as SQLite does beside it: a
 * thread costs more to wake. Only what waits for the disk goes there.
 */
export class FolderStore implements FileStore {
  private readonly temporary: string;
  private counter = 0;

  private constructor(private readonly folder: string) {
    this.temporary = join(folder, 'tmp');
  }

  /** Opens the folder and clears away what a crash left half written; where others write too, what has lain there long. */
  static async open(folder: string, { shared = false } = {}): Promise<FolderStore> {
    const store = new FolderStore(folder);
    await mkdir(store.temporary, { recursive: true });
    for (const name of await readdir(store.temporary)) {
      const file = join(store.temporary, name);
      if (!shared || (await isOld(file))) await rm(file, { force: true });
    }
    return store;
  }

  async put(bytes: Uint8Array): Promise<StoredFile> {
    const stored = { sha256: hash(bytes), size: bytes.byteLength };
    const target = this.path(stored.sha256);
    if (await this.holds(target, stored)) return stored;
    const folder = dirname(target);
    mkdirSync(folder, { recursive: true });
    const aside = await this.writeAside(bytes);
    renameSync(aside, target);
    await syncFolder(folder);
    return stored;
  }

  async get(sha256: string): Promise<Uint8Array | undefined> {
    try {
      const bytes = await readFile(this.path(sha256));
      return hash(bytes) === sha256 ? bytes : undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async check(): Promise<void> {
    await rm(await this.writeAside(new Uint8Array(4_096)), { force: true });
  }

  private path(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /** A damaged file is no reason to keep it: it is written again. */
  private async holds(target: string, expected: StoredFile): Promise<boolean> {
    const size = statSync(target, { throwIfNoEntry: false })?.size;
    return size === expected.size && hash(await readFile(target)) === expected.sha256;
  }

  private async writeAside(bytes: Uint8Array): Promise<string> {
    const aside = join(this.temporary, `${hostname()}-${process.pid}-${++this.counter}`);
    try {
      await withFile(aside, 'wx', async (file) => {
        for (let at = 0; at < bytes.length; ) at += await writeSome(file, bytes, at);
        await syncData(file);
      });
    } catch (error) {
      rmSync(aside, { force: true });
      throw error;
    }
    return aside;
  }
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** No file takes so long to write. */
const OLD_MS = 3_600_000;

async function isOld(file: string): Promise<boolean> {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
  return Date.now() - mtimeMs > OLD_MS;
}

/** A rename is on the disk only once its folder is. */
const syncFolder = (folder: string) => withFile(folder, 'r', syncAll);

async function withFile(path: string, flags: string, work: (file: number) => Promise<void>): Promise<void> {
  const file = openSync(path, flags);
  try {
    await work(file);
  } finally {
    closeSync(file);
  }
}

/** Longer ones are written in a thread: the longest would hold up everybody for some milliseconds. */
const AT_ONCE = 256 * 1024;

const writeInThread = promisify(write);

async function writeSome(file: number, bytes: Uint8Array, at: number): Promise<number> {
  if (bytes.length <= AT_ONCE) return writeSync(file, bytes, at);
  return (await writeInThread(file, bytes, at)).bytesWritten;
}

const syncData = promisify(fdatasync);
const syncAll = promisify(fsync);

import { statSync } from 'node:fs';
import type { Config } from '../config.js';
import { errorFields, type Log } from '../log.js';
import { entryOf, type KeyEntry, readKeysFile } from './keys.js';

/** The file is looked at no more often. */
const LOOK_MS = 1_000;

/**
 * The keys that are good right now. Those of the file are read again when it changes, so a key that was added or
 * revoked by the command counts within a second, in every process.
 */
export class KeyRing {
  private fromFile: KeyEntry[] = [];
  private stamp = '';
  private looked = Number.NEGATIVE_INFINITY;
  private demanded = false;

  constructor(
    private readonly config: Pick<Config, 'apiKeys' | 'apiKeysFile'>,
    private readonly log: Log,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  /** Whether calls need a key. Once they did they always do: revoking the last key opens nothing. */
  get required(): boolean {
    this.demanded ||= this.entries().length > 0;
    return this.demanded;
  }

  find(key: string): KeyEntry | undefined {
    return entryOf(this.entries(), key);
  }

  /** The entry of a key by its hash, as long as the key is good. */
  withHash(sha256: string): KeyEntry | undefined {
    return this.entries().find((entry) => entry.sha256 === sha256);
  }

  private entries(): KeyEntry[] {
    if (this.elapsed() - this.looked >= LOOK_MS) {
      this.looked = this.elapsed();
      this.look();
    }
    return [...this.config.apiKeys, ...this.fromFile];
  }

  /** A file that is gone or cannot be read has no keys: shut, not open. */
  private look(): void {
    const file = this.config.apiKeysFile;
    try {
      const found = statSync(file, { throwIfNoEntry: false });
      const stamp = found ? `${found.ino} ${found.mtimeMs} ${found.size}` : 'none';
      if (stamp === this.stamp) return;
      const { entries, wrong } = readKeysFile(file);
      this.fromFile = entries;
      this.stamp = stamp;
      if (wrong.length > 0) this.log.error('keys.unreadable', { lines: wrong.join(', ') });
    } catch (error) {
      this.fromFile = [];
      this.stamp = '';
      this.log.error('keys.unreadable', errorFields(error));
    }
  }
}
